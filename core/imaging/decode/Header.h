#pragma once

#include "core/base/Result.h"
#include "core/imaging/Decode.h"
#include "core/imaging/support/Bytes.h"

#include <cstdint>
#include <span>

namespace palimpsest::imaging {

/// What the readers need to know before they decode.
struct ParsedHeader {
    PictureHeader picture; ///< Sizes as stored until parseHeader() turns them.
    int storedWidthPx = 0;
    int storedHeightPx = 0;
    std::span<const std::uint8_t> profile; ///< ICC profile within the bytes; WebP and TIFF only.
    /// Greatest possible number of pixels per byte of file, so that small files that claim huge pictures are seen
    /// through.
    std::int64_t maximumPixelsPerByte = 0; ///< 0 = no bound.
    /// Orientation or profile may stand beyond the bytes that were given.
    bool needsMoreBytes = false;
};

/// Recognises the format by its content and reads the header. All offsets are checked; sizes are positive afterwards.
/// Unsupported (no picture, or a format that is not read) or Corrupt.
Result<ParsedHeader> parseHeader(std::span<const std::uint8_t> bytes);

/// The single formats, given bytes that start with the format's signature. They fill the stored sizes.
Result<ParsedHeader> parseJpegHeader(const Bytes &bytes);
Result<ParsedHeader> parsePngHeader(const Bytes &bytes);
Result<ParsedHeader> parseWebpHeader(const Bytes &bytes);
Result<ParsedHeader> parseTiffHeader(const Bytes &bytes);
Result<ParsedHeader> parseBmpHeader(const Bytes &bytes);
Result<ParsedHeader> parseGifHeader(const Bytes &bytes);

} // namespace palimpsest::imaging
