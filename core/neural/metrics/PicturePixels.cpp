#include "core/neural/metrics/PicturePixels.h"

#include <ATen/ATen.h>

#include <cstdint>

namespace palimpsest::neural::metrics {

at::Tensor picturePixels(const Image &picture)
{
    // from_blob() wants a pointer that could be written through; the conversion below copies.
    const at::Tensor bytes = at::from_blob(const_cast<std::uint8_t *>(picture.pixels().data()),
                                           {1, picture.height(), picture.width(), 3}, at::TensorOptions(at::kByte));
    return bytes.permute({0, 3, 1, 2}).to(at::kFloat).div_(255.0);
}

} // namespace palimpsest::neural::metrics
