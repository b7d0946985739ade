#pragma once

#include "core/base/RecipeParts.h"
#include "core/neural/diffusion/NoiseStream.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <utility>
#include <vector>

namespace palimpsest::neural::diffusion {

/// The point at `share` (0..1) of the way from `from` to `to`, of the same shape, along the great circle between their
/// directions, lengths in between (Shoemake 1985): unlike a straight line it stays as far from the origin as noise is. At 0 and
/// 1 exactly the ends.
at::Tensor slerp(const at::Tensor &from, const at::Tensor &to, double share);

/// The noise of one image whose seed is varied: every draw is that of its seed's stream, moved towards those of the other
/// seeds' one after another. Not thread-safe.
class VariedNoise {
public:
    /// Without variations, and for those of strength 0, exactly the stream of `seed`.
    VariedNoise(std::uint64_t seed, const std::vector<SeedVariation> &variations);

    /// The next (1,C,H,W) float32 on `device`; `imageShape` is (C,H,W).
    at::Tensor draw(at::IntArrayRef imageShape, const at::Device &device);

private:
    NoiseStream m_own;
    std::vector<std::pair<NoiseStream, double>> m_others; // With the strength of each.
};

} // namespace palimpsest::neural::diffusion
