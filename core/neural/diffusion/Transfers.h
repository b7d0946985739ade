#pragma once

#include <ATen/core/Tensor.h>
#include <c10/core/Device.h>

namespace palimpsest::neural::diffusion {

/// x on `device`. To a graphics card through pinned memory and without waiting for it.
at::Tensor sentTo(const at::Tensor &x, const at::Device &device);

/// x on the CPU. From a graphics card through pinned memory, waiting for what computes it.
at::Tensor broughtBack(const at::Tensor &x);

} // namespace palimpsest::neural::diffusion
