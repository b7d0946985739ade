#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace palimpsest::neural {

/// SHA-256 (FIPS 180-4) of the bytes, 64 lower-case hexadecimal digits.
std::string sha256Hex(std::span<const std::uint8_t> bytes);

} // namespace palimpsest::neural
