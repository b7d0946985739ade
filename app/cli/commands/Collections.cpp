#include "app/cli/CommandLine.h"
#include "app/cli/ItemChoice.h"
#include "app/cli/Options.h"
#include "app/cli/Report.h"
#include "core/base/QueryText.h"
#include "core/pipeline/Curation.h"
#include "core/pipeline/Finding.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <limits>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace palimpsest::app::cli {

void addCollections(CommandLine &line);

namespace {

using pipeline::Collection;

struct Options {
    std::string name;
    ItemChoice items;
    std::string query;
    int most = 100;
    ComputeChoice compute;
    bool json = false;
};

bool isSmart(const Collection &collection)
{
    return collection.kind == Collection::Kind::Smart;
}

ExitCode list(const Options &options, Workplace &workplace)
{
    Console &console = workplace.console();
    const auto curation = workplace.curation();
    if (!curation)
        return console.fail(curation.error());
    const auto collections = (*curation)->collections();
    if (!collections)
        return console.fail(collections.error());
    nlohmann::json all = nlohmann::json::array();
    std::vector<std::vector<std::string>> rows{{"NAME", "KIND", "QUERY"}};
    for (const Collection &collection : *collections) {
        all.push_back({{"id", collection.id},
                       {"name", collection.name},
                       {"kind", isSmart(collection) ? "smart" : "plain"},
                       {"query", collection.query},
                       {"databases", collection.databaseIds}});
        rows.push_back({collection.name, isSmart(collection) ? "smart" : "plain", collection.query});
    }
    if (options.json) {
        console.result(jsonText({{"collections", std::move(all)}}));
        return ExitCode::Done;
    }
    for (const std::string &text : tableLines(rows))
        console.result(text);
    return ExitCode::Done;
}

ExitCode show(const Options &options, Workplace &workplace)
{
    Console &console = workplace.console();
    const auto curation = workplace.curation();
    if (!curation)
        return console.fail(curation.error());
    const auto id = collectionNamed(**curation, options.name);
    if (!id)
        return console.fail(id.error());
    const auto collection = (*curation)->collection(*id);
    if (!collection)
        return console.fail(collection.error());
    std::vector<ItemReference> found = collection->items;
    if (isSmart(*collection)) {
        auto looked = workplace.studio(options.compute.studioOptions())
                          .smartItems(*collection, options.most, workplace.job());
        if (!looked)
            return console.fail(looked.error());
        found = std::move(*looked);
    }
    nlohmann::json items = nlohmann::json::array();
    for (const ItemReference &item : found)
        items.push_back(item.databaseId + ":" + std::to_string(item.itemId));
    if (options.json) {
        console.result(jsonText({{"name", collection->name},
                                 {"query", collection->query},
                                 {"items", std::move(items)},
                                 {"missing", collection->missing}}));
        return ExitCode::Done;
    }
    if (isSmart(*collection))
        console.note("What \"" + collection->query + "\" finds now:");
    for (const auto &item : items)
        console.result(item.get<std::string>());
    if (collection->missing > 0)
        console.note(std::to_string(collection->missing) + " of its pictures are not there now.");
    return ExitCode::Done;
}

Result<Change> make(const Options &options, Workplace &workplace, pipeline::Curation &curation)
{
    Collection collection;
    collection.name = options.name;
    if (!options.query.empty()) {
        // Pictures in it are named by their whole paths, because it will be looked at from elsewhere.
        const auto query = pipeline::queryFromText(options.query, std::filesystem::current_path());
        if (!query)
            return query.error();
        auto text = formatQuery(*query);
        if (!text)
            return text.error();
        collection.kind = Collection::Kind::Smart;
        collection.query = std::move(*text);
        for (const std::string &name : options.items.databases) {
            const auto database = workplace.library().find(name);
            if (!database)
                return database.error();
            collection.databaseIds.push_back(database->id);
        }
    } else {
        auto items = options.items.references(workplace);
        if (!items)
            return items.error();
        collection.items = std::move(*items);
    }
    auto made = curation.makeCollection(collection);
    if (!made)
        return made.error();
    return std::move(made->change);
}

Result<Change> put(const Options &options, Workplace &workplace, pipeline::Curation &curation, bool takes)
{
    const auto id = collectionNamed(curation, options.name);
    if (!id)
        return id.error();
    const auto items = options.items.references(workplace);
    if (!items)
        return items.error();
    return takes ? curation.takeFromCollection(*id, *items)
                 : curation.arrangeCollection(*id, *items, std::numeric_limits<std::size_t>::max());
}

CLI::App *addChange(CommandLine &line, CLI::App *parent, const char *name, const char *description,
                    const std::shared_ptr<Options> &options, CommandLine::Action action)
{
    CLI::App *command = line.addTo(parent, name, description, std::move(action));
    command->add_option("collection", options->name, "Its name")->required();
    return command;
}

} // namespace

void addCollections(CommandLine &line)
{
    const auto listed = std::make_shared<Options>();
    CLI::App *group = line.add("collections", "List, make and change collections of pictures",
                               [listed](Workplace &workplace) { return list(*listed, workplace); });
    group->add_flag("--json", listed->json, "Print JSON");
    const auto shown = std::make_shared<Options>();
    CLI::App *command =
        addChange(line, group, "show", "Print what is in a collection, or what a smart one finds now", shown,
                  [shown](Workplace &workplace) { return show(*shown, workplace); });
    command->add_option("--most", shown->most, "Of a smart collection: how many pictures at most")
        ->check(CLI::Range(1, 1'000'000));
    command->add_flag("--json", shown->json, "Print JSON");
    shown->compute.addTo(command);
    const auto made = std::make_shared<Options>();
    command = addChange(
        line, group, "make", "Make a collection of pictures, or of what a query finds", made,
        [made](Workplace &workplace) {
            return reportChange(workplace, [&](pipeline::Curation &curation) { return make(*made, workplace, curation); });
        });
    made->items.addTo(command);
    command->add_option("--query", made->query, "A smart collection: what this finds (in --database, or everywhere)");
    for (const bool takes : {false, true}) {
        const auto moved = std::make_shared<Options>();
        command = addChange(line, group, takes ? "take" : "add",
                            takes ? "Take pictures out of a collection" : "Add pictures to a collection", moved,
                            [moved, takes](Workplace &workplace) {
                                return reportChange(workplace, [&](pipeline::Curation &curation) {
                                    return put(*moved, workplace, curation, takes);
                                });
                            });
        moved->items.addTo(command);
    }
    const auto removed = std::make_shared<Options>();
    addChange(line, group, "remove", "Remove a collection; its pictures stay", removed,
              [removed](Workplace &workplace) {
                  return reportChange(workplace, [&](pipeline::Curation &curation) -> Result<Change> {
                      const auto id = collectionNamed(curation, removed->name);
                      return id ? curation.removeCollection(*id) : Result<Change>(id.error());
                  });
              });
}

} // namespace palimpsest::app::cli
