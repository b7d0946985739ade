#pragma once

#include "core/neural/nn/AutoencoderBlocks.h"
#include "core/neural/nn/ForwardContext.h"

#include <torch/nn/module.h>
#include <torch/nn/modules/container/modulelist.h>
#include <torch/nn/modules/normalization.h>
#include <torch/nn/pimpl.h>

#include <cstdint>
#include <string>
#include <vector>

// Legend: B batch, C channels, H W height and width of the picture, f the down-sampling factor.

namespace palimpsest::neural::nn {

/// Options of a first stage, with the names and meanings of latent-diffusion's `ddconfig` and its neighbours.
struct AutoencoderConfig {
    std::int64_t embedDim = 4;     ///< Channels of the latent that the denoiser sees.
    std::int64_t numCodes = 0;     ///< Rows of the codebook (`n_embed`); VQ only.
    bool doubleZ = true;           ///< The encoder gives mean and log-variance (KL) instead of one value (VQ).
    std::int64_t zChannels = 4;    ///< Channels inside quant_conv and post_quant_conv; may differ from embedDim.
    std::int64_t resolution = 256; ///< Decides where attention sits, whatever the size of the input.
    std::int64_t inChannels = 3;
    std::int64_t outChannels = 3;
    std::int64_t channels = 128;
    std::vector<std::int64_t> channelMult = {1, 2, 4};
    std::int64_t numResBlocks = 2;
    std::vector<std::int64_t> attentionResolutions; ///< Sizes in pixels of `resolution` at which attention sits.
    bool resampleWithConv = true;
    bool midAttention = true; ///< false: `attn_type` "none", no attention anywhere.
    bool tanhOut = false;

    /// f: 2^(levels-1). Picture sizes must be multiples of it.
    [[nodiscard]] std::int64_t downsamplingFactor() const { return std::int64_t{1} << (channelMult.size() - 1); }
};

/// Latent-diffusion's Encoder (CompVis/latent-diffusion, diffusionmodules/model.py). Names equal the reference's.
class AutoencoderEncoderImpl : public torch::nn::Module {
public:
    explicit AutoencoderEncoderImpl(const AutoencoderConfig &config);
    /// (B,zChannels or 2*zChannels,H/f,W/f) float32 from x (B,inChannels,H,W) in -1..1.
    at::Tensor forward(const at::Tensor &x, const ForwardContext &forwardContext = {});

private:
    Conv2d m_convIn{nullptr};
    torch::nn::ModuleList m_down{nullptr};
    std::shared_ptr<torch::nn::Module> m_mid;
    torch::nn::GroupNorm m_normOut{nullptr};
    Conv2d m_convOut{nullptr};
};
TORCH_MODULE(AutoencoderEncoder);

/// Latent-diffusion's Decoder: `up.0` is the full resolution and runs last; numResBlocks+1 blocks per level.
class AutoencoderDecoderImpl : public torch::nn::Module {
public:
    explicit AutoencoderDecoderImpl(const AutoencoderConfig &config);
    /// (B,outChannels,H,W) float32, about -1..1, from z (B,zChannels,H/f,W/f).
    at::Tensor forward(const at::Tensor &z, const ForwardContext &forwardContext = {});

private:
    bool m_tanhOut;
    Conv2d m_convIn{nullptr};
    std::shared_ptr<torch::nn::Module> m_mid;
    torch::nn::ModuleList m_up{nullptr};
    torch::nn::GroupNorm m_normOut{nullptr};
    Conv2d m_convOut{nullptr};
};
TORCH_MODULE(AutoencoderDecoder);

} // namespace palimpsest::neural::nn
