#include "core/pipeline/detail/MorphConditioning.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

namespace palimpsest::pipeline {

namespace {

using neural::ConditioningToken;

/// A token between two, either of which may be missing.
ConditioningToken between(const ConditioningToken *from, const ConditioningToken *to, double position)
{
    if (from == nullptr)
        return {to->embedding, to->weight * position};
    if (to == nullptr)
        return {from->embedding, from->weight * (1.0 - position)};
    return {slerp(from->embedding, to->embedding, position), from->weight + position * (to->weight - from->weight)};
}

/// The recipe as if the morph stood at one of its ends.
Recipe endOf(const Recipe &recipe, bool isLast)
{
    Recipe end = recipe;
    const auto border = end.neighbours.begin() + static_cast<std::ptrdiff_t>(recipe.morph->firstNeighbour);
    if (isLast) {
        end.query = recipe.morph->query;
        end.mode = recipe.morph->mode;
        end.neighbours.erase(end.neighbours.begin(), border);
    } else {
        end.neighbours.erase(border, end.neighbours.end());
    }
    return end;
}

const ConditioningToken *tokenAt(const PaintingContext &context, std::size_t i)
{
    const auto &tokens = context.conditioning.neighbours;
    return i < tokens.size() ? &tokens[i] : nullptr;
}

bool haveOneDimension(const PaintingContext &first, const PaintingContext &last)
{
    std::optional<std::size_t> dimension;
    const auto fits = [&dimension](const ConditioningToken &token) {
        return dimension.value_or(token.embedding.dimension()) == token.embedding.dimension();
    };
    for (const PaintingContext *context : {&first, &last}) {
        for (const ConditioningToken &token : context->conditioning.neighbours) {
            if (!fits(token))
                return false;
            dimension = token.embedding.dimension();
        }
        if (context->conditioning.text && !fits(*context->conditioning.text))
            return false;
        if (context->conditioning.text)
            dimension = context->conditioning.text->embedding.dimension();
    }
    return true;
}

void blendText(const PaintingContext &first, const PaintingContext &last, double position, PaintingContext &blended)
{
    const auto pointer = [](const PaintingContext &context) {
        return context.conditioning.text ? &*context.conditioning.text : nullptr;
    };
    if (pointer(first) != nullptr || pointer(last) != nullptr)
        blended.conditioning.text = between(pointer(first), pointer(last), position);
}

} // namespace

Embedding slerp(const Embedding &from, const Embedding &to, double share)
{
    if (share <= 0.0)
        return from;
    if (share >= 1.0)
        return to;
    double product = 0.0;
    double fromSquared = 0.0;
    double toSquared = 0.0;
    for (std::size_t i = 0; i < from.values.size(); ++i) {
        product += static_cast<double>(from.values[i]) * to.values[i];
        fromSquared += static_cast<double>(from.values[i]) * from.values[i];
        toSquared += static_cast<double>(to.values[i]) * to.values[i];
    }
    const double lengths = std::sqrt(fromSquared * toSquared);
    const double angle = lengths > 0.0 ? std::acos(std::clamp(product / lengths, -1.0, 1.0)) : 0.0;
    constexpr double kParallel = 1e-6;
    const bool isStraight = std::sin(angle) < kParallel;
    const double ofFrom = isStraight ? 1.0 - share : std::sin((1.0 - share) * angle) / std::sin(angle);
    const double ofTo = isStraight ? share : std::sin(share * angle) / std::sin(angle);
    Embedding result = from;
    for (std::size_t i = 0; i < result.values.size(); ++i)
        result.values[i] = static_cast<float>(ofFrom * from.values[i] + ofTo * to.values[i]);
    return result;
}

Result<PaintingContext> morphedContext(const Recipe &recipe, const std::optional<Embedding> &firstToken,
                                       const std::optional<Embedding> &lastToken)
{
    const double position = recipe.morph->position;
    const std::size_t border = recipe.morph->firstNeighbour;
    PALIMPSEST_ASSERT(border <= recipe.neighbours.size());
    auto first = paintingContext(endOf(recipe, false), firstToken);
    if (!first)
        return first;
    auto last = paintingContext(endOf(recipe, true), lastToken);
    if (!last)
        return last;
    for (std::size_t &index : last->neighbourIndices)
        index += border;
    if (position <= 0.0)
        return first;
    if (position >= 1.0)
        return last;
    if (!haveOneDimension(*first, *last))
        return Error{ErrorCode::InvalidArgument,
                     "The ends of this morph were embedded by different encoders; retrieve the neighbours again.",
                     {}};
    PaintingContext blended;
    blendText(*first, *last, position, blended);
    const std::size_t count = std::max(first->neighbourIndices.size(), last->neighbourIndices.size());
    for (std::size_t i = 0; i < count; ++i) {
        blended.conditioning.neighbours.push_back(between(tokenAt(*first, i), tokenAt(*last, i), position));
        const bool hasFirst = i < first->neighbourIndices.size();
        const bool hasLast = i < last->neighbourIndices.size();
        blended.neighbourIndices.push_back(hasFirst ? first->neighbourIndices[i] : last->neighbourIndices[i]);
        blended.partners.push_back(hasFirst && hasLast
                                       ? std::optional(PaintingContext::Partner{last->neighbourIndices[i], position})
                                       : std::nullopt);
    }
    return blended;
}

} // namespace palimpsest::pipeline
