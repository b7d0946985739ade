#include "core/pipeline/detail/ForeignRecipe.h"

#include "core/pipeline/detail/ForeignFields.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace palimpsest::pipeline {

namespace {

using nlohmann::json;

constexpr std::size_t kMaximumParametersBytes = std::size_t{1} << 20;
constexpr std::string_view kNegative = "Negative prompt:";

bool saysAnything(const ForeignRecipe &recipe)
{
    return !recipe.prompt.empty() || recipe.seed.has_value();
}

/// The fields of A1111's last line: "Steps: 20, Sampler: Euler a, Size: 512x512, Note: \"a, b\"".
std::map<std::string, std::string> fieldsOf(std::string_view line)
{
    std::map<std::string, std::string> fields;
    while (!line.empty()) {
        const std::size_t colon = line.find(':');
        if (colon == std::string_view::npos)
            break;
        const std::size_t keyStart = line.find_first_not_of(" ,");
        std::string key(keyStart < colon ? line.substr(keyStart, colon - keyStart) : std::string_view());
        line.remove_prefix(colon + 1);
        while (!line.empty() && line.front() == ' ')
            line.remove_prefix(1);
        std::size_t end = 0;
        bool quoted = false;
        for (; end < line.size() && (quoted || line[end] != ','); ++end) {
            if (quoted && line[end] == '\\')
                ++end;
            else if (line[end] == '"')
                quoted = !quoted;
        }
        end = std::min(end, line.size());
        fields.emplace(std::move(key), std::string(line.substr(0, end)));
        line.remove_prefix(std::min(end + 1, line.size()));
    }
    return fields;
}

std::string fieldOf(const std::map<std::string, std::string> &fields, const char *key)
{
    const auto found = fields.find(key);
    return found == fields.end() ? std::string() : found->second;
}

const imaging::PngText *textNamed(std::span<const imaging::PngText> texts, std::string_view keyword)
{
    for (const imaging::PngText &text : texts) {
        if (text.keyword == keyword)
            return &text;
    }
    return nullptr;
}

} // namespace

std::optional<ForeignRecipe> recipeFromParameters(std::string_view text)
{
    if (text.size() > kMaximumParametersBytes)
        return std::nullopt;
    while (!text.empty() && (text.back() == '\n' || text.back() == '\r' || text.back() == ' '))
        text.remove_suffix(1);
    const std::size_t before = text.rfind("\nSteps: ");
    const bool isSettingsAlone = text.starts_with("Steps: ");
    if (before == std::string_view::npos && !isSettingsAlone)
        return std::nullopt;
    const std::string_view settings = isSettingsAlone ? text : text.substr(before + 1);
    std::string_view prompt = isSettingsAlone ? std::string_view() : text.substr(0, before);
    ForeignRecipe recipe;
    std::size_t negative = prompt.starts_with(kNegative) ? 0 : prompt.find("\n" + std::string(kNegative));
    if (negative != std::string_view::npos) {
        const std::size_t start = prompt.find(kNegative, negative);
        recipe.negativePrompt = promptFrom(prompt.substr(start + kNegative.size()));
        prompt = prompt.substr(0, negative);
    }
    recipe.prompt = promptFrom(prompt);
    const auto fields = fieldsOf(settings.substr(0, settings.find('\n')));
    setSteps(recipe, numberFrom(fieldOf(fields, "Steps")));
    setGuidance(recipe, numberFrom(fieldOf(fields, "CFG scale")));
    recipe.seed = seedFrom(fieldOf(fields, "Seed"));
    recipe.sampler = samplerFrom(fieldOf(fields, "Sampler"));
    const std::string size = fieldOf(fields, "Size");
    if (const std::size_t by = size.find('x'); by != std::string::npos)
        setSize(recipe, numberFrom(std::string_view(size).substr(0, by)),
                numberFrom(std::string_view(size).substr(by + 1)));
    recipe.beganFromPicture = fields.contains("Denoising strength") && !fields.contains("Hires upscale");
    return saysAnything(recipe) ? std::optional(std::move(recipe)) : std::nullopt;
}

std::optional<ForeignRecipe> recipeFromInvokeAi(std::string_view text)
{
    const auto root = parseForeignJson(text);
    if (!root)
        return std::nullopt;
    // Version 2 had everything in "image", and the prompt as a list.
    const json &image = memberOf(*root, "image");
    const json &all = image.is_object() ? image : *root;
    ForeignRecipe recipe;
    recipe.writer = ForeignWriter::InvokeAi;
    const json &prompts = memberOf(all, "prompt");
    recipe.prompt = promptFrom(prompts.is_array() && !prompts.empty() ? textIn(memberOf(prompts.front(), "prompt"))
                                                                      : textIn(memberOf(all, "positive_prompt")));
    recipe.negativePrompt = promptFrom(textIn(memberOf(all, "negative_prompt")));
    setSteps(recipe, numberIn(memberOf(all, "steps")));
    setGuidance(recipe, numberIn(memberOf(all, "cfg_scale")));
    recipe.seed = seedIn(memberOf(all, "seed"));
    setSize(recipe, numberIn(memberOf(all, "width")), numberIn(memberOf(all, "height")));
    recipe.sampler = samplerFrom(textIn(memberOf(all, image.is_object() ? "sampler" : "scheduler")));
    const std::string mode = textIn(memberOf(all, "generation_mode"));
    recipe.beganFromPicture = mode.find("img2img") != std::string::npos || mode.find("paint") != std::string::npos;
    return saysAnything(recipe) ? std::optional(std::move(recipe)) : std::nullopt;
}

std::optional<ForeignRecipe> recipeFromFooocus(std::string_view text)
{
    const auto root = parseForeignJson(text);
    if (!root)
        return std::nullopt;
    // Its log has labels ("Negative Prompt"), its files keys ("negative_prompt").
    const auto either = [&](const char *key, const char *label) -> const json & {
        const json &value = memberOf(*root, key);
        return value.is_null() ? memberOf(*root, label) : value;
    };
    ForeignRecipe recipe;
    recipe.writer = ForeignWriter::Fooocus;
    recipe.prompt = promptFrom(textIn(either("prompt", "Prompt")));
    recipe.negativePrompt = promptFrom(textIn(either("negative_prompt", "Negative Prompt")));
    setSteps(recipe, numberIn(either("steps", "Steps")));
    setGuidance(recipe, numberIn(either("guidance_scale", "Guidance Scale")));
    recipe.seed = seedIn(either("seed", "Seed"));
    recipe.sampler = samplerFrom(textIn(either("sampler", "Sampler")));
    // "(1152, 896)"
    const std::string size = textIn(either("resolution", "Resolution"));
    const std::size_t comma = size.find(',');
    if (size.size() > 2 && size.front() == '(' && size.back() == ')' && comma != std::string::npos)
        setSize(recipe, numberFrom(std::string_view(size).substr(1, comma - 1)),
                numberFrom(std::string_view(size).substr(comma + 1, size.size() - comma - 2)));
    return saysAnything(recipe) ? std::optional(std::move(recipe)) : std::nullopt;
}

std::optional<ForeignRecipe> foreignRecipe(std::span<const imaging::PngText> texts)
{
    using Reader = std::optional<ForeignRecipe> (*)(std::string_view);
    constexpr std::array<std::pair<std::string_view, Reader>, 5> kReaders{{{"invokeai_metadata", recipeFromInvokeAi},
                                                                           {"sd-metadata", recipeFromInvokeAi},
                                                                           {"parameters", recipeFromParameters},
                                                                           {"parameters", recipeFromFooocus},
                                                                           {"prompt", recipeFromComfyUi}}};
    for (const auto &[keyword, read] : kReaders) {
        const imaging::PngText *text = textNamed(texts, keyword);
        if (text == nullptr)
            continue;
        if (auto recipe = read(text->text))
            return recipe;
    }
    return std::nullopt;
}

Recipe recipeOf(const ForeignRecipe &foreign)
{
    Recipe recipe;
    const auto addPart = [&recipe](const std::string &text, double weight) {
        if (text.empty())
            return;
        QueryPart part;
        part.text = text;
        part.weight = weight;
        recipe.query.parts.push_back(std::move(part));
    };
    addPart(foreign.prompt, 1.0);
    addPart(foreign.negativePrompt, -1.0);
    if (foreign.steps)
        recipe.params["steps"] = *foreign.steps;
    if (foreign.guidance)
        recipe.params["guidance"] = *foreign.guidance;
    if (!foreign.sampler.empty())
        recipe.params["sampler"] = foreign.sampler;
    recipe.seed = foreign.seed.value_or(0);
    if (foreign.widthPx > 0) {
        recipe.widthPx = foreign.widthPx;
        recipe.heightPx = foreign.heightPx;
    }
    return recipe;
}

} // namespace palimpsest::pipeline
