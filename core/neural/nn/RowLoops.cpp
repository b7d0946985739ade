#include "core/neural/nn/RowLoops.h"

#include "core/neural/nn/Processor.h"
#include "core/neural/nn/VectorMath.h"

#include <cmath>

namespace palimpsest::neural::nn {

namespace {

using Half = std::uint16_t;

/// Sum of term(i) for i < count, in lanes so that it needs no reordering of floating-point additions by the compiler.
template<typename Term>
PALIMPSEST_INLINE float sumOver(std::int64_t count, const Term &term)
{
    constexpr std::int64_t kLanes = 32;
    float lanes[kLanes] = {};
    std::int64_t i = 0;
    for (; i + kLanes <= count; i += kLanes) {
        for (std::int64_t lane = 0; lane < kLanes; ++lane)
            lanes[lane] += term(i + lane);
    }
    float sum = 0.0F;
    for (; i < count; ++i)
        sum += term(i);
    for (const float lane : lanes)
        sum += lane;
    return sum;
}

PALIMPSEST_INLINE void layerNormRows(const Half *__restrict x, std::int64_t rows, std::int64_t columns,
                                     const float *__restrict weight, const float *__restrict bias, float eps,
                                     Half *__restrict y)
{
    const float count = static_cast<float>(columns);
    for (std::int64_t row = 0; row < rows; ++row, x += columns, y += columns) {
        const float mean = sumOver(columns, [&](std::int64_t i) PALIMPSEST_LAMBDA { return widened(x[i]); }) / count;
        const float squares = sumOver(columns, [&](std::int64_t i) PALIMPSEST_LAMBDA {
            const float distance = widened(x[i]) - mean;
            return distance * distance;
        });
        const float factor = 1.0F / std::sqrt(squares / count + eps);
        for (std::int64_t i = 0; i < columns; ++i)
            store((widened(x[i]) - mean) * factor * weight[i] + bias[i], y[i]);
    }
}

PALIMPSEST_INLINE void gatedGeluRows(const Half *__restrict x, std::int64_t rows, std::int64_t columns,
                                     Half *__restrict y)
{
    constexpr float kInverseRoot = 0.70710678F; // 1 / sqrt(2)
    for (std::int64_t row = 0; row < rows; ++row, x += 2 * columns, y += columns) {
        const Half *__restrict gates = x + columns;
        for (std::int64_t i = 0; i < columns; ++i) {
            const float gate = widened(gates[i]);
            store(widened(x[i]) * (0.5F * gate * (1.0F + fastErf(gate * kInverseRoot))), y[i]);
        }
    }
}

// The same loops, compiled for each kind of processor.
#define PALIMPSEST_ROW_LOOPS(NAME, ATTRIBUTES)                                                                         \
    struct NAME {                                                                                                      \
        ATTRIBUTES static void layerNorm(const Half *x, std::int64_t rows, std::int64_t columns, const float *weight,  \
                                         const float *bias, float eps, Half *y)                                        \
        {                                                                                                              \
            layerNormRows(x, rows, columns, weight, bias, eps, y);                                                     \
        }                                                                                                              \
        ATTRIBUTES static void gatedGelu(const Half *x, std::int64_t rows, std::int64_t columns, Half *y)              \
        {                                                                                                              \
            gatedGeluRows(x, rows, columns, y);                                                                        \
        }                                                                                                              \
    };

PALIMPSEST_ROW_LOOPS(Portable, __attribute__((PALIMPSEST_VECTORISED)))
#if defined(__x86_64__)
PALIMPSEST_ROW_LOOPS(Avx2, __attribute__((PALIMPSEST_VECTORISED, PALIMPSEST_FOR_AVX2)))
PALIMPSEST_ROW_LOOPS(Avx512, __attribute__((PALIMPSEST_VECTORISED, PALIMPSEST_FOR_AVX512)))
#endif

template<typename Loops>
constexpr RowLoops loopSet(const char *name)
{
    return {name, Loops::layerNorm, Loops::gatedGelu};
}

} // namespace

const RowLoops &portableRowLoops()
{
    static const RowLoops loops = loopSet<Portable>("portable");
    return loops;
}

const RowLoops &bestRowLoops()
{
#if defined(__x86_64__)
    static const RowLoops avx512 = loopSet<Avx512>("avx512");
    static const RowLoops avx2 = loopSet<Avx2>("avx2");
    if (processor().avx512)
        return avx512;
    if (processor().avx2)
        return avx2;
#endif
    return portableRowLoops();
}

} // namespace palimpsest::neural::nn
