#pragma once

#include "core/neural/weights/PickleValue.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

namespace palimpsest::neural::weights {

/// Reads numbers and texts of a pickle in order; every read that would leave the bytes throws PickleRefused.
class PickleStream {
public:
    explicit PickleStream(std::span<const std::uint8_t> bytes) : m_bytes(bytes) {}

    [[nodiscard]] std::size_t position() const { return m_position; }
    [[nodiscard]] std::size_t remaining() const { return m_bytes.size() - m_position; }
    std::span<const std::uint8_t> take(std::uint64_t count);
    std::uint8_t byte() { return take(1)[0]; }
    /// An unsigned little-endian number of 1 to 8 bytes.
    std::uint64_t number(unsigned byteCount);
    /// Up to and without the next line feed, which is consumed.
    std::string line();

private:
    std::span<const std::uint8_t> m_bytes;
    std::size_t m_position = 0;
};

/// Whether the bytes are well-formed UTF-8 (RFC 3629).
bool isValidUtf8(std::span<const std::uint8_t> bytes);

inline std::span<const std::uint8_t> bytesOf(const std::string &text)
{
    return {reinterpret_cast<const std::uint8_t *>(text.data()), text.size()};
}
/// Throws Corrupt unless `condition`.
void requirePickle(bool condition, const char *why);

} // namespace palimpsest::neural::weights
