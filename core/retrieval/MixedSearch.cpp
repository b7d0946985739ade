#include "core/retrieval/MixedSearch.h"

#include "core/retrieval/detail/BestRows.h"
#include "core/retrieval/detail/ExactScan.h"
#include "core/retrieval/detail/RankedRows.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <unordered_map>
#include <utility>

namespace palimpsest::retrieval {

namespace {

// Rows that each side proposes; standardising over fewer would depend on a few odd ones.
constexpr int kPool = 1000;
constexpr int kPoolPerNeighbour = 10;

std::vector<Hit> bestByValues(const SearchRequest &request, std::span<const float> values, int k)
{
    const std::vector<std::int64_t> excluded = sortedRows(request.excludedRows);
    const ScanFilter filter{excluded, request.allowedRows};
    BestRows best(std::min(values.size(), static_cast<std::size_t>(k)));
    for (std::size_t i = 0; i < values.size(); ++i) {
        const Candidate candidate{values[i], static_cast<std::int64_t>(i)};
        if (best.wants(candidate) && filter.passes(candidate.row))
            best.add(candidate);
    }
    std::vector<Hit> hits;
    for (const Candidate &candidate : best.candidates())
        hits.push_back({candidate.row, static_cast<double>(candidate.score)});
    return bestHits(std::move(hits), k);
}

/// Scores of the rows of a pool, one for each.
struct Side {
    std::vector<double> values;

    // To mean 0 and deviation 1; values that are all equal become 0.
    void standardise()
    {
        double sum = 0.0;
        double squares = 0.0;
        for (const double value : values) {
            sum += value;
            squares += value * value;
        }
        const auto count = static_cast<double>(std::max<std::size_t>(values.size(), 1));
        const double mean = sum / count;
        const double deviation = std::sqrt(std::max(squares / count - mean * mean, 0.0));
        for (double &value : values)
            value = deviation > 1e-9 ? (value - mean) / deviation : 0.0;
    }
};

// What the retriever gives to each row of the pool; the least that it gave where it has nothing to say.
Result<Side> retrieverSide(const Retriever &retriever, const SearchRequest &request,
                           const std::vector<std::int64_t> &rows, const RowSet &pool)
{
    SearchRequest asked = request;
    asked.allowedRows = &pool;
    asked.k = static_cast<int>(rows.size());
    const auto hits = retriever.search(asked);
    if (!hits)
        return hits.error();
    std::unordered_map<std::int64_t, double> scores;
    for (const Hit &hit : *hits)
        scores[hit.row] = hit.score;
    const double least = hits->empty() ? 0.0 : hits->back().score;
    Side side;
    for (const std::int64_t row : rows) {
        const auto found = scores.find(row);
        side.values.push_back(found == scores.end() ? least : found->second);
    }
    return side;
}

} // namespace

Result<std::vector<Hit>> searchMixed(const Retriever *retriever, const SearchRequest &request, const RowScores &scores)
{
    if (auto checked = checkCount(request.k); !checked)
        return checked.error();
    if (retriever == nullptr)
        return bestByValues(request, scores.values, request.k);
    const int wanted = std::max(kPool, request.k * kPoolPerNeighbour);
    SearchRequest deep = request;
    deep.k = wanted;
    const auto near = retriever->search(deep);
    if (!near)
        return near.error();
    RowSet pool(static_cast<std::int64_t>(scores.values.size()));
    for (const std::vector<Hit> &hits : {*near, bestByValues(request, scores.values, wanted)}) {
        for (const Hit &hit : hits) {
            if (hit.row >= pool.rows())
                return Error{ErrorCode::InvalidArgument, "The colours of this database are not complete.",
                             std::to_string(hit.row) + " of " + std::to_string(pool.rows())};
            pool.insert(hit.row);
        }
    }
    std::vector<std::int64_t> rows;
    pool.visit(0, pool.rows(), [&rows](std::int64_t row) { rows.push_back(row); });
    if (rows.empty())
        return std::vector<Hit>();
    auto first = retrieverSide(*retriever, request, rows, pool);
    if (!first)
        return first.error();
    Side second;
    for (const std::int64_t row : rows)
        second.values.push_back(static_cast<double>(scores.values[static_cast<std::size_t>(row)]));
    first->standardise();
    second.standardise();
    std::vector<Hit> hits;
    for (std::size_t i = 0; i < rows.size(); ++i)
        hits.push_back({rows[i], (1.0 - scores.share) * first->values[i] + scores.share * second.values[i]});
    return bestHits(std::move(hits), request.k);
}

} // namespace palimpsest::retrieval
