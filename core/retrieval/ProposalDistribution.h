#pragma once

#include "core/base/EmbeddingView.h"
#include "core/base/JobContext.h"
#include "core/base/Result.h"
#include "core/retrieval/Retriever.h"

#include <cstdint>
#include <span>
#include <vector>

namespace palimpsest::retrieval {

/// From which rows a pseudo-query is drawn, and how likely each is (arXiv 2204.11824, section 3.2: p(x) is the share of
/// reference queries among whose k neighbours row x is). Rows are ranked by falling count, equal counts by ascending
/// row. Immutable, so thread-safe.
class ProposalDistribution {
public:
    /// Every row of a database of `rows` rows, all equally likely. InvalidArgument when there is none.
    static Result<ProposalDistribution> uniform(std::int64_t rows);

    /// Counts how often each row occurs in `neighbourRows`, the neighbours of the reference queries in any order.
    /// Rows that do not occur are never drawn. InvalidArgument when there is none or one is negative.
    static Result<ProposalDistribution> fromNeighbourRows(std::span<const std::int64_t> neighbourRows);

    /// The most likely int(share * size()) rows, share in (0,1]. InvalidArgument when that is no row at all.
    [[nodiscard]] Result<ProposalDistribution> topShare(double share) const;
    /// The most likely `count` rows, or all when there are fewer. InvalidArgument when count < 1.
    [[nodiscard]] Result<ProposalDistribution> topRows(std::int64_t count) const;

    [[nodiscard]] std::int64_t size() const { return static_cast<std::int64_t>(m_rows.size()); }
    /// Ranked rows.
    [[nodiscard]] const std::vector<std::int64_t> &rows() const { return m_rows; }
    /// How often each occurred; 1 for uniform ones.
    [[nodiscard]] const std::vector<std::int64_t> &counts() const { return m_counts; }
    /// The probability of each row when drawing by count; sums to 1.
    [[nodiscard]] std::vector<double> weights() const;

    enum class Draw {
        Uniform, ///< Every row that is kept is equally likely: the original programs' default.
        ByCount, ///< In proportion to the counts.
    };
    /// One row, with replacement: the same seed always draws the same row, on every machine.
    [[nodiscard]] std::int64_t draw(std::uint64_t seed, Draw how = Draw::Uniform) const;

private:
    std::vector<std::int64_t> m_rows;
    std::vector<std::int64_t> m_counts;
};

/// The neighbours, `k` each, that `retriever` finds for up to `maximumQueries` of its own rows, spread evenly: a stand-in
/// for the reference queries of a database without a training set. `rows` are those of the retriever.
/// Cancelled; fails as Retriever::search().
Result<std::vector<std::int64_t>> neighbourRowsWithin(const Retriever &retriever, const EmbeddingView &rows, int k,
                                                      std::int64_t maximumQueries, const JobContext &job);

} // namespace palimpsest::retrieval
