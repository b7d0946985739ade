#pragma once

#include "core/base/Image.h"

#include <ATen/core/Tensor.h>

namespace palimpsest::neural::diffusion {

/// Bytes (H,W,3) uint8 on the CPU of a picture (3,H,W) float32 in -1..1: clamped, (x+1)/2*255 truncated as the
/// reference does.
at::Tensor pictureBytes(const at::Tensor &picture);

/// The same as an Image.
Image toImage(const at::Tensor &picture);

/// The pixels of a picture as (1,3,H,W) float32 in 0..1, on the CPU.
at::Tensor picturePixels(const Image &picture);

} // namespace palimpsest::neural::diffusion
