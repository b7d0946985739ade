#include "app/cli/CommandLine.h"
#include "app/cli/Options.h"
#include "app/cli/Report.h"

#include "core/pipeline/CompareRetrievers.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace palimpsest::app::cli {

void addBenchRetrievers(CommandLine &line);

namespace {

struct Options {
    ComputeChoice compute;
    std::string folder;
    std::int64_t pictures = 2'000;
    bool json = false;
};

void printTable(const pipeline::RetrieverComparison &comparison, Console &console)
{
    console.result(std::to_string(comparison.pictures) + " photographs, " + std::to_string(comparison.queries)
                   + " captions, encoder " + comparison.encoderId + ". " + comparison.base);
    std::vector<std::vector<std::string>> table{{"RETRIEVER", "RECALL@1", "RECALL@5", "RECALL@10", "MEDIAN MS"}};
    for (const pipeline::RetrieverRow &row : comparison.rows)
        table.push_back({row.id, decimalText(row.recallAt1, 3), decimalText(row.recallAt5, 3),
                         decimalText(row.recallAt10, 3), decimalText(row.medianMs, 2)});
    for (const std::string &text : tableLines(table))
        console.result(text);
    for (const std::string &finding : comparison.findings)
        console.result(finding);
}

nlohmann::json comparisonJson(const pipeline::RetrieverComparison &comparison)
{
    nlohmann::json rows = nlohmann::json::array();
    for (const pipeline::RetrieverRow &row : comparison.rows)
        rows.push_back({{"retriever", row.id},
                        {"recall_at_1", row.recallAt1},
                        {"recall_at_5", row.recallAt5},
                        {"recall_at_10", row.recallAt10},
                        {"median_ms", row.medianMs}});
    return {{"pictures", comparison.pictures}, {"queries", comparison.queries}, {"encoder", comparison.encoderId},
            {"base", comparison.base},         {"retrievers", std::move(rows)}, {"findings", comparison.findings}};
}

ExitCode run(const Options &options, Workplace &workplace)
{
    pipeline::Studio &studio = workplace.studio(options.compute.studioOptions());
    const auto comparison = pipeline::compareRetrievers(studio, {options.folder, options.pictures, workplace.job()});
    if (!comparison)
        return workplace.console().fail(comparison.error());
    if (options.json)
        workplace.console().result(jsonText(comparisonJson(*comparison)));
    else
        printTable(*comparison, workplace.console());
    return ExitCode::Done;
}

} // namespace

void addBenchRetrievers(CommandLine &line)
{
    const auto options = std::make_shared<Options>();
    CLI::App *command = line.addTo(line.addGroup("bench", "Measure the program on this machine"), "retrievers",
                                   "Look for photographs by their captions with every retriever",
                                   [options](Workplace &workplace) { return run(*options, workplace); });
    command->add_option("folder", options->folder, "Photographs with captions.csv (file, caption)")->required();
    command->add_option("--pictures", options->pictures, "No more than the first so many")
        ->check(CLI::Range(std::int64_t{1}, std::int64_t{1'000'000}));
    command->add_flag("--json", options->json, "Print JSON");
    options->compute.addTo(command);
}

} // namespace palimpsest::app::cli
