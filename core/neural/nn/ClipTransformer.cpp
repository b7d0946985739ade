#include "core/neural/nn/ClipTransformer.h"

#include "core/neural/nn/Precision.h"

#include <ATen/ATen.h>
#include <torch/nn/init.h>

#include <cmath>
#include <vector>

namespace palimpsest::neural::nn {

namespace {

// The factor of QuickGELU in openai/CLIP, model.py.
constexpr double kQuickGeluFactor = 1.702;

void report(const ForwardContext &context, const std::string &name, const at::Tensor &value)
{
    if (context.activationSink)
        context.activationSink(name, value);
}

// (B,n,heads*d) -> (B,heads,n,d)
at::Tensor splitHeads(const at::Tensor &x, std::int64_t heads)
{
    return x.view({x.size(0), x.size(1), heads, x.size(2) / heads}).transpose(1, 2);
}

} // namespace

at::Tensor linearInWeightType(Linear &layer, const at::Tensor &x)
{
    return layer->forward(x.to(layer->weight.scalar_type()));
}

at::Tensor convInWeightType(torch::nn::Conv2d &layer, const at::Tensor &x)
{
    return layer->forward(x.to(layer->weight.scalar_type()));
}

at::Tensor multiheadAttention(const at::Tensor &q, const at::Tensor &k, const at::Tensor &v, std::int64_t heads,
                              const at::Tensor &mask)
{
    const double scale = 1.0 / std::sqrt(static_cast<double>(q.size(2) / heads));
    at::Tensor logits = at::matmul(splitHeads(q * scale, heads), splitHeads(k, heads).transpose(2, 3)).to(at::kFloat);
    if (mask.defined())
        logits = logits + mask;
    const at::Tensor weights = at::softmax(logits, -1).to(v.scalar_type());
    return at::matmul(weights, splitHeads(v, heads)).transpose(1, 2).flatten(2);
}

ClipSelfAttentionImpl::ClipSelfAttentionImpl(std::int64_t width, std::int64_t heads)
    : m_heads(heads)
    , m_inProjWeight(
          register_parameter("in_proj_weight", WithoutFirstValues::isAsked()
                                                   ? at::empty({3 * width, width})
                                                   : torch::nn::init::xavier_uniform_(at::empty({3 * width, width}))))
    , m_inProjBias(register_parameter("in_proj_bias", at::zeros({3 * width})))
    , m_outProj(register_module("out_proj", Linear(width, width)))
{
    torch::nn::init::zeros_(m_outProj->bias);
}

at::Tensor ClipSelfAttentionImpl::forward(const at::Tensor &x, const at::Tensor &mask)
{
    const at::Tensor input = x.to(m_inProjWeight.scalar_type());
    const std::vector<at::Tensor> qkv = at::linear(input, m_inProjWeight, m_inProjBias).chunk(3, -1);
    return linearInWeightType(m_outProj, multiheadAttention(qkv[0], qkv[1], qkv[2], m_heads, mask));
}

ClipMlpImpl::ClipMlpImpl(std::int64_t width)
    : m_expansion(register_module("c_fc", Linear(width, 4 * width)))
    , m_projection(register_module("c_proj", Linear(4 * width, width)))
{
}

at::Tensor ClipMlpImpl::forward(const at::Tensor &x)
{
    const at::Tensor hidden = linearInWeightType(m_expansion, x).to(at::kFloat);
    return linearInWeightType(m_projection, hidden * at::sigmoid(kQuickGeluFactor * hidden));
}

ClipResidualBlockImpl::ClipResidualBlockImpl(std::int64_t width, std::int64_t heads)
    : m_attention(register_module("attn", ClipSelfAttention(width, heads)))
    , m_norm1(register_module("ln_1", torch::nn::LayerNorm(torch::nn::LayerNormOptions({width}))))
    , m_mlp(register_module("mlp", ClipMlp(width)))
    , m_norm2(register_module("ln_2", torch::nn::LayerNorm(torch::nn::LayerNormOptions({width}))))
{
}

at::Tensor ClipResidualBlockImpl::forward(const at::Tensor &x, const at::Tensor &mask, const std::string &name,
                                          const ForwardContext &context)
{
    const at::Tensor attended = m_attention->forward(layerNorm(m_norm1, x), mask);
    report(context, name + ".attn", attended);
    const at::Tensor middle = x + attended;
    const at::Tensor expanded = m_mlp->forward(layerNorm(m_norm2, middle));
    report(context, name + ".mlp", expanded);
    const at::Tensor result = middle + expanded;
    report(context, name, result);
    return result;
}

ClipTransformerImpl::ClipTransformerImpl(std::int64_t width, std::int64_t layers, std::int64_t heads)
    : m_width(width)
    , m_blocks(register_module("resblocks", torch::nn::ModuleList()))
{
    for (std::int64_t i = 0; i < layers; ++i)
        m_blocks->push_back(ClipResidualBlock(width, heads));
}

at::Tensor ClipTransformerImpl::forward(const at::Tensor &x, const at::Tensor &mask, const std::string &name,
                                        const ForwardContext &context)
{
    at::Tensor result = x;
    for (std::size_t i = 0; i < m_blocks->size(); ++i) {
        context.checkCancelled();
        auto &block = m_blocks->at<ClipResidualBlockImpl>(i);
        result = block.forward(result, mask, name + ".resblocks." + std::to_string(i), context);
    }
    return result;
}

void ClipTransformerImpl::initialiseForText()
{
    if (WithoutFirstValues::isAsked())
        return;
    const double width = static_cast<double>(m_width);
    const double attentionDeviation = std::pow(width, -0.5);
    const double projectionDeviation = attentionDeviation * std::pow(2.0 * static_cast<double>(m_blocks->size()), -0.5);
    const double expansionDeviation = std::pow(2.0 * width, -0.5);
    for (std::size_t i = 0; i < m_blocks->size(); ++i) {
        auto &block = m_blocks->at<ClipResidualBlockImpl>(i);
        torch::nn::init::normal_(block.attention()->inProjectionWeight(), 0.0, attentionDeviation);
        torch::nn::init::normal_(block.attention()->outProjection()->weight, 0.0, projectionDeviation);
        torch::nn::init::normal_(block.mlp()->expansion()->weight, 0.0, expansionDeviation);
        torch::nn::init::normal_(block.mlp()->projection()->weight, 0.0, projectionDeviation);
    }
}

} // namespace palimpsest::neural::nn
