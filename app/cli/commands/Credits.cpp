#include "app/cli/CommandLine.h"
#include "core/pipeline/Credits.h"
#include "core/pipeline/Studio.h"

#include <memory>
#include <string>
#include <vector>

namespace palimpsest::app::cli {

void addCredits(CommandLine &line);

namespace {

struct Options {
    std::vector<std::string> files;
    std::string format = "text";
};

ExitCode run(const Options &options, Workplace &workplace)
{
    Console &console = workplace.console();
    std::vector<pipeline::ResultCredits> results;
    for (const std::string &file : options.files) {
        const auto recipe = workplace.studio({}).recipeFromPicture(file);
        if (!recipe)
            return console.fail(recipe.error());
        results.push_back(pipeline::creditsOf(*recipe, file));
    }
    std::string text = options.format == "csv"        ? pipeline::creditsAsCsv(results)
                       : options.format == "markdown" ? pipeline::creditsAsMarkdown(results)
                                                      : pipeline::creditsAsText(results);
    while (text.ends_with('\n'))
        text.pop_back();
    console.result(text);
    return ExitCode::Done;
}

} // namespace

void addCredits(CommandLine &line)
{
    const auto options = std::make_shared<Options>();
    CLI::App *command = line.add("credits", "Print whom pictures were drawn on, and what their licences ask for",
                                 [options](Workplace &workplace) { return run(*options, workplace); });
    command->add_option("files", options->files, "The pictures")->required();
    command->add_option("--format", options->format, "text, markdown or csv")
        ->capture_default_str()
        ->check(CLI::IsMember({"text", "markdown", "csv"}));
}

} // namespace palimpsest::app::cli
