#include "app/cli/DatabaseMaking.h"

#include "app/cli/ItemChoice.h"
#include "app/cli/Report.h"
#include "core/pipeline/DatabaseCurating.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

namespace palimpsest::app::cli {

namespace {

struct MakeOptions {
    std::string name;
    std::vector<std::string> databases;
    ItemChoice items;
    std::string out;
    bool json = false;
};

struct TrashOptions {
    std::string database;
};

ExitCode printMade(const Result<pipeline::MadeDatabase> &made, bool json, Console &console)
{
    if (!made)
        return console.fail(made.error());
    if (json) {
        console.result(jsonText(
            {{"database", databaseJson(made->database)}, {"repeated", made->repeated}, {"missing", made->missing}}));
        return ExitCode::Done;
    }
    console.result("The database \"" + made->database.name + "\" has " + std::to_string(made->database.items)
                   + " pictures; it is in " + made->database.directory.string() + ".");
    if (made->repeated > 0)
        console.result(std::to_string(made->repeated) + " were there twice.");
    return ExitCode::Done;
}

ExitCode merge(const MakeOptions &options, Workplace &workplace)
{
    Console &console = workplace.console();
    const auto curation = workplace.curation();
    if (!curation)
        return console.fail(curation.error());
    return printMade(
        pipeline::mergeDatabases(**curation, options.name, options.databases, options.out, workplace.job()),
        options.json, console);
}

ExitCode subset(const MakeOptions &options, Workplace &workplace)
{
    Console &console = workplace.console();
    const auto items = options.items.references(workplace);
    if (!items)
        return console.fail(items.error());
    const auto curation = workplace.curation();
    if (!curation)
        return console.fail(curation.error());
    return printMade(pipeline::makeDatabase(**curation, options.name, *items, options.out, workplace.job()),
                     options.json, console);
}

ExitCode trash(const TrashOptions &options, Workplace &workplace)
{
    Console &console = workplace.console();
    const auto curation = workplace.curation();
    if (!curation)
        return console.fail(curation.error());
    const auto info = workplace.library().find(options.database);
    if (!info)
        return console.fail(info.error());
    const auto change = pipeline::trashDatabase(**curation, info->id);
    if (!change)
        return console.fail(change.error());
    console.result(change->label + ". Bring it back with: palimpsest-cli databases restore");
    return ExitCode::Done;
}

ExitCode restore(const TrashOptions &options, Workplace &workplace)
{
    Console &console = workplace.console();
    const auto curation = workplace.curation();
    if (!curation)
        return console.fail(curation.error());
    const auto trashed = pipeline::trashedDatabases(**curation);
    if (options.database.empty()) {
        for (const pipeline::TrashedDatabase &database : trashed)
            console.result(database.deletedAt + "  " + database.name + "  " + database.directory.string());
        return ExitCode::Done;
    }
    const auto found = std::find_if(trashed.begin(), trashed.end(), [&](const auto &database) {
        return database.name == options.database || database.directory == options.database;
    });
    if (found == trashed.end())
        return console.fail(
            {ErrorCode::NotFound, "There is no database \"" + options.database + "\" in the trash.", {}});
    const auto change = pipeline::restoreDatabase(**curation, *found);
    if (!change)
        return console.fail(change.error());
    console.result(change->label + ".");
    return ExitCode::Done;
}

CLI::App *addMaking(CommandLine &line, CLI::App *parent, const char *name, const char *description,
                    const std::shared_ptr<MakeOptions> &options, CommandLine::Action action)
{
    CLI::App *command = line.addTo(parent, name, description, std::move(action));
    command->add_option("--name", options->name, "What the new database is called")->required();
    command->add_option("--out", options->out, "Its folder; without one it goes to your own databases");
    command->add_flag("--json", options->json, "Print JSON");
    return command;
}

} // namespace

void addDatabaseMaking(CommandLine &line, CLI::App *databases)
{
    const auto merged = std::make_shared<MakeOptions>();
    addMaking(line, databases, "merge", "Make one database of several; the same picture once", merged,
              [merged](Workplace &workplace) { return merge(*merged, workplace); })
        ->add_option("databases", merged->databases, "Ids, names or folders")
        ->required();
    const auto chosen = std::make_shared<MakeOptions>();
    chosen->items.addTo(addMaking(line, databases, "subset", "Make a database of chosen pictures, without copying them",
                                  chosen, [chosen](Workplace &workplace) { return subset(*chosen, workplace); }));
    const auto discarded = std::make_shared<TrashOptions>();
    line.addTo(databases, "trash", "Move a database to the trash; the pictures that it refers to stay",
               [discarded](Workplace &workplace) { return trash(*discarded, workplace); })
        ->add_option("database", discarded->database, "Its id, name or folder")
        ->required();
    const auto restored = std::make_shared<TrashOptions>();
    line.addTo(databases, "restore", "Put a database back from the trash; without a name, list those that are there",
               [restored](Workplace &workplace) { return restore(*restored, workplace); })
        ->add_option("database", restored->database, "Its name, or the folder it was in");
}

} // namespace palimpsest::app::cli
