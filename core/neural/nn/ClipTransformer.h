#pragma once

#include "core/neural/nn/ForwardContext.h"
#include "core/neural/nn/Layers.h"

#include <torch/nn/module.h>
#include <torch/nn/modules/container/modulelist.h>
#include <torch/nn/modules/conv.h>
#include <torch/nn/modules/normalization.h>
#include <torch/nn/pimpl.h>

#include <cstdint>
#include <string>

namespace palimpsest::neural::nn {

// The blocks that both towers of CLIP are made of (openai/CLIP, model.py; Radford et al., arXiv 2103.00020).
// Sequences are batch-first here, (B,L,D); the residual stream, norms, activations and softmax are float32 whatever the
// type of the weights or autocast, matrix products take the type of their weights.

/// `layer` on `x` (...,in), in the type of the layer's weights.
at::Tensor linearInWeightType(Linear &layer, const at::Tensor &x);
/// `layer` on `x` (B,C,H,W), in the type of the layer's weights.
at::Tensor convInWeightType(torch::nn::Conv2d &layer, const at::Tensor &x);
/// softmax(q k^T / sqrt(d) + mask) v for q (B,n,E), k and v (B,m,E), E = heads * d; mask (n,m) float32 or undefined.
at::Tensor multiheadAttention(const at::Tensor &q, const at::Tensor &k, const at::Tensor &v, std::int64_t heads,
                              const at::Tensor &mask = {});

/// Self-attention with the parameter names of torch.nn.MultiheadAttention: in_proj_weight (3D,D), in_proj_bias (3D),
/// out_proj.
class ClipSelfAttentionImpl : public torch::nn::Module {
public:
    ClipSelfAttentionImpl(std::int64_t width, std::int64_t heads);

    /// x (B,L,width) -> the same shape.
    at::Tensor forward(const at::Tensor &x, const at::Tensor &mask);

    [[nodiscard]] at::Tensor &inProjectionWeight() { return m_inProjWeight; }
    [[nodiscard]] Linear &outProjection() { return m_outProj; }

private:
    std::int64_t m_heads;
    at::Tensor m_inProjWeight;
    at::Tensor m_inProjBias;
    Linear m_outProj{nullptr};
};
TORCH_MODULE(ClipSelfAttention);

/// The feed-forward part: c_fc (4D,D), QuickGELU x * sigmoid(1.702 x), c_proj (D,4D).
class ClipMlpImpl : public torch::nn::Module {
public:
    explicit ClipMlpImpl(std::int64_t width);

    /// x (B,L,width) -> the same shape.
    at::Tensor forward(const at::Tensor &x);

    [[nodiscard]] Linear &expansion() { return m_expansion; }
    [[nodiscard]] Linear &projection() { return m_projection; }

private:
    Linear m_expansion{nullptr};
    Linear m_projection{nullptr};
};
TORCH_MODULE(ClipMlp);

/// One pre-norm block: x + attn(ln_1(x)), then x + mlp(ln_2(x)).
class ClipResidualBlockImpl : public torch::nn::Module {
public:
    ClipResidualBlockImpl(std::int64_t width, std::int64_t heads);

    /// x (B,L,width) float32 -> the same; activations are reported under `name`, `name`.attn and `name`.mlp.
    at::Tensor forward(const at::Tensor &x, const at::Tensor &mask, const std::string &name,
                       const ForwardContext &context);

    [[nodiscard]] ClipSelfAttention &attention() { return m_attention; }
    [[nodiscard]] ClipMlp &mlp() { return m_mlp; }

private:
    ClipSelfAttention m_attention{nullptr};
    torch::nn::LayerNorm m_norm1{nullptr};
    ClipMlp m_mlp{nullptr};
    torch::nn::LayerNorm m_norm2{nullptr};
};
TORCH_MODULE(ClipResidualBlock);

/// `layers` blocks in a row, named resblocks.0 and so on.
class ClipTransformerImpl : public torch::nn::Module {
public:
    ClipTransformerImpl(std::int64_t width, std::int64_t layers, std::int64_t heads);

    /// x (B,L,width) float32 -> the same; mask (L,L) float32 or undefined. Polls the context between blocks.
    at::Tensor forward(const at::Tensor &x, const at::Tensor &mask, const std::string &name,
                       const ForwardContext &context);

    /// The initial values that CLIP gives to its text transformer (initialize_parameters in model.py).
    void initialiseForText();

private:
    std::int64_t m_width;
    torch::nn::ModuleList m_blocks{nullptr};
};
TORCH_MODULE(ClipTransformer);

} // namespace palimpsest::neural::nn
