#include "core/neural/diffusion/VariedNoise.h"

#include "core/neural/diffusion/Transfers.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace palimpsest::neural::diffusion {

at::Tensor slerp(const at::Tensor &from, const at::Tensor &to, double share)
{
    if (share <= 0.0)
        return from;
    if (share >= 1.0)
        return to;
    constexpr double kParallel = 1e-6;
    const double lengths = from.norm().item<double>() * to.norm().item<double>();
    const double cosine = lengths > 0.0 ? std::clamp((from * to).sum().item<double>() / lengths, -1.0, 1.0) : 1.0;
    const double angle = std::acos(cosine);
    if (std::sin(angle) < kParallel)
        return (1.0 - share) * from + share * to;
    return (std::sin((1.0 - share) * angle) * from + std::sin(share * angle) * to) / std::sin(angle);
}

VariedNoise::VariedNoise(std::uint64_t seed, const std::vector<SeedVariation> &variations)
    : m_own(std::vector<std::uint64_t>{seed})
{
    for (const SeedVariation &variation : variations) {
        if (variation.strength > 0.0)
            m_others.emplace_back(NoiseStream(std::vector<std::uint64_t>{variation.seed}), variation.strength);
    }
}

at::Tensor VariedNoise::draw(at::IntArrayRef imageShape, const at::Device &device)
{
    // Mixed on the CPU, so that every device paints from the same numbers.
    at::Tensor noise = m_own.draw(imageShape, at::kCPU);
    for (auto &[other, strength] : m_others)
        noise = slerp(noise, other.draw(imageShape, at::kCPU), strength);
    return sentTo(noise, device);
}

} // namespace palimpsest::neural::diffusion
