#pragma once

#include "core/base/Image.h"
#include "core/base/Result.h"

namespace palimpsest::imaging {

/// `image` at `widthPx` x `heightPx`: area averaging where it shrinks, Lanczos where it grows. Fails with
/// InvalidArgument (empty picture, a side outside 1..65500) or OutOfMemory. Thread-safe, like everything here.
Result<Image> resizePicture(const Image &image, int widthPx, int heightPx);

/// `image` with its longer side at most `maximumSidePx`, proportions kept; pictures that fit come back as they are.
Result<Image> fitPicture(const Image &image, int maximumSidePx);

/// The largest centred square of `image`, at `sidePx` x `sidePx`.
Result<Image> squarePicture(const Image &image, int sidePx);

/// The rectangle of `image` at (`left`, `top`); it must lie inside the picture, else InvalidArgument.
Result<Image> cropPicture(const Image &image, int left, int top, int widthPx, int heightPx);

} // namespace palimpsest::imaging
