#include "core/neural/nn/AttentionTiles.h"

#include "core/neural/nn/TileMath.h"

#ifdef PALIMPSEST_HAVE_TILES
#include "core/neural/nn/TileSizes.h"

#include <algorithm>
#include <cstring>
#endif

namespace palimpsest::neural::nn {

#ifdef PALIMPSEST_HAVE_TILES

namespace {

using HalfRows = HeadRows<std::uint16_t>;

constexpr std::int64_t kPairs = kTileDepth / 2;  // Of bfloat16 numbers in a row of a tile.
constexpr std::int64_t kQueries = 2 * kTileRows; // Of a block.
constexpr std::int64_t kKeys = 2 * kTileRows;    // That are multiplied with a block of queries at once.
// Of logits and weights, which stay in the second cache; shorter blocks bring sums down more often.
constexpr std::int64_t kKeysOfBlock = 512;
constexpr std::int64_t kTileBytes = 64;

/// Keys as the right side of q k^T: for each 16 keys and each 32 numbers of depth a tile [pair of depth][key].
PALIMPSEST_FOR_TILES void packKeys(HalfRows k, std::int64_t positions, std::int64_t padded, std::int64_t dim,
                                   std::uint16_t *packed)
{
    for (std::int64_t block = 0; block < padded; block += kTileRows) {
        for (std::int64_t depth = 0; depth < dim; depth += kTileDepth, packed += kTileHalves) {
            for (std::int64_t key = 0; key < kTileRows; ++key) {
                auto *column = packed + 2 * key;
                if (block + key >= positions) {
                    for (std::int64_t pair = 0; pair < kPairs; ++pair)
                        std::memset(column + pair * kTileDepth, 0, 4);
                    continue;
                }
                const std::uint16_t *row = k.first + (block + key) * k.stride + depth;
                for (std::int64_t pair = 0; pair < kPairs; ++pair)
                    std::memcpy(column + pair * kTileDepth, row + 2 * pair, 4);
            }
        }
    }
}

/// Values as the right side of weights * v: for each 32 positions and each 16 numbers of a row a tile [pair of positions][number].
PALIMPSEST_FOR_TILES void packValues(HalfRows v, std::int64_t positions, std::int64_t padded, std::int64_t dim,
                                     std::uint16_t *packed)
{
    for (std::int64_t block = 0; block < padded; block += kTileDepth) {
        for (std::int64_t column = 0; column < dim; column += kTileRows, packed += kTileHalves) {
            for (std::int64_t position = 0; position < kTileDepth; ++position) {
                std::uint16_t *target = packed + position / 2 * kTileDepth + position % 2;
                if (block + position >= positions) {
                    for (std::int64_t i = 0; i < kTileRows; ++i)
                        target[2 * i] = 0;
                    continue;
                }
                const std::uint16_t *row = v.first + (block + position) * v.stride + column;
                for (std::int64_t i = 0; i < kTileRows; ++i)
                    target[2 * i] = row[i];
            }
        }
    }
}

/// The tiles 0 to 3 += 32 rows of 32 * steps numbers, `stride` apart, times the columns that two rows of tiles hold.
PALIMPSEST_FOR_TILES inline void multiply(const std::uint16_t *rows, std::int64_t stride, const std::uint16_t *left,
                                          const std::uint16_t *right, std::int64_t tileStep, std::int64_t steps)
{
    for (std::int64_t step = 0; step < steps; ++step) {
        _tile_loadd(4, rows + step * kTileDepth, stride * 2);
        _tile_loadd(6, left + step * tileStep, kTileBytes);
        _tile_dpbf16ps(0, 4, 6);
        _tile_loadd(7, right + step * tileStep, kTileBytes);
        _tile_dpbf16ps(1, 4, 7);
        _tile_loadd(5, rows + kTileRows * stride + step * kTileDepth, stride * 2);
        _tile_dpbf16ps(2, 5, 6);
        _tile_dpbf16ps(3, 5, 7);
    }
}

/// What is going on with a block of queries.
struct Block {
    const std::uint16_t *queries; // (32,dim)
    float *logits;                // (32,kKeysOfBlock)
    std::uint16_t *weights;       // The same.
    float *sums;                  // (32,dim): weights * values
    float largest[kQueries];      // Logit so far, times the scale and log2(e).
    float totals[kQueries];       // Of weights.
};

/// logits (32,count) = q k^T for keys in their tiles; count is a multiple of 32.
PALIMPSEST_FOR_TILES void multiplyKeys(const Block &block, const std::uint16_t *keys, std::int64_t count,
                                       std::int64_t dim)
{
    const std::int64_t steps = dim / kTileDepth;
    constexpr std::int64_t kStride = kKeysOfBlock * 4;
    for (std::int64_t key = 0; key < count; key += kKeys) {
        const std::uint16_t *left = keys + key / kTileRows * steps * kTileHalves;
        _tile_zero(0);
        _tile_zero(1);
        _tile_zero(2);
        _tile_zero(3);
        multiply(block.queries, dim, left, left + steps * kTileHalves, kTileHalves, steps);
        float *out = block.logits + key;
        _tile_stored(0, out, kStride);
        _tile_stored(1, out + kTileRows, kStride);
        _tile_stored(2, out + kTileRows * kKeysOfBlock, kStride);
        _tile_stored(3, out + kTileRows * kKeysOfBlock + kTileRows, kStride);
    }
}

/// 2^x to about 4e-5, for weights that are rounded to 8 bits; 0 for x far below.
PALIMPSEST_FOR_TILES inline __m512 roughPower(__m512 x)
{
    constexpr float kLowest =
        -200.0F; // Below what float32 holds. This order of arguments gives it for what is no number, too.
    x = _mm512_max_ps(x, _mm512_set1_ps(kLowest));
    const __m512 whole = _mm512_roundscale_ps(x, 0);
    const __m512 f = _mm512_sub_ps(x, whole);
    // ln(2)^k / k!
    __m512 p = _mm512_fmadd_ps(f, _mm512_set1_ps(0.0096181291F), _mm512_set1_ps(0.0555041087F));
    p = _mm512_fmadd_ps(p, f, _mm512_set1_ps(0.2402265070F));
    p = _mm512_fmadd_ps(p, f, _mm512_set1_ps(0.6931471806F));
    p = _mm512_fmadd_ps(p, f, _mm512_set1_ps(1.0F));
    return _mm512_scalef_ps(p, whole);
}

/// The numbers i .. i + 15 of a row that lie before its end, as a mask.
PALIMPSEST_FOR_TILES inline __mmask16 present(std::int64_t i, std::int64_t count)
{
    return static_cast<__mmask16>((1U << static_cast<unsigned>(std::clamp<std::int64_t>(count - i, 0, kTileRows)))
                                  - 1U);
}

/// logits = logits * factor + bias * log2(e) of one row.
PALIMPSEST_FOR_TILES void addBias(float *logits, std::int64_t count, float factor, const float *bias)
{
    constexpr float kLog2e = 1.44269504F;
    for (std::int64_t i = 0; i < count; i += kTileRows) {
        const __m512 more = _mm512_mul_ps(_mm512_maskz_loadu_ps(present(i, count), bias + i), _mm512_set1_ps(kLog2e));
        _mm512_storeu_ps(logits + i, _mm512_fmadd_ps(_mm512_loadu_ps(logits + i), _mm512_set1_ps(factor), more));
    }
}

/// Weights 2^(logit * factor - largest) of one row of `count` keys, 0 up to the next multiple of 32. Sums of before, which were for
/// another largest one, are brought down to the new one.
PALIMPSEST_FOR_TILES void weigh(Block &block, std::int64_t row, std::int64_t count, float factor, std::int64_t dim)
{
    const float *logits = block.logits + row * kKeysOfBlock;
    std::uint16_t *weights = block.weights + row * kKeysOfBlock;
    __m512 most = _mm512_set1_ps(-__builtin_inff());
    for (std::int64_t i = 0; i < count; i += kTileRows)
        most = _mm512_mask_max_ps(most, present(i, count), most, _mm512_loadu_ps(logits + i));
    const float before = block.largest[row];
    const float largest = std::max(before, _mm512_reduce_max_ps(most) * factor);
    __m512 total = _mm512_setzero_ps();
    for (std::int64_t i = 0; i < count; i += kKeys) {
        const auto weight = [&](std::int64_t at) __attribute__((always_inline))
        {
            const __m512 x =
                _mm512_fmsub_ps(_mm512_loadu_ps(logits + at), _mm512_set1_ps(factor), _mm512_set1_ps(largest));
            return _mm512_maskz_mov_ps(present(at, count), roughPower(x));
        };
        const __m512 low = weight(i);
        const __m512 high = weight(i + kTileRows);
        total = _mm512_add_ps(total, _mm512_add_ps(low, high));
        _mm512_storeu_si512(weights + i, (__m512i)_mm512_cvtne2ps_pbh(high, low));
    }
    block.largest[row] = largest;
    float kept = 0.0F;
    if (before == largest) {
        kept = 1.0F;
    } else if (block.totals[row] > 0.0F) {
        kept = _mm512_cvtss_f32(roughPower(_mm512_set1_ps(before - largest)));
        float *sums = block.sums + row * dim;
        for (std::int64_t i = 0; i < dim; i += kTileRows)
            _mm512_storeu_ps(sums + i, _mm512_mul_ps(_mm512_loadu_ps(sums + i), _mm512_set1_ps(kept)));
    }
    block.totals[row] = block.totals[row] * kept + _mm512_reduce_add_ps(total);
}

/// sums (32,dim) += weights (32,count) * values in their tiles.
PALIMPSEST_FOR_TILES void multiplyValues(const Block &block, const std::uint16_t *values, std::int64_t count,
                                         std::int64_t dim)
{
    const std::int64_t tileStep = dim / kTileRows * kTileHalves; // Of 32 positions.
    const std::int64_t stride = dim * 4;
    for (std::int64_t column = 0; column < dim; column += 2 * kTileRows) {
        float *sums = block.sums + column;
        _tile_loadd(0, sums, stride);
        _tile_loadd(1, sums + kTileRows, stride);
        _tile_loadd(2, sums + kTileRows * dim, stride);
        _tile_loadd(3, sums + kTileRows * dim + kTileRows, stride);
        const std::uint16_t *tiles = values + column / kTileRows * kTileHalves;
        multiply(block.weights, kKeysOfBlock, tiles, tiles + kTileHalves, tileStep, count / kTileDepth);
        _tile_stored(0, sums, stride);
        _tile_stored(1, sums + kTileRows, stride);
        _tile_stored(2, sums + kTileRows * dim, stride);
        _tile_stored(3, sums + kTileRows * dim + kTileRows, stride);
    }
}

/// out = sums / totals for `rows` queries.
PALIMPSEST_FOR_TILES void finish(const Block &block, std::int64_t rows, std::int64_t dim, HalfRows out)
{
    for (std::int64_t row = 0; row < rows; ++row) {
        const float *sums = block.sums + row * dim;
        const __m512 factor = _mm512_set1_ps(1.0F / block.totals[row]);
        for (std::int64_t i = 0; i < dim; i += kTileDepth) {
            const __m512 low = _mm512_mul_ps(_mm512_loadu_ps(sums + i), factor);
            const __m512 high = _mm512_mul_ps(_mm512_loadu_ps(sums + i + kTileRows), factor);
            _mm512_storeu_si512(out.first + row * out.stride + i, (__m512i)_mm512_cvtne2ps_pbh(high, low));
        }
    }
}

} // namespace

void packHead(const HalfHead &head, AttentionScratch &scratch)
{
    const std::int64_t padded = (head.keys + kKeys - 1) / kKeys * kKeys;
    packKeys(head.k, head.keys, padded, head.dim, alignedIn(scratch.keys, padded * head.dim));
    packValues(head.v, head.keys, padded, head.dim, alignedIn(scratch.values, padded * head.dim));
}

void attendInTiles(const HalfHead &head, std::int64_t begin, std::int64_t end, AttentionScratch &scratch)
{
    constexpr float kLog2e = 1.44269504F;
    const std::int64_t dim = head.dim;
    const std::int64_t padded = (head.keys + kKeys - 1) / kKeys * kKeys;
    const std::uint16_t *keys = alignedIn(scratch.keys, padded * dim);
    const std::uint16_t *values = alignedIn(scratch.values, padded * dim);
    std::uint16_t *queries = alignedIn(scratch.queries, kQueries * dim);
    Block block{queries,
                alignedIn(scratch.logits, kQueries * kKeysOfBlock),
                alignedIn(scratch.weights, kQueries * kKeysOfBlock),
                alignedIn(scratch.sums, kQueries * dim),
                {},
                {}};
    beginTiles();
    for (std::int64_t first = begin; first < end; first += kQueries) {
        const std::int64_t rows = std::min(kQueries, end - first);
        for (std::int64_t row = 0; row < rows; ++row)
            std::memcpy(queries + row * dim, head.q.first + (first + row) * head.q.stride,
                        static_cast<std::size_t>(dim) * 2);
        std::fill_n(block.sums, kQueries * dim, 0.0F);
        std::fill_n(block.largest, kQueries, -__builtin_inff());
        std::fill_n(block.totals, kQueries, 0.0F);
        for (std::int64_t key = 0; key < head.keys; key += kKeysOfBlock) {
            const std::int64_t count = std::min(kKeysOfBlock, head.keys - key);
            const std::int64_t whole = std::min(kKeysOfBlock, padded - key);
            multiplyKeys(block, keys + key * dim, whole, dim);
            for (std::int64_t row = 0; row < rows; ++row) {
                if (head.bias != nullptr)
                    addBias(block.logits + row * kKeysOfBlock, count, head.scale * kLog2e, head.bias + key);
                weigh(block, row, count, head.bias != nullptr ? 1.0F : head.scale * kLog2e, dim);
            }
            multiplyValues(block, values + key * dim, whole, dim);
        }
        finish(block, rows, dim, {head.out.first + first * head.out.stride, head.out.stride});
    }
    endTiles();
}

#else

void packHead(const HalfHead &, AttentionScratch &) {}

void attendInTiles(const HalfHead &, std::int64_t, std::int64_t, AttentionScratch &) {}

#endif

} // namespace palimpsest::neural::nn
