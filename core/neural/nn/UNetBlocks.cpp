#include "core/neural/nn/UNetBlocks.h"

#include "core/neural/nn/FusedNorm.h"
#include "core/neural/nn/Precision.h"
#include "core/neural/nn/RowKernels.h"

#include <torch/nn/init.h>

#include <cmath>

namespace palimpsest::neural::nn {

namespace {

constexpr std::int64_t kUNetGroups = 32;
constexpr double kResBlockNormEps = 1e-5;
constexpr double kTransformerNormEps = 1e-6; // The reference's Normalize() of attention.py.

torch::nn::GroupNorm unetNorm(std::int64_t channels, double eps)
{
    return torch::nn::GroupNorm(torch::nn::GroupNormOptions(kUNetGroups, channels).eps(eps));
}

/// A module that only gives its children a name.
struct NameOnly : torch::nn::Module {};

} // namespace

void zeroInitialise(torch::nn::Module &module)
{
    const torch::NoGradGuard noGrad;
    for (at::Tensor &parameter : module.parameters())
        parameter.zero_();
}

ConvLayer::ConvLayer(std::int64_t in, std::int64_t out)
{
    m_conv = Conv2d(in, out, 3);
    register_parameter("weight", m_conv->weight);
    register_parameter("bias", m_conv->bias);
}

at::Tensor ConvLayer::run(const at::Tensor &x, const LayerInput &, const Trace &)
{
    return m_conv->forward(x);
}

ResBlock::ResBlock(std::int64_t in, std::int64_t embeddingDim, std::int64_t out, bool scaleShiftNorm, Resample resample)
    : m_scaleShiftNorm(scaleShiftNorm)
    , m_resample(resample)
{
    const auto inLayers = register_module("in_layers", std::make_shared<NameOnly>());
    m_inNorm = inLayers->register_module("0", unetNorm(in, kResBlockNormEps));
    m_inConv = inLayers->register_module("2", Conv2d(in, out, 3));
    const auto embLayers = register_module("emb_layers", std::make_shared<NameOnly>());
    m_embLinear = embLayers->register_module("1", Linear(embeddingDim, scaleShiftNorm ? 2 * out : out));
    const auto outLayers = register_module("out_layers", std::make_shared<NameOnly>());
    m_outNorm = outLayers->register_module("0", unetNorm(out, kResBlockNormEps));
    m_outConv = outLayers->register_module("3", Conv2d(out, out, 3));
    zeroInitialise(*m_outConv);
    if (in != out)
        m_skip = register_module("skip_connection", Conv2d(in, out, 1));
}

at::Tensor ResBlock::run(const at::Tensor &x, const LayerInput &input, const Trace &trace)
{
    const at::ScalarType type = m_inConv->weight.scalar_type();
    at::Tensor skip = x;
    at::Tensor h = groupNormThen(*m_inNorm, x, {{}, {}, {}, true}, type);
    if (m_resample == Resample::Up) {
        h = doubledNearest(h);
        skip = doubledNearest(skip);
    } else if (m_resample == Resample::Down) {
        h = at::avg_pool2d(h.to(at::kFloat), 2);
        skip = at::avg_pool2d(skip.to(at::kFloat), 2);
    }
    // Who listens wants the whole output.
    const bool isHeard = static_cast<bool>(trace.context().activationSink);
    at::Tensor inBias;
    h = trace.emit("in_layers", isHeard ? m_inConv(h) : m_inConv->forwardLeavingBias(h, inBias));
    const at::Tensor embedding =
        trace.emit("emb_layers", m_embLinear(siluFloat(input.embedding)).to(at::kFloat)).unsqueeze(-1).unsqueeze(-1);
    NormFollowUp then;
    then.silu = true;
    if (inBias.defined())
        then.before = inBias.to(at::kFloat).view({1, -1, 1, 1});
    if (m_scaleShiftNorm) {
        const auto scaleAndShift = embedding.chunk(2, 1);
        then.scale = scaleAndShift[0];
        then.shift = scaleAndShift[1];
    } else {
        then.before = then.before.defined() ? then.before + embedding : embedding;
    }
    h = groupNormThen(*m_outNorm, h, then, type);
    if (m_skip)
        skip = m_skip(skip);
    return isHeard ? sumInType(skip, trace.emit("out_layers", m_outConv(h)), type) : m_outConv->forwardPlus(h, skip);
}

Downsample::Downsample(std::int64_t channels, bool useConv)
{
    if (useConv)
        m_op = register_module("op", Conv2d(channels, channels, 3, 2));
}

at::Tensor Downsample::run(const at::Tensor &x, const LayerInput &, const Trace &)
{
    return m_op ? m_op(x).to(m_op->weight.scalar_type()) : at::avg_pool2d(x.to(at::kFloat), 2).to(x.scalar_type());
}

Upsample::Upsample(std::int64_t channels, bool useConv)
{
    if (useConv)
        m_conv = register_module("conv", Conv2d(channels, channels, 3));
}

at::Tensor Upsample::run(const at::Tensor &x, const LayerInput &, const Trace &)
{
    const at::Tensor larger = doubledNearest(x);
    return m_conv ? m_conv(larger).to(m_conv->weight.scalar_type()) : larger;
}

AttentionBlock::AttentionBlock(std::int64_t channels, std::int64_t heads, bool newOrder)
    : m_heads(heads)
    , m_newOrder(newOrder)
{
    m_norm = register_module("norm", unetNorm(channels, kResBlockNormEps));
    m_qkv = register_module("qkv", torch::nn::Conv1d(torch::nn::Conv1dOptions(channels, 3 * channels, 1)));
    m_projOut = register_module("proj_out", torch::nn::Conv1d(torch::nn::Conv1dOptions(channels, channels, 1)));
    zeroInitialise(*m_projOut);
}

at::Tensor AttentionBlock::run(const at::Tensor &x, const LayerInput &, const Trace &trace)
{
    const std::int64_t batch = x.size(0);
    const std::int64_t channels = x.size(1);
    const at::Tensor flat = x.reshape({batch, channels, -1}).to(at::kFloat);
    const at::Tensor qkv = trace.emit("qkv", m_qkv(trace.emit("norm", groupNorm(m_norm, flat)))).to(at::kFloat);
    // The older order cuts into heads first and into q, k, v inside each head; the new one the other way round.
    const std::int64_t perHead = channels / m_heads;
    const at::Tensor parts = m_newOrder ? qkv.view({batch, 3, m_heads, perHead, -1})
                                        : qkv.view({batch, m_heads, 3, perHead, -1}).transpose(1, 2);
    const auto part = [&parts](std::int64_t index) { return parts.select(1, index).transpose(-1, -2); };
    const double scale = 1.0 / std::sqrt(std::sqrt(static_cast<double>(perHead)));
    const at::Tensor mixed = scaledDotProductAttention(part(0) * scale, part(1) * scale, part(2), 1.0);
    const at::Tensor merged = mixed.transpose(-1, -2).reshape({batch, channels, -1});
    return (flat + m_projOut(merged)).view_as(x).to(x.scalar_type());
}

SpatialTransformer::SpatialTransformer(std::int64_t channels, std::int64_t heads, std::int64_t dimHead,
                                       std::int64_t depth, std::int64_t contextDim)
{
    const std::int64_t inner = heads * dimHead;
    m_norm = register_module("norm", unetNorm(channels, kTransformerNormEps));
    m_projIn = register_module("proj_in", Conv2d(channels, inner, 1));
    m_blocks = register_module("transformer_blocks", torch::nn::ModuleList());
    for (std::int64_t i = 0; i < depth; ++i)
        m_blocks->push_back(BasicTransformerBlock(inner, heads, dimHead, contextDim));
    m_projOut = register_module("proj_out", Conv2d(inner, channels, 1));
    zeroInitialise(*m_projOut);
}

at::Tensor SpatialTransformer::run(const at::Tensor &x, const LayerInput &input, const Trace &trace)
{
    const std::int64_t batch = x.size(0);
    const std::int64_t height = x.size(2);
    const std::int64_t width = x.size(3);
    const at::ScalarType type = m_projIn->weight.scalar_type();
    const at::Tensor normed = trace.emit("norm", groupNormThen(*m_norm, x, {}, type));
    at::Tensor h = trace.emit("proj_in", m_projIn(normed)).to(type);
    const std::int64_t inner = h.size(1);
    h = h.permute({0, 2, 3, 1}).reshape({batch, height * width, inner});
    for (std::size_t i = 0; i < m_blocks->size(); ++i) {
        const Trace block = trace.child("transformer_blocks").child(i);
        h = block.emit(m_blocks[i]->as<BasicTransformerBlock>()->forward(h, input.context, block, width));
    }
    h = h.view({batch, height, width, inner}).permute({0, 3, 1, 2});
    if (trace.context().activationSink)
        return sumInType(trace.emit("proj_out", m_projOut(h)), x, type);
    return m_projOut->forwardPlus(h, x);
}

} // namespace palimpsest::neural::nn
