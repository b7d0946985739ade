#pragma once

#include "core/base/EmbeddingView.h"
#include "core/base/JobContext.h"
#include "core/base/Result.h"
#include "core/retrieval/Retriever.h"

#include <cstdint>
#include <span>
#include <vector>

namespace palimpsest::retrieval {

/// The exact k nearest rows, by a scan over all of them on all cores. Candidates are found in float32 and ranked in
/// double precision, so that the order depends neither on the machine nor on the number of cores. Fails as
/// Retriever::search(). Thread-safe.
Result<std::vector<Hit>> flatSearch(const EmbeddingView &rows, const SearchRequest &request);

/// What flatSearch() finds for each request, in fewer passes over the rows. Fails as flatSearch(); Cancelled.
Result<std::vector<std::vector<Hit>>> flatSearchMany(const EmbeddingView &rows, std::span<const SearchRequest> requests,
                                                     const JobContext &job = {});

/// The k best of `candidates`, ranked in double precision: what an approximate index found, made exact. A row may be
/// named more than once; unknown rows do no harm. Fails as Retriever::search().
Result<std::vector<Hit>> rankCandidates(const EmbeddingView &rows, const SearchRequest &request,
                                        std::span<const std::int64_t> candidates);

} // namespace palimpsest::retrieval
