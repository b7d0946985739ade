#include "core/neural/diffusion/Pictures.h"

#include "core/neural/diffusion/Transfers.h"

#include <ATen/ATen.h>

#include <cstdint>
#include <vector>

namespace palimpsest::neural::diffusion {

at::Tensor pictureBytes(const at::Tensor &picture)
{
    TORCH_CHECK(picture.dim() == 3 && picture.size(0) == 3, "a picture has shape (3,H,W), not ", picture.sizes());
    const at::Tensor unit = ((picture.to(at::kFloat) + 1.0) / 2.0).nan_to_num(0.0).clamp(0.0, 1.0);
    // Where the picture is: a quarter of the bytes travels.
    return broughtBack((unit * 255.0).to(at::kByte).permute({1, 2, 0}).contiguous());
}

at::Tensor picturePixels(const Image &picture)
{
    // from_blob() wants a pointer that could be written through; the conversion below copies.
    const at::Tensor bytes = at::from_blob(const_cast<std::uint8_t *>(picture.pixels().data()),
                                           {1, picture.height(), picture.width(), 3}, at::TensorOptions(at::kByte));
    return bytes.permute({0, 3, 1, 2}).to(at::kFloat).div_(255.0);
}

Image toImage(const at::Tensor &picture)
{
    const at::Tensor bytes = pictureBytes(picture);
    const auto *first = bytes.data_ptr<std::uint8_t>();
    return {static_cast<int>(bytes.size(1)), static_cast<int>(bytes.size(0)), {first, first + bytes.numel()}};
}

} // namespace palimpsest::neural::diffusion
