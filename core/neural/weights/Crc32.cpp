#include "core/neural/weights/Crc32.h"

#include <array>
#include <cstddef>

namespace palimpsest::neural::weights {

namespace {

constexpr std::uint32_t kPolynomial = 0xEDB88320U;
constexpr std::size_t kSlices = 8;
using Tables = std::array<std::array<std::uint32_t, 256>, kSlices>;

// Table s advances a byte over s further zero bytes, so that eight bytes are taken at once ("slicing by eight",
// Kounavis & Berry 2005).
constexpr Tables makeTables()
{
    Tables tables{};
    for (std::uint32_t byte = 0; byte < 256; ++byte) {
        std::uint32_t value = byte;
        for (int bit = 0; bit < 8; ++bit)
            value = (value >> 1) ^ ((value & 1U) != 0 ? kPolynomial : 0U);
        tables[0][byte] = value;
    }
    for (std::size_t slice = 1; slice < kSlices; ++slice) {
        for (std::size_t byte = 0; byte < 256; ++byte) {
            const std::uint32_t previous = tables[slice - 1][byte];
            tables[slice][byte] = (previous >> 8) ^ tables[0][previous & 0xFFU];
        }
    }
    return tables;
}

constexpr Tables kTables = makeTables();

std::uint32_t littleEndian32(const std::uint8_t *bytes)
{
    return std::uint32_t{bytes[0]} | std::uint32_t{bytes[1]} << 8 | std::uint32_t{bytes[2]} << 16
           | std::uint32_t{bytes[3]} << 24;
}

} // namespace

std::uint32_t crc32(std::span<const std::uint8_t> bytes)
{
    std::uint32_t value = 0xFFFFFFFFU;
    while (bytes.size() >= kSlices) {
        const std::uint32_t low = littleEndian32(bytes.data()) ^ value;
        const std::uint32_t high = littleEndian32(bytes.data() + 4);
        value = 0;
        for (std::size_t i = 0; i < 4; ++i) {
            value ^= kTables[7 - i][(low >> (8 * i)) & 0xFFU];
            value ^= kTables[3 - i][(high >> (8 * i)) & 0xFFU];
        }
        bytes = bytes.subspan(kSlices);
    }
    for (const std::uint8_t byte : bytes)
        value = (value >> 8) ^ kTables[0][(value ^ byte) & 0xFFU];
    return ~value;
}

} // namespace palimpsest::neural::weights
