#include "app/cli/PaintSeries.h"

#include "app/cli/Report.h"
#include "core/imaging/Encode.h"
#include "core/imaging/GridSheet.h"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <utility>

namespace palimpsest::app::cli {

void SeriesOutput::addTo(CLI::App *command)
{
    command->add_option("--out", out, "PNG file to write; numbered when there are several");
    command->add_flag("--json", json, "Print the recipe as JSON");
}

void SeriesOutput::addSheetTo(CLI::App *command)
{
    command->add_option("--sheet", sheet, "PNG file for all of them in a row");
}

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

std::string paintedText(const std::string &name, const pipeline::Painting &painting)
{
    return name + "  (seed " + std::to_string(painting.recipe.seed) + ", " + decimalText(painting.seconds, 1) + " s)";
}

void printRecipes(const std::vector<Recipe> &recipes, Console &console)
{
    nlohmann::json list = nlohmann::json::array();
    for (const Recipe &recipe : recipes)
        list.push_back(nlohmann::json::parse(recipeToJson(recipe)));
    console.result(jsonText(recipes.size() == 1 ? list.front() : list));
}

ExitCode printForecast(const std::vector<Recipe> &recipes, const SeriesOutput &output, Workplace &workplace)
{
    constexpr double kMega = 1e6;
    Console &console = workplace.console();
    const auto forecast = workplace.forecast(recipes.front());
    if (!forecast)
        return console.fail(forecast.error());
    const double seconds = forecast->secondsOf(static_cast<int>(recipes.size()));
    if (output.json) {
        console.result(jsonText({{"peak_bytes", forecast->peakBytes},
                                 {"available_bytes", forecast->availableBytes},
                                 {"seconds", seconds},
                                 {"seconds_measured", forecast->isMeasured},
                                 {"precision", forecast->inHalfPrecision ? "bfloat16" : "float32"},
                                 {"fits", !forecast->exceedsMemory()}}));
    } else {
        const auto megabytes = [](std::int64_t bytes) { return decimalText(static_cast<double>(bytes) / kMega, 0); };
        console.result("About " + durationText(seconds) + ", at most " + megabytes(forecast->peakBytes)
                       + " MB of memory (" + megabytes(forecast->availableBytes) + " MB free)");
    }
    if (forecast->exceedsMemory())
        console.note("This will not fit into the free memory; choose a smaller size, or close other programs.");
    return ExitCode::Done;
}

ExitCode paintAll(const std::vector<Recipe> &recipes, const std::vector<std::string> &labels,
                  const SeriesOutput &output, Workplace &workplace, pipeline::Studio &studio)
{
    Console &console = workplace.console();
    const int count = static_cast<int>(recipes.size());
    std::vector<Recipe> painted;
    std::vector<Image> pictures;
    for (int i = 0; i < count; ++i) {
        const auto painting = workplace.paint(studio, recipes[static_cast<std::size_t>(i)]);
        if (!painting)
            return console.fail(painting.error());
        const std::filesystem::path path = numbered(output.out, i, count);
        if (auto saved = studio.savePng(*painting, path); !saved)
            return console.fail(saved.error());
        console.note(paintedText(path.string(), *painting));
        painted.push_back(painting->recipe);
        pictures.push_back(*painting->image);
    }
    if (!output.sheet.empty()) {
        std::vector<std::string> headings = labels;
        headings.resize(pictures.size());
        const auto sheet = imaging::makeGridSheet(pictures, headings, {});
        if (!sheet)
            return console.fail(sheet.error());
        if (auto saved = imaging::writePng(output.sheet, *sheet); !saved)
            return console.fail(saved.error());
        console.note(output.sheet);
    }
    if (output.json)
        printRecipes(painted, console);
    return ExitCode::Done;
}

} // namespace palimpsest::app::cli
