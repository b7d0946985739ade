#pragma once

#include <string>
#include <string_view>

namespace palimpsest::neural::text {

constexpr char32_t kReplacementCharacter = 0xFFFD;
constexpr char32_t kLastCodePoint = 0x10FFFF;

/// Decodes UTF-8; each maximal ill-formed part becomes U+FFFD, as Python's errors="replace" does.
std::u32string decodeUtf8(std::string_view bytes);
/// Encodes code points, surrogates and values above U+10FFFF as U+FFFD.
std::string encodeUtf8(std::u32string_view text);

} // namespace palimpsest::neural::text
