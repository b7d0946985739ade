#include "core/pipeline/detail/PictureText.h"

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <filesystem>
#include <numeric>
#include <utility>

namespace palimpsest::pipeline {

namespace {

std::string fileName(const std::string &path)
{
    return std::filesystem::path(path).filename().string();
}

std::string partText(const QueryPart &part)
{
    return part.kind == QueryPart::Kind::Image ? fileName(part.picturePath) : part.text;
}

/// The wanted (or unwanted) parts of the query, comma-separated.
std::string promptText(const Query &query, bool wanted)
{
    std::string text;
    for (const QueryPart &part : query.parts) {
        if ((part.weight > 0.0) == wanted && part.weight != 0.0)
            text += (text.empty() ? "" : ", ") + partText(part);
    }
    return text;
}

template<typename Value>
Value paramOr(const ParamValues &params, const std::string &key, Value fallback)
{
    const auto found = params.find(key);
    if (found == params.end())
        return fallback;
    const Value *value = std::get_if<Value>(&found->second);
    return value == nullptr ? fallback : *value;
}

double numberOr(const ParamValues &params, const std::string &key, double fallback)
{
    return paramOr(params, key, static_cast<double>(paramOr(params, key, static_cast<std::int64_t>(fallback))));
}

} // namespace

std::string databaseNames(const Recipe &recipe)
{
    std::string names;
    for (const DatabaseReference &database : recipe.databases)
        names += (names.empty() ? "" : ", ") + (database.name.empty() ? database.id : database.name);
    return names;
}

std::string creditedTitle(const Neighbour &neighbour)
{
    if (!neighbour.facts.title.empty())
        return neighbour.facts.title;
    return neighbour.picturePath.empty() ? neighbour.databaseId + ":" + std::to_string(neighbour.itemId)
                                         : fileName(neighbour.picturePath);
}

std::vector<std::size_t> neighboursByInfluence(const Recipe &recipe)
{
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < recipe.neighbours.size(); ++i) {
        if (recipe.neighbours[i].state != NeighbourState::Excluded && recipe.neighbours[i].weight > 0.0)
            order.push_back(i);
    }
    const auto influence = [&](std::size_t i) { return i < recipe.influence.size() ? recipe.influence[i] : 0.0; };
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return influence(a) > influence(b); });
    return order;
}

imaging::GenerationSettings generationSettings(const Recipe &recipe)
{
    imaging::GenerationSettings settings;
    settings.prompt = promptText(recipe.query, true);
    settings.negativePrompt = promptText(recipe.query, false);
    settings.steps = static_cast<int>(paramOr<std::int64_t>(recipe.params, "steps", 0));
    settings.sampler = paramOr<std::string>(recipe.params, "sampler", {});
    settings.guidance = numberOr(recipe.params, "guidance", 1.0);
    settings.seed = recipe.seed;
    settings.widthPx = recipe.widthPx;
    settings.heightPx = recipe.heightPx;
    settings.model = recipe.generatorId;
    settings.version = "Palimpsest " + recipe.programVersion;
    if (!recipe.databases.empty())
        settings.additional.emplace_back("Database", databaseNames(recipe));
    settings.additional.emplace_back("Neighbours", std::to_string(neighboursByInfluence(recipe).size()));
    return settings;
}

Recipe recipeForSharing(Recipe recipe)
{
    for (QueryPart &part : recipe.query.parts)
        part.picturePath = fileName(part.picturePath);
    for (Neighbour &neighbour : recipe.neighbours)
        neighbour.picturePath = fileName(neighbour.picturePath);
    if (recipe.start)
        recipe.start->path = fileName(recipe.start->path);
    if (recipe.morph) {
        for (QueryPart &part : recipe.morph->query.parts)
            part.picturePath = fileName(part.picturePath);
    }
    return recipe;
}

std::vector<imaging::PngText> pngTexts(const Recipe &recipe)
{
    return {{kRecipeKeyword, recipeToJson(recipeForSharing(recipe))},
            {"parameters", imaging::a1111Parameters(generationSettings(recipe))},
            {"Software", "Palimpsest " + recipe.programVersion}};
}

imaging::PictureCredits pictureCredits(const Recipe &recipe, const std::string &createDate)
{
    imaging::PictureCredits credits;
    credits.creatorTool = "Palimpsest " + recipe.programVersion;
    credits.createDate = createDate;
    const std::string wanted = promptText(recipe.query, true);
    const std::string unwanted = promptText(recipe.query, false);
    credits.description = wanted;
    credits.aiPrompt = unwanted.empty() ? wanted : wanted + "; not: " + unwanted;
    credits.aiSystem = "Palimpsest, model " + recipe.generatorId;
    if (!recipe.databases.empty())
        credits.aiSystem += ", database " + databaseNames(recipe);
    credits.aiSystemVersion = recipe.programVersion;
    if (recipe.start) {
        credits.source = imaging::DigitalSource::CompositeWithTrainedAlgorithmicMedia;
        imaging::PictureIngredient ingredient;
        ingredient.documentId = recipe.start->contentId;
        ingredient.filePath = fileName(recipe.start->path);
        ingredient.title = ingredient.filePath;
        credits.ingredients.push_back(std::move(ingredient));
    }
    for (const std::size_t index : neighboursByInfluence(recipe)) {
        const Neighbour &neighbour = recipe.neighbours[index];
        imaging::PictureIngredient ingredient;
        ingredient.documentId = neighbour.contentId;
        ingredient.filePath = fileName(neighbour.picturePath);
        ingredient.source = neighbour.facts.source;
        ingredient.title = creditedTitle(neighbour);
        ingredient.artist = neighbour.facts.artist;
        ingredient.year = neighbour.facts.year;
        ingredient.licence = neighbour.facts.licence;
        credits.ingredients.push_back(std::move(ingredient));
    }
    return credits;
}

std::string xmpOf(const Recipe &recipe, const std::string &createDate)
{
    return imaging::xmpPacket(pictureCredits(recipe, createDate));
}

} // namespace palimpsest::pipeline
