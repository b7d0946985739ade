#include "core/neural/diffusion/Transfers.h"

#include <ATen/ATen.h>

namespace palimpsest::neural::diffusion {

at::Tensor sentTo(const at::Tensor &x, const at::Device &device)
{
    return x.is_cpu() && device.is_cuda() ? x.pin_memory().to(device, true) : x.to(device);
}

at::Tensor broughtBack(const at::Tensor &x)
{
    if (!x.is_cuda())
        return x.to(at::kCPU);
    return at::empty(x.sizes(), at::TensorOptions(at::kCPU).dtype(x.scalar_type()).pinned_memory(true)).copy_(x);
}

} // namespace palimpsest::neural::diffusion
