#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace palimpsest::retrieval {

/// The inner loops of a search, in the instructions of one kind of processor. Rows and queries have D values each and
/// lie one after another; sums are float32. A score depends on its row and its query alone: tiles give the same bits.
struct DotKernels {
    const char *name;

    float (*half)(const std::uint16_t *row, const float *query, std::size_t dimension);
    float (*single)(const float *row, const float *query, std::size_t dimension);

    /// scores (kTileRows, kTileQueries) of kTileRows rows with kTileQueries queries.
    void (*halfTile)(const std::uint16_t *rows, const float *queries, std::size_t dimension, float *scores);
    static constexpr std::size_t kTileRows = 4;
    static constexpr std::size_t kTileQueries = 4;

    void (*floatsFromHalves)(const std::uint16_t *halves, float *floats, std::size_t count);
    /// sums[i] += factor * values[i]
    void (*addScaled)(float factor, const float *values, float *sums, std::size_t count);
};

/// Every set that this processor can run, the fastest first; the last is portable C++.
std::span<const DotKernels> supportedKernels();

/// The fastest set.
const DotKernels &bestKernels();

} // namespace palimpsest::retrieval
