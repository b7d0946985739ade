#include "core/base/Words.h"

#include <cstddef>

namespace palimpsest {

namespace {

char32_t foldedPoint(char32_t point)
{
    const bool ascii = point >= U'A' && point <= U'Z';
    const bool latin = point >= 0xC0 && point <= 0xDE && point != 0xD7;
    const bool greek = point >= 0x391 && point <= 0x3A9;
    const bool cyrillic = point >= 0x410 && point <= 0x42F;
    if (ascii || latin || greek || cyrillic)
        return point + 0x20;
    if (point >= 0x400 && point <= 0x40F)
        return point + 0x50;
    return point;
}

// The base letters of U+00C0 to U+017F by Unicode's decompositions, and the letter that is nearest where there is none;
// '-' is no letter.
constexpr char32_t kFirstAccented = 0xC0;
constexpr std::string_view kBaseLetters = "aaaaaaaceeeeiiiidnooooo-ouuuuytsaaaaaaaceeeeiiiidnooooo-ouuuuyty"
                                          "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllll"
                                          "nnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
static_assert(kBaseLetters.size() == 0x180 - kFirstAccented);

unsigned byteAt(std::string_view text, std::size_t i)
{
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
}

// The character of two bytes that begins at `i`, or 0.
char32_t pairAt(std::string_view text, std::size_t i)
{
    const bool pair = (byteAt(text, i) & 0xE0U) == 0xC0U && i + 1 < text.size();
    return pair ? ((byteAt(text, i) & 0x1FU) << 6U) | (byteAt(text, i + 1) & 0x3FU) : 0;
}

// Whether the character beyond ASCII at `i` parts words: Latin-1's signs, general punctuation, CJK punctuation.
bool partsWords(std::string_view text, std::size_t i)
{
    const unsigned lead = byteAt(text, i);
    const unsigned next = byteAt(text, i + 1);
    return lead == 0xC2U || (lead == 0xE2U && (next == 0x80U || next == 0x81U)) || (lead == 0xE3U && next == 0x80U);
}

std::size_t bytesOfCharacter(unsigned lead)
{
    return lead >= 0xF0U ? 4 : lead >= 0xE0U ? 3 : lead >= 0xC0U ? 2 : 1;
}

} // namespace

std::string caseFolded(std::string_view text)
{
    std::string result;
    result.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char32_t point = pairAt(text, i);
        if (point == 0) {
            result += byteAt(text, i) < 0x80 ? static_cast<char>(foldedPoint(byteAt(text, i))) : text[i];
            continue;
        }
        const char32_t folded = foldedPoint(point);
        result += static_cast<char>(0xC0U | (folded >> 6U));
        result += static_cast<char>(0x80U | (folded & 0x3FU));
        ++i;
    }
    return result;
}

std::string searchFolded(std::string_view text)
{
    const std::string folded = caseFolded(text);
    std::string result;
    result.reserve(folded.size());
    for (std::size_t i = 0; i < folded.size(); ++i) {
        const char32_t point = pairAt(folded, i);
        const bool accented = point >= kFirstAccented && point < kFirstAccented + kBaseLetters.size();
        const char base = accented ? kBaseLetters[point - kFirstAccented] : '-';
        if (base == '-') {
            result += folded[i];
            continue;
        }
        result += base;
        ++i;
    }
    return result;
}

std::vector<std::string> wordsOf(std::string_view text)
{
    const std::string folded = searchFolded(text);
    std::vector<std::string> words;
    bool inside = false;
    for (std::size_t i = 0; i < folded.size();) {
        const unsigned byte = byteAt(folded, i);
        const std::size_t bytes = bytesOfCharacter(byte);
        const bool ascii = (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z');
        const bool belongs = byte < 0x80 ? ascii : !partsWords(folded, i);
        if (belongs && !inside)
            words.emplace_back();
        if (belongs)
            words.back().append(folded, i, bytes);
        inside = belongs;
        i += bytes;
    }
    return words;
}

} // namespace palimpsest
