#include "core/neural/nn/ConvolutionTiles.h"
#include "core/neural/nn/TileMath.h"
#include "core/neural/nn/TileSizes.h"

#include <algorithm>
#include <cstring>

namespace palimpsest::neural::nn {

#ifdef PALIMPSEST_HAVE_TILES

namespace {

/// A tile of weights: pairs of `count` numbers of each row from `offset` on, zeros behind them and for rows that are not there.
PALIMPSEST_FOR_TILES void packTile(const std::uint16_t *const *rows, std::int64_t offset, std::int64_t count,
                                   std::uint16_t *target)
{
    std::uint32_t pairs[kTileRows][kTileDepth / 2];
    std::memset(pairs, 0, sizeof(pairs));
    for (std::int64_t column = 0; column < kTileRows; ++column) {
        if (rows[column] != nullptr)
            std::memcpy(pairs[column], rows[column] + offset, static_cast<std::size_t>(count) * 2);
    }
    for (std::int64_t pair = 0; pair < kTileDepth / 2; ++pair) {
        for (std::int64_t column = 0; column < kTileRows; ++column)
            std::memcpy(target + (pair * kTileRows + column) * 2, &pairs[column][pair], 4);
    }
}

} // namespace

void packIntoTiles(const TileShape &shape, const std::uint16_t *weights, std::int64_t begin, std::int64_t end,
                   std::uint16_t *packed)
{
    for (std::int64_t panel = begin; panel < end; ++panel) {
        const std::uint16_t *rows[kPanelSums];
        for (std::int64_t column = 0; column < kPanelSums; ++column) {
            const std::int64_t out = shape.outOf(panel, column);
            rows[column] = out < shape.out ? weights + out * shape.taps() * shape.in : nullptr;
        }
        // In the order in which the weights lie in memory, so that each row is one stream.
        for (std::int64_t tap = 0; tap < shape.taps(); ++tap) {
            for (std::int64_t channel = 0; channel < shape.in; channel += kTileDepth) {
                const std::int64_t block = channel / shape.blockChannels();
                const std::int64_t first = block * shape.blockChannels();
                const std::int64_t steps = ceilDiv(std::min(shape.blockChannels(), shape.in - first), kTileDepth);
                std::uint16_t *target =
                    packed + shape.panels() * shape.taps() * first * kPanelSums
                    + ((panel * steps + (channel - first) / kTileDepth) * shape.taps() + tap) * kStepHalves;
                const std::int64_t count = std::min(kTileDepth, shape.in - channel);
                packTile(rows, tap * shape.in + channel, count, target);
                packTile(rows + kTileRows, tap * shape.in + channel, count, target + kTileHalves);
            }
        }
    }
}

#else

void packIntoTiles(const TileShape &, const std::uint16_t *, std::int64_t, std::int64_t, std::uint16_t *) {}

#endif

} // namespace palimpsest::neural::nn
