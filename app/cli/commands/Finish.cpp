#include "app/cli/CommandLine.h"
#include "app/cli/Options.h"
#include "app/cli/PaintSeries.h"
#include "core/pipeline/StartPicture.h"
#include "core/pipeline/Variations.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace palimpsest::app::cli {

void addFinish(CommandLine &line);

namespace {

struct Options {
    ComputeChoice compute;
    std::vector<std::string> drafts;
    std::string suffix = "-finished";
};

Result<Recipe> finishedRecipe(const std::filesystem::path &draft, pipeline::Studio &studio)
{
    auto recipe = studio.recipeFromPicture(draft);
    if (!recipe)
        return recipe.error();
    if (recipe->draftOfSteps == 0)
        return Error{ErrorCode::InvalidArgument,
                     "\"" + draft.filename().string() + "\" is no draft; generate --draft paints those.",
                     {}};
    if (auto located = pipeline::locateStart(*recipe, std::filesystem::absolute(draft).parent_path()); !located)
        return located.error();
    return pipeline::finishedFrom(*recipe);
}

ExitCode run(const Options &options, Workplace &workplace)
{
    pipeline::Studio &studio = workplace.studio(options.compute.studioOptions());
    for (const std::filesystem::path draft : options.drafts) {
        const auto recipe = finishedRecipe(draft, studio);
        if (!recipe)
            return workplace.console().fail(recipe.error());
        std::filesystem::path out = draft;
        out.replace_filename(draft.stem().string() + options.suffix + ".png");
        SeriesOutput output;
        output.out = out.string();
        if (const ExitCode code = paintAll({*recipe}, {}, output, workplace, studio); code != ExitCode::Done)
            return code;
    }
    return ExitCode::Done;
}

} // namespace

void addFinish(CommandLine &line)
{
    const auto options = std::make_shared<Options>();
    CLI::App *command = line.add("finish", "Paint drafts with all of their steps, beside them",
                                 [options](Workplace &workplace) { return run(*options, workplace); });
    command->add_option("drafts", options->drafts, "Pictures that generate --draft painted")
        ->required()
        ->check(CLI::ExistingFile);
    command->add_option("--suffix", options->suffix, "What the finished picture's name has after that of the draft")
        ->capture_default_str();
    options->compute.addTo(command);
}

} // namespace palimpsest::app::cli
