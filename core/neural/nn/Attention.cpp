#include "core/neural/nn/Attention.h"

#include "core/neural/nn/FloatAttention.h"
#include "core/neural/nn/InfluenceRecorder.h"
#include "core/neural/nn/PlainOperations.h"
#include "core/neural/nn/Precision.h"
#include "core/neural/nn/RowKernels.h"
#include "core/neural/nn/TileAttention.h"

#include <ATen/ATen.h>
#include <torch/version.h>

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <vector>

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

at::Tensor selfAttention(const at::Tensor &qkv, std::int64_t heads)
{
    if (canTileAttention(qkv, heads))
        return tileAttention(qkv, heads);
    if (canAttendInFloat(qkv))
        return floatAttention(qkv, heads);
    const at::Tensor parts = qkv.view({qkv.size(0), qkv.size(1), 3, heads, -1}).permute({2, 0, 3, 1, 4});
    const at::Tensor &q = parts[0];
    const at::Tensor &k = parts[1];
    const at::Tensor &v = parts[2];
    const double scale = 1.0 / std::sqrt(static_cast<double>(q.size(-1)));
    constexpr std::int64_t kNumbersAtOnce = std::int64_t{1} << 23; // 32 MiB of float32.
    const std::int64_t perRow = std::max<std::int64_t>(1, q.size(0) * heads * k.size(2));
    const std::int64_t rows = std::max<std::int64_t>(16, kNumbersAtOnce / perRow);
    // With gradients all weights must be kept anyway.
    if (!qkv.is_cpu() || at::GradMode::is_enabled() || PlainOperations::areWanted() || rows >= q.size(2))
        return scaledDotProductAttention(q, k, v, scale).transpose(1, 2).flatten(2);
    std::vector<at::Tensor> chunks;
    for (std::int64_t first = 0; first < q.size(2); first += rows) {
        const at::Tensor some = q.narrow(2, first, std::min(rows, q.size(2) - first));
        chunks.push_back(scaledDotProductAttention(some, k, v, scale).transpose(1, 2).flatten(2));
    }
    return at::cat(chunks, 1);
}

CrossAttentionImpl::CrossAttentionImpl(AttentionOver over, std::int64_t queryDim, std::int64_t contextDim,
                                       std::int64_t heads, std::int64_t dimHead)
    : m_over(over)
    , m_heads(heads)
{
    const std::int64_t inner = heads * dimHead;
    m_toQ = register_module("to_q", Linear(queryDim, inner, false));
    m_toK = register_module("to_k", Linear(contextDim, inner, false));
    m_toV = register_module("to_v", Linear(contextDim, inner, false));
    m_toOut = register_module("to_out", torch::nn::ModuleList(Linear(inner, queryDim)));
}

void CrossAttentionImpl::fuse()
{
    std::vector<at::Tensor> weights;
    if (m_over == AttentionOver::Itself)
        weights.push_back(m_toQ->weight.detach());
    weights.push_back(m_toK->weight.detach());
    weights.push_back(m_toV->weight.detach());
    m_fused = Linear(at::cat(weights));
    m_fused->pack();
    weights.clear();
    const auto release = [](Linear &layer) { layer->weight.set_data(at::empty({0}, layer->weight.options())); };
    if (m_over == AttentionOver::Itself)
        release(m_toQ);
    release(m_toK);
    release(m_toV);
}

at::Tensor CrossAttentionImpl::attendToItself(const at::Tensor &x)
{
    return selfAttention(m_fused ? m_fused(x) : at::cat({m_toQ(x), m_toK(x), m_toV(x)}, -1), m_heads);
}

at::Tensor CrossAttentionImpl::attendToContext(const at::Tensor &x, const at::Tensor &context, const Trace &trace,
                                               std::int64_t gridWidth)
{
    const auto project = [&] { return m_fused ? m_fused(context) : at::cat({m_toK(context), m_toV(context)}, -1); };
    ContextProjections *known = trace.context().projections;
    const at::Tensor keysAndValues = known != nullptr ? known->of(context, this, project) : project();
    const at::Tensor queries = m_toQ(x);
    InfluenceRecorder *recorder = trace.context().influence;
    if (recorder == nullptr && queries.size(0) == keysAndValues.size(0)) {
        const at::Tensor &logWeights = trace.context().tokenLogWeights;
        if (canTileAttention(queries, m_heads, 1) && canTileAttention(keysAndValues, m_heads, 2))
            return tileAttention(queries, keysAndValues, m_heads, logWeights);
        if (canAttendInFloat(queries) && canAttendInFloat(keysAndValues))
            return floatAttention(queries, keysAndValues, m_heads, logWeights);
    }
    const at::Tensor parts =
        keysAndValues.view({context.size(0), context.size(1), 2, m_heads, -1}).permute({2, 0, 3, 1, 4});
    const at::Tensor q = queries.view({x.size(0), x.size(1), m_heads, -1}).transpose(1, 2);
    const double scale = 1.0 / std::sqrt(static_cast<double>(q.size(-1)));
    at::Tensor bias;
    if (trace.context().tokenLogWeights.defined())
        bias = trace.context().tokenLogWeights.unsqueeze(1).unsqueeze(1);
    at::Tensor probabilities;
    const at::Tensor mixed =
        scaledDotProductAttention(q, parts[0], parts[1], scale, bias, recorder != nullptr ? &probabilities : nullptr);
    if (recorder != nullptr)
        recorder->add(probabilities, probabilities.size(2) / gridWidth, gridWidth);
    return mixed.transpose(1, 2).flatten(2);
}

at::Tensor CrossAttentionImpl::attend(const at::Tensor &x, const at::Tensor &context, const Trace &trace,
                                      std::int64_t gridWidth)
{
    return m_over == AttentionOver::Itself ? attendToItself(x) : attendToContext(x, context, trace, gridWidth);
}

at::Tensor CrossAttentionImpl::forward(const at::Tensor &x, const at::Tensor &context, const Trace &trace,
                                       std::int64_t gridWidth)
{
    return m_toOut[0]->as<Linear>()->forward(attend(x, context, trace, gridWidth));
}

at::Tensor CrossAttentionImpl::forwardPlus(const at::Tensor &x, const at::Tensor &context, const Trace &trace,
                                           std::int64_t gridWidth, const at::Tensor &residual)
{
    return m_toOut[0]->as<Linear>()->forwardPlus(attend(x, context, trace, gridWidth), residual);
}

FeedForwardImpl::FeedForwardImpl(std::int64_t dim)
{
    const std::int64_t inner = 4 * dim;
    // Checkpoint names: net.0.proj and net.2.
    struct Container : torch::nn::Module {};
    const auto net = std::make_shared<Container>();
    const auto gate = std::make_shared<Container>();
    m_projectIn = gate->register_module("proj", Linear(dim, 2 * inner));
    net->register_module("0", gate);
    m_projectOut = net->register_module("2", Linear(inner, dim));
    register_module("net", net);
}

at::Tensor FeedForwardImpl::forward(const at::Tensor &x)
{
    return m_projectOut(m_projectIn->forwardGated(x));
}

at::Tensor FeedForwardImpl::forwardPlus(const at::Tensor &x, const at::Tensor &residual)
{
    return m_projectOut->forwardPlus(m_projectIn->forwardGated(x), residual);
}

BasicTransformerBlockImpl::BasicTransformerBlockImpl(std::int64_t dim, std::int64_t heads, std::int64_t dimHead,
                                                     std::int64_t contextDim)
{
    const auto norm = [dim] { return torch::nn::LayerNorm(torch::nn::LayerNormOptions({dim})); };
    m_attn1 = register_module("attn1", CrossAttention(AttentionOver::Itself, dim, dim, heads, dimHead));
    m_ff = register_module("ff", FeedForward(dim));
    m_attn2 = register_module("attn2", CrossAttention(contextDim > 0 ? AttentionOver::Context : AttentionOver::Itself,
                                                      dim, contextDim > 0 ? contextDim : dim, heads, dimHead));
    m_norm1 = register_module("norm1", norm());
    m_norm2 = register_module("norm2", norm());
    m_norm3 = register_module("norm3", norm());
}

at::Tensor BasicTransformerBlockImpl::forward(const at::Tensor &x, const at::Tensor &context, const Trace &trace,
                                              std::int64_t gridWidth)
{
    // The residual stream has the type of x.
    const at::ScalarType type = x.scalar_type();
    if (!trace.context().activationSink) {
        at::Tensor h = m_attn1->forwardPlus(layerNormThen(*m_norm1, x, type), {}, trace, gridWidth, x);
        h = m_attn2->forwardPlus(layerNormThen(*m_norm2, h, type), context, trace, gridWidth, h);
        return m_ff->forwardPlus(layerNormThen(*m_norm3, h, type), h);
    }
    // Who listens wants each part by itself.
    const at::Tensor normed1 = trace.emit("norm1", layerNormThen(*m_norm1, x, type));
    at::Tensor h =
        sumInType(trace.emit("attn1", m_attn1(normed1, at::Tensor(), trace.child("attn1"), gridWidth)), x, type);
    const at::Tensor normed2 = trace.emit("norm2", layerNormThen(*m_norm2, h, type));
    h = sumInType(trace.emit("attn2", m_attn2(normed2, context, trace.child("attn2"), gridWidth)), h, type);
    const at::Tensor normed3 = trace.emit("norm3", layerNormThen(*m_norm3, h, type));
    return sumInType(trace.emit("ff", m_ff(normed3)), h, type);
}

} // namespace palimpsest::neural::nn
