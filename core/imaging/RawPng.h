#pragma once

#include "core/base/RawPicture.h"
#include "core/base/Result.h"

#include <filesystem>

namespace palimpsest::imaging {

/// Decodes a PNG file as it is stored, without colour management: palette indices stay indices, alpha stays apart, grey
/// of less than 8 bits is widened, 16 bits are cut to 8. For comparisons with other programs; decodePicture() is for
/// the artist's pictures. NotFound, Io, Corrupt; Unsupported for more than 64 million pixels.
Result<RawPicture> readRawPng(const std::filesystem::path &path);

} // namespace palimpsest::imaging
