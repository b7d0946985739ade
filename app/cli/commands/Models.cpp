#include "app/cli/CommandLine.h"
#include "app/cli/Report.h"

#include "core/neural/ModelBundle.h"

#include <nlohmann/json.hpp>

#include <memory>
#include <string>
#include <vector>

namespace palimpsest::app::cli {

void addModels(CommandLine &line);

namespace {

nlohmann::json modelJson(const neural::ModelInfo &info)
{
    return {{"id", info.id},
            {"name", info.name},
            {"kind", info.kind},
            {"type", info.type},
            {"encoder", info.encoderId},
            {"licence", info.licence},
            {"description", info.description},
            {"parameters", info.parameters},
            {"bytes", info.bytes},
            {"directory", info.directory.string()}};
}

std::string millions(std::int64_t count)
{
    return decimalText(static_cast<double>(count) / 1e6, 1) + " M";
}

ExitCode list(bool json, Workplace &workplace)
{
    Console &console = workplace.console();
    const neural::ModelList found = neural::listModels(Workplace::modelDirectories());
    for (const Error &problem : found.problems)
        console.note(problem.message);
    if (json) {
        nlohmann::json models = nlohmann::json::array();
        for (const neural::ModelInfo &info : found.models)
            models.push_back(modelJson(info));
        console.result(jsonText({{"models", std::move(models)}}));
        return ExitCode::Done;
    }
    std::vector<std::vector<std::string>> rows{{"ID", "KIND", "TYPE", "NUMBERS", "NAME"}};
    for (const neural::ModelInfo &info : found.models)
        rows.push_back({info.id, info.kind, info.type, millions(info.parameters), info.name});
    for (const std::string &text : tableLines(rows))
        console.result(text);
    return ExitCode::Done;
}

ExitCode describe(const std::string &directory, bool json, Workplace &workplace)
{
    Console &console = workplace.console();
    const auto info = neural::readModelInfo(directory);
    if (!info)
        return console.fail(info.error());
    if (json) {
        console.result(jsonText(modelJson(*info)));
        return ExitCode::Done;
    }
    std::vector<std::vector<std::string>> rows{
        {"Id", info->id},
        {"Name", info->name},
        {"Kind", info->kind + " (" + info->type + ")"},
        {"Encoder", info->encoderId},
        {"Numbers", millions(info->parameters)},
        {"On disk", decimalText(static_cast<double>(info->bytes) / 1e6, 1) + " MB"},
        {"Licence", info->licence},
        {"Description", info->description},
    };
    std::erase_if(rows, [](const std::vector<std::string> &row) { return row.back().empty(); });
    for (const std::string &text : tableLines(rows))
        console.result(text);
    return ExitCode::Done;
}

struct Options {
    bool json = false;
    std::string directory;
};

void addList(CommandLine &line, CLI::App *group)
{
    const auto options = std::make_shared<Options>();
    CLI::App *command = line.addTo(group, "list", "List the models that are here",
                                   [options](Workplace &workplace) { return list(options->json, workplace); });
    command->add_flag("--json", options->json, "Print JSON");
}

void addInfo(CommandLine &line, CLI::App *group)
{
    const auto options = std::make_shared<Options>();
    CLI::App *command = line.addTo(group, "info", "Say what a model bundle is", [options](Workplace &workplace) {
        return describe(options->directory, options->json, workplace);
    });
    command->add_option("directory", options->directory, "Folder of the bundle")->required();
    command->add_flag("--json", options->json, "Print JSON");
}

} // namespace

void addModels(CommandLine &line)
{
    CLI::App *group = line.addGroup("models", "List, describe and import models");
    addList(line, group);
    addInfo(line, group);
}

} // namespace palimpsest::app::cli
