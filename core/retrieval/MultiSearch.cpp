#include "core/retrieval/MultiSearch.h"

#include <algorithm>

namespace palimpsest::retrieval {

Result<std::vector<SourceHit>> searchMerged(std::span<const SearchSource> sources, std::span<const float> query, int k)
{
    if (sources.empty())
        return Error{ErrorCode::InvalidArgument, "Choose at least one database to search.", {}};
    std::vector<SourceHit> merged;
    for (std::size_t source = 0; source < sources.size(); ++source) {
        const auto hits = sources[source].retriever->search({query, k, sources[source].excludedRows});
        if (!hits)
            return hits.error();
        for (const Hit &hit : *hits)
            merged.push_back({source, hit});
    }
    // Each source hands over its hits in order, so a stable sort by score keeps sources and rows ascending.
    std::stable_sort(merged.begin(), merged.end(),
                     [](const SourceHit &a, const SourceHit &b) { return a.hit.score > b.hit.score; });
    merged.resize(std::min(merged.size(), static_cast<std::size_t>(k)));
    return merged;
}

} // namespace palimpsest::retrieval
