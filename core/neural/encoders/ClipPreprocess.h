#pragma once

#include "core/base/Image.h"
#include "core/base/RawPicture.h"
#include "core/base/Result.h"

#include <ATen/core/Tensor.h>

#include <array>
#include <cstdint>

namespace palimpsest::neural {

/// Mean and deviation of the channels, RGB, for values 0..1. The defaults are those of clip.py.
struct PixelStatistics {
    std::array<double, 3> mean{0.48145466, 0.4578275, 0.40821073};
    std::array<double, 3> deviation{0.26862954, 0.26130258, 0.27577711};
};

/// `picture` resized bicubically so that its short side is `side`, and its middle: side x side pixels, bit for bit what
/// clip.py's _transform() has before normalising. InvalidArgument for an empty picture or side.
Result<Image> clipSquare(const Image &picture, int side);

/// The same for a picture in its file's layout: as in the reference, RGB comes last, so palette pictures are resized by
/// nearest neighbour, and alpha weighs the colours while resizing and is then dropped. InvalidArgument for an empty
/// picture or side or an unknown mode; Corrupt when sizes disagree.
Result<Image> clipSquare(const RawPicture &picture, int side);

/// (3,H,W) float32: (value / 255 - mean) / deviation.
at::Tensor normalisedPixels(const Image &picture, const PixelStatistics &statistics = {});

/// What the embedder of the published RDM databases does instead (FrozenClipImageEmbedder.preprocess): x (B,3,H,W)
/// float32 in -1..1, stretched to side x side by bicubic interpolation (a = -0.75, corners aligned, no antialiasing,
/// not clamped), then normalised.
at::Tensor frozenEmbedderPixels(const at::Tensor &x, std::int64_t side, const PixelStatistics &statistics = {});

} // namespace palimpsest::neural
