#pragma once

#include "core/base/Recipe.h"
#include "core/base/Result.h"

#include <filesystem>

namespace palimpsest::pipeline {

/// Whether a file holds a recipe and nothing else, by its name: .json.
bool isRecipeFile(const std::filesystem::path &path);

/// The recipe of such a file, as `palimpsest-cli generate --json` prints it; the file may come from a stranger.
/// NotFound, Corrupt, Unsupported, Io.
Result<Recipe> recipeFromFile(const std::filesystem::path &path);

} // namespace palimpsest::pipeline
