#include "core/neural/text/Unicode.h"

#include "core/neural/text/Utf8.h"

#ifdef PALIMPSEST_HAVE_UTF8PROC
#include <utf8proc.h>
#endif

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdlib>

namespace palimpsest::neural::text {

#ifdef PALIMPSEST_HAVE_UTF8PROC

namespace {

constexpr char32_t kCapitalSigma = 0x3A3;
constexpr char32_t kSmallSigma = 0x3C3;
constexpr char32_t kFinalSigma = 0x3C2;
constexpr char32_t kCapitalIWithDot = 0x130;
constexpr char32_t kCombiningDotAbove = 0x307;

struct Range {
    char32_t first;
    char32_t last;
};

utf8proc_category_t categoryOf(char32_t c)
{
    return utf8proc_category(static_cast<utf8proc_int32_t>(c));
}

template<std::size_t N>
bool isInRanges(const std::array<Range, N> &ranges, char32_t c)
{
    return std::any_of(ranges.begin(), ranges.end(),
                       [c](const Range &range) { return c >= range.first && c <= range.last; });
}

// Other_Lowercase and Other_Uppercase of PropList.txt, Unicode 15.
constexpr std::array<Range, 31> kOtherCased{{
    {0xAA, 0xAA},       {0xBA, 0xBA},       {0x2B0, 0x2B8},     {0x2C0, 0x2C1},     {0x2E0, 0x2E4},
    {0x345, 0x345},     {0x37A, 0x37A},     {0x10FC, 0x10FC},   {0x1D2C, 0x1D6A},   {0x1D78, 0x1D78},
    {0x1D9B, 0x1DBF},   {0x2071, 0x2071},   {0x207F, 0x207F},   {0x2090, 0x209C},   {0x2160, 0x217F},
    {0x24B6, 0x24E9},   {0x2C7C, 0x2C7D},   {0xA69C, 0xA69D},   {0xA770, 0xA770},   {0xA7F2, 0xA7F4},
    {0xA7F8, 0xA7F9},   {0xAB5C, 0xAB5F},   {0xAB69, 0xAB69},   {0x10780, 0x10780}, {0x10783, 0x10785},
    {0x10787, 0x107B0}, {0x107B2, 0x107BA}, {0x1E030, 0x1E06D}, {0x1F130, 0x1F149}, {0x1F150, 0x1F169},
    {0x1F170, 0x1F189},
}};
// Word_Break = MidLetter, MidNumLet or Single_Quote, WordBreakProperty.txt, Unicode 15.
constexpr std::array<Range, 16> kMidWord{{
    {0x27, 0x27},
    {0x2E, 0x2E},
    {0x3A, 0x3A},
    {0xB7, 0xB7},
    {0x387, 0x387},
    {0x55F, 0x55F},
    {0x5F4, 0x5F4},
    {0x2018, 0x2019},
    {0x2024, 0x2024},
    {0x2027, 0x2027},
    {0xFE13, 0xFE13},
    {0xFE52, 0xFE52},
    {0xFE55, 0xFE55},
    {0xFF07, 0xFF07},
    {0xFF0E, 0xFF0E},
    {0xFF1A, 0xFF1A},
}};

bool isCased(char32_t c)
{
    const auto category = categoryOf(c);
    return category == UTF8PROC_CATEGORY_LU || category == UTF8PROC_CATEGORY_LL || category == UTF8PROC_CATEGORY_LT
           || isInRanges(kOtherCased, c);
}

bool isCaseIgnorable(char32_t c)
{
    switch (categoryOf(c)) {
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_ME:
    case UTF8PROC_CATEGORY_CF:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_SK:
        return true;
    default:
        return isInRanges(kMidWord, c);
    }
}

// Final_Sigma of Unicode, table 3-17: a cased letter before, none after, ignorable ones in between.
bool isFinalSigma(std::u32string_view text, std::size_t position)
{
    std::size_t before = position;
    while (before > 0 && isCaseIgnorable(text[before - 1]))
        --before;
    if (before == 0 || !isCased(text[before - 1]))
        return false;
    std::size_t after = position + 1;
    while (after < text.size() && isCaseIgnorable(text[after]))
        ++after;
    return after == text.size() || !isCased(text[after]);
}

std::u32string mapped(std::u32string_view text, int options)
{
    const std::string bytes = encodeUtf8(text);
    utf8proc_uint8_t *result = nullptr;
    const auto length =
        utf8proc_map(reinterpret_cast<const utf8proc_uint8_t *>(bytes.data()),
                     static_cast<utf8proc_ssize_t>(bytes.size()), &result, static_cast<utf8proc_option_t>(options));
    if (length < 0)
        return std::u32string(text);
    std::u32string composed = decodeUtf8({reinterpret_cast<const char *>(result), static_cast<std::size_t>(length)});
    std::free(result); // utf8proc_map() allocates with malloc().
    return composed;
}

} // namespace

#endif

bool isWhiteSpace(char32_t c)
{
    return (c >= 0x9 && c <= 0xD) || c == 0x20 || c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A)
           || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

bool isStripped(char32_t c)
{
    return isWhiteSpace(c) || (c >= 0x1C && c <= 0x1F);
}

#ifdef PALIMPSEST_HAVE_UTF8PROC

Result<void> checkSupported(std::u32string_view)
{
    return {};
}

bool isLetter(char32_t c)
{
    const auto category = categoryOf(c);
    return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
}

bool isNumber(char32_t c)
{
    const auto category = categoryOf(c);
    return category >= UTF8PROC_CATEGORY_ND && category <= UTF8PROC_CATEGORY_NO;
}

std::u32string toLower(std::u32string_view text)
{
    std::u32string result;
    result.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == kCapitalSigma)
            result.push_back(isFinalSigma(text, i) ? kFinalSigma : kSmallSigma);
        else if (text[i] == kCapitalIWithDot)
            result.append({U'i', kCombiningDotAbove});
        else
            result.push_back(static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(text[i]))));
    }
    return result;
}

std::u32string composeNfc(std::u32string_view text)
{
    return mapped(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
}

std::u32string composeNfkc(char32_t c)
{
    return mapped({&c, 1}, UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT);
}

#else

Result<void> checkSupported(std::u32string_view text)
{
    if (std::any_of(text.begin(), text.end(), [](char32_t c) { return c >= 0x80; }))
        return Error{ErrorCode::Unsupported,
                     "This build reads plain English letters only; take out the other characters.",
                     "built without utf8proc"};
    return {};
}

bool isLetter(char32_t c)
{
    return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}

bool isNumber(char32_t c)
{
    return c >= U'0' && c <= U'9';
}

std::u32string toLower(std::u32string_view text)
{
    std::u32string result(text);
    for (char32_t &c : result)
        if (c >= U'A' && c <= U'Z')
            c += U'a' - U'A';
    return result;
}

std::u32string composeNfc(std::u32string_view text)
{
    return std::u32string(text);
}

std::u32string composeNfkc(char32_t c)
{
    return {c};
}

#endif

} // namespace palimpsest::neural::text
