#pragma once

#include "core/neural/nn/FusedNorm.h"

#include <ATen/core/Tensor.h>
#include <torch/nn/modules/normalization.h>

// Legend: B batch, C channels, H W height and width.

namespace palimpsest::neural::cuda {

/// True where the operations below can be asked: bfloat16 on a CUDA card, in rows of `columns` numbers, without gradients.
bool canRunOnCard(const at::Tensor &x, std::int64_t columns);

/// nn::groupNormThen() for x (B,C,H,W) channels last, in bfloat16.
at::Tensor cardGroupNorm(const torch::nn::GroupNormImpl &norm, const at::Tensor &x, const nn::NormFollowUp &then);

/// nn::layerNormThen() for x (...,C) contiguous, in bfloat16.
at::Tensor cardLayerNorm(const torch::nn::LayerNormImpl &norm, const at::Tensor &x);

/// nn::gatedGelu() for halves (...,2C) contiguous.
at::Tensor cardGatedGelu(const at::Tensor &halves);

/// a + b + bias for a and b (B,C,H,W) channels last and bias (C), all bfloat16.
at::Tensor cardSum(const at::Tensor &a, const at::Tensor &b, const at::Tensor &bias);

} // namespace palimpsest::neural::cuda
