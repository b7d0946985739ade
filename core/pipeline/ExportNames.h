#pragma once

#include "core/base/Recipe.h"
#include "core/base/Result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace palimpsest::pipeline {

/// What may stand in braces in a template of names.
struct NamePlaceholder {
    std::string key;     ///< "title"
    std::string meaning; ///< What it becomes, for the artist.
};

/// All of them.
const std::vector<NamePlaceholder> &namePlaceholders();

/// What a name is made of.
struct NamedResult {
    std::filesystem::path file;
    std::optional<Recipe> recipe;
    std::int64_t paintedMs = 0; ///< Since 1970, UTC.
    std::size_t position = 1;   ///< In the selection, from 1.
    std::size_t total = 1;
    int rating = 0;
    int widthPx = 0; ///< In the exported file.
    int heightPx = 0;
};

/// The name, without folder and suffix, that `nameTemplate` ("{title} {seed}") gives a result: free of everything that
/// files cannot be called anywhere, at most 180 bytes, never empty. InvalidArgument, with one sentence, for a placeholder
/// that there is not, or a brace without its other one.
Result<std::string> nameFromTemplate(std::string_view nameTemplate, const NamedResult &result);

} // namespace palimpsest::pipeline
