#include "core/retrieval/MultiSearch.h"

#include <utility>

namespace palimpsest::retrieval {

HitDealer::HitDealer(std::vector<std::vector<Hit>> lists, std::vector<double> weights)
    : m_lists(std::move(lists))
    , m_weights(std::move(weights))
    , m_next(m_lists.size(), 0)
    , m_taken(m_lists.size(), 0)
{
}

bool HitDealer::comesBefore(std::size_t a, std::size_t b) const
{
    if (m_weights.empty())
        return m_lists[a][m_next[a]].score > m_lists[b][m_next[b]].score;
    const auto claim = [this](std::size_t i) { return m_weights[i] / (2.0 * static_cast<double>(m_taken[i]) + 1.0); };
    return claim(a) > claim(b);
}

std::optional<SourceHit> HitDealer::next()
{
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < m_lists.size(); ++i) {
        const bool gives = m_next[i] < m_lists[i].size() && (m_weights.empty() || m_weights[i] > 0.0);
        if (gives && (!best || comesBefore(i, *best)))
            best = i;
    }
    if (!best)
        return std::nullopt;
    m_last = *best;
    return SourceHit{*best, m_lists[*best][m_next[*best]++]};
}

void HitDealer::take()
{
    ++m_taken[m_last];
}

Result<std::vector<SourceHit>> searchMerged(std::span<const SearchSource> sources, std::span<const float> query, int k)
{
    if (sources.empty())
        return Error{ErrorCode::InvalidArgument, "Choose at least one database to search.", {}};
    std::vector<std::vector<Hit>> lists;
    for (const SearchSource &source : sources) {
        auto hits = source.retriever->search({query, k, source.excludedRows});
        if (!hits)
            return hits.error();
        lists.push_back(std::move(*hits));
    }
    HitDealer dealer(std::move(lists), {});
    std::vector<SourceHit> merged;
    while (static_cast<int>(merged.size()) < k) {
        const auto hit = dealer.next();
        if (!hit)
            break;
        merged.push_back(*hit);
    }
    return merged;
}

} // namespace palimpsest::retrieval
