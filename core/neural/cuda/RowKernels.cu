#include "core/neural/cuda/CardKernels.h"
#include "core/neural/cuda/Eight.cuh"
#include "core/neural/cuda/Warp.cuh"

namespace palimpsest::neural::cuda {

namespace {

constexpr int kThreads = 256;

/// A warp for each row. The second and third look at the row find it in the first-level cache.
__global__ void layerNorm(const __nv_bfloat16 *x, std::int64_t rows, int columns, const float *weight,
                          const float *bias, float eps, __nv_bfloat16 *y)
{
    const std::int64_t row = (static_cast<std::int64_t>(blockIdx.x) * kThreads + threadIdx.x) / kWarp;
    if (row >= rows)
        return;
    const int lane = static_cast<int>(threadIdx.x) % kWarp;
    const auto *from = reinterpret_cast<const Eight *>(x + row * columns);
    auto *to = reinterpret_cast<Eight *>(y + row * columns);
    const int eights = columns / kEight;
    float sum = 0.0F;
    for (int eight = lane; eight < eights; eight += kWarp) {
        const Eight values = from[eight];
        for (int i = 0; i < kEight; ++i)
            sum += values.at(i);
    }
    const float mean = warpSum(sum) / static_cast<float>(columns);
    float squares = 0.0F;
    for (int eight = lane; eight < eights; eight += kWarp) {
        const Eight values = from[eight];
        for (int i = 0; i < kEight; ++i)
            squares += (values.at(i) - mean) * (values.at(i) - mean);
    }
    const float inverse = rsqrtf(warpSum(squares) / static_cast<float>(columns) + eps);
    for (int eight = lane; eight < eights; eight += kWarp) {
        const Eight values = from[eight];
        const float *weights = weight + eight * kEight;
        const float *biases = bias + eight * kEight;
        Eight results;
#pragma unroll
        for (int pair = 0; pair < kEight / 2; ++pair)
            results.set(pair, (values.at(2 * pair) - mean) * inverse * weights[2 * pair] + biases[2 * pair],
                        (values.at(2 * pair + 1) - mean) * inverse * weights[2 * pair + 1] + biases[2 * pair + 1]);
        to[eight] = results;
    }
}

__device__ float gelu(float x)
{
    return 0.5F * x * (1.0F + erff(x * 0.70710678F));
}

__global__ void gatedGelu(const Eight *x, std::int64_t count, int eightsOfRow, Eight *y)
{
    const std::int64_t at = static_cast<std::int64_t>(blockIdx.x) * kThreads + threadIdx.x;
    if (at >= count)
        return;
    const std::int64_t row = at / eightsOfRow;
    const Eight values = x[row * 2 * eightsOfRow + at % eightsOfRow];
    const Eight gates = x[(row * 2 + 1) * eightsOfRow + at % eightsOfRow];
    Eight results;
#pragma unroll
    for (int pair = 0; pair < kEight / 2; ++pair)
        results.set(pair, values.at(2 * pair) * gelu(gates.at(2 * pair)),
                    values.at(2 * pair + 1) * gelu(gates.at(2 * pair + 1)));
    y[at] = results;
}

__global__ void sum(const Eight *a, const Eight *b, const Eight *bias, std::int64_t count, int eightsOfRow, Eight *y)
{
    const std::int64_t at = static_cast<std::int64_t>(blockIdx.x) * kThreads + threadIdx.x;
    if (at >= count)
        return;
    const Eight left = a[at];
    const Eight right = b[at];
    const Eight third = bias[at % eightsOfRow];
    Eight results;
#pragma unroll
    for (int pair = 0; pair < kEight / 2; ++pair)
        results.set(pair, left.at(2 * pair) + right.at(2 * pair) + third.at(2 * pair),
                    left.at(2 * pair + 1) + right.at(2 * pair + 1) + third.at(2 * pair + 1));
    y[at] = results;
}

unsigned blocksFor(std::int64_t threads)
{
    return static_cast<unsigned>((threads + kThreads - 1) / kThreads);
}

} // namespace

bool launchLayerNorm(const void *x, std::int64_t rows, std::int64_t columns, const float *weight, const float *bias,
                     float eps, void *y, void *stream)
{
    layerNorm<<<blocksFor(rows * kWarp), kThreads, 0, static_cast<cudaStream_t>(stream)>>>(
        static_cast<const __nv_bfloat16 *>(x), rows, static_cast<int>(columns), weight, bias, eps,
        static_cast<__nv_bfloat16 *>(y));
    return cudaGetLastError() == cudaSuccess;
}

bool launchGatedGelu(const void *x, std::int64_t rows, std::int64_t columns, void *y, void *stream)
{
    const std::int64_t count = rows * columns / kEight;
    gatedGelu<<<blocksFor(count), kThreads, 0, static_cast<cudaStream_t>(stream)>>>(
        static_cast<const Eight *>(x), count, static_cast<int>(columns / kEight), static_cast<Eight *>(y));
    return cudaGetLastError() == cudaSuccess;
}

bool launchSum(const void *a, const void *b, const void *bias, std::int64_t rows, std::int64_t columns, void *y,
               void *stream)
{
    const std::int64_t count = rows * columns / kEight;
    sum<<<blocksFor(count), kThreads, 0, static_cast<cudaStream_t>(stream)>>>(
        static_cast<const Eight *>(a), static_cast<const Eight *>(b), static_cast<const Eight *>(bias), count,
        static_cast<int>(columns / kEight), static_cast<Eight *>(y));
    return cudaGetLastError() == cudaSuccess;
}

} // namespace palimpsest::neural::cuda
