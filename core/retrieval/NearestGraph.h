#pragma once

#include "core/base/EmbeddingView.h"
#include "core/base/JobContext.h"
#include "core/base/Result.h"

#include <cstdint>
#include <span>
#include <vector>

namespace palimpsest::retrieval {

/// The nearest rows of every row.
struct NearestGraph {
    std::int64_t rows = 0;
    int k = 0;
    std::vector<std::int32_t> neighbours; ///< (rows, k), best first; -1 where there are no more.
    std::vector<float> scores;            ///< (rows, k) cosines.

    [[nodiscard]] std::span<const std::int32_t> neighboursOf(std::int64_t row) const
    {
        return std::span(neighbours).subspan(static_cast<std::size_t>(row * k), static_cast<std::size_t>(k));
    }
    [[nodiscard]] std::span<const float> scoresOf(std::int64_t row) const
    {
        return std::span(scores).subspan(static_cast<std::size_t>(row * k), static_cast<std::size_t>(k));
    }
};

/// How a graph is made.
struct NearestGraphOptions {
    int k = 15;
    int trees = 6; ///< Each cuts the rows into leaves in another way; more find more.
    int leafRows =
        320; ///< At most so many rows are compared each with each; up to this many, the graph is exact (of float16 rows).
    int rounds = 4;           ///< Of looking among the neighbours of neighbours.
    float leastScore = -2.0F; ///< Pairs below it are not wanted.
    std::uint64_t seed = 1;
};

/// The k nearest rows of every row among `parts` one after another as if they were one, all of one dimension. Asking an
/// index row by row would take minutes; this compares rows within the leaves of random trees (Dasgupta, Freund 2008; as
/// in Dong, Moses, Li 2011, then neighbours of neighbours) and takes seconds for hundreds of thousands. Approximate, the
/// same for a seed on any number of cores. Memory: a copy of the rows of a leaf a core, and the graph.
/// Cancelled, OutOfMemory, InvalidArgument (k < 1, dimensions differ, 2^31 rows or more).
Result<NearestGraph> nearestGraph(std::span<const EmbeddingView> parts, const NearestGraphOptions &options,
                                  const JobContext &job);

} // namespace palimpsest::retrieval
