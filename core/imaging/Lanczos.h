#pragma once

#include "core/base/Image.h"
#include "core/base/Result.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace palimpsest::imaging {

/// An sRGB picture of 16 bits a channel: samples (H,W,3) uint16, row-major, 65535 = white. A value type.
struct DeepImage {
    int widthPx = 0;
    int heightPx = 0;
    std::vector<std::uint16_t> samples;

    [[nodiscard]] const std::uint16_t *row(int y) const
    {
        return samples.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(widthPx) * 3;
    }
};

/// `image` at `widthPx` x `heightPx` by a Lanczos window of three lobes, which is stretched where the picture shrinks so
/// that nothing aliases; beyond its edges the picture goes on as at the edge. Computed on the sRGB values in float32, so
/// that 16 bits hold more than 8 did. At its own size the samples are those of `image` times 257. Fails with
/// InvalidArgument (empty picture, a side outside 1..65500) or OutOfMemory. Thread-safe.
Result<DeepImage> lanczosPicture(const Image &image, int widthPx, int heightPx);

/// The picture in 8 bits, rounded.
Image shallowPicture(const DeepImage &picture);

} // namespace palimpsest::imaging
