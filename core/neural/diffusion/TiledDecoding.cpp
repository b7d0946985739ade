#include "core/neural/diffusion/TiledDecoding.h"

#include "core/neural/diffusion/TiledDenoiser.h"

#include <ATen/ATen.h>

#include <algorithm>

namespace palimpsest::neural::diffusion {

namespace {

/// (1,1,height,width): 1 at the middle, small and positive at the border.
at::Tensor fadingWeights(std::int64_t height, std::int64_t width)
{
    // Two more than needed, without the zeros at both ends.
    const auto window = [](std::int64_t side) { return at::hann_window(side + 2, false).narrow(0, 1, side); };
    return at::outer(window(height), window(width)).unsqueeze(0).unsqueeze(0);
}

} // namespace

at::Tensor decodeInTiles(FirstStage &stage, const at::Tensor &latent, std::int64_t side,
                         const nn::ForwardContext &forward)
{
    const std::int64_t factor = stage.config().downsamplingFactor();
    const std::int64_t height = std::min(side, latent.size(2));
    const std::int64_t width = std::min(side, latent.size(3));
    const at::Tensor weights = fadingWeights(height * factor, width * factor);
    at::Tensor sum = at::zeros({latent.size(0), 3, latent.size(2) * factor, latent.size(3) * factor});
    at::Tensor total = at::zeros({1, 1, sum.size(2), sum.size(3)});
    for (const std::int64_t top : tileStarts(latent.size(2), height)) {
        for (const std::int64_t left : tileStarts(latent.size(3), width)) {
            forward.checkCancelled();
            const at::Tensor tile =
                stage.decode(latent.narrow(2, top, height).narrow(3, left, width).contiguous(), forward).cpu();
            const auto placeIn = [&](const at::Tensor &whole) {
                return whole.narrow(2, top * factor, height * factor).narrow(3, left * factor, width * factor);
            };
            placeIn(sum).add_(tile * weights);
            placeIn(total).add_(weights);
        }
    }
    return sum / total;
}

} // namespace palimpsest::neural::diffusion
