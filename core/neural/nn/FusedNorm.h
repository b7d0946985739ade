#pragma once

#include <ATen/core/Tensor.h>
#include <torch/nn/modules/normalization.h>

// Legend: B batch, C channels, H W height and width.

namespace palimpsest::neural::nn {

/// What stands around a group normalisation.
struct NormFollowUp {
    at::Tensor before; ///< (B,C,1,1) or (1,C,1,1) float32: added to x before the normalisation; undefined: nothing.
    at::Tensor scale;  ///< As `before`: times 1 + scale, plus shift (FiLM, arXiv 1709.07871); both undefined: neither.
    at::Tensor shift;  ///< As `before`.
    bool silu = false;
};

/// Group normalisation of x (B,C,H,W) in float32 (Wu & He, arXiv 1803.08494) and what follows it. `type` is what the next layer
/// computes in: where the result may be rounded to it at once (no gradients wanted, on the CPU, channels last) one pass
/// over the numbers does everything, otherwise the result is float32.
at::Tensor groupNormThen(const torch::nn::GroupNormImpl &norm, const at::Tensor &x, const NormFollowUp &then,
                         at::ScalarType type);

/// The one pass itself, as groupNormThen() does it where it may: x is float32 or bfloat16, channels last, on the CPU, and no
/// gradient is taken. Only groupNormThen() knows when that holds; others may call it to test it.
at::Tensor fusedGroupNorm(const torch::nn::GroupNormImpl &norm, const at::Tensor &x, const NormFollowUp &then,
                          at::ScalarType type);

} // namespace palimpsest::neural::nn
