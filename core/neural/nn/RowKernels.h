#pragma once

#include <ATen/core/Tensor.h>
#include <torch/nn/modules/normalization.h>

// Legend: R rows, C numbers of a row, B batch, H W height and width.

namespace palimpsest::neural::nn {

// What stands between the matrix products of a denoiser, each in one pass over the numbers where no gradient is wanted and the
// device is the CPU or a CUDA card that there are kernels for; everywhere else by the tensor library's operations.

/// Layer normalisation of x (...,C) in float32 (Ba et al., arXiv 1607.06450), rounded to `type` at once where that is allowed.
at::Tensor layerNormThen(const torch::nn::LayerNormImpl &norm, const at::Tensor &x, at::ScalarType type);

/// value * GELU(gate) with the exact (erf) GELU, (...,C) from halves (...,2C): the values first, then the gates (Shazeer,
/// arXiv 2002.05202). erf is exact to 1.5e-7 in the one pass.
at::Tensor gatedGelu(const at::Tensor &halves);

/// a + b + bias rounded to `type`, for a and b (B,C,H,W) and bias (C), which may be undefined.
at::Tensor sumWithBias(const at::Tensor &a, const at::Tensor &b, const at::Tensor &bias, at::ScalarType type);

/// a (B,C,H,W) and b (B,D,H,W) behind each other, (B,C+D,H,W).
at::Tensor joinedChannels(const at::Tensor &a, const at::Tensor &b);

} // namespace palimpsest::neural::nn
