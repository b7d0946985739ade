#include "app/cli/CommandLine.h"
#include "app/cli/PaintChoice.h"
#include "app/cli/PaintSeries.h"
#include "core/base/Recipe.h"
#include "core/imaging/Encode.h"
#include "core/pipeline/Variations.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <string>
#include <vector>

namespace palimpsest::app::cli {

void addGenerate(CommandLine &line);

namespace {

struct Options {
    PaintChoice paint;
    bool allDatabases = false;
    int count = 1;
    bool draft = false;
    bool dryRun = false;
    SeriesOutput output;
};

ExitCode paintSeries(const Options &options, Workplace &workplace, pipeline::Studio &studio)
{
    const auto recipe = options.paint.recipe(studio, workplace.job());
    if (!recipe)
        return workplace.console().fail(recipe.error());
    std::vector<Recipe> recipes = pipeline::newSeeds(*recipe, options.count);
    if (options.draft)
        std::transform(recipes.begin(), recipes.end(), recipes.begin(), pipeline::draftOf);
    if (options.dryRun)
        return printForecast(recipes, options.output, workplace);
    return paintAll(recipes, {}, options.output, workplace, studio);
}

/// The style sweep: the same recipe and seed over every database that fits the model, on one labelled sheet.
ExitCode paintSweep(const Options &options, Workplace &workplace, pipeline::Studio &studio)
{
    Console &console = workplace.console();
    const JobContext job = workplace.job();
    const auto model = studio.generator();
    if (!model)
        return console.fail(model.error());
    PaintChoice choice = options.paint;
    std::vector<Recipe> painted;
    std::vector<Image> pictures;
    std::vector<std::string> labels;
    for (const pipeline::DatabaseInfo &database : workplace.library().databases()) {
        if (database.encoderId != model->encoderId || database.items == 0)
            continue;
        choice.databases = {database.id};
        auto recipe = choice.recipe(studio, job);
        if (!recipe)
            return console.fail(recipe.error());
        choice.seed = recipe->seed;
        const auto painting = studio.paint(*recipe, job);
        if (!painting)
            return console.fail(painting.error());
        console.note(paintedText(database.name, *painting));
        pictures.push_back(*painting->image);
        labels.push_back(database.heldOut ? database.name + " (held out)" : database.name);
        painted.push_back(painting->recipe);
    }
    if (pictures.empty())
        return console.fail({ErrorCode::NotFound, "No database fits the model \"" + model->id + "\".", {}});
    const int columns = static_cast<int>(std::ceil(std::sqrt(static_cast<double>(pictures.size()))));
    const auto sheet = studio.contactSheet(pictures, labels, columns);
    if (!sheet)
        return console.fail(sheet.error());
    if (auto saved = imaging::writePng(options.output.out, *sheet); !saved)
        return console.fail(saved.error());
    console.note(options.output.out);
    if (options.output.json)
        printRecipes(painted, console);
    return ExitCode::Done;
}

ExitCode run(const Options &options, Workplace &workplace)
{
    pipeline::Studio &studio = workplace.studio(options.paint.compute.studioOptions());
    return options.allDatabases ? paintSweep(options, workplace, studio) : paintSeries(options, workplace, studio);
}

} // namespace

void addGenerate(CommandLine &line)
{
    const auto options = std::make_shared<Options>();
    CLI::App *command = line.add("generate", "Paint pictures from a query and its neighbours",
                                 [options](Workplace &workplace) { return run(*options, workplace); });
    options->paint.addTo(command);
    command->add_flag("--all-databases", options->allDatabases, "Paint over every database, onto one labelled sheet")
        ->excludes(command->get_option("--database"));
    command->add_option("--count", options->count, "How many pictures")->check(CLI::Range(1, 10000))->group("Painting");
    command->add_flag("--draft", options->draft, "Paint with a quarter of the steps; finish paints those that please")
        ->group("Painting");
    command
        ->add_flag("--dry-run", options->dryRun,
                   "Paint nothing; say how long it would take and how much memory it needs")
        ->excludes(command->get_option("--all-databases"));
    options->output.addTo(command);
}

} // namespace palimpsest::app::cli
