#pragma once

#include <ATen/ATen.h>
#include <torch/nn/modules/normalization.h>

#include <cstdint>

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

/// a + b rounded to `type`, in one pass where both have it already. Weights in float32 have a residual stream in float32, even
/// if autocast computes the layers in bfloat16.
inline at::Tensor sumInType(const at::Tensor &a, const at::Tensor &b, at::ScalarType type)
{
    return (a.scalar_type() == b.scalar_type() ? a + b : a.to(at::kFloat) + b).to(type);
}

/// x (B,C,H,W) with each pixel four times, (B,C,2H,2W).
inline at::Tensor doubledNearest(const at::Tensor &x)
{
    if (!x.is_cpu() || x.scalar_type() == at::kFloat)
        return at::upsample_nearest2d(x, {x.size(2) * 2, x.size(3) * 2});
    // The library has no such loop for bfloat16 on every CPU.
    const std::int64_t height = x.size(2);
    const std::int64_t width = x.size(3);
    const at::Tensor rows = x.permute({0, 2, 3, 1}).unsqueeze(2).unsqueeze(4);
    return rows.expand({-1, -1, 2, -1, 2, -1})
        .reshape({x.size(0), 2 * height, 2 * width, x.size(1)})
        .permute({0, 3, 1, 2});
}

} // namespace palimpsest::neural::nn
