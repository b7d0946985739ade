#pragma once

#include <cstdint>

// Of the matrix tiles (AMX) and of what is computed with them at once.

namespace palimpsest::neural::nn {

// A tile has 16 rows of 64 bytes: 32 bfloat16 or 16 float32 numbers.
constexpr std::int64_t kTileRows = 16;
constexpr std::int64_t kTileDepth = 32;
constexpr std::int64_t kTileHalves = kTileRows * kTileDepth;

constexpr std::int64_t kPanelSums = 2 * kTileRows;    ///< Of a panel of weights.
constexpr std::int64_t kStepHalves = 2 * kTileHalves; ///< Weights of a panel for kTileDepth numbers.

constexpr std::int64_t ceilDiv(std::int64_t a, std::int64_t b)
{
    return (a + b - 1) / b;
}

constexpr std::int64_t roundedUp(std::int64_t a, std::int64_t step)
{
    return ceilDiv(a, step) * step;
}

} // namespace palimpsest::neural::nn
