#pragma once

#include "core/neural/diffusion/FirstStage.h"

#include <ATen/core/Tensor.h>

#include <cstdint>

// Legend: B batch, C latent channels, h w latent size, H W picture size.

namespace palimpsest::neural::diffusion {

/// Latent pixels; smaller tiles would be all overlap.
inline constexpr std::int64_t kSmallestTile = 8;

/// The side of tiles that hold a sixteenth of a latent whose longer side is `longer`.
constexpr std::int64_t sparingTileSide(std::int64_t longer)
{
    return longer / 4 < kSmallestTile ? kSmallestTile : longer / 4;
}

/// Pictures (B,3,H,W) float32 of latents (B,C,h,w) as FirstStage::decode() makes them, but decoded square by square of `side`
/// latent pixels that overlap by half and fade into each other, so that less memory is held at once. A first stage with norms or
/// attention sees less of the picture and answers a little differently. Throws nn::CancelledException.
at::Tensor decodeInTiles(FirstStage &stage, const at::Tensor &latent, std::int64_t side,
                         const nn::ForwardContext &forward);

} // namespace palimpsest::neural::diffusion
