#include "core/pipeline/RecipeFile.h"

#include "core/base/SafetensorsView.h"
#include "core/base/Words.h"
#include "core/pipeline/detail/PictureText.h"

#include <cstddef>
#include <string>
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
    const auto bytes = readFileBytes(path, kMostBytes);
    if (!bytes)
        return bytes.error();
    auto recipe = recipeFromJson({reinterpret_cast<const char *>(bytes->data()), bytes->size()});
    if (!recipe)
        return recipe.error();
    return recipeForSharing(std::move(*recipe));
}

} // namespace palimpsest::pipeline
