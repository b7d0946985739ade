#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace palimpsest {

/// An 8-bit sRGB picture: pixels (H,W,3) uint8, row-major, interleaved RGB, no padding. A value type.
class Image {
public:
    Image() = default;

    /// A black picture of `width` x `height` pixels; both must be positive.
    Image(int width, int height)
        : m_width(width)
        , m_height(height)
        , m_pixels(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3)
    {
    }

    /// Takes over `pixels`, whose size must be width * height * 3.
    Image(int width, int height, std::vector<std::uint8_t> pixels)
        : m_width(width)
        , m_height(height)
        , m_pixels(std::move(pixels))
    {
    }

    [[nodiscard]] bool isEmpty() const { return m_pixels.empty(); }
    [[nodiscard]] int width() const { return m_width; }
    [[nodiscard]] int height() const { return m_height; }

    /// All pixels, (H,W,3).
    [[nodiscard]] std::span<const std::uint8_t> pixels() const { return m_pixels; }
    [[nodiscard]] std::span<std::uint8_t> pixels() { return m_pixels; }

    /// First byte of row `y`; 0 <= y < height().
    [[nodiscard]] const std::uint8_t *row(int y) const
    {
        return m_pixels.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(m_width) * 3;
    }
    [[nodiscard]] std::uint8_t *row(int y)
    {
        return m_pixels.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(m_width) * 3;
    }

    bool operator==(const Image &other) const = default;

private:
    int m_width = 0;
    int m_height = 0;
    std::vector<std::uint8_t> m_pixels;
};

} // namespace palimpsest
