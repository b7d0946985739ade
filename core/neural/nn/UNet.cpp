#include "core/neural/nn/UNet.h"

#include "core/neural/nn/FusedNorm.h"
#include "core/neural/nn/RowKernels.h"
#include "core/neural/nn/UNetBlocks.h"

#include <torch/nn/modules/activation.h>

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
            return std::make_shared<SpatialTransformer>(channels, m_heads, dimHead, m_config.transformerDepth,
                                                        m_config.contextDim);
        const std::int64_t fixedHeads = onTheWayUp ? m_headsUpsample : m_heads;
        return std::make_shared<AttentionBlock>(channels, dimHead == -1 ? fixedHeads : channels / dimHead,
                                                m_config.useNewAttentionOrder);
    }

private:
    const UNetConfig &m_config;
    std::int64_t m_heads;
    std::int64_t m_headsUpsample;
};

/// Makes the blocks of the denoiser in the reference's order, which the names of the weights follow.
class BlockBuilder {
public:
    BlockBuilder(const UNetConfig &config, std::int64_t embeddingDim)
        : m_config(config)
        , m_embeddingDim(embeddingDim)
        , m_attention(config)
        , m_channels(config.modelChannels)
    {
    }

    void addInputBlocks(torch::nn::ModuleListImpl &blocks)
    {
        addBlock(blocks, {std::make_shared<ConvLayer>(m_config.inChannels, m_channels)});
        m_skipChannels.push_back(m_channels);
        for (std::size_t level = 0; level < m_config.channelMult.size(); ++level) {
            for (std::int64_t i = 0; i < m_config.numResBlocks; ++i) {
                addBlock(blocks, residualLayers(m_channels, level, false));
                m_skipChannels.push_back(m_channels);
            }
            if (level + 1 < m_config.channelMult.size()) {
                addBlock(blocks, {downLayer()});
                m_skipChannels.push_back(m_channels);
                m_downsampling *= 2;
            }
        }
    }

    void addMiddleBlock(torch::nn::ModuleListImpl &block)
    {
        block.push_back(resBlock(m_channels, m_channels));
        block.push_back(m_attention.make(m_channels, false));
        block.push_back(resBlock(m_channels, m_channels));
    }

    void addOutputBlocks(torch::nn::ModuleListImpl &blocks)
    {
        for (std::size_t level = m_config.channelMult.size(); level-- > 0;) {
            for (std::int64_t i = 0; i <= m_config.numResBlocks; ++i) {
                Layers layers = residualLayers(m_channels + m_skipChannels.back(), level, true);
                m_skipChannels.pop_back();
                if (level > 0 && i == m_config.numResBlocks) {
                    layers.push_back(upLayer());
                    m_downsampling /= 2;
                }
                addBlock(blocks, layers);
            }
        }
    }

    /// Of what the block made last puts out.
    [[nodiscard]] std::int64_t channels() const { return m_channels; }

private:
    using Layers = std::vector<std::shared_ptr<UNetLayer>>;

    static void addBlock(torch::nn::ModuleListImpl &blocks, const Layers &layers)
    {
        torch::nn::ModuleList list;
        for (const auto &layer : layers)
            list->push_back(layer);
        blocks.push_back(list);
    }

    std::shared_ptr<UNetLayer> resBlock(std::int64_t in, std::int64_t out, Resample resample = Resample::None) const
    {
        return std::make_shared<ResBlock>(in, m_embeddingDim, out, m_config.useScaleShiftNorm, resample);
    }

    /// A residual block from `in` channels to the level's, with attention where the level has it.
    Layers residualLayers(std::int64_t in, std::size_t level, bool onTheWayUp)
    {
        m_channels = m_config.channelMult[level] * m_config.modelChannels;
        Layers layers{resBlock(in, m_channels)};
        const auto &resolutions = m_config.attentionResolutions;
        if (std::count(resolutions.begin(), resolutions.end(), m_downsampling) > 0)
            layers.push_back(m_attention.make(m_channels, onTheWayUp));
        return layers;
    }

    std::shared_ptr<UNetLayer> downLayer() const
    {
        if (m_config.resblockUpdown)
            return resBlock(m_channels, m_channels, Resample::Down);
        return std::make_shared<Downsample>(m_channels, m_config.convResample);
    }

    std::shared_ptr<UNetLayer> upLayer() const
    {
        if (m_config.resblockUpdown)
            return resBlock(m_channels, m_channels, Resample::Up);
        return std::make_shared<Upsample>(m_channels, m_config.convResample);
    }

    const UNetConfig &m_config;
    std::int64_t m_embeddingDim;
    AttentionFactory m_attention;
    std::int64_t m_channels;
    std::int64_t m_downsampling = 1;
    std::vector<std::int64_t> m_skipChannels;
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
    const at::Tensor frequencies =
        at::exp(at::arange(half, options) * (-std::log(kMaxPeriod)) / static_cast<double>(half));
    const at::Tensor angles = t.to(at::kFloat).unsqueeze(1) * frequencies.unsqueeze(0);
    at::Tensor embedding = at::cat({at::cos(angles), at::sin(angles)}, 1);
    if (dim % 2 != 0)
        embedding = at::cat({embedding, at::zeros({t.size(0), 1}, options)}, 1);
    return embedding;
}

UNetModelImpl::UNetModelImpl(const UNetConfig &config) : m_config(config)
{
    const std::int64_t embeddingDim = 4 * config.modelChannels;
    m_timeEmbed =
        register_module("time_embed", torch::nn::Sequential(Linear(config.modelChannels, embeddingDim),
                                                            torch::nn::SiLU(), Linear(embeddingDim, embeddingDim)));
    if (config.numClasses > 0)
        m_labelEmb = register_module("label_emb", torch::nn::Embedding(config.numClasses, embeddingDim));

    m_inputBlocks = register_module("input_blocks", torch::nn::ModuleList());
    BlockBuilder builder(m_config, embeddingDim);
    builder.addInputBlocks(*m_inputBlocks);
    m_middleBlock = register_module("middle_block", torch::nn::ModuleList());
    builder.addMiddleBlock(*m_middleBlock);
    m_outputBlocks = register_module("output_blocks", torch::nn::ModuleList());
    builder.addOutputBlocks(*m_outputBlocks);

    const std::int64_t channels = builder.channels();
    m_out = register_module("out", torch::nn::ModuleList());
    m_out->push_back(torch::nn::GroupNorm(torch::nn::GroupNormOptions(32, channels)));
    m_out->push_back(torch::nn::SiLU());
    m_out->push_back(Conv2d(config.modelChannels, config.outChannels, 3));
    zeroInitialise(*m_out[2]);
}

std::int64_t UNetModelImpl::sizeMultiple() const
{
    return std::int64_t{1} << (m_config.channelMult.size() - 1);
}

at::Tensor UNetModelImpl::forward(const at::Tensor &x, const at::Tensor &t, const at::Tensor &context,
                                  const at::Tensor &y, const ForwardContext &forwardContext)
{
    TORCH_CHECK(x.dim() == 4 && x.size(1) == m_config.inChannels, "denoiser input has shape ", x.sizes());
    TORCH_CHECK(x.size(2) % sizeMultiple() == 0 && x.size(3) % sizeMultiple() == 0, "latent size ", x.sizes(),
                " is no multiple of ", sizeMultiple());
    TORCH_CHECK(y.defined() == (m_config.numClasses > 0),
                "class labels are given exactly to class-conditional denoisers");
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
        h = joinedChannels(h, skips.back());
        skips.pop_back();
        h = trace.emit(runLayers(*m_outputBlocks[i], h, input, trace));
    }
    const auto *norm = m_out[0]->as<torch::nn::GroupNorm>();
    auto *conv = m_out[2]->as<Conv2d>();
    return conv->forward(groupNormThen(*norm, h, {{}, {}, {}, true}, conv->weight.scalar_type())).to(at::kFloat);
}

} // namespace palimpsest::neural::nn
