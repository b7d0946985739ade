#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string_view>
#include <vector>

namespace palimpsest::imaging {

/// One directory of a TIFF structure (TIFF 6.0, section 2), as TIFF files and EXIF blocks have them.
class TiffDirectoryWriter {
public:
    enum class Order { LittleEndian, BigEndian };

    explicit TiffDirectoryWriter(Order order) : m_order(order) {}

    void addAscii(std::uint16_t tag, std::string_view text);
    void addShorts(std::uint16_t tag, std::span<const std::uint16_t> values);
    void addLongs(std::uint16_t tag, std::span<const std::uint32_t> values);
    /// Type BYTE or UNDEFINED.
    void addBytes(std::uint16_t tag, std::span<const std::uint8_t> bytes, bool isUndefined = false);

    /// The directory and the values that do not fit into it, for the place `offset` (even) of the file.
    [[nodiscard]] std::vector<std::uint8_t> bytes(std::uint32_t offset) const;
    /// How long bytes() is.
    [[nodiscard]] std::size_t size() const;

    /// The eight bytes that a TIFF structure begins with.
    [[nodiscard]] std::vector<std::uint8_t> header(std::uint32_t firstDirectory) const;

private:
    struct Field {
        std::uint16_t type = 0;
        std::uint32_t count = 0;
        std::vector<std::uint8_t> bytes;
    };
    void put16(std::vector<std::uint8_t> &target, std::uint16_t value) const;
    void put32(std::vector<std::uint8_t> &target, std::uint32_t value) const;

    Order m_order;
    std::map<std::uint16_t, Field> m_fields; ///< By tag: the standard wants them ascending.
};

} // namespace palimpsest::imaging
