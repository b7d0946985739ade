#include "core/retrieval/detail/DotProduct.h"

#include <cmath>
#include <cstddef>
#include <limits>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace palimpsest::retrieval {

namespace {

using HalfDot = float (*)(const std::uint16_t *, const float *, std::size_t);
using FloatDot = float (*)(const float *, const float *, std::size_t);

float portableHalfDot(const std::uint16_t *row, const float *query, std::size_t dimension)
{
    float sum = 0.0F;
    for (std::size_t i = 0; i < dimension; ++i)
        sum += floatFromHalf(row[i]) * query[i];
    return sum;
}

float portableFloatDot(const float *row, const float *query, std::size_t dimension)
{
    float sum = 0.0F;
    for (std::size_t i = 0; i < dimension; ++i)
        sum += row[i] * query[i];
    return sum;
}

#if defined(__x86_64__)

__attribute__((target("avx2,fma,f16c"))) float sumOf(__m256 a, __m256 b)
{
    const __m256 both = _mm256_add_ps(a, b);
    __m128 sum = _mm_add_ps(_mm256_castps256_ps128(both), _mm256_extractf128_ps(both, 1));
    sum = _mm_hadd_ps(sum, sum);
    sum = _mm_hadd_ps(sum, sum);
    return _mm_cvtss_f32(sum);
}

// Two accumulators hide the latency of the multiply-add; the scan is then as fast as memory delivers.
__attribute__((target("avx2,fma,f16c"))) float wideHalfDot(const std::uint16_t *row, const float *query,
                                                           std::size_t dimension)
{
    __m256 first = _mm256_setzero_ps();
    __m256 second = _mm256_setzero_ps();
    std::size_t i = 0;
    for (; i + 16 <= dimension; i += 16) {
        const auto *halves = reinterpret_cast<const __m128i *>(row + i);
        first = _mm256_fmadd_ps(_mm256_cvtph_ps(_mm_loadu_si128(halves)), _mm256_loadu_ps(query + i), first);
        second = _mm256_fmadd_ps(_mm256_cvtph_ps(_mm_loadu_si128(halves + 1)), _mm256_loadu_ps(query + i + 8), second);
    }
    return sumOf(first, second) + portableHalfDot(row + i, query + i, dimension - i);
}

__attribute__((target("avx2,fma,f16c"))) float wideFloatDot(const float *row, const float *query, std::size_t dimension)
{
    __m256 first = _mm256_setzero_ps();
    __m256 second = _mm256_setzero_ps();
    std::size_t i = 0;
    for (; i + 16 <= dimension; i += 16) {
        first = _mm256_fmadd_ps(_mm256_loadu_ps(row + i), _mm256_loadu_ps(query + i), first);
        second = _mm256_fmadd_ps(_mm256_loadu_ps(row + i + 8), _mm256_loadu_ps(query + i + 8), second);
    }
    return sumOf(first, second) + portableFloatDot(row + i, query + i, dimension - i);
}

bool hasWideUnits()
{
    return __builtin_cpu_supports("avx2") != 0 && __builtin_cpu_supports("fma") != 0
           && __builtin_cpu_supports("f16c") != 0;
}

HalfDot bestHalfDot()
{
    return hasWideUnits() ? wideHalfDot : portableHalfDot;
}

FloatDot bestFloatDot()
{
    return hasWideUnits() ? wideFloatDot : portableFloatDot;
}

#else

HalfDot bestHalfDot()
{
    return portableHalfDot;
}

FloatDot bestFloatDot()
{
    return portableFloatDot;
}

#endif

template<typename Number, typename Dot>
void scan(const Number *rows, std::size_t dimension, const float *query, std::span<float> scores, Dot dot)
{
    for (float &score : scores) {
        score = dot(rows, query, dimension);
        if (std::isnan(score))
            score = -std::numeric_limits<float>::infinity();
        rows += dimension;
    }
}

} // namespace

void dotProducts(const EmbeddingView &rows, std::int64_t firstRow, const float *query, std::span<float> scores)
{
    const auto dimension = static_cast<std::size_t>(rows.dimension);
    const std::size_t offset = static_cast<std::size_t>(firstRow) * dimension;
    if (rows.floatRows != nullptr)
        scan(rows.floatRows + offset, dimension, query, scores, bestFloatDot());
    else
        scan(rows.halfRows + offset, dimension, query, scores, bestHalfDot());
}

double exactDotProduct(const EmbeddingView &rows, std::int64_t row, std::span<const float> query)
{
    const std::size_t offset = static_cast<std::size_t>(row) * query.size();
    double sum = 0.0;
    for (std::size_t i = 0; i < query.size(); ++i) {
        const float value =
            rows.floatRows != nullptr ? rows.floatRows[offset + i] : floatFromHalf(rows.halfRows[offset + i]);
        sum += static_cast<double>(value) * static_cast<double>(query[i]);
    }
    return std::isnan(sum) ? -std::numeric_limits<double>::infinity() : sum;
}

} // namespace palimpsest::retrieval
