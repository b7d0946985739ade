#pragma once

#include "core/base/Image.h"
#include "core/base/Result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <stop_token>
#include <string_view>

namespace palimpsest::imaging {

/// The picture formats that can be read. What a file is called does not matter, only what is in it.
enum class PictureFormat { Jpeg, Png, WebP, Tiff, Bmp, Gif };

/// Stable lower-case name: "jpeg", "png", "webp", "tiff", "bmp", "gif".
std::string_view pictureFormatName(PictureFormat format);

/// How much a picture may cost. The limits are checked against the header, before any pixel is allocated.
struct DecodeOptions {
    int maximumSidePx = 0; ///< Larger pictures are made smaller (JPEG is then decoded small); 0 = full size.
    std::int64_t maximumPixels = 200'000'000;                  ///< Of the picture in the file.
    std::uint64_t maximumFileBytes = std::uint64_t{512} << 20; ///< Of the file.
    int timeLimitMs = 20'000; ///< JPEG, PNG and GIF give up after this; the others are bounded by maximumPixels alone.
    std::stop_token stop;     ///< Asked at the same places as the time limit.
};

/// What a picture says about itself before its pixels are read.
struct PictureHeader {
    PictureFormat format = PictureFormat::Png;
    int widthPx = 0;         ///< As shown, that is after the EXIF orientation.
    int heightPx = 0;        ///< As shown.
    int orientation = 1;     ///< EXIF, 1..8; 1 = upright.
    bool hasProfile = false; ///< An ICC profile is embedded.
};

/// Reads a picture file: the first frame or page, EXIF orientation applied, colours converted to sRGB by the embedded
/// profile (RGB, grey or CMYK), 16 bit reduced to 8, transparency composed on white. Never blocks on a device or pipe.
///
/// Fails with NotFound (no such file), InvalidArgument (a directory, pipe, device or an empty file), Unsupported (not a
/// picture, or a format that is not read), Corrupt (damaged or cut off: half pictures are refused), OutOfMemory (over a
/// size limit of `options`, or memory ran out), Io, Cancelled. Over the time limit is Unsupported. Thread-safe.
Result<Image> decodePicture(const std::filesystem::path &path, const DecodeOptions &options = {});

/// The same for a picture in memory, such as pasted data.
Result<Image> decodePicture(std::span<const std::uint8_t> bytes, const DecodeOptions &options = {});

/// Reads only the header. Fails like decodePicture(), except that damaged pixels go unnoticed and sizes are not
/// limited.
Result<PictureHeader> probePicture(const std::filesystem::path &path);

/// The same for a picture in memory.
Result<PictureHeader> probePicture(std::span<const std::uint8_t> bytes);

} // namespace palimpsest::imaging
