#include "core/neural/nn/AutoencoderBlocks.h"

#include "core/neural/nn/FusedNorm.h"
#include "core/neural/nn/Precision.h"
#include "core/neural/nn/RowKernels.h"

#include <ATen/ATen.h>

#include <cmath>

namespace palimpsest::neural::nn {

namespace {

constexpr std::int64_t kGroups = 32;
constexpr double kNormEps = 1e-6;

at::Tensor normSilu(const torch::nn::GroupNorm &norm, const at::Tensor &x, const Conv2d &next)
{
    return groupNormThen(*norm, x, {{}, {}, {}, true}, next->weight.scalar_type());
}

} // namespace

torch::nn::GroupNorm autoencoderNorm(std::int64_t channels)
{
    return torch::nn::GroupNorm(torch::nn::GroupNormOptions(kGroups, channels).eps(kNormEps));
}

AutoencoderResBlockImpl::AutoencoderResBlockImpl(std::int64_t in, std::int64_t out)
{
    m_norm1 = register_module("norm1", autoencoderNorm(in));
    m_conv1 = register_module("conv1", Conv2d(in, out, 3));
    m_norm2 = register_module("norm2", autoencoderNorm(out));
    m_conv2 = register_module("conv2", Conv2d(out, out, 3));
    if (in != out)
        m_shortcut = register_module("nin_shortcut", Conv2d(in, out, 1));
}

at::Tensor AutoencoderResBlockImpl::forward(const at::Tensor &x)
{
    const at::ScalarType type = m_conv1->weight.scalar_type();
    at::Tensor bias1;
    const at::Tensor h = m_conv1->forwardLeavingBias(normSilu(m_norm1, x, m_conv1), bias1);
    NormFollowUp then;
    then.silu = true;
    if (bias1.defined())
        then.before = bias1.to(at::kFloat).view({1, -1, 1, 1});
    return m_conv2->forwardPlus(groupNormThen(*m_norm2, h, then, type), m_shortcut ? m_shortcut(x) : x);
}

AutoencoderAttentionImpl::AutoencoderAttentionImpl(std::int64_t channels)
{
    m_norm = register_module("norm", autoencoderNorm(channels));
    m_q = register_module("q", Conv2d(channels, channels, 1));
    m_k = register_module("k", Conv2d(channels, channels, 1));
    m_v = register_module("v", Conv2d(channels, channels, 1));
    m_projOut = register_module("proj_out", Conv2d(channels, channels, 1));
}

at::Tensor AutoencoderAttentionImpl::forward(const at::Tensor &x)
{
    const at::ScalarType type = m_q->weight.scalar_type();
    const at::Tensor normed = groupNormThen(*m_norm, x, {}, type);
    const auto sequence = [](const at::Tensor &value) { return value.flatten(2).transpose(1, 2); }; // (B,N,C)
    const at::Tensor qkv = at::cat({sequence(m_q(normed)), sequence(m_k(normed)), sequence(m_v(normed))}, -1);
    const at::Tensor mixed = selfAttention(qkv, 1);
    const at::Tensor grid = mixed.transpose(1, 2).reshape(x.sizes());
    return m_projOut->forwardPlus(grid, x);
}

AutoencoderDownsampleImpl::AutoencoderDownsampleImpl(std::int64_t channels, bool withConv)
{
    if (withConv)
        m_conv = register_module("conv", Conv2d(channels, channels, 3, 2, 0));
}

at::Tensor AutoencoderDownsampleImpl::forward(const at::Tensor &x)
{
    if (!m_conv)
        return at::avg_pool2d(x.to(at::kFloat), 2).to(x.scalar_type());
    return m_conv(at::constant_pad_nd(x, {0, 1, 0, 1})).to(m_conv->weight.scalar_type());
}

AutoencoderUpsampleImpl::AutoencoderUpsampleImpl(std::int64_t channels, bool withConv)
{
    if (withConv)
        m_conv = register_module("conv", Conv2d(channels, channels, 3));
}

at::Tensor AutoencoderUpsampleImpl::forward(const at::Tensor &x)
{
    const at::Tensor larger = doubledNearest(x);
    return m_conv ? m_conv(larger).to(m_conv->weight.scalar_type()) : larger;
}

} // namespace palimpsest::neural::nn
