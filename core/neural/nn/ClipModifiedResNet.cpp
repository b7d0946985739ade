#include "core/neural/nn/ClipVision.h"

#include <torch/nn/init.h>

#include <cmath>

namespace palimpsest::neural::nn {

namespace {

using torch::nn::Conv2dOptions;

at::Tensor batchNormFloat32(torch::nn::BatchNorm2d &norm, const at::Tensor &x)
{
    return norm->forward(x.to(at::kFloat));
}

} // namespace

ClipConvNorm::ClipConvNorm(torch::nn::Module &owner, const std::string &convName, const std::string &normName,
                           const Conv2dOptions &options)
    : m_conv(owner.register_module(convName, torch::nn::Conv2d(Conv2dOptions(options).bias(false))))
    , m_norm(owner.register_module(normName, torch::nn::BatchNorm2d(options.out_channels())))
{
}

at::Tensor ClipConvNorm::forward(const at::Tensor &x)
{
    return batchNormFloat32(m_norm, convInWeightType(m_conv, x));
}

ClipBottleneckImpl::ClipBottleneckImpl(std::int64_t inChannels, std::int64_t planes, std::int64_t stride)
    : m_stride(stride)
    , m_reduce(*this, "conv1", "bn1", Conv2dOptions(inChannels, planes, 1))
    , m_middle(*this, "conv2", "bn2", Conv2dOptions(planes, planes, 3).padding(1))
    , m_expand(*this, "conv3", "bn3", Conv2dOptions(planes, planes * kExpansion, 1))
{
    // A block starts as the identity (initialize_parameters in model.py).
    torch::nn::init::zeros_(m_expand.norm()->weight);
    if (stride > 1 || inChannels != planes * kExpansion) {
        m_shortCut = register_module("downsample", torch::nn::ModuleList());
        m_shortCut->push_back(torch::nn::Conv2d(Conv2dOptions(inChannels, planes * kExpansion, 1).bias(false)));
        m_shortCut->push_back(torch::nn::BatchNorm2d(planes * kExpansion));
    }
}

at::Tensor ClipBottleneckImpl::forward(const at::Tensor &x)
{
    at::Tensor result = at::relu(m_reduce.forward(x));
    result = at::relu(m_middle.forward(result));
    if (m_stride > 1)
        result = at::avg_pool2d(result, m_stride);
    result = m_expand.forward(result);
    at::Tensor shortCut = x;
    if (!m_shortCut.is_empty()) {
        if (m_stride > 1)
            shortCut = at::avg_pool2d(shortCut, m_stride);
        auto &conv = m_shortCut->at<torch::nn::Conv2dImpl>(0);
        auto &norm = m_shortCut->at<torch::nn::BatchNorm2dImpl>(1);
        shortCut = norm.forward(conv.forward(shortCut.to(conv.weight.scalar_type())).to(at::kFloat));
    }
    return at::relu(result + shortCut);
}

ClipAttentionPoolImpl::ClipAttentionPoolImpl(std::int64_t side, std::int64_t width, std::int64_t heads,
                                             std::int64_t outputDim)
    : m_heads(heads)
{
    const double deviation = std::pow(static_cast<double>(width), -0.5);
    m_positionalEmbedding = register_parameter("positional_embedding", deviation * at::randn({side * side + 1, width}));
    m_key = register_module("k_proj", Linear(width, width));
    m_query = register_module("q_proj", Linear(width, width));
    m_value = register_module("v_proj", Linear(width, width));
    m_output = register_module("c_proj", Linear(width, outputDim));
    for (Linear *layer : {&m_key, &m_query, &m_value, &m_output})
        torch::nn::init::normal_((*layer)->weight, 0.0, deviation);
}

at::Tensor ClipAttentionPoolImpl::forward(const at::Tensor &x)
{
    at::Tensor tokens = x.to(at::kFloat).flatten(2).transpose(1, 2);
    tokens = at::cat({tokens.mean(1, true), tokens}, 1) + m_positionalEmbedding.to(at::kFloat);
    const at::Tensor query = linearInWeightType(m_query, tokens.narrow(1, 0, 1));
    const at::Tensor key = linearInWeightType(m_key, tokens);
    const at::Tensor value = linearInWeightType(m_value, tokens);
    const at::Tensor pooled = multiheadAttention(query, key, value, m_heads);
    return linearInWeightType(m_output, pooled).select(1, 0).to(at::kFloat);
}

ClipModifiedResNetImpl::ClipModifiedResNetImpl(const ClipConfig &config)
{
    const std::int64_t width = config.vision.width;
    m_stem.emplace_back(*this, "conv1", "bn1", Conv2dOptions(3, width / 2, 3).stride(2).padding(1));
    m_stem.emplace_back(*this, "conv2", "bn2", Conv2dOptions(width / 2, width / 2, 3).padding(1));
    m_stem.emplace_back(*this, "conv3", "bn3", Conv2dOptions(width / 2, width, 3).padding(1));
    std::int64_t channels = width;
    std::int64_t planes = width;
    for (std::size_t stage = 0; stage < config.vision.layers.size(); ++stage) {
        m_stages.push_back(register_module("layer" + std::to_string(stage + 1), torch::nn::ModuleList()));
        for (std::int64_t block = 0; block < config.vision.layers[stage]; ++block) {
            m_stages.back()->push_back(ClipBottleneck(channels, planes, stage > 0 && block == 0 ? 2 : 1));
            channels = planes * ClipBottleneckImpl::kExpansion;
        }
        planes *= 2;
    }
    m_attentionPool = register_module("attnpool", ClipAttentionPool(config.imageResolution / 32, channels,
                                                                    clipVisionHeads(config.vision), config.embedDim));
}

at::Tensor ClipModifiedResNetImpl::forward(const at::Tensor &pixels, const ForwardContext &context)
{
    const auto report = [&](const std::string &name, const at::Tensor &value) {
        if (context.activationSink)
            context.activationSink(name, value);
    };
    at::Tensor x = pixels;
    for (ClipConvNorm &layer : m_stem)
        x = at::relu(layer.forward(x));
    x = at::avg_pool2d(x, 2);
    report("visual.avgpool", x);
    for (std::size_t stage = 0; stage < m_stages.size(); ++stage) {
        for (std::size_t block = 0; block < m_stages[stage]->size(); ++block) {
            context.checkCancelled();
            x = m_stages[stage]->at<ClipBottleneckImpl>(block).forward(x);
        }
        report("visual.layer" + std::to_string(stage + 1), x);
    }
    x = m_attentionPool->forward(x);
    report("visual.attnpool", x);
    return x;
}

} // namespace palimpsest::neural::nn
