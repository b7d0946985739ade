#pragma once

#include "core/base/Image.h"
#include "core/base/Query.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace palimpsest::imaging {

// Colours as people see them apart: OKLab (Ottosson 2020), in cells of 1/6 lightness by 0.065 in both colour axes, of which only
// those that sRGB reaches are counted. A histogram has one byte for each cell, the square root of the share of the
// picture's pixels in it, so that small spots of colour are not lost to rounding.

/// How many cells there are; the same on every machine.
std::size_t colourCellCount();

/// The histogram (cells) of a picture, of up to about 4,096 pixels spread evenly over it. All zero for an empty picture.
/// Thread-safe, as everything here.
std::vector<std::uint8_t> colourHistogram(const Image &image);

/// The share of the pixels that a byte of a histogram stands for, 0..1.
inline float colourShare(std::uint8_t value)
{
    const float root = static_cast<float>(value) / 255.0F;
    return root * root;
}

/// A cell near a colour.
struct NearCell {
    std::size_t cell = 0;
    float nearness = 0.0F; ///< 0..1; 1 in the cell of the colour itself, falling with the distance in OKLab.
};

/// The cells that look like `colour`, a dozen or two. Differences in lightness count half.
std::vector<NearCell> cellsNear(const QueryColour &colour);

} // namespace palimpsest::imaging
