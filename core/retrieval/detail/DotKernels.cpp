#include "core/retrieval/detail/DotKernels.h"

#include "core/base/Half.h"

#include <vector>

#if defined(__x86_64__)
// GCC 12 takes the undefined registers of its own AVX-512 header for mistakes (GCC bug 105593).
#pragma GCC diagnostic ignored "-Wuninitialized"
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#include <immintrin.h>
#endif

namespace palimpsest::retrieval {

namespace {

constexpr std::size_t kRows = DotKernels::kTileRows;
constexpr std::size_t kQueries = DotKernels::kTileQueries;

float portableHalf(const std::uint16_t *row, const float *query, std::size_t dimension)
{
    float sum = 0.0F;
    for (std::size_t i = 0; i < dimension; ++i)
        sum += floatFromHalf(row[i]) * query[i];
    return sum;
}

float portableSingle(const float *row, const float *query, std::size_t dimension)
{
    float sum = 0.0F;
    for (std::size_t i = 0; i < dimension; ++i)
        sum += row[i] * query[i];
    return sum;
}

void portableTile(const std::uint16_t *rows, const float *queries, std::size_t dimension, float *scores)
{
    for (std::size_t row = 0; row < kRows; ++row) {
        for (std::size_t query = 0; query < kQueries; ++query)
            scores[row * kQueries + query] =
                portableHalf(rows + row * dimension, queries + query * dimension, dimension);
    }
}

void portableFloats(const std::uint16_t *halves, float *floats, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i)
        floats[i] = floatFromHalf(halves[i]);
}

void portableAddScaled(float factor, const float *values, float *sums, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i)
        sums[i] += factor * values[i];
}

constexpr DotKernels kPortable{"portable",   portableHalf,   portableSingle,
                               portableTile, portableFloats, portableAddScaled};

#if defined(__x86_64__)

#define PALIMPSEST_AVX2 __attribute__((target("avx2,fma,f16c")))
#define PALIMPSEST_AVX512 __attribute__((target("avx512f,avx2,fma,f16c")))

PALIMPSEST_AVX2 float sumOf(__m256 values)
{
    __m128 sum = _mm_add_ps(_mm256_castps256_ps128(values), _mm256_extractf128_ps(values, 1));
    sum = _mm_hadd_ps(sum, sum);
    sum = _mm_hadd_ps(sum, sum);
    return _mm_cvtss_f32(sum);
}

PALIMPSEST_AVX2 __m256 load8(const std::uint16_t *halves)
{
    return _mm256_cvtph_ps(_mm_loadu_si128(reinterpret_cast<const __m128i *>(halves)));
}

// One accumulator a row, as in the tiles, so that both give the same bits; the processor overlaps consecutive rows.
PALIMPSEST_AVX2 float avx2Half(const std::uint16_t *row, const float *query, std::size_t dimension)
{
    __m256 sum = _mm256_setzero_ps();
    std::size_t i = 0;
    for (; i + 8 <= dimension; i += 8)
        sum = _mm256_fmadd_ps(load8(row + i), _mm256_loadu_ps(query + i), sum);
    return sumOf(sum) + portableHalf(row + i, query + i, dimension - i);
}

PALIMPSEST_AVX2 float avx2Single(const float *row, const float *query, std::size_t dimension)
{
    __m256 sum = _mm256_setzero_ps();
    std::size_t i = 0;
    for (; i + 8 <= dimension; i += 8)
        sum = _mm256_fmadd_ps(_mm256_loadu_ps(row + i), _mm256_loadu_ps(query + i), sum);
    return sumOf(sum) + portableSingle(row + i, query + i, dimension - i);
}

// Sixteen registers hold eight sums; the tile is done as two halves of two rows. Unrolled, because sums in an array that
// is indexed by a variable live in memory.
PALIMPSEST_AVX2 void avx2Tile(const std::uint16_t *rows, const float *queries, std::size_t dimension, float *scores)
{
    for (std::size_t row = 0; row < kRows; row += 2) {
        const std::uint16_t *upper = rows + row * dimension;
        const std::uint16_t *lower = upper + dimension;
        __m256 sums[2][kQueries];
#pragma GCC unroll 4
        for (auto &half : sums) {
#pragma GCC unroll 4
            for (__m256 &sum : half)
                sum = _mm256_setzero_ps();
        }
        std::size_t i = 0;
        for (; i + 8 <= dimension; i += 8) {
            const __m256 a = load8(upper + i);
            const __m256 b = load8(lower + i);
#pragma GCC unroll 4
            for (std::size_t query = 0; query < kQueries; ++query) {
                const __m256 values = _mm256_loadu_ps(queries + query * dimension + i);
                sums[0][query] = _mm256_fmadd_ps(a, values, sums[0][query]);
                sums[1][query] = _mm256_fmadd_ps(b, values, sums[1][query]);
            }
        }
#pragma GCC unroll 4
        for (std::size_t query = 0; query < kQueries; ++query) {
            const float *rest = queries + query * dimension + i;
            scores[row * kQueries + query] = sumOf(sums[0][query]) + portableHalf(upper + i, rest, dimension - i);
            scores[(row + 1) * kQueries + query] = sumOf(sums[1][query]) + portableHalf(lower + i, rest, dimension - i);
        }
    }
}

PALIMPSEST_AVX2 void avx2Floats(const std::uint16_t *halves, float *floats, std::size_t count)
{
    std::size_t i = 0;
    for (; i + 8 <= count; i += 8)
        _mm256_storeu_ps(floats + i, load8(halves + i));
    portableFloats(halves + i, floats + i, count - i);
}

PALIMPSEST_AVX2 void avx2AddScaled(float factor, const float *values, float *sums, std::size_t count)
{
    const __m256 factors = _mm256_set1_ps(factor);
    std::size_t i = 0;
    for (; i + 8 <= count; i += 8)
        _mm256_storeu_ps(sums + i, _mm256_fmadd_ps(factors, _mm256_loadu_ps(values + i), _mm256_loadu_ps(sums + i)));
    portableAddScaled(factor, values + i, sums + i, count - i);
}

constexpr DotKernels kAvx2{"AVX2", avx2Half, avx2Single, avx2Tile, avx2Floats, avx2AddScaled};

PALIMPSEST_AVX512 __m512 load16(const std::uint16_t *halves)
{
    return _mm512_cvtph_ps(_mm256_loadu_si256(reinterpret_cast<const __m256i *>(halves)));
}

PALIMPSEST_AVX512 float avx512Half(const std::uint16_t *row, const float *query, std::size_t dimension)
{
    __m512 sum = _mm512_setzero_ps();
    std::size_t i = 0;
    for (; i + 16 <= dimension; i += 16)
        sum = _mm512_fmadd_ps(load16(row + i), _mm512_loadu_ps(query + i), sum);
    return _mm512_reduce_add_ps(sum) + portableHalf(row + i, query + i, dimension - i);
}

PALIMPSEST_AVX512 float avx512Single(const float *row, const float *query, std::size_t dimension)
{
    __m512 sum = _mm512_setzero_ps();
    std::size_t i = 0;
    for (; i + 16 <= dimension; i += 16)
        sum = _mm512_fmadd_ps(_mm512_loadu_ps(row + i), _mm512_loadu_ps(query + i), sum);
    return _mm512_reduce_add_ps(sum) + portableSingle(row + i, query + i, dimension - i);
}

PALIMPSEST_AVX512 void avx512Tile(const std::uint16_t *rows, const float *queries, std::size_t dimension, float *scores)
{
    __m512 sums[kRows][kQueries];
#pragma GCC unroll 4
    for (auto &row : sums) {
#pragma GCC unroll 4
        for (__m512 &sum : row)
            sum = _mm512_setzero_ps();
    }
    std::size_t i = 0;
    for (; i + 16 <= dimension; i += 16) {
        __m512 values[kQueries];
#pragma GCC unroll 4
        for (std::size_t query = 0; query < kQueries; ++query)
            values[query] = _mm512_loadu_ps(queries + query * dimension + i);
#pragma GCC unroll 4
        for (std::size_t row = 0; row < kRows; ++row) {
            const __m512 part = load16(rows + row * dimension + i);
#pragma GCC unroll 4
            for (std::size_t query = 0; query < kQueries; ++query)
                sums[row][query] = _mm512_fmadd_ps(part, values[query], sums[row][query]);
        }
    }
#pragma GCC unroll 4
    for (std::size_t row = 0; row < kRows; ++row) {
#pragma GCC unroll 4
        for (std::size_t query = 0; query < kQueries; ++query)
            scores[row * kQueries + query] =
                _mm512_reduce_add_ps(sums[row][query])
                + portableHalf(rows + row * dimension + i, queries + query * dimension + i, dimension - i);
    }
}

PALIMPSEST_AVX512 void avx512Floats(const std::uint16_t *halves, float *floats, std::size_t count)
{
    std::size_t i = 0;
    for (; i + 16 <= count; i += 16)
        _mm512_storeu_ps(floats + i, load16(halves + i));
    portableFloats(halves + i, floats + i, count - i);
}

PALIMPSEST_AVX512 void avx512AddScaled(float factor, const float *values, float *sums, std::size_t count)
{
    const __m512 factors = _mm512_set1_ps(factor);
    std::size_t i = 0;
    for (; i + 16 <= count; i += 16)
        _mm512_storeu_ps(sums + i, _mm512_fmadd_ps(factors, _mm512_loadu_ps(values + i), _mm512_loadu_ps(sums + i)));
    portableAddScaled(factor, values + i, sums + i, count - i);
}

constexpr DotKernels kAvx512{"AVX-512", avx512Half, avx512Single, avx512Tile, avx512Floats, avx512AddScaled};

#endif

std::vector<DotKernels> findKernels()
{
    std::vector<DotKernels> found;
#if defined(__x86_64__)
    const bool avx2 = __builtin_cpu_supports("avx2") != 0 && __builtin_cpu_supports("fma") != 0
                      && __builtin_cpu_supports("f16c") != 0;
    if (avx2 && __builtin_cpu_supports("avx512f") != 0)
        found.push_back(kAvx512);
    if (avx2)
        found.push_back(kAvx2);
#endif
    found.push_back(kPortable);
    return found;
}

} // namespace

std::span<const DotKernels> supportedKernels()
{
    static const std::vector<DotKernels> kernels = findKernels();
    return kernels;
}

const DotKernels &bestKernels()
{
    return supportedKernels().front();
}

} // namespace palimpsest::retrieval
