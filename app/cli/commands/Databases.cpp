#include "app/cli/CommandLine.h"
#include "app/cli/DatabaseCare.h"
#include "app/cli/DatabaseMaking.h"
#include "app/cli/Report.h"

#include <nlohmann/json.hpp>

#include <memory>
#include <string>
#include <vector>

namespace palimpsest::app::cli {

void addDatabases(CommandLine &line);

namespace {

struct Options {
    bool json = false;
};

// "exact", or "graph, recall 0.993".
std::string searchText(const pipeline::SearchInfo &search)
{
    return search.measuredQueries == 0 ? search.kind : search.kind + ", recall " + decimalText(search.recall, 3);
}

void printTable(const std::vector<pipeline::DatabaseInfo> &databases, Console &console)
{
    std::vector<std::vector<std::string>> rows{{"ID", "NAME", "ITEMS", "STYLE", "SEARCH", ""}};
    for (const pipeline::DatabaseInfo &info : databases) {
        const char *origin = info.heldOut ? "bundled, held out" : info.bundled ? "bundled" : "";
        rows.push_back({info.id, info.name, std::to_string(info.items), info.style.empty() ? "mixed" : info.style,
                        searchText(info.search), origin});
    }
    for (const std::string &text : tableLines(rows))
        console.result(text);
}

ExitCode run(const Options &options, Workplace &workplace)
{
    const std::vector<pipeline::DatabaseInfo> databases = workplace.library().databases();
    for (const Error &problem : workplace.library().problems())
        workplace.console().note(problem.message);
    if (options.json) {
        nlohmann::json list = nlohmann::json::array();
        for (const pipeline::DatabaseInfo &info : databases)
            list.push_back(databaseJson(info));
        workplace.console().result(jsonText({{"databases", std::move(list)}}));
        return ExitCode::Done;
    }
    printTable(databases, workplace.console());
    return ExitCode::Done;
}

} // namespace

void addDatabases(CommandLine &line)
{
    const auto options = std::make_shared<Options>();
    CLI::App *command = line.add(
        "databases", "List the databases that can be painted with; check, repair, re-embed, merge or delete them",
        [options](Workplace &workplace) { return run(*options, workplace); });
    command->add_flag("--json", options->json, "Print JSON");
    addDatabaseCare(line, command);
    addDatabaseMaking(line, command);
}

} // namespace palimpsest::app::cli
