#include "core/retrieval/ProposalDistribution.h"

#include "core/base/Embedding.h"
#include "core/retrieval/FlatSearch.h"

#include <algorithm>
#include <numeric>
#include <string>
#include <unordered_map>
#include <utility>

namespace palimpsest::retrieval {

namespace {

// SplitMix64 (Steele, Lea, Flood 2014): one well-mixed number from a seed, the same everywhere.
std::uint64_t mixed(std::uint64_t seed)
{
    std::uint64_t z = seed + 0x9E3779B97F4A7C15ULL;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31U);
}

// A number below `bound`; the bias of at most bound / 2^64 does not matter here.
std::int64_t below(std::uint64_t seed, std::int64_t bound)
{
    return static_cast<std::int64_t>(mixed(seed) % static_cast<std::uint64_t>(bound));
}

Error nothingToDraw(std::string detail)
{
    return {ErrorCode::InvalidArgument, "There is no picture left to draw from; choose a larger share of the database.",
            std::move(detail)};
}

} // namespace

Result<ProposalDistribution> ProposalDistribution::uniform(std::int64_t rows)
{
    if (rows < 1)
        return Error{ErrorCode::InvalidArgument, "The database is empty.", {}};
    ProposalDistribution result;
    result.m_rows.resize(static_cast<std::size_t>(rows));
    std::iota(result.m_rows.begin(), result.m_rows.end(), std::int64_t{0});
    result.m_counts.assign(result.m_rows.size(), 1);
    return result;
}

Result<ProposalDistribution> ProposalDistribution::fromNeighbourRows(std::span<const std::int64_t> neighbourRows)
{
    std::unordered_map<std::int64_t, std::int64_t> counts;
    for (const std::int64_t row : neighbourRows) {
        if (row < 0)
            return Error{ErrorCode::InvalidArgument, "The neighbours of the reference queries are not usable.",
                         "row " + std::to_string(row)};
        ++counts[row];
    }
    if (counts.empty())
        return nothingToDraw("no neighbours");
    std::vector<std::pair<std::int64_t, std::int64_t>> ranked(counts.begin(), counts.end());
    std::sort(ranked.begin(), ranked.end(), [](const auto &a, const auto &b) {
        return a.second != b.second ? a.second > b.second : a.first < b.first;
    });
    ProposalDistribution result;
    for (const auto &[row, count] : ranked) {
        result.m_rows.push_back(row);
        result.m_counts.push_back(count);
    }
    return result;
}

Result<ProposalDistribution> ProposalDistribution::topShare(double share) const
{
    if (!(share > 0.0 && share <= 1.0))
        return Error{ErrorCode::InvalidArgument, "The share of pictures to draw from must be above 0 and at most 1.",
                     std::to_string(share)};
    const auto count = static_cast<std::int64_t>(share * static_cast<double>(size()));
    if (count == 0)
        return nothingToDraw(std::to_string(share) + " of " + std::to_string(size()) + " rows");
    return topRows(count);
}

Result<ProposalDistribution> ProposalDistribution::topRows(std::int64_t count) const
{
    if (count < 1)
        return nothingToDraw(std::to_string(count) + " rows");
    const auto kept = static_cast<std::ptrdiff_t>(std::min(count, size()));
    ProposalDistribution result;
    result.m_rows.assign(m_rows.begin(), m_rows.begin() + kept);
    result.m_counts.assign(m_counts.begin(), m_counts.begin() + kept);
    return result;
}

std::vector<double> ProposalDistribution::weights() const
{
    const auto total = static_cast<double>(std::accumulate(m_counts.begin(), m_counts.end(), std::int64_t{0}));
    std::vector<double> result;
    for (const std::int64_t count : m_counts)
        result.push_back(static_cast<double>(count) / total);
    return result;
}

std::int64_t ProposalDistribution::draw(std::uint64_t seed, Draw how) const
{
    PALIMPSEST_ASSERT(!m_rows.empty());
    if (how == Draw::Uniform)
        return m_rows[static_cast<std::size_t>(below(seed, size()))];
    std::int64_t rest = below(seed, std::accumulate(m_counts.begin(), m_counts.end(), std::int64_t{0}));
    std::size_t index = 0;
    while (rest >= m_counts[index])
        rest -= m_counts[index++];
    return m_rows[index];
}

Result<std::vector<std::int64_t>> neighbourRowsWithin(const EmbeddingView &rows, int k, std::int64_t maximumQueries,
                                                      const JobContext &job)
{
    const std::int64_t queries = std::min(rows.count, maximumQueries);
    std::vector<std::int64_t> result;
    for (std::int64_t i = 0; i < queries; ++i) {
        if (job.stopRequested())
            return cancelledError();
        job.report({"Looking at the database", i, queries, nullptr});
        std::vector<float> query = rows.row(i * rows.count / queries);
        if (!normaliseL2(query))
            continue;
        const auto hits = flatSearch(rows, {query, k, {}});
        if (!hits)
            return hits.error();
        for (const Hit &hit : *hits)
            result.push_back(hit.row);
    }
    return result;
}

} // namespace palimpsest::retrieval
