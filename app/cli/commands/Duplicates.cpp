#include "app/cli/CommandLine.h"
#include "app/cli/Report.h"
#include "app/cli/WorkerThreads.h"
#include "core/pipeline/Duplicates.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace palimpsest::app::cli {

void addDuplicates(CommandLine &line);

namespace {

using pipeline::DuplicateAction;
using pipeline::KeepRule;

struct Options {
    std::vector<std::string> databases;
    std::string list = "looks";
    std::string apply;
    std::vector<std::string> rules;
    std::vector<std::string> folders;
    int bits = 6;
    double cosine = 0.97;
    bool json = false;
};

struct NamedRule {
    const char *name;
    KeepRule rule;
};
constexpr std::array<NamedRule, 9> kRules{{{"database", KeepRule::PreferredDatabase},
                                           {"folder", KeepRule::PreferredFolder},
                                           {"picked", KeepRule::Picked},
                                           {"rating", KeepRule::HighestRating},
                                           {"largest", KeepRule::LargestPicture},
                                           {"facts", KeepRule::MostFacts},
                                           {"there", KeepRule::HasPicture},
                                           {"oldest", KeepRule::OldestFile},
                                           {"first", KeepRule::FirstImported}}};

Result<pipeline::KeepRules> rulesOf(const Options &options, const std::vector<std::string> &databaseIds)
{
    pipeline::KeepRules rules;
    rules.databases = databaseIds;
    rules.folders.assign(options.folders.begin(), options.folders.end());
    if (options.rules.empty())
        return rules;
    rules.order.clear();
    for (const std::string &name : options.rules) {
        const auto *found =
            std::find_if(kRules.begin(), kRules.end(), [&](const NamedRule &rule) { return name == rule.name; });
        if (found == kRules.end())
            return Error{ErrorCode::InvalidArgument, "There is no rule \"" + name + "\".", {}};
        rules.order.push_back(found->rule);
    }
    return rules;
}

const std::vector<pipeline::DuplicateGroup> &chosenList(const pipeline::DuplicateReport &report,
                                                        const std::string &name)
{
    return name == "file" ? report.sameFile : name == "looks" ? report.looksTheSame : report.meansTheSame;
}

DuplicateAction actionOf(const std::string &name)
{
    return name == "trash"    ? DuplicateAction::Trash
           : name == "reject" ? DuplicateAction::Reject
                              : DuplicateAction::Remove;
}

std::string itemName(const ItemReference &item)
{
    return item.databaseId + ":" + std::to_string(item.itemId);
}

nlohmann::json planJson(const pipeline::DuplicatePlan &plan)
{
    nlohmann::json groups = nlohmann::json::array();
    for (const auto &group : plan.groups) {
        nlohmann::json decisions = nlohmann::json::array();
        for (const pipeline::KeepDecision &decision : group)
            decisions.push_back(
                {{"item", itemName(decision.item)}, {"stays", decision.stays}, {"reason", decision.reason}});
        groups.push_back(std::move(decisions));
    }
    return groups;
}

void print(const pipeline::DuplicateReport &report, const pipeline::DuplicatePlan &plan, const Options &options,
           Console &console)
{
    if (options.json) {
        console.result(jsonText({{"items", report.items},
                                 {"same_file", report.sameFile.size()},
                                 {"looks_the_same", report.looksTheSame.size()},
                                 {"means_the_same", report.meansTheSame.size()},
                                 {"hashed", report.hashed},
                                 {"hash_seconds", report.hashSeconds},
                                 {"group_seconds", report.groupSeconds},
                                 {"leaving", plan.leaving},
                                 {"groups", planJson(plan)}}));
        return;
    }
    for (const auto &group : plan.groups) {
        for (const pipeline::KeepDecision &decision : group)
            console.result(std::string(decision.stays ? "  stays  " : "  leaves ") + itemName(decision.item) + "  "
                           + decision.reason);
        console.result("");
    }
    console.result(std::to_string(report.items) + " pictures: " + std::to_string(report.sameFile.size())
                   + " groups of the same file, " + std::to_string(report.looksTheSame.size()) + " that look the same, "
                   + std::to_string(report.meansTheSame.size()) + " that mean the same; "
                   + decimalText(report.hashSeconds, 1) + " s of looking, " + decimalText(report.groupSeconds, 1)
                   + " s of comparing.");
}

ExitCode run(const Options &options, Workplace &workplace)
{
    Console &console = workplace.console();
    const auto curation = workplace.curation();
    if (!curation)
        return console.fail(curation.error());
    std::vector<std::string> ids;
    for (const std::string &name : options.databases) {
        const auto info = workplace.library().find(name);
        if (!info)
            return console.fail(info.error());
        ids.push_back(info->id);
    }
    const auto rules = rulesOf(options, ids);
    if (!rules)
        return console.fail(rules.error());
    WorkerThreads threads(0);
    pipeline::DuplicateOptions wanted;
    wanted.shapeBits = options.bits;
    wanted.leastCosine = options.cosine;
    wanted.looksTheSame = options.list != "file";
    wanted.meansTheSame = options.list == "means";
    wanted.workers = threads.workers();
    // The calling thread helps too.
    ++wanted.workers.count;
    const auto report = pipeline::findDuplicates(**curation, ids, wanted, workplace.job());
    if (!report)
        return console.fail(report.error());
    const auto plan =
        pipeline::planDuplicates(**curation, chosenList(*report, options.list), *rules, actionOf(options.apply));
    if (!plan)
        return console.fail(plan.error());
    print(*report, *plan, options, console);
    if (options.apply.empty())
        return ExitCode::Done;
    const auto change = pipeline::applyDuplicatePlan(**curation, *plan);
    if (!change)
        return console.fail(change.error());
    console.note(change->isEmpty ? "Nothing has changed." : change->label + ".");
    return ExitCode::Done;
}

} // namespace

void addDuplicates(CommandLine &line)
{
    const auto options = std::make_shared<Options>();
    CLI::App *command = line.add("duplicates", "Find pictures that are there more than once, and say which would stay",
                                 [options](Workplace &workplace) { return run(*options, workplace); });
    command->add_option("databases,--database", options->databases, "Ids, names or folders; several are compared as one")
        ->required();
    command->add_option("--list", options->list, "file: the same bytes; looks: by thumbnail; means: by embedding")
        ->check(CLI::IsMember({"file", "looks", "means"}));
    command->add_option(
        "--keep", options->rules,
        "What decides, in order: database, folder, picked, rating, largest, facts, there, oldest, first");
    command->add_option("--folder", options->folders, "A preferred folder, for --keep folder; may be given again");
    command->add_option("--bits", options->bits, "looks: how many of 63 bits may differ")->check(CLI::Range(0, 11));
    command->add_option("--cosine", options->cosine, "means: how near embeddings must be")->check(CLI::Range(0.5, 1.0));
    command->add_option("--apply", options->apply, "Do it: remove (pictures stay), trash (pictures too) or reject")
        ->check(CLI::IsMember({"remove", "trash", "reject"}));
    command->add_flag("--json", options->json, "Print JSON");
}

} // namespace palimpsest::app::cli
