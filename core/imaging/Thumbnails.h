#pragma once

#include "core/base/Image.h"
#include "core/base/Result.h"

#include <cstdint>
#include <span>
#include <vector>

namespace palimpsest::imaging {

/// A small copy of a picture as it is stored.
struct Thumbnail {
    int widthPx = 0;
    int heightPx = 0;
    std::vector<std::uint8_t> jpeg;
};

/// A JPEG of `image` whose longer side is at most `maximumSidePx` (1..65500); smaller pictures keep their size.
/// Fails with InvalidArgument (empty picture, side or quality out of range) or OutOfMemory. Thread-safe.
Result<Thumbnail> makeThumbnail(const Image &image, int maximumSidePx = 256, int quality = 85);

/// The picture of a stored thumbnail. Fails with Corrupt or Unsupported when the bytes are no picture, OutOfMemory
/// when it is larger than a thumbnail can be (16 megapixels). Thread-safe.
Result<Image> decodeThumbnail(std::span<const std::uint8_t> jpeg);

} // namespace palimpsest::imaging
