#pragma once

#include "core/base/Recipe.h"
#include "core/imaging/Metadata.h"
#include "core/imaging/PngText.h"

#include <cstddef>
#include <string>
#include <vector>

namespace palimpsest::pipeline {

/// The PNG keyword of our own recipe.
inline constexpr const char *kRecipeKeyword = "palimpsest";

/// The recipe as it is put into a file that goes to others: paths on this computer are cut to file names.
Recipe recipeForSharing(Recipe recipe);

/// Our recipe, the "parameters" of other programs, and the name of the program.
std::vector<imaging::PngText> pngTexts(const Recipe &recipe);

/// The same as settings, for files that have no texts of their own.
imaging::GenerationSettings generationSettings(const Recipe &recipe);

/// What an XMP packet says of it: how the picture was made, with what, and from whom; `createDate` is ISO 8601.
imaging::PictureCredits pictureCredits(const Recipe &recipe, const std::string &createDate);

/// The positions of the neighbours that conditioned the picture, the most influential first.
std::vector<std::size_t> neighboursByInfluence(const Recipe &recipe);

/// Title, else the file's name, else "database:item".
std::string creditedTitle(const Neighbour &neighbour);

/// The names of the databases, comma-separated.
std::string databaseNames(const Recipe &recipe);

/// The packet of pictureCredits(): how the picture was made, with what, and from whom; `createDate` is ISO 8601.
std::string xmpOf(const Recipe &recipe, const std::string &createDate);

} // namespace palimpsest::pipeline
