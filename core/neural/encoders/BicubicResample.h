#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace palimpsest::neural {

/// 8-bit samples (height,width,channels), row-major, without padding. Borrowed.
struct SampleView {
    std::span<const std::uint8_t> bytes;
    int width = 0;
    int height = 0;
    int channels = 0;
};

/// What is wanted of a resized picture: a picture of fullWidth x fullHeight pixels, of which only the rectangle is
/// made.
struct ResizeWindow {
    std::int64_t fullWidth = 0;
    std::int64_t fullHeight = 0;
    std::int64_t left = 0;
    std::int64_t top = 0;
    int width = 0;
    int height = 0;
};

/// Bicubic resampling with antialiasing exactly as Pillow does it (a = -0.5, Keys 1981; support widened when shrinking;
/// horizontal pass, then vertical, each rounded to 8 bits). Returns (window.height,window.width,channels).
std::vector<std::uint8_t> resizeBicubic(const SampleView &source, const ResizeWindow &window);

/// Nearest neighbour as Pillow does it.
std::vector<std::uint8_t> resizeNearest(const SampleView &source, const ResizeWindow &window);

} // namespace palimpsest::neural
