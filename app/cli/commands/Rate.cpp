#include "app/cli/CommandLine.h"
#include "app/cli/ItemChoice.h"
#include "app/cli/Report.h"
#include "core/pipeline/Curation.h"

#include <nlohmann/json.hpp>

#include <memory>
#include <string>
#include <vector>

namespace palimpsest::app::cli {

void addRate(CommandLine &line);

namespace {

struct Options {
    ItemChoice items;
    int rating = -1;
    std::string flag;
    std::string label;
    bool show = false;
    bool json = false;
};

Result<MarkEdit> editOf(const Options &options)
{
    MarkEdit edit;
    if (options.rating >= 0)
        edit.rating = options.rating;
    if (!options.flag.empty()) {
        const auto flag = flagFromText(options.flag);
        if (!flag)
            return flag.error();
        edit.flag = *flag;
    }
    if (!options.label.empty()) {
        const auto label = labelFromText(options.label);
        if (!label)
            return label.error();
        edit.label = *label;
    }
    return edit;
}

std::string joined(const std::vector<std::string> &tags)
{
    std::string text;
    for (const std::string &tag : tags)
        text += (text.empty() ? "" : ", ") + tag;
    return text;
}

void show(const std::vector<ItemReference> &items, const std::vector<Marks> &marks, bool json, Console &console)
{
    nlohmann::json all = nlohmann::json::array();
    std::vector<std::vector<std::string>> rows{{"ITEM", "RATING", "FLAG", "LABEL", "TAGS"}};
    for (std::size_t i = 0; i < items.size(); ++i) {
        const std::string item = items[i].databaseId + ":" + std::to_string(items[i].itemId);
        all.push_back({{"item", item},
                       {"rating", marks[i].rating},
                       {"flag", flagText(marks[i].flag)},
                       {"label", labelText(marks[i].label)},
                       {"tags", marks[i].tags}});
        rows.push_back({item, std::to_string(marks[i].rating), flagText(marks[i].flag), labelText(marks[i].label),
                        joined(marks[i].tags)});
    }
    if (json) {
        console.result(jsonText({{"marks", std::move(all)}}));
        return;
    }
    for (const std::string &text : tableLines(rows))
        console.result(text);
}

ExitCode run(const Options &options, Workplace &workplace)
{
    Console &console = workplace.console();
    const auto edit = editOf(options);
    if (!edit)
        return console.fail(edit.error());
    const auto items = options.items.references(workplace);
    if (!items)
        return console.fail(items.error());
    const bool edits = edit->rating || edit->flag || edit->label;
    if (!edits && !options.show)
        return console.fail({ErrorCode::InvalidArgument, "Say what to do: --stars, --flag, --label, or --show.", {}});
    if (edits) {
        const ExitCode code =
            reportChange(workplace, [&](pipeline::Curation &curation) { return curation.mark(*items, *edit); });
        if (code != ExitCode::Done || !options.show)
            return code;
    }
    const auto curation = workplace.curation();
    if (!curation)
        return console.fail(curation.error());
    const auto marks = (*curation)->marks(*items);
    if (!marks)
        return console.fail(marks.error());
    show(*items, *marks, options.json, console);
    return ExitCode::Done;
}

} // namespace

void addRate(CommandLine &line)
{
    const auto options = std::make_shared<Options>();
    CLI::App *command = line.add("rate", "Rate, flag and label pictures, or show what is said about them",
                                 [options](Workplace &workplace) { return run(*options, workplace); });
    options->items.addTo(command);
    command->add_option("--stars", options->rating, "0 to 5")->check(CLI::Range(0, kMaximumRating));
    command->add_option("--flag", options->flag, "pick, reject or none");
    command->add_option("--label", options->label, "red, yellow, green, blue or none");
    command->add_flag("--show", options->show, "Print the marks of the pictures");
    command->add_flag("--json", options->json, "Print them as JSON");
}

} // namespace palimpsest::app::cli
