#include "core/retrieval/FlatSearch.h"

#include "core/retrieval/detail/BestRows.h"
#include "core/retrieval/detail/DotProduct.h"
#include "core/retrieval/detail/ExactScan.h"
#include "core/retrieval/detail/IndexFile.h"

#include <omp.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace palimpsest::retrieval {

namespace {

constexpr std::int64_t kBlockRows = 512;
// Where fewer than one row in so many may be found, only those are read.
constexpr std::int64_t kSparseShare = 3;
// Below this many numbers waking the other cores takes longer than they save.
constexpr std::int64_t kParallelValues = std::int64_t{1} << 20;
// Queries that share a pass: their scores of a block of rows stay in the processor's cache.
constexpr std::size_t kQueriesPerPass = 128;
constexpr std::int64_t kBatchBlockRows = 128;
constexpr std::int64_t kSurelyInMemoryBytes = std::int64_t{2} << 30;

std::size_t heapSize(const EmbeddingView &rows, const SearchRequest &request)
{
    return static_cast<std::size_t>(std::min(request.k + kSpareCandidates, std::max<std::int64_t>(rows.count, 1)));
}

std::vector<std::int64_t> rowsOf(const BestRows &best)
{
    std::vector<std::int64_t> rows;
    for (const Candidate &candidate : best.candidates())
        rows.push_back(candidate.row);
    return rows;
}

void consider(const Candidate &candidate, const ScanFilter &filter, BestRows &best)
{
    if (best.wants(candidate) && filter.passes(candidate.row))
        best.add(candidate);
}

// How many of the rows of a block may be found.
std::int64_t allowedCount(const RowSet *allowed, std::int64_t first, std::int64_t end)
{
    if (allowed == nullptr)
        return end - first;
    std::int64_t count = 0;
    allowed->visit(first, end, [&count](std::int64_t) { ++count; });
    return count;
}

void scanBlock(const EmbeddingView &rows, std::int64_t first, std::int64_t end, const float *query,
               const ScanFilter &filter, BestRows &best)
{
    const std::int64_t allowed = allowedCount(filter.allowed, first, end);
    if (allowed == 0)
        return;
    if (allowed * kSparseShare < end - first) {
        filter.allowed->visit(first, end, [&](std::int64_t row) {
            consider({dotProduct(rows, row, query), row}, filter, best);
        });
    } else {
        std::array<float, kBlockRows> block;
        const std::span<float> scores(block.data(), static_cast<std::size_t>(end - first));
        dotProducts(rows, first, query, scores);
        for (std::size_t i = 0; i < scores.size(); ++i)
            consider({scores[i], first + static_cast<std::int64_t>(i)}, filter, best);
    }
    releaseRows(rows, first, end);
}

// Some queries that share their passes over the rows.
struct QueryBatch {
    std::vector<float> values; ///< (Q, D)
    std::vector<std::vector<std::int64_t>> excluded;
    std::vector<const RowSet *> allowed;
    std::vector<std::size_t> limits;

    [[nodiscard]] ScanFilter filter(std::size_t query) const { return {excluded[query], allowed[query]}; }

    [[nodiscard]] std::size_t size() const { return limits.size(); }
    [[nodiscard]] std::vector<BestRows> emptyBests() const
    {
        std::vector<BestRows> bests;
        bests.reserve(size());
        for (const std::size_t limit : limits)
            bests.emplace_back(limit);
        return bests;
    }
};

QueryBatch batchOf(const EmbeddingView &rows, std::span<const SearchRequest> requests)
{
    QueryBatch batch;
    for (const SearchRequest &request : requests) {
        batch.values.insert(batch.values.end(), request.query.begin(), request.query.end());
        batch.excluded.push_back(sortedRows(request.excludedRows));
        batch.allowed.push_back(request.allowedRows);
        batch.limits.push_back(heapSize(rows, request));
    }
    return batch;
}

void scanBatchBlock(const EmbeddingView &rows, std::int64_t first, std::int64_t end, const QueryBatch &batch,
                    std::span<float> scores, std::vector<BestRows> &bests)
{
    dotProductTable(rows, first, end - first, batch.values, scores);
    for (std::int64_t row = first; row < end; ++row) {
        const float *rowScores = scores.data() + static_cast<std::size_t>(row - first) * batch.size();
        for (std::size_t query = 0; query < batch.size(); ++query) {
            const Candidate candidate{rowScores[query], row};
            consider(candidate, batch.filter(query), bests[query]);
        }
    }
}

// The candidates of each query.
Result<std::vector<std::vector<std::int64_t>>> scanBatch(const EmbeddingView &rows, const QueryBatch &batch,
                                                         const JobContext &job)
{
    const int threads = scanThreads(rows.count * rows.dimension * static_cast<std::int64_t>(batch.size()));
    std::vector<std::vector<BestRows>> bests(static_cast<std::size_t>(threads));
    for (std::vector<BestRows> &thread : bests)
        thread = batch.emptyBests();
    std::vector<std::vector<float>> scores(
        bests.size(), std::vector<float>(static_cast<std::size_t>(kBatchBlockRows) * batch.size()));
#pragma omp parallel for schedule(dynamic, 4) num_threads(threads)
    for (std::int64_t first = 0; first < rows.count; first += kBatchBlockRows) {
        // The loop cannot be left, but what remains of it can be passed over.
        if (job.stopRequested())
            continue;
        const auto thread = static_cast<std::size_t>(omp_get_thread_num());
        const std::int64_t end = std::min(first + kBatchBlockRows, rows.count);
        scanBatchBlock(rows, first, end, batch, scores[thread], bests[thread]);
        releaseRows(rows, first, end);
    }
    if (job.stopRequested())
        return cancelledError();
    std::vector<std::vector<std::int64_t>> candidates;
    for (std::size_t query = 0; query < batch.size(); ++query) {
        BestRows merged(batch.limits[query]);
        for (const std::vector<BestRows> &thread : bests)
            merged.addAll(thread[query]);
        candidates.push_back(rowsOf(merged));
    }
    return candidates;
}

} // namespace

Result<void> checkRequest(const EmbeddingView &rows, const SearchRequest &request)
{
    if (request.k < 1)
        return Error{ErrorCode::InvalidArgument, "At least one neighbour must be asked for.",
                     "k = " + std::to_string(request.k)};
    if (request.query.size() != static_cast<std::size_t>(rows.dimension))
        return Error{ErrorCode::InvalidArgument, "The query was encoded for another kind of database.",
                     std::to_string(request.query.size()) + " values, " + std::to_string(rows.dimension) + " expected"};
    if (!std::all_of(request.query.begin(), request.query.end(), [](float value) { return std::isfinite(value); }))
        return Error{ErrorCode::InvalidArgument, "The query could not be encoded.", "a value is not finite"};
    return {};
}

std::vector<std::int64_t> sortedRows(std::span<const std::int64_t> values)
{
    std::vector<std::int64_t> result(values.begin(), values.end());
    std::sort(result.begin(), result.end());
    return result;
}

std::vector<std::int64_t> scanRows(const EmbeddingView &rows, std::int64_t first, std::int64_t end, const float *query,
                                   const ScanFilter &filter, std::size_t limit)
{
    const std::int64_t read = filter.allowed == nullptr ? end - first : std::min(filter.allowed->count(), end - first);
    const int threads = scanThreads(read * rows.dimension);
    std::vector<BestRows> bests = bestRowsPerThread(threads, limit);
#pragma omp parallel for schedule(dynamic, 8) num_threads(threads)
    for (std::int64_t row = first; row < end; row += kBlockRows)
        scanBlock(rows, row, std::min(row + kBlockRows, end), query, filter,
                  bests[static_cast<std::size_t>(omp_get_thread_num())]);
    return rowsOf(mergedBest(bests, limit));
}

bool ScanFilter::passes(std::int64_t row) const
{
    return (allowed == nullptr || allowed->contains(row))
           && (excluded.empty() || !std::binary_search(excluded.begin(), excluded.end(), row));
}

bool mayExceedMemory(const EmbeddingView &rows)
{
    return rows.halfRows != nullptr && rows.count * rows.dimension * 2 > kSurelyInMemoryBytes;
}

void releaseRows(const EmbeddingView &rows, std::int64_t first, std::int64_t end)
{
    if (rows.isMapped && mayExceedMemory(rows))
        dropPages(rows.halfRows + first * rows.dimension, (end - first) * rows.dimension * 2);
}

int scanThreads(std::int64_t values)
{
    return values < kParallelValues ? 1 : std::max(1, omp_get_num_procs());
}

Result<std::vector<Hit>> rankCandidates(const EmbeddingView &rows, const SearchRequest &request,
                                        std::span<const std::int64_t> candidates)
{
    if (auto checked = checkRequest(rows, request); !checked)
        return checked.error();
    const std::vector<std::int64_t> excluded = sortedRows(request.excludedRows);
    const ScanFilter filter{excluded, request.allowedRows};
    std::vector<std::int64_t> distinct = sortedRows(candidates);
    distinct.erase(std::unique(distinct.begin(), distinct.end()), distinct.end());
    BestRows best(heapSize(rows, request));
    for (const std::int64_t row : distinct) {
        if (row < 0 || row >= rows.count || !filter.passes(row))
            continue;
        const Candidate candidate{dotProduct(rows, row, request.query.data()), row};
        if (best.wants(candidate))
            best.add(candidate);
    }
    std::vector<Hit> hits;
    for (const Candidate &candidate : best.candidates())
        hits.push_back({candidate.row, exactDotProduct(rows, candidate.row, request.query)});
    std::sort(hits.begin(), hits.end(),
              [](const Hit &a, const Hit &b) { return a.score != b.score ? a.score > b.score : a.row < b.row; });
    hits.resize(std::min(hits.size(), static_cast<std::size_t>(request.k)));
    return hits;
}

Result<std::vector<Hit>> flatSearch(const EmbeddingView &rows, const SearchRequest &request)
{
    if (auto checked = checkRequest(rows, request); !checked)
        return checked.error();
    const std::vector<std::int64_t> excluded = sortedRows(request.excludedRows);
    const std::vector<std::int64_t> candidates =
        scanRows(rows, 0, rows.count, request.query.data(), {excluded, request.allowedRows}, heapSize(rows, request));
    return rankCandidates(rows, request, candidates);
}

Result<std::vector<std::vector<Hit>>> flatSearchMany(const EmbeddingView &rows, std::span<const SearchRequest> requests,
                                                     const JobContext &job)
{
    std::vector<std::vector<Hit>> results;
    for (const SearchRequest &request : requests) {
        if (auto checked = checkRequest(rows, request); !checked)
            return checked.error();
    }
    for (std::size_t first = 0; first < requests.size(); first += kQueriesPerPass) {
        const auto some = requests.subspan(first, std::min(kQueriesPerPass, requests.size() - first));
        const auto candidates = scanBatch(rows, batchOf(rows, some), job);
        if (!candidates)
            return candidates.error();
        for (std::size_t i = 0; i < some.size(); ++i) {
            auto hits = rankCandidates(rows, some[i], (*candidates)[i]);
            if (!hits)
                return hits.error();
            results.push_back(std::move(*hits));
        }
    }
    return results;
}

} // namespace palimpsest::retrieval
