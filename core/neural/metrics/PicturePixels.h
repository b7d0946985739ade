#pragma once

#include "core/base/Image.h"

#include <ATen/core/Tensor.h>

namespace palimpsest::neural::metrics {

/// A picture as (1,3,H,W) float32 0..1.
at::Tensor picturePixels(const Image &picture);

} // namespace palimpsest::neural::metrics
