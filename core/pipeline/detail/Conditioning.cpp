#include "core/pipeline/detail/Conditioning.h"

#include <utility>

namespace palimpsest::pipeline {

namespace {

std::string nameOf(const Neighbour &neighbour)
{
    return neighbour.facts.title.empty() ? "item " + std::to_string(neighbour.itemId)
                                         : "\"" + neighbour.facts.title + "\"";
}

} // namespace

bool conditions(const Neighbour &neighbour)
{
    return neighbour.state != NeighbourState::Excluded && neighbour.weight > 0.0;
}

Result<void> completeEmbeddings(Recipe &recipe, Library &library)
{
    for (Neighbour &neighbour : recipe.neighbours) {
        if (!neighbour.embedding.values.empty() || !conditions(neighbour))
            continue;
        if (neighbour.databaseId.empty()) {
            return Error{ErrorCode::NotFound,
                         "The recipe does not hold " + nameOf(neighbour) + "; drop the picture onto the strip again.",
                         {}};
        }
        const auto item = library.item(neighbour.databaseId, neighbour.itemId);
        if (!item)
            return item.error();
        if (!neighbour.contentId.empty() && item->contentId != neighbour.contentId) {
            return Error{ErrorCode::Corrupt,
                         "The database \"" + neighbour.databaseId + "\" now holds another picture in the place of "
                             + nameOf(neighbour) + "; retrieve the neighbours again.",
                         {}};
        }
        neighbour.embedding = item->embedding;
        neighbour.picturePath = item->picturePath;
    }
    return {};
}

Result<PaintingContext> paintingContext(const Recipe &recipe, const std::optional<Embedding> &queryToken)
{
    PaintingContext context;
    if (recipe.mode != ConditioningMode::NeighboursOnly && queryToken)
        context.conditioning.text = neural::ConditioningToken{*queryToken, 1.0};
    if (recipe.mode != ConditioningMode::TextOnly) {
        for (std::size_t i = 0; i < recipe.neighbours.size(); ++i) {
            const Neighbour &neighbour = recipe.neighbours[i];
            if (!conditions(neighbour))
                continue;
            context.conditioning.neighbours.push_back({neighbour.embedding, neighbour.weight});
            context.neighbourIndices.push_back(i);
        }
    }
    if (!context.conditioning.text && context.conditioning.neighbours.empty()) {
        return Error{ErrorCode::InvalidArgument,
                     recipe.mode == ConditioningMode::TextOnly
                         ? "Painting from words alone needs words; type some or let the neighbours take part."
                         : "Every neighbour is excluded and there are no words; bring one back or type some.",
                     {}};
    }
    return context;
}

void recordInfluence(const neural::GeneratedImage &generated, const PaintingContext &context, Painting &painting)
{
    const std::size_t count = painting.recipe.neighbours.size();
    painting.recipe.textInfluence = generated.textInfluence;
    painting.recipe.influence.assign(count, 0.0);
    painting.neighbourMaps.assign(count, {});
    for (std::size_t i = 0; i < context.neighbourIndices.size(); ++i) {
        const auto record = [&](std::size_t index, double share) {
            if (i < generated.neighbourInfluence.size())
                painting.recipe.influence[index] = share * generated.neighbourInfluence[i];
            if (i >= generated.neighbourMaps.size())
                return;
            const neural::InfluenceMap &map = generated.neighbourMaps[i];
            painting.neighbourMaps[index] = {map.width, map.height, map.share};
            for (float &value : painting.neighbourMaps[index].share)
                value *= static_cast<float>(share);
        };
        const auto partner = i < context.partners.size() ? context.partners[i] : std::nullopt;
        record(context.neighbourIndices[i], partner ? 1.0 - partner->share : 1.0);
        if (partner)
            record(partner->index, partner->share);
    }
}

} // namespace palimpsest::pipeline
