#pragma once

#include "core/base/Image.h"
#include "core/base/Result.h"

#include <array>
#include <cstdint>
#include <span>

namespace palimpsest::imaging {

/// What a picture looks like, in two ways: two pictures whose hashes are near are the same picture made larger or
/// smaller, compressed otherwise, or a little retouched. Turned, mirrored and cropped ones are not recognised.
struct PerceptualHash {
    /// Where light and dark lie (pHash): the signs of the 63 lowest frequencies, without the constant, of a DCT of the
    /// grey picture at 32 x 32, against their median. Bit 8 v + u - 1 is frequency (u, v).
    std::uint64_t shape = 0;
    /// Mean colours of a grid, (4, 4, 3) RGB. Tells apart what has the same shape in other colours, and flat pictures,
    /// whose shape is noise.
    std::array<std::uint8_t, 48> colours{};

    bool operator==(const PerceptualHash &other) const = default;
};

/// The number of bits in which two shapes differ, 0 to 64.
int shapeDistance(const PerceptualHash &a, const PerceptualHash &b);
/// The root of the mean squared difference of two grids of colours, 0 to 255.
double colourDistance(const PerceptualHash &a, const PerceptualHash &b);

/// Of a picture. InvalidArgument when it is empty. Thread-safe, like everything here.
Result<PerceptualHash> hashPicture(const Image &picture);

/// Of the JPEG of a thumbnail, which is decoded small: a fraction of a millisecond. Fails as decodePicture().
Result<PerceptualHash> hashThumbnail(std::span<const std::uint8_t> jpeg);

} // namespace palimpsest::imaging
