#include "core/retrieval/Redundancy.h"

#include "core/base/Embedding.h"

namespace palimpsest::retrieval {

std::optional<std::size_t> RedundancyFilter::choose(std::span<const float> embedding)
{
    std::optional<std::size_t> nearest;
    double highest = m_threshold;
    for (std::size_t i = 0; m_threshold < 1.0 && i < m_chosen.size(); ++i) {
        const double similarity = cosine(embedding, m_chosen[i]);
        if (similarity > highest) {
            highest = similarity;
            nearest = i;
        }
    }
    if (!nearest)
        m_chosen.emplace_back(embedding.begin(), embedding.end());
    return nearest;
}

} // namespace palimpsest::retrieval
