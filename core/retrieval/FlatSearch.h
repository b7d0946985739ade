#pragma once

#include "core/base/EmbeddingView.h"
#include "core/base/Result.h"
#include "core/retrieval/Retriever.h"

#include <cstdint>
#include <span>
#include <vector>

namespace palimpsest::retrieval {

/// The exact k nearest rows, by a scan over all of them. Candidates are found in float32 and ranked in double precision,
/// so that the order does not depend on the machine. Fails as Retriever::search(). Thread-safe.
Result<std::vector<Hit>> flatSearch(const EmbeddingView &rows, const SearchRequest &request);

/// The k best of `candidates`, ranked in double precision: what an approximate index found, made exact.
/// Fails as Retriever::search().
Result<std::vector<Hit>> rankCandidates(const EmbeddingView &rows, const SearchRequest &request,
                                        std::span<const std::int64_t> candidates);

} // namespace palimpsest::retrieval
