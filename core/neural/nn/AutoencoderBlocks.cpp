#include "core/neural/nn/AutoencoderBlocks.h"

#include "core/neural/nn/Precision.h"

#include <ATen/ATen.h>

#include <cmath>

namespace palimpsest::neural::nn {

namespace {

constexpr std::int64_t kGroups = 32;
constexpr double kNormEps = 1e-6;

torch::nn::Conv2d makeConv(std::int64_t in, std::int64_t out, std::int64_t kernel)
{
    return torch::nn::Conv2d(torch::nn::Conv2dOptions(in, out, kernel).padding(kernel / 2));
}

} // namespace

torch::nn::GroupNorm autoencoderNorm(std::int64_t channels)
{
    return torch::nn::GroupNorm(torch::nn::GroupNormOptions(kGroups, channels).eps(kNormEps));
}

AutoencoderResBlockImpl::AutoencoderResBlockImpl(std::int64_t in, std::int64_t out)
{
    m_norm1 = register_module("norm1", autoencoderNorm(in));
    m_conv1 = register_module("conv1", makeConv(in, out, 3));
    m_norm2 = register_module("norm2", autoencoderNorm(out));
    m_conv2 = register_module("conv2", makeConv(out, out, 3));
    if (in != out)
        m_shortcut = register_module("nin_shortcut", makeConv(in, out, 1));
}

at::Tensor AutoencoderResBlockImpl::forward(const at::Tensor &x)
{
    at::Tensor h = m_conv1(silu(groupNorm(m_norm1, x)));
    h = m_conv2(silu(groupNorm(m_norm2, h)));
    return (m_shortcut ? m_shortcut(x) : x).to(at::kFloat) + h;
}

AutoencoderAttentionImpl::AutoencoderAttentionImpl(std::int64_t channels)
{
    m_norm = register_module("norm", autoencoderNorm(channels));
    m_q = register_module("q", makeConv(channels, channels, 1));
    m_k = register_module("k", makeConv(channels, channels, 1));
    m_v = register_module("v", makeConv(channels, channels, 1));
    m_projOut = register_module("proj_out", makeConv(channels, channels, 1));
}

at::Tensor AutoencoderAttentionImpl::forward(const at::Tensor &x)
{
    const at::Tensor normed = groupNorm(m_norm, x);
    const auto sequence = [](const at::Tensor &value) {
        return value.flatten(2).transpose(1, 2).unsqueeze(1);
    }; // (B,1,N,C)
    const double scale = 1.0 / std::sqrt(static_cast<double>(x.size(1)));
    const at::Tensor mixed =
        scaledDotProductAttention(sequence(m_q(normed)), sequence(m_k(normed)), sequence(m_v(normed)), scale);
    const at::Tensor grid = mixed.squeeze(1).transpose(1, 2).reshape(x.sizes());
    return x.to(at::kFloat) + m_projOut(grid);
}

AutoencoderDownsampleImpl::AutoencoderDownsampleImpl(std::int64_t channels, bool withConv)
{
    if (withConv)
        m_conv = register_module("conv", torch::nn::Conv2d(torch::nn::Conv2dOptions(channels, channels, 3).stride(2)));
}

at::Tensor AutoencoderDownsampleImpl::forward(const at::Tensor &x)
{
    return m_conv ? m_conv(at::constant_pad_nd(x, {0, 1, 0, 1})).to(at::kFloat) : at::avg_pool2d(x, 2);
}

AutoencoderUpsampleImpl::AutoencoderUpsampleImpl(std::int64_t channels, bool withConv)
{
    if (withConv)
        m_conv = register_module("conv", makeConv(channels, channels, 3));
}

at::Tensor AutoencoderUpsampleImpl::forward(const at::Tensor &x)
{
    const at::Tensor larger = at::upsample_nearest2d(x.to(at::kFloat), {x.size(2) * 2, x.size(3) * 2});
    return m_conv ? m_conv(larger).to(at::kFloat) : larger;
}

} // namespace palimpsest::neural::nn
