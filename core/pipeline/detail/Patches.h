#pragma once

#include "core/base/Image.h"
#include "core/base/Result.h"

#include <array>
#include <cstdint>

namespace palimpsest::pipeline {

/// The longer side to decode a picture of this size at, so that the longer side of `patch` has about `wantedPx`.
int sideForPatch(int widthPx, int heightPx, const std::array<std::int32_t, 4> &patch, int wantedPx);

/// The part of `image` that `patch` means, which is given in pixels of the picture at its full size
/// (`widthPx`, `heightPx`; 0 when `image` is that). InvalidArgument, OutOfMemory.
Result<Image> cropToPatch(const Image &image, int widthPx, int heightPx, const std::array<std::int32_t, 4> &patch);

} // namespace palimpsest::pipeline
