#include "core/imaging/support/Unicode.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace palimpsest::imaging {

namespace {

constexpr char32_t kReplacement = 0xFFFD;

struct Lead {
    std::size_t length; ///< Bytes of the character; 0 for bytes that begin none.
    char32_t bits;      ///< Of the character, in the first byte.
    char32_t minimum;   ///< Less than this would be an overlong form.
};

Lead leadOf(unsigned char byte)
{
    if (byte < 0x80)
        return {1, byte, 0};
    if (byte >= 0xC2 && byte < 0xE0)
        return {2, byte & 0x1FU, 0x80};
    if (byte >= 0xE0 && byte < 0xF0)
        return {3, byte & 0x0FU, 0x800};
    if (byte >= 0xF0 && byte < 0xF5)
        return {4, byte & 0x07U, 0x10000};
    return {0, 0, 0};
}

bool isCharacter(char32_t value)
{
    return value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
}

/// Takes one character off the front of `text`, which is not empty.
char32_t takeCharacter(std::string_view &text)
{
    const Lead lead = leadOf(static_cast<unsigned char>(text.front()));
    char32_t value = lead.bits;
    bool isValid = lead.length > 0 && lead.length <= text.size();
    for (std::size_t i = 1; isValid && i < lead.length; ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        isValid = (byte & 0xC0U) == 0x80;
        value = value << 6U | (byte & 0x3FU);
    }
    isValid = isValid && value >= lead.minimum && isCharacter(value);
    text.remove_prefix(isValid ? lead.length : 1);
    return isValid ? value : kReplacement;
}

// U+00C0..U+00FF and U+0100..U+017F without their accents, one entry a character, separated by spaces.
constexpr std::string_view kLatinLetters = "A A A A A A AE C E E E E I I I I D N O O O O O x O U U U U Y Th ss "
                                           "a a a a a a ae c e e e e i i i i d n o o o o o / o u u u u y th y "
                                           "A a A a A a C c C c C c C c D d D d E e E e E e E e E e G g G g G g G g H "
                                           "h H h I i I i I i I i I i IJ ij J j K k q "
                                           "L l L l L l L l L l N n N n N n 'n N n O o O o O o OE oe R r R r R r S s S "
                                           "s S s S s T t T t T t U u U u U u U u U u "
                                           "U u W w Y y Y Z z Z z Z z s";
constexpr char32_t kFirstLetter = 0xC0;
constexpr char32_t kLastLetter = 0x17F;

constexpr std::array<std::pair<char32_t, std::string_view>, 22> kSigns{{
    {0xA0, " "},   {0xA1, "!"},    {0xA9, "(c)"},  {0xAB, "\""},    {0xAE, "(R)"}, {0xB0, "deg"},
    {0xB4, "'"},   {0xB7, "."},    {0xBB, "\""},   {0xBF, "?"},     {0x218, "S"},  {0x219, "s"},
    {0x21A, "T"},  {0x21B, "t"},   {0x2010, "-"},  {0x2013, "-"},   {0x2014, "-"}, {0x2018, "'"},
    {0x2019, "'"}, {0x201C, "\""}, {0x201D, "\""}, {0x2026, "..."},
}};

std::string_view letterWithoutAccent(char32_t value)
{
    std::size_t start = 0;
    for (char32_t at = kFirstLetter; at < value; ++at)
        start = kLatinLetters.find(' ', start) + 1;
    return kLatinLetters.substr(start, kLatinLetters.find(' ', start) - start);
}

std::string_view asciiSign(char32_t value)
{
    const auto found =
        std::find_if(kSigns.begin(), kSigns.end(), [&](const auto &sign) { return sign.first == value; });
    return found == kSigns.end() ? std::string_view("?") : found->second;
}

bool isCombiningAccent(char32_t value)
{
    return value >= 0x300 && value <= 0x36F;
}

} // namespace

std::u32string charactersFromUtf8(std::string_view text)
{
    std::u32string characters;
    characters.reserve(text.size());
    while (!text.empty())
        characters.push_back(takeCharacter(text));
    return characters;
}

std::string utf8FromCharacters(std::u32string_view characters)
{
    std::string text;
    text.reserve(characters.size());
    const auto append = [&](char32_t byte) { text.push_back(static_cast<char>(static_cast<unsigned char>(byte))); };
    for (char32_t value : characters) {
        if (!isCharacter(value))
            value = kReplacement;
        if (value < 0x80) {
            append(value);
        } else if (value < 0x800) {
            append(0xC0U | value >> 6U);
            append(0x80U | (value & 0x3FU));
        } else if (value < 0x10000) {
            append(0xE0U | value >> 12U);
            append(0x80U | (value >> 6U & 0x3FU));
            append(0x80U | (value & 0x3FU));
        } else {
            append(0xF0U | value >> 18U);
            append(0x80U | (value >> 12U & 0x3FU));
            append(0x80U | (value >> 6U & 0x3FU));
            append(0x80U | (value & 0x3FU));
        }
    }
    return text;
}

std::optional<std::string> latin1FromUtf8(std::string_view text)
{
    std::string bytes;
    bytes.reserve(text.size());
    while (!text.empty()) {
        const char32_t value = takeCharacter(text);
        const bool isPrintable = (value >= 0x20 && value < 0x7F) || (value >= 0xA0 && value <= 0xFF);
        if (!isPrintable && value != U'\n')
            return std::nullopt;
        bytes.push_back(static_cast<char>(static_cast<unsigned char>(value)));
    }
    return bytes;
}

std::string utf8FromLatin1(std::string_view bytes)
{
    std::u32string characters;
    characters.reserve(bytes.size());
    for (const char byte : bytes)
        characters.push_back(static_cast<unsigned char>(byte));
    return utf8FromCharacters(characters);
}

std::string asciiFromUtf8(std::string_view text)
{
    std::string result;
    while (!text.empty()) {
        const char32_t value = takeCharacter(text);
        if (value >= 0x20 && value < 0x7F)
            result.push_back(static_cast<char>(value));
        else if (value < 0x20)
            result.push_back(' ');
        else if (value >= kFirstLetter && value <= kLastLetter)
            result += letterWithoutAccent(value);
        else if (!isCombiningAccent(value))
            result += asciiSign(value);
    }
    return result;
}

} // namespace palimpsest::imaging
