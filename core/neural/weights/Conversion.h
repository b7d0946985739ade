#pragma once

#include <ATen/core/Tensor.h>
#include <c10/core/MemoryFormat.h>
#include <c10/core/ScalarType.h>

// Legend: O outputs, I inputs, k taps of a kernel.

namespace palimpsest::neural::weights {

/// A copy of `given` in `type` and `layout`, number by number what Tensor::to() makes of it. Contiguous float32, float16 and
/// bfloat16 on the CPU become float32 or bfloat16 several times as fast as there, with kernels (O,I,k,k) put into channels last on
/// the way; everything else is left to the library.
at::Tensor converted(const at::Tensor &given, at::ScalarType type, at::MemoryFormat layout);

} // namespace palimpsest::neural::weights
