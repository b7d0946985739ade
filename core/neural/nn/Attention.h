#pragma once

#include "core/neural/nn/ForwardContext.h"
#include "core/neural/nn/Layers.h"

#include <torch/nn/module.h>
#include <torch/nn/modules/container/modulelist.h>
#include <torch/nn/modules/normalization.h>
#include <torch/nn/pimpl.h>

#include <cstdint>
#include <string>
#include <unordered_map>

// Legend: B batch, N positions (H*W), n tokens, C channels, D context width.

namespace palimpsest::neural::nn {

/// A forward pass's context together with the dotted name of the module that is running, for activation sinks.
class Trace {
public:
    Trace(const ForwardContext &context, std::string path) : m_context(context), m_path(std::move(path)) {}
    [[nodiscard]] const ForwardContext &context() const { return m_context; }
    /// The trace of a child module. Names are only put together when somebody listens.
    [[nodiscard]] Trace child(const char *name) const;
    [[nodiscard]] Trace child(std::size_t index) const;
    /// Hands `value`, the module's output, to the sink and returns it.
    const at::Tensor &emit(const at::Tensor &value) const;
    const at::Tensor &emit(const char *name, const at::Tensor &value) const;

private:
    const ForwardContext &m_context;
    std::string m_path;
};

/// Softmax attention, (B,heads,N,dim) from q (B,heads,N,dim), k and v (B,heads,n,dim); softmax in float32
/// (Vaswani et al., arXiv 1706.03762, eq. 1). `bias`, broadcastable to (B,heads,N,n) and added to the logits, may be undefined.
/// `probabilities`, when not null, receives the softmax (B,heads,N,n) float32.
at::Tensor scaledDotProductAttention(const at::Tensor &q, const at::Tensor &k, const at::Tensor &v, double scale,
                                     const at::Tensor &bias = {}, at::Tensor *probabilities = nullptr);

/// Self-attention (B,N,heads*dim) from the queries, keys and values qkv (B,N,3*heads*dim), in their type; never holds all
/// weights at once, and on processors with matrix tiles none at all outside their caches.
at::Tensor selfAttention(const at::Tensor &qkv, std::int64_t heads);

/// Keys and values of the context, by layer, so that all steps of a picture share them: they depend neither on x nor on t.
/// Holds those of one context and forgets them at the sight of another. Not thread-safe.
class ContextProjections {
public:
    /// (B,n,2*inner) of `layer` for `context`, computed by `project` when it is not yet known. The context's numbers must not
    /// change while it is in use here.
    template<typename Project>
    const at::Tensor &of(const at::Tensor &context, const void *layer, const Project &project)
    {
        if (!context.is_same(m_context)) {
            m_known.clear();
            m_context = context;
        }
        at::Tensor &known = m_known[layer];
        if (!known.defined())
            known = project();
        return known;
    }

private:
    at::Tensor m_context;
    std::unordered_map<const void *, at::Tensor> m_known;
};

/// What an attention layer attends to.
enum class AttentionOver { Itself, Context };

/// Multi-head attention over a sequence, reference names to_q, to_k, to_v, to_out.0.
class CrossAttentionImpl : public torch::nn::Module {
public:
    CrossAttentionImpl(AttentionOver over, std::int64_t queryDim, std::int64_t contextDim, std::int64_t heads,
                       std::int64_t dimHead);
    /// (B,N,queryDim) from x (B,N,queryDim) and context (B,n,contextDim), which attention over itself leaves undefined.
    /// `gridWidth` is the width of the picture that the N positions make up, for the influence map.
    at::Tensor forward(const at::Tensor &x, const at::Tensor &context, const Trace &trace, std::int64_t gridWidth);
    /// forward() + residual (B,N,queryDim), in the type of the residual.
    at::Tensor forwardPlus(const at::Tensor &x, const at::Tensor &context, const Trace &trace, std::int64_t gridWidth,
                           const at::Tensor &residual);
    /// Gives up training: puts the projections that have the same input together into one, and leaves to_q, to_k and to_v empty
    /// where they went into it.
    void fuse();

private:
    at::Tensor attend(const at::Tensor &x, const at::Tensor &context, const Trace &trace, std::int64_t gridWidth);
    at::Tensor attendToItself(const at::Tensor &x);
    at::Tensor attendToContext(const at::Tensor &x, const at::Tensor &context, const Trace &trace,
                               std::int64_t gridWidth);

    AttentionOver m_over;
    std::int64_t m_heads;
    Linear m_toQ{nullptr};
    Linear m_toK{nullptr};
    Linear m_toV{nullptr};
    torch::nn::ModuleList m_toOut;
    Linear m_fused{nullptr}; // q, k, v, or k, v.
};
TORCH_MODULE(CrossAttention);

/// Linear to 2*inner, value * GELU(gate) with the exact (erf) GELU (Shazeer, arXiv 2002.05202), linear back.
class FeedForwardImpl : public torch::nn::Module {
public:
    explicit FeedForwardImpl(std::int64_t dim);
    at::Tensor forward(const at::Tensor &x);
    /// forward() + residual (...,dim), in the type of the residual.
    at::Tensor forwardPlus(const at::Tensor &x, const at::Tensor &residual);

private:
    Linear m_projectIn{nullptr};
    Linear m_projectOut{nullptr};
};
TORCH_MODULE(FeedForward);

/// Self-attention, cross-attention and feed-forward, each pre-normed and residual.
class BasicTransformerBlockImpl : public torch::nn::Module {
public:
    BasicTransformerBlockImpl(std::int64_t dim, std::int64_t heads, std::int64_t dimHead, std::int64_t contextDim);
    at::Tensor forward(const at::Tensor &x, const at::Tensor &context, const Trace &trace, std::int64_t gridWidth);

private:
    CrossAttention m_attn1{nullptr};
    FeedForward m_ff{nullptr};
    CrossAttention m_attn2{nullptr};
    torch::nn::LayerNorm m_norm1{nullptr};
    torch::nn::LayerNorm m_norm2{nullptr};
    torch::nn::LayerNorm m_norm3{nullptr};
};
TORCH_MODULE(BasicTransformerBlock);

} // namespace palimpsest::neural::nn
