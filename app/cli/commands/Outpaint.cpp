#include "app/cli/CommandLine.h"
#include "app/cli/PaintSeries.h"
#include "app/cli/StartOptions.h"

#include <memory>
#include <utility>

namespace palimpsest::app::cli {

void addOutpaint(CommandLine &line);

namespace {

struct Options {
    StartOptions start;
    CanvasMargins margins;
    int all = 0;
    SeriesOutput output;
};

ExitCode run(const Options &options, Workplace &workplace)
{
    pipeline::Studio &studio = workplace.studio(options.start.paint.compute.studioOptions());
    pipeline::StartChoice choice;
    choice.kind = RecipeStart::Kind::Outpaint;
    choice.margins = options.margins;
    for (int *side : {&choice.margins.left, &choice.margins.top, &choice.margins.right, &choice.margins.bottom}) {
        if (*side == 0)
            *side = options.all;
    }
    const auto recipe = options.start.recipe(std::move(choice), {}, studio, workplace.job());
    if (!recipe)
        return workplace.console().fail(recipe.error());
    return paintAll({*recipe}, {}, options.output, workplace, studio);
}

} // namespace

void addOutpaint(CommandLine &line)
{
    const auto options = std::make_shared<Options>();
    options->start.strength = 0.9;
    options->start.featherPx = 4;
    // Strong guidance paints the subject of the neighbours once more, wherever there is room.
    options->start.paint.guidance = "1.5";
    CLI::App *command = line.add("outpaint", "Grow the canvas of a picture and paint what is new of it",
                                 [options](Workplace &workplace) { return run(*options, workplace); });
    options->start.addTo(command, "How freely it is painted: little keeps to the colours at the border");
    const CLI::Range range(0, CanvasMargins::kMaximumPx);
    command->add_option("--left", options->margins.left, "Pixels to grow on the left")->check(range);
    command->add_option("--top", options->margins.top, "Pixels to grow at the top")->check(range);
    command->add_option("--right", options->margins.right, "Pixels to grow on the right")->check(range);
    command->add_option("--bottom", options->margins.bottom, "Pixels to grow at the bottom")->check(range);
    command->add_option("--all", options->all, "Pixels to grow on every other side")->check(range);
    options->output.addTo(command);
}

} // namespace palimpsest::app::cli
