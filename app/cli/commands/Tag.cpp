#include "app/cli/CommandLine.h"
#include "app/cli/ItemChoice.h"
#include "app/cli/Report.h"
#include "core/pipeline/Curation.h"

#include <nlohmann/json.hpp>

#include <memory>
#include <string>
#include <vector>

namespace palimpsest::app::cli {

void addTag(CommandLine &line);

namespace {

struct Options {
    ItemChoice items;
    std::vector<std::string> added;
    std::vector<std::string> removed;
    std::string listed;
    bool list = false;
    bool json = false;
};

ExitCode list(const Options &options, Workplace &workplace)
{
    Console &console = workplace.console();
    const auto curation = workplace.curation();
    if (!curation)
        return console.fail(curation.error());
    const auto tags = (*curation)->tags(options.listed);
    if (!tags)
        return console.fail(tags.error());
    if (options.json) {
        nlohmann::json all = nlohmann::json::array();
        for (const TagCount &tag : *tags)
            all.push_back({{"tag", tag.tag}, {"pictures", tag.pictures}});
        console.result(jsonText({{"tags", std::move(all)}}));
        return ExitCode::Done;
    }
    std::vector<std::vector<std::string>> rows{{"TAG", "PICTURES"}};
    for (const TagCount &tag : *tags)
        rows.push_back({tag.tag, std::to_string(tag.pictures)});
    for (const std::string &text : tableLines(rows))
        console.result(text);
    return ExitCode::Done;
}

ExitCode run(const Options &options, Workplace &workplace)
{
    Console &console = workplace.console();
    if (options.list || !options.listed.empty())
        return list(options, workplace);
    const auto items = options.items.references(workplace);
    if (!items)
        return console.fail(items.error());
    MarkEdit edit;
    edit.addedTags = options.added;
    edit.removedTags = options.removed;
    return reportChange(workplace, [&](pipeline::Curation &curation) { return curation.mark(*items, edit); });
}

} // namespace

void addTag(CommandLine &line)
{
    const auto options = std::make_shared<Options>();
    CLI::App *command = line.add("tag", "Tag pictures (artist:monet, mood:calm), or list the tags",
                                 [options](Workplace &workplace) { return run(*options, workplace); });
    options->items.addTo(command);
    command->add_option("--add", options->added, "A tag to add; may be given again");
    command->add_option("--remove", options->removed, "A tag to take off; may be given again");
    command->add_flag("--list", options->list, "List all tags");
    command->add_option("--list-of", options->listed, "List the tags in this database");
    command->add_flag("--json", options->json, "Print the list as JSON");
}

} // namespace palimpsest::app::cli
