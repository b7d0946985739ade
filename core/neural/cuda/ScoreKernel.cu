#include "core/neural/cuda/CardKernels.h"
#include "core/neural/cuda/Warp.cuh"

#include <cuda_fp16.h>

namespace palimpsest::neural::cuda {

namespace {

constexpr int kThreads = 256;
// Of a warp: the query's numbers are read once for so many rows, and as many reads are under way at once.
constexpr int kRowsOfWarp = 4;

/// Eight float16 numbers, read at once.
struct alignas(16) HalfPiece {
    static constexpr int kNumbers = 8;
    std::uint32_t pairs[kNumbers / 2];

    __device__ float at(int i) const
    {
        const auto half = static_cast<unsigned short>(i % 2 == 0 ? pairs[i / 2] & 0xffffU : pairs[i / 2] >> 16);
        return __half2float(__ushort_as_half(half));
    }
};

/// Four float32 numbers, read at once.
struct alignas(16) FloatPiece {
    static constexpr int kNumbers = 4;
    float values[kNumbers];

    __device__ float at(int i) const { return values[i]; }
};

/// For dimensions that the pieces above do not divide.
struct OneHalf {
    static constexpr int kNumbers = 1;
    unsigned short bits;

    __device__ float at(int) const { return __half2float(__ushort_as_half(bits)); }
};

struct OneFloat {
    static constexpr int kNumbers = 1;
    float value;

    __device__ float at(int) const { return value; }
};

/// The query's numbers for a piece, read sixteen bytes at once where that is possible.
template<typename Piece>
struct alignas(Piece::kNumbers % 4 == 0 ? 16 : 4) Factors {
    float values[Piece::kNumbers];
};

/// scores (R) of rows of `pieces` pieces each.
template<typename Piece>
__global__ void rowScores(const Piece *rows, std::int64_t count, int pieces, const float *query, float *scores)
{
    const std::int64_t warp = (static_cast<std::int64_t>(blockIdx.x) * kThreads + threadIdx.x) / kWarp;
    const std::int64_t first = warp * kRowsOfWarp;
    if (first >= count)
        return;
    const int lane = static_cast<int>(threadIdx.x) % kWarp;
    float sums[kRowsOfWarp] = {};
    for (int piece = lane; piece < pieces; piece += kWarp) {
        const Factors<Piece> factors = reinterpret_cast<const Factors<Piece> *>(query)[piece];
#pragma unroll
        for (int row = 0; row < kRowsOfWarp; ++row) {
            // The last warp reads the last row again rather than what lies behind it.
            const std::int64_t source = first + row < count ? first + row : count - 1;
            const Piece values = rows[source * pieces + piece];
#pragma unroll
            for (int i = 0; i < Piece::kNumbers; ++i)
                sums[row] = fmaf(values.at(i), factors.values[i], sums[row]);
        }
    }
#pragma unroll
    for (int row = 0; row < kRowsOfWarp; ++row) {
        const float sum = warpSum(sums[row]);
        if (lane == 0 && first + row < count)
            scores[first + row] = sum;
    }
}

template<typename Piece>
bool launch(const void *rows, std::int64_t count, std::int64_t columns, const float *query, float *scores, void *stream)
{
    constexpr std::int64_t kRowsOfBlock = kThreads / kWarp * kRowsOfWarp;
    const auto blocks = static_cast<unsigned>((count + kRowsOfBlock - 1) / kRowsOfBlock);
    rowScores<<<blocks, kThreads, 0, static_cast<cudaStream_t>(stream)>>>(
        static_cast<const Piece *>(rows), count, static_cast<int>(columns / Piece::kNumbers), query, scores);
    return cudaGetLastError() == cudaSuccess;
}

} // namespace

bool launchRowScores(const void *rows, RowNumbers numbers, std::int64_t count, std::int64_t columns, const float *query,
                     float *scores, void *stream)
{
    if (numbers == RowNumbers::Float16)
        return columns % HalfPiece::kNumbers == 0 ? launch<HalfPiece>(rows, count, columns, query, scores, stream)
                                                  : launch<OneHalf>(rows, count, columns, query, scores, stream);
    return columns % FloatPiece::kNumbers == 0 ? launch<FloatPiece>(rows, count, columns, query, scores, stream)
                                               : launch<OneFloat>(rows, count, columns, query, scores, stream);
}

} // namespace palimpsest::neural::cuda
