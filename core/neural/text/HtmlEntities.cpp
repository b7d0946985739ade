#include "core/neural/text/HtmlEntities.h"

#include "core/neural/text/Utf8.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <unordered_map>

namespace palimpsest::neural::text {

namespace {

constexpr std::size_t kMaximumNameLength = 32; // As in html/__init__.py of Python.

// HTML standard, table of numeric character reference end states; equals Windows-1252.
constexpr std::array<std::uint16_t, 32> kWindows1252{0x20AC, 0x81,   0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021,
                                                     0x2C6,  0x2030, 0x160,  0x2039, 0x152,  0x8D,   0x17D,  0x8F,
                                                     0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                     0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0x9D,   0x17E,  0x178};

struct Entity {
    std::u32string text;
    bool semicolonOptional = false;
};

using EntityMap = std::unordered_map<std::string_view, Entity>;

Entity parseEntity(std::string_view codes, bool semicolonOptional)
{
    Entity entity{{}, semicolonOptional};
    while (!codes.empty()) {
        const std::size_t length = std::min(codes.find(','), codes.size());
        std::uint32_t value = 0;
        std::from_chars(codes.data(), codes.data() + length, value, 16);
        entity.text.push_back(value);
        codes.remove_prefix(std::min(length + 1, codes.size()));
    }
    return entity;
}

const EntityMap &entities()
{
    static const EntityMap map = [] {
        EntityMap result;
        std::string_view rest = kHtmlEntityTable;
        while (!rest.empty()) {
            const std::size_t length = std::min(rest.find(' '), rest.size());
            const std::string_view entry = rest.substr(0, length);
            rest.remove_prefix(std::min(length + 1, rest.size()));
            const std::size_t equals = entry.find('=');
            const bool optional = entry[equals - 1] == '!';
            result.emplace(entry.substr(0, equals - (optional ? 1 : 0)),
                           parseEntity(entry.substr(equals + 1), optional));
        }
        return result;
    }();
    return map;
}

// Code points that a numeric reference must not name (html._invalid_codepoints); they vanish.
bool isForbidden(char32_t c)
{
    return (c >= 0x1 && c <= 0x8) || c == 0xB || (c >= 0xE && c <= 0x1F) || (c >= 0x7F && c <= 0x9F)
           || (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE;
}

std::u32string fromNumber(char32_t number)
{
    if (number == 0 || number > kLastCodePoint || (number >= 0xD800 && number <= 0xDFFF))
        return {kReplacementCharacter};
    if (number >= 0x80 && number <= 0x9F)
        return {fromWindows1252(number)};
    if (isForbidden(number))
        return {};
    return {number};
}

/// The value of a digit in base 10 or 16, or nothing.
std::optional<char32_t> digitValue(char32_t c, char32_t base)
{
    if (c >= U'0' && c <= U'9')
        return c - U'0';
    const char32_t lower = c | 0x20;
    if (base == 16 && lower >= U'a' && lower <= U'f')
        return lower - U'a' + 10;
    return std::nullopt;
}

/// Handles "#123;" and "#x1f;" at `position` (behind the ampersand); moves it behind what was read.
std::optional<std::u32string> numericReference(std::u32string_view text, std::size_t &position)
{
    std::size_t i = position + 1;
    const bool isHex = i < text.size() && (text[i] == U'x' || text[i] == U'X');
    const char32_t base = isHex ? 16 : 10;
    i += isHex ? 1 : 0;
    const std::size_t firstDigit = i;
    char32_t number = 0;
    for (; i < text.size(); ++i) {
        const auto digit = digitValue(text[i], base);
        if (!digit)
            break;
        number = std::min<char32_t>(number * base + *digit, kLastCodePoint + 1);
    }
    if (i == firstDigit)
        return std::nullopt;
    position = i < text.size() && text[i] == U';' ? i + 1 : i;
    return fromNumber(number);
}

/// Handles "amp;" or "amp" at `position`; moves it behind what was read.
std::optional<std::u32string> namedReference(std::u32string_view text, std::size_t &position)
{
    constexpr std::u32string_view kEnds = U"\t\n\f <&#;";
    std::size_t end = position;
    while (end < text.size() && end - position < kMaximumNameLength
           && kEnds.find(text[end]) == std::u32string_view::npos)
        ++end;
    const std::u32string_view name = text.substr(position, end - position);
    const EntityMap &map = entities();
    if (!name.empty() && end < text.size() && text[end] == U';') {
        if (const auto found = map.find(encodeUtf8(name)); found != map.end()) {
            position = end + 1;
            return found->second.text;
        }
    }
    for (std::size_t length = name.size(); length >= 2; --length) {
        const auto found = map.find(encodeUtf8(name.substr(0, length)));
        if (found != map.end() && found->second.semicolonOptional) {
            position += length;
            return found->second.text;
        }
    }
    return std::nullopt;
}

} // namespace

char32_t fromWindows1252(char32_t c)
{
    return kWindows1252.at(c - 0x80);
}

std::u32string unescapeHtml(std::u32string_view text)
{
    std::u32string result;
    result.reserve(text.size());
    std::size_t i = 0;
    while (i < text.size()) {
        const char32_t c = text[i++];
        if (c == U'&' && i < text.size()) {
            const auto value = text[i] == U'#' ? numericReference(text, i) : namedReference(text, i);
            if (value) {
                result += *value;
                continue;
            }
        }
        result.push_back(c);
    }
    return result;
}

} // namespace palimpsest::neural::text
