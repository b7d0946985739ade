#pragma once

#include "core/base/Embedding.h"
#include "core/base/Recipe.h"
#include "core/base/Result.h"
#include "core/pipeline/detail/Conditioning.h"

#include <optional>

namespace palimpsest::pipeline {

/// The point at `share` (0..1) of the way from `from` to `to` along the sphere, lengths in between (Shoemake 1985). At 0 and 1
/// exactly the ends. Both must have the same dimension.
Embedding slerp(const Embedding &from, const Embedding &to, double share);

/// The context of a recipe with a morph, whose neighbours are complete. The query's tokens of both ends meet, and the neighbours of
/// both, one by one; what has no counterpart comes or goes by its weight. At position 0 and 1 exactly the context of that end.
/// InvalidArgument when an end leaves nothing to paint from.
Result<PaintingContext> morphedContext(const Recipe &recipe, const std::optional<Embedding> &firstToken,
                                       const std::optional<Embedding> &lastToken);

} // namespace palimpsest::pipeline
