#include "core/base/Base64.h"

#include <cstddef>

namespace palimpsest {

namespace {

constexpr std::string_view kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr char kPadding = '=';

} // namespace

std::string toBase64(std::span<const std::uint8_t> bytes)
{
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const std::size_t count = bytes.size() - i < 3 ? bytes.size() - i : 3;
        std::uint32_t group = 0;
        for (std::size_t j = 0; j < 3; ++j)
            group = group << 8U | (j < count ? bytes[i + j] : 0U);
        for (std::size_t j = 0; j < 4; ++j)
            text += j <= count ? kDigits[group >> (18U - 6U * j) & 63U] : kPadding;
    }
    return text;
}

std::optional<std::vector<std::uint8_t>> fromBase64(std::string_view text)
{
    if (text.size() % 4 != 0)
        return std::nullopt;
    std::size_t padding = 0;
    while (padding < 2 && padding < text.size() && text[text.size() - 1 - padding] == kPadding)
        ++padding;
    std::vector<std::uint8_t> bytes;
    bytes.reserve(text.size() / 4 * 3);
    std::uint32_t group = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::size_t digit = i + padding >= text.size() ? 0 : kDigits.find(text[i]);
        if (digit == std::string_view::npos)
            return std::nullopt;
        group = group << 6U | static_cast<std::uint32_t>(digit);
        if (i % 4 != 3)
            continue;
        for (const unsigned shift : {16U, 8U, 0U})
            bytes.push_back(static_cast<std::uint8_t>(group >> shift & 255U));
        group = 0;
    }
    bytes.resize(bytes.size() - padding);
    // Bits below the padding must be zero, so that each byte string has one spelling.
    if (toBase64(bytes) != text)
        return std::nullopt;
    return bytes;
}

} // namespace palimpsest
