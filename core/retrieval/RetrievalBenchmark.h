#pragma once

#include "core/base/EmbeddingView.h"
#include "core/base/JobContext.h"
#include "core/base/Result.h"
#include "core/retrieval/IndexFacts.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace palimpsest::retrieval {

/// What is measured.
struct BenchmarkOptions {
    int k = 20;
    int rounds = 3;                     ///< How often every query is asked; the searchers take turns.
    std::vector<std::string> searchers; ///< Of benchmarkSearchers(); empty: all that fit into memory.
    std::int64_t addedRows = 0;         ///< Ours: so many of the rows come when the index of the others is there.
    std::optional<IndexKind> kind;      ///< Ours: empty is what the program would choose.
    std::filesystem::path directory;    ///< Where ours keeps its index; one that is there is used again.
    std::filesystem::path vectorFile;   ///< Where `rows` are mapped from, to tell their memory apart; may be empty.
};

/// The queries that searchers are measured with.
struct BenchmarkQueries {
    std::vector<std::vector<float>> pictures; ///< L2-normalised, like the rows but not among them.
    std::vector<std::vector<float>> texts;    ///< L2-normalised, far from all rows; may be empty.
};

/// How one searcher did.
struct SearcherResult {
    std::string name;
    std::string setup;       ///< Its kind and parameters.
    std::string skipReason;  ///< Not empty: nothing was measured.
    double recall = 0.0;     ///< Of the k nearest rows of picture queries.
    double textRecall = 0.0; ///< Of text queries.
    int identical = 0;       ///< Picture queries whose rows are the exact ones in the same order.
    double medianMs = 0.0;   ///< Of a single query.
    double p99Ms = 0.0;
    double textMedianMs = 0.0;
    double batchPerSecond = 0.0; ///< Queries a second when they come 64 at a time.
    double buildSeconds = 0.0;
    double addSeconds = 0.0;         ///< Ours: from options.addedRows new rows until they are found.
    std::int64_t residentBytes = 0;  ///< What it holds in memory after the queries, without the mapped vectors.
    std::int64_t vectorBytes = 0;    ///< What of the mapped vectors its queries have brought into memory.
    std::int64_t diskBytes = 0;      ///< What it stores beside the vectors.
    std::optional<IndexFacts> facts; ///< Ours.
};

struct BenchmarkReport {
    std::int64_t rows = 0;
    int dimension = 0;
    int k = 0;
    int pictureQueries = 0;
    int textQueries = 0;
    std::string instructions; ///< That our loops use: "AVX-512", "AVX2", "portable".
    int cores = 0;
    double loadBefore = 0.0; ///< Programs that wanted a core in the last minute, by the system's count.
    double loadAfter = 0.0;
    double firstCosine = 0.0;     ///< Mean of the picture queries with their nearest row.
    double lastCosine = 0.0;      ///< With their k-th.
    double textFirstCosine = 0.0; ///< Of the text queries.
    double anyCosine = 0.0;       ///< Mean of pairs of rows.
    std::vector<SearcherResult> searchers;
};

/// "palimpsest", "faiss-flat", "faiss-hnsw", "hnswlib" (where it was built in).
std::vector<std::string> benchmarkSearchers();

/// Measures searchers on the same rows and queries in one run. What others need as float32 they copy; a searcher that
/// would not fit into the free memory is skipped. InvalidArgument for an unknown searcher, no queries or no rows;
/// Cancelled, OutOfMemory, Io.
Result<BenchmarkReport> benchmarkRetrieval(const EmbeddingView &rows, const BenchmarkQueries &queries,
                                           const BenchmarkOptions &options, const JobContext &job);

} // namespace palimpsest::retrieval
