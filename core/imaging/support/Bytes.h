#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace palimpsest::imaging {

/// Borrowed bytes read with bounds checks: anything beyond the end reads as 0, and has() tells.
class Bytes {
public:
    enum class Order { LittleEndian, BigEndian };

    explicit Bytes(std::span<const std::uint8_t> data, Order order = Order::LittleEndian) : m_data(data), m_order(order)
    {
    }

    [[nodiscard]] std::size_t size() const { return m_data.size(); }
    [[nodiscard]] std::span<const std::uint8_t> data() const { return m_data; }
    [[nodiscard]] Order order() const { return m_order; }

    /// True when `count` bytes at `offset` are there. Does not overflow.
    [[nodiscard]] bool has(std::size_t offset, std::size_t count) const
    {
        return offset <= m_data.size() && count <= m_data.size() - offset;
    }

    [[nodiscard]] std::uint32_t u8(std::size_t offset) const { return has(offset, 1) ? m_data[offset] : 0U; }
    [[nodiscard]] std::uint32_t u16(std::size_t offset) const { return number(offset, 2); }
    [[nodiscard]] std::uint32_t u24(std::size_t offset) const { return number(offset, 3); }
    [[nodiscard]] std::uint32_t u32(std::size_t offset) const { return number(offset, 4); }

    /// True when the bytes at `offset` are those of `text`.
    [[nodiscard]] bool startsWith(std::size_t offset, std::string_view text) const
    {
        if (!has(offset, text.size()))
            return false;
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (m_data[offset + i] != static_cast<std::uint8_t>(text[i]))
                return false;
        }
        return true;
    }

    /// At most `count` bytes at `offset`; fewer at the end.
    [[nodiscard]] std::span<const std::uint8_t> slice(std::size_t offset, std::size_t count) const
    {
        if (offset >= m_data.size())
            return {};
        return m_data.subspan(offset, count < m_data.size() - offset ? count : m_data.size() - offset);
    }

private:
    [[nodiscard]] std::uint32_t number(std::size_t offset, std::size_t count) const
    {
        if (!has(offset, count))
            return 0;
        std::uint32_t value = 0;
        for (std::size_t i = 0; i < count; ++i) {
            const std::size_t at = m_order == Order::BigEndian ? i : count - 1 - i;
            value = value << 8U | m_data[offset + at];
        }
        return value;
    }

    std::span<const std::uint8_t> m_data;
    Order m_order;
};

} // namespace palimpsest::imaging
