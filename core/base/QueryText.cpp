#include "core/base/QueryText.h"

#include "core/base/Words.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <utility>

namespace palimpsest {

namespace {

using Field = FactCondition::Field;

constexpr std::array<std::string_view, 12> kPictureEndings{".jpg",  ".jpeg", ".png",  ".webp", ".gif", ".tif",
                                                           ".tiff", ".bmp",  ".avif", ".heic", ".jxl", ".jp2"};
constexpr std::string_view kClassPrefix = "class:";
constexpr std::string_view kImagePrefix = "image:";
constexpr std::string_view kMixPrefix = "mix:";
constexpr int kMaximumRating = 5;
// Shares of a crop may add up to a little more than one by rounding.
constexpr double kCropSlack = 1e-9;

Error badQuery(std::string message)
{
    return {ErrorCode::InvalidArgument, std::move(message), {}};
}

bool isBlank(char character)
{
    return character == ' ' || character == '\t' || character == '\n' || character == '\r';
}

template<typename Number>
std::optional<Number> numberFrom(std::string_view text)
{
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

// Where the quotes that open at `start` close, or npos.
std::size_t closingQuote(std::string_view text, std::size_t start)
{
    for (std::size_t i = start + 1; i < text.size(); ++i) {
        if (text[i] == '\\')
            ++i;
        else if (text[i] == '"')
            return i;
    }
    return std::string_view::npos;
}

// What stands between quotes when `text` is nothing but a quoted piece.
std::optional<std::string> unquoted(std::string_view text)
{
    if (text.size() < 2 || text.front() != '"' || closingQuote(text, 0) != text.size() - 1)
        return std::nullopt;
    std::string result;
    for (std::size_t i = 1; i + 1 < text.size(); ++i) {
        if (text[i] == '\\' && i + 2 < text.size())
            ++i;
        result += text[i];
    }
    return result;
}

std::string quoted(std::string_view text)
{
    std::string result = "\"";
    for (const char character : text) {
        if (character == '"' || character == '\\')
            result += '\\';
        result += character;
    }
    return result + '"';
}

// Pieces between blanks, where quotes hold blanks together; views into the text.
std::vector<std::string_view> piecesOf(std::string_view text)
{
    std::vector<std::string_view> pieces;
    for (std::size_t i = 0; i < text.size();) {
        if (isBlank(text[i])) {
            ++i;
            continue;
        }
        const std::size_t start = i;
        while (i < text.size() && !isBlank(text[i])) {
            const std::size_t close = text[i] == '"' ? closingQuote(text, i) : std::string_view::npos;
            i = close == std::string_view::npos ? i + 1 : close + 1;
        }
        pieces.push_back(text.substr(start, i - start));
    }
    return pieces;
}

// One part before it is read: the pieces between two signs.
struct RawPart {
    double sign = 1.0;
    std::vector<std::string_view> pieces;
};

std::vector<RawPart> rawPartsOf(std::string_view text)
{
    std::vector<RawPart> parts(1);
    for (const std::string_view piece : piecesOf(text)) {
        if (piece == "+" || piece == "-")
            parts.push_back({piece == "-" ? -1.0 : 1.0, {}});
        else
            parts.back().pieces.push_back(piece);
    }
    std::erase_if(parts, [](const RawPart &part) { return part.pieces.empty(); });
    return parts;
}

Result<void> readRange(std::string_view value, FactCondition &condition)
{
    const bool year = condition.field == Field::Year;
    const std::size_t dots = value.find("..");
    const bool single = dots == std::string_view::npos;
    const std::string_view first = value.substr(0, dots);
    const std::string_view last = single ? first : value.substr(dots + 2);
    const auto from = numberFrom<int>(first);
    const auto to = numberFrom<int>(last);
    const auto fits = [year](int number) {
        return year ? std::abs(number) < 100'000 : number >= 0 && number <= kMaximumRating;
    };
    const bool bad = (single && !from) || (!first.empty() && !from) || (!last.empty() && !to) || (from && !fits(*from))
                     || (to && !fits(*to)) || (from && to && *from > *to);
    if (bad)
        return badQuery("\"" + std::string(value) + "\" is no "
                        + (year ? "year; write year:1889, year:1850..1900 or year:1850..."
                                : "rating; write rating:4 or rating:3..5, from 0 to 5."));
    condition.from = from.value_or(FactCondition::kNoBound);
    condition.to = to.value_or(FactCondition::kNoBound);
    return {};
}

// The condition that `piece` is, if it is one: "artist:turner", "-year:..1800".
Result<std::optional<FactCondition>> conditionOf(std::string_view piece)
{
    FactCondition condition;
    condition.negated = piece.starts_with('-');
    if (condition.negated)
        piece.remove_prefix(1);
    const std::size_t colon = piece.find(':');
    const auto field = colon == std::string_view::npos ? std::nullopt : factFieldFromName(piece.substr(0, colon));
    // "artist:" alone is what stands there while typing.
    if (!field || colon + 1 == piece.size())
        return std::optional<FactCondition>();
    condition.field = *field;
    const std::string_view value = piece.substr(colon + 1);
    if (*field == Field::Year || *field == Field::Rating) {
        if (auto read = readRange(value, condition); !read)
            return read.error();
    } else {
        condition.text = unquoted(value).value_or(std::string(value));
    }
    return std::optional(std::move(condition));
}

// A crop "x,y,w,h", if it is one.
Result<std::optional<CropRectangle>> cropOf(std::string_view text)
{
    std::array<double, 4> numbers{};
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const std::size_t comma = i + 1 < numbers.size() ? text.find(',') : text.size();
        const auto number = comma == std::string_view::npos ? std::nullopt : numberFrom<double>(text.substr(0, comma));
        if (!number)
            return std::optional<CropRectangle>();
        numbers[i] = *number;
        text.remove_prefix(std::min(comma + 1, text.size()));
    }
    const CropRectangle crop{numbers[0], numbers[1], numbers[2], numbers[3]};
    const bool inside = crop.x >= 0.0 && crop.y >= 0.0 && crop.width > 0.0 && crop.height > 0.0
                        && crop.x + crop.width <= 1.0 + kCropSlack && crop.y + crop.height <= 1.0 + kCropSlack;
    if (!inside)
        return badQuery("The part of a picture must lie inside it: @x,y,width,height in shares from 0 to 1.");
    return std::optional(crop);
}

bool namesPicture(std::string_view text)
{
    const std::string folded = caseFolded(text);
    return std::any_of(kPictureEndings.begin(), kPictureEndings.end(), [&](std::string_view ending) {
        return folded.size() > ending.size() && folded.ends_with(ending);
    });
}

// A picture "path" or "path@x,y,w,h"; nothing when `text` must end like a picture and does not.
Result<std::optional<QueryPart>> picturePart(std::string_view text, bool surely)
{
    QueryPart part;
    part.kind = QueryPart::Kind::Image;
    std::string_view path = text;
    if (const std::size_t at = text.rfind('@'); at != std::string_view::npos && at > 0) {
        auto crop = cropOf(text.substr(at + 1));
        if (!crop)
            return crop.error();
        part.crop = *crop;
        if (part.crop)
            path = text.substr(0, at);
    }
    part.picturePath = unquoted(path).value_or(std::string(path));
    if (!surely && !namesPicture(part.picturePath))
        return std::optional<QueryPart>();
    return std::optional(std::move(part));
}

// Takes "2:" off the beginning of `text`.
double takeWeight(std::string_view &text)
{
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos || colon == 0 || colon + 1 == text.size() || isBlank(text[colon + 1]))
        return 1.0;
    const auto weight = numberFrom<double>(text.substr(0, colon));
    if (!weight || !std::isfinite(*weight))
        return 1.0;
    text.remove_prefix(colon + 1);
    return *weight;
}

Result<QueryPart> partOf(std::string_view text, double sign)
{
    const double weight = sign * takeWeight(text);
    QueryPart part;
    if (text.starts_with(kClassPrefix) && text.size() > kClassPrefix.size()) {
        part.kind = QueryPart::Kind::Class;
        text.remove_prefix(kClassPrefix.size());
        part.text = unquoted(text).value_or(std::string(text));
    } else {
        const bool surely = text.starts_with(kImagePrefix) && text.size() > kImagePrefix.size();
        const bool oneWord = std::none_of(text.begin(), text.end(), isBlank) && text.front() != '"';
        if (surely || oneWord) {
            auto picture = picturePart(surely ? text.substr(kImagePrefix.size()) : text, surely);
            if (!picture)
                return picture.error();
            if (*picture) {
                (*picture)->weight = weight;
                return std::move(**picture);
            }
        }
        part.text = unquoted(text).value_or(std::string(text));
    }
    part.weight = weight;
    return part;
}

class QueryReader {
public:
    Result<void> read(const RawPart &raw)
    {
        const std::size_t conditionsBefore = m_query.conditions.size();
        std::vector<std::string_view> words;
        bool together = true;
        for (std::size_t i = 0, last = 0; i < raw.pieces.size(); ++i) {
            const auto taken = take(raw.pieces[i], raw.sign < 0.0 && words.empty());
            if (!taken)
                return taken.error();
            if (*taken)
                continue;
            together = together && (words.empty() || last + 1 == i);
            last = i;
            words.push_back(raw.pieces[i]);
        }
        if (words.empty()) {
            for (std::size_t i = conditionsBefore; raw.sign < 0.0 && i < m_query.conditions.size(); ++i)
                m_query.conditions[i].negated = !m_query.conditions[i].negated;
            return {};
        }
        auto part = partOf(bodyOf(words, together), raw.sign);
        if (!part)
            return part.error();
        m_query.parts.push_back(std::move(*part));
        return {};
    }

    [[nodiscard]] Query &query() { return m_query; }

private:
    // Whether `piece` is no word but a condition, a colour or the share of the colours. `takenAway`: right behind a minus.
    Result<bool> take(std::string_view piece, bool takenAway)
    {
        auto condition = conditionOf(piece);
        if (!condition)
            return condition.error();
        if (*condition) {
            m_query.conditions.push_back(std::move(**condition));
            return true;
        }
        if (const auto colour = parseColour(piece)) {
            if (takenAway)
                return badQuery("A colour can be looked for, but not taken away; leave out the \"-\" before "
                                + std::string(piece) + ".");
            if (m_query.colours.size() == Query::kMaximumColours)
                return badQuery("At most five colours can be looked for at once; leave out " + std::string(piece)
                                + ".");
            m_query.colours.push_back(*colour);
            return true;
        }
        if (!piece.starts_with(kMixPrefix))
            return false;
        const auto share = numberFrom<double>(piece.substr(kMixPrefix.size()));
        if (!share)
            return false;
        if (!(*share >= 0.0 && *share <= 1.0))
            return badQuery("mix: says how much the colours count, from 0 to 1.");
        m_query.colourShare = *share;
        return true;
    }

    // The words as they stand when nothing was taken from between them.
    [[nodiscard]] std::string_view bodyOf(const std::vector<std::string_view> &words, bool together)
    {
        if (together)
            return {words.front().data(),
                    static_cast<std::size_t>(words.back().data() + words.back().size() - words.front().data())};
        m_joined.clear();
        for (const std::string_view word : words)
            m_joined += (m_joined.empty() ? "" : " ") + std::string(word);
        return m_joined;
    }

    Query m_query;
    std::string m_joined;
};

std::string numberText(double value)
{
    std::array<char, 32> text{};
    const auto [end, error] = std::to_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() ? std::string(text.data(), end) : "1";
}

bool isPlain(const std::string &text)
{
    if (text.empty() || text.find('"') != std::string::npos)
        return false;
    const auto query = parseQuery(text);
    return query && *query == Query{{QueryPart{QueryPart::Kind::Text, text, {}, nullptr, 1.0, {}}}};
}

Result<std::string> partText(const QueryPart &part)
{
    if (part.kind == QueryPart::Kind::Text)
        return isPlain(part.text) ? part.text : quoted(part.text);
    if (part.kind == QueryPart::Kind::Class)
        return std::string(kClassPrefix) + quoted(part.text);
    if (part.picturePath.empty())
        return badQuery("A picture that is no file cannot be typed; keep it as a picture.");
    const bool bare = part.picturePath.find_first_of(" \t\r\n\"@\\") == std::string::npos
                      && part.picturePath.find(':') == std::string::npos && namesPicture(part.picturePath);
    std::string text = bare ? part.picturePath : std::string(kImagePrefix) + quoted(part.picturePath);
    if (part.crop)
        text += "@" + numberText(part.crop->x) + "," + numberText(part.crop->y) + "," + numberText(part.crop->width)
                + "," + numberText(part.crop->height);
    return text;
}

} // namespace

Result<Query> parseQuery(std::string_view text)
{
    QueryReader reader;
    for (const RawPart &raw : rawPartsOf(text)) {
        if (auto read = reader.read(raw); !read)
            return read.error();
    }
    return std::move(reader.query());
}

Result<std::vector<FactCondition>> parseConditions(std::string_view text)
{
    auto query = parseQuery(text);
    if (!query)
        return query.error();
    if (!query->isPseudoQuery())
        return badQuery("\"" + std::string(text)
                        + "\" is not made of facts alone; write for example artist:turner year:1830..1851.");
    return std::move(query->conditions);
}

Result<std::string> formatQuery(const Query &query)
{
    std::string text;
    for (const QueryPart &part : query.parts) {
        const auto body = partText(part);
        if (!body)
            return body.error();
        const bool negative = std::signbit(part.weight);
        const double weight = std::abs(part.weight);
        text += text.empty() ? (negative ? "- " : "") : (negative ? " - " : " + ");
        text += (weight == 1.0 ? "" : numberText(weight) + ":") + *body;
    }
    const auto append = [&text](const std::string &piece) { text += (text.empty() ? "" : " ") + piece; };
    for (const QueryColour &colour : query.colours)
        append(formatColour(colour));
    if (query.colourShare != Query::kDefaultColourShare)
        append(std::string(kMixPrefix) + numberText(query.colourShare));
    for (const FactCondition &condition : query.conditions)
        append(formatCondition(condition));
    return text;
}

} // namespace palimpsest
