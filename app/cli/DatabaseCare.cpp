#include "app/cli/DatabaseCare.h"

#include "app/cli/ImportChoice.h"
#include "app/cli/Report.h"

#include "app/Paths.h"
#include "core/pipeline/DatabaseCare.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <memory>
#include <string>

namespace palimpsest::app::cli {

namespace {

using State = pipeline::DatabaseHealth::State;

struct CareOptions {
    std::string database;
    bool json = false;
};

struct ReembedOptions {
    EncoderChoice encoder;
    std::string database;
    std::string out;
    bool json = false;
};

const char *stateName(State state)
{
    switch (state) {
    case State::Sound:
        return "sound";
    case State::Damaged:
        return "damaged";
    case State::Lost:
        return "lost";
    }
    return "lost";
}

/// Where a database is: by id or name, or a directory, which need not hold one that can be opened.
Result<std::filesystem::path> directoryOf(const std::string &name, Workplace &workplace)
{
    std::error_code code;
    if (std::filesystem::is_directory(name, code))
        return std::filesystem::path(name);
    const auto info = workplace.library().find(name);
    if (!info)
        return info.error();
    return info->directory;
}

nlohmann::json healthJson(const pipeline::DatabaseHealth &health)
{
    nlohmann::json findings = nlohmann::json::array();
    for (const auto &finding : health.findings)
        findings.push_back(
            {{"gravity", stateName(finding.gravity)}, {"sentence", finding.sentence}, {"detail", finding.detail}});
    return {{"state", stateName(health.state)},
            {"items", health.items},
            {"checked_bytes", health.checkedBytes},
            {"vanished_pictures", health.vanishedPictures},
            {"findings", std::move(findings)}};
}

void printHealth(const pipeline::DatabaseHealth &health, const std::string &sentence, Console &console)
{
    for (const auto &finding : health.findings)
        console.result(finding.sentence + (finding.detail.empty() ? "" : " (" + finding.detail + ")"));
    if (health.vanishedPictures > 0)
        console.result(std::to_string(health.vanishedPictures)
                       + " pictures are not where they were; their items stay with their thumbnails.");
    console.result(sentence);
}

std::string checkSentence(const pipeline::DatabaseHealth &health)
{
    const std::string items = std::to_string(health.items) + " items";
    if (health.state == State::Sound)
        return "Sound: " + items + ".";
    if (health.state == State::Damaged)
        return "Damaged: " + items + "; mend it with: palimpsest-cli databases repair";
    return "Lost: restore the database from a copy, or import its pictures again.";
}

template<typename Care>
ExitCode runCare(const CareOptions &options, Workplace &workplace, Care care, const char *done)
{
    Console &console = workplace.console();
    const auto directory = directoryOf(options.database, workplace);
    if (!directory)
        return console.fail(directory.error());
    const auto health = care(*directory, importJob(workplace));
    if (!health)
        return console.fail(health.error());
    if (options.json)
        console.result(jsonText(healthJson(*health)));
    else
        printHealth(*health, health->state == State::Sound && *done != '\0' ? done : checkSentence(*health), console);
    return health->state == State::Sound ? ExitCode::Done : ExitCode::BadInput;
}

ExitCode runReembed(const ReembedOptions &options, Workplace &workplace)
{
    Console &console = workplace.console();
    const auto directory = directoryOf(options.database, workplace);
    if (!directory)
        return console.fail(directory.error());
    const auto encoder = options.encoder.load();
    if (!encoder)
        return console.fail(encoder.error());
    auto import = pipeline::reembeddingOf(*directory, (*encoder)->id(), userDatabaseDirectory());
    if (!import)
        return console.fail(import.error());
    if (!options.out.empty())
        import->databaseDirectory = options.out;
    WorkerThreads threads(options.encoder.workers);
    import->workers = threads.workers();
    const auto report = pipeline::importPictures(*import, pipeline::pictureEmbedder(**encoder), importJob(workplace));
    if (!report)
        return console.fail(report.error());
    if (options.json)
        console.result(jsonText(importJson(*report)));
    else
        printImportReport(*report, console);
    return ExitCode::Done;
}

void addCare(CommandLine &line, CLI::App *parent, const char *name, const char *description,
             const std::shared_ptr<CareOptions> &options, CommandLine::Action action)
{
    CLI::App *command = line.addTo(parent, name, description, std::move(action));
    command->add_option("database", options->database, "Its id, name or folder")->required();
    command->add_flag("--json", options->json, "Print JSON");
}

} // namespace

void addDatabaseCare(CommandLine &line, CLI::App *databases)
{
    const auto check = std::make_shared<CareOptions>();
    addCare(line, databases, "check", "Hold catalogue, embeddings, thumbnails and index against each other", check,
            [check](Workplace &workplace) { return runCare(*check, workplace, pipeline::checkDatabase, ""); });
    const auto repair = std::make_shared<CareOptions>();
    addCare(line, databases, "repair", "Make a damaged database sound; importing again brings back what is lost",
            repair, [repair](Workplace &workplace) {
                return runCare(*repair, workplace, pipeline::repairDatabase, "Repaired: the database is sound.");
            });
    const auto reembed = std::make_shared<ReembedOptions>();
    CLI::App *command =
        line.addTo(databases, "reembed", "Make a database again for another encoder, beside the old one",
                   [reembed](Workplace &workplace) { return runReembed(*reembed, workplace); });
    command->add_option("database", reembed->database, "Its id, name or folder")->required();
    command->add_option("--out", reembed->out, "Folder of the new database; without one it goes to your own");
    command->add_flag("--json", reembed->json, "Print JSON");
    reembed->encoder.addTo(command);
}

} // namespace palimpsest::app::cli
