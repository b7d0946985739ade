#include "core/base/Recipe.h"

#include "core/base/detail/QueryJson.h"
#include "core/base/detail/RecipePartsJson.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace palimpsest {

namespace {

using detail::finiteOr;
using nlohmann::json;

constexpr std::size_t kMaxJsonBytes = std::size_t{16} << 20;
constexpr std::size_t kMaxNeighbours = 4096;
constexpr std::size_t kMaxParents = 64;
constexpr int kPlainVersion = 1; // Of recipes that say nothing new.

constexpr std::array<std::pair<ConditioningMode, std::string_view>, 3> kModeNames{{
    {ConditioningMode::TextAndNeighbours, "text+neighbours"},
    {ConditioningMode::TextOnly, "text"},
    {ConditioningMode::NeighboursOnly, "neighbours"},
}};

json neighbourToJson(const Neighbour &neighbour)
{
    const ItemFacts &facts = neighbour.facts;
    json result{{"database", neighbour.databaseId},
                {"item", neighbour.itemId},
                {"content", neighbour.contentId},
                {"title", facts.title},
                {"artist", facts.artist},
                {"year", facts.year},
                {"style", facts.style},
                {"caption", facts.caption},
                {"licence", facts.licence},
                {"source", facts.source},
                {"score", neighbour.score},
                {"weight", neighbour.weight},
                {"state", neighbourStateName(neighbour.state)}};
    if (neighbour.state == NeighbourState::AddedByHand)
        result["embedding"] = neighbour.embedding.values;
    return result;
}

Neighbour neighbourFromJson(const json &object, const std::string &encoderId)
{
    Neighbour neighbour;
    neighbour.databaseId = object.value("database", std::string());
    neighbour.itemId = object.value("item", std::int64_t{-1});
    neighbour.contentId = object.value("content", std::string());
    ItemFacts &facts = neighbour.facts;
    facts.title = object.value("title", std::string());
    facts.artist = object.value("artist", std::string());
    facts.year = object.value("year", std::string());
    facts.style = object.value("style", std::string());
    facts.caption = object.value("caption", std::string());
    facts.licence = object.value("licence", std::string());
    facts.source = object.value("source", std::string());
    neighbour.score = finiteOr(object.value("score", 0.0), 0.0);
    neighbour.weight = std::min(2.0, std::max(0.0, finiteOr(object.value("weight", 1.0), 1.0)));
    neighbour.state = neighbourStateFromName(object.value("state", std::string("retrieved")));
    if (object.contains("embedding")) {
        neighbour.embedding.encoderId = encoderId;
        neighbour.embedding.values = object.at("embedding").get<std::vector<float>>();
        normaliseL2(neighbour.embedding.values);
    }
    return neighbour;
}

json paramToJson(const ParamValue &value)
{
    return std::visit([](const auto &held) { return json(held); }, value);
}

std::optional<ParamValue> paramFromJson(const json &value)
{
    if (value.is_boolean())
        return ParamValue(value.get<bool>());
    if (value.is_number_integer())
        return ParamValue(value.get<std::int64_t>());
    if (value.is_number_float())
        return ParamValue(value.get<double>());
    if (value.is_string())
        return ParamValue(value.get<std::string>());
    return std::nullopt;
}

Result<Recipe> recipeFromParsed(const json &root)
{
    Recipe recipe;
    recipe.programVersion = root.value("program_version", std::string());
    auto query = detail::readQuery(root);
    if (!query)
        return query.error();
    recipe.query = std::move(*query);
    recipe.pseudoQueryItem = root.value("pseudo_query_item", std::int64_t{-1});
    for (const json &object : root.value("databases", json::array())) {
        recipe.databases.push_back({object.value("id", std::string()), object.value("name", std::string()),
                                    object.value("revision", std::int64_t{0})});
    }
    recipe.k = root.value("k", 4);
    recipe.generatorId = root.value("generator", std::string());
    recipe.encoderId = root.value("encoder", std::string());
    const json neighbours = root.value("neighbours", json::array());
    if (neighbours.size() > kMaxNeighbours)
        return Error{ErrorCode::Corrupt,
                     "This recipe lists more neighbours than any picture can have; choose another picture.",
                     {}};
    for (const json &object : neighbours)
        recipe.neighbours.push_back(neighbourFromJson(object, recipe.encoderId));
    const auto mode = conditioningModeFromName(root.value("mode", std::string("text+neighbours")));
    if (!mode)
        return mode.error();
    recipe.mode = *mode;
    const json params = root.value("params", json::object());
    for (const auto &[key, value] : params.items()) {
        if (auto param = paramFromJson(value))
            recipe.params[key] = std::move(*param);
    }
    recipe.seed = root.value("seed", std::uint64_t{0});
    recipe.widthPx = root.value("width", 256);
    recipe.heightPx = root.value("height", 256);
    recipe.influence = root.value("influence", std::vector<double>());
    recipe.textInfluence = root.value("text_influence", 0.0);
    recipe.parents = root.value("parents", std::vector<std::string>());
    recipe.parents.resize(std::min(recipe.parents.size(), kMaxParents));
    recipe.typicalShare = root.value("typical", 1.0);
    recipe.draftOfSteps = root.value("draft_of_steps", std::int64_t{0});
    if (!(recipe.typicalShare > 0.0 && recipe.typicalShare <= 1.0) || recipe.draftOfSteps < 0)
        return Error{ErrorCode::Corrupt,
                     "The recipe holds numbers that no picture can have been painted with; choose another picture.",
                     {}};
    if (auto read = detail::readRecipeParts(root, recipe); !read)
        return read.error();
    return recipe;
}

} // namespace

std::string_view conditioningModeName(ConditioningMode mode)
{
    for (const auto &[value, name] : kModeNames) {
        if (value == mode)
            return name;
    }
    return kModeNames.front().second;
}

Result<ConditioningMode> conditioningModeFromName(std::string_view name)
{
    for (const auto &[value, known] : kModeNames) {
        if (known == name)
            return value;
    }
    return Error{ErrorCode::InvalidArgument,
                 "\"" + std::string(name) + "\" is not a conditioning mode; use text+neighbours, text or neighbours.",
                 {}};
}

std::string recipeToJson(const Recipe &recipe)
{
    const bool isPlain = recipe.variations.empty() && !recipe.start && !recipe.morph;
    json root{{"palimpsest_recipe", isPlain ? kPlainVersion : Recipe::kVersion},
              {"program_version", recipe.programVersion},
              {"pseudo_query_item", recipe.pseudoQueryItem},
              {"databases", json::array()},
              {"k", recipe.k},
              {"neighbours", json::array()},
              {"mode", conditioningModeName(recipe.mode)},
              {"generator", recipe.generatorId},
              {"encoder", recipe.encoderId},
              {"params", json::object()},
              {"seed", recipe.seed},
              {"width", recipe.widthPx},
              {"height", recipe.heightPx},
              {"influence", recipe.influence},
              {"text_influence", recipe.textInfluence}};
    detail::writeQuery(recipe.query, root);
    if (recipe.typicalShare != 1.0)
        root["typical"] = recipe.typicalShare;
    if (recipe.draftOfSteps > 0)
        root["draft_of_steps"] = recipe.draftOfSteps;
    detail::writeRecipeParts(recipe, root);
    for (const DatabaseReference &database : recipe.databases)
        root["databases"].push_back({{"id", database.id}, {"name", database.name}, {"revision", database.revision}});
    for (const Neighbour &neighbour : recipe.neighbours)
        root["neighbours"].push_back(neighbourToJson(neighbour));
    for (const auto &[key, value] : recipe.params)
        root["params"][key] = paramToJson(value);
    if (!recipe.parents.empty())
        root["parents"] = recipe.parents;
    return root.dump(-1, ' ', false, json::error_handler_t::replace);
}

Result<Recipe> recipeFromJson(std::string_view text)
{
    if (text.size() > kMaxJsonBytes)
        return Error{ErrorCode::Corrupt, "The recipe in this file is too large to be one; choose another picture.", {}};
    try {
        const json root = json::parse(text);
        if (!root.is_object() || !root.contains("palimpsest_recipe"))
            return Error{ErrorCode::Corrupt, "This text is not a Palimpsest recipe; choose another picture.", {}};
        if (root.at("palimpsest_recipe").get<int>() > Recipe::kVersion)
            return Error{ErrorCode::Unsupported,
                         "This recipe was written by a newer Palimpsest; update the program to open it.",
                         {}};
        return recipeFromParsed(root);
    } catch (const json::exception &exception) {
        return Error{ErrorCode::Corrupt, "The recipe is damaged and cannot be read; choose another picture.",
                     exception.what()};
    }
}

} // namespace palimpsest
