#include "core/pipeline/RecipeFile.h"

#include "core/base/Words.h"
#include "core/pipeline/detail/PictureText.h"

#include <cstddef>
#include <fstream>
#include <string>
#include <system_error>
#include <utility>

namespace palimpsest::pipeline {

namespace {

// More than any recipe holds; recipeFromJson() refuses sooner.
constexpr std::size_t kMostBytes = std::size_t{32} << 20;

} // namespace

bool isRecipeFile(const std::filesystem::path &path)
{
    return caseFolded(path.extension().string()) == ".json";
}

Result<Recipe> recipeFromFile(const std::filesystem::path &path)
{
    const std::string name = "\"" + path.filename().string() + "\"";
    std::error_code code;
    if (!std::filesystem::is_regular_file(path, code))
        return Error{ErrorCode::NotFound, "There is no file " + name + "; check its name.", code.message()};
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return Error{ErrorCode::Io, name + " cannot be read; check who may read it.", path.string()};
    std::string text(kMostBytes, '\0');
    file.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(file.gcount()));
    auto recipe = recipeFromJson(text);
    if (!recipe)
        return recipe.error();
    return recipeForSharing(std::move(*recipe));
}

} // namespace palimpsest::pipeline
