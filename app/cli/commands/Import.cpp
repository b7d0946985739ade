#include "app/cli/CommandLine.h"
#include "app/cli/Options.h"
#include "app/cli/Report.h"

#include "app/Paths.h"
#include "core/neural/Device.h"
#include "core/neural/Encoder.h"
#include "core/neural/ModelBundle.h"
#include "core/pipeline/Import.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <memory>
#include <string>

namespace palimpsest::app::cli {

void addImport(CommandLine &line);

namespace {

struct Options {
    ComputeChoice compute;
    std::string source;
    std::string csv;
    std::string out;
    std::string encoder;
    pipeline::ImportOptions import; ///< All but the paths above.
    bool json = false;
};

/// The folder's own name; "." and "pictures/" have one too.
std::string folderName(const std::filesystem::path &source)
{
    std::error_code error;
    std::filesystem::path whole = std::filesystem::weakly_canonical(source, error);
    if (!whole.has_filename())
        whole = whole.parent_path();
    return whole.filename().string();
}

/// The folder of the encoder to import with: --encoder, or the one that the model (the first one without --model) needs.
Result<std::filesystem::path> encoderDirectory(const Options &options)
{
    if (!options.encoder.empty())
        return std::filesystem::path(options.encoder);
    const neural::ModelList found = neural::listModels(Workplace::modelDirectories());
    std::string wanted;
    for (const neural::ModelInfo &info : found.models) {
        if (wanted.empty() && info.kind == "generator"
            && (options.compute.model.empty() || info.id == options.compute.model))
            wanted = info.encoderId;
    }
    for (const neural::ModelInfo &info : found.models) {
        if (info.kind == "encoder" && info.id == wanted)
            return info.directory;
    }
    return Error{ErrorCode::NotFound,
                 "There is no encoder to import with; install a model, or name an encoder's folder with --encoder.",
                 {}};
}

void printReport(const pipeline::ImportReport &report, Console &console)
{
    for (const pipeline::ImportReport::Refusal &refusal : report.refused)
        console.note(refusal.path + ": " + refusal.reason);
    const std::string text =
        "\"" + report.database.name + "\": " + std::to_string(report.added) + " added, "
        + std::to_string(report.alreadyThere) + " already there, " + std::to_string(report.refused.size())
        + " refused, " + std::to_string(report.database.items) + " in all, " + decimalText(report.seconds, 1) + " s";
    console.result(text);
    console.result(report.database.directory.string());
}

ExitCode run(const Options &options, Workplace &workplace)
{
    Console &console = workplace.console();
    pipeline::ImportOptions import = options.import;
    import.source = options.source;
    import.csv = options.csv;
    import.databaseDirectory = options.out;
    if (options.out.empty())
        import.databaseDirectory =
            userDatabaseDirectory() / (import.name.empty() ? folderName(import.source) : import.name);
    const auto directory = encoderDirectory(options);
    if (!directory)
        return console.fail(directory.error());
    neural::setComputeThreads(options.compute.threads);
    const auto encoder = neural::loadEncoder(*directory, options.compute.computeOptions());
    if (!encoder)
        return console.fail(encoder.error());
    const auto report = pipeline::importPictures(import, pipeline::pictureEmbedder(**encoder), workplace.job());
    if (!report)
        return console.fail(report.error());
    if (options.json)
        console.result(jsonText(importJson(*report)));
    else
        printReport(*report, console);
    return ExitCode::Done;
}

void addDescription(CLI::App *command, pipeline::ImportOptions &import)
{
    command->add_option("--name", import.name, "Name of a new database; without one the folder's")
        ->group("Description");
    command->add_option("--id", import.id, "Fixed id of a new database; without one it gets a unique one")
        ->group("Description");
    command->add_option("--style", import.style, "The style that all of it shares")->group("Description");
    command->add_option("--licence", import.licence, "The licence of pictures that state none")->group("Description");
    command
        ->add_flag("--copy-pictures", import.copyPictures,
                   "Keep the pictures inside, so that the folder is not needed any more")
        ->group("Description");
    command->add_option("--picture-side", import.pictureSidePx, "Longer side of those copies")
        ->check(CLI::Range(64, 4096))
        ->group("Description");
    command->add_option("--thumbnail-side", import.thumbnailSidePx, "Longer side of the small copies for the shelf")
        ->check(CLI::Range(32, 1024))
        ->group("Description");
    command->add_flag("--bundled", import.bundled, "Mark it as shipped with the program")->group("Description");
    command->add_flag("--held-out", import.heldOut, "Mark its style as one that no training has seen")
        ->group("Description");
}

} // namespace

void addImport(CommandLine &line)
{
    const auto options = std::make_shared<Options>();
    CLI::App *command = line.add("import", "Make a database from pictures; an import that was cut off is continued",
                                 [options](Workplace &workplace) { return run(*options, workplace); });
    command->add_option("source", options->source, "Folder of pictures; its sub-folders are styles")->required();
    command->add_option("--csv", options->csv, "Facts: path,title,artist,year,style,licence,source,caption");
    command->add_option("--out", options->out, "Folder of the database; without one it goes to your own databases");
    command->add_option("--encoder", options->encoder, "Folder of the encoder; without one the model's own");
    command->add_flag("--json", options->json, "Print JSON");
    addDescription(command, options->import);
    options->compute.addTo(command);
}

} // namespace palimpsest::app::cli
