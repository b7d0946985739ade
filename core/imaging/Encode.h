#pragma once

#include "core/base/Image.h"
#include "core/base/Result.h"
#include "core/imaging/PngText.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace palimpsest::imaging {

/// JPEG bytes of `image`, baseline with optimised tables; `quality` 1..100 (90 and above keep full colour resolution).
/// Fails with InvalidArgument (empty picture, more than 65500 px a side, quality out of range) or OutOfMemory.
/// Thread-safe.
Result<std::vector<std::uint8_t>> encodeJpeg(const Image &image, int quality = 90);

/// WebP bytes of `image`; `quality` 1..100, 101 = lossless. At most 16383 px a side. Fails like encodeJpeg().
Result<std::vector<std::uint8_t>> encodeWebp(const Image &image, int quality = 90);

/// PNG bytes of `image`: 8-bit RGB with an sRGB chunk. The texts stand before the pixels, never compressed: as tEXt
/// where Latin-1 suffices, else as iTXt; invalid UTF-8 is repaired with U+FFFD. A non-empty `xmpPacket` becomes the
/// iTXt chunk "XML:com.adobe.xmp". Fails with InvalidArgument (empty picture, bad keyword, NUL in a text) or
/// OutOfMemory. Thread-safe.
Result<std::vector<std::uint8_t>> encodePng(const Image &image, const std::vector<PngText> &texts = {},
                                            const std::string &xmpPacket = {});

/// Writes encodePng() to `path`, replacing what is there. The file appears complete or not at all, and is on the disk
/// when this returns. Fails like encodePng(), with NotFound (no such folder) or with Io.
Result<void> writePng(const std::filesystem::path &path, const Image &image, const std::vector<PngText> &texts = {},
                      const std::string &xmpPacket = {});

} // namespace palimpsest::imaging
