#pragma once

#include "core/base/Image.h"

#include <opencv2/core.hpp>

#include <cstdint>

namespace palimpsest::imaging {

/// The pixels of `image` as a matrix (H,W,3) uint8 RGB that shares its memory. OpenCV has no read-only matrix: do not
/// write to the one of a const picture.
inline cv::Mat matrixOf(const Image &image)
{
    return {image.height(), image.width(), CV_8UC3, const_cast<std::uint8_t *>(image.pixels().data())};
}

inline cv::Mat matrixOf(Image &image)
{
    return {image.height(), image.width(), CV_8UC3, image.pixels().data()};
}

} // namespace palimpsest::imaging
