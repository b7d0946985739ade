#include "core/neural/text/TextRepair.h"

#include "core/neural/text/HtmlEntities.h"
#include "core/neural/text/Unicode.h"
#include "core/neural/text/Utf8.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <unordered_map>
#include <utility>

namespace palimpsest::neural::text {

namespace {

// Double mojibake needs two rounds, ftfy stops when nothing changes.
constexpr int kMaximumRounds = 4;

bool isC1Control(char32_t c)
{
    return c >= 0x80 && c <= 0x9F;
}

/// The Windows-1252 byte of a character, or nothing.
std::optional<char> windows1252Byte(char32_t c)
{
    static const std::unordered_map<char32_t, char> bytes = [] {
        std::unordered_map<char32_t, char> result;
        for (char32_t byte = 0x80; byte <= 0x9F; ++byte)
            result.emplace(fromWindows1252(byte), static_cast<char>(byte));
        return result;
    }();
    if (c < 0x100)
        return static_cast<char>(c);
    const auto found = bytes.find(c);
    return found == bytes.end() ? std::nullopt : std::optional<char>(found->second);
}

// The lead bytes that ordinary text shows as mojibake: Latin letters and signs (C2, C3), punctuation (E2), emoji (F0).
// Other leads also begin words in their own right, and a wrong repair is worse than none.
bool isTellingLead(char byte)
{
    const auto value = static_cast<std::uint8_t>(byte);
    return value == 0xC2 || value == 0xC3 || value == 0xE2 || value == 0xF0;
}

/// Undoes "UTF-8 read as Windows-1252" when the whole text is that, or returns the text as it is.
std::u32string withoutMojibake(const std::u32string &text)
{
    std::string bytes;
    bool sawLead = false;
    for (const char32_t c : text) {
        const auto byte = windows1252Byte(c);
        if (!byte)
            return text;
        bytes.push_back(*byte);
        sawLead = sawLead || isTellingLead(*byte);
    }
    if (!sawLead)
        return text;
    std::u32string decoded = decodeUtf8(bytes);
    for (const char32_t c : decoded)
        if (c == 0xFFFD)
            return text;
    return decoded;
}

std::u32string_view ligatureLetters(char32_t c)
{
    static const std::unordered_map<char32_t, std::u32string_view> table{
        {0x132, U"IJ"},       {0x133, U"ij"},  {0x149, U"\u02BCn"}, {0x1C4, U"D\u017D"}, {0x1C5, U"D\u017E"},
        {0x1C6, U"d\u017E"},  {0x1C7, U"LJ"},  {0x1C8, U"Lj"},      {0x1C9, U"lj"},      {0x1CA, U"NJ"},
        {0x1CB, U"Nj"},       {0x1CC, U"nj"},  {0x1F1, U"DZ"},      {0x1F2, U"Dz"},      {0x1F3, U"dz"},
        {0xFB00, U"ff"},      {0xFB01, U"fi"}, {0xFB02, U"fl"},     {0xFB03, U"ffi"},    {0xFB04, U"ffl"},
        {0xFB05, U"\u017Ft"}, {0xFB06, U"st"}};
    const auto found = table.find(c);
    return found == table.end() ? std::u32string_view{} : found->second;
}

bool isRemovedControl(char32_t c)
{
    return c <= 0x8 || c == 0xB || (c >= 0xE && c <= 0x1F) || c == 0x7F || (c >= 0x206A && c <= 0x206F) || c == 0xFEFF
           || (c >= 0xFFF9 && c <= 0xFFFC);
}

/// Appends what one character becomes.
void appendRepaired(std::u32string &result, char32_t c)
{
    if (isC1Control(c))
        c = fromWindows1252(c);
    if (const std::u32string_view letters = ligatureLetters(c); !letters.empty()) {
        for (const char32_t letter : letters)
            appendRepaired(result, letter);
        return;
    }
    if (c >= 0xFF01 && c <= 0xFFEF)
        result += composeNfkc(c);
    else if (c == 0x2BC || (c >= 0x2018 && c <= 0x201B))
        result.push_back(U'\'');
    else if (c >= 0x201C && c <= 0x201F)
        result.push_back(U'"');
    else if (!isRemovedControl(c))
        result.push_back(c);
}

/// Takes out ANSI sequences: escape, '[', digits and semicolons, one letter.
std::u32string withoutTerminalEscapes(std::u32string_view text)
{
    std::u32string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == 0x1B && i + 1 < text.size() && text[i + 1] == U'[') {
            std::size_t end = i + 2;
            while (end < text.size() && ((text[end] >= U'0' && text[end] <= U'9') || text[end] == U';'))
                ++end;
            const char32_t letter = end < text.size() ? text[end] | 0x20 : 0;
            if (letter >= U'a' && letter <= U'z') {
                i = end;
                continue;
            }
        }
        result.push_back(text[i]);
    }
    return result;
}

} // namespace

std::u32string repairText(std::u32string text)
{
    for (int round = 0; round < kMaximumRounds; ++round) {
        std::u32string repaired;
        for (const char32_t c : withoutTerminalEscapes(withoutMojibake(text)))
            appendRepaired(repaired, c);
        repaired = composeNfc(repaired);
        if (repaired == text)
            break;
        text = std::move(repaired);
    }
    return text;
}

} // namespace palimpsest::neural::text
