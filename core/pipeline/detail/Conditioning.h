#pragma once

#include "core/base/Embedding.h"
#include "core/base/Recipe.h"
#include "core/base/Result.h"
#include "core/neural/Generator.h"
#include "core/pipeline/Library.h"
#include "core/pipeline/Studio.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace palimpsest::pipeline {

/// The tokens of one painting, and which neighbours of the recipe they stand for.
struct PaintingContext {
    neural::Conditioning conditioning;
    std::vector<std::size_t> neighbourIndices; ///< Into recipe.neighbours, in the order of conditioning.neighbours.
    /// Of a token between two neighbours, the other one, and how much of the token is its.
    struct Partner {
        std::size_t index = 0;
        double share = 0.0; ///< 0..1
    };
    std::vector<std::optional<Partner>> partners = {}; ///< One for each of neighbourIndices, or none at all.
};

/// True when the neighbour takes part in a painting: not excluded, weight above 0.
bool conditions(const Neighbour &neighbour);

/// Gives every conditioning neighbour of `recipe` its embedding, looking those up that the recipe does not hold.
/// NotFound when an item or its database is gone; Corrupt when another picture has taken its place.
Result<void> completeEmbeddings(Recipe &recipe, Library &library);

/// The context of `recipe`, whose neighbours are complete; `queryToken` is used as the mode says.
/// InvalidArgument when the mode leaves nothing to paint from.
Result<PaintingContext> paintingContext(const Recipe &recipe, const std::optional<Embedding> &queryToken);

/// Puts what the generator measured into the painting's recipe and maps.
void recordInfluence(const neural::GeneratedImage &generated, const PaintingContext &context, Painting &painting);

} // namespace palimpsest::pipeline
