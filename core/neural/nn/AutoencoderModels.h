#pragma once

#include "core/neural/nn/Autoencoder.h"

#include <torch/nn/module.h>
#include <torch/nn/modules/embedding.h>
#include <torch/nn/pimpl.h>

// Legend: B batch, h w latent size (H/f, W/f), H W picture size, D embedDim.

namespace palimpsest::neural::nn {

/// A diagonal Gaussian over latents, each part (B,D,h,w) float32.
struct LatentGaussian {
    at::Tensor mean;
    at::Tensor logVariance; ///< Clamped to -30..20.

    /// From the encoder's moments (B,2*D,h,w): first half mean, second half log-variance.
    static LatentGaussian fromMoments(const at::Tensor &moments);
    [[nodiscard]] at::Tensor standardDeviation() const;
    /// mean + std * noise, for noise (B,D,h,w) drawn from N(0,1).
    [[nodiscard]] at::Tensor sample(const at::Tensor &noise) const;
    /// KL divergence from N(0,1) per item, (B) float32 (Kingma & Welling, arXiv 1312.6114, appendix B).
    [[nodiscard]] at::Tensor divergence() const;
};

/// Latent-diffusion's AutoencoderKL. State-dict names equal the reference's. The latents are not scaled here: the
/// generator divides by scale_factor before decode().
class AutoencoderKLImpl : public torch::nn::Module {
public:
    explicit AutoencoderKLImpl(const AutoencoderConfig &config);
    /// Moments (B,2*D,h,w) float32 of x (B,3,H,W) in -1..1.
    at::Tensor encodeMoments(const at::Tensor &x, const ForwardContext &forwardContext = {});
    /// (B,3,H,W) float32, about -1..1, not clamped, from z (B,D,h,w).
    at::Tensor decode(const at::Tensor &z, const ForwardContext &forwardContext = {});

private:
    AutoencoderEncoder m_encoder{nullptr};
    AutoencoderDecoder m_decoder{nullptr};
    Conv2d m_quantConv{nullptr};
    Conv2d m_postQuantConv{nullptr};
};
TORCH_MODULE(AutoencoderKL);

/// What the nearest-code search gives.
struct Quantised {
    at::Tensor codes;   ///< (B,D,h,w) float32, rows of the codebook.
    at::Tensor indices; ///< (B,h,w) int64.
};

/// Latent-diffusion's VQModelInterface (van den Oord et al., arXiv 1711.00937): the denoiser works on the unquantised
/// latent and decoding quantises first.
class AutoencoderVQImpl : public torch::nn::Module {
public:
    explicit AutoencoderVQImpl(const AutoencoderConfig &config);
    /// Unquantised latent (B,D,h,w) float32 of x (B,3,H,W) in -1..1.
    at::Tensor encode(const at::Tensor &x, const ForwardContext &forwardContext = {});
    /// The nearest codes to z (B,D,h,w) by squared distance |z|^2 + |e|^2 - 2 z.e in float32.
    Quantised quantise(const at::Tensor &z);
    /// (B,3,H,W) float32, about -1..1, from codes or latents z (B,D,h,w) as they are.
    at::Tensor decodeCodes(const at::Tensor &z, const ForwardContext &forwardContext = {});
    /// Quantises z, then decodes.
    at::Tensor decode(const at::Tensor &z, const ForwardContext &forwardContext = {});

private:
    std::int64_t m_embedDim;
    AutoencoderEncoder m_encoder{nullptr};
    AutoencoderDecoder m_decoder{nullptr};
    torch::nn::Embedding m_codebook{nullptr};
    Conv2d m_quantConv{nullptr};
    Conv2d m_postQuantConv{nullptr};
};
TORCH_MODULE(AutoencoderVQ);

} // namespace palimpsest::neural::nn
