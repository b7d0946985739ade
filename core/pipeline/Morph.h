#pragma once

#include "core/base/Recipe.h"
#include "core/base/Result.h"

#include <cstddef>
#include <vector>

namespace palimpsest::pipeline {

/// The recipes of `frames` pictures on the way from one conditioning to another: noise, size and parameters are those of `from`,
/// words and neighbours move along the sphere to those of `to`, neighbour by neighbour in their order; where one side has more
/// of them, these come or go by their weight. The first and the last frame are `from` itself and `from` with all that `to`
/// conditions with. InvalidArgument for fewer than two frames, for recipes of different models, and for ends that are
/// morphs or begin from pictures.
///
/// Two queries, two databases: recipes retrieved for each. Two neighbours: see withOnlyNeighbour().
Result<std::vector<Recipe>> morphFrames(const Recipe &from, const Recipe &to, int frames);

/// `recipe` with one of its neighbours alone, whatever its weight or state was. InvalidArgument when there is no such neighbour.
Result<Recipe> withOnlyNeighbour(const Recipe &recipe, std::size_t index);

} // namespace palimpsest::pipeline
