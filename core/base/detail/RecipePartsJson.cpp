#include "core/base/detail/RecipePartsJson.h"

#include "core/base/Base64.h"
#include "core/base/detail/QueryJson.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace palimpsest {

namespace {

using nlohmann::json;

constexpr std::array<std::pair<RecipeStart::Kind, std::string_view>, 3> kKindNames{{
    {RecipeStart::Kind::Repaint, "repaint"},
    {RecipeStart::Kind::Outpaint, "outpaint"},
    {RecipeStart::Kind::Enlarge, "enlarge"},
}};

// False for what is no number, too.
bool isWithin(double value, double lowest, double highest)
{
    return value >= lowest && value <= highest;
}

Error outOfRange(const std::string &what)
{
    return {ErrorCode::Corrupt,
            "The recipe's " + what + " is damaged or out of range, so it cannot be painted; choose another picture.",
            {}};
}

Result<SeedVariation> readVariation(const json &object)
{
    const SeedVariation variation{object.value("seed", std::uint64_t{0}), object.value("strength", 0.0)};
    if (!isWithin(variation.strength, 0.0, 1.0))
        return outOfRange("variation");
    return variation;
}

json startToJson(const RecipeStart &start)
{
    json object{{"kind", startKindName(start.kind)},
                {"path", start.path},
                {"content", start.contentId},
                {"strength", start.strength}};
    if (start.featherPx != 0)
        object["feather"] = start.featherPx;
    if (!start.maskPng.empty())
        object["mask"] = toBase64(start.maskPng);
    if (start.kind == RecipeStart::Kind::Outpaint)
        object["margins"] = {start.margins.left, start.margins.top, start.margins.right, start.margins.bottom};
    if (start.kind == RecipeStart::Kind::Enlarge)
        object["enlargement"] = start.enlargement;
    return object;
}

Result<CanvasMargins> readMargins(const json &numbers)
{
    CanvasMargins margins;
    int *const sides[] = {&margins.left, &margins.top, &margins.right, &margins.bottom};
    for (std::size_t i = 0; i < std::size(sides); ++i) {
        const auto side = numbers.at(i).get<double>();
        if (!isWithin(side, 0.0, CanvasMargins::kMaximumPx))
            return outOfRange("new margin");
        *sides[i] = static_cast<int>(side);
    }
    return margins;
}

Result<RecipeStart> readStart(const json &object)
{
    RecipeStart start;
    const std::string kind = object.at("kind").get<std::string>();
    const auto known = std::find_if(kKindNames.begin(), kKindNames.end(),
                                    [&kind](const auto &candidate) { return candidate.second == kind; });
    if (known == kKindNames.end())
        return outOfRange("way to begin from a picture");
    start.kind = known->first;
    start.path = object.value("path", std::string());
    start.contentId = object.value("content", std::string());
    start.strength = object.value("strength", 0.0);
    if (!isWithin(start.strength, 0.0, 1.0))
        return outOfRange("strength");
    const double feather = object.value("feather", 0.0);
    if (!isWithin(feather, 0.0, RecipeStart::kMaximumFeatherPx))
        return outOfRange("feather");
    start.featherPx = static_cast<int>(feather);
    const std::string mask = object.value("mask", std::string());
    if (mask.size() / 4 * 3 > RecipeStart::kMaximumMaskBytes)
        return Error{ErrorCode::Corrupt, "The recipe's mask is too large to be one; paint the mask anew.", {}};
    auto bytes = fromBase64(mask);
    if (!bytes)
        return outOfRange("mask");
    start.maskPng = std::move(*bytes);
    if (start.kind == RecipeStart::Kind::Outpaint) {
        const auto margins = readMargins(object.at("margins"));
        if (!margins)
            return margins.error();
        start.margins = *margins;
    }
    start.enlargement = object.value("enlargement", start.enlargement);
    if (!isWithin(start.enlargement, 1.0, RecipeStart::kMaximumEnlargement))
        return outOfRange("enlargement");
    return start;
}

Result<RecipeMorph> readMorph(const json &object, std::size_t neighbours)
{
    RecipeMorph morph;
    morph.position = object.value("position", 0.0);
    auto query = detail::readQuery(object);
    if (!query)
        return query.error();
    morph.query = std::move(*query);
    const auto mode = conditioningModeFromName(object.value("mode", std::string("text+neighbours")));
    if (!mode)
        return mode.error();
    morph.mode = *mode;
    const auto first = object.value("first_neighbour", std::int64_t{0});
    if (!isWithin(morph.position, 0.0, 1.0) || first < 0 || static_cast<std::size_t>(first) > neighbours)
        return outOfRange("morph");
    morph.firstNeighbour = static_cast<std::size_t>(first);
    return morph;
}

} // namespace

std::string_view startKindName(RecipeStart::Kind kind)
{
    for (const auto &[value, name] : kKindNames) {
        if (value == kind)
            return name;
    }
    return kKindNames.front().second;
}

namespace detail {

void writeRecipeParts(const Recipe &recipe, json &root)
{
    for (const SeedVariation &variation : recipe.variations)
        root["variations"].push_back({{"seed", variation.seed}, {"strength", variation.strength}});
    if (recipe.start)
        root["start"] = startToJson(*recipe.start);
    if (recipe.morph) {
        json object{{"position", recipe.morph->position},
                    {"mode", conditioningModeName(recipe.morph->mode)},
                    {"first_neighbour", recipe.morph->firstNeighbour}};
        writeQuery(recipe.morph->query, object);
        root["morph"] = std::move(object);
    }
}

Result<void> readRecipeParts(const json &root, Recipe &recipe)
{
    const json variations = root.value("variations", json::array());
    if (variations.size() > Recipe::kMaximumVariations)
        return outOfRange("chain of variations");
    for (const json &object : variations) {
        const auto variation = readVariation(object);
        if (!variation)
            return variation.error();
        recipe.variations.push_back(*variation);
    }
    if (root.contains("start")) {
        auto start = readStart(root.at("start"));
        if (!start)
            return start.error();
        recipe.start = std::move(*start);
    }
    if (root.contains("morph")) {
        auto morph = readMorph(root.at("morph"), recipe.neighbours.size());
        if (!morph)
            return morph.error();
        recipe.morph = std::move(*morph);
    }
    return {};
}

} // namespace detail

} // namespace palimpsest
