#pragma once

#include "core/base/EmbeddingView.h"
#include "core/base/JobContext.h"
#include "core/base/Result.h"
#include "core/retrieval/IndexUpkeep.h"
#include "core/retrieval/Retriever.h"
#include "core/retrieval/detail/SearchIndex.h"

#include <cstdint>
#include <vector>

namespace palimpsest::retrieval {

/// How many neighbours recall is measured for.
constexpr int kMeasuredNeighbours = 20;

/// A query whose nearest rows are known.
struct KnownQuery {
    std::vector<float> values;
    std::int64_t unseen = -1; ///< The row that it is, which is not to be found; -1 for a mixed query.
    std::vector<Hit> nearest; ///< Exactly.
};

/// Queries half of which are rows of the database, spread evenly, and half of which lie half way between two of them.
struct KnownQueries {
    std::vector<KnownQuery> held;
    std::vector<KnownQuery> mixed;
};

/// The share of the nearest rows that is among `hits`; rows with equal scores stand for each other. 1 if there are none.
double recallOf(const std::vector<Hit> &hits, const std::vector<Hit> &nearest);

/// `count` queries of each kind with their nearest rows, by exact searches. Cancelled.
Result<KnownQueries> knownQueries(const EmbeddingView &rows, std::int64_t count, const JobContext &job);

/// How one effort did.
struct Measurement {
    SearchEffort effort;
    double recall = 0.0;
    double mixedRecall = 0.0;
    double medianMs = 0.0;
    double quickMs = 0.0; ///< What one search in ten takes at most: its own time, where other programs lengthen most.
};

/// The best of some, at least one: the fastest that reaches options.goodRecall comfortably, else the highest recall that
/// is comfortable, else the fastest with options.leastRecall, else the highest recall. Recall is the lower of the two;
/// time is Measurement::quickMs, so that a busy machine does not change the choice.
const Measurement &bestOf(const std::vector<Measurement> &tried, const UpkeepOptions &options);

/// Tries efforts and returns the best one. Cancelled.
Result<Measurement> tuneIndex(const SearchIndex &index, IndexKind kind, const EmbeddingView &rows,
                              const KnownQueries &queries, const UpkeepOptions &options, const JobContext &job);

/// The time of one exact search in milliseconds: the shortest of a few, because other work can only lengthen it.
double exactSearchMs(const EmbeddingView &rows);

} // namespace palimpsest::retrieval
