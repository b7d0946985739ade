#include "core/pipeline/Preset.h"

#include "core/base/SafetensorsView.h"
#include "core/imaging/PictureSaving.h"
#include "core/pipeline/detail/FindingJson.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <span>
#include <utility>

namespace palimpsest::pipeline {

namespace {

using nlohmann::json;

constexpr std::size_t kMaximumBytes = std::size_t{16} << 20;
constexpr int kMaximumCount = 1000;
constexpr const char *kVersionKey = "palimpsest_preset";

Error corrupt(std::string message, std::string detail = {})
{
    return {ErrorCode::Corrupt, std::move(message), std::move(detail)};
}

// What is not held is not written either: a preset that is handed on says no more than it was meant to.
Recipe heldRecipe(const Preset &preset)
{
    Recipe recipe = preset.recipe;
    if (!preset.holds.query) {
        recipe.query = {};
        recipe.pseudoQueryItem = -1;
    }
    if (!preset.holds.neighbours)
        recipe.neighbours.clear();
    if (!preset.holds.seed) {
        recipe.seed = 0;
        recipe.variations.clear();
    }
    recipe.start.reset();
    recipe.morph.reset();
    recipe.influence.clear();
    recipe.parents.clear();
    return recipe;
}

Result<Preset> presetFromParsed(const json &root)
{
    if (root.at(kVersionKey).get<int>() > Preset::kVersion)
        return Error{ErrorCode::Unsupported,
                     "This preset was written by a newer Palimpsest; update the program to open it.",
                     {}};
    auto recipe = recipeFromJson(root.at("recipe").dump());
    if (!recipe)
        return recipe.error();
    Preset preset;
    preset.recipe = std::move(*recipe);
    preset.name = root.value("name", std::string());
    preset.modelName = root.value("model_name", std::string());
    for (const json &part : root.value("holds", json::array())) {
        const std::string held = part.get<std::string>();
        preset.holds.query |= held == "query";
        preset.holds.neighbours |= held == "neighbours";
        preset.holds.seed |= held == "seed";
    }
    preset.count = std::clamp(root.value("pictures_at_once", preset.count), 1, kMaximumCount);
    preset.draftsFirst = root.value("drafts_first", false);
    preset.finding = readFinding(root.value("finding", json::object()));
    const FindingOptions &finding = preset.finding;
    const bool isSound = std::isfinite(finding.redundancy) && std::isfinite(finding.cutOff)
                         && std::all_of(finding.databaseWeights.begin(), finding.databaseWeights.end(),
                                        [](double weight) { return std::isfinite(weight) && weight >= 0.0; });
    if (!isSound)
        return corrupt("The preset holds numbers that no search can be made with; save it anew.");
    return preset;
}

Result<Preset> presetOfRecipe(std::string_view text)
{
    auto recipe = recipeFromJson(text);
    if (!recipe)
        return recipe.error();
    Preset preset;
    preset.recipe = std::move(*recipe);
    preset.holds = {true, true, true};
    preset.count = 1;
    return preset;
}

} // namespace

std::string presetToJson(const Preset &preset)
{
    json holds = json::array();
    const std::pair<bool, const char *> parts[] = {
        {preset.holds.query, "query"}, {preset.holds.neighbours, "neighbours"}, {preset.holds.seed, "seed"}};
    for (const auto &[held, name] : parts) {
        if (held)
            holds.push_back(name);
    }
    json finding = json::object();
    writeFinding(preset.finding, finding);
    const json root{{kVersionKey, Preset::kVersion},    {"name", preset.name},
                    {"model_name", preset.modelName},   {"holds", std::move(holds)},
                    {"pictures_at_once", preset.count}, {"drafts_first", preset.draftsFirst},
                    {"finding", std::move(finding)},    {"recipe", json::parse(recipeToJson(heldRecipe(preset)))}};
    return root.dump(2, ' ', false, json::error_handler_t::replace) + "\n";
}

Result<Preset> presetFromJson(std::string_view text)
{
    if (text.size() > kMaximumBytes)
        return corrupt("This file is too large to be a preset; choose another file.");
    try {
        const json root = json::parse(text);
        if (root.is_object() && root.contains(kVersionKey))
            return presetFromParsed(root);
        if (root.is_object() && root.contains("palimpsest_recipe"))
            return presetOfRecipe(text);
        return corrupt("This is neither a preset nor a recipe of Palimpsest; choose another file.");
    } catch (const json::parse_error &exception) {
        return corrupt("This is neither a preset nor a recipe of Palimpsest; choose another file.", exception.what());
    } catch (const json::exception &exception) {
        return corrupt("The preset is damaged and cannot be read; save it anew.", exception.what());
    }
}

Result<Preset> readPresetFile(const std::filesystem::path &file)
{
    const auto bytes = readFileBytes(file, kMaximumBytes);
    if (!bytes)
        return bytes.error();
    auto preset = presetFromJson({reinterpret_cast<const char *>(bytes->data()), bytes->size()});
    if (!preset)
        return Error{preset.error().code, "\"" + file.filename().string() + "\": " + preset.error().message,
                     preset.error().detail};
    if (preset->name.empty())
        preset->name = file.stem().string();
    return preset;
}

Result<void> writePresetFile(const Preset &preset, const std::filesystem::path &file)
{
    const std::string text = presetToJson(preset);
    return imaging::replaceFile(file, std::span(reinterpret_cast<const std::uint8_t *>(text.data()), text.size()));
}

} // namespace palimpsest::pipeline
