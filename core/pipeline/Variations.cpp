#include "core/pipeline/Variations.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace palimpsest::pipeline {

namespace {

constexpr const char *kSteps = "steps";

} // namespace

std::vector<Recipe> newSeeds(const Recipe &base, int count)
{
    std::vector<Recipe> recipes;
    for (int i = 0; i < count; ++i) {
        recipes.push_back(base);
        if (i == 0)
            continue;
        recipes.back().seed += static_cast<std::uint64_t>(i);
        recipes.back().variations.clear();
    }
    return recipes;
}

Result<std::vector<Recipe>> variationsAround(const Recipe &base, int count, double strength, std::uint64_t firstSeed)
{
    if (!(strength >= 0.0 && strength <= 1.0))
        return Error{ErrorCode::InvalidArgument, "The strength of a variation must lie between 0 and 1.",
                     std::to_string(strength)};
    if (base.variations.size() >= Recipe::kMaximumVariations)
        return Error{ErrorCode::InvalidArgument, "This picture has been varied too often; begin again from a new seed.",
                     std::to_string(base.variations.size()) + " variations"};
    std::vector<Recipe> recipes;
    for (int i = 0; i < count; ++i) {
        recipes.push_back(base);
        recipes.back().variations.push_back({firstSeed + static_cast<std::uint64_t>(i), strength});
    }
    return recipes;
}

Recipe draftOf(const Recipe &recipe)
{
    Recipe draft = recipe;
    const auto found = draft.params.find(kSteps);
    const std::int64_t *steps = found == draft.params.end() ? nullptr : std::get_if<std::int64_t>(&found->second);
    if (steps == nullptr || draft.draftOfSteps > 0)
        return draft;
    draft.draftOfSteps = *steps;
    found->second =
        std::max<std::int64_t>(1, static_cast<std::int64_t>(std::ceil(static_cast<double>(*steps) * kDraftShare)));
    return draft;
}

Recipe finishedFrom(const Recipe &draft)
{
    Recipe finished = draft;
    if (draft.draftOfSteps > 0)
        finished.params[kSteps] = draft.draftOfSteps;
    finished.draftOfSteps = 0;
    return finished;
}

} // namespace palimpsest::pipeline
