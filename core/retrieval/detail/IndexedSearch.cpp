#include "core/retrieval/detail/IndexedSearch.h"

#include "core/retrieval/FlatSearch.h"
#include "core/retrieval/detail/ExactScan.h"
#include "core/retrieval/detail/IndexFile.h"
#include "core/retrieval/detail/IndexTuning.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace palimpsest::retrieval {

namespace {

// The system maps up to 64 KiB around a page that is touched; after this many rows that is half a gigabyte.
constexpr std::int64_t kRankedBeforeRelease = 8192;
// Comparing so many rows one by one takes a few milliseconds and misses none.
constexpr std::int64_t kFewRows = 32'768;

SearchEffort effortFor(const SearchEffort &measured, int k)
{
    const std::int64_t factor = std::max(1, (k + kMeasuredNeighbours - 1) / kMeasuredNeighbours);
    SearchEffort effort = measured;
    effort.breadth *= factor;
    effort.shortlist = std::max(effort.shortlist * factor, k + kSpareCandidates);
    return effort;
}

// Everything that must not be found, ascending.
std::vector<std::int64_t> hiddenRows(const RowFilter &filter)
{
    std::vector<std::int64_t> hidden;
    std::merge(filter.excluded.begin(), filter.excluded.end(), filter.removed.begin(), filter.removed.end(),
               std::back_inserter(hidden));
    if (filter.unseen >= 0)
        hidden.insert(std::lower_bound(hidden.begin(), hidden.end(), filter.unseen), filter.unseen);
    return hidden;
}

void prefetchRows(const EmbeddingView &rows, std::span<const std::int64_t> wanted)
{
    const auto dimension = static_cast<std::size_t>(rows.dimension);
    for (const std::int64_t row : wanted)
        prefetchPages(rows.halfRows + static_cast<std::size_t>(row) * dimension, dimension * sizeof(std::uint16_t));
}

// Lets go of all pages once many rows were ranked.
void releaseNowAndThen(const IndexedRows &space, std::size_t ranked)
{
    if (space.ranked == nullptr)
        return;
    const auto more = static_cast<std::int64_t>(ranked);
    if (space.ranked->fetch_add(more) + more < kRankedBeforeRelease)
        return;
    space.ranked->store(0);
    releaseRows(space.rows, 0, space.rows.count);
}

} // namespace

Result<std::vector<Hit>> searchIndexed(const IndexedRows &space, const SearchRequest &request, int threads,
                                       std::int64_t unseen)
{
    if (auto checked = checkRequest(space.rows, request); !checked)
        return checked.error();
    const std::vector<std::int64_t> passedOver = sortedRows(request.excludedRows);
    const RowFilter filter{passedOver, space.removed, unseen, request.allowedRows};
    const SearchEffort effort = effortFor(space.effort, request.k);
    std::vector<std::int64_t> candidates;
    // Where a large part of the rows is asked for, or few may be found, the scan is the answer.
    const bool few = request.allowedRows != nullptr && filter.left(space.rows.count) <= kFewRows;
    if (effort.shortlist * 4 < space.index->rows() && !few) {
        auto proposed = guarded([&]() -> Result<std::vector<std::int64_t>> {
            return space.index->candidates(request.query, effort, filter, threads);
        });
        if (!proposed)
            return proposed.error();
        candidates = std::move(*proposed);
    }
    // What the index proposes has passed the filter; only scans have to be told which rows not to see.
    const std::vector<std::int64_t> hidden = hiddenRows(filter);
    if (candidates.size() < static_cast<std::size_t>(request.k))
        return flatSearch(space.rows, {request.query, request.k, hidden, request.allowedRows});
    const std::vector<std::int64_t> tail =
        scanRows(space.rows, space.index->rows(), space.rows.count, request.query.data(), {hidden, request.allowedRows},
                 static_cast<std::size_t>(request.k + kSpareCandidates));
    candidates.insert(candidates.end(), tail.begin(), tail.end());
    return rankInFile(space, {request.query, request.k, {}}, std::move(candidates));
}

Result<std::vector<Hit>> rankInFile(const IndexedRows &space, const SearchRequest &request,
                                    std::vector<std::int64_t> candidates)
{
    std::sort(candidates.begin(), candidates.end());
    const bool large = mayExceedMemory(space.rows);
    if (large)
        prefetchRows(space.rows, candidates);
    auto hits = rankCandidates(space.rows, request, candidates);
    if (large)
        releaseNowAndThen(space, candidates.size());
    return hits;
}

} // namespace palimpsest::retrieval
