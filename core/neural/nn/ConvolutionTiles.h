#pragma once

#include <cstdint>
#include <vector>

// Legend: B batch, C channels in, O channels out, H W height and width, k side of the kernel (1 or 3).

namespace palimpsest::neural::nn {

/// What becomes of the sums of a product.
enum class AfterSum {
    Nothing,
    GatedGelu ///< The first half of the O sums times the exact GELU of the second (Shazeer, arXiv 2002.05202): O/2 results.
};

/// A convolution of stride 1 that keeps the size, or with k = 1 a linear layer, for processors with matrix tiles.
struct TileShape {
    std::int64_t in = 0;  ///< C
    std::int64_t out = 0; ///< O
    std::int64_t side = 1;
    AfterSum after = AfterSum::Nothing;

    [[nodiscard]] std::int64_t taps() const { return side * side; }
    [[nodiscard]] std::int64_t results() const { return after == AfterSum::GatedGelu ? out / 2 : out; }
    /// Channels that are summed at once, so that what belongs to them stays in the caches.
    [[nodiscard]] std::int64_t blockChannels() const;
    [[nodiscard]] std::int64_t blocks() const;
    /// Sets of sums that are computed at once.
    [[nodiscard]] std::int64_t panels() const;
    /// Of the weights in the order of the tiles.
    [[nodiscard]] std::int64_t packedNumbers() const;
    /// Which of the O sums a panel has at `column` of its 32; O for none.
    [[nodiscard]] std::int64_t outOf(std::int64_t panel, std::int64_t column) const;
};

/// Puts the panels `begin` to `end` of the weights (O,k,k,C), bfloat16 as their bits, into `packed`, 64-byte aligned.
void packIntoTiles(const TileShape &shape, const std::uint16_t *weights, std::int64_t begin, std::int64_t end,
                   std::uint16_t *packed);

/// Pictures in memory, bfloat16 as their bits, channels last.
struct TilePictures {
    const std::uint16_t *first = nullptr; ///< (B,H,W,C)
    std::int64_t batch = 1;
    std::int64_t height = 1;
    std::int64_t width = 1;
};

/// A part of the work: some rows and columns of pictures, and some panels.
struct TileTask {
    std::int64_t firstRow = 0; ///< Of B*H.
    std::int64_t rows = 0;
    std::int64_t firstColumn = 0;
    std::int64_t columns = 0;
    std::int64_t firstPanel = 0;
    std::int64_t panels = 0;
};

/// The work cut so that each part stays in a second cache and `threads` threads have enough of them, in the order in which they are
/// best begun. Where k = 1 the pictures are to be of width 1.
std::vector<TileTask> tileTasks(const TileShape &shape, const TilePictures &pictures, std::int64_t threads);

/// What is added to the sums, and where the results go.
struct TileResults {
    const float *bias = nullptr;             ///< (panels,32), see TileShape::outOf().
    const std::uint16_t *residual = nullptr; ///< (B,H,W,results), added to the results; or none.
    std::uint16_t *first = nullptr;          ///< (B,H,W,results)
};

/// Memory that a thread works in, to be used again.
struct TileScratch {
    struct Block {
        std::int64_t first; ///< Position.
        bool both;          ///< Has 32 positions, not 16.
    };
    std::vector<std::uint16_t> positions;
    std::vector<std::int64_t> targets; ///< Which position of the pictures a position is; -1 for none.
    std::vector<Block> blocks;
    std::vector<float> sums;
};

/// Does a part of the work. Only when processor().tiles.
void convolveInTiles(const TileShape &shape, const std::uint16_t *packed, const TilePictures &pictures,
                     const TileTask &task, const TileResults &results, TileScratch &scratch);

} // namespace palimpsest::neural::nn
