#include "app/cli/CommandLine.h"
#include "app/cli/PaintChoice.h"
#include "app/cli/Report.h"
#include "core/base/Recipe.h"
#include "core/imaging/Encode.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <filesystem>
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
    std::string out = "palimpsest.png";
    bool json = false;
};

/// "a.png" for a single picture; "a-01.png", "a-02.png", ... for several.
std::filesystem::path numbered(const std::filesystem::path &path, int index, int count)
{
    if (count == 1)
        return path;
    char number[16];
    std::snprintf(number, sizeof number, "-%02d", index + 1);
    std::filesystem::path result = path;
    result.replace_filename(path.stem().string() + number + path.extension().string());
    return result;
}

void printRecipes(const std::vector<Recipe> &recipes, Console &console)
{
    nlohmann::json list = nlohmann::json::array();
    for (const Recipe &recipe : recipes)
        list.push_back(nlohmann::json::parse(recipeToJson(recipe)));
    console.result(jsonText(recipes.size() == 1 ? list.front() : list));
}

void noteSaved(const std::filesystem::path &path, const Recipe &recipe, double seconds, Console &console)
{
    console.note(path.string() + "  (seed " + std::to_string(recipe.seed) + ", " + decimalText(seconds, 1) + " s)");
}

ExitCode paintSeries(const Options &options, Workplace &workplace, pipeline::Studio &studio)
{
    Console &console = workplace.console();
    const JobContext job = workplace.job();
    auto recipe = options.paint.recipe(studio, job);
    if (!recipe)
        return console.fail(recipe.error());
    std::vector<Recipe> painted;
    for (int i = 0; i < options.count; ++i) {
        Recipe one = *recipe;
        one.seed += static_cast<std::uint64_t>(i);
        const auto painting = studio.paint(one, job);
        if (!painting)
            return console.fail(painting.error());
        const std::filesystem::path path = numbered(options.out, i, options.count);
        if (auto saved = studio.savePng(*painting, path); !saved)
            return console.fail(saved.error());
        noteSaved(path, painting->recipe, painting->seconds, console);
        painted.push_back(painting->recipe);
    }
    if (options.json)
        printRecipes(painted, console);
    return ExitCode::Done;
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
        noteSaved(database.name, painting->recipe, painting->seconds, console);
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
    if (auto saved = imaging::writePng(options.out, *sheet); !saved)
        return console.fail(saved.error());
    console.note(options.out);
    if (options.json)
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
    command->add_option("--out", options->out, "PNG file to write; numbered when there are several");
    command->add_flag("--json", options->json, "Print the recipe as JSON");
}

} // namespace palimpsest::app::cli
