#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

namespace palimpsest::imaging {

/// How 8-bit samples stand in a decoder's rows, interleaved.
enum class SampleLayout {
    Grey,
    GreyAlpha,
    Rgb,
    RgbAlpha,
    CmykInverted, ///< 255 = no ink.
};

/// Samples per pixel.
std::size_t sampleCount(SampleLayout layout);

/// Turns rows of samples into sRGB: through the embedded ICC profile where it fits the layout, transparency composed on
/// white. A profile that is broken, of another colour space, or already sRGB is passed over. For one thread.
class RowConverter {
public:
    /// `widthPx` is the longest row. May throw std::bad_alloc, which convert() never does.
    RowConverter(SampleLayout layout, std::span<const std::uint8_t> profile, int widthPx);
    ~RowConverter();
    RowConverter(const RowConverter &) = delete;
    RowConverter &operator=(const RowConverter &) = delete;

    /// samples (pixels,channels) uint8 -> rgb (pixels,3) uint8; `pixels` is at most `widthPx`. The two do not overlap.
    void convert(const std::uint8_t *samples, std::uint8_t *rgb, int pixels);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace palimpsest::imaging
