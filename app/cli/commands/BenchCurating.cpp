#include "app/cli/CommandLine.h"
#include "app/cli/Options.h"
#include "app/cli/Report.h"
#include "app/cli/WorkerThreads.h"
#include "core/pipeline/CuratingBenchmark.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace palimpsest::app::cli {

void addBenchCurating(CommandLine &line);

namespace {

struct Options {
    std::string database;
    std::int64_t items = 300'000;
    std::int64_t mapItems = 138'000;
    int dimension = 192;
    bool json = false;
};

void print(const pipeline::CuratingFigures &figures, const Options &options, Console &console)
{
    const double perThumbnail = figures.hashSeconds / static_cast<double>(figures.thumbnails);
    const double allThumbnails = perThumbnail * static_cast<double>(options.items);
    if (options.json) {
        console.result(jsonText({{"thumbnails", figures.thumbnails},
                                 {"hash_seconds", figures.hashSeconds},
                                 {"all_hash_seconds", allThumbnails},
                                 {"looks_seconds", figures.looksSeconds},
                                 {"looks_groups", figures.looksGroups},
                                 {"looks_found", figures.looksFound},
                                 {"means_seconds", figures.meansSeconds},
                                 {"means_groups", figures.meansGroups},
                                 {"means_found", figures.meansFound},
                                 {"plane_seconds", figures.planeSeconds},
                                 {"plane_kept", figures.planeKept},
                                 {"plane_trustworthiness", figures.planeTrustworthiness},
                                 {"graph_seconds", figures.graphSeconds},
                                 {"graph_recall", figures.graphRecall},
                                 {"refine_seconds", figures.refineSeconds},
                                 {"map_kept", figures.mapKept},
                                 {"map_trustworthiness", figures.mapTrustworthiness}}));
        return;
    }
    const auto seconds = [](double value) { return decimalText(value, 2) + " s"; };
    const auto share = [](double value) { return decimalText(100.0 * value, 1) + " %"; };
    const std::vector<std::vector<std::string>> rows{
        {"WHAT", "TIME", "HOW WELL"},
        {"thumbnails of " + std::to_string(options.items) + " pictures", seconds(allThumbnails),
         "measured with " + std::to_string(figures.thumbnails)},
        {"groups by looks", seconds(figures.looksSeconds),
         share(figures.looksFound) + " of the copies, " + std::to_string(figures.looksGroups) + " groups"},
        {"groups by meaning", seconds(figures.meansSeconds),
         share(figures.meansFound) + " of the copies, " + std::to_string(figures.meansGroups) + " groups"},
        {"map at once, " + std::to_string(options.mapItems) + " pictures", seconds(figures.planeSeconds),
         "kept " + share(figures.planeKept) + ", trustworthiness " + decimalText(figures.planeTrustworthiness, 3)},
        {"nearest pictures of all pictures", seconds(figures.graphSeconds), "recall " + share(figures.graphRecall)},
        {"map refined (with these)", seconds(figures.refineSeconds),
         "kept " + share(figures.mapKept) + ", trustworthiness " + decimalText(figures.mapTrustworthiness, 3)}};
    for (const std::string &text : tableLines(rows))
        console.result(text);
}

ExitCode run(const Options &options, Workplace &workplace)
{
    Console &console = workplace.console();
    const auto databases = chosenDatabases(
        workplace.library(), options.database.empty() ? std::vector<std::string>() : std::vector{options.database});
    if (!databases)
        return console.fail(databases.error());
    WorkerThreads threads(0);
    pipeline::CuratingBenchmarkOptions wanted;
    wanted.databaseId = databases->front().id;
    wanted.items = options.items;
    wanted.mapItems = options.mapItems;
    wanted.dimension = options.dimension;
    wanted.workers = threads.workers();
    // The calling thread helps too.
    ++wanted.workers.count;
    const auto figures = pipeline::benchCurating(workplace.library(), wanted, workplace.job());
    if (!figures)
        return console.fail(figures.error());
    print(*figures, options, console);
    return ExitCode::Done;
}

} // namespace

void addBenchCurating(CommandLine &line)
{
    const auto options = std::make_shared<Options>();
    CLI::App *command = line.addTo(line.addGroup("bench", "Measure how fast things are on this computer"), "curating",
                                   "Measure duplicates and maps, with real thumbnails and made-up collections",
                                   [options](Workplace &workplace) { return run(*options, workplace); });
    command->add_option("--database", options->database, "Whose thumbnails are looked at");
    command->add_option("--items", options->items, "Pictures that are compared")->check(CLI::Range(100, 10'000'000));
    command->add_option("--map-items", options->mapItems, "Pictures on the map")->check(CLI::Range(100, 10'000'000));
    command->add_option("--dimension", options->dimension, "Of their embeddings")->check(CLI::Range(8, 4096));
    command->add_flag("--json", options->json, "Print JSON");
}

} // namespace palimpsest::app::cli
