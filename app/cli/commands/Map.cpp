#include "app/cli/CommandLine.h"
#include "app/cli/Report.h"
#include "core/pipeline/CollectionMap.h"
#include "core/pipeline/Curation.h"

#include <nlohmann/json.hpp>

#include <chrono>
#include <memory>
#include <string>

namespace palimpsest::app::cli {

void addMap(CommandLine &line);

namespace {

struct Options {
    std::string database;
    bool refine = false;
    int epochs = 200;
    std::uint64_t seed = 1;
    int judged = 0;
    bool json = false;
};

void print(const pipeline::CollectionMap &map, double seconds, const Options &options, const pipeline::MapTruth *truth,
           Console &console)
{
    if (options.json) {
        nlohmann::json points = nlohmann::json::array();
        for (const MapPoint &point : map.points)
            points.push_back({point.x, point.y});
        nlohmann::json root{{"refined", map.refined}, {"seconds", seconds}, {"points", std::move(points)}};
        if (truth != nullptr)
            root["truth"] = {{"kept", truth->kept}, {"trustworthiness", truth->trustworthiness}};
        console.result(jsonText(root));
        return;
    }
    console.result(std::string(map.refined ? "Neighbours" : "The main differences") + " of "
                   + std::to_string(map.points.size()) + " pictures are on the map, after " + decimalText(seconds, 2)
                   + " s.");
    if (truth != nullptr)
        console.result("Of 15 nearest pictures " + decimalText(100.0 * truth->kept, 1)
                       + " % are nearest on the map too; trustworthiness " + decimalText(truth->trustworthiness, 3)
                       + ".");
}

ExitCode run(const Options &options, Workplace &workplace)
{
    Console &console = workplace.console();
    const auto curation = workplace.curation();
    if (!curation)
        return console.fail(curation.error());
    const auto info = workplace.library().find(options.database);
    if (!info)
        return console.fail(info.error());
    pipeline::MapRequest request;
    request.epochs = options.epochs;
    request.seed = options.seed;
    const auto start = std::chrono::steady_clock::now();
    const auto map = options.refine ? pipeline::refineMap(**curation, info->id, request, workplace.job())
                                    : pipeline::showMap(**curation, info->id, workplace.job());
    if (!map)
        return console.fail(map.error());
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    if (options.judged == 0) {
        print(*map, seconds, options, nullptr, console);
        return ExitCode::Done;
    }
    const auto truth = pipeline::measureMap(**curation, info->id, map->points, options.judged, workplace.job());
    if (!truth)
        return console.fail(truth.error());
    print(*map, seconds, options, &*truth, console);
    return ExitCode::Done;
}

} // namespace

void addMap(CommandLine &line)
{
    const auto options = std::make_shared<Options>();
    CLI::App *command = line.add("map", "Lay the pictures of a database out so that near ones lie near each other",
                                 [options](Workplace &workplace) { return run(*options, workplace); });
    command->add_option("database,--database", options->database, "Its id, name or folder")->required();
    command->add_flag("--refine", options->refine, "Arrange neighbours, and keep that; takes a while");
    command->add_option("--epochs", options->epochs, "Passes of refining")->check(CLI::Range(1, 10000));
    command->add_option("--seed", options->seed, "Another seed makes another map");
    command->add_option("--judge", options->judged, "Measure how true the map is, for so many pictures")
        ->check(CLI::Range(1, 100000));
    command->add_flag("--json", options->json, "Print JSON with all points");
}

} // namespace palimpsest::app::cli
