#pragma once

#include <cstdint>

namespace palimpsest::neural::nn {

/// The inner loops of a group normalisation over rows of channels, as this processor runs them fastest. Elements are float32, or
/// bfloat16 as its bits.
struct NormKernels {
    const char *name;

    /// Adds the distances of x (rows,channels) from the pivots (channels) and their squares to sums (channels) and squares
    /// (channels). With pivots near the mean nothing cancels out.
    void (*addFloat)(const float *x, std::int64_t rows, std::int64_t channels, const float *pivots, float *sums,
                     float *squares);
    void (*addHalf)(const std::uint16_t *x, std::int64_t rows, std::int64_t channels, const float *pivots, float *sums,
                    float *squares);

    /// y = x * factors (channels) + offsets (channels), rounded to the nearest even for bfloat16; the second of each pair
    /// returns y * sigmoid(y) (SiLU).
    using FloatToFloat = void (*)(const float *x, std::int64_t rows, std::int64_t channels, const float *factors,
                                  const float *offsets, float *y);
    using FloatToHalf = void (*)(const float *x, std::int64_t rows, std::int64_t channels, const float *factors,
                                 const float *offsets, std::uint16_t *y);
    using HalfToFloat = void (*)(const std::uint16_t *x, std::int64_t rows, std::int64_t channels, const float *factors,
                                 const float *offsets, float *y);
    using HalfToHalf = void (*)(const std::uint16_t *x, std::int64_t rows, std::int64_t channels, const float *factors,
                                const float *offsets, std::uint16_t *y);
    FloatToFloat floatToFloat[2];
    FloatToHalf floatToHalf[2];
    HalfToFloat halfToFloat[2];
    HalfToHalf halfToHalf[2];
};

/// The fastest set that this processor can run.
const NormKernels &bestNormKernels();

/// The set in portable C++, for comparison.
const NormKernels &portableNormKernels();

} // namespace palimpsest::neural::nn
