#include "app/cli/CommandLine.h"
#include "app/cli/NeighbourChoice.h"
#include "app/cli/Options.h"
#include "app/cli/Report.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace palimpsest::app::cli {

void addRetrieve(CommandLine &line);

namespace {

struct Options {
    ComputeChoice compute;
    QueryChoice query;
    NeighbourChoice neighbours;
    std::vector<std::string> databases;
    int k = 10;
    double typical = 1.0;
    std::uint64_t seed = 0;
    bool json = false;
};

void printTable(const pipeline::RetrieveOutcome &outcome, Console &console)
{
    std::vector<std::vector<std::string>> rows{{"SCORE", "ITEM", "TITLE", "ARTIST", "STYLE", ""}};
    for (const Neighbour &neighbour : outcome.neighbours) {
        const bool plain = neighbour.state == NeighbourState::Retrieved;
        rows.push_back({decimalText(neighbour.score, 3), itemText(neighbour), neighbour.facts.title,
                        neighbour.facts.artist, neighbour.facts.style,
                        plain ? "" : std::string(neighbourStateName(neighbour.state))});
    }
    for (const std::string &text : tableLines(rows))
        console.result(text);
}

void printJson(const pipeline::RetrieveOutcome &outcome, Console &console)
{
    nlohmann::json neighbours = nlohmann::json::array();
    for (const Neighbour &neighbour : outcome.neighbours)
        neighbours.push_back(neighbourJson(neighbour, static_cast<int>(neighbours.size()) + 1));
    console.result(jsonText({{"neighbours", std::move(neighbours)},
                             {"pseudo_query_item", outcome.pseudoQueryItem},
                             {"milliseconds", outcome.milliseconds}}));
}

ExitCode run(const Options &options, Workplace &workplace)
{
    Console &console = workplace.console();
    const auto databases = chosenDatabases(workplace.library(), options.databases);
    if (!databases)
        return console.fail(databases.error());
    auto query = options.query.query();
    if (!query)
        return console.fail(query.error());
    pipeline::Studio &studio = workplace.studio(options.compute.studioOptions());
    pipeline::RetrieveRequest request;
    request.query = std::move(*query);
    request.databaseIds = idsOf(*databases);
    request.k = options.k;
    request.topM = options.typical;
    request.seed = options.seed;
    auto kept = options.neighbours.kept(studio, request.databaseIds);
    if (!kept)
        return console.fail(kept.error());
    request.kept = std::move(*kept);
    auto outcome = studio.retrieve(request, workplace.job());
    if (!outcome)
        return console.fail(outcome.error());
    if (auto weighted = options.neighbours.applyWeights(outcome->neighbours, request.databaseIds); !weighted)
        return console.fail(weighted.error());
    options.json ? printJson(*outcome, console) : printTable(*outcome, console);
    return ExitCode::Done;
}

} // namespace

void addRetrieve(CommandLine &line)
{
    const auto options = std::make_shared<Options>();
    CLI::App *command =
        line.add("retrieve", "Find the pictures nearest to a query; without one, to a picture drawn at random",
                 [options](Workplace &workplace) { return run(*options, workplace); });
    options->query.addTo(command);
    command->add_option("--database", options->databases, "Id, name or folder of a database; may be given again");
    command->add_option("--k", options->k, "How many neighbours")->check(CLI::Range(1, 1000));
    options->neighbours.addTo(command);
    command
        ->add_option("--typical", options->typical,
                     "Without a query: draw from this share of the most typical pictures")
        ->check(CLI::Range(0.0, 1.0));
    command->add_option("--seed", options->seed, "Without a query: which picture is drawn");
    command->add_flag("--json", options->json, "Print JSON");
    options->compute.addTo(command);
}

} // namespace palimpsest::app::cli
