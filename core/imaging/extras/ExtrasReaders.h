#pragma once

#include "core/imaging/PictureExtras.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace palimpsest::imaging {

constexpr std::size_t kMaximumExtrasBytes = std::size_t{64} << 20; ///< Taken of one file.

/// Each reads the extras of one kind of file, whose beginning has been recognised; never beyond the end.
PictureExtras pngExtras(std::span<const std::uint8_t> file);
PictureExtras jpegExtras(std::span<const std::uint8_t> file);
PictureExtras webpExtras(std::span<const std::uint8_t> file);
PictureExtras tiffExtras(std::span<const std::uint8_t> file);

/// The texts that other picture generators put into an EXIF block; none when it is damaged.
std::vector<PngText> exifTexts(const std::vector<std::uint8_t> &exif);

/// The block with its orientation upright; as it was when it has none or is damaged.
std::vector<std::uint8_t> uprightExif(const std::vector<std::uint8_t> &exif);

/// Our recipe in an XMP packet, or nothing.
std::string recipeInXmp(const std::string &packet);

} // namespace palimpsest::imaging
