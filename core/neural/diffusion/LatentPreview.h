#pragma once

#include "core/base/Image.h"
#include "core/neural/diffusion/FirstStage.h"

#include <ATen/core/Tensor.h>

// Legend: C latent channels, h w latent size.

namespace palimpsest::neural::diffusion {

/// A cheap look at an unfinished picture: colour as an affine function of the latent at the same place. Immutable,
/// thread-safe.
class LatentPreview {
public:
    /// Fits the map by least squares to what `stage` makes of a few smooth random latents; costs a fraction of decoding
    /// one picture. Throws nn::CancelledException.
    static LatentPreview fit(FirstStage &stage, const at::Device &device, const nn::ForwardContext &forward);

    /// A picture of at most kMaxSidePx pixels a side, from the denoiser's latent (C,h,w).
    [[nodiscard]] Image render(const at::Tensor &latent) const;

    static constexpr std::int64_t kMaxSidePx = 256;

private:
    LatentPreview(at::Tensor weight, at::Tensor bias);

    at::Tensor m_weight; // (C,3)
    at::Tensor m_bias;   // (3)
};

} // namespace palimpsest::neural::diffusion
