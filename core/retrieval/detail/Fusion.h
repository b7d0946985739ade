#pragma once

#include "core/retrieval/Retriever.h"
#include "core/retrieval/detail/RankedRows.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace palimpsest::retrieval {

/// The two rankings that are joined, and how many places of each.
class FusedRankings {
public:
    static constexpr std::array<std::string_view, 2> kIds{"dense", "bm25"};
    static constexpr std::int64_t kDefaultDepth = 200;

    /// Fails as Companions::of().
    static Result<FusedRankings> of(const SearchSpace &space, const ParamValues &values)
    {
        auto companions = Companions::of(space, kIds);
        if (!companions)
            return companions.error();
        const auto depth = static_cast<int>(numberParam(values, "depth", static_cast<double>(kDefaultDepth)));
        return FusedRankings(std::move(*companions), depth);
    }

    /// The parameter "depth"; `help` says what it does, up to its lower bound.
    static ParamSpec depthParam(const std::string &help)
    {
        ParamSpec depth;
        depth.key = "depth";
        depth.label = "Depth";
        depth.minimum = 10.0;
        depth.maximum = 10'000.0;
        depth.defaultValue = kDefaultDepth;
        depth.help = help + ", and four times as many as neighbours are asked for at least.";
        return depth;
    }

    [[nodiscard]] const Retriever &dense() const { return m_retrievers[0]; }
    [[nodiscard]] const Retriever &words() const { return m_retrievers[1]; }

    /// What each ranking is asked for.
    [[nodiscard]] SearchRequest deepened(const SearchRequest &request) const
    {
        constexpr int kDepthPerNeighbour = 4;
        SearchRequest deep = request;
        deep.k = std::max(m_depth, request.k * kDepthPerNeighbour);
        return deep;
    }

private:
    FusedRankings(Companions retrievers, int depth) : m_retrievers(std::move(retrievers)), m_depth(depth) {}

    Companions m_retrievers;
    int m_depth;
};

/// The best `k` of rows with scores, in a map from row to score.
template<typename Scores> std::vector<Hit> bestScored(const Scores &scores, int k)
{
    std::vector<Hit> hits;
    hits.reserve(scores.size());
    for (const auto &[row, score] : scores)
        hits.push_back({row, score});
    return bestHits(std::move(hits), k);
}

} // namespace palimpsest::retrieval
