#pragma once

#include "core/neural/memory/ActivationWalk.h"

#include <algorithm>
#include <cstdint>

// Legend: B batch, h w height and width, C channels.

namespace palimpsest::neural::memory {

inline constexpr std::int64_t kFloatBytes = 4;
inline constexpr std::int64_t kKernel = 9; ///< Taps of a 3x3 convolution.

/// Planes of activations: how many numbers a channel has.
struct Plane {
    std::int64_t batch = 1;
    std::int64_t height = 0;
    std::int64_t width = 0;

    [[nodiscard]] std::int64_t positions() const { return height * width; }
    [[nodiscard]] std::int64_t numbers(std::int64_t channels) const { return batch * height * width * channels; }
    [[nodiscard]] Plane doubled() const { return {batch, 2 * height, 2 * width}; }
    [[nodiscard]] Plane halved() const { return {batch, height / 2, width / 2}; }
};

/// Keeps count of what is held on the way through a network.
class Ledger {
public:
    explicit Ledger(const WalkOptions &options) : m_options(options) {}

    [[nodiscard]] const WalkOptions &options() const { return m_options; }
    /// Of `channels` in the layers' own type.
    [[nodiscard]] std::int64_t bytes(const Plane &plane, std::int64_t channels) const
    {
        return plane.numbers(channels) * m_options.numberBytes;
    }
    void hold(std::int64_t count)
    {
        m_held += count;
        touch(0);
    }
    void drop(std::int64_t count) { m_held -= count; }
    /// `count` bytes more for a moment, and `scratch` that is no tensor's.
    void touch(std::int64_t count, std::int64_t scratch = 0)
    {
        m_cost.mostBytes = std::max(m_cost.mostBytes, m_held + count);
        m_cost.mostWithScratchBytes = std::max(m_cost.mostWithScratchBytes, m_held + count + scratch);
    }
    /// What a convolution holds beside its tensors of these bytes: oneDNN puts input and output into an order of its own, our tiles
    /// take them as they are.
    [[nodiscard]] std::int64_t convolutionScratch(std::int64_t inBytes, std::int64_t outBytes) const
    {
        return m_options.hasTiles ? 0 : inBytes + outBytes;
    }
    /// A convolution or linear layer with `taps` weights for each pair of channels, onto `plane`.
    void count(const Plane &plane, std::int64_t in, std::int64_t out, std::int64_t taps)
    {
        m_cost.operations += 2.0 * static_cast<double>(plane.numbers(out)) * static_cast<double>(in * taps);
        m_cost.largestWeights = std::max(m_cost.largestWeights, in * out * taps);
    }
    void countAttention(const Plane &plane, std::int64_t channels)
    {
        m_cost.operations +=
            4.0 * static_cast<double>(plane.numbers(channels)) * static_cast<double>(plane.positions());
    }
    [[nodiscard]] const PassCost &cost() const { return m_cost; }

private:
    WalkOptions m_options;
    std::int64_t m_held = 0;
    PassCost m_cost;
};

/// Self-attention beyond its qkv (3 C wide), which is held, as nn::selfAttention() runs it.
void walkSelfAttention(Ledger &ledger, const Plane &plane, std::int64_t channels, std::int64_t heads);

} // namespace palimpsest::neural::memory
