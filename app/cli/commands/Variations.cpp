#include "app/cli/CommandLine.h"
#include "app/cli/PaintChoice.h"
#include "app/cli/PaintSeries.h"
#include "core/pipeline/Variations.h"

#include <cstdint>
#include <memory>
#include <optional>

namespace palimpsest::app::cli {

void addVariations(CommandLine &line);

namespace {

struct Options {
    PaintChoice paint;
    double strength = 0.3;
    int count = 4;
    std::optional<std::uint64_t> firstSeed;
    SeriesOutput output;
};

ExitCode run(const Options &options, Workplace &workplace)
{
    pipeline::Studio &studio = workplace.studio(options.paint.compute.studioOptions());
    const auto recipe = options.paint.recipe(studio, workplace.job());
    if (!recipe)
        return workplace.console().fail(recipe.error());
    const auto recipes = pipeline::variationsAround(*recipe, options.count, options.strength,
                                                    options.firstSeed.value_or(recipe->seed + 1));
    if (!recipes)
        return workplace.console().fail(recipes.error());
    return paintAll(*recipes, {}, options.output, workplace, studio);
}

} // namespace

void addVariations(CommandLine &line)
{
    const auto options = std::make_shared<Options>();
    CLI::App *command = line.add("variations", "Paint pictures around another one, from noise near its own",
                                 [options](Workplace &workplace) { return run(*options, workplace); });
    options->paint.addTo(command);
    command->add_option("--strength", options->strength, "How far from it: 0 the same picture, 1 those of other seeds")
        ->check(CLI::Range(0.0, 1.0))
        ->capture_default_str();
    command->add_option("--count", options->count, "How many pictures")->check(CLI::Range(1, 10000))->group("Painting");
    command
        ->add_option("--towards", options->firstSeed,
                     "Seed that the first one goes towards; the next one takes the next")
        ->group("Painting");
    options->output.addTo(command);
    options->output.addSheetTo(command);
}

} // namespace palimpsest::app::cli
