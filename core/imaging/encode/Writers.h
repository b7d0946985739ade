#pragma once

#include "core/base/Image.h"
#include "core/base/Result.h"
#include "core/imaging/PngText.h"

#include <cstdint>
#include <string>
#include <vector>

namespace palimpsest::imaging {

/// JPEG bytes of a picture that is not empty and fits the format; `quality` 1..100. OutOfMemory or Internal; may throw
/// std::bad_alloc.
Result<std::vector<std::uint8_t>> jpegBytes(const Image &image, int quality);

/// PNG bytes of a picture that is not empty, with its texts before the pixels. InvalidArgument for a bad keyword or a
/// NUL in a text, OutOfMemory or Internal; may throw std::bad_alloc.
Result<std::vector<std::uint8_t>> pngBytes(const Image &image, const std::vector<PngText> &texts,
                                           const std::string &xmpPacket);

} // namespace palimpsest::imaging
