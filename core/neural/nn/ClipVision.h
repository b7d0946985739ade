#pragma once

#include "core/neural/nn/ClipConfig.h"
#include "core/neural/nn/ClipTransformer.h"
#include "core/neural/nn/ForwardContext.h"

#include <torch/nn/module.h>
#include <torch/nn/modules/batchnorm.h>
#include <torch/nn/modules/container/modulelist.h>
#include <torch/nn/modules/conv.h>
#include <torch/nn/modules/linear.h>
#include <torch/nn/modules/normalization.h>
#include <torch/nn/pimpl.h>

#include <cstdint>
#include <string>
#include <vector>

namespace palimpsest::neural::nn {

/// An image tower of CLIP; state-dict names equal openai/CLIP's `visual.*`.
class ClipVisionTower : public torch::nn::Module {
public:
    /// pixels (B,3,R,R) float32, normalised by CLIP's mean and deviation -> (B,embedDim) float32, not normalised.
    /// Activations are reported under the reference's names, "visual.ln_pre" and so on, sequences batch-first.
    virtual at::Tensor forward(const at::Tensor &pixels, const ForwardContext &context = {}) = 0;

    /// The patches (B,P,embedDim) float32, each as forward() treats the class token; an undefined tensor where there are
    /// none.
    virtual at::Tensor patchTokens(const at::Tensor &pixels, const ForwardContext &context = {});
};

/// The vision transformer (Dosovitskiy et al., arXiv 2010.11929, with CLIP's extra ln_pre).
class ClipVisionTransformerImpl : public ClipVisionTower {
public:
    /// `config` must have passed checkClipConfig().
    explicit ClipVisionTransformerImpl(const ClipConfig &config);

    at::Tensor forward(const at::Tensor &pixels, const ForwardContext &context = {}) override;
    at::Tensor patchTokens(const at::Tensor &pixels, const ForwardContext &context = {}) override;

private:
    /// (B,1+P,width): the class token, then the patches.
    at::Tensor sequence(const at::Tensor &pixels, const ForwardContext &context);
    /// x (...,width) -> (...,embedDim) float32.
    at::Tensor projected(const at::Tensor &x);

    torch::nn::Conv2d m_patches{nullptr};
    at::Tensor m_classEmbedding;      ///< (width)
    at::Tensor m_positionalEmbedding; ///< (1 + patches, width)
    torch::nn::LayerNorm m_normBefore{nullptr};
    ClipTransformer m_transformer{nullptr};
    torch::nn::LayerNorm m_normAfter{nullptr};
    at::Tensor m_projection; ///< (width, embedDim)
};
TORCH_MODULE(ClipVisionTransformer);

/// A convolution without bias and its batch norm, which runs in float32. Registers both in the owner.
class ClipConvNorm {
public:
    /// Registers `convName` and `normName` in `owner`.
    ClipConvNorm(torch::nn::Module &owner, const std::string &convName, const std::string &normName,
                 const torch::nn::Conv2dOptions &options);

    /// x (B,in,H,W) -> (B,out,H',W') float32.
    at::Tensor forward(const at::Tensor &x);
    [[nodiscard]] torch::nn::BatchNorm2d &norm() { return m_norm; }

private:
    torch::nn::Conv2d m_conv{nullptr};
    torch::nn::BatchNorm2d m_norm{nullptr};
};

/// The residual block: 1x1, 3x3, 1x1; strides are average pools after the second convolution and before the short
/// cut's.
class ClipBottleneckImpl : public torch::nn::Module {
public:
    static constexpr std::int64_t kExpansion = 4;

    ClipBottleneckImpl(std::int64_t inChannels, std::int64_t planes, std::int64_t stride);

    /// x (B,inChannels,H,W) -> (B,planes * kExpansion,H/stride,W/stride) float32.
    at::Tensor forward(const at::Tensor &x);

private:
    std::int64_t m_stride;
    ClipConvNorm m_reduce;
    ClipConvNorm m_middle;
    ClipConvNorm m_expand;
    torch::nn::ModuleList m_shortCut{nullptr}; ///< [convolution, norm], or null when the input is added as it is.
};
TORCH_MODULE(ClipBottleneck);

/// Pools a feature map by attention whose only query is the mean token.
class ClipAttentionPoolImpl : public torch::nn::Module {
public:
    ClipAttentionPoolImpl(std::int64_t side, std::int64_t width, std::int64_t heads, std::int64_t outputDim);

    /// x (B,width,side,side) -> (B,outputDim) float32.
    at::Tensor forward(const at::Tensor &x);

private:
    std::int64_t m_heads;
    at::Tensor m_positionalEmbedding; ///< (1 + side * side, width)
    Linear m_key{nullptr};
    Linear m_query{nullptr};
    Linear m_value{nullptr};
    Linear m_output{nullptr};
};
TORCH_MODULE(ClipAttentionPool);

/// CLIP's ResNet: a stem of three convolutions, average pools instead of strides, attention pooling at the end.
/// The batch norms follow train() and eval().
class ClipModifiedResNetImpl : public ClipVisionTower {
public:
    /// `config` must have passed checkClipConfig().
    explicit ClipModifiedResNetImpl(const ClipConfig &config);

    at::Tensor forward(const at::Tensor &pixels, const ForwardContext &context = {}) override;

private:
    std::vector<ClipConvNorm> m_stem;
    std::vector<torch::nn::ModuleList> m_stages;
    ClipAttentionPool m_attentionPool{nullptr};
};
TORCH_MODULE(ClipModifiedResNet);

} // namespace palimpsest::neural::nn
