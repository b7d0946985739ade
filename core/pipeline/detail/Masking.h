#pragma once

#include "core/base/Image.h"
#include "core/base/Mask.h"
#include "core/base/Result.h"

#include <cstdint>
#include <span>
#include <vector>

namespace palimpsest::pipeline {

/// A rectangle of whole pixels; empty when a side is 0.
struct PixelRectangle {
    int left = 0;
    int top = 0;
    int widthPx = 0;
    int heightPx = 0;

    bool operator==(const PixelRectangle &other) const = default;
};

/// The smallest rectangle around everything that `mask` paints.
PixelRectangle paintedBounds(const Mask &mask);

/// How opaque the new part is at each pixel of `mask`, (H,W) 0..1: 0 exactly where the mask is 0, else the mask's own value times
/// a smooth rise from there over `featherPx` pixels (Euclidean). The picture's border is no edge of the mask.
std::vector<float> opacities(const Mask &mask, int featherPx);

/// `over` laid on `under` with `opacity`, all of one size. Where the opacity is 0 the bytes of `under` stay.
void layOver(Image &under, const Image &over, std::span<const float> opacity);

/// PNG bytes. InvalidArgument when they are larger than a recipe may hold.
Result<std::vector<std::uint8_t>> maskToPng(const Mask &mask);

/// The inverse. Corrupt.
Result<Mask> maskFromPng(std::span<const std::uint8_t> bytes);

/// The brightness of each pixel.
Mask maskOfPicture(const Image &picture);

} // namespace palimpsest::pipeline
