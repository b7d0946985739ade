#pragma once

#include <ATen/ATen.h>
#include <torch/nn/modules/normalization.h>

namespace palimpsest::neural::nn {

/// Group normalisation in float32 (Wu & He, arXiv 1803.08494), whatever x (B,C,...) is; the result is float32.
inline at::Tensor groupNorm(const torch::nn::GroupNorm &norm, const at::Tensor &x)
{
    return at::group_norm(x.to(at::kFloat), norm->options.num_groups(), norm->weight, norm->bias, norm->options.eps());
}

/// Layer normalisation in float32, whatever x (...,C) is; the result is float32.
inline at::Tensor layerNorm(const torch::nn::LayerNorm &norm, const at::Tensor &x)
{
    return at::layer_norm(x.to(at::kFloat), norm->options.normalized_shape(), norm->weight, norm->bias,
                          norm->options.eps());
}

/// x * sigmoid(x) in float32: in bfloat16 it is 6 to 10 times slower on the CPU.
inline at::Tensor siluFloat(const at::Tensor &x)
{
    return at::silu(x.to(at::kFloat));
}

} // namespace palimpsest::neural::nn
