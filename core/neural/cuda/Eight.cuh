#pragma once

#include <cuda_bf16.h>
#include <cuda_runtime.h>

namespace palimpsest::neural::cuda {

constexpr int kEight = 8;

/// Eight bfloat16 numbers, read and written at once.
struct alignas(16) Eight {
    __nv_bfloat162 pairs[kEight / 2];

    __device__ float at(int i) const { return i % 2 == 0 ? __low2float(pairs[i / 2]) : __high2float(pairs[i / 2]); }
    __device__ void set(int pair, float low, float high) { pairs[pair] = __floats2bfloat162_rn(low, high); }
};

} // namespace palimpsest::neural::cuda
