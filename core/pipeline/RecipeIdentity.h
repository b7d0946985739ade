#pragma once

#include "core/base/Recipe.h"

#include <string>

namespace palimpsest::pipeline {

/// 32 hexadecimal digits that are the same for recipes which ask for the same picture: what was measured in painting, the
/// program's version and what the neighbours are called do not count, nor where on this computer pictures lie.
std::string recipeIdentity(const Recipe &recipe);

} // namespace palimpsest::pipeline
