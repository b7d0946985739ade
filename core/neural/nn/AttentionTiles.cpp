#include "core/neural/nn/AttentionTiles.h"

#if defined(__x86_64__) && defined(__linux__) && defined(__GNUC__)
#define PALIMPSEST_HAVE_TILES
#include "core/neural/nn/VectorMath.h"

#include <cpuid.h>
#include <immintrin.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>
#endif

namespace palimpsest::neural::nn {

#ifdef PALIMPSEST_HAVE_TILES

namespace {

// A tile has 16 rows of 64 bytes: 32 bfloat16 or 16 float32 numbers.
constexpr std::int64_t kRows = 16;
constexpr std::int64_t kPairs = 16; // Pairs of bfloat16 numbers in a row of a tile.
constexpr std::int64_t kDepth = 2 * kPairs;
constexpr std::int64_t kTileHalves = kRows * kDepth;
constexpr std::int64_t kKeyBlock = 4 * kRows; // Keys that are multiplied with a block of queries at once.
constexpr std::int64_t kTileBytes = 64;

struct alignas(64) TileShapes {
    std::uint8_t palette = 1;
    std::uint8_t startRow = 0;
    std::uint8_t reserved[14] = {};
    std::uint16_t bytesOfRow[16] = {64, 64, 64, 64, 64, 64, 64, 64};
    std::uint8_t rows[16] = {16, 16, 16, 16, 16, 16, 16, 16};
};

#define PALIMPSEST_FOR_TILES                                                                                           \
    __attribute__((PALIMPSEST_VECTORISED,                                                                              \
                   target("amx-tile,amx-bf16,avx512f,avx512bw,avx512vl,avx512dq,avx2,fma,prefer-vector-width=512")))

/// Keys as the right side of q k^T: for each 16 keys and each 32 numbers of depth a tile [pair of depth][key].
PALIMPSEST_FOR_TILES void packKeys(HeadRows k, std::int64_t positions, std::int64_t padded, std::int64_t dim,
                                   std::uint16_t *packed)
{
    for (std::int64_t block = 0; block < padded; block += kRows) {
        for (std::int64_t depth = 0; depth < dim; depth += kDepth, packed += kTileHalves) {
            for (std::int64_t key = 0; key < kRows; ++key) {
                auto *column = packed + 2 * key;
                if (block + key >= positions) {
                    for (std::int64_t pair = 0; pair < kPairs; ++pair)
                        std::memset(column + pair * kDepth, 0, 4);
                    continue;
                }
                const std::uint16_t *row = k.first + (block + key) * k.stride + depth;
                for (std::int64_t pair = 0; pair < kPairs; ++pair)
                    std::memcpy(column + pair * kDepth, row + 2 * pair, 4);
            }
        }
    }
}

/// Values as the right side of weights * v: for each 32 positions and each 16 numbers of a row a tile [pair of positions][number].
PALIMPSEST_FOR_TILES void packValues(HeadRows v, std::int64_t positions, std::int64_t padded, std::int64_t dim,
                                     std::uint16_t *packed)
{
    for (std::int64_t block = 0; block < padded; block += kDepth) {
        for (std::int64_t column = 0; column < dim; column += kRows, packed += kTileHalves) {
            for (std::int64_t position = 0; position < kDepth; ++position) {
                std::uint16_t *target = packed + position / 2 * kDepth + position % 2;
                if (block + position >= positions) {
                    for (std::int64_t i = 0; i < kRows; ++i)
                        target[2 * i] = 0;
                    continue;
                }
                const std::uint16_t *row = v.first + (block + position) * v.stride + column;
                for (std::int64_t i = 0; i < kRows; ++i)
                    target[2 * i] = row[i];
            }
        }
    }
}

/// logits (16,padded) = q k^T of 16 queries (16,dim).
PALIMPSEST_FOR_TILES void multiplyKeys(const std::uint16_t *queries, const std::uint16_t *keys, std::int64_t padded,
                                       std::int64_t dim, float *logits)
{
    const std::int64_t steps = dim / kDepth;
    const std::int64_t blockHalves = steps * kTileHalves; // Of 16 keys.
    for (std::int64_t key = 0; key < padded; key += kKeyBlock) {
        const std::uint16_t *block = keys + key / kRows * blockHalves;
        _tile_zero(0);
        _tile_zero(1);
        _tile_zero(2);
        _tile_zero(3);
        for (std::int64_t step = 0; step < steps; ++step) {
            const std::uint16_t *tile = block + step * kTileHalves;
            _tile_loadd(4, queries + step * kDepth, dim * 2);
            _tile_loadd(5, tile, kTileBytes);
            _tile_dpbf16ps(0, 4, 5);
            _tile_loadd(6, tile + blockHalves, kTileBytes);
            _tile_dpbf16ps(1, 4, 6);
            _tile_loadd(5, tile + 2 * blockHalves, kTileBytes);
            _tile_dpbf16ps(2, 4, 5);
            _tile_loadd(6, tile + 3 * blockHalves, kTileBytes);
            _tile_dpbf16ps(3, 4, 6);
        }
        float *out = logits + key;
        const std::int64_t stride = padded * static_cast<std::int64_t>(sizeof(float));
        _tile_stored(0, out, stride);
        _tile_stored(1, out + kRows, stride);
        _tile_stored(2, out + 2 * kRows, stride);
        _tile_stored(3, out + 3 * kRows, stride);
    }
}

/// e^x for x <= 0 to about 2e-7 (Cephes' expf); 0 below -87.
PALIMPSEST_FOR_TILES inline __m512 exponential(__m512 x)
{
    const __mmask16 tiny = _mm512_cmp_ps_mask(x, _mm512_set1_ps(-87.0F), _CMP_LT_OQ);
    const __m512 whole = _mm512_roundscale_ps(_mm512_mul_ps(x, _mm512_set1_ps(1.44269504F)), 0);
    __m512 r = _mm512_fnmadd_ps(whole, _mm512_set1_ps(0.693359375F), x);
    r = _mm512_fnmadd_ps(whole, _mm512_set1_ps(-2.12194440e-4F), r);
    __m512 p = _mm512_set1_ps(1.9875691500e-4F);
    p = _mm512_fmadd_ps(p, r, _mm512_set1_ps(1.3981999507e-3F));
    p = _mm512_fmadd_ps(p, r, _mm512_set1_ps(8.3334519073e-3F));
    p = _mm512_fmadd_ps(p, r, _mm512_set1_ps(4.1665795894e-2F));
    p = _mm512_fmadd_ps(p, r, _mm512_set1_ps(1.6666665459e-1F));
    p = _mm512_fmadd_ps(p, r, _mm512_set1_ps(5.0000001201e-1F));
    p = _mm512_fmadd_ps(_mm512_mul_ps(p, r), r, _mm512_add_ps(r, _mm512_set1_ps(1.0F)));
    return _mm512_maskz_mov_ps(static_cast<__mmask16>(~tiny), _mm512_scalef_ps(p, whole));
}

/// x rounded to bfloat16, to the nearest even.
PALIMPSEST_FOR_TILES inline __m256i rounded(__m512 x)
{
    const __m512i bits = _mm512_castps_si512(x);
    const __m512i odd = _mm512_and_si512(_mm512_srli_epi32(bits, 16), _mm512_set1_epi32(1));
    const __m512i sum = _mm512_add_epi32(bits, _mm512_add_epi32(odd, _mm512_set1_epi32(0x7FFF)));
    return _mm512_cvtepi32_epi16(_mm512_srli_epi32(sum, 16));
}

/// The positions first .. first + 15 that there are, as a mask.
PALIMPSEST_FOR_TILES inline __mmask16 present(std::int64_t first, std::int64_t positions)
{
    const std::int64_t count = std::clamp<std::int64_t>(positions - first, 0, kRows);
    return static_cast<__mmask16>((1U << static_cast<unsigned>(count)) - 1U);
}

/// weights = exp((logits - largest) * scale) of one row, 0 behind the last position; returns their sum.
PALIMPSEST_FOR_TILES float exponentials(const float *logits, std::int64_t positions, std::int64_t padded, float scale,
                                        std::uint16_t *weights)
{
    __m512 largest = _mm512_set1_ps(logits[0]);
    for (std::int64_t i = 0; i < padded; i += kRows)
        largest = _mm512_mask_max_ps(largest, present(i, positions), largest, _mm512_loadu_ps(logits + i));
    const __m512 factor = _mm512_set1_ps(scale);
    const __m512 offset = _mm512_set1_ps(-scale * _mm512_reduce_max_ps(largest));
    __m512 sum = _mm512_setzero_ps();
    for (std::int64_t i = 0; i < padded; i += kRows) {
        const __m512 weight = _mm512_maskz_mov_ps(
            present(i, positions), exponential(_mm512_fmadd_ps(_mm512_loadu_ps(logits + i), factor, offset)));
        sum = _mm512_add_ps(sum, weight);
        _mm256_storeu_si256(reinterpret_cast<__m256i *>(weights + i), rounded(weight));
    }
    return _mm512_reduce_add_ps(sum);
}

/// sums (16,dim) = weights (16,padded) * values.
PALIMPSEST_FOR_TILES void multiplyValues(const std::uint16_t *weights, const std::uint16_t *values, std::int64_t padded,
                                         std::int64_t dim, float *sums)
{
    const std::int64_t perBlock = dim / kRows * kTileHalves; // Of 32 positions.
    const std::int64_t stride = dim * static_cast<std::int64_t>(sizeof(float));
    for (std::int64_t column = 0; column < dim; column += 2 * kRows) {
        const std::uint16_t *tiles = values + column / kRows * kTileHalves;
        _tile_zero(0);
        _tile_zero(1);
        for (std::int64_t position = 0; position < padded; position += kDepth, tiles += perBlock) {
            _tile_loadd(4, weights + position, padded * 2);
            _tile_loadd(5, tiles, kTileBytes);
            _tile_dpbf16ps(0, 4, 5);
            _tile_loadd(6, tiles + kTileHalves, kTileBytes);
            _tile_dpbf16ps(1, 4, 6);
        }
        _tile_stored(0, sums + column, stride);
        _tile_stored(1, sums + column + kRows, stride);
    }
}

PALIMPSEST_FOR_TILES void attend(HeadRows q, HeadRows out, std::int64_t positions, std::int64_t padded,
                                 std::int64_t dim, float scale, AttentionScratch &scratch)
{
    const TileShapes shapes;
    _tile_loadconfig(&shapes);
    for (std::int64_t first = 0; first < positions; first += kRows) {
        const std::int64_t rows = std::min(kRows, positions - first);
        for (std::int64_t row = 0; row < rows; ++row)
            std::memcpy(scratch.queries.data() + row * dim, q.first + (first + row) * q.stride,
                        static_cast<std::size_t>(dim) * 2);
        multiplyKeys(scratch.queries.data(), scratch.keys.data(), padded, dim, scratch.logits.data());
        float totals[kRows];
        for (std::int64_t row = 0; row < rows; ++row)
            totals[row] = exponentials(scratch.logits.data() + row * padded, positions, padded, scale,
                                       scratch.weights.data() + row * padded);
        multiplyValues(scratch.weights.data(), scratch.values.data(), padded, dim, scratch.sums.data());
        for (std::int64_t row = 0; row < rows; ++row) {
            const float *sums = scratch.sums.data() + row * dim;
            std::uint16_t *target = out.first + (first + row) * out.stride;
            const __m512 factor = _mm512_set1_ps(1.0F / totals[row]);
            for (std::int64_t i = 0; i < dim; i += kRows)
                _mm256_storeu_si256(reinterpret_cast<__m256i *>(target + i),
                                    rounded(_mm512_mul_ps(_mm512_loadu_ps(sums + i), factor)));
        }
    }
    _tile_release();
}

/// The system keeps the tiles' registers of a thread only for processes that ask (Linux, arch_prctl(2)).
bool askForTiles()
{
    constexpr long kRequestPermission = 0x1023;
    constexpr long kTileData = 18;
    return syscall(SYS_arch_prctl, kRequestPermission, kTileData) == 0;
}

} // namespace

bool hasMatrixTiles()
{
    static const bool known = [] {
        unsigned a = 0;
        unsigned b = 0;
        unsigned c = 0;
        unsigned d = 0;
        if (__get_cpuid_count(7, 0, &a, &b, &c, &d) == 0)
            return false;
        constexpr unsigned kBfloat16 = 1U << 22U;
        constexpr unsigned kTiles = 1U << 24U;
        return (d & kBfloat16) != 0 && (d & kTiles) != 0 && __builtin_cpu_supports("avx512f") != 0
               && __builtin_cpu_supports("avx512bw") != 0 && __builtin_cpu_supports("avx512vl") != 0
               && __builtin_cpu_supports("avx512dq") != 0 && askForTiles();
    }();
    return known;
}

void attendInTiles(HeadRows q, HeadRows k, HeadRows v, HeadRows out, std::int64_t positions, std::int64_t dim,
                   float scale, AttentionScratch &scratch)
{
    const std::int64_t padded = (positions + kKeyBlock - 1) / kKeyBlock * kKeyBlock;
    const auto numbers = [](std::int64_t count) { return static_cast<std::size_t>(count); };
    scratch.keys.resize(numbers(padded * dim));
    scratch.values.resize(numbers(padded * dim));
    scratch.queries.resize(numbers(kRows * dim));
    scratch.logits.resize(numbers(kRows * padded));
    scratch.weights.resize(numbers(kRows * padded));
    scratch.sums.resize(numbers(kRows * dim));
    packKeys(k, positions, padded, dim, scratch.keys.data());
    packValues(v, positions, padded, dim, scratch.values.data());
    attend(q, out, positions, padded, dim, scale, scratch);
}

#else

bool hasMatrixTiles()
{
    return false;
}

void attendInTiles(HeadRows, HeadRows, HeadRows, HeadRows, std::int64_t, std::int64_t, float, AttentionScratch &) {}

#endif

} // namespace palimpsest::neural::nn
