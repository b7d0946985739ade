#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace palimpsest::retrieval {

/// From which cosine on two pictures count as the same work (RA-CM3, Yasunaga et al. 2023, arXiv 2211.12561, section 3.2).
constexpr double kSameWorkCosine = 0.9;

/// Keeps neighbours apart: chosen in order of their rank, one that is nearer than a cosine to one already chosen repeats it.
class RedundancyFilter {
public:
    /// `threshold` >= 1 lets everything pass.
    explicit RedundancyFilter(double threshold) : m_threshold(threshold) {}

    /// Chooses `embedding` (D), L2-normalised, or returns which of the chosen ones (from 0, the nearest) it repeats.
    std::optional<std::size_t> choose(std::span<const float> embedding);

    [[nodiscard]] std::size_t chosen() const { return m_chosen.size(); }

private:
    double m_threshold;
    std::vector<std::vector<float>> m_chosen;
};

} // namespace palimpsest::retrieval
