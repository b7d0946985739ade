#include "app/cli/CommandLine.h"
#include "app/cli/FindingChoice.h"
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
    FindingChoice finding;
    NeighbourChoice neighbours;
    std::vector<std::string> databases;
    int k = 10;
    double typical = 1.0;
    std::uint64_t seed = 0;
    bool json = false;
};

void printTable(const pipeline::RetrieveOutcome &outcome, const Options &options, Console &console)
{
    std::vector<std::vector<std::string>> rows{{"SCORE", "", "ITEM", "TITLE", "ARTIST", "STYLE", ""}};
    for (std::size_t i = 0; i < outcome.neighbours.size(); ++i) {
        const Neighbour &neighbour = outcome.neighbours[i];
        const pipeline::NeighbourDetail &detail = outcome.details[i];
        std::string note;
        if (neighbour.state != NeighbourState::Retrieved)
            note = neighbourStateName(neighbour.state);
        if (!detail.folded.empty())
            note += (note.empty() ? "" : ", ") + std::to_string(detail.folded.size()) + " alike folded";
        rows.push_back({decimalText(neighbour.score, 3), std::string(pipeline::closenessText(detail.closeness)),
                        itemText(neighbour), neighbour.facts.title, neighbour.facts.artist, neighbour.facts.style,
                        note});
    }
    for (const std::string &text : tableLines(rows))
        console.result(text);
    if (options.finding.cutOff > -1.0 && !outcome.counts.bins.empty())
        console.note((outcome.counts.estimated ? "About " : "") + std::to_string(outcome.counts.passing) + " of "
                     + std::to_string(outcome.counts.items) + " pictures are at or above the cut-off.");
}

nlohmann::json detailJson(const Neighbour &neighbour, const pipeline::NeighbourDetail &detail, int rank)
{
    nlohmann::json result = neighbourJson(neighbour, rank);
    result["rank_score"] = detail.rankScore;
    result["closeness"] = pipeline::closenessText(detail.closeness);
    result["folded"] = nlohmann::json::array();
    for (const pipeline::FoldedItem &item : detail.folded)
        result["folded"].push_back({{"database", item.databaseId}, {"item", item.itemId}, {"score", item.score}});
    return result;
}

void printJson(const pipeline::RetrieveOutcome &outcome, Console &console)
{
    nlohmann::json neighbours = nlohmann::json::array();
    for (std::size_t i = 0; i < outcome.neighbours.size(); ++i)
        neighbours.push_back(detailJson(outcome.neighbours[i], outcome.details[i], static_cast<int>(i) + 1));
    console.result(jsonText({{"neighbours", std::move(neighbours)},
                             {"pseudo_query_item", outcome.pseudoQueryItem},
                             {"items", outcome.counts.items},
                             {"passing", outcome.counts.passing},
                             {"estimated", outcome.counts.estimated},
                             {"milliseconds", outcome.milliseconds}}));
}

ExitCode run(const Options &options, Workplace &workplace)
{
    Console &console = workplace.console();
    std::vector<std::string> names = options.databases;
    if (names.empty()) {
        auto blended = options.finding.blendedDatabases();
        if (!blended)
            return console.fail(blended.error());
        names = std::move(*blended);
    }
    const auto databases = chosenDatabases(workplace.library(), names);
    if (!databases)
        return console.fail(databases.error());
    auto query = options.query.query();
    if (!query)
        return console.fail(query.error());
    if (auto extended = options.finding.extend(*query); !extended)
        return console.fail(extended.error());
    auto finding = options.finding.options(workplace.library(), *databases);
    if (!finding)
        return console.fail(finding.error());
    pipeline::Studio &studio = workplace.studio(options.compute.studioOptions());
    pipeline::RetrieveRequest request;
    request.query = std::move(*query);
    request.databaseIds = idsOf(*databases);
    request.k = options.k;
    request.topM = options.typical;
    request.seed = options.seed;
    request.finding = std::move(*finding);
    auto kept = options.neighbours.kept(studio, request.databaseIds);
    if (!kept)
        return console.fail(kept.error());
    request.kept = std::move(*kept);
    auto outcome = studio.retrieve(request, workplace.job());
    if (!outcome)
        return console.fail(outcome.error());
    if (auto weighted = options.neighbours.applyWeights(outcome->neighbours, request.databaseIds); !weighted)
        return console.fail(weighted.error());
    options.json ? printJson(*outcome, console) : printTable(*outcome, options, console);
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
    options->finding.addTo(command);
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
