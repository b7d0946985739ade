#include "core/base/Recipe.h"

#include "core/base/QueryText.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace palimpsest {

namespace {

using nlohmann::json;

constexpr std::size_t kMaxJsonBytes = std::size_t{16} << 20;
constexpr std::size_t kMaxNeighbours = 4096;
constexpr std::size_t kMaxParents = 64;

constexpr std::array<std::pair<ConditioningMode, std::string_view>, 3> kModeNames{{
    {ConditioningMode::TextAndNeighbours, "text+neighbours"},
    {ConditioningMode::TextOnly, "text"},
    {ConditioningMode::NeighboursOnly, "neighbours"},
}};

constexpr std::array<std::pair<QueryPart::Kind, std::string_view>, 3> kPartNames{{
    {QueryPart::Kind::Text, "text"},
    {QueryPart::Kind::Class, "class"},
    {QueryPart::Kind::Image, "image"},
}};

json partToJson(const QueryPart &part)
{
    json result;
    for (const auto &[kind, name] : kPartNames) {
        if (kind == part.kind)
            result["kind"] = name;
    }
    if (part.kind == QueryPart::Kind::Image)
        result["path"] = part.picturePath;
    else
        result["text"] = part.text;
    result["weight"] = part.weight;
    if (part.crop)
        result["crop"] = {part.crop->x, part.crop->y, part.crop->width, part.crop->height};
    return result;
}

// Written as they are typed, and only where there are any: most queries are parts alone.
void writeColoursAndConditions(const Query &query, json &root)
{
    for (const QueryColour &colour : query.colours)
        root["query_colours"].push_back(formatColour(colour));
    if (query.colourShare != Query::kDefaultColourShare)
        root["query_colour_share"] = query.colourShare;
    for (const FactCondition &condition : query.conditions)
        root["query_conditions"].push_back(formatCondition(condition));
}

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

double finiteOr(double value, double fallback)
{
    return std::isfinite(value) ? value : fallback;
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

CropRectangle cropFromJson(const json &numbers)
{
    CropRectangle crop{numbers.at(0).get<double>(), numbers.at(1).get<double>(), numbers.at(2).get<double>(),
                       numbers.at(3).get<double>()};
    crop.x = std::clamp(finiteOr(crop.x, 0.0), 0.0, 1.0);
    crop.y = std::clamp(finiteOr(crop.y, 0.0), 0.0, 1.0);
    crop.width = std::clamp(finiteOr(crop.width, 1.0), 0.0, 1.0 - crop.x);
    crop.height = std::clamp(finiteOr(crop.height, 1.0), 0.0, 1.0 - crop.y);
    return crop;
}

Result<void> readColoursAndConditions(const json &root, Query &query)
{
    std::string text;
    for (const char *key : {"query_colours", "query_conditions"}) {
        for (const json &piece : root.value(key, json::array()))
            text += piece.get<std::string>() + " ";
    }
    auto read = parseQuery(text);
    if (!read || !read->parts.empty())
        return Error{ErrorCode::Corrupt, "The recipe's colours or facts are damaged and cannot be read.", text};
    query.colours = std::move(read->colours);
    query.conditions = std::move(read->conditions);
    query.colourShare = std::clamp(
        finiteOr(root.value("query_colour_share", Query::kDefaultColourShare), Query::kDefaultColourShare), 0.0, 1.0);
    return {};
}

Result<void> readQuery(const json &root, Recipe &recipe)
{
    for (const json &object : root.value("query", json::array())) {
        QueryPart part;
        const std::string kindName = object.value("kind", std::string("text"));
        for (const auto &[kind, name] : kPartNames) {
            if (name == kindName)
                part.kind = kind;
        }
        part.text = object.value("text", std::string());
        part.picturePath = object.value("path", std::string());
        part.weight = finiteOr(object.value("weight", 1.0), 1.0);
        if (object.contains("crop"))
            part.crop = cropFromJson(object.at("crop"));
        recipe.query.parts.push_back(std::move(part));
    }
    return readColoursAndConditions(root, recipe.query);
}

Result<Recipe> recipeFromParsed(const json &root)
{
    Recipe recipe;
    recipe.programVersion = root.value("program_version", std::string());
    if (auto read = readQuery(root, recipe); !read)
        return read.error();
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
        return Error{ErrorCode::Corrupt, "This recipe lists more neighbours than any picture can have.", {}};
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
    json root{{"palimpsest_recipe", Recipe::kVersion},
              {"program_version", recipe.programVersion},
              {"query", json::array()},
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
    for (const QueryPart &part : recipe.query.parts)
        root["query"].push_back(partToJson(part));
    writeColoursAndConditions(recipe.query, root);
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
        return Error{ErrorCode::Corrupt, "The recipe in this file is too large to be one.", {}};
    try {
        const json root = json::parse(text);
        if (!root.is_object() || !root.contains("palimpsest_recipe"))
            return Error{ErrorCode::Corrupt, "This text is not a Palimpsest recipe.", {}};
        if (root.at("palimpsest_recipe").get<int>() > Recipe::kVersion)
            return Error{ErrorCode::Unsupported,
                         "This recipe was written by a newer Palimpsest; update the program to open it.",
                         {}};
        return recipeFromParsed(root);
    } catch (const json::exception &exception) {
        return Error{ErrorCode::Corrupt, "The recipe is damaged and cannot be read.", exception.what()};
    }
}

} // namespace palimpsest
