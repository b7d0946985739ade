#include "app/cli/CommandLine.h"
#include "app/cli/PaintSeries.h"
#include "app/cli/StartOptions.h"
#include "core/imaging/Encode.h"
#include "core/imaging/Metadata.h"

#include <memory>
#include <utility>

namespace palimpsest::app::cli {

void addEnlarge(CommandLine &line);

namespace {

struct Options {
    StartOptions start;
    double times = 2.0;
    bool plain = false;
    SeriesOutput output;
};

ExitCode enlargePlainly(const Options &options, Workplace &workplace, pipeline::Studio &studio)
{
    const auto picture = studio.readPicture(options.start.picture, 0);
    if (!picture)
        return workplace.console().fail(picture.error());
    const auto enlarged = pipeline::enlargedPicture(*picture, options.times);
    if (!enlarged)
        return workplace.console().fail(enlarged.error());
    imaging::PictureCredits credits;
    credits.source = imaging::DigitalSource::AlgorithmicallyEnhanced;
    credits.creatorTool = "Palimpsest";
    if (auto saved = imaging::writePng(options.output.out, *enlarged, {}, imaging::xmpPacket(credits)); !saved)
        return workplace.console().fail(saved.error());
    workplace.console().note(options.output.out);
    return ExitCode::Done;
}

ExitCode run(const Options &options, Workplace &workplace)
{
    pipeline::Studio &studio = workplace.studio(options.start.paint.compute.studioOptions());
    if (options.plain)
        return enlargePlainly(options, workplace, studio);
    StartOptions start = options.start;
    // A picture of our own is refined with the neighbours that it was painted with.
    if (start.paint.query.isEmpty() && start.paint.recipePath.empty() && start.paint.databases.empty()) {
        if (const auto own = studio.recipeFromPicture(start.picture); own && !own->start && !own->morph)
            start.paint.recipePath = start.picture;
    }
    pipeline::StartChoice choice;
    choice.kind = RecipeStart::Kind::Enlarge;
    choice.enlargement = options.times;
    auto recipe = start.recipe(std::move(choice), {}, studio, workplace.job());
    if (!recipe)
        return workplace.console().fail(recipe.error());
    recipe->params.erase("enlarge");
    return paintAll({*recipe}, {}, options.output, workplace, studio);
}

} // namespace

void addEnlarge(CommandLine &line)
{
    const auto options = std::make_shared<Options>();
    options->start.strength = 0.3;
    options->start.featherPx = 0;
    CLI::App *command = line.add("enlarge", "Enlarge a picture and refine it with its neighbours, tile by tile",
                                 [options](Workplace &workplace) { return run(*options, workplace); });
    options->start.addTo(command, "How much is painted anew: little keeps it, more adds strokes");
    command->add_option("--times", options->times, "Factor of both sides")
        ->check(CLI::Range(1.0, RecipeStart::kMaximumEnlargement))
        ->capture_default_str();
    command->add_flag("--plain", options->plain, "Enlarge without a model");
    options->output.addTo(command);
}

} // namespace palimpsest::app::cli
