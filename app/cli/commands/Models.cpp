#include "app/cli/CommandLine.h"
#include "app/cli/Report.h"
#include "app/cli/YamlJson.h"

#include "core/neural/CheckpointImport.h"
#include "core/neural/FakeModel.h"
#include "core/neural/ModelBundle.h"

#include <nlohmann/json.hpp>

#include <map>
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

struct ImportChoice {
    std::string checkpoint;
    std::string config;
    std::string vocabulary;
    std::string out;
    bool lastWeights = false;
    neural::GeneratorImportOptions options;
};

Result<neural::ImportedModel> importModel(const ImportChoice &choice, const JobContext &job)
{
    if (choice.config.empty())
        return neural::importClip(choice.checkpoint, choice.vocabulary, choice.out, choice.options, job);
    const auto config = jsonFromYaml(choice.config);
    if (!config)
        return config.error();
    neural::GeneratorImportOptions options = choice.options;
    options.useAverages = !choice.lastWeights;
    return neural::importCheckpoint(choice.checkpoint, *config, choice.out, options, job);
}

ExitCode runImport(const ImportChoice &choice, Workplace &workplace)
{
    Console &console = workplace.console();
    const auto imported = importModel(choice, workplace.job());
    if (!imported)
        return console.fail(imported.error());
    console.result("\"" + imported->info.id + "\": " + imported->info.kind + " (" + imported->info.type + "), "
                   + millions(imported->info.parameters) + " numbers, "
                   + (imported->averagedWeights > 0 ? "moving averages" : "last weights"));
    console.result(imported->info.directory.string());
    return ExitCode::Done;
}

void addImport(CommandLine &line, CLI::App *group)
{
    const auto choice = std::make_shared<ImportChoice>();
    CLI::App *command =
        line.addTo(group, "import", "Make a model bundle from a published checkpoint; nothing in it is executed",
                   [choice](Workplace &workplace) { return runImport(*choice, workplace); });
    command->add_option("checkpoint", choice->checkpoint, "The .ckpt, .pt or .safetensors file")->required();
    CLI::Option_group *kind = command->add_option_group("Kind", "One of");
    kind->add_option("--config", choice->config, "A generator: the YAML file published with the checkpoint");
    kind->add_option("--vocabulary", choice->vocabulary, "A CLIP encoder: its tokenizer's merges file");
    kind->require_option(1);
    command->add_option("--out", choice->out, "Folder of the bundle")->required();
    command->add_option("--id", choice->options.id, "Id of the bundle; without one the folder's name");
    command->add_option("--name", choice->options.name, "Name for people");
    command->add_option("--licence", choice->options.licence, "Licence of the weights");
    command->add_option("--encoder", choice->options.encoderId,
                        "Id of the encoder that the generator was trained with");
    command
        ->add_option("--context-scale", choice->options.contextScale,
                     "Length of the context tokens; 0 = 1 for unit vectors, 10 for raw CLIP vectors")
        ->check(CLI::NonNegativeNumber);
    command->add_flag("--half", choice->options.half, "Store matrices as float16");
    command->add_flag("--last-weights", choice->lastWeights, "Take the last weights rather than their moving averages");
}

struct FakeChoice {
    std::string shape;
    std::string out;
    std::string storage = "float16";
    std::uint64_t seed = 0;
};

ExitCode runFake(const FakeChoice &choice, Workplace &workplace)
{
    Console &console = workplace.console();
    static const std::map<std::string, neural::WeightStorage> kStorages = {
        {"float32", neural::WeightStorage::Float32},
        {"float16", neural::WeightStorage::Float16},
        {"bfloat16", neural::WeightStorage::BFloat16}};
    const auto written =
        neural::writeFakeModel(choice.out, {choice.shape, choice.seed, kStorages.at(choice.storage)}, workplace.job());
    if (!written)
        return console.fail(written.error());
    for (const neural::ModelInfo &info : *written)
        console.result(info.directory.string() + ": " + millions(info.parameters) + " numbers, "
                       + decimalText(static_cast<double>(info.bytes) / 1e6, 1) + " MB");
    return ExitCode::Done;
}

void addFake(CommandLine &line, CLI::App *group)
{
    const auto choice = std::make_shared<FakeChoice>();
    CLI::App *command = line.addTo(
        group, "fake", "Write a generator and its encoder with random weights in a published shape, to measure with",
        [choice](Workplace &workplace) { return runFake(*choice, workplace); });
    command->add_option("shape", choice->shape, "rdm768 or rdm256")
        ->required()
        ->check(CLI::IsMember(neural::fakeModelShapes()));
    command->add_option("--out", choice->out, "Folder in which both bundles are made")->required();
    command->add_option("--storage", choice->storage, "How matrices are stored")
        ->check(CLI::IsMember({"float32", "float16", "bfloat16"}));
    command->add_option("--seed", choice->seed, "Of the random numbers");
}

} // namespace

void addModels(CommandLine &line)
{
    CLI::App *group = line.addGroup("models", "List, describe, import and make up models");
    addList(line, group);
    addInfo(line, group);
    addImport(line, group);
    addFake(line, group);
}

} // namespace palimpsest::app::cli
