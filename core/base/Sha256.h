#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace palimpsest {

/// SHA-256 (FIPS 180-4) of bytes that come piece by piece. Not thread-safe.
class Sha256 {
public:
    Sha256();

    void add(std::span<const std::uint8_t> bytes);
    /// Of all that was added: 64 lower-case hexadecimal digits. Nothing may be added afterwards.
    [[nodiscard]] std::string finish();

private:
    std::array<std::uint32_t, 8> m_state;
    std::vector<std::uint8_t> m_rest; ///< Less than a block.
    std::uint64_t m_bytes = 0;
};

} // namespace palimpsest
