#include "core/neural/nn/Attention.h"

#include "core/neural/nn/InfluenceRecorder.h"
#include "core/neural/nn/Precision.h"

#include <torch/version.h>

namespace palimpsest::neural::nn {

Trace Trace::child(const char *name) const
{
    return {m_context, m_context.activationSink ? m_path + '.' + name : std::string()};
}

Trace Trace::child(std::size_t index) const
{
    return {m_context, m_context.activationSink ? m_path + '.' + std::to_string(index) : std::string()};
}

const at::Tensor &Trace::emit(const at::Tensor &value) const
{
    if (m_context.activationSink)
        m_context.activationSink(m_path, value);
    return value;
}

const at::Tensor &Trace::emit(const char *name, const at::Tensor &value) const
{
    if (m_context.activationSink)
        m_context.activationSink(m_path + '.' + name, value);
    return value;
}

at::Tensor scaledDotProductAttention(const at::Tensor &q, const at::Tensor &k, const at::Tensor &v, double scale,
                                     const at::Tensor &bias, at::Tensor *probabilities)
{
#if TORCH_VERSION_MAJOR > 2 || (TORCH_VERSION_MAJOR == 2 && TORCH_VERSION_MINOR >= 1)
    // The library's own never holds all weights at once.
    if (probabilities == nullptr && q.dim() == 4 && !bias.defined())
        return at::scaled_dot_product_attention(q, k, v, {}, 0.0, false, scale);
#endif
    at::Tensor logits = at::matmul(q * scale, k.transpose(-1, -2)).to(at::kFloat);
    if (bias.defined())
        logits = logits + bias;
    const at::Tensor weights = at::softmax(logits, -1);
    if (probabilities != nullptr)
        *probabilities = weights;
    return at::matmul(weights.to(v.scalar_type()), v);
}

CrossAttentionImpl::CrossAttentionImpl(std::int64_t queryDim, std::int64_t contextDim, std::int64_t heads,
                                       std::int64_t dimHead)
    : m_heads(heads)
{
    const std::int64_t inner = heads * dimHead;
    m_toQ = register_module("to_q", torch::nn::Linear(torch::nn::LinearOptions(queryDim, inner).bias(false)));
    m_toK = register_module("to_k", torch::nn::Linear(torch::nn::LinearOptions(contextDim, inner).bias(false)));
    m_toV = register_module("to_v", torch::nn::Linear(torch::nn::LinearOptions(contextDim, inner).bias(false)));
    m_toOut = register_module("to_out", torch::nn::ModuleList(torch::nn::Linear(inner, queryDim)));
}

at::Tensor CrossAttentionImpl::forward(const at::Tensor &x, const at::Tensor &context, const Trace &trace,
                                       std::int64_t gridWidth)
{
    const bool cross = context.defined();
    const at::Tensor &source = cross ? context : x;
    const auto split = [this](const at::Tensor &value) {
        return value.view({value.size(0), value.size(1), m_heads, -1}).transpose(1, 2);
    };
    const at::Tensor q = split(m_toQ(x));
    const at::Tensor k = split(m_toK(source));
    const at::Tensor v = split(m_toV(source));
    const double scale = 1.0 / std::sqrt(static_cast<double>(q.size(-1)));

    at::Tensor bias;
    if (cross && trace.context().tokenLogWeights.defined())
        bias = trace.context().tokenLogWeights.unsqueeze(1).unsqueeze(1);
    InfluenceRecorder *recorder = cross ? trace.context().influence : nullptr;
    at::Tensor probabilities;
    const at::Tensor mixed =
        scaledDotProductAttention(q, k, v, scale, bias, recorder != nullptr ? &probabilities : nullptr);
    if (recorder != nullptr)
        recorder->add(probabilities, probabilities.size(2) / gridWidth, gridWidth);
    return m_toOut[0]->as<torch::nn::Linear>()->forward(mixed.transpose(1, 2).flatten(2));
}

FeedForwardImpl::FeedForwardImpl(std::int64_t dim)
{
    const std::int64_t inner = 4 * dim;
    // Checkpoint names: net.0.proj and net.2.
    struct Container : torch::nn::Module {};
    const auto net = std::make_shared<Container>();
    const auto gate = std::make_shared<Container>();
    m_projectIn = gate->register_module("proj", torch::nn::Linear(dim, 2 * inner));
    net->register_module("0", gate);
    m_projectOut = net->register_module("2", torch::nn::Linear(inner, dim));
    register_module("net", net);
}

at::Tensor FeedForwardImpl::forward(const at::Tensor &x)
{
    const auto halves = m_projectIn(x).chunk(2, -1);
    return m_projectOut(halves[0] * at::gelu(halves[1]));
}

BasicTransformerBlockImpl::BasicTransformerBlockImpl(std::int64_t dim, std::int64_t heads, std::int64_t dimHead,
                                                     std::int64_t contextDim)
{
    const auto norm = [dim] { return torch::nn::LayerNorm(torch::nn::LayerNormOptions({dim})); };
    m_attn1 = register_module("attn1", CrossAttention(dim, dim, heads, dimHead));
    m_ff = register_module("ff", FeedForward(dim));
    m_attn2 = register_module("attn2", CrossAttention(dim, contextDim > 0 ? contextDim : dim, heads, dimHead));
    m_norm1 = register_module("norm1", norm());
    m_norm2 = register_module("norm2", norm());
    m_norm3 = register_module("norm3", norm());
}

at::Tensor BasicTransformerBlockImpl::forward(const at::Tensor &x, const at::Tensor &context, const Trace &trace,
                                              std::int64_t gridWidth)
{
    const at::Tensor normed1 = trace.emit("norm1", layerNorm(m_norm1, x));
    at::Tensor h = trace.emit("attn1", m_attn1(normed1, at::Tensor(), trace.child("attn1"), gridWidth)) + x;
    const at::Tensor normed2 = trace.emit("norm2", layerNorm(m_norm2, h));
    h = trace.emit("attn2", m_attn2(normed2, context, trace.child("attn2"), gridWidth)) + h;
    const at::Tensor normed3 = trace.emit("norm3", layerNorm(m_norm3, h));
    return trace.emit("ff", m_ff(normed3)) + h;
}

} // namespace palimpsest::neural::nn
