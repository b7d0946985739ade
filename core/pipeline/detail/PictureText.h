#pragma once

#include "core/base/Recipe.h"
#include "core/imaging/Metadata.h"
#include "core/imaging/PngText.h"

#include <string>
#include <vector>

namespace palimpsest::pipeline {

/// The PNG keyword of our own recipe.
inline constexpr const char *kRecipeKeyword = "palimpsest";

/// The recipe as it is put into a file that goes to others: paths on this computer are cut to file names.
Recipe recipeForSharing(Recipe recipe);

/// Our recipe, the "parameters" of other programs, and the name of the program.
std::vector<imaging::PngText> pngTexts(const Recipe &recipe);

/// The XMP packet: how the picture was made, with what, and from whom; `createDate` is ISO 8601.
std::string xmpOf(const Recipe &recipe, const std::string &createDate);

} // namespace palimpsest::pipeline
