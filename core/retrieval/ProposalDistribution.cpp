#include "core/retrieval/ProposalDistribution.h"

#include "core/base/Embedding.h"
#include "core/retrieval/detail/MixedBits.h"

#include <algorithm>
#include <numeric>
#include <string>
#include <unordered_map>
#include <utility>

namespace palimpsest::retrieval {

namespace {

// Searches between two reports.
constexpr std::size_t kSearchesPerReport = 64;

// A number below `bound`; the bias of at most bound / 2^64 does not matter here.
std::int64_t below(std::uint64_t seed, std::int64_t bound)
{
    return static_cast<std::int64_t>(mixedBits(seed) % static_cast<std::uint64_t>(bound));
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

Result<std::vector<std::int64_t>> neighbourRowsWithin(const Retriever &retriever, const EmbeddingView &rows, int k,
                                                      std::int64_t maximumQueries, const JobContext &job)
{
    const std::int64_t wanted = std::min(rows.count, maximumQueries);
    std::vector<std::vector<float>> queries;
    for (std::int64_t i = 0; i < wanted; ++i) {
        std::vector<float> query = rows.row(i * rows.count / wanted);
        if (normaliseL2(query))
            queries.push_back(std::move(query));
    }
    std::vector<std::int64_t> result;
    for (std::size_t first = 0; first < queries.size(); first += kSearchesPerReport) {
        job.report({"Looking at the database", static_cast<std::int64_t>(first),
                    static_cast<std::int64_t>(queries.size()), nullptr});
        std::vector<SearchRequest> requests;
        for (std::size_t i = first; i < std::min(first + kSearchesPerReport, queries.size()); ++i)
            requests.push_back({queries[i], k, {}});
        const auto found = retriever.searchMany(requests, job);
        if (!found)
            return found.error();
        for (const std::vector<Hit> &hits : *found) {
            for (const Hit &hit : hits)
                result.push_back(hit.row);
        }
    }
    return result;
}

} // namespace palimpsest::retrieval
