#include "core/neural/nn/Autoencoder.h"

#include "core/neural/nn/FusedNorm.h"

#include <ATen/ATen.h>

#include <algorithm>

namespace palimpsest::neural::nn {

namespace {

/// One resolution level: `block` and `attn` lists and, except at the end, a `downsample` or `upsample`.
class Level : public torch::nn::Module {
public:
    /// `blocks` residual blocks from `in` to `out` channels, each followed by attention when asked for.
    Level(std::int64_t blocks, std::int64_t in, std::int64_t out, bool attention)
    {
        m_block = register_module("block", torch::nn::ModuleList());
        m_attn = register_module("attn", torch::nn::ModuleList());
        for (std::int64_t i = 0; i < blocks; ++i) {
            m_block->push_back(AutoencoderResBlock(i == 0 ? in : out, out));
            if (attention)
                m_attn->push_back(AutoencoderAttention(out));
        }
    }
    void addDownsample(std::int64_t channels, bool withConv)
    {
        m_downsample = register_module("downsample", AutoencoderDownsample(channels, withConv));
    }
    void addUpsample(std::int64_t channels, bool withConv)
    {
        m_upsample = register_module("upsample", AutoencoderUpsample(channels, withConv));
    }

    at::Tensor run(at::Tensor h, const Trace &trace)
    {
        for (std::size_t i = 0; i < m_block->size(); ++i) {
            trace.context().checkCancelled();
            h = trace.child("block").child(i).emit(m_block[i]->as<AutoencoderResBlock>()->forward(h));
            if (i < m_attn->size())
                h = trace.child("attn").child(i).emit(m_attn[i]->as<AutoencoderAttention>()->forward(h));
        }
        if (m_downsample)
            h = trace.emit("downsample", m_downsample(h));
        if (m_upsample)
            h = trace.emit("upsample", m_upsample(h));
        return h;
    }

private:
    torch::nn::ModuleList m_block{nullptr};
    torch::nn::ModuleList m_attn{nullptr};
    AutoencoderDownsample m_downsample{nullptr};
    AutoencoderUpsample m_upsample{nullptr};
};

/// `mid`: block, attention, block at the lowest resolution.
class Middle : public torch::nn::Module {
public:
    Middle(std::int64_t channels, bool attention)
    {
        m_block1 = register_module("block_1", AutoencoderResBlock(channels, channels));
        if (attention)
            m_attention = register_module("attn_1", AutoencoderAttention(channels));
        m_block2 = register_module("block_2", AutoencoderResBlock(channels, channels));
    }

    at::Tensor run(at::Tensor h, const Trace &trace)
    {
        h = trace.emit("block_1", m_block1(h));
        trace.context().checkCancelled();
        if (m_attention)
            h = trace.emit("attn_1", m_attention(h));
        trace.context().checkCancelled();
        return trace.emit("block_2", m_block2(h));
    }

private:
    AutoencoderResBlock m_block1{nullptr};
    AutoencoderAttention m_attention{nullptr};
    AutoencoderResBlock m_block2{nullptr};
};

Conv2d makeConv(std::int64_t in, std::int64_t out)
{
    return Conv2d(in, out, 3);
}

/// The last norm, swish and convolution.
at::Tensor finish(const torch::nn::GroupNorm &norm, Conv2d &conv, const at::Tensor &h)
{
    return conv(groupNormThen(*norm, h, {{}, {}, {}, true}, conv->weight.scalar_type()));
}

std::int64_t widthOf(const AutoencoderConfig &config, std::size_t level)
{
    return config.channels * config.channelMult[level];
}

bool hasAttention(const AutoencoderConfig &config, std::size_t level)
{
    const std::int64_t size = config.resolution >> level;
    return config.midAttention
           && std::count(config.attentionResolutions.begin(), config.attentionResolutions.end(), size) > 0;
}

} // namespace

AutoencoderEncoderImpl::AutoencoderEncoderImpl(const AutoencoderConfig &config)
{
    const std::size_t levels = config.channelMult.size();
    m_convIn = register_module("conv_in", makeConv(config.inChannels, config.channels));
    m_down = register_module("down", torch::nn::ModuleList());
    for (std::size_t i = 0; i < levels; ++i) {
        const std::int64_t in = i == 0 ? config.channels : widthOf(config, i - 1);
        const auto level =
            std::make_shared<Level>(config.numResBlocks, in, widthOf(config, i), hasAttention(config, i));
        if (i + 1 < levels)
            level->addDownsample(widthOf(config, i), config.resampleWithConv);
        m_down->push_back(level);
    }
    const std::int64_t deepest = widthOf(config, levels - 1);
    m_mid = register_module("mid", std::make_shared<Middle>(deepest, config.midAttention));
    m_normOut = register_module("norm_out", autoencoderNorm(deepest));
    m_convOut =
        register_module("conv_out", makeConv(deepest, config.doubleZ ? 2 * config.zChannels : config.zChannels));
}

at::Tensor AutoencoderEncoderImpl::forward(const at::Tensor &x, const ForwardContext &forwardContext)
{
    const Trace trace(forwardContext, "encoder");
    at::Tensor h = trace.emit("conv_in", m_convIn(x));
    for (std::size_t i = 0; i < m_down->size(); ++i)
        h = std::static_pointer_cast<Level>(m_down->ptr(i))->run(h, trace.child("down").child(i));
    h = std::static_pointer_cast<Middle>(m_mid)->run(h, trace.child("mid"));
    return trace.emit("conv_out", finish(m_normOut, m_convOut, h)).to(at::kFloat);
}

AutoencoderDecoderImpl::AutoencoderDecoderImpl(const AutoencoderConfig &config) : m_tanhOut(config.tanhOut)
{
    const std::size_t levels = config.channelMult.size();
    const std::int64_t deepest = widthOf(config, levels - 1);
    m_convIn = register_module("conv_in", makeConv(config.zChannels, deepest));
    m_mid = register_module("mid", std::make_shared<Middle>(deepest, config.midAttention));
    m_up = register_module("up", torch::nn::ModuleList());
    for (std::size_t i = 0; i < levels; ++i) {
        const std::int64_t in = i + 1 == levels ? deepest : widthOf(config, i + 1);
        const auto level =
            std::make_shared<Level>(config.numResBlocks + 1, in, widthOf(config, i), hasAttention(config, i));
        if (i > 0)
            level->addUpsample(widthOf(config, i), config.resampleWithConv);
        m_up->push_back(level);
    }
    m_normOut = register_module("norm_out", autoencoderNorm(widthOf(config, 0)));
    m_convOut = register_module("conv_out", makeConv(widthOf(config, 0), config.outChannels));
}

at::Tensor AutoencoderDecoderImpl::forward(const at::Tensor &z, const ForwardContext &forwardContext)
{
    const Trace trace(forwardContext, "decoder");
    at::Tensor h = trace.emit("conv_in", m_convIn(z));
    h = std::static_pointer_cast<Middle>(m_mid)->run(h, trace.child("mid"));
    for (std::size_t i = m_up->size(); i-- > 0;)
        h = std::static_pointer_cast<Level>(m_up->ptr(i))->run(h, trace.child("up").child(i));
    h = trace.emit("conv_out", finish(m_normOut, m_convOut, h)).to(at::kFloat);
    return m_tanhOut ? at::tanh(h) : h;
}

} // namespace palimpsest::neural::nn
