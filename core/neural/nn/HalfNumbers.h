#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>

namespace palimpsest::neural::nn {

/// The first number of x, bfloat16 of any shape on the CPU, as its bits. Throws c10::Error for another type.
inline std::uint16_t *halvesOf(const at::Tensor &x)
{
    return reinterpret_cast<std::uint16_t *>(x.data_ptr<at::BFloat16>());
}

} // namespace palimpsest::neural::nn
