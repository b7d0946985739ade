#include "core/pipeline/RecipeIdentity.h"

#include "core/database/ContentId.h"
#include "core/pipeline/detail/PictureText.h"

#include <cstddef>
#include <span>

namespace palimpsest::pipeline {

std::string recipeIdentity(const Recipe &recipe)
{
    Recipe plain = recipeForSharing(recipe);
    plain.programVersion.clear();
    plain.influence.clear();
    plain.textInfluence = 0.0;
    for (DatabaseReference &database : plain.databases)
        database.name.clear();
    for (Neighbour &neighbour : plain.neighbours) {
        neighbour.facts = {};
        neighbour.score = 0.0;
    }
    const std::string text = recipeToJson(plain);
    return database::contentIdOfBytes(std::as_bytes(std::span(text)));
}

} // namespace palimpsest::pipeline
