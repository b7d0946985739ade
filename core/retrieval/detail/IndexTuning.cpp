#include "core/retrieval/detail/IndexTuning.h"

#include "core/base/Embedding.h"
#include "core/retrieval/FlatSearch.h"
#include "core/retrieval/detail/ExactScan.h"
#include "core/retrieval/detail/IndexedSearch.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <random>

namespace palimpsest::retrieval {

namespace {

using Clock = std::chrono::steady_clock;

// Past these a larger breadth is not tried: it finds all, takes too long even for a busy machine, or finds no more.
constexpr double kRecallOfAll = 0.999;
constexpr double kPatienceMs = 250.0;
constexpr double kRecallGain = 0.001;
constexpr double kQuickShare = 0.1;
constexpr int kExactRuns = 9;

double millisecondsSince(Clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

// The value that `share` of the others do not exceed.
double quantile(std::vector<double> values, double share)
{
    if (values.empty())
        return 0.0;
    const auto place = static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
    std::nth_element(values.begin(), values.begin() + place, values.end());
    return values[static_cast<std::size_t>(place)];
}

// The mean recall of some queries; adds the time of each to `times`.
Result<double> measure(const IndexedRows &space, const std::vector<KnownQuery> &queries, std::vector<double> &times,
                       const JobContext &job)
{
    double sum = 0.0;
    const int threads = scanThreads(space.rows.count * space.rows.dimension);
    for (const KnownQuery &query : queries) {
        if (job.stopRequested())
            return cancelledError();
        const auto start = Clock::now();
        const auto hits = searchIndexed(space, {query.values, kMeasuredNeighbours, {}}, threads, query.unseen);
        if (!hits)
            return hits.error();
        times.push_back(millisecondsSince(start));
        sum += recallOf(*hits, query.nearest);
    }
    return queries.empty() ? 1.0 : sum / static_cast<double>(queries.size());
}

Result<Measurement> measureEffort(IndexedRows space, const SearchEffort &effort, const KnownQueries &queries,
                                  const JobContext &job)
{
    space.effort = effort;
    std::vector<double> times;
    const auto recall = measure(space, queries.held, times, job);
    if (!recall)
        return recall.error();
    const auto mixed = measure(space, queries.mixed, times, job);
    if (!mixed)
        return mixed.error();
    return Measurement{effort, *recall, *mixed, quantile(times, 0.5), quantile(times, kQuickShare)};
}

std::vector<std::int64_t> shortlistsFor(IndexKind kind)
{
    // A graph compares with the vectors themselves, so a longer list adds nothing.
    if (kind == IndexKind::Graph)
        return {kMeasuredNeighbours + kSpareCandidates};
    return {128, 512, 2048};
}

std::int64_t smallestBreadth(IndexKind kind, const SearchIndex &index)
{
    return kind == IndexKind::Graph ? kMeasuredNeighbours + kSpareCandidates
                                    : std::max<std::int64_t>(4, index.maximumBreadth() / 128);
}

double leastRecall(const Measurement &measured)
{
    return std::min(measured.recall, measured.mixedRecall);
}

KnownQuery heldQuery(const EmbeddingView &rows, std::int64_t row)
{
    return {rows.row(row), row, {}};
}

KnownQuery mixedQuery(const EmbeddingView &rows, std::int64_t a, std::int64_t b)
{
    std::vector<float> values = rows.row(a);
    const std::vector<float> other = rows.row(b);
    std::transform(values.begin(), values.end(), other.begin(), values.begin(), std::plus<>());
    return {std::move(values), -1, {}};
}

Result<void> findNearest(const EmbeddingView &rows, std::vector<KnownQuery> &queries, const JobContext &job)
{
    std::vector<SearchRequest> requests;
    for (const KnownQuery &query : queries) {
        const std::span<const std::int64_t> unseen(&query.unseen, query.unseen >= 0 ? 1 : 0);
        requests.push_back({query.values, kMeasuredNeighbours, unseen});
    }
    auto found = flatSearchMany(rows, requests, job);
    if (!found)
        return found.error();
    for (std::size_t i = 0; i < queries.size(); ++i)
        queries[i].nearest = std::move((*found)[i]);
    return {};
}

} // namespace

double recallOf(const std::vector<Hit> &hits, const std::vector<Hit> &nearest)
{
    if (nearest.empty())
        return 1.0;
    const double farthest = nearest.back().score;
    const auto found = std::count_if(hits.begin(), hits.end(), [&](const Hit &hit) { return hit.score >= farthest; });
    return std::min(1.0, static_cast<double>(found) / static_cast<double>(nearest.size()));
}

Result<KnownQueries> knownQueries(const EmbeddingView &rows, std::int64_t count, const JobContext &job)
{
    KnownQueries queries;
    if (rows.count < 2)
        return queries;
    std::mt19937_64 random(20223);
    const auto anyRow = [&] { return static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(rows.count)); };
    for (std::int64_t i = 0; i < count; ++i) {
        for (KnownQuery query : {heldQuery(rows, anyRow()), mixedQuery(rows, anyRow(), anyRow())}) {
            if (normaliseL2(query.values))
                (query.unseen >= 0 ? queries.held : queries.mixed).push_back(std::move(query));
        }
    }
    job.report({"Measuring the search", 0, 0, nullptr});
    if (auto done = findNearest(rows, queries.held, job); !done)
        return done.error();
    if (auto done = findNearest(rows, queries.mixed, job); !done)
        return done.error();
    return queries;
}

const Measurement &bestOf(const std::vector<Measurement> &tried, const UpkeepOptions &options)
{
    const auto fastest = [&](double recall) {
        const Measurement *best = nullptr;
        for (const Measurement &measured : tried) {
            if (leastRecall(measured) >= recall && (best == nullptr || measured.quickMs < best->quickMs))
                best = &measured;
        }
        return best;
    };
    if (const Measurement *good = fastest(options.goodRecall);
        good != nullptr && good->quickMs <= options.comfortableMs)
        return *good;
    const auto lower = [&](const Measurement &a, const Measurement &b) { return leastRecall(a) < leastRecall(b); };
    std::vector<Measurement>::const_iterator comfortable = tried.end();
    for (auto measured = tried.begin(); measured != tried.end(); ++measured) {
        if (measured->quickMs <= options.comfortableMs
            && (comfortable == tried.end() || lower(*comfortable, *measured)))
            comfortable = measured;
    }
    if (comfortable != tried.end() && leastRecall(*comfortable) >= options.leastRecall)
        return *comfortable;
    if (const Measurement *acceptable = fastest(options.leastRecall); acceptable != nullptr)
        return *acceptable;
    return *std::max_element(tried.begin(), tried.end(), lower);
}

Result<Measurement> tuneIndex(const SearchIndex &index, IndexKind kind, const EmbeddingView &rows,
                              const KnownQueries &queries, const UpkeepOptions &options, const JobContext &job)
{
    IndexedRows space;
    std::atomic<std::int64_t> ranked = 0;
    space.rows = rows;
    space.index = &index;
    space.ranked = &ranked;
    const std::int64_t smallest = smallestBreadth(kind, index);
    std::vector<Measurement> tried;
    for (const std::int64_t shortlist : shortlistsFor(kind)) {
        double before = -1.0;
        for (std::int64_t breadth = smallest; breadth < index.maximumBreadth() * 2; breadth *= 2) {
            job.report({"Measuring the search", static_cast<std::int64_t>(tried.size()), 0, nullptr});
            auto measured = measureEffort(space, {breadth, shortlist}, queries, job);
            if (!measured)
                return measured.error();
            tried.push_back(*measured);
            const double found = leastRecall(*measured);
            if (found >= kRecallOfAll || found < before + kRecallGain || measured->quickMs > kPatienceMs)
                break;
            before = found;
        }
    }
    if (tried.empty())
        return measureEffort(space, {smallest, shortlistsFor(kind).front()}, queries, job);
    return bestOf(tried, options);
}

double exactSearchMs(const EmbeddingView &rows)
{
    if (rows.count == 0)
        return 0.0;
    const std::vector<float> query = rows.row(rows.count / 2);
    double shortest = 0.0;
    for (int run = 0; run < kExactRuns; ++run) {
        const auto start = Clock::now();
        if (!flatSearch(rows, {query, kMeasuredNeighbours, {}}))
            return 0.0;
        // The first run reads what is still on disk.
        const double milliseconds = millisecondsSince(start);
        shortest = run <= 1 ? milliseconds : std::min(shortest, milliseconds);
    }
    return shortest;
}

} // namespace palimpsest::retrieval
