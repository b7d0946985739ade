#pragma once

#include "core/base/Neighbour.h"
#include "core/base/ParamSpec.h"
#include "core/base/Query.h"
#include "core/base/RecipeParts.h"
#include "core/base/Result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace palimpsest {

/// Stable names: "text+neighbours", "text", "neighbours".
std::string_view conditioningModeName(ConditioningMode mode);
/// The inverse; InvalidArgument for unknown names.
Result<ConditioningMode> conditioningModeFromName(std::string_view name);

/// A database as a recipe remembers it.
struct DatabaseReference {
    std::string id;
    std::string name;
    std::int64_t revision = 0; ///< Counts the database's write transactions.
};

/// Everything needed to make an image again.
struct Recipe {
    static constexpr int kVersion = 2;
    static constexpr std::size_t kMaximumVariations = 64;

    std::string programVersion;
    Query query;
    std::int64_t pseudoQueryItem = -1; ///< The item that was drawn when the query is a pseudo-query.
    std::vector<DatabaseReference> databases;
    int k = 4;                         ///< Neighbours asked of the retriever.
    std::vector<Neighbour> neighbours; ///< As they conditioned the picture, excluded ones included.
    ConditioningMode mode = ConditioningMode::TextAndNeighbours;
    std::string generatorId; ///< Id of the model bundle.
    std::string encoderId;
    ParamValues params;     ///< steps, guidance, sampler, eta, ... as the generator's ParamSpecs say.
    std::uint64_t seed = 0; ///< Of this one image; its noise depends on nothing else.
    int widthPx = 256;
    int heightPx = 256;
    double typicalShare = 1.0;     ///< Pseudo-queries: from which share of the most typical items the item was drawn.
    std::int64_t draftOfSteps = 0; ///< When the picture is a draft: the steps of the finished one; 0 = it is none.
    std::vector<SeedVariation>
        variations;                   ///< Steps away from the seed's noise, in this order; at most kMaximumVariations.
    std::optional<RecipeStart> start; ///< The picture that it begins from; width and height then follow from it.
    std::optional<RecipeMorph> morph; ///< A second conditioning, and how far the picture is on the way to it.
    std::vector<double> influence;    ///< Per neighbour, its share of the attention, 0..1; empty before painting.
    double textInfluence = 0.0;
    /// Content ids of the results whose recipes this one was made from; empty when it was made from nothing.
    std::vector<std::string> parents = {};
};

/// The recipe as JSON text (UTF-8), with "palimpsest_recipe": the lowest version that can say it (2 when it has a variation, a
/// start or a morph, else 1, so that older programs read what they can paint). Embeddings are written only for neighbours
/// added by hand, whose picture no database holds. Of pictures only the mask is written.
std::string recipeToJson(const Recipe &recipe);

/// Reads what recipeToJson() wrote. Corrupt when it is no recipe, Unsupported when it is from a newer program.
/// The text is untrusted: sizes are capped, numbers out of range refused, and paths are kept as text only.
Result<Recipe> recipeFromJson(std::string_view json);

} // namespace palimpsest
