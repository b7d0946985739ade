#pragma once

#include "core/base/JobContext.h"
#include "core/base/Result.h"
#include "core/retrieval/detail/JoinedRows.h"

#include <cstdint>
#include <vector>

namespace palimpsest::retrieval {

/// Cuts all rows into leaves of at most `leafRows`, so that near rows tend to share one: by halves, each time along the
/// difference of two rows drawn at random, at the median. The same for a seed. Cancelled.
Result<std::vector<std::vector<std::int32_t>>> cutIntoLeaves(const JoinedRows &rows, int leafRows, std::uint64_t seed,
                                                             const JobContext &job);

} // namespace palimpsest::retrieval
