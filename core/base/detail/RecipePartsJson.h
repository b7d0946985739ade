#pragma once

#include "core/base/Recipe.h"
#include "core/base/Result.h"

#include <nlohmann/json_fwd.hpp>

namespace palimpsest::detail {

/// The keys "variations", "start" and "morph" of `root`, each only where the recipe has it.
void writeRecipeParts(const Recipe &recipe, nlohmann::json &root);

/// Reads what writeRecipeParts() wrote into `recipe`, whose neighbours must be there already. Corrupt for numbers out of range
/// and pieces that do not fit together; throws json::exception for values of the wrong type.
Result<void> readRecipeParts(const nlohmann::json &root, Recipe &recipe);

} // namespace palimpsest::detail
