#include "core/base/detail/QueryJson.h"

#include "core/base/QueryText.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <string_view>
#include <utility>

namespace palimpsest::detail {

namespace {

using nlohmann::json;

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
        return Error{ErrorCode::Corrupt,
                     "The recipe's colours or facts are damaged and cannot be read; choose another picture.", text};
    query.colours = std::move(read->colours);
    query.conditions = std::move(read->conditions);
    query.colourShare = std::clamp(
        finiteOr(root.value("query_colour_share", Query::kDefaultColourShare), Query::kDefaultColourShare), 0.0, 1.0);
    return {};
}

} // namespace

void writeQuery(const Query &query, json &root)
{
    root["query"] = json::array();
    for (const QueryPart &part : query.parts)
        root["query"].push_back(partToJson(part));
    writeColoursAndConditions(query, root);
}

Result<Query> readQuery(const json &root)
{
    Query query;
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
        query.parts.push_back(std::move(part));
    }
    if (auto read = readColoursAndConditions(root, query); !read)
        return read.error();
    return query;
}

double finiteOr(double value, double fallback)
{
    return std::isfinite(value) ? value : fallback;
}

} // namespace palimpsest::detail
