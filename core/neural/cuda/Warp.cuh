#pragma once

#include <cuda_runtime.h>

namespace palimpsest::neural::cuda {

constexpr int kWarp = 32;

/// The sum of `value` over the threads of a warp, in each of them. All of them must call it.
__device__ inline float warpSum(float value)
{
    for (int offset = kWarp / 2; offset > 0; offset /= 2)
        value += __shfl_xor_sync(0xffffffffU, value, offset);
    return value;
}

} // namespace palimpsest::neural::cuda
