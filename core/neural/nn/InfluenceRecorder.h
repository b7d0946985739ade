#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>

namespace palimpsest::neural::nn {

/// Sums the cross-attention mass that each token receives, over layers, heads and steps. Only the conditional part of
/// the batch counts: items from `firstConditional` on (the batch of classifier-free guidance is [unconditional,
/// conditional]). Not thread-safe. Tensors stay on the device of the first add() until share() or maps() is asked for.
class InfluenceRecorder {
public:
    /// Maps are kept at `mapHeight` x `mapWidth`, whatever the resolution of the layer.
    InfluenceRecorder(std::int64_t firstConditional, std::int64_t mapHeight, std::int64_t mapWidth);

    /// Takes in one layer: probabilities (B,heads,height*width,n) of any float dtype, each row summing to 1 over the n
    /// tokens (or all zero, when every token is absent). B and n must be the same in every call.
    void add(const at::Tensor &probabilities, std::int64_t height, std::int64_t width);

    /// True once something was added.
    [[nodiscard]] bool hasShares() const { return m_layers > 0; }
    /// Share of each token, averaged over everything that was added: (b,n) float32 on the CPU, b = B -
    /// firstConditional.
    [[nodiscard]] at::Tensor share() const;
    /// The same before averaging over positions: (b,n,mapHeight,mapWidth) float32 on the CPU.
    [[nodiscard]] at::Tensor maps() const;

private:
    std::int64_t m_firstConditional;
    std::int64_t m_mapHeight;
    std::int64_t m_mapWidth;
    std::int64_t m_layers = 0;
    at::Tensor m_share; // (b,n)
    at::Tensor m_maps;  // (b,n,mapHeight,mapWidth)
};

} // namespace palimpsest::neural::nn
