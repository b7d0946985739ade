#include "app/cli/CommandLine.h"
#include "app/cli/Options.h"
#include "app/cli/Report.h"
#include "core/base/Csv.h"
#include "core/imaging/Encode.h"
#include "core/pipeline/Evaluate.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <vector>

namespace palimpsest::app::cli {

void addEvaluate(CommandLine &line);

namespace {

struct Options {
    std::vector<std::string> studies;
    bool all = false;
    bool list = false;
    std::string sheet;
    bool blind = false;
    std::vector<std::string> prompts;
    std::vector<std::string> settings;
    pipeline::EvaluateOptions evaluate;
    std::string out = "evaluation";
    ComputeChoice compute;
    bool json = false;
};

/// KEY=VALUE in the types of the model's parameters.
Result<ParamValues> paramsOf(const std::vector<std::string> &settings, Workplace &workplace, const Options &options)
{
    ParamValues params;
    if (settings.empty())
        return params;
    const auto model = workplace.studio(options.compute.studioOptions()).generator();
    if (!model)
        return model.error();
    for (const std::string &setting : settings) {
        const std::size_t equals = setting.find('=');
        const std::string key = setting.substr(0, equals);
        const auto spec = std::find_if(model->params.begin(), model->params.end(),
                                       [&](const ParamSpec &candidate) { return candidate.key == key; });
        if (equals == std::string::npos || spec == model->params.end())
            return Error{
                ErrorCode::InvalidArgument, "\"" + setting + "\" is no KEY=VALUE of this model's settings.", {}};
        auto value = paramFromText(*spec, setting.substr(equals + 1));
        if (!value)
            return value.error();
        params[key] = std::move(*value);
    }
    return params;
}

nlohmann::json reportJson(const pipeline::StudyReport &report)
{
    nlohmann::json rows = nlohmann::json::array();
    for (std::size_t r = 1; r < report.table.size(); ++r) {
        nlohmann::json row;
        for (std::size_t c = 0; c < report.table[r].size(); ++c)
            row[report.table[0][c]] = report.table[r][c];
        rows.push_back(std::move(row));
    }
    return {{"id", report.id},
            {"csv", report.csv.string()},
            {"plot", report.plot.string()},
            {"sheet", report.sheet.string()},
            {"rows", std::move(rows)},
            {"findings", report.findings},
            {"seconds", report.seconds}};
}

void print(const pipeline::StudyReport &report, Console &console)
{
    for (const std::string &row : tableLines(report.table))
        console.result(row);
    for (const std::string &finding : report.findings)
        console.result(finding);
    console.note(report.csv.string() + ", " + report.plot.string() + "  (" + durationText(report.seconds) + ")");
}

ExitCode runStudies(const Options &options, Workplace &workplace)
{
    Console &console = workplace.console();
    nlohmann::json reports = nlohmann::json::array();
    for (const std::string &id : options.studies) {
        const auto report = pipeline::runStudy(id, workplace.library(), options.evaluate, workplace.job());
        if (!report)
            return console.fail(report.error());
        if (options.json)
            reports.push_back(reportJson(*report));
        else
            print(*report, console);
    }
    if (options.json)
        console.result(jsonText({{"studies", reports}}));
    return ExitCode::Done;
}

Result<void> writeAnswers(const std::filesystem::path &path, const std::vector<std::vector<std::string>> &answers)
{
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file << csvLine({"picture", "prompt", "database"});
    for (const std::vector<std::string> &answer : answers)
        file << csvLine(answer);
    file.close();
    if (!file)
        return Error{ErrorCode::Io, "The file \"" + path.string() + "\" could not be written.", {}};
    return {};
}

ExitCode runSheet(const Options &options, Workplace &workplace)
{
    Console &console = workplace.console();
    pipeline::SheetOptions sheet;
    sheet.studio = options.evaluate.studio;
    sheet.prompts = options.prompts;
    sheet.databaseIds = options.evaluate.databaseIds;
    sheet.params = options.evaluate.params;
    sheet.seed = options.evaluate.seed;
    sheet.blind = options.blind;
    const auto painted = pipeline::paintSheet(workplace.library(), sheet, workplace.job());
    if (!painted)
        return console.fail(painted.error());
    if (auto written = imaging::writePng(options.sheet, painted->image); !written)
        return console.fail(written.error());
    console.note(options.sheet);
    if (!options.blind)
        return ExitCode::Done;
    const std::filesystem::path answers = std::filesystem::path(options.sheet).replace_extension(".answers.csv");
    if (auto written = writeAnswers(answers, painted->answers); !written)
        return console.fail(written.error());
    console.note(answers.string());
    return ExitCode::Done;
}

ExitCode run(Options options, Workplace &workplace)
{
    Console &console = workplace.console();
    if (options.list) {
        for (const pipeline::StudyInfo &study : pipeline::availableStudies())
            console.result(study.id + "  " + study.summary);
        return ExitCode::Done;
    }
    if (options.all) {
        for (const pipeline::StudyInfo &study : pipeline::availableStudies()) {
            if (study.id != "memorisation" || !options.evaluate.trainingPack.empty())
                options.studies.push_back(study.id);
        }
    }
    if (options.studies.empty() && options.sheet.empty()) {
        console.note("Name a study (see --list), or --all, or --sheet FILE.");
        return ExitCode::BadUsage;
    }
    auto params = paramsOf(options.settings, workplace, options);
    if (!params)
        return console.fail(params.error());
    options.evaluate.params = std::move(*params);
    options.evaluate.studio = options.compute.studioOptions();
    options.evaluate.studio.modelDirectories = Workplace::modelDirectories();
    options.evaluate.out = options.out;
    if (!options.sheet.empty()) {
        if (const ExitCode code = runSheet(options, workplace); code != ExitCode::Done)
            return code;
    }
    return runStudies(options, workplace);
}

} // namespace

void addEvaluate(CommandLine &line)
{
    const auto options = std::make_shared<Options>();
    pipeline::EvaluateOptions &evaluate = options->evaluate;
    CLI::App *command = line.add("evaluate", "Measure a model: studies with tables and plots, contact sheets",
                                 [options](Workplace &workplace) { return run(*options, workplace); });
    command->add_option("study", options->studies, "What to study (see --list)");
    command->add_flag("--all", options->all, "Every study")->excludes(command->get_option("study"));
    command->add_flag("--list", options->list, "Print the studies");
    command->add_option("--out", options->out, "Folder for CSV, SVG and PNG files")->capture_default_str();
    command->add_option("--database", evaluate.databaseIds, "Id, name or folder of a database; may be given again");
    command->add_option("--pictures", evaluate.pictures, "Paintings per row of a study")
        ->check(CLI::Range(8, 100'000))
        ->capture_default_str();
    command->add_option("--seed", evaluate.seed, "Of paintings and test pictures")->capture_default_str();
    command->add_option("--set", options->settings, "KEY=VALUE: any setting of the model; may be given again");
    command->add_flag("--json", options->json, "Print JSON");
    command->add_option("--real", evaluate.real, "Folder of real pictures to compare with; without one the gallery's")
        ->check(CLI::ExistingDirectory)
        ->group("Measuring");
    command->add_option("--yardstick", evaluate.yardstick, "How many real pictures sets are compared with")
        ->check(CLI::Range(8, 100'000))
        ->capture_default_str()
        ->group("Measuring");
    command->add_option("--inception", evaluate.inception, "Published weights of the FID's network, for the real FID")
        ->check(CLI::ExistingFile)
        ->group("Measuring");
    command
        ->add_option("--classifier", evaluate.classifier,
                     "Folder of a classifier (see \"train classifier\"), which then judges subjects and styles")
        ->check(CLI::ExistingDirectory)
        ->group("Measuring");
    command->add_option("--training-pack", evaluate.trainingPack, "What the model was trained on, for \"memorisation\"")
        ->check(CLI::ExistingFile)
        ->group("Measuring");
    command->add_option("--sheet", options->sheet, "PNG contact sheet: prompts by databases")->group("Sheets");
    command->add_flag("--blind", options->blind, "Each prompt once, shuffled, unlabelled; answers in a file beside it")
        ->needs(command->get_option("--sheet"))
        ->group("Sheets");
    command->add_option("--prompt", options->prompts, "Of a sheet; may be given again; without one every subject")
        ->group("Sheets");
    options->compute.addTo(command);
}

} // namespace palimpsest::app::cli
