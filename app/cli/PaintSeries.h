#pragma once

#include "app/cli/Console.h"
#include "app/cli/Workplace.h"
#include "core/base/Recipe.h"
#include "core/pipeline/Studio.h"

#include <CLI/App.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace palimpsest::app::cli {

/// --out, --json and --sheet: where the pictures of one command go.
struct SeriesOutput {
    std::string out = "palimpsest.png";
    std::string sheet;
    bool json = false;

    void addTo(CLI::App *command);
    /// --sheet, for commands whose pictures are looked at side by side.
    void addSheetTo(CLI::App *command);
};

/// Prints what painting these would take, which are alike but for their seeds; at least one.
ExitCode printForecast(const std::vector<Recipe> &recipes, const SeriesOutput &output, Workplace &workplace);

/// Paints `recipes` one after another into numbered files, and onto one sheet in a row with `labels` when that was asked for.
ExitCode paintAll(const std::vector<Recipe> &recipes, const std::vector<std::string> &labels,
                  const SeriesOutput &output, Workplace &workplace, pipeline::Studio &studio);

/// "a.png" for a single picture; "a-01.png", "a-02.png", ... for several.
std::filesystem::path numbered(const std::filesystem::path &path, int index, int count);

/// A line that says what was painted: `name`, the seed and how long it took.
std::string paintedText(const std::string &name, const pipeline::Painting &painting);

/// The recipe as JSON, or a list of them.
void printRecipes(const std::vector<Recipe> &recipes, Console &console);

} // namespace palimpsest::app::cli
