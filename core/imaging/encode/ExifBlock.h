#pragma once

#include "core/imaging/encode/TiffBuilder.h"

#include <cstdint>
#include <string>
#include <vector>

namespace palimpsest::imaging {

/// An EXIF block (without a prefix) that says which program made the picture and holds `parameters` as its UserComment,
/// in UTF-16 as other picture generators write and read it. Both are UTF-8 and may be empty; nothing when both are.
std::vector<std::uint8_t> exifBlock(const std::string &software, const std::string &parameters);

/// The EXIF directory that holds UserComment, for use inside another TIFF structure.
TiffDirectoryWriter exifDirectory(TiffDirectoryWriter::Order order, const std::string &parameters);

} // namespace palimpsest::imaging
