#include "app/cli/CommandLine.h"
#include "app/cli/PaintSeries.h"
#include "app/cli/StartOptions.h"

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace palimpsest::app::cli {

void addRepaint(CommandLine &line);

namespace {

struct Options {
    StartOptions start;
    std::string mask;
    std::vector<double> area;
    SeriesOutput output;
};

/// What --mask or --area says; empty when neither is given.
Result<Mask> maskOf(const Options &options, pipeline::Studio &studio)
{
    if (!options.mask.empty())
        return pipeline::readMask(options.mask);
    if (options.area.empty())
        return Mask();
    const auto picture = studio.readPicture(options.start.picture, 0);
    if (!picture)
        return picture.error();
    return pipeline::rectangleMask(picture->width(), picture->height(),
                                   {options.area[0], options.area[1], options.area[2], options.area[3]});
}

ExitCode run(const Options &options, Workplace &workplace)
{
    pipeline::Studio &studio = workplace.studio(options.start.paint.compute.studioOptions());
    auto mask = maskOf(options, studio);
    if (!mask)
        return workplace.console().fail(mask.error());
    pipeline::StartChoice choice;
    choice.kind = RecipeStart::Kind::Repaint;
    const CropRectangle region = pipeline::maskedRegion(*mask);
    choice.mask = std::move(*mask);
    const auto recipe = options.start.recipe(std::move(choice), region, studio, workplace.job());
    if (!recipe)
        return workplace.console().fail(recipe.error());
    return paintAll({*recipe}, {}, options.output, workplace, studio);
}

} // namespace

void addRepaint(CommandLine &line)
{
    const auto options = std::make_shared<Options>();
    CLI::App *command = line.add("repaint", "Paint a picture, or the masked part of it, anew",
                                 [options](Workplace &workplace) { return run(*options, workplace); });
    options->start.addTo(command, "How much is painted anew: 0 the picture itself, 1 nothing is left of it");
    command->add_option("--mask", options->mask, "Picture of the same size: what is not black in it is painted anew")
        ->check(CLI::ExistingFile);
    command->add_option("--area", options->area, "X,Y,W,H: instead of a mask a rectangle, in shares of the picture")
        ->delimiter(',')
        ->expected(4)
        ->check(CLI::Range(0.0, 1.0))
        ->excludes(command->get_option("--mask"));
    options->output.addTo(command);
}

} // namespace palimpsest::app::cli
