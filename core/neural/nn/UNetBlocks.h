#pragma once

#include "core/neural/nn/Attention.h"
#include "core/neural/nn/Layers.h"

#include <torch/nn/module.h>
#include <torch/nn/modules/conv.h>
#include <torch/nn/modules/normalization.h>

#include <cstdint>
#include <string>

// Legend: B batch, C channels, H W height and width, E width of the time embedding, n D tokens and their width.

namespace palimpsest::neural::nn {

/// What a layer of the denoiser sees beside its input.
struct LayerInput {
    const at::Tensor &embedding; ///< (B,E) float32, or (1,E) when all items are at the same timestep
    const at::Tensor &context;   ///< (B,n,D) float32, or undefined
};

/// One layer of the denoiser: (B,C,H,W) -> (B,C',H',W').
class UNetLayer : public torch::nn::Module {
public:
    virtual at::Tensor run(const at::Tensor &x, const LayerInput &input, const Trace &trace) = 0;
};

/// Changes the resolution by two.
enum class Resample { None, Up, Down };

/// 3x3 convolution whose weights stand directly under the layer's name.
class ConvLayer : public UNetLayer {
public:
    ConvLayer(std::int64_t in, std::int64_t out);
    at::Tensor run(const at::Tensor &x, const LayerInput &input, const Trace &trace) override;
    [[nodiscard]] const at::Tensor &weight() const { return m_conv->weight; }

private:
    Conv2d m_conv{nullptr}; // Not a child by name: its weights are registered as the layer's own.
};

/// Residual block with the time embedding added, or as scale and shift (FiLM), after the first convolution.
class ResBlock : public UNetLayer {
public:
    ResBlock(std::int64_t in, std::int64_t embeddingDim, std::int64_t out, bool scaleShiftNorm, Resample resample);
    at::Tensor run(const at::Tensor &x, const LayerInput &input, const Trace &trace) override;

private:
    bool m_scaleShiftNorm;
    Resample m_resample;
    torch::nn::GroupNorm m_inNorm{nullptr};
    Conv2d m_inConv{nullptr};
    Linear m_embLinear{nullptr};
    torch::nn::GroupNorm m_outNorm{nullptr};
    Conv2d m_outConv{nullptr};
    Conv2d m_skip{nullptr};
};

/// Halves the resolution: stride-2 convolution (`op`), or 2x2 averages without parameters.
class Downsample : public UNetLayer {
public:
    Downsample(std::int64_t channels, bool useConv);
    at::Tensor run(const at::Tensor &x, const LayerInput &input, const Trace &trace) override;

private:
    Conv2d m_op{nullptr};
};

/// Doubles the resolution: nearest neighbour, then a convolution (`conv`) unless told otherwise.
class Upsample : public UNetLayer {
public:
    Upsample(std::int64_t channels, bool useConv);
    at::Tensor run(const at::Tensor &x, const LayerInput &input, const Trace &trace) override;

private:
    Conv2d m_conv{nullptr};
};

/// Self-attention over positions without context (Dhariwal & Nichol); q and k each scaled by C^-1/4.
class AttentionBlock : public UNetLayer {
public:
    AttentionBlock(std::int64_t channels, std::int64_t heads, bool newOrder);
    at::Tensor run(const at::Tensor &x, const LayerInput &input, const Trace &trace) override;

private:
    std::int64_t m_heads;
    bool m_newOrder;
    torch::nn::GroupNorm m_norm{nullptr};
    torch::nn::Conv1d m_qkv{nullptr};
    torch::nn::Conv1d m_projOut{nullptr};
};

/// Transformer blocks over positions with cross-attention to the context, between 1x1 convolutions.
class SpatialTransformer : public UNetLayer {
public:
    SpatialTransformer(std::int64_t channels, std::int64_t heads, std::int64_t dimHead, std::int64_t depth,
                       std::int64_t contextDim);
    at::Tensor run(const at::Tensor &x, const LayerInput &input, const Trace &trace) override;

private:
    torch::nn::GroupNorm m_norm{nullptr};
    Conv2d m_projIn{nullptr};
    torch::nn::ModuleList m_blocks;
    Conv2d m_projOut{nullptr};
};

/// Sets weight and bias to zero: the last layer of each residual branch starts as identity.
void zeroInitialise(torch::nn::Module &module);

} // namespace palimpsest::neural::nn
