#include "core/neural/nn/UNet.h"

#include "core/neural/nn/Precision.h"
#include "core/neural/nn/UNetBlocks.h"

#include <torch/nn/modules/activation.h>
#include <torch/nn/modules/linear.h>

#include <algorithm>
#include <cmath>
#include <memory>

namespace palimpsest::neural::nn {

namespace {

/// Makes the attention layer of a level by the reference's head rules.
class AttentionFactory {
public:
    explicit AttentionFactory(const UNetConfig &config)
        : m_config(config)
        , m_heads(config.numHeads)
        , m_headsUpsample(config.numHeadsUpsample == -1 ? config.numHeads : config.numHeadsUpsample)
    {
    }

    std::shared_ptr<UNetLayer> make(std::int64_t channels, bool onTheWayUp)
    {
        std::int64_t dimHead = m_config.numHeadChannels;
        if (m_config.numHeadChannels == -1)
            dimHead = channels / m_heads;
        else
            m_heads = channels / m_config.numHeadChannels;
        if (m_config.legacy)
            dimHead = m_config.useSpatialTransformer ? channels / m_heads : m_config.numHeadChannels;
        if (m_config.useSpatialTransformer)
            return std::make_shared<SpatialTransformer>(channels, m_heads, dimHead, m_config.transformerDepth, m_config.contextDim);
        const std::int64_t fixedHeads = onTheWayUp ? m_headsUpsample : m_heads;
        return std::make_shared<AttentionBlock>(channels, dimHead == -1 ? fixedHeads : channels / dimHead,
                                                m_config.useNewAttentionOrder);
    }

private:
    const UNetConfig &m_config;
    std::int64_t m_heads;
    std::int64_t m_headsUpsample;
};

at::Tensor runLayers(const torch::nn::Module &layers, at::Tensor h, const LayerInput &input, const Trace &trace)
{
    std::size_t index = 0;
    for (const auto &child : layers.children()) {
        const Trace layer = trace.child(index++);
        h = layer.emit(std::static_pointer_cast<UNetLayer>(child)->run(h, input, layer));
    }
    return h;
}

} // namespace

at::Tensor timestepEmbedding(const at::Tensor &t, std::int64_t dim)
{
    constexpr double kMaxPeriod = 10000.0;
    const std::int64_t half = dim / 2;
    const auto options = at::TensorOptions(t.device()).dtype(at::kFloat);
    const at::Tensor frequencies
        = at::exp(at::arange(half, options) * (-std::log(kMaxPeriod)) / static_cast<double>(half));
    const at::Tensor angles = t.to(at::kFloat).unsqueeze(1) * frequencies.unsqueeze(0);
    at::Tensor embedding = at::cat({at::cos(angles), at::sin(angles)}, 1);
    if (dim % 2 != 0)
        embedding = at::cat({embedding, at::zeros({t.size(0), 1}, options)}, 1);
    return embedding;
}

UNetModelImpl::UNetModelImpl(const UNetConfig &config)
    : m_config(config)
{
    const std::int64_t embeddingDim = 4 * config.modelChannels;
    const auto levels = static_cast<std::int64_t>(config.channelMult.size());
    AttentionFactory attention(m_config);
    const auto hasAttention = [&config](std::int64_t downsampling) {
        return std::count(config.attentionResolutions.begin(), config.attentionResolutions.end(), downsampling) > 0;
    };
    const auto resBlock = [&](std::int64_t in, std::int64_t out, Resample resample = Resample::None) {
        return std::make_shared<ResBlock>(in, embeddingDim, out, config.useScaleShiftNorm, resample);
    };

    m_timeEmbed = register_module("time_embed", torch::nn::Sequential(torch::nn::Linear(config.modelChannels, embeddingDim), torch::nn::SiLU(),
                                                                      torch::nn::Linear(embeddingDim, embeddingDim)));
    if (config.numClasses > 0)
        m_labelEmb = register_module("label_emb", torch::nn::Embedding(config.numClasses, embeddingDim));

    m_inputBlocks = register_module("input_blocks", torch::nn::ModuleList());
    const auto addBlock = [](torch::nn::ModuleList &blocks, const std::vector<std::shared_ptr<UNetLayer>> &layers) {
        torch::nn::ModuleList list;
        for (const auto &layer : layers)
            list->push_back(layer);
        blocks->push_back(list);
    };

    std::int64_t channels = config.modelChannels;
    std::int64_t downsampling = 1;
    std::vector<std::int64_t> skipChannels{channels};
    addBlock(m_inputBlocks, {std::make_shared<ConvLayer>(config.inChannels, channels)});
    for (std::int64_t level = 0; level < levels; ++level) {
        const std::int64_t width = config.channelMult[static_cast<std::size_t>(level)] * config.modelChannels;
        for (std::int64_t i = 0; i < config.numResBlocks; ++i) {
            std::vector<std::shared_ptr<UNetLayer>> layers{resBlock(channels, width)};
            channels = width;
            if (hasAttention(downsampling))
                layers.push_back(attention.make(channels, false));
            addBlock(m_inputBlocks, layers);
            skipChannels.push_back(channels);
        }
        if (level + 1 < levels) {
            std::shared_ptr<UNetLayer> down = std::make_shared<Downsample>(channels, config.convResample);
            if (config.resblockUpdown)
                down = resBlock(channels, channels, Resample::Down);
            addBlock(m_inputBlocks, {down});
            skipChannels.push_back(channels);
            downsampling *= 2;
        }
    }

    m_middleBlock = register_module("middle_block", torch::nn::ModuleList());
    m_middleBlock->push_back(resBlock(channels, channels));
    m_middleBlock->push_back(attention.make(channels, false));
    m_middleBlock->push_back(resBlock(channels, channels));

    m_outputBlocks = register_module("output_blocks", torch::nn::ModuleList());
    for (std::int64_t level = levels - 1; level >= 0; --level) {
        const std::int64_t width = config.channelMult[static_cast<std::size_t>(level)] * config.modelChannels;
        for (std::int64_t i = 0; i <= config.numResBlocks; ++i) {
            std::vector<std::shared_ptr<UNetLayer>> layers{resBlock(channels + skipChannels.back(), width)};
            skipChannels.pop_back();
            channels = width;
            if (hasAttention(downsampling))
                layers.push_back(attention.make(channels, true));
            if (level > 0 && i == config.numResBlocks) {
                if (config.resblockUpdown)
                    layers.push_back(resBlock(channels, channels, Resample::Up));
                else
                    layers.push_back(std::make_shared<Upsample>(channels, config.convResample));
                downsampling /= 2;
            }
            addBlock(m_outputBlocks, layers);
        }
    }

    m_out = register_module("out", torch::nn::ModuleList());
    m_out->push_back(torch::nn::GroupNorm(torch::nn::GroupNormOptions(32, channels)));
    m_out->push_back(torch::nn::SiLU());
    m_out->push_back(torch::nn::Conv2d(torch::nn::Conv2dOptions(config.modelChannels, config.outChannels, 3).padding(1)));
    zeroInitialise(*m_out[2]);
}

std::int64_t UNetModelImpl::sizeMultiple() const
{
    return std::int64_t{1} << (m_config.channelMult.size() - 1);
}

at::Tensor UNetModelImpl::forward(const at::Tensor &x, const at::Tensor &t, const at::Tensor &context, const at::Tensor &y,
                                  const ForwardContext &forwardContext)
{
    TORCH_CHECK(x.dim() == 4 && x.size(1) == m_config.inChannels, "denoiser input has shape ", x.sizes());
    TORCH_CHECK(x.size(2) % sizeMultiple() == 0 && x.size(3) % sizeMultiple() == 0, "latent size ", x.sizes(),
                " is no multiple of ", sizeMultiple());
    TORCH_CHECK(y.defined() == (m_config.numClasses > 0), "class labels are given exactly to class-conditional denoisers");
    const Trace root(forwardContext, {});
    const auto named = [&forwardContext](const char *name) { return Trace(forwardContext, name); };

    at::Tensor embedding = m_timeEmbed->forward(timestepEmbedding(t, m_config.modelChannels)).to(at::kFloat);
    named("time_embed").emit(embedding);
    if (m_labelEmb)
        embedding = embedding + m_labelEmb(y);
    const LayerInput input{embedding, context};

    std::vector<at::Tensor> skips;
    at::Tensor h = x;
    for (std::size_t i = 0; i < m_inputBlocks->size(); ++i) {
        forwardContext.checkCancelled();
        const Trace trace = named("input_blocks").child(i);
        h = trace.emit(runLayers(*m_inputBlocks[i], h, input, trace));
        skips.push_back(h);
    }
    forwardContext.checkCancelled();
    h = named("middle_block").emit(runLayers(*m_middleBlock, h, input, named("middle_block")));
    for (std::size_t i = 0; i < m_outputBlocks->size(); ++i) {
        forwardContext.checkCancelled();
        const Trace trace = named("output_blocks").child(i);
        h = at::cat({h.to(at::kFloat), skips.back().to(at::kFloat)}, 1);
        skips.pop_back();
        h = trace.emit(runLayers(*m_outputBlocks[i], h, input, trace));
    }
    const auto *norm = m_out[0]->as<torch::nn::GroupNorm>();
    const at::Tensor normed = at::group_norm(h.to(at::kFloat), norm->options.num_groups(), norm->weight, norm->bias, norm->options.eps());
    return m_out[2]->as<torch::nn::Conv2d>()->forward(siluFloat(normed)).to(at::kFloat);
}

} // namespace palimpsest::neural::nn
