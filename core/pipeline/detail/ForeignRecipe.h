#pragma once

#include "core/base/Recipe.h"
#include "core/imaging/PngText.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace palimpsest::pipeline {

/// Which program wrote what was read.
enum class ForeignWriter { A1111, InvokeAi, ComfyUi, Fooocus };

/// What other picture generators say of a picture, as far as a recipe here can say it, too. Nothing in it is a path, and
/// every number is in range.
struct ForeignRecipe {
    ForeignWriter writer = ForeignWriter::A1111;
    std::string prompt;                ///< At most 16 KB.
    std::string negativePrompt;        ///< At most 16 KB.
    std::optional<std::int64_t> steps; ///< 1..1000.
    std::optional<double> guidance;    ///< 0..100.
    std::optional<std::uint64_t> seed;
    std::string sampler; ///< Id of one of ours; empty when it is none.
    int widthPx = 0;     ///< 0: unknown.
    int heightPx = 0;
    bool beganFromPicture = false; ///< Image to image, or a part painted anew.
};

/// Reads the texts of a picture (imaging::readPictureTexts()). The texts are untrusted: long ones are not looked at and
/// damaged ones passed over. Nothing when none of them is a recipe.
std::optional<ForeignRecipe> foreignRecipe(std::span<const imaging::PngText> texts);

/// As a recipe without model, databases and neighbours, which are then those on the desk.
Recipe recipeOf(const ForeignRecipe &foreign);

// The dialects, one by one; nothing when a text is not of theirs.
std::optional<ForeignRecipe> recipeFromParameters(std::string_view text);
std::optional<ForeignRecipe> recipeFromInvokeAi(std::string_view json);
std::optional<ForeignRecipe> recipeFromComfyUi(std::string_view json);
std::optional<ForeignRecipe> recipeFromFooocus(std::string_view json);

} // namespace palimpsest::pipeline
