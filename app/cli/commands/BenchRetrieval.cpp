#include "app/cli/CommandLine.h"
#include "app/cli/Report.h"

#include "core/base/Embedding.h"
#include "core/database/Database.h"
#include "core/retrieval/RetrievalBenchmark.h"
#include "core/retrieval/SyntheticVectors.h"

#include <nlohmann/json.hpp>
#include <unistd.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <system_error>
#include <vector>

namespace palimpsest::app::cli {

void addBenchRetrieval(CommandLine &line);

namespace {

namespace fs = std::filesystem;

// Of a database every so manieth row is a query and not searched.
constexpr std::int64_t kRowsPerQuery = 20;

struct Options {
    std::int64_t rows = 138'000;
    int dimension = 512;
    int queries = 200;
    std::string database;
    std::string directory;
    std::string kind;
    retrieval::BenchmarkOptions benchmark;
    bool json = false;
};

/// A folder for what is measured: the one that was named, which is kept, or a new one that goes with the object.
class Workspace {
public:
    explicit Workspace(const std::string &named) : m_path(named), m_temporary(named.empty())
    {
        if (m_temporary)
            m_path = fs::temp_directory_path() / ("palimpsest-bench-" + std::to_string(::getpid()));
    }
    ~Workspace()
    {
        std::error_code code;
        if (m_temporary)
            fs::remove_all(m_path, code);
    }
    Workspace(const Workspace &) = delete;
    Workspace &operator=(const Workspace &) = delete;

    [[nodiscard]] const fs::path &path() const { return m_path; }

private:
    fs::path m_path;
    bool m_temporary;
};

nlohmann::json resultJson(const retrieval::SearcherResult &result)
{
    if (!result.skipReason.empty())
        return {{"searcher", result.name}, {"skipped", result.skipReason}};
    nlohmann::json value{{"searcher", result.name},
                         {"setup", result.setup},
                         {"recall", result.recall},
                         {"text_recall", result.textRecall},
                         {"identical_queries", result.identical},
                         {"p50_ms", result.medianMs},
                         {"p99_ms", result.p99Ms},
                         {"text_p50_ms", result.textMedianMs},
                         {"batch64_per_second", result.batchPerSecond},
                         {"build_seconds", result.buildSeconds},
                         {"add_seconds", result.addSeconds},
                         {"resident_bytes", result.residentBytes},
                         {"resident_vector_bytes", result.vectorBytes},
                         {"disk_bytes", result.diskBytes}};
    if (result.facts)
        value["index"] = {{"kind", retrieval::indexKindName(result.facts->kind)},
                          {"recall_at_20", result.facts->recall},
                          {"mixed_recall_at_20", result.facts->mixedRecall},
                          {"parameters", result.facts->parameters}};
    return value;
}

nlohmann::json reportJson(const retrieval::BenchmarkReport &report)
{
    nlohmann::json searchers = nlohmann::json::array();
    for (const retrieval::SearcherResult &result : report.searchers)
        searchers.push_back(resultJson(result));
    return {{"rows", report.rows},
            {"dimension", report.dimension},
            {"k", report.k},
            {"queries", report.pictureQueries},
            {"text_queries", report.textQueries},
            {"instructions", report.instructions},
            {"cores", report.cores},
            {"load_before", report.loadBefore},
            {"load_after", report.loadAfter},
            {"mean_cosine",
             {{"nearest", report.firstCosine},
              {"kth", report.lastCosine},
              {"text_nearest", report.textFirstCosine},
              {"random_pair", report.anyCosine}}},
            {"searchers", std::move(searchers)}};
}

std::string mebibytes(std::int64_t bytes)
{
    return std::to_string((bytes + (1 << 19)) >> 20);
}

void printReport(const retrieval::BenchmarkReport &report, Console &console)
{
    console.result(std::to_string(report.rows) + " rows of " + std::to_string(report.dimension)
                   + ", k = " + std::to_string(report.k) + ", " + std::to_string(report.pictureQueries)
                   + " picture and " + std::to_string(report.textQueries) + " text queries, "
                   + std::to_string(report.cores) + " cores, " + report.instructions + ", load "
                   + decimalText(report.loadBefore, 1) + " to " + decimalText(report.loadAfter, 1));
    console.result("mean cosine: nearest " + decimalText(report.firstCosine, 3) + ", k-th "
                   + decimalText(report.lastCosine, 3) + ", text nearest " + decimalText(report.textFirstCosine, 3)
                   + ", any two rows " + decimalText(report.anyCosine, 3));
    std::vector<std::vector<std::string>> table{{"SEARCHER", "RECALL", "TEXT", "SAME", "P50 MS", "P99 MS", "TEXT MS",
                                                 "BATCH/S", "BUILD S", "RAM MIB", "VECTORS MIB", "DISK MIB"}};
    for (const retrieval::SearcherResult &result : report.searchers) {
        if (!result.skipReason.empty()) {
            console.note(result.name + ": " + result.skipReason);
            continue;
        }
        table.push_back({result.name, decimalText(result.recall, 4), decimalText(result.textRecall, 4),
                         std::to_string(result.identical), decimalText(result.medianMs, 2),
                         decimalText(result.p99Ms, 2), decimalText(result.textMedianMs, 2),
                         decimalText(result.batchPerSecond, 0), decimalText(result.buildSeconds, 1),
                         mebibytes(result.residentBytes), mebibytes(result.vectorBytes), mebibytes(result.diskBytes)});
    }
    for (const std::string &text : tableLines(table))
        console.result(text);
    for (const retrieval::SearcherResult &result : report.searchers) {
        if (result.skipReason.empty())
            console.result(result.name + ": " + result.setup);
        if (result.addSeconds > 0.0)
            console.result(result.name + ": new rows found after " + decimalText(result.addSeconds, 2) + " s");
    }
}

Result<retrieval::BenchmarkReport> measureMadeUp(const Options &options, const fs::path &folder, const JobContext &job)
{
    retrieval::ClusteredVectorsSpec spec;
    spec.dimension = options.dimension;
    retrieval::BenchmarkOptions benchmark = options.benchmark;
    const std::string size = std::to_string(options.rows) + "x" + std::to_string(options.dimension);
    benchmark.vectorFile = folder / ("vectors-" + std::to_string(options.dimension) + ".f16");
    benchmark.directory = folder / ("index-" + size + (options.kind.empty() ? "" : "-" + options.kind));
    const auto file = retrieval::ClusteredVectorFile::open(benchmark.vectorFile, spec, options.rows, job);
    if (!file)
        return file.error();
    const retrieval::ClusteredVectors vectors(spec);
    const retrieval::BenchmarkQueries queries{vectors.first(retrieval::VectorStream::Queries, options.queries),
                                              vectors.first(retrieval::VectorStream::TextQueries, options.queries)};
    return retrieval::benchmarkRetrieval((*file)->rows(), queries, benchmark, job);
}

Result<retrieval::BenchmarkReport> measureDatabase(const Options &options, const fs::path &folder, Workplace &workplace)
{
    const auto info = workplace.library().find(options.database);
    if (!info)
        return info.error();
    const auto database = database::Database::open(info->directory);
    if (!database)
        return database.error();
    const EmbeddingView all = (*database)->embeddings();
    std::vector<std::uint16_t> halves;
    retrieval::BenchmarkQueries queries;
    for (std::int64_t row = 0; row < all.count; ++row) {
        std::vector<float> values = all.row(row);
        if (row % kRowsPerQuery == kRowsPerQuery / 2 && normaliseL2(values))
            queries.pictures.push_back(std::move(values));
        else
            halves.insert(halves.end(), all.halfRows + row * all.dimension, all.halfRows + (row + 1) * all.dimension);
    }
    EmbeddingView rows;
    rows.halfRows = halves.data();
    rows.dimension = all.dimension;
    rows.count = static_cast<std::int64_t>(halves.size()) / std::max(all.dimension, 1);
    retrieval::BenchmarkOptions benchmark = options.benchmark;
    benchmark.directory = folder / ("index-" + info->id);
    return retrieval::benchmarkRetrieval(rows, queries, benchmark, workplace.job());
}

ExitCode run(const Options &given, Workplace &workplace)
{
    Options options = given;
    options.benchmark.kind = retrieval::indexKindFromName(options.kind);
    const Workspace workspace(options.directory);
    const auto report = options.database.empty() ? measureMadeUp(options, workspace.path(), workplace.job())
                                                 : measureDatabase(options, workspace.path(), workplace);
    if (!report)
        return workplace.console().fail(report.error());
    if (options.json)
        workplace.console().result(jsonText(reportJson(*report)));
    else
        printReport(*report, workplace.console());
    return ExitCode::Done;
}

} // namespace

void addBenchRetrieval(CommandLine &line)
{
    const auto options = std::make_shared<Options>();
    CLI::App *command = line.addTo(line.addGroup("bench", "Measure the program on this machine"), "retrieval",
                                   "Compare our search with FAISS and hnswlib on the same vectors",
                                   [options](Workplace &workplace) { return run(*options, workplace); });
    command->add_option("--rows", options->rows, "How many vectors to make up")
        ->check(CLI::Range(std::int64_t{1}, std::int64_t{1'000'000'000}));
    command->add_option("--dimension", options->dimension, "Their dimension")->check(CLI::Range(8, 4096));
    command->add_option("--database", options->database, "Search a database instead, with every 20th row as a query");
    command->add_option("--queries", options->queries, "How many queries of each kind")->check(CLI::Range(1, 100'000));
    command->add_option("--k", options->benchmark.k, "How many neighbours")->check(CLI::Range(1, 1000));
    command->add_option("--rounds", options->benchmark.rounds, "How often each is asked")->check(CLI::Range(1, 1000));
    command->add_option("--searcher", options->benchmark.searchers, "Only this one; may be given again")
        ->check(CLI::IsMember(retrieval::benchmarkSearchers()));
    command->add_option("--added", options->benchmark.addedRows, "How many of them come when our index is there")
        ->check(CLI::NonNegativeNumber);
    command->add_option("--kind", options->kind, "Our index, in place of the one that would be chosen")
        ->check(CLI::IsMember({"exact", "graph", "partitions"}));
    command->add_option("--directory", options->directory, "Keep vectors and index here, for the next time");
    command->add_flag("--json", options->json, "Print JSON");
}

} // namespace palimpsest::app::cli
