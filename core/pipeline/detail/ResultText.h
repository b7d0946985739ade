#pragma once

#include "core/base/Recipe.h"
#include "core/base/Result.h"
#include "core/database/HistoryIndex.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace palimpsest::pipeline {

/// What the index keeps of a recipe; nothing of its file.
database::IndexedResult indexedRecipe(const Recipe &recipe);

/// What the index keeps of a picture file; without a recipe, its name alone. NotFound, Io.
Result<database::IndexedResult> indexedFile(const std::filesystem::path &file, const database::ListedFile &listed);

/// When a file with this name was painted, in milliseconds since 1970: names begin with the local time,
/// yyyyMMdd-HHmmss-zzz.
std::optional<std::int64_t> paintedMsOf(const std::string &name);

} // namespace palimpsest::pipeline
