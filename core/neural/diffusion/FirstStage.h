#pragma once

#include "core/neural/nn/ForwardContext.h"
#include "core/neural/weights/BundleConfig.h"

#include <ATen/core/Tensor.h>
#include <torch/nn/module.h>

#include <cstdint>
#include <memory>

// Legend: B batch, C latent channels, h w latent size, H W picture size.

namespace palimpsest::neural::diffusion {

/// The autoencoder between pictures and the denoiser's latents, whatever its kind: KL, VQ or the compact one of the
/// starter. The denoiser's latent is (z - latentMean) / latentStd * scaleFactor of the autoencoder's own latent z. Not
/// thread-safe.
class FirstStage {
public:
    /// With random weights; load them into module().
    explicit FirstStage(const weights::FirstStageConfig &config);
    ~FirstStage();
    FirstStage(FirstStage &&other) noexcept;
    FirstStage &operator=(FirstStage &&other) noexcept;

    [[nodiscard]] torch::nn::Module &module();
    [[nodiscard]] const weights::FirstStageConfig &config() const { return m_config; }

    /// Pictures (B,3,H,W) float32, about -1..1, not clamped, of the denoiser's latents (B,C,h,w). Throws
    /// nn::CancelledException.
    at::Tensor decode(const at::Tensor &latent, const nn::ForwardContext &forward = {});
    /// The denoiser's latent (B,C,h,w) of pictures (B,3,H,W) in -1..1: the mean for KL, unquantised for VQ.
    at::Tensor encode(const at::Tensor &picture, const nn::ForwardContext &forward = {});

private:
    struct Networks;
    [[nodiscard]] at::Tensor channelwise(const std::vector<double> &values, const at::Tensor &like) const;

    weights::FirstStageConfig m_config;
    std::unique_ptr<Networks> m_networks;
};

} // namespace palimpsest::neural::diffusion
