#include "app/cli/StartOptions.h"

#include <utility>

namespace palimpsest::app::cli {

void StartOptions::addTo(CLI::App *command, const std::string &strengthHelp)
{
    command->add_option("picture", picture, "The picture to begin from")->required()->check(CLI::ExistingFile);
    command->add_option("--strength", strength, strengthHelp)->check(CLI::Range(0.0, 1.0))->capture_default_str();
    command->add_option("--feather", featherPx, "Over how many pixels what is new fades in at its edge")
        ->check(CLI::Range(0, RecipeStart::kMaximumFeatherPx))
        ->capture_default_str();
    paint.addTo(command);
}

Result<Recipe> StartOptions::recipe(pipeline::StartChoice choice, const CropRectangle &region, pipeline::Studio &studio,
                                    const JobContext &job) const
{
    choice.picture = picture;
    choice.strength = strength;
    choice.featherPx = featherPx;
    auto start = pipeline::makeStart(choice);
    if (!start)
        return start.error();
    PaintChoice asked = paint;
    asked.fallback = pipeline::queryOfRegion(picture, region);
    auto recipe = asked.recipe(studio, job);
    if (!recipe)
        return recipe.error();
    recipe->start = std::move(*start);
    recipe->morph.reset();
    recipe->draftOfSteps = 0;
    return recipe;
}

} // namespace palimpsest::app::cli
