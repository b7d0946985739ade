#include "core/pipeline/detail/ResultText.h"

#include "core/base/QueryText.h"
#include "core/base/SafetensorsView.h"
#include "core/database/ContentId.h"
#include "core/imaging/PictureExtras.h"
#include "core/pipeline/detail/PictureText.h"

#include <array>
#include <cstdio>
#include <ctime>
#include <utility>
#include <variant>

namespace palimpsest::pipeline {

namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kMaximumFileBytes = std::uint64_t{512} << 20;
constexpr std::int64_t kNsPerMs = 1'000'000;

void append(std::string &text, const std::string &more, const char *between = "\n")
{
    if (more.empty())
        return;
    text += (text.empty() ? "" : between) + more;
}

std::string stemOf(const std::string &path)
{
    return fs::path(path).stem().string();
}

// "a lighthouse + boat": to be shown.
std::string shownWords(const Query &query)
{
    std::string words;
    for (const QueryPart &part : query.parts) {
        if (part.weight >= 0.0)
            append(words, part.kind == QueryPart::Kind::Image ? stemOf(part.picturePath) : part.text, " + ");
    }
    return words;
}

std::string searchedWords(const Query &query)
{
    std::string text;
    for (const QueryPart &part : query.parts)
        append(text, part.kind == QueryPart::Kind::Image ? stemOf(part.picturePath) : part.text);
    for (const FactCondition &condition : query.conditions)
        append(text, formatCondition(condition));
    for (const QueryColour &colour : query.colours)
        append(text, formatColour(colour));
    return text;
}

std::string valueText(const ParamValue &value)
{
    struct Visitor {
        std::string operator()(bool on) const { return on ? "yes" : "no"; }
        std::string operator()(std::int64_t whole) const { return std::to_string(whole); }
        std::string operator()(double real) const
        {
            std::array<char, 32> text{};
            std::snprintf(text.data(), text.size(), "%g", real);
            return text.data();
        }
        std::string operator()(const std::string &text) const { return text; }
    };
    return std::visit(Visitor{}, value);
}

std::string settingsText(const Recipe &recipe)
{
    std::string text;
    for (const auto &[key, value] : recipe.params)
        append(text, key + " " + valueText(value));
    append(text, "k " + std::to_string(recipe.k));
    append(text, "mode " + std::string(conditioningModeName(recipe.mode)));
    append(text, "size " + std::to_string(recipe.widthPx) + "x" + std::to_string(recipe.heightPx));
    append(text, "encoder " + recipe.encoderId);
    if (recipe.draftOfSteps > 0)
        append(text, "draft " + std::to_string(recipe.draftOfSteps));
    return text;
}

void addNeighbours(const Recipe &recipe, database::IndexedResult &result)
{
    for (std::size_t i = 0; i < recipe.neighbours.size(); ++i) {
        const Neighbour &neighbour = recipe.neighbours[i];
        if (neighbour.state == NeighbourState::Excluded)
            continue;
        const ItemFacts &facts = neighbour.facts;
        database::DrawnItem item{neighbour.databaseId, neighbour.itemId, neighbour.contentId};
        item.share = i < recipe.influence.size() ? recipe.influence[i] : 0.0;
        item.weight = neighbour.weight;
        result.drawnOn.push_back(std::move(item));
        append(result.titles, facts.title.empty() ? facts.caption : facts.title);
        append(result.artists, facts.artist);
    }
}

} // namespace

database::IndexedResult indexedRecipe(const Recipe &recipe)
{
    database::IndexedResult result;
    result.words = shownWords(recipe.query);
    result.seed = recipe.seed;
    result.query = searchedWords(recipe.query);
    for (const DatabaseReference &database : recipe.databases) {
        append(result.databases, database.name);
        if (database.id != database.name)
            append(result.databases, database.id);
    }
    result.model = recipe.generatorId;
    result.settings = settingsText(recipe);
    addNeighbours(recipe, result);
    for (const std::string &parent : recipe.parents)
        result.parents.push_back({parent, Kinship::Recipe});
    for (const QueryPart &part : recipe.query.parts) {
        if (part.kind == QueryPart::Kind::Image && !part.picturePath.empty())
            result.parents.push_back({fs::path(part.picturePath).filename().string(), Kinship::Query});
    }
    return result;
}

Result<database::IndexedResult> indexedFile(const fs::path &file, const database::ListedFile &listed)
{
    const auto bytes = readFileBytes(file, kMaximumFileBytes);
    if (!bytes)
        return bytes.error();
    database::IndexedResult result;
    if (const auto texts = imaging::readPictureTexts(file)) {
        for (const imaging::PngText &text : *texts) {
            if (text.keyword != kRecipeKeyword)
                continue;
            // A recipe that is damaged, or of a newer program, leaves a picture all the same.
            if (const auto recipe = recipeFromJson(text.text))
                result = indexedRecipe(*recipe);
            break;
        }
    }
    result.file = listed;
    result.contentId = database::contentIdOfBytes(*bytes);
    result.paintedMs = paintedMsOf(listed.name).value_or(listed.modifiedNs / kNsPerMs);
    return result;
}

std::optional<std::int64_t> paintedMsOf(const std::string &name)
{
    std::tm time{};
    int milliseconds = 0;
    constexpr int kNumbers = 7;
    constexpr int kYearZero = 1900;
    if (std::sscanf(name.c_str(), "%4d%2d%2d-%2d%2d%2d-%3d", &time.tm_year, &time.tm_mon, &time.tm_mday, &time.tm_hour,
                    &time.tm_min, &time.tm_sec, &milliseconds)
        != kNumbers)
        return std::nullopt;
    const bool valid = time.tm_year >= 1970 && time.tm_mon >= 1 && time.tm_mon <= 12 && time.tm_mday >= 1
                       && time.tm_mday <= 31 && time.tm_hour >= 0 && time.tm_hour < 24 && time.tm_min >= 0
                       && time.tm_min < 60 && time.tm_sec >= 0 && time.tm_sec < 61 && milliseconds >= 0;
    if (!valid)
        return std::nullopt;
    time.tm_year -= kYearZero;
    time.tm_mon -= 1;
    time.tm_isdst = -1;
    const std::time_t seconds = std::mktime(&time);
    if (seconds == -1)
        return std::nullopt;
    return static_cast<std::int64_t>(seconds) * 1000 + milliseconds;
}

} // namespace palimpsest::pipeline
