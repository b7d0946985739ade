#include "app/cli/CommandLine.h"
#include "app/cli/ImportChoice.h"
#include "app/cli/Report.h"

#include "app/Paths.h"
#include "core/pipeline/Import.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <memory>
#include <string>

namespace palimpsest::app::cli {

void addImport(CommandLine &line);

namespace {

struct Options {
    EncoderChoice encoder;
    std::string source;
    std::string csv;
    std::string out;
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
    const auto encoder = options.encoder.load();
    if (!encoder)
        return console.fail(encoder.error());
    WorkerThreads threads(options.encoder.workers);
    import.workers = threads.workers();
    const auto report = pipeline::importPictures(import, pipeline::pictureEmbedder(**encoder), importJob(workplace));
    if (!report)
        return console.fail(report.error());
    if (options.json)
        console.result(jsonText(importJson(*report)));
    else
        printImportReport(*report, console);
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

void addSelection(CLI::App *command, pipeline::ImportOptions &import)
{
    command
        ->add_option("--patches", import.patches,
                     "So many squares of each picture become items instead of the picture itself")
        ->check(CLI::Range(0, 64))
        ->group("Selection");
    command
        ->add_flag("--include-prohibited", import.includeProhibited,
                   "Also take pictures whose makers have forbidden data mining (they are marked)")
        ->group("Selection");
}

std::string layoutsText()
{
    std::string text = "Layouts:";
    for (const pipeline::ImportSource &source : pipeline::importSources())
        text +=
            "\n  " + source.id + std::string(source.id.size() < 16 ? 16 - source.id.size() : 1, ' ') + source.summary;
    return text + "\nImporting a folder again follows moved pictures, replaces changed ones and keeps vanished ones.";
}

} // namespace

void addImport(CommandLine &line)
{
    const auto options = std::make_shared<Options>();
    CLI::App *command = line.add("import", "Make a database from pictures; an import that was cut off is continued",
                                 [options](Workplace &workplace) { return run(*options, workplace); });
    command->add_option("source", options->source, "Folder of pictures, npz file, or another database; see below")
        ->required();
    command->add_option("--csv", options->csv,
                        "Facts: path,title,artist,year,style,licence,source,caption; or the layout's own table");
    command->add_option("--layout", options->import.sourceId, "The layout of the source; without one it is recognised");
    command->add_option("--out", options->out, "Folder of the database; without one it goes to your own databases");
    command->add_flag("--json", options->json, "Print JSON");
    addDescription(command, options->import);
    addSelection(command, options->import);
    options->encoder.addTo(command);
    command->add_option("--batch", options->import.batch, "Pictures a transaction: what a crash can lose")
        ->check(CLI::Range(1, 1024))
        ->group("Computing");
    command->footer(layoutsText());
}

} // namespace palimpsest::app::cli
