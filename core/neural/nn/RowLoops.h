#pragma once

#include <cstdint>

namespace palimpsest::neural::nn {

/// The inner loops of RowKernels.h over rows of bfloat16 numbers (as their bits), as this processor runs them fastest.
struct RowLoops {
    const char *name;
    /// y = (x - mean) / sqrt(variance + eps) * weight + bias in each row of x (rows,columns).
    void (*layerNorm)(const std::uint16_t *x, std::int64_t rows, std::int64_t columns, const float *weight,
                      const float *bias, float eps, std::uint16_t *y);
    /// y (rows,columns) = value * GELU(gate) of x (rows,2*columns).
    void (*gatedGelu)(const std::uint16_t *x, std::int64_t rows, std::int64_t columns, std::uint16_t *y);
};

/// The fastest set that this processor can run.
const RowLoops &bestRowLoops();

/// The set in portable C++, for comparison.
const RowLoops &portableRowLoops();

} // namespace palimpsest::neural::nn
