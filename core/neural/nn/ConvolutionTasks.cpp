#include "core/neural/nn/ConvolutionTiles.h"
#include "core/neural/nn/TileSizes.h"

#include <algorithm>

namespace palimpsest::neural::nn {

namespace {

// A strip of pictures and a panel of 3x3 weights lie in a second cache of 2 MiB together. Of linear layers all panels of a task lie
// there, and 32 rows in the first cache.
constexpr std::int64_t kStripBytes = std::int64_t{900} << 10;
constexpr std::int64_t kWeightBytes = std::int64_t{1} << 20;
constexpr std::int64_t kChannelsOfPicture = 1024;
constexpr std::int64_t kChannelsOfRow = 512;
constexpr std::int64_t kColumnsAtOnce = 128;
constexpr std::int64_t kTasksOfThread = 4;

} // namespace

std::int64_t TileShape::blocks() const
{
    return ceilDiv(in, side == 1 ? kChannelsOfRow : kChannelsOfPicture);
}

std::int64_t TileShape::blockChannels() const
{
    return roundedUp(ceilDiv(in, blocks()), kTileDepth);
}

std::int64_t TileShape::panels() const
{
    return after == AfterSum::GatedGelu ? ceilDiv(out / 2, kTileRows) : ceilDiv(out, kPanelSums);
}

std::int64_t TileShape::packedNumbers() const
{
    return panels() * kPanelSums * taps() * roundedUp(in, kTileDepth);
}

std::int64_t TileShape::outOf(std::int64_t panel, std::int64_t column) const
{
    if (after == AfterSum::Nothing)
        return std::min(panel * kPanelSums + column, out);
    const std::int64_t result = panel * kTileRows + column % kTileRows;
    if (result >= out / 2)
        return out;
    return column < kTileRows ? result : out / 2 + result;
}

namespace {

/// How work is cut.
struct Cut {
    std::int64_t rows = 1;
    std::int64_t columns = 1;
    std::int64_t panels = 1;
};

std::int64_t taskCount(const TileShape &shape, const TilePictures &pictures, const Cut &cut)
{
    return ceilDiv(pictures.batch * pictures.height, cut.rows) * ceilDiv(pictures.width, cut.columns)
           * ceilDiv(shape.panels(), cut.panels);
}

/// `count` in parts of nearly the same size, none above `atMost`.
std::int64_t evenly(std::int64_t count, std::int64_t atMost)
{
    return ceilDiv(count, ceilDiv(count, atMost));
}

/// Of pictures: all panels of a strip, or where there is more in the weights than in the picture all rows of some panels.
Cut cutPictures(const TileShape &shape, const TilePictures &pictures, std::int64_t threads)
{
    const std::int64_t rows = pictures.batch * pictures.height;
    const std::int64_t positionBytes = 2 * shape.blockChannels();
    Cut cut;
    cut.columns = evenly(pictures.width, kColumnsAtOnce);
    cut.rows = evenly(rows, std::max<std::int64_t>(1, kStripBytes / positionBytes / (cut.columns + 2) - 2));
    cut.panels = shape.panels();
    const std::int64_t panelBytes = 2 * kPanelSums * shape.taps() * shape.blockChannels();
    while (taskCount(shape, pictures, cut) < kTasksOfThread * threads) {
        if (cut.rows > 4 && (cut.rows + 2) * cut.columns * positionBytes > cut.panels * panelBytes)
            cut.rows = ceilDiv(cut.rows, 2);
        else if (cut.panels > 1)
            cut.panels = ceilDiv(cut.panels, 2);
        else
            break;
    }
    return cut;
}

/// Of linear layers.
Cut cutRows(const TileShape &shape, const TilePictures &pictures, std::int64_t threads)
{
    constexpr std::int64_t kRowsAtOnce = 512;
    constexpr std::int64_t kRowsOfParts = 256; // Where sums are kept between one set of channels and the next.
    constexpr std::int64_t kRowsAtLeast = 2 * kPanelSums;
    const std::int64_t rows = pictures.batch * pictures.height;
    Cut cut;
    cut.rows = roundedUp(evenly(rows, shape.blocks() > 1 ? kRowsOfParts : kRowsAtOnce), kPanelSums);
    cut.panels =
        evenly(shape.panels(), std::max<std::int64_t>(1, kWeightBytes / (2 * kPanelSums * shape.blockChannels())));
    while (taskCount(shape, pictures, cut) < kTasksOfThread * threads) {
        if (cut.rows > kRowsAtLeast)
            cut.rows = roundedUp(cut.rows / 2, kPanelSums);
        else if (cut.panels > 1)
            cut.panels = ceilDiv(cut.panels, 2);
        else
            break;
    }
    return cut;
}

} // namespace

std::vector<TileTask> tileTasks(const TileShape &shape, const TilePictures &pictures, std::int64_t threads)
{
    const Cut cut = shape.side == 1 ? cutRows(shape, pictures, threads) : cutPictures(shape, pictures, threads);
    const std::int64_t rows = pictures.batch * pictures.height;
    std::vector<TileTask> tasks;
    // The panels of one task stay in the cache for the next.
    for (std::int64_t panel = 0; panel < shape.panels(); panel += cut.panels) {
        for (std::int64_t row = 0; row < rows; row += cut.rows) {
            for (std::int64_t column = 0; column < pictures.width; column += cut.columns)
                tasks.push_back({row, std::min(cut.rows, rows - row), column,
                                 std::min(cut.columns, pictures.width - column), panel,
                                 std::min(cut.panels, shape.panels() - panel)});
        }
    }
    return tasks;
}

} // namespace palimpsest::neural::nn
