#pragma once

#include "core/neural/nn/ForwardContext.h"

#include <torch/nn/module.h>
#include <torch/nn/modules/container/modulelist.h>
#include <torch/nn/modules/container/sequential.h>
#include <torch/nn/modules/embedding.h>
#include <torch/nn/pimpl.h>

#include <cstdint>
#include <vector>

namespace palimpsest::neural::nn {

/// Options of the denoiser, with the names and meanings of latent-diffusion's UNetModel.
struct UNetConfig {
    std::int64_t inChannels = 4;
    std::int64_t outChannels = 4;
    std::int64_t modelChannels = 64;
    std::int64_t numResBlocks = 1;
    std::vector<std::int64_t> attentionResolutions = {
        2, 4}; ///< Down-sampling factors (not pixels) at which attention sits.
    std::vector<std::int64_t> channelMult = {1, 2, 4};
    bool convResample = true;    ///< false: average pooling down, plain nearest up.
    std::int64_t numClasses = 0; ///< 0 = not class-conditional.
    std::int64_t numHeads = -1;  ///< Exactly one of numHeads and numHeadChannels is set.
    std::int64_t numHeadChannels = 32;
    std::int64_t numHeadsUpsample = -1;
    bool useScaleShiftNorm = false; ///< FiLM time conditioning.
    bool resblockUpdown = false;
    bool useNewAttentionOrder = false;
    bool useSpatialTransformer = true;
    std::int64_t transformerDepth = 1;
    std::int64_t contextDim = 0; ///< Width of a context token; 0 without a spatial transformer.
    bool legacy = true;          ///< Head rule of older latent-diffusion configurations.
};

/// Latent-diffusion's UNetModel (CompVis/latent-diffusion, openaimodel.py; Dhariwal & Nichol, arXiv 2105.05233,
/// with the spatial transformer of Rombach et al., arXiv 2112.10752). State-dict names equal the reference's.
/// Runs under autocast as well: norms, SiLU and softmax stay float32, and so does the residual stream. With weights converted to
/// bfloat16 the stream is bfloat16, too.
class UNetModelImpl : public torch::nn::Module {
public:
    explicit UNetModelImpl(const UNetConfig &config);

    /// The network's output, (B,outChannels,H,W) float32, for
    /// x (B,inChannels,H,W) float32, t (B) timesteps (int64 or float32), or (1) for all items,
    /// context (B,n,contextDim) float32 (undefined without a spatial transformer), y (B) int64 classes (undefined without).
    /// H and W must be multiples of sizeMultiple().
    at::Tensor forward(const at::Tensor &x, const at::Tensor &t, const at::Tensor &context, const at::Tensor &y = {},
                       const ForwardContext &forwardContext = {});

    /// 2^(levels-1): latent sizes must be multiples of it, or the skip connections do not fit.
    [[nodiscard]] std::int64_t sizeMultiple() const;
    [[nodiscard]] const UNetConfig &config() const { return m_config; }

private:
    UNetConfig m_config;
    torch::nn::Sequential m_timeEmbed{nullptr};
    torch::nn::Embedding m_labelEmb{nullptr};
    torch::nn::ModuleList m_inputBlocks{nullptr};
    torch::nn::ModuleList m_middleBlock{nullptr};
    torch::nn::ModuleList m_outputBlocks{nullptr};
    torch::nn::ModuleList m_out{nullptr};
};
TORCH_MODULE(UNetModel);

/// Sinusoidal embedding of timesteps t (B) -> (B,dim) float32: cosines first, then sines, frequencies 10000^(-i/half);
/// an odd dim ends with a zero column (Vaswani et al., arXiv 1706.03762, section 3.5, in the reference's order).
at::Tensor timestepEmbedding(const at::Tensor &t, std::int64_t dim);

} // namespace palimpsest::neural::nn
