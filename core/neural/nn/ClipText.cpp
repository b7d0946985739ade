#include "core/neural/nn/ClipText.h"

#include "core/neural/nn/Precision.h"

#include <torch/nn/init.h>

#include <cmath>
#include <limits>

namespace palimpsest::neural::nn {

namespace {

// -inf above the diagonal: a position sees itself and what came before.
at::Tensor causalMask(std::int64_t length, const at::Device &device)
{
    const auto options = at::TensorOptions().dtype(at::kFloat).device(device);
    return at::full({length, length}, -std::numeric_limits<float>::infinity(), options).triu(1);
}

} // namespace

ClipTextTower::ClipTextTower(const ClipTextConfig &config, std::int64_t embedDim)
    : m_transformer(register_module("transformer", ClipTransformer(config.width, config.layers, config.heads)))
    , m_tokenEmbedding(register_module("token_embedding", torch::nn::Embedding(config.vocabSize, config.width)))
    , m_positionalEmbedding(register_parameter("positional_embedding", at::empty({config.contextLength, config.width})))
    , m_normFinal(register_module("ln_final", torch::nn::LayerNorm(torch::nn::LayerNormOptions({config.width}))))
    , m_textProjection(register_parameter("text_projection", at::empty({config.width, embedDim})))
{
    m_transformer->initialiseForText();
    if (WithoutFirstValues::isAsked())
        return;
    torch::nn::init::normal_(m_tokenEmbedding->weight, 0.0, 0.02);
    torch::nn::init::normal_(m_positionalEmbedding, 0.0, 0.01);
    torch::nn::init::normal_(m_textProjection, 0.0, std::pow(static_cast<double>(config.width), -0.5));
}

at::Tensor ClipTextTower::sequence(const at::Tensor &ids, const ForwardContext &context)
{
    TORCH_CHECK(ids.dim() == 2 && ids.size(1) >= 1 && ids.size(1) <= m_positionalEmbedding.size(0),
                "token ids must be (B,L) with L up to ", m_positionalEmbedding.size(0), ", got ", ids.sizes());
    const std::int64_t length = ids.size(1);
    at::Tensor x = m_tokenEmbedding->forward(ids).to(at::kFloat);
    x = x + m_positionalEmbedding.narrow(0, 0, length).to(at::kFloat);
    x = m_transformer->forward(x, causalMask(length, ids.device()), "transformer", context);
    x = layerNorm(m_normFinal, x);
    if (context.activationSink)
        context.activationSink("ln_final", x);
    return x;
}

at::Tensor ClipTextTower::projected(const at::Tensor &x)
{
    return at::matmul(x.to(m_textProjection.scalar_type()), m_textProjection).to(at::kFloat);
}

at::Tensor ClipTextTower::encodeText(const at::Tensor &ids, const ForwardContext &context)
{
    const at::Tensor x = sequence(ids, context);
    // argmax() leaves open which of several equal ids it names; the reference means the first.
    const at::Tensor isEnd = ids.eq(std::get<0>(ids.max(1, true)));
    const at::Tensor endPosition = isEnd.cumsum(1).eq(0).sum(1);
    return projected(x.index({at::arange(ids.size(0), ids.options()), endPosition}));
}

at::Tensor ClipTextTower::encodeTextTokens(const at::Tensor &ids, const ForwardContext &context)
{
    return projected(sequence(ids, context));
}

} // namespace palimpsest::neural::nn
