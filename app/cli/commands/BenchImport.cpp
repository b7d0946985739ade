#include "app/cli/CommandLine.h"
#include "app/cli/ImportChoice.h"
#include "app/cli/Report.h"

#include "core/neural/Device.h"

#include <nlohmann/json.hpp>

#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <thread>
#include <vector>

namespace palimpsest::app::cli {

void addBenchImport(CommandLine &line);

namespace {

using Clock = std::chrono::steady_clock;

// Half a gigabyte of decoded pictures at most.
constexpr std::size_t kKeptPictures = 640;

struct Options {
    EncoderChoice encoder;
    std::string source;
    int rounds = 3;
    bool json = false;
};

/// Pictures per second, one round.
struct Round {
    double decodeStage = 0.0; ///< Decoding on as many threads as decode ahead during an import.
    double embedStage = 0.0;  ///< Embedding on the other cores.
    double decodeAll = 0.0;   ///< Each with all cores to itself.
    double embedAll = 0.0;
    double import = 0.0;
};

/// Counts what comes to the encoder and how long it works, and can stand in for it.
class MeasuredEmbedder {
public:
    explicit MeasuredEmbedder(neural::Encoder &encoder) : m_encoder(encoder) {}

    /// Embeds nothing: every picture gets a vector of its own at no cost.
    [[nodiscard]] pipeline::PictureEmbedder idle()
    {
        return {m_encoder.id(), m_encoder.dimension(), [this](std::span<const Image> images, const JobContext &) {
                    return Result<std::vector<Embedding>>(placeholders(images));
                }};
    }

    /// Embeds nothing, and keeps the first batches it is given for embedAgain().
    [[nodiscard]] pipeline::PictureEmbedder keeping()
    {
        pipeline::PictureEmbedder embedder = idle();
        embedder.embed = [this](std::span<const Image> images, const JobContext &) {
            if (m_kept < kKeptPictures) {
                m_batches.emplace_back(images.begin(), images.end());
                m_kept += images.size();
            }
            return Result<std::vector<Embedding>>(placeholders(images));
        };
        return embedder;
    }

    /// Pictures per second of the encoder alone, over the kept batches.
    [[nodiscard]] Result<double> embedAgain(const JobContext &job)
    {
        std::size_t pictures = 0;
        const Clock::time_point start = Clock::now();
        for (const std::vector<Image> &batch : m_batches) {
            const auto embeddings = m_encoder.encodeImages(batch, {job.stop, {}});
            if (!embeddings)
                return embeddings.error();
            pictures += batch.size();
        }
        return static_cast<double>(pictures) / std::chrono::duration<double>(Clock::now() - start).count();
    }

private:
    std::vector<Embedding> placeholders(std::span<const Image> images)
    {
        std::vector<Embedding> embeddings;
        for (std::size_t i = 0; i < images.size(); ++i) {
            Embedding embedding{m_encoder.id(), std::vector<float>(static_cast<std::size_t>(m_encoder.dimension()))};
            embedding.values[m_next++ % embedding.values.size()] = 1.0F;
            embeddings.push_back(std::move(embedding));
        }
        return embeddings;
    }

    neural::Encoder &m_encoder;
    std::vector<std::vector<Image>> m_batches;
    std::size_t m_kept = 0;
    std::size_t m_next = 0;
};

/// A directory for databases that only measure; gone with the object.
class ScratchDirectory {
public:
    ScratchDirectory()
        : m_path(std::filesystem::temp_directory_path() / ("palimpsest-bench-" + std::to_string(::getpid())))
    {
    }
    ~ScratchDirectory()
    {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }
    ScratchDirectory(const ScratchDirectory &) = delete;
    ScratchDirectory &operator=(const ScratchDirectory &) = delete;

    [[nodiscard]] std::filesystem::path fresh()
    {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
        return m_path;
    }

private:
    std::filesystem::path m_path;
};

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

class ImportBench {
public:
    ImportBench(const Options &options, neural::Encoder &encoder, Workplace &workplace)
        : m_encoder(encoder)
        , m_measured(encoder)
        , m_threads(options.encoder.workers)
        , m_job(workplace.job())
        , m_computeThreads(options.encoder.compute.threads)
    {
        m_import.source = options.source;
    }

    /// All ways in turn, so that a disturbance of the machine hits them alike.
    Result<Round> run()
    {
        Round round;
        // Who waits for a decoded picture decodes too, so that one worker fewer makes as many threads.
        WorkerThreads stage(std::max(1, workers() - 1));
        auto done = measure(round.decodeStage, m_measured.keeping(), workers() > 1 ? stage.workers() : Workers());
        if (done)
            done = measure(round.decodeAll, m_measured.idle(), m_threads.workers());
        if (done)
            done = measureEmbedding(round.embedStage, std::max(1, cores() - workers()));
        if (done)
            done = measureEmbedding(round.embedAll, m_computeThreads);
        if (done)
            done = measure(round.import, pipeline::pictureEmbedder(m_encoder), m_threads.workers());
        if (!done)
            return done.error();
        return round;
    }

    [[nodiscard]] std::int64_t pictures() const { return m_pictures; }
    [[nodiscard]] int workers() { return m_threads.workers().count; }

private:
    static int cores() { return static_cast<int>(std::thread::hardware_concurrency()); }

    Result<void> measure(double &perSecond, const pipeline::PictureEmbedder &embedder, const Workers &workers)
    {
        m_import.databaseDirectory = m_scratch.fresh();
        m_import.workers = workers;
        const Clock::time_point start = Clock::now();
        const auto report = pipeline::importPictures(m_import, embedder, m_job);
        if (!report)
            return report.error();
        m_pictures = report->added;
        perSecond = static_cast<double>(report->added) / std::chrono::duration<double>(Clock::now() - start).count();
        return {};
    }

    Result<void> measureEmbedding(double &perSecond, int threads)
    {
        neural::setComputeThreads(threads);
        const auto measured = m_measured.embedAgain(m_job);
        neural::setComputeThreads(m_computeThreads);
        if (!measured)
            return measured.error();
        perSecond = *measured;
        return {};
    }

    neural::Encoder &m_encoder;
    MeasuredEmbedder m_measured;
    WorkerThreads m_threads;
    JobContext m_job;
    ScratchDirectory m_scratch;
    pipeline::ImportOptions m_import;
    int m_computeThreads;
    std::int64_t m_pictures = 0;
};

nlohmann::json benchJson(ImportBench &bench, const std::vector<Round> &rounds)
{
    const auto of = [&](double Round::*member) {
        std::vector<double> values;
        for (const Round &round : rounds)
            values.push_back(round.*member);
        return median(values);
    };
    const double import = of(&Round::import);
    const double slower = std::min(of(&Round::decodeStage), of(&Round::embedStage));
    // Every picture costs both stages' work, so that no pipeline on these cores is faster than this.
    const double possible = 1.0 / (1.0 / of(&Round::decodeAll) + 1.0 / of(&Round::embedAll));
    return {{"pictures", bench.pictures()},
            {"rounds", rounds.size()},
            {"workers", bench.workers()},
            {"decode_stage_per_second", of(&Round::decodeStage)},
            {"embed_stage_per_second", of(&Round::embedStage)},
            {"decode_all_cores_per_second", of(&Round::decodeAll)},
            {"embed_all_cores_per_second", of(&Round::embedAll)},
            {"import_per_second", import},
            {"share_of_slower_stage", import / slower},
            {"share_of_possible", import / possible}};
}

void printBench(const nlohmann::json &bench, Console &console)
{
    const auto number = [&](const char *key, int decimals) {
        return decimalText(bench.at(key).get<double>(), decimals);
    };
    console.result(bench.at("pictures").dump() + " pictures, median of " + bench.at("rounds").dump() + " rounds, "
                   + bench.at("workers").dump() + " threads decode ahead; pictures per second");
    for (const std::string &text :
         tableLines({{"", "ITS SHARE OF THE CORES", "ALL CORES"},
                     {"decode only (read, hash, decode, shrink, write)", number("decode_stage_per_second", 1),
                      number("decode_all_cores_per_second", 1)},
                     {"embed only", number("embed_stage_per_second", 1), number("embed_all_cores_per_second", 1)},
                     {"import", "", number("import_per_second", 1)}}))
        console.result(text);
    console.result("The import runs at " + number("share_of_slower_stage", 2)
                   + " of the slower stage with its share of the cores, and at " + number("share_of_possible", 2)
                   + " of what all cores can give both stages together.");
}

ExitCode run(const Options &options, Workplace &workplace)
{
    Console &console = workplace.console();
    const auto encoder = options.encoder.load();
    if (!encoder)
        return console.fail(encoder.error());
    ImportBench bench(options, **encoder, workplace);
    std::vector<Round> rounds;
    for (int i = 0; i < options.rounds; ++i) {
        const auto round = bench.run();
        if (!round)
            return console.fail(round.error());
        rounds.push_back(*round);
    }
    if (bench.pictures() == 0)
        return console.fail({ErrorCode::NotFound, "There is no picture to measure with.", {}});
    const nlohmann::json result = benchJson(bench, rounds);
    if (options.json)
        console.result(jsonText(result));
    else
        printBench(result, console);
    return ExitCode::Done;
}

} // namespace

void addBenchImport(CommandLine &line)
{
    const auto options = std::make_shared<Options>();
    CLI::App *command = line.addTo(line.addGroup("bench", "Measure how fast things are on this computer"), "import",
                                   "Pictures per second of decoding, of embedding, and of both together",
                                   [options](Workplace &workplace) { return run(*options, workplace); });
    command->add_option("source", options->source, "Folder of pictures")->required();
    command->add_option("--rounds", options->rounds, "How often; the medians count")->check(CLI::Range(1, 99));
    command->add_flag("--json", options->json, "Print JSON");
    options->encoder.addTo(command);
}

} // namespace palimpsest::app::cli
