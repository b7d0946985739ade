#pragma once

#include <cstdint>
#include <span>

namespace palimpsest::neural::weights {

/// CRC-32 of zip files (ISO 3309: reflected polynomial 0xEDB88320, start and final complement).
std::uint32_t crc32(std::span<const std::uint8_t> bytes);

} // namespace palimpsest::neural::weights
