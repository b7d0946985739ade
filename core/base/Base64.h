#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace palimpsest {

/// `bytes` in base64 (RFC 4648, section 4), padded, without line breaks.
std::string toBase64(std::span<const std::uint8_t> bytes);

/// The inverse; nothing for text that toBase64() cannot have written.
std::optional<std::vector<std::uint8_t>> fromBase64(std::string_view text);

} // namespace palimpsest
