#include "core/neural/nn/ConvolutionTiles.h"

#include "core/neural/nn/TileMath.h"

#include <algorithm>

#ifdef PALIMPSEST_HAVE_TILES
#include <cstring>
#endif

namespace palimpsest::neural::nn {

namespace {

// A tile has 16 rows of 64 bytes: 32 bfloat16 or 16 float32 numbers.
constexpr std::int64_t kRows = 16;
constexpr std::int64_t kDepth = 32;
constexpr std::int64_t kTileHalves = kRows * kDepth;
constexpr std::int64_t kPanel = 2 * kRows;                    // Sums of a panel.
constexpr std::int64_t kStepHalves = 2 * kTileHalves;         // Weights of a panel for kDepth numbers.
// A strip of pictures and a panel of 3x3 weights lie in a second cache of 2 MiB together. Of linear layers all panels of a task lie
// there, and 32 rows in the first cache.
constexpr std::int64_t kStripBytes = std::int64_t{900} << 10;
constexpr std::int64_t kWeightBytes = std::int64_t{1} << 20;
constexpr std::int64_t kChannelsOfPicture = 1024;
constexpr std::int64_t kChannelsOfRow = 512;
constexpr std::int64_t kColumnsAtOnce = 128;
constexpr std::int64_t kTasksOfThread = 4;

std::int64_t ceilDiv(std::int64_t a, std::int64_t b)
{
    return (a + b - 1) / b;
}

std::int64_t roundedUp(std::int64_t a, std::int64_t step)
{
    return ceilDiv(a, step) * step;
}

} // namespace

std::int64_t TileShape::blocks() const
{
    return ceilDiv(in, side == 1 ? kChannelsOfRow : kChannelsOfPicture);
}

std::int64_t TileShape::blockChannels() const
{
    return roundedUp(ceilDiv(in, blocks()), kDepth);
}

std::int64_t TileShape::panels() const
{
    return after == AfterSum::GatedGelu ? ceilDiv(out / 2, kRows) : ceilDiv(out, kPanel);
}

std::int64_t TileShape::packedNumbers() const
{
    return panels() * kPanel * taps() * roundedUp(in, kDepth);
}

std::int64_t TileShape::outOf(std::int64_t panel, std::int64_t column) const
{
    if (after == AfterSum::Nothing)
        return std::min(panel * kPanel + column, out);
    const std::int64_t result = panel * kRows + column % kRows;
    if (result >= out / 2)
        return out;
    return column < kRows ? result : out / 2 + result;
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
    const std::int64_t panelBytes = 2 * kPanel * shape.taps() * shape.blockChannels();
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
    constexpr std::int64_t kRowsAtLeast = 2 * kPanel;
    const std::int64_t rows = pictures.batch * pictures.height;
    Cut cut;
    cut.rows = roundedUp(evenly(rows, shape.blocks() > 1 ? kRowsOfParts : kRowsAtOnce), kPanel);
    cut.panels = evenly(shape.panels(),
                        std::max<std::int64_t>(1, kWeightBytes / (2 * kPanel * shape.blockChannels())));
    while (taskCount(shape, pictures, cut) < kTasksOfThread * threads) {
        if (cut.rows > kRowsAtLeast)
            cut.rows = roundedUp(cut.rows / 2, kPanel);
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
    const Cut cut =
        shape.side == 1 ? cutRows(shape, pictures, threads) : cutPictures(shape, pictures, threads);
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

#ifdef PALIMPSEST_HAVE_TILES

namespace {

/// Where the tiles of the left side come from.
struct Source {
    const std::uint16_t *first = nullptr;
    const std::uint16_t *last = nullptr; // Of the last block, where that is elsewhere.
    std::int64_t pitch = 0;              // Numbers between positions.
    std::int64_t tapOffsets[9] = {};
    std::int64_t taps = 1;
    std::int64_t steps = 1; // Of kDepth numbers, each tap.
};

/// Sums of a block and a panel that are complete, to become results row by row while the tiles are busy with the next.
struct Finishing {
    std::int64_t left = 0; // Positions.
    const float *sums = nullptr;
    const std::int64_t *targets = nullptr;
    const float *bias = nullptr;
    const std::uint16_t *residual = nullptr; // Of the panel's first result at the first position.
    std::uint16_t *results = nullptr;        // The same.
    std::int64_t pitch = 0;                  // Numbers between positions.
    __mmask32 present = 0;                   // Results of the panel that there are.
    bool isGated = false;
};

/// Finishes one position. There must be one left.
PALIMPSEST_FOR_TILES inline void finishNext(Finishing &of)
{
    --of.left;
    const float *sums = of.sums;
    of.sums += kPanel;
    const std::int64_t target = *of.targets++;
    if (target < 0)
        return;
    __m512 low = _mm512_add_ps(_mm512_load_ps(sums), _mm512_loadu_ps(of.bias));
    __m512 high = _mm512_add_ps(_mm512_load_ps(sums + kRows), _mm512_loadu_ps(of.bias + kRows));
    if (of.isGated) {
        low = _mm512_mul_ps(low, gelu(high));
        high = _mm512_setzero_ps();
    }
    if (of.residual != nullptr) {
        const std::uint16_t *residual = of.residual + target * of.pitch;
        low = _mm512_add_ps(low, loadHalves(static_cast<__mmask16>(of.present), residual));
        high = _mm512_add_ps(high, loadHalves(static_cast<__mmask16>(of.present >> kRows), residual + kRows));
    }
    _mm512_mask_storeu_epi16(of.results + target * of.pitch, of.present, (__m512i)_mm512_cvtne2ps_pbh(high, low));
}

/// Weights that will be needed next.
struct Fetching {
    const std::uint16_t *ahead = nullptr;
    std::int64_t lines = 0; // Each step.
};

/// The tiles 0 to 3 += 32 (or with `both` false 16) positions from `a` times a panel. Meanwhile other work is done.
template<bool both>
PALIMPSEST_FOR_TILES inline void multiply(const Source &source, const std::uint16_t *a, const std::uint16_t *panel,
                                          Fetching fetching, Finishing &finishing)
{
    const std::int64_t stride = source.pitch * 2;
    const std::int64_t finishedOfStep = ceilDiv(finishing.left, source.steps * source.taps);
    // All taps of some channels before the next channels: their numbers stay in the first cache.
    for (std::int64_t step = 0; step < source.steps; ++step, a += kDepth) {
        for (std::int64_t tap = 0; tap < source.taps; ++tap, panel += kStepHalves) {
            const std::uint16_t *left = a + source.tapOffsets[tap];
            _tile_loadd(4, left, stride);
            _tile_loadd(6, panel, 64);
            _tile_dpbf16ps(0, 4, 6);
            _tile_loadd(7, panel + kTileHalves, 64);
            _tile_dpbf16ps(1, 4, 7);
            if constexpr (both) {
                _tile_loadd(5, left + kRows * source.pitch, stride);
                _tile_dpbf16ps(2, 5, 6);
                _tile_dpbf16ps(3, 5, 7);
            }
            for (std::int64_t line = 0; line < fetching.lines; ++line, fetching.ahead += kDepth)
                _mm_prefetch(reinterpret_cast<const char *>(fetching.ahead), _MM_HINT_T1);
            for (std::int64_t i = std::min(finishedOfStep, finishing.left); i > 0; --i)
                finishNext(finishing);
        }
    }
}

template<bool both>
PALIMPSEST_FOR_TILES inline void loadSums(const float *sums)
{
    constexpr std::int64_t kStride = kPanel * 4;
    _tile_loadd(0, sums, kStride);
    _tile_loadd(1, sums + kRows, kStride);
    if constexpr (both) {
        _tile_loadd(2, sums + kRows * kPanel, kStride);
        _tile_loadd(3, sums + kRows * kPanel + kRows, kStride);
    }
}

template<bool both>
PALIMPSEST_FOR_TILES inline void storeSums(float *sums)
{
    constexpr std::int64_t kStride = kPanel * 4;
    _tile_stored(0, sums, kStride);
    _tile_stored(1, sums + kRows, kStride);
    if constexpr (both) {
        _tile_stored(2, sums + kRows * kPanel, kStride);
        _tile_stored(3, sums + kRows * kPanel + kRows, kStride);
    }
}

/// A strip whose positions lie behind each other, so that tiles can be loaded from them.
class Strip {
public:
    Strip(const TileShape &shape, const TilePictures &pictures, const TileTask &task, TileScratch &scratch)
        : m_shape(shape)
        , m_pictures(pictures)
        , m_strip(task)
        , m_scratch(scratch)
    {
        m_scratch.blocks.clear();
        m_scratch.targets.clear();
        if (shape.side == 1)
            listRows();
        else
            listPictures();
        m_source.taps = shape.taps();
    }

    /// The channels first .. first + count - 1 as they are, or copied with borders of zeros.
    Source channels(std::int64_t first, std::int64_t count)
    {
        if (m_shape.side == 1 && m_shape.in % kDepth == 0)
            return plainRows(first, count);
        m_source.steps = ceilDiv(count, kDepth);
        // Neighbours at multiples of large powers of two would fall on the same places of the first cache.
        m_source.pitch = (m_source.steps + (m_source.steps % 4 == 0 ? 1 : 0)) * kDepth;
        m_place = alignedIn(m_scratch.positions, (m_positions + kPanel) * m_source.pitch);
        m_source.first = m_place;
        if (m_shape.side == 1)
            copyRow(m_strip.firstRow, 0, m_strip.rows, first, count);
        else
            copyPictures(first, count);
        return m_source;
    }

private:
    /// One run of rows that lie below each other in one picture.
    template<typename Call>
    void forEachPicture(const Call &call) const
    {
        const std::int64_t end = m_strip.firstRow + m_strip.rows;
        for (std::int64_t row = m_strip.firstRow; row < end;) {
            const std::int64_t picture = row / m_pictures.height;
            const std::int64_t last = std::min(end, (picture + 1) * m_pictures.height);
            call(picture, row - picture * m_pictures.height, last - picture * m_pictures.height);
            row = last;
        }
    }

    void addBlocks(std::int64_t first, std::int64_t count)
    {
        for (std::int64_t done = 0; done < count; done += kPanel)
            m_scratch.blocks.push_back({first + done, count - done > kRows});
    }

    void listRows()
    {
        m_positions = m_strip.rows;
        for (std::int64_t row = 0; row < m_strip.rows; ++row)
            m_scratch.targets.push_back(m_strip.firstRow + row);
        addBlocks(0, m_strip.rows);
        m_scratch.targets.resize(static_cast<std::size_t>(m_positions + kPanel), -1);
    }

    void listPictures()
    {
        const std::int64_t wide = m_strip.columns + 2;
        forEachPicture([&](std::int64_t picture, std::int64_t begin, std::int64_t end) {
            addBlocks(m_positions, (end - begin) * wide - 2);
            for (std::int64_t y = begin; y < end; ++y) {
                const std::int64_t target =
                    (picture * m_pictures.height + y) * m_pictures.width + m_strip.firstColumn;
                for (std::int64_t x = 0; x < wide; ++x)
                    m_scratch.targets.push_back(x < m_strip.columns ? target + x : -1);
            }
            m_positions += (end - begin + 2) * wide;
            m_scratch.targets.resize(static_cast<std::size_t>(m_positions), -1);
        });
        m_scratch.targets.resize(static_cast<std::size_t>(m_positions + kPanel), -1);
    }

    /// Rows as they lie in memory; the last ones, which fill no tile, in a copy.
    Source plainRows(std::int64_t first, std::int64_t count)
    {
        m_source.pitch = m_shape.in;
        m_source.steps = count / kDepth;
        m_source.first = m_pictures.first + m_strip.firstRow * m_shape.in + first;
        const std::int64_t over = m_strip.rows % kRows;
        if (over != 0) {
            const std::int64_t from = m_scratch.blocks.back().first;
            std::uint16_t *copy = alignedIn(m_scratch.positions, kPanel * m_shape.in);
            std::memcpy(copy, m_source.first - first + from * m_shape.in,
                        static_cast<std::size_t>((m_strip.rows - from) * m_shape.in) * 2);
            m_source.last = copy + first;
        }
        return m_source;
    }

    void copyPictures(std::int64_t first, std::int64_t count)
    {
        const std::int64_t wide = m_strip.columns + 2;
        for (std::int64_t tap = 0; tap < 9; ++tap)
            m_source.tapOffsets[tap] = (tap / 3 * wide + tap % 3) * m_source.pitch;
        const std::int64_t left = std::max<std::int64_t>(0, m_strip.firstColumn - 1);
        const std::int64_t right = std::min(m_pictures.width, m_strip.firstColumn + m_strip.columns + 1);
        const std::int64_t before = left - (m_strip.firstColumn - 1);
        forEachPicture([&](std::int64_t picture, std::int64_t begin, std::int64_t end) {
            for (std::int64_t y = begin - 1; y <= end; ++y) {
                if (y < 0 || y >= m_pictures.height) {
                    leaveOut(wide);
                    continue;
                }
                leaveOut(before);
                copyRow((picture * m_pictures.height + y) * m_pictures.width, left, right - left, first, count);
                leaveOut(wide - before - (right - left));
            }
        });
    }

    /// Positions outside of the picture.
    void leaveOut(std::int64_t count)
    {
        std::memset(m_place, 0, static_cast<std::size_t>(count * m_source.pitch) * 2);
        m_place += count * m_source.pitch;
    }

    void copyRow(std::int64_t row, std::int64_t from, std::int64_t positions, std::int64_t first, std::int64_t count)
    {
        const std::uint16_t *given = m_pictures.first + (row + from) * m_shape.in + first;
        const std::int64_t pitch = m_source.pitch;
        if (count == m_shape.in && count == pitch) {
            std::memcpy(m_place, given, static_cast<std::size_t>(positions * pitch) * 2);
            m_place += positions * pitch;
            return;
        }
        for (std::int64_t i = 0; i < positions; ++i, given += m_shape.in, m_place += pitch) {
            std::memcpy(m_place, given, static_cast<std::size_t>(count) * 2);
            std::memset(m_place + count, 0, static_cast<std::size_t>(pitch - count) * 2);
        }
    }

    const TileShape &m_shape;
    const TilePictures &m_pictures;
    const TileTask &m_strip;
    TileScratch &m_scratch;
    Source m_source;
    std::int64_t m_positions = 0;
    std::uint16_t *m_place = nullptr;
};

} // namespace

namespace {

/// A tile of weights: pairs of `count` numbers of each row from `offset` on, zeros behind them and for rows that are not there.
PALIMPSEST_FOR_TILES void packTile(const std::uint16_t *const *rows, std::int64_t offset, std::int64_t count,
                                   std::uint16_t *target)
{
    std::uint32_t pairs[kRows][kDepth / 2];
    std::memset(pairs, 0, sizeof(pairs));
    for (std::int64_t column = 0; column < kRows; ++column) {
        if (rows[column] != nullptr)
            std::memcpy(pairs[column], rows[column] + offset, static_cast<std::size_t>(count) * 2);
    }
    for (std::int64_t pair = 0; pair < kDepth / 2; ++pair) {
        for (std::int64_t column = 0; column < kRows; ++column)
            std::memcpy(target + (pair * kRows + column) * 2, &pairs[column][pair], 4);
    }
}

} // namespace

void packIntoTiles(const TileShape &shape, const std::uint16_t *weights, std::int64_t begin, std::int64_t end,
                   std::uint16_t *packed)
{
    for (std::int64_t panel = begin; panel < end; ++panel) {
        const std::uint16_t *rows[kPanel];
        for (std::int64_t column = 0; column < kPanel; ++column) {
            const std::int64_t out = shape.outOf(panel, column);
            rows[column] = out < shape.out ? weights + out * shape.taps() * shape.in : nullptr;
        }
        // In the order in which the weights lie in memory, so that each row is one stream.
        for (std::int64_t tap = 0; tap < shape.taps(); ++tap) {
            for (std::int64_t channel = 0; channel < shape.in; channel += kDepth) {
                const std::int64_t block = channel / shape.blockChannels();
                const std::int64_t first = block * shape.blockChannels();
                const std::int64_t steps = ceilDiv(std::min(shape.blockChannels(), shape.in - first), kDepth);
                std::uint16_t *target =
                    packed + shape.panels() * shape.taps() * first * kPanel
                    + ((panel * steps + (channel - first) / kDepth) * shape.taps() + tap) * kStepHalves;
                const std::int64_t count = std::min(kDepth, shape.in - channel);
                packTile(rows, tap * shape.in + channel, count, target);
                packTile(rows + kRows, tap * shape.in + channel, count, target + kTileHalves);
            }
        }
    }
}

namespace {

template<bool both>
PALIMPSEST_FOR_TILES void addUp(const Source &source, const std::uint16_t *a, const std::uint16_t *panel,
                                const Fetching &fetching, Finishing &finishing, float *sums, bool begun)
{
    if (begun) {
        loadSums<both>(sums);
    } else {
        _tile_zero(0);
        _tile_zero(1);
        _tile_zero(2);
        _tile_zero(3);
    }
    multiply<both>(source, a, panel, fetching, finishing);
    storeSums<both>(sums);
}

PALIMPSEST_FOR_TILES void finishAll(Finishing &finishing)
{
    while (finishing.left > 0)
        finishNext(finishing);
}

/// Does one task.
class Work {
public:
    Work(const TileShape &shape, const std::uint16_t *packed, const TilePictures &pictures, const TileTask &task,
         const TileResults &results, TileScratch &scratch)
        : m_shape(shape)
        , m_packed(packed)
        , m_task(task)
        , m_results(results)
        , m_scratch(scratch)
        , m_strip(shape, pictures, task, scratch)
        , m_blocks(static_cast<std::int64_t>(scratch.blocks.size()))
    {
        // Sums that are added up beside those that are being finished, or all of them between one set of channels and the next.
        m_sums = alignedIn(scratch.sums, (shape.blocks() > 1 ? task.panels * m_blocks : 2) * kPanel * kPanel);
    }

    void run()
    {
        for (m_channels = 0; m_channels < m_shape.blocks(); ++m_channels) {
            const std::int64_t first = m_channels * m_shape.blockChannels();
            m_source = m_strip.channels(first, std::min(m_shape.blockChannels(), m_shape.in - first));
            m_panelHalves = m_source.taps * m_source.steps * kStepHalves;
            m_weights = m_packed + m_shape.panels() * m_shape.taps() * first * kPanel + m_task.firstPanel * m_panelHalves;
            if (m_shape.side == 1)
                runByBlock();
            else
                runByPanel();
        }
        finishAll(m_finishing);
    }

private:
    /// A panel stays in the cache for all blocks; the next one is fetched meanwhile.
    void runByPanel()
    {
        constexpr std::int64_t kLinesOfStep = 2 * kRows;
        constexpr std::int64_t kLinesAtMost = 8;
        const std::int64_t lines = std::min(kLinesAtMost, ceilDiv(kLinesOfStep, m_blocks));
        const std::int64_t halves = lines * kDepth * m_source.taps * m_source.steps; // That one block fetches.
        for (std::int64_t panel = 0; panel < m_task.panels; ++panel) {
            for (std::int64_t block = 0; block < m_blocks; ++block)
                runOne(block, panel, {m_weights + (panel + 1) * m_panelHalves + block * halves, lines});
        }
    }

    /// The rows of a block stay in the first cache for all panels.
    void runByBlock()
    {
        for (std::int64_t block = 0; block < m_blocks; ++block) {
            for (std::int64_t panel = 0; panel < m_task.panels; ++panel)
                runOne(block, panel, {nullptr, 0});
        }
    }

    void runOne(std::int64_t block, std::int64_t index, const Fetching &fetching)
    {
        const auto [position, both] = m_scratch.blocks[static_cast<std::size_t>(block)];
        const bool isLast = m_source.last != nullptr && block + 1 == m_blocks;
        const std::uint16_t *a = isLast ? m_source.last : m_source.first + position * m_source.pitch;
        const std::uint16_t *panel = m_weights + index * m_panelHalves;
        m_turn = m_shape.blocks() > 1 ? index * m_blocks + block : 1 - m_turn;
        float *sums = m_sums + m_turn * kPanel * kPanel;
        if (both)
            addUp<true>(m_source, a, panel, fetching, m_finishing, sums, m_channels > 0);
        else
            addUp<false>(m_source, a, panel, fetching, m_finishing, sums, m_channels > 0);
        if (m_channels + 1 == m_shape.blocks())
            m_finishing = finishingOf(sums, m_task.firstPanel + index, position, both ? kPanel : kRows);
    }

    [[nodiscard]] Finishing finishingOf(const float *sums, std::int64_t panel, std::int64_t position,
                                        std::int64_t count) const
    {
        const bool isGated = m_shape.after == AfterSum::GatedGelu;
        const std::int64_t perPanel = isGated ? kRows : kPanel;
        const std::int64_t first = panel * perPanel;
        const std::int64_t present = std::min(perPanel, m_shape.results() - first);
        return {count,
                sums,
                m_scratch.targets.data() + position,
                m_results.bias + panel * kPanel,
                m_results.residual == nullptr ? nullptr : m_results.residual + first,
                m_results.first + first,
                m_shape.results(),
                static_cast<__mmask32>((std::uint64_t{1} << present) - 1),
                isGated};
    }

    const TileShape &m_shape;
    const std::uint16_t *m_packed;
    const TileTask &m_task;
    const TileResults &m_results;
    TileScratch &m_scratch;
    Strip m_strip;
    std::int64_t m_blocks;
    float *m_sums = nullptr;
    std::int64_t m_channels = 0; // The set of them.
    Source m_source;
    std::int64_t m_panelHalves = 0;
    const std::uint16_t *m_weights = nullptr;
    std::int64_t m_turn = 0; // Which sums are added up.
    Finishing m_finishing;
};

} // namespace

void convolveInTiles(const TileShape &shape, const std::uint16_t *packed, const TilePictures &pictures,
                     const TileTask &task, const TileResults &results, TileScratch &scratch)
{
    beginTiles();
    Work(shape, packed, pictures, task, results, scratch).run();
    endTiles();
}

#else

void packIntoTiles(const TileShape &, const std::uint16_t *, std::int64_t, std::int64_t, std::uint16_t *) {}

void convolveInTiles(const TileShape &, const std::uint16_t *, const TilePictures &, const TileTask &,
                     const TileResults &, TileScratch &)
{
}

#endif

} // namespace palimpsest::neural::nn
