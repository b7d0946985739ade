#include "app/cli/CommandFacts.h"

#include <CLI/App.hpp>

#include <algorithm>
#include <string_view>

namespace palimpsest::app::cli {

namespace {

std::vector<std::string> splitList(std::string_view text)
{
    std::vector<std::string> parts;
    while (!text.empty()) {
        const std::size_t comma = text.find(',');
        parts.emplace_back(text.substr(0, comma));
        text.remove_prefix(comma == std::string_view::npos ? text.size() : comma + 1);
    }
    return parts;
}

// The library describes a value as TYPE:CHECK: "TEXT:FILE", "INT:INT in [1 - 1000]", "TEXT:{exact,graph}".
void readType(std::string_view type, OptionFacts &facts)
{
    facts.value = OptionFacts::Value::Text;
    const std::size_t colon = type.find(':');
    facts.placeholder = type.substr(0, colon);
    const std::string_view check = colon == std::string_view::npos ? std::string_view() : type.substr(colon + 1);
    const std::size_t in = check.find(" in [");
    if (check == "FILE") {
        facts.value = OptionFacts::Value::File;
        facts.placeholder = "FILE";
    } else if (check == "DIR") {
        facts.value = OptionFacts::Value::Directory;
        facts.placeholder = "FOLDER";
    } else if (check.starts_with("PATH")) {
        facts.value = OptionFacts::Value::Path;
        facts.placeholder = "PATH";
    } else if (check.size() > 2 && check.starts_with('{') && check.ends_with('}')) {
        facts.value = OptionFacts::Value::Choice;
        facts.choices = splitList(check.substr(1, check.size() - 2));
    } else if (in != std::string_view::npos && check.ends_with(']')) {
        const std::string_view limits = check.substr(in + 5, check.size() - in - 6);
        const std::size_t dash = limits.find(" - ");
        facts.limits = std::string(limits.substr(0, dash));
        if (dash != std::string_view::npos)
            facts.limits += " to " + std::string(limits.substr(dash + 3));
    }
}

OptionFacts factsOf(const CLI::Option &option)
{
    OptionFacts facts;
    facts.positional = !option.nonpositional();
    for (const std::string &name : option.get_snames())
        facts.names.push_back("-" + name);
    for (const std::string &name : option.get_lnames())
        facts.names.push_back("--" + name);
    if (facts.positional)
        facts.names = {option.get_name(true)};
    if (option.get_type_size() != 0)
        readType(option.get_type_name(), facts);
    facts.help = option.get_description();
    facts.group = option.get_group();
    facts.required = option.get_required();
    facts.repeats = option.get_expected_max() >= CLI::detail::expected_max_vector_size;
    return facts;
}

CommandFacts factsOf(const CLI::App &command, const std::string &path)
{
    CommandFacts facts;
    facts.path = path;
    facts.help = command.get_description();
    facts.footer = command.get_footer();
    facts.needsCommand = command.get_require_subcommand_min() > 0;
    for (const CLI::Option *option : command.get_options()) {
        if (!option->get_group().empty()) // Without a group it is hidden.
            facts.options.push_back(factsOf(*option));
    }
    std::stable_partition(facts.options.begin(), facts.options.end(),
                          [](const OptionFacts &option) { return option.positional; });
    for (const CLI::App *below : command.get_subcommands([](const CLI::App *) { return true; }))
        facts.commands.push_back(factsOf(*below, path.empty() ? below->get_name() : path + " " + below->get_name()));
    return facts;
}

void collect(const CommandFacts &command, std::vector<const CommandFacts *> &all)
{
    all.push_back(&command);
    for (const CommandFacts &below : command.commands)
        collect(below, all);
}

} // namespace

CommandFacts factsOf(const CLI::App &program)
{
    return factsOf(program, std::string());
}

std::vector<const CommandFacts *> everyCommand(const CommandFacts &program)
{
    std::vector<const CommandFacts *> all;
    collect(program, all);
    return all;
}

std::vector<Word> wordsAfter(const CommandFacts &command)
{
    std::vector<Word> words;
    for (const CommandFacts &below : command.commands)
        words.push_back({nameOf(below), below.help});
    for (const OptionFacts &option : command.options) {
        if (!option.positional)
            continue;
        for (const std::string &choice : option.choices)
            words.push_back({choice, option.help});
    }
    return words;
}

std::string nameOf(const CommandFacts &command)
{
    const std::size_t space = command.path.rfind(' ');
    return space == std::string::npos ? command.path : command.path.substr(space + 1);
}

} // namespace palimpsest::app::cli
