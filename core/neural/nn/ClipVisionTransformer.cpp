#include "core/neural/nn/ClipVision.h"

#include "core/neural/nn/Precision.h"

#include <cmath>

namespace palimpsest::neural::nn {

at::Tensor ClipVisionTower::patchTokens(const at::Tensor &, const ForwardContext &)
{
    return {};
}

ClipVisionTransformerImpl::ClipVisionTransformerImpl(const ClipConfig &config)
{
    const std::int64_t width = config.vision.width;
    const std::int64_t side = config.imageResolution / config.vision.patchSize;
    const double scale = std::pow(static_cast<double>(width), -0.5);
    m_patches = register_module(
        "conv1",
        torch::nn::Conv2d(
            torch::nn::Conv2dOptions(3, width, config.vision.patchSize).stride(config.vision.patchSize).bias(false)));
    m_classEmbedding = register_parameter("class_embedding", scale * at::randn({width}));
    m_positionalEmbedding = register_parameter("positional_embedding", scale * at::randn({side * side + 1, width}));
    m_normBefore = register_module("ln_pre", torch::nn::LayerNorm(torch::nn::LayerNormOptions({width})));
    m_transformer = register_module(
        "transformer", ClipTransformer(width, config.vision.layers.front(), clipVisionHeads(config.vision)));
    m_normAfter = register_module("ln_post", torch::nn::LayerNorm(torch::nn::LayerNormOptions({width})));
    m_projection = register_parameter("proj", scale * at::randn({width, config.embedDim}));
}

at::Tensor ClipVisionTransformerImpl::sequence(const at::Tensor &pixels, const ForwardContext &context)
{
    const at::Tensor patches = convInWeightType(m_patches, pixels).to(at::kFloat).flatten(2).transpose(1, 2);
    const at::Tensor classTokens = m_classEmbedding.to(at::kFloat).expand({patches.size(0), 1, patches.size(2)});
    at::Tensor x = at::cat({classTokens, patches}, 1) + m_positionalEmbedding.to(at::kFloat);
    x = layerNorm(m_normBefore, x);
    if (context.activationSink)
        context.activationSink("visual.ln_pre", x);
    return m_transformer->forward(x, {}, "visual.transformer", context);
}

at::Tensor ClipVisionTransformerImpl::projected(const at::Tensor &x)
{
    return at::matmul(x.to(m_projection.scalar_type()), m_projection).to(at::kFloat);
}

at::Tensor ClipVisionTransformerImpl::forward(const at::Tensor &pixels, const ForwardContext &context)
{
    const at::Tensor x = layerNorm(m_normAfter, sequence(pixels, context).select(1, 0));
    if (context.activationSink)
        context.activationSink("visual.ln_post", x);
    return projected(x);
}

at::Tensor ClipVisionTransformerImpl::patchTokens(const at::Tensor &pixels, const ForwardContext &context)
{
    const at::Tensor x = sequence(pixels, context);
    return projected(layerNorm(m_normAfter, x.narrow(1, 1, x.size(1) - 1)));
}

} // namespace palimpsest::neural::nn
