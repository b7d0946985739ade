#include "core/pipeline/Morph.h"

#include <algorithm>
#include <string>

namespace palimpsest::pipeline {

namespace {

constexpr int kMaximumFrames = 1000;

/// `from`, conditioned as `to`.
Recipe conditionedAs(const Recipe &to, const Recipe &from)
{
    Recipe recipe = from;
    recipe.query = to.query;
    recipe.pseudoQueryItem = to.pseudoQueryItem;
    recipe.typicalShare = to.typicalShare;
    recipe.databases = to.databases;
    recipe.k = to.k;
    recipe.neighbours = to.neighbours;
    recipe.mode = to.mode;
    return recipe;
}

bool isSame(const DatabaseReference &a, const DatabaseReference &b)
{
    return a.id == b.id && a.revision == b.revision;
}

} // namespace

Result<std::vector<Recipe>> morphFrames(const Recipe &from, const Recipe &to, int frames)
{
    if (frames < 2 || frames > kMaximumFrames)
        return Error{ErrorCode::InvalidArgument,
                     "A morph has between 2 and " + std::to_string(kMaximumFrames) + " pictures.",
                     std::to_string(frames) + " frames"};
    if (from.generatorId != to.generatorId)
        return Error{ErrorCode::InvalidArgument, "Both ends of a morph must be for the same model.",
                     from.generatorId + ", " + to.generatorId};
    if (from.morph || to.morph || from.start || to.start)
        return Error{ErrorCode::InvalidArgument,
                     "A morph runs between ordinary paintings: not between morphs, nor from repainted pictures.",
                     {}};
    Recipe between = from;
    between.morph = RecipeMorph{0.0, to.query, to.mode, from.neighbours.size()};
    between.neighbours.insert(between.neighbours.end(), to.neighbours.begin(), to.neighbours.end());
    for (const DatabaseReference &database : to.databases) {
        if (std::none_of(from.databases.begin(), from.databases.end(),
                         [&database](const DatabaseReference &known) { return isSame(known, database); }))
            between.databases.push_back(database);
    }
    std::vector<Recipe> recipes{from};
    for (int i = 1; i + 1 < frames; ++i) {
        between.morph->position = static_cast<double>(i) / static_cast<double>(frames - 1);
        recipes.push_back(between);
    }
    recipes.push_back(conditionedAs(to, from));
    return recipes;
}

Result<Recipe> withOnlyNeighbour(const Recipe &recipe, std::size_t index)
{
    if (index >= recipe.neighbours.size())
        return Error{ErrorCode::InvalidArgument,
                     "There is no neighbour " + std::to_string(index + 1) + "; the picture has "
                         + std::to_string(recipe.neighbours.size()) + ".",
                     {}};
    Recipe alone = recipe;
    alone.neighbours = {recipe.neighbours[index]};
    Neighbour &kept = alone.neighbours.front();
    if (kept.state == NeighbourState::Excluded)
        kept.state = kept.databaseId.empty() ? NeighbourState::AddedByHand : NeighbourState::Retrieved;
    kept.weight = 1.0;
    alone.k = 1;
    alone.influence.clear();
    if (alone.mode == ConditioningMode::TextOnly)
        alone.mode = ConditioningMode::TextAndNeighbours;
    return alone;
}

} // namespace palimpsest::pipeline
