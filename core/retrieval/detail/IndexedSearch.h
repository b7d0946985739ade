#pragma once

#include "core/base/EmbeddingView.h"
#include "core/base/Result.h"
#include "core/retrieval/Retriever.h"
#include "core/retrieval/detail/SearchIndex.h"

#include <atomic>
#include <cstdint>
#include <span>
#include <vector>

namespace palimpsest::retrieval {

/// An index together with the rows that it proposes from.
struct IndexedRows {
    EmbeddingView rows;
    const SearchIndex *index = nullptr;
    SearchEffort effort;                         ///< For k = kMeasuredNeighbours; more neighbours take more.
    std::span<const std::int64_t> removed;       ///< Ascending.
    std::atomic<std::int64_t> *ranked = nullptr; ///< Counts rows that were ranked; may be null, see searchIndexed().
};

/// The nearest rows that the index finds and those of the rows after it, ranked exactly. Does what flatSearch() does
/// when the index has found fewer than there are. Uses up to `threads` threads. Where the rows are a file too large for
/// memory and space.ranked counts, pages that ranking has brought in are let go every few searches: the system maps more
/// of them than were asked for. Fails as Retriever::search(); Internal.
Result<std::vector<Hit>> searchIndexed(const IndexedRows &space, const SearchRequest &request, int threads,
                                       std::int64_t unseen = -1);

/// rankCandidates() for rows that may lie in a file too large for memory: brings the candidates in at once, and where
/// space.ranked counts, lets go of pages as searchIndexed() does. Of `space` neither the index nor `removed` is used.
Result<std::vector<Hit>> rankInFile(const IndexedRows &space, const SearchRequest &request,
                                    std::vector<std::int64_t> candidates);

} // namespace palimpsest::retrieval
