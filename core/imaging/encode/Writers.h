#pragma once

#include "core/base/Image.h"
#include "core/base/Result.h"
#include "core/imaging/Lanczos.h"
#include "core/imaging/PictureExtras.h"
#include "core/imaging/PngText.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace palimpsest::imaging {

/// The borrowed rows of a picture of 8 or 16 bits a channel, RGB, in the machine's byte order.
struct PixelRows {
    explicit PixelRows(const Image &image)
        : widthPx(image.width())
        , heightPx(image.height())
        , bits(8)
        , first(image.pixels().data())
    {
    }
    explicit PixelRows(const DeepImage &image)
        : widthPx(image.widthPx)
        , heightPx(image.heightPx)
        , bits(16)
        , first(reinterpret_cast<const std::uint8_t *>(image.samples.data()))
    {
    }

    [[nodiscard]] std::size_t rowBytes() const
    {
        return static_cast<std::size_t>(widthPx) * 3 * static_cast<std::size_t>(bits / 8);
    }
    [[nodiscard]] const std::uint8_t *row(int y) const { return first + static_cast<std::size_t>(y) * rowBytes(); }

    int widthPx;
    int heightPx;
    int bits;
    const std::uint8_t *first;
};

/// What a PNG holds beside its pixels; all of it stands before them.
struct PngParts {
    std::vector<PngText> texts;
    std::string xmpPacket;
    std::vector<PngChunk> chunks; ///< Written as they stand.
    std::vector<std::uint8_t> exif;
};

/// What a JPEG holds beside its pixels. Segments have at most 65533 bytes.
struct JpegParts {
    std::vector<std::uint8_t> profile;
    std::vector<JpegSegment> segments;
};

/// What a WebP or TIFF file holds beside its pixels; all may be empty.
struct PlainParts {
    std::vector<std::uint8_t> profile;
    std::vector<std::uint8_t> exif; ///< WebP only.
    std::string xmpPacket;
    std::string software;   ///< TIFF only.
    std::string parameters; ///< TIFF only: its UserComment.
};

/// JPEG bytes of a picture that is not empty and fits the format; `quality` 1..100. OutOfMemory or Internal; may throw
/// std::bad_alloc.
Result<std::vector<std::uint8_t>> jpegBytes(const Image &image, int quality, const JpegParts &parts = {});

/// PNG bytes of a picture that is not empty. InvalidArgument for a bad keyword or a NUL in a text, OutOfMemory or
/// Internal; may throw std::bad_alloc.
Result<std::vector<std::uint8_t>> pngBytes(const PixelRows &rows, const PngParts &parts);

/// TIFF bytes of a picture that is not empty: strips, Deflate with horizontal differences. OutOfMemory (over 4 GB) or
/// Internal; may throw std::bad_alloc.
Result<std::vector<std::uint8_t>> tiffBytes(const PixelRows &rows, const PlainParts &parts);

/// `simple`, a WebP file with nothing but its pixels, with the parts. Corrupt when it is none.
Result<std::vector<std::uint8_t>> webpWithParts(const std::vector<std::uint8_t> &simple, int widthPx, int heightPx,
                                                const PlainParts &parts);

} // namespace palimpsest::imaging
