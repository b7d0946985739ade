#pragma once

#include "app/cli/NeighbourChoice.h"
#include "app/cli/Options.h"
#include "core/base/JobContext.h"
#include "core/base/Recipe.h"
#include "core/base/Result.h"
#include "core/pipeline/Studio.h"

#include <CLI/App.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace palimpsest::app::cli {

/// Everything on the command line that shapes a painting.
struct PaintChoice {
    ComputeChoice compute;
    QueryChoice query;
    NeighbourChoice neighbours;
    std::vector<std::string> databases;
    std::optional<int> k;
    std::optional<double> typical;
    std::string mode;  ///< Empty: as the query suggests, or as the recipe says.
    std::string steps; ///< Of these, empty means the model's own default, or the recipe's value.
    std::string guidance;
    std::string sampler;
    std::string eta;
    std::string textStrength;
    std::string neighbourStrength;
    std::vector<std::string> settings; ///< "KEY=VALUE", any parameter of the model.
    std::optional<std::uint64_t> seed;
    std::string size;       ///< "256" or "384x256"; empty: the model's own.
    std::string recipePath; ///< A PNG whose recipe is painted again.
    std::string sourcePath; ///< The picture that such a recipe begins from; empty: the one of its name beside the PNG.
    Query fallback;         ///< Searched for when neither a query nor a recipe is given.
    std::optional<Query> instead; ///< Searched for in place of the query and of the recipe's.

    void addTo(CLI::App *command);

    /// The recipe over --database, the recipe's own databases or the default one. Without --seed a seed is drawn.
    [[nodiscard]] Result<Recipe> recipe(pipeline::Studio &studio, const JobContext &job) const;

private:
    [[nodiscard]] bool onlyGivesPictures() const;
    [[nodiscard]] bool keepsRecipeNeighbours() const;
    [[nodiscard]] Result<std::vector<std::string>> databaseIds(pipeline::Studio &studio, const Recipe &start) const;
    [[nodiscard]] Result<Recipe> start(pipeline::Studio &studio) const;
    [[nodiscard]] Result<Recipe> retrieveAnew(const Recipe &base, pipeline::Studio &studio,
                                              const std::vector<std::string> &databaseIds, const JobContext &job) const;
    [[nodiscard]] Result<void> applySettings(Recipe &recipe, const pipeline::GeneratorInfo &model) const;
};

} // namespace palimpsest::app::cli
