#include "core/retrieval/RetrievalBenchmark.h"

#include "core/retrieval/FlatSearch.h"
#include "core/retrieval/bench/ProcessMemory.h"
#include "core/retrieval/bench/Searcher.h"
#include "core/retrieval/detail/DotKernels.h"
#include "core/retrieval/detail/DotProduct.h"
#include "core/retrieval/detail/IndexFile.h"
#include "core/retrieval/detail/IndexTuning.h"
#include "core/retrieval/detail/SearchIndex.h"

#include <omp.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <random>
#include <utility>

namespace palimpsest::retrieval {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kBatchQueries = 64;
constexpr double kWantedRecall = 0.99;
constexpr int kRandomPairs = 2000;

double secondsSince(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

double quantile(std::vector<double> values, double share)
{
    if (values.empty())
        return 0.0;
    std::sort(values.begin(), values.end());
    const auto index = static_cast<std::size_t>(std::ceil(share * static_cast<double>(values.size())));
    return values[std::clamp<std::size_t>(index, 1, values.size()) - 1];
}

/// Queries with the rows that are truly nearest.
struct QuerySet {
    const std::vector<std::vector<float>> *queries = nullptr;
    std::vector<std::vector<Hit>> nearest;

    [[nodiscard]] std::size_t size() const { return queries->size(); }
};

struct Scores {
    double recall = 0.0;
    int identical = 0;
};

/// One searcher with what was measured so far.
struct Entrant {
    std::unique_ptr<Searcher> searcher;
    SearcherResult result;
    std::vector<double> times;
    std::vector<double> textTimes;
};

class Benchmark {
public:
    Benchmark(const EmbeddingView &rows, const BenchmarkQueries &queries, const BenchmarkOptions &options,
              const JobContext &job)
        : m_rows(rows)
        , m_options(options)
        , m_job(job)
    {
        m_pictures.queries = &queries.pictures;
        m_texts.queries = &queries.texts;
    }

    Result<BenchmarkReport> run();

private:
    Result<void> findNearest(QuerySet &set);
    void describeRows();
    Result<void> enter(const std::string &name);
    Result<void> build(Entrant &entrant);
    Result<void> chooseEffort(Entrant &entrant);
    Result<Scores> score(const Searcher &searcher, const QuerySet &set);
    Result<void> time(const Searcher &searcher, const QuerySet &set, std::vector<double> &times);
    Result<void> timeBatches(Entrant &entrant);
    Result<void> takeTurns();

    EmbeddingView m_rows;
    BenchmarkOptions m_options;
    JobContext m_job;
    QuerySet m_pictures;
    QuerySet m_texts;
    std::vector<Entrant> m_entrants;
    BenchmarkReport m_report;
};

Result<void> Benchmark::findNearest(QuerySet &set)
{
    std::vector<SearchRequest> requests;
    for (const std::vector<float> &query : *set.queries)
        requests.push_back({query, m_options.k, {}});
    m_job.report({"Finding what is truly nearest", 0, 0, nullptr});
    auto nearest = flatSearchMany(m_rows, requests, m_job);
    if (!nearest)
        return nearest.error();
    set.nearest = std::move(*nearest);
    return {};
}

void Benchmark::describeRows()
{
    const auto meanScore = [](const QuerySet &set, bool last) {
        double sum = 0.0;
        for (const std::vector<Hit> &hits : set.nearest)
            sum += hits.empty() ? 0.0 : (last ? hits.back() : hits.front()).score;
        return set.nearest.empty() ? 0.0 : sum / static_cast<double>(set.nearest.size());
    };
    m_report.firstCosine = meanScore(m_pictures, false);
    m_report.lastCosine = meanScore(m_pictures, true);
    m_report.textFirstCosine = meanScore(m_texts, false);
    std::mt19937_64 random(1);
    const auto anyRow = [&] { return static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(m_rows.count)); };
    for (int pair = 0; pair < kRandomPairs; ++pair)
        m_report.anyCosine += exactDotProduct(m_rows, anyRow(), m_rows.row(anyRow())) / kRandomPairs;
}

Result<Scores> Benchmark::score(const Searcher &searcher, const QuerySet &set)
{
    Scores scores;
    for (std::size_t i = 0; i < set.size(); ++i) {
        if (m_job.stopRequested())
            return cancelledError();
        const std::vector<float> &query = (*set.queries)[i];
        const auto found = searcher.search(query, m_options.k);
        if (!found)
            return found.error();
        std::vector<Hit> hits;
        for (const std::int64_t row : found->front())
            hits.push_back({row, exactDotProduct(m_rows, row, query)});
        scores.recall += recallOf(hits, set.nearest[i]) / static_cast<double>(set.size());
        scores.identical += hits == set.nearest[i] ? 1 : 0;
    }
    return scores;
}

Result<void> Benchmark::chooseEffort(Entrant &entrant)
{
    for (const int effort : entrant.searcher->efforts()) {
        entrant.searcher->setEffort(effort);
        const auto scores = score(*entrant.searcher, m_pictures);
        if (!scores)
            return scores.error();
        if (scores->recall >= kWantedRecall)
            break;
    }
    return {};
}

Result<void> Benchmark::build(Entrant &entrant)
{
    const auto start = Clock::now();
    releaseFreedMemory();
    const std::int64_t before = residentBytes() - residentBytesOf(m_options.vectorFile);
    if (auto done = entrant.searcher->build(m_rows, m_job); !done)
        return done;
    entrant.result.buildSeconds = secondsSince(start);
    if (entrant.searcher->storedBuildSeconds() >= 0.0)
        entrant.result.buildSeconds = entrant.searcher->storedBuildSeconds();
    entrant.result.addSeconds = entrant.searcher->addSeconds();
    if (auto done = chooseEffort(entrant); !done)
        return done;
    dropPages(m_rows.halfRows, m_options.vectorFile.empty() ? 0 : m_rows.count * m_rows.dimension * 2);
    const auto scores = score(*entrant.searcher, m_pictures);
    if (!scores)
        return scores.error();
    const auto texts = score(*entrant.searcher, m_texts);
    if (!texts)
        return texts.error();
    releaseFreedMemory();
    entrant.result.vectorBytes = residentBytesOf(m_options.vectorFile);
    entrant.result.residentBytes = std::max<std::int64_t>(0, residentBytes() - entrant.result.vectorBytes - before);
    entrant.result.recall = scores->recall;
    entrant.result.identical = scores->identical;
    entrant.result.textRecall = texts->recall;
    entrant.result.setup = entrant.searcher->setup();
    entrant.result.diskBytes = entrant.searcher->diskBytes();
    entrant.result.facts = entrant.searcher->facts();
    return {};
}

Result<void> Benchmark::enter(const std::string &name)
{
    Entrant entrant;
    entrant.result.name = name;
    if (name == "palimpsest")
        entrant.searcher = makeOwnSearcher(m_options);
    else if (name == "faiss-flat")
        entrant.searcher = makeFaissFlat();
    else if (name == "faiss-hnsw")
        entrant.searcher = makeFaissGraph();
    else
        entrant.searcher = makeHnswlib();
    if (!entrant.searcher) {
        entrant.result.skipReason = "This program was built without hnswlib.";
    } else if (entrant.searcher->bytesNeeded(m_rows) > availableBytes()) {
        entrant.result.skipReason = "It needs " + std::to_string(entrant.searcher->bytesNeeded(m_rows) >> 20)
                                    + " MiB of memory; " + std::to_string(availableBytes() >> 20) + " MiB are free.";
        entrant.searcher.reset();
    } else if (auto done = build(entrant); !done) {
        return done;
    }
    m_entrants.push_back(std::move(entrant));
    return {};
}

Result<void> Benchmark::time(const Searcher &searcher, const QuerySet &set, std::vector<double> &times)
{
    for (const std::vector<float> &query : *set.queries) {
        if (m_job.stopRequested())
            return cancelledError();
        const auto start = Clock::now();
        const auto found = searcher.search(query, m_options.k);
        if (!found)
            return found.error();
        times.push_back(secondsSince(start) * 1000.0);
    }
    return {};
}

Result<void> Benchmark::timeBatches(Entrant &entrant)
{
    std::vector<float> batch;
    for (std::size_t i = 0; i < kBatchQueries; ++i) {
        const std::vector<float> &query = (*m_pictures.queries)[i % m_pictures.size()];
        batch.insert(batch.end(), query.begin(), query.end());
    }
    const auto start = Clock::now();
    const auto found = entrant.searcher->search(batch, m_options.k);
    if (!found)
        return found.error();
    const double perSecond = static_cast<double>(kBatchQueries) / secondsSince(start);
    entrant.result.batchPerSecond = std::max(entrant.result.batchPerSecond, perSecond);
    return {};
}

Result<void> Benchmark::takeTurns()
{
    for (int round = 0; round < m_options.rounds; ++round) {
        for (Entrant &entrant : m_entrants) {
            if (!entrant.searcher)
                continue;
            m_job.report({"Timing " + entrant.result.name, round, m_options.rounds, nullptr});
            if (auto done = time(*entrant.searcher, m_pictures, entrant.times); !done)
                return done;
            if (auto done = time(*entrant.searcher, m_texts, entrant.textTimes); !done)
                return done;
            if (auto done = timeBatches(entrant); !done)
                return done;
        }
    }
    for (Entrant &entrant : m_entrants) {
        entrant.result.medianMs = quantile(entrant.times, 0.5);
        entrant.result.p99Ms = quantile(entrant.times, 0.99);
        entrant.result.textMedianMs = quantile(entrant.textTimes, 0.5);
        m_report.searchers.push_back(entrant.result);
    }
    return {};
}

Result<BenchmarkReport> Benchmark::run()
{
    m_report.rows = m_rows.count;
    m_report.dimension = m_rows.dimension;
    m_report.k = m_options.k;
    m_report.pictureQueries = static_cast<int>(m_pictures.size());
    m_report.textQueries = static_cast<int>(m_texts.size());
    m_report.instructions = bestKernels().name;
    m_report.cores = omp_get_num_procs();
    m_report.loadBefore = systemLoad();
    for (QuerySet *set : {&m_pictures, &m_texts}) {
        if (auto done = findNearest(*set); !done)
            return done.error();
    }
    describeRows();
    const std::vector<std::string> names = m_options.searchers.empty() ? benchmarkSearchers() : m_options.searchers;
    for (const std::string &name : names) {
        if (auto done = enter(name); !done)
            return done.error();
    }
    if (auto done = takeTurns(); !done)
        return done.error();
    m_report.loadAfter = systemLoad();
    return m_report;
}

} // namespace

std::vector<std::string> benchmarkSearchers()
{
    return {"palimpsest", "faiss-flat", "faiss-hnsw", "hnswlib"};
}

Result<BenchmarkReport> benchmarkRetrieval(const EmbeddingView &rows, const BenchmarkQueries &queries,
                                           const BenchmarkOptions &options, const JobContext &job)
{
    const std::vector<std::string> known = benchmarkSearchers();
    for (const std::string &name : options.searchers) {
        if (std::find(known.begin(), known.end(), name) == known.end())
            return Error{ErrorCode::InvalidArgument, "There is no searcher \"" + name + "\" to measure.", {}};
    }
    if (rows.count < 1 || queries.pictures.empty() || options.k < 1)
        return Error{
            ErrorCode::InvalidArgument, "There is nothing to measure: no rows, no queries or no neighbours.", {}};
    return guarded([&] { return Benchmark(rows, queries, options, job).run(); });
}

} // namespace palimpsest::retrieval
