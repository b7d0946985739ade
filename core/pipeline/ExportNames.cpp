#include "core/pipeline/ExportNames.h"

#include "core/base/Words.h"
#include "core/pipeline/PaintJob.h"
#include "core/pipeline/detail/PictureText.h"

#include <algorithm>
#include <array>
#include <ctime>
#include <utility>

namespace palimpsest::pipeline {

namespace {

constexpr std::size_t kMaximumNameBytes = 180;
constexpr std::size_t kMaximumTitleBytes = 80;
constexpr const char *kWithoutName = "picture";

void cutTo(std::string &text, std::size_t bytes)
{
    if (text.size() <= bytes)
        return;
    while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0U) == 0x80U)
        --bytes;
    text.resize(bytes);
}

std::string timeText(std::int64_t paintedMs, const char *format)
{
    const auto seconds = static_cast<std::time_t>(paintedMs / 1000);
    std::tm time{};
    localtime_r(&seconds, &time);
    std::array<char, 32> text{};
    return {text.data(), std::strftime(text.data(), text.size(), format, &time)};
}

std::string titleIn(const NamedResult &result)
{
    if (!result.recipe)
        return result.file.stem().string();
    std::string title = titleOf(result.recipe->query);
    cutTo(title, kMaximumTitleBytes);
    return title.empty() ? "surprise" : title;
}

std::string artistIn(const NamedResult &result)
{
    if (!result.recipe)
        return {};
    for (const std::size_t index : neighboursByInfluence(*result.recipe)) {
        if (const std::string &artist = result.recipe->neighbours[index].facts.artist; !artist.empty())
            return artist;
    }
    return {};
}

std::string paddedNumber(std::size_t number, std::size_t total)
{
    const std::string text = std::to_string(number);
    const std::size_t width = std::to_string(total).size();
    return std::string(width > text.size() ? width - text.size() : 0, '0') + text;
}

std::string sizeText(int sidePx)
{
    return sidePx > 0 ? std::to_string(sidePx) : std::string();
}

std::optional<std::string> valueOf(std::string_view key, const NamedResult &result)
{
    const Recipe none;
    const Recipe &recipe = result.recipe ? *result.recipe : none;
    if (key == "title")
        return titleIn(result);
    if (key == "seed")
        return result.recipe ? std::to_string(recipe.seed) : std::string();
    if (key == "date")
        return timeText(result.paintedMs, "%Y-%m-%d");
    if (key == "time")
        return timeText(result.paintedMs, "%H-%M-%S");
    if (key == "database")
        return databaseNames(recipe);
    if (key == "model")
        return recipe.generatorId;
    if (key == "artist")
        return artistIn(result);
    if (key == "rating")
        return std::to_string(result.rating);
    if (key == "width")
        return sizeText(result.widthPx);
    if (key == "height")
        return sizeText(result.heightPx);
    if (key == "file")
        return result.file.stem().string();
    if (key == "n")
        return paddedNumber(result.position, result.total);
    return std::nullopt;
}

bool isForbidden(char letter)
{
    const auto code = static_cast<unsigned char>(letter);
    return code < 0x20 || code == 0x7F || std::string_view("/\\:*?\"<>|").find(letter) != std::string_view::npos;
}

// Names that no file may have on other systems, whatever its suffix.
bool isReserved(const std::string &name)
{
    const std::string lower = caseFolded(name);
    for (const std::string_view word : {"con", "prn", "aux", "nul"}) {
        if (lower == word)
            return true;
    }
    return lower.size() == 4 && (lower.starts_with("com") || lower.starts_with("lpt")) && lower[3] >= '0'
           && lower[3] <= '9';
}

std::string sanitised(std::string_view text)
{
    std::string name;
    for (const char letter : text) {
        const char put = isForbidden(letter) ? '-' : letter;
        if (put == ' ' && (name.empty() || name.back() == ' '))
            continue;
        name += put;
    }
    // A dot in front hides a file; dots and spaces at the end vanish elsewhere.
    name.erase(0, name.find_first_not_of(" ."));
    cutTo(name, kMaximumNameBytes);
    while (!name.empty() && (name.back() == ' ' || name.back() == '.'))
        name.pop_back();
    if (name.empty())
        return kWithoutName;
    return isReserved(name) ? "_" + name : name;
}

Error templateError(const std::string &what)
{
    std::string known;
    for (const NamePlaceholder &placeholder : namePlaceholders())
        known += (known.empty() ? "{" : ", {") + placeholder.key + "}";
    return {ErrorCode::InvalidArgument, what + " There are " + known + ".", {}};
}

} // namespace

const std::vector<NamePlaceholder> &namePlaceholders()
{
    static const std::vector<NamePlaceholder> all{{"title", "what was asked for"},
                                                  {"seed", "the seed"},
                                                  {"date", "the day it was painted"},
                                                  {"time", "the time it was painted"},
                                                  {"database", "the database it drew on"},
                                                  {"artist", "who was drawn on most"},
                                                  {"model", "the model"},
                                                  {"rating", "its stars"},
                                                  {"width", "its width in pixels"},
                                                  {"height", "its height in pixels"},
                                                  {"file", "the name it has now"},
                                                  {"n", "its number in the selection"}};
    return all;
}

Result<std::string> nameFromTemplate(std::string_view nameTemplate, const NamedResult &result)
{
    std::string name;
    while (!nameTemplate.empty()) {
        const std::size_t brace = nameTemplate.find_first_of("{}");
        name += nameTemplate.substr(0, brace);
        if (brace == std::string_view::npos)
            break;
        nameTemplate.remove_prefix(brace);
        const std::size_t end = nameTemplate.find('}');
        if (nameTemplate.front() == '}' || end == std::string_view::npos)
            return templateError("A brace in the name has no other one.");
        const std::string_view key = nameTemplate.substr(1, end - 1);
        const auto value = valueOf(key, result);
        if (!value)
            return templateError("\"{" + std::string(key) + "}\" stands for nothing; leave it out.");
        name += *value;
        nameTemplate.remove_prefix(end + 1);
    }
    return sanitised(name);
}

} // namespace palimpsest::pipeline
