#pragma once

#include "core/base/Result.h"
#include "core/retrieval/Retriever.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace palimpsest::retrieval {

/// One of several databases that are searched as one.
struct SearchSource {
    const Retriever *retriever = nullptr; ///< Must not be null.
    std::vector<std::int64_t> excludedRows;
};

/// A hit and where it comes from.
struct SourceHit {
    std::size_t source = 0; ///< Index of the SearchSource.
    Hit hit;

    bool operator==(const SourceHit &other) const = default;
};

/// The k best rows of all sources together: best first, equal scores by ascending source, then by ascending row.
/// Fails as Retriever::search(); no source is InvalidArgument.
Result<std::vector<SourceHit>> searchMerged(std::span<const SearchSource> sources, std::span<const float> query, int k);

} // namespace palimpsest::retrieval
