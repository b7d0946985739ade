#pragma once

#include "core/neural/diffusion/Denoiser.h"

#include <cstdint>
#include <vector>

namespace palimpsest::neural::diffusion {

/// Where tiles of `side` begin along an axis of `length` latent pixels so that each reaches halfway into the next: from 0 to
/// length - side. One tile at 0 when length <= side.
std::vector<std::int64_t> tileStarts(std::int64_t length, std::int64_t side);

/// Denoises latents larger than the network was trained for in overlapping squares of `side` latent pixels, whose predictions
/// are averaged with weights that fall towards their borders (MultiDiffusion; Bar-Tal et al., arXiv 2302.08113, eq. 5). Calls
/// `denoise` once a tile; a latent that fits in one tile goes through unchanged.
Denoiser tiledDenoiser(Denoiser denoise, std::int64_t side);

} // namespace palimpsest::neural::diffusion
