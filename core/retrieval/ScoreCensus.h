#pragma once

#include "core/base/EmbeddingView.h"
#include "core/base/Result.h"
#include "core/base/RowSet.h"
#include "core/retrieval/Retriever.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace palimpsest::retrieval {

/// How the cosines of one query with the rows of a database are distributed.
struct ScoreCensus {
    static constexpr std::size_t kBins = 1000;

    std::int64_t rows = 0;                     ///< Rows that were looked at.
    double share = 1.0;                        ///< Of the rows that may be found; below 1 counts are estimates.
    std::int64_t passing = 0;                  ///< Of the rows looked at, those at or above the cut-off.
    double mean = 0.0;                         ///< Of the cosines.
    double deviation = 0.0;                    ///< Standard deviation of the cosines.
    std::array<std::int64_t, kBins> bins = {}; ///< Cosines from -1 to 1 in bins of equal width.

    /// About how many rows of all are at or above `cosine`, to the width of a bin (0.002).
    [[nodiscard]] std::int64_t countAtLeast(double cosine) const;
};

/// Counts the rows of `allowed` (null: all) by their cosine with `query` (D); every row of up to a million, and evenly spread
/// ones of more. Uses all cores. InvalidArgument for a query of another dimension.
Result<ScoreCensus> takeCensus(const EmbeddingView &rows, std::span<const float> query, const RowSet *allowed,
                               double cutOff);

/// How near a cosine is, in words.
enum class Closeness { Unknown, Far, Loose, Close, VeryClose };

/// What "near" means in one database: how many standard deviations above the mean of its query's cosines a row lies. Measured
/// with rows of the database as queries, so that a score of 0.3 may be close for words and far for pictures: both
/// are judged by how far they stand out from the rest.
struct ScoreScale {
    bool known = false;     ///< False for fewer than 20 rows.
    double veryClose = 0.0; ///< From here on: as near as the nearest other picture of half of the rows.
    double close = 0.0;     ///< From here on: as near as the first hundredth.
    double loose = 0.0;     ///< From here on: as near as the first tenth.

    [[nodiscard]] Closeness closenessOf(double cosine, const ScoreCensus &census) const;
};

/// Measures the scale of a database with up to 48 of its rows. `allowed` (null: all) are those that are not removed. Fails
/// as Retriever::search().
Result<ScoreScale> measureScale(const EmbeddingView &rows, const Retriever &dense, const RowSet *allowed);

} // namespace palimpsest::retrieval
