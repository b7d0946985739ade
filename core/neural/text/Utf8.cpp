#include "core/neural/text/Utf8.h"

#include <cstddef>
#include <cstdint>

namespace palimpsest::neural::text {

namespace {

bool isSurrogate(char32_t c)
{
    return c >= 0xD800 && c <= 0xDFFF;
}

/// What the lead byte of a UTF-8 sequence says: how many bytes follow, and the range of the first of them
/// (Unicode, table 3-7).
struct Lead {
    int following;
    std::uint8_t low;
    std::uint8_t high;
};

Lead leadOf(std::uint8_t byte)
{
    if (byte >= 0xC2 && byte <= 0xDF)
        return {1, 0x80, 0xBF};
    if (byte >= 0xE0 && byte <= 0xEF)
        return {2, static_cast<std::uint8_t>(byte == 0xE0 ? 0xA0 : 0x80),
                static_cast<std::uint8_t>(byte == 0xED ? 0x9F : 0xBF)};
    if (byte >= 0xF0 && byte <= 0xF4)
        return {3, static_cast<std::uint8_t>(byte == 0xF0 ? 0x90 : 0x80),
                static_cast<std::uint8_t>(byte == 0xF4 ? 0x8F : 0xBF)};
    return {0, 0, 0};
}

} // namespace

std::u32string decodeUtf8(std::string_view bytes)
{
    std::u32string text;
    text.reserve(bytes.size());
    std::size_t i = 0;
    while (i < bytes.size()) {
        const auto byte = static_cast<std::uint8_t>(bytes[i++]);
        if (byte < 0x80) {
            text.push_back(byte);
            continue;
        }
        Lead lead = leadOf(byte);
        char32_t c = lead.following == 0 ? kReplacementCharacter : byte & (0x3FU >> lead.following);
        for (; lead.following > 0; --lead.following) {
            const std::uint8_t next = i < bytes.size() ? static_cast<std::uint8_t>(bytes[i]) : 0;
            if (next < lead.low || next > lead.high) {
                c = kReplacementCharacter;
                break;
            }
            c = (c << 6) | (next & 0x3FU);
            lead.low = 0x80;
            lead.high = 0xBF;
            ++i;
        }
        text.push_back(c);
    }
    return text;
}

std::string encodeUtf8(std::u32string_view text)
{
    std::string bytes;
    bytes.reserve(text.size());
    const auto add = [&bytes](char32_t value) { bytes.push_back(static_cast<char>(static_cast<std::uint8_t>(value))); };
    for (char32_t c : text) {
        if (c > kLastCodePoint || isSurrogate(c))
            c = kReplacementCharacter;
        if (c < 0x80) {
            add(c);
            continue;
        }
        const int following = c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
        add(((0xFF00U >> (following + 1)) & 0xFFU) | (c >> (6 * following)));
        for (int i = following - 1; i >= 0; --i)
            add(0x80U | ((c >> (6 * i)) & 0x3FU));
    }
    return bytes;
}

} // namespace palimpsest::neural::text
