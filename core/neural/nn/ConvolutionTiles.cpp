#include "core/neural/nn/ConvolutionTiles.h"

#include "core/neural/nn/TileMath.h"

#ifdef PALIMPSEST_HAVE_TILES
#include "core/neural/nn/ConvolutionStrip.h"
#include "core/neural/nn/TileSizes.h"

#include <algorithm>
#endif

namespace palimpsest::neural::nn {

#ifdef PALIMPSEST_HAVE_TILES

namespace {

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
    of.sums += kPanelSums;
    const std::int64_t target = *of.targets++;
    if (target < 0)
        return;
    __m512 low = _mm512_add_ps(_mm512_load_ps(sums), _mm512_loadu_ps(of.bias));
    __m512 high = _mm512_add_ps(_mm512_load_ps(sums + kTileRows), _mm512_loadu_ps(of.bias + kTileRows));
    if (of.isGated) {
        low = _mm512_mul_ps(low, gelu(high));
        high = _mm512_setzero_ps();
    }
    if (of.residual != nullptr) {
        const std::uint16_t *residual = of.residual + target * of.pitch;
        low = _mm512_add_ps(low, loadHalves(static_cast<__mmask16>(of.present), residual));
        high = _mm512_add_ps(high, loadHalves(static_cast<__mmask16>(of.present >> kTileRows), residual + kTileRows));
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
    for (std::int64_t step = 0; step < source.steps; ++step, a += kTileDepth) {
        for (std::int64_t tap = 0; tap < source.taps; ++tap, panel += kStepHalves) {
            const std::uint16_t *left = a + source.tapOffsets[tap];
            _tile_loadd(4, left, stride);
            _tile_loadd(6, panel, 64);
            _tile_dpbf16ps(0, 4, 6);
            _tile_loadd(7, panel + kTileHalves, 64);
            _tile_dpbf16ps(1, 4, 7);
            if constexpr (both) {
                _tile_loadd(5, left + kTileRows * source.pitch, stride);
                _tile_dpbf16ps(2, 5, 6);
                _tile_dpbf16ps(3, 5, 7);
            }
            for (std::int64_t line = 0; line < fetching.lines; ++line, fetching.ahead += kTileDepth)
                _mm_prefetch(reinterpret_cast<const char *>(fetching.ahead), _MM_HINT_T1);
            for (std::int64_t i = std::min(finishedOfStep, finishing.left); i > 0; --i)
                finishNext(finishing);
        }
    }
}

template<bool both>
PALIMPSEST_FOR_TILES inline void loadSums(const float *sums)
{
    constexpr std::int64_t kStride = kPanelSums * 4;
    _tile_loadd(0, sums, kStride);
    _tile_loadd(1, sums + kTileRows, kStride);
    if constexpr (both) {
        _tile_loadd(2, sums + kTileRows * kPanelSums, kStride);
        _tile_loadd(3, sums + kTileRows * kPanelSums + kTileRows, kStride);
    }
}

template<bool both>
PALIMPSEST_FOR_TILES inline void storeSums(float *sums)
{
    constexpr std::int64_t kStride = kPanelSums * 4;
    _tile_stored(0, sums, kStride);
    _tile_stored(1, sums + kTileRows, kStride);
    if constexpr (both) {
        _tile_stored(2, sums + kTileRows * kPanelSums, kStride);
        _tile_stored(3, sums + kTileRows * kPanelSums + kTileRows, kStride);
    }
}

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
        m_sums = alignedIn(scratch.sums, (shape.blocks() > 1 ? task.panels * m_blocks : 2) * kPanelSums * kPanelSums);
    }

    void run()
    {
        for (m_channels = 0; m_channels < m_shape.blocks(); ++m_channels) {
            const std::int64_t first = m_channels * m_shape.blockChannels();
            m_source = m_strip.channels(first, std::min(m_shape.blockChannels(), m_shape.in - first));
            m_panelHalves = m_source.taps * m_source.steps * kStepHalves;
            m_weights =
                m_packed + m_shape.panels() * m_shape.taps() * first * kPanelSums + m_task.firstPanel * m_panelHalves;
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
        constexpr std::int64_t kLinesOfStep = 2 * kTileRows;
        constexpr std::int64_t kLinesAtMost = 8;
        const std::int64_t lines = std::min(kLinesAtMost, ceilDiv(kLinesOfStep, m_blocks));
        const std::int64_t halves = lines * kTileDepth * m_source.taps * m_source.steps; // That one block fetches.
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
        float *sums = m_sums + m_turn * kPanelSums * kPanelSums;
        if (both)
            addUp<true>(m_source, a, panel, fetching, m_finishing, sums, m_channels > 0);
        else
            addUp<false>(m_source, a, panel, fetching, m_finishing, sums, m_channels > 0);
        if (m_channels + 1 == m_shape.blocks())
            m_finishing = finishingOf(sums, m_task.firstPanel + index, position, both ? kPanelSums : kTileRows);
    }

    [[nodiscard]] Finishing finishingOf(const float *sums, std::int64_t panel, std::int64_t position,
                                        std::int64_t count) const
    {
        const bool isGated = m_shape.after == AfterSum::GatedGelu;
        const std::int64_t perPanel = isGated ? kTileRows : kPanelSums;
        const std::int64_t first = panel * perPanel;
        const std::int64_t present = std::min(perPanel, m_shape.results() - first);
        return {count,
                sums,
                m_scratch.targets.data() + position,
                m_results.bias + panel * kPanelSums,
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

void convolveInTiles(const TileShape &, const std::uint16_t *, const TilePictures &, const TileTask &,
                     const TileResults &, TileScratch &)
{
}

#endif

} // namespace palimpsest::neural::nn
