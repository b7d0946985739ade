#include "core/pipeline/detail/ForeignFields.h"

#include "core/base/Words.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

namespace palimpsest::pipeline {

namespace {

using nlohmann::json;

constexpr std::size_t kMaximumJsonBytes = std::size_t{4} << 20;
constexpr std::size_t kMaximumPromptBytes = std::size_t{16} << 10;
constexpr double kMaximumSteps = 1000.0;
constexpr double kMaximumGuidance = 100.0;
constexpr double kMaximumSidePx = 65536.0;

/// Python's json writes these bare; they are no JSON.
std::string withoutNan(std::string_view text)
{
    std::string result;
    result.reserve(text.size());
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (quoted && text[i] == '\\' && i + 1 < text.size()) {
            result += text[i++];
            result += text[i];
            continue;
        }
        quoted = text[i] == '"' ? !quoted : quoted;
        const std::string_view rest = text.substr(i);
        const auto skip = [&](std::string_view word) {
            if (quoted || !rest.starts_with(word))
                return false;
            result += "null";
            i += word.size() - 1;
            return true;
        };
        if (!skip("NaN") && !skip("-Infinity") && !skip("Infinity"))
            result += text[i];
    }
    return result;
}

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view kSpaces = " \t\r\n";
    const std::size_t first = text.find_first_not_of(kSpaces);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(kSpaces) - first + 1);
}

bool isInRange(const std::optional<double> &value, double lowest, double highest)
{
    return value && *value >= lowest && *value <= highest;
}

} // namespace

std::optional<json> parseForeignJson(std::string_view text)
{
    if (text.size() > kMaximumJsonBytes)
        return std::nullopt;
    json root = json::parse(withoutNan(text), nullptr, false);
    return root.is_object() ? std::optional(std::move(root)) : std::nullopt;
}

const json &memberOf(const json &object, const char *key)
{
    static const json none;
    if (!object.is_object())
        return none;
    const auto found = object.find(key);
    return found == object.end() ? none : *found;
}

std::string textIn(const json &value)
{
    return value.is_string() ? value.get<std::string>() : std::string();
}

std::optional<double> numberFrom(std::string_view text)
{
    text = trimmed(text);
    double value = 0.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

std::optional<std::uint64_t> seedFrom(std::string_view text)
{
    text = trimmed(text);
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

std::optional<double> numberIn(const json &value)
{
    if (value.is_number())
        return std::isfinite(value.get<double>()) ? std::optional(value.get<double>()) : std::nullopt;
    return value.is_string() ? numberFrom(value.get_ref<const std::string &>()) : std::nullopt;
}

std::optional<std::uint64_t> seedIn(const json &value)
{
    if (value.is_number_unsigned())
        return value.get<std::uint64_t>();
    if (value.is_number_integer() && value.get<std::int64_t>() >= 0)
        return static_cast<std::uint64_t>(value.get<std::int64_t>());
    return value.is_string() ? seedFrom(value.get_ref<const std::string &>()) : std::nullopt;
}

void setSteps(ForeignRecipe &recipe, std::optional<double> steps)
{
    if (isInRange(steps, 1.0, kMaximumSteps))
        recipe.steps = static_cast<std::int64_t>(*steps);
}

void setGuidance(ForeignRecipe &recipe, std::optional<double> guidance)
{
    if (isInRange(guidance, 0.0, kMaximumGuidance))
        recipe.guidance = guidance;
}

void setSize(ForeignRecipe &recipe, std::optional<double> width, std::optional<double> height)
{
    if (!isInRange(width, 1.0, kMaximumSidePx) || !isInRange(height, 1.0, kMaximumSidePx))
        return;
    recipe.widthPx = static_cast<int>(*width);
    recipe.heightPx = static_cast<int>(*height);
}

std::string samplerFrom(std::string_view name)
{
    std::string letters;
    for (const char letter : caseFolded(name)) {
        if ((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9'))
            letters += letter;
        else if (letter == '+')
            letters += "p";
    }
    if (letters.starts_with("ddim"))
        return "ddim";
    if (letters.starts_with("plms"))
        return "plms";
    // DPM-Solver++ of second order is the nearest relative of all multistep ones.
    if (letters.starts_with("dpmpp") || letters.starts_with("dpmsolver") || letters.starts_with("dpm2"))
        return "dpm-solver++";
    return {};
}

std::string promptFrom(std::string_view text)
{
    std::string result;
    text = trimmed(text);
    while (!text.empty()) {
        const std::size_t open = text.find('<');
        const std::size_t close = open == std::string_view::npos ? open : text.find('>', open);
        const bool isTag =
            close != std::string_view::npos && text.substr(open, close - open).find(':') != std::string_view::npos;
        const std::size_t end = isTag ? open : (open == std::string_view::npos ? text.size() : open + 1);
        result += text.substr(0, end);
        text.remove_prefix(isTag ? close + 1 : end);
    }
    if (result.size() > kMaximumPromptBytes) {
        std::size_t end = kMaximumPromptBytes;
        while (end > 0 && (static_cast<unsigned char>(result[end]) & 0xC0U) == 0x80U)
            --end;
        result.resize(end);
    }
    return std::string(trimmed(result));
}

} // namespace palimpsest::pipeline
