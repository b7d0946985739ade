#include "app/Paths.h"
#include "app/cli/CommandLine.h"
#include "app/cli/Report.h"
#include "core/base/HistoryQuery.h"
#include "core/pipeline/Export.h"
#include "core/pipeline/ExportNames.h"
#include "core/pipeline/History.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <memory>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

namespace palimpsest::app::cli {

void addExport(CommandLine &line);

namespace {

namespace fs = std::filesystem;
using pipeline::ExportPlan;
using pipeline::ExportReport;
using pipeline::ExportSettings;

struct Options {
    std::vector<std::string> files;
    std::string history;
    bool all = false;
    std::string folder = ".";
    std::string format = "png";
    std::string profile = "full";
    std::vector<std::string> credits;
    ExportSettings settings;
    bool example = false;
    bool json = false;
};

Result<std::vector<fs::path>> historyFiles(const std::string &text, Workplace &workplace)
{
    const auto query = parseHistoryQuery(text);
    if (!query)
        return query.error();
    pipeline::History history(userDataDirectory() / "history");
    if (auto synced = history.sync(workplace.job()); !synced)
        return synced.error();
    const auto list = history.list();
    if (!list)
        return list.error();
    const auto ids = history.find(*query);
    if (!ids)
        return ids.error();
    std::vector<fs::path> files;
    for (const std::uint32_t row : (*list)->rowsOf(*ids))
        files.push_back((*list)->path(row));
    return files;
}

Result<std::vector<fs::path>> chosenFiles(const Options &options, Workplace &workplace)
{
    std::vector<fs::path> files;
    if (options.all || !options.history.empty()) {
        auto found = historyFiles(options.history, workplace);
        if (!found)
            return found.error();
        files = std::move(*found);
    }
    for (const std::string &file : options.files)
        files.push_back(fs::absolute(file).lexically_normal());
    return files;
}

Result<ExportSettings> settingsOf(const Options &options)
{
    ExportSettings settings = options.settings;
    settings.folder = fs::absolute(options.folder).lexically_normal();
    const auto format = pipeline::exportFormatFromName(options.format);
    if (!format)
        return format.error();
    const auto profile = pipeline::exportProfileFromName(options.profile);
    if (!profile)
        return profile.error();
    settings.format = *format;
    settings.profile = *profile;
    for (const std::string &kind : options.credits) {
        settings.creditsText = settings.creditsText || kind == "text";
        settings.creditsMarkdown = settings.creditsMarkdown || kind == "markdown";
        settings.creditsCsv = settings.creditsCsv || kind == "csv";
    }
    return settings;
}

void print(const ExportReport &report, bool json, Console &console)
{
    if (json) {
        nlohmann::json files = nlohmann::json::array();
        for (const fs::path &file : report.files)
            files.push_back(file.string());
        nlohmann::json refused = nlohmann::json::array();
        for (const auto &refusal : report.refused)
            refused.push_back({{"file", refusal.source.string()}, {"reason", refusal.reason}});
        console.result(jsonText({{"written", report.written},
                                 {"already_there", report.alreadyThere},
                                 {"stopped", report.stopped},
                                 {"files", std::move(files)},
                                 {"refused", std::move(refused)},
                                 {"notes", report.notes}}));
        return;
    }
    for (const fs::path &file : report.files)
        console.result(file.string());
    for (const auto &refusal : report.refused)
        console.note(refusal.source.string() + ": " + refusal.reason);
    for (const std::string &note : report.notes)
        console.note(note);
    if (report.alreadyThere > 0)
        console.note(std::to_string(report.alreadyThere) + " had been exported before this was cut off.");
    if (report.stopped)
        console.note("Stopped. The same command goes on where it was.");
}

ExitCode run(const Options &options, Workplace &workplace)
{
    Console &console = workplace.console();
    const auto files = chosenFiles(options, workplace);
    if (!files)
        return console.fail(files.error());
    const auto settings = settingsOf(options);
    if (!settings)
        return console.fail(settings.error());
    if (options.example) {
        const auto name = pipeline::exampleExportName(*settings, *files);
        if (!name)
            return console.fail(name.error());
        console.result(*name);
        return ExitCode::Done;
    }
    std::error_code error;
    fs::create_directories(settings->folder, error);
    const auto plan = pipeline::planExport(*files, *settings, workplace.job());
    if (!plan)
        return console.fail(plan.error());
    // Without marks pictures are exported all the same.
    const auto curation = workplace.curation();
    const auto report = pipeline::runExport(*plan, curation ? *curation : nullptr, workplace.job());
    if (!report)
        return console.fail(report.error());
    print(*report, options.json, console);
    if (report->stopped)
        return ExitCode::Cancelled;
    return report->refused.empty() ? ExitCode::Done : ExitCode::BadInput;
}

std::string placeholdersText()
{
    std::string text = "What the files are called. In braces:";
    for (const auto &[key, meaning] : pipeline::namePlaceholders())
        text += " {" + key + "} " + meaning + ",";
    text.back() = '.';
    return text;
}

} // namespace

void addExport(CommandLine &line)
{
    const auto options = std::make_shared<Options>();
    CLI::App *command = line.add("export", "Export pictures as PNG, JPEG, WebP or TIFF with their credits",
                                 [options](Workplace &workplace) { return run(*options, workplace); });
    command->add_option("files", options->files, "The pictures");
    command->add_option("--history", options->history,
                        "Also everything painted that this finds (artist:turner seed:7)");
    command->add_flag("--all", options->all, "Also everything painted");
    command->add_option("--to", options->folder, "The folder; made when absent")->capture_default_str();
    command->add_option("--name", options->settings.nameTemplate, placeholdersText())->capture_default_str();
    command->add_option("--format", options->format, "png, jpeg, webp or tiff")->capture_default_str();
    command
        ->add_option("--profile", options->profile,
                     "full: with the recipe; credits: who was drawn on; mark: only that a machine painted it")
        ->capture_default_str();
    command->add_option("--quality", options->settings.quality, "JPEG and WebP: 1 to 100")->capture_default_str();
    command->add_flag("--lossless", options->settings.lossless, "WebP: lose nothing");
    command->add_option("--bits", options->settings.bits, "8, or for PNG and TIFF 16")->capture_default_str();
    command->add_option("--size", options->settings.longSidePx, "The longer side in pixels; 0: as painted")
        ->capture_default_str();
    command->add_option("--credits", options->credits, "Also a file with the credits of all: text, markdown, csv")
        ->delimiter(',')
        ->check(CLI::IsMember({"text", "markdown", "csv"}));
    command->add_option("--prompt-writer", options->settings.promptWriter,
                        "Who wrote the query, to be named in the files");
    command->add_option("--rights", options->settings.rights, "What you let others do with the pictures");
    command->add_flag("--example", options->example, "Only print what the first one would be called");
    command->add_flag("--json", options->json, "Print JSON");
}

} // namespace palimpsest::app::cli
