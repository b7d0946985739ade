#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

/// Small picture files made by the tests, so that each oddity has a known origin.
namespace picturefiles {

using FileBytes = std::vector<std::uint8_t>;

/// How a JPEG's samples are stored.
enum class JpegColour { Rgb, Grey, CmykAdobe, CmykPlain };

struct JpegOptions {
    int width = 64;
    int height = 48;
    JpegColour colour = JpegColour::Rgb;
    bool progressive = false;
    FileBytes exif;    ///< Content of an APP1 segment, with its prefix.
    FileBytes profile; ///< An ICC profile, written in one APP2 segment.
};

/// A JPEG whose left half has the samples `left`, its right half `right` (as many as the colour space has).
FileBytes jpeg(const JpegOptions &options, const std::vector<std::uint8_t> &left,
               const std::vector<std::uint8_t> &right);

/// "Exif\0\0" and a directory that says nothing but the orientation.
FileBytes exifBlock(int orientation);

struct PngOptions {
    int width = 4;
    int height = 4;
    int channels = 3; ///< 1 grey, 2 with alpha, 3 RGB, 4 with alpha.
    int bitsPerSample = 8;
    bool interlaced = false;
    FileBytes profile; ///< An ICC profile for an iCCP chunk.
};

/// A PNG with every pixel the same; `samples` as stored, 16-bit ones as two bytes, high first.
FileBytes png(const PngOptions &options, const std::vector<std::uint8_t> &samples);

/// An uncompressed little-endian RGB TIFF of 8 or 16 bit whose pixel (x,y) of the stored picture has red 50 * x and
/// green 50 * y (times 257 in 16 bit), blue 10.
FileBytes tiff(int width, int height, int bitsPerSample, int orientation);

/// A 4-colour palette GIF (red, green, blue, white) of one solid colour.
FileBytes gif(int width, int height, int colour);

/// A 24-bit BMP of one colour (blue 10, green 20, red 30).
FileBytes bmp(int width, int height);

/// An ICC profile: RGB with the given gamma and sRGB's primaries, or grey with the given gamma.
FileBytes rgbProfile(double gamma);
FileBytes greyProfile(double gamma);

} // namespace picturefiles
