#pragma once

#include "core/base/Recipe.h"
#include "core/base/Result.h"

#include <cstdint>
#include <vector>

namespace palimpsest::pipeline {

/// `count` recipes: `base` itself, then those of the next seeds, from whose noise nothing varies.
std::vector<Recipe> newSeeds(const Recipe &base, int count);

/// `count` recipes around the picture of `base`: the same noise, moved by `strength` (0 = the same picture, 1 = that of another
/// seed) towards the noise of the seeds from `firstSeed` on. Each stands for itself. A variation can be varied again.
/// InvalidArgument for a strength outside 0..1, or after Recipe::kMaximumVariations steps.
Result<std::vector<Recipe>> variationsAround(const Recipe &base, int count, double strength, std::uint64_t firstSeed);

/// What a draft takes of the steps.
inline constexpr double kDraftShare = 0.25;

/// The first of two passes: the same picture with kDraftShare of its steps, at least one. A draft's draft is itself, and so is the
/// draft of a recipe that says no number of steps.
Recipe draftOf(const Recipe &recipe);

/// The second pass: the picture that `draft` was the draft of, as it would have been painted at once; other recipes come back as
/// they are.
Recipe finishedFrom(const Recipe &draft);

} // namespace palimpsest::pipeline
