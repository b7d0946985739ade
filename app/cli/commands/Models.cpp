#include "app/Paths.h"
#include "app/cli/CommandLine.h"
#include "app/cli/Report.h"

#include "core/neural/FakeModel.h"
#include "core/neural/ModelBundle.h"
#include "core/pipeline/ModelCare.h"

#include <nlohmann/json.hpp>

#include <filesystem>
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

nlohmann::json modelJson(const pipeline::InstalledModel &model)
{
    return {{"id", model.id},
            {"name", model.name},
            {"kind", model.kind},
            {"type", model.type},
            {"encoder", model.encoderId},
            {"encoder_installed", model.encoderIsHere},
            {"licence", model.licence},
            {"description", model.description},
            {"origin", model.origin},
            {"parameters", model.parameters},
            {"precision", model.precision},
            {"bytes", model.bytes},
            {"memory_bytes", model.memoryBytes},
            {"bundled", model.bundled},
            {"checksums", model.checksumsRecorded},
            {"directory", model.directory.string()}};
}

std::string millions(std::int64_t count)
{
    return decimalText(static_cast<double>(count) / 1e6, 1) + " M";
}

std::string megabytes(std::int64_t bytes)
{
    return decimalText(static_cast<double>(bytes) / 1e6, 1) + " MB";
}

pipeline::InstalledModels installed()
{
    return pipeline::installedModels(Workplace::modelDirectories(), userModelDirectory());
}

ExitCode list(bool json, Workplace &workplace)
{
    Console &console = workplace.console();
    const pipeline::InstalledModels found = installed();
    for (const Error &problem : found.problems)
        console.note(problem.message);
    if (json) {
        nlohmann::json models = nlohmann::json::array();
        for (const pipeline::InstalledModel &model : found.models)
            models.push_back(modelJson(model));
        console.result(jsonText({{"models", std::move(models)}}));
        return ExitCode::Done;
    }
    std::vector<std::vector<std::string>> rows{{"ID", "KIND", "TYPE", "NUMBERS", "ON DISK", "FROM", "NAME"}};
    for (const pipeline::InstalledModel &model : found.models)
        rows.push_back({model.id, model.kind, model.type, millions(model.parameters), megabytes(model.bytes),
                        model.bundled ? "program" : "you", model.name});
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

// An id, or the folder of a bundle.
Result<std::filesystem::path> directoryOf(const std::string &idOrDirectory)
{
    for (const pipeline::InstalledModel &model : installed().models) {
        if (model.id == idOrDirectory)
            return model.directory;
    }
    if (std::filesystem::is_directory(idOrDirectory))
        return std::filesystem::path(idOrDirectory);
    return Error{
        ErrorCode::NotFound, "There is no model \"" + idOrDirectory + "\"; \"models list\" says which there are.", {}};
}

ExitCode verify(const std::string &model, bool json, Workplace &workplace)
{
    Console &console = workplace.console();
    const auto directory = directoryOf(model);
    if (!directory)
        return console.fail(directory.error());
    const auto found = pipeline::verifyModel(*directory, workplace.job());
    if (!found)
        return console.fail(found.error());
    if (json)
        console.result(jsonText({{"recorded", found->recorded},
                                 {"sound", found->isSound()},
                                 {"files", found->files},
                                 {"bytes", found->bytes},
                                 {"changed", found->changed},
                                 {"missing", found->missing}}));
    else if (found->isSound())
        console.result("Sound: " + std::to_string(found->files) + " files, " + megabytes(found->bytes));
    if (found->isSound())
        return ExitCode::Done;
    if (!found->recorded)
        return console.fail({ErrorCode::NotFound, "No SHA-256 was recorded of this model, so nothing is known.", {}});
    std::string names;
    for (const auto *list : {&found->changed, &found->missing}) {
        for (const std::string &name : *list)
            names += (names.empty() ? "" : ", ") + name;
    }
    return console.fail({ErrorCode::Corrupt,
                         "This model is not what was recorded; import it again. Changed or missing: " + names + ".",
                         {}});
}

ExitCode record(const std::string &model, Workplace &workplace)
{
    Console &console = workplace.console();
    const auto directory = directoryOf(model);
    if (!directory)
        return console.fail(directory.error());
    if (const auto recorded = pipeline::recordChecksums(*directory, workplace.job()); !recorded)
        return console.fail(recorded.error());
    console.result("The SHA-256 of the files of \"" + model + "\" are recorded.");
    return ExitCode::Done;
}

void addVerify(CommandLine &line, CLI::App *group)
{
    const auto options = std::make_shared<Options>();
    const auto anew = std::make_shared<bool>(false);
    CLI::App *command = line.addTo(group, "verify", "Hold a model's files against the SHA-256 recorded at its import",
                                   [options, anew](Workplace &workplace) {
                                       return *anew ? record(options->directory, workplace)
                                                    : verify(options->directory, options->json, workplace);
                                   });
    command->add_option("model", options->directory, "Id of the model, or the folder of its bundle")->required();
    CLI::Option *json = command->add_flag("--json", options->json, "Print JSON");
    command->add_flag("--record", *anew, "Record them as they are now, for a model that you trust")->excludes(json);
}

ExitCode remove(const std::string &model, Workplace &workplace)
{
    Console &console = workplace.console();
    const auto directory = directoryOf(model);
    if (!directory)
        return console.fail(directory.error());
    if (const auto removed = pipeline::removeModel(*directory, userModelDirectory(), homeTrashDirectory()); !removed)
        return console.fail(removed.error());
    console.result("\"" + model + "\" lies in the trash.");
    return ExitCode::Done;
}

void addRemove(CommandLine &line, CLI::App *group)
{
    const auto options = std::make_shared<Options>();
    CLI::App *command = line.addTo(group, "remove", "Move a model of your own to the desktop's trash",
                                   [options](Workplace &workplace) { return remove(options->directory, workplace); });
    command->add_option("model", options->directory, "Id of the model, or the folder of its bundle")->required();
}

struct ImportChoice {
    pipeline::ModelImport request;
    bool lastWeights = false;
};

ExitCode runImport(const ImportChoice &choice, Workplace &workplace)
{
    Console &console = workplace.console();
    pipeline::ModelImport request = choice.request;
    request.useAverages = !choice.lastWeights;
    const auto imported = pipeline::importModel(request, workplace.job());
    if (!imported)
        return console.fail(imported.error());
    const pipeline::InstalledModel &model = imported->model;
    console.result("\"" + model.id + "\": " + model.kind + " (" + model.type + "), " + millions(model.parameters)
                   + " numbers, " + (imported->averagedWeights > 0 ? "moving averages" : "last weights"));
    console.result(model.directory.string());
    console.note("SHA-256 of the checkpoint: " + imported->sha256);
    return ExitCode::Done;
}

void addImport(CommandLine &line, CLI::App *group)
{
    const auto choice = std::make_shared<ImportChoice>();
    CLI::App *command =
        line.addTo(group, "import", "Make a model bundle from a published checkpoint; nothing in it is executed",
                   [choice](Workplace &workplace) { return runImport(*choice, workplace); });
    command->add_option("checkpoint", choice->request.checkpoint, "The .ckpt, .pt or .safetensors file")->required();
    CLI::Option_group *kind = command->add_option_group("Kind", "One of");
    kind->add_option("--config", choice->request.config, "A generator: the YAML file published with the checkpoint");
    kind->add_option("--vocabulary", choice->request.vocabulary, "A CLIP encoder: its tokenizer's merges file");
    kind->require_option(1);
    command->add_option("--out", choice->request.directory, "Folder of the bundle")->required();
    command->add_option("--id", choice->request.id, "Id of the bundle; without one the folder's name");
    command->add_option("--name", choice->request.name, "Name for people");
    command->add_option("--licence", choice->request.licence, "Licence of the weights");
    command->add_option("--encoder", choice->request.encoderId,
                        "Id of the encoder that the generator was trained with");
    command
        ->add_option("--context-scale", choice->request.contextScale,
                     "Length of the context tokens; 0 = 1 for unit vectors, 10 for raw CLIP vectors")
        ->check(CLI::NonNegativeNumber);
    command->add_flag("--half", choice->request.half, "Store matrices as float16");
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
    CLI::App *group = line.addGroup("models", "List, describe, verify, import, remove and make up models");
    addList(line, group);
    addInfo(line, group);
    addVerify(line, group);
    addRemove(line, group);
    addImport(line, group);
    addFake(line, group);
}

} // namespace palimpsest::app::cli
