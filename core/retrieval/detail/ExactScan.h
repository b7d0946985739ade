#pragma once

#include "core/base/EmbeddingView.h"
#include "core/base/Result.h"
#include "core/retrieval/Retriever.h"

#include <cstdint>
#include <span>
#include <vector>

namespace palimpsest::retrieval {

// float32 sums may swap rows that are nearly equal; this many more candidates are ranked in double precision.
constexpr std::int64_t kSpareCandidates = 32;

/// InvalidArgument for k < 1 or a query of another dimension or with a non-finite number.
Result<void> checkRequest(const EmbeddingView &rows, const SearchRequest &request);

/// The values in ascending order.
std::vector<std::int64_t> sortedRows(std::span<const std::int64_t> values);

/// Which rows a scan may find.
struct ScanFilter {
    std::span<const std::int64_t> excluded = {}; ///< Ascending.
    const RowSet *allowed = nullptr;             ///< Null allows all.

    [[nodiscard]] bool passes(std::int64_t row) const;
};

/// The `limit` rows of [first, end) with the highest scores in float32 among those that pass. Rows that are not allowed
/// are not even read where they are many.
std::vector<std::int64_t> scanRows(const EmbeddingView &rows, std::int64_t first, std::int64_t end, const float *query,
                                   const ScanFilter &filter, std::size_t limit);

/// Whether the rows are of so many bytes that memory may not hold them all.
bool mayExceedMemory(const EmbeddingView &rows);
/// Lets go of the pages of rows [first, end), which were read, where they are mapped from a file that may exceed memory:
/// the system would count them as this program's for as long as it has room.
void releaseRows(const EmbeddingView &rows, std::int64_t first, std::int64_t end);

/// How many threads a scan over `values` numbers is worth: as many as there are cores, or one when it is short.
int scanThreads(std::int64_t values);

} // namespace palimpsest::retrieval
