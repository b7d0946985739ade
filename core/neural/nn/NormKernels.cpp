#include "core/neural/nn/NormKernels.h"

#include "core/neural/nn/Processor.h"
#include "core/neural/nn/VectorMath.h"

namespace palimpsest::neural::nn {

namespace {

template<typename In>
PALIMPSEST_INLINE void addRows(const In *__restrict x, std::int64_t rows, std::int64_t channels,
                               const float *__restrict pivots, float *__restrict sums, float *__restrict squares)
{
    for (std::int64_t row = 0; row < rows; ++row, x += channels) {
        for (std::int64_t c = 0; c < channels; ++c) {
            const float value = widened(x[c]) - pivots[c];
            sums[c] += value;
            squares[c] += value * value;
        }
    }
}

template<bool silu, typename In, typename Out>
PALIMPSEST_INLINE void scaleRows(const In *__restrict x, std::int64_t rows, std::int64_t channels,
                                 const float *__restrict factors, const float *__restrict offsets, Out *__restrict y)
{
    for (std::int64_t row = 0; row < rows; ++row, x += channels, y += channels) {
        for (std::int64_t c = 0; c < channels; ++c) {
            float value = widened(x[c]) * factors[c] + offsets[c];
            if constexpr (silu)
                value = value / (1.0F + fastExp(-value));
            store(value, y[c]);
        }
    }
}

// The same loops, compiled for each kind of processor.
#define PALIMPSEST_NORM_KERNELS(NAME, ATTRIBUTES)                                                                      \
    struct NAME {                                                                                                      \
        template<typename In>                                                                                          \
        ATTRIBUTES static void add(const In *x, std::int64_t rows, std::int64_t channels, const float *pivots,         \
                                   float *sums, float *squares)                                                        \
        {                                                                                                              \
            addRows(x, rows, channels, pivots, sums, squares);                                                         \
        }                                                                                                              \
        template<bool silu, typename In, typename Out>                                                                 \
        ATTRIBUTES static void scale(const In *x, std::int64_t rows, std::int64_t channels, const float *factors,      \
                                     const float *offsets, Out *y)                                                     \
        {                                                                                                              \
            scaleRows<silu>(x, rows, channels, factors, offsets, y);                                                   \
        }                                                                                                              \
    };

PALIMPSEST_NORM_KERNELS(Portable, __attribute__((PALIMPSEST_VECTORISED)))
#if defined(__x86_64__)
PALIMPSEST_NORM_KERNELS(Avx2, __attribute__((PALIMPSEST_VECTORISED, PALIMPSEST_FOR_AVX2)))
PALIMPSEST_NORM_KERNELS(Avx512, __attribute__((PALIMPSEST_VECTORISED, PALIMPSEST_FOR_AVX512)))
#endif

template<typename Kernels>
constexpr NormKernels kernelSet(const char *name)
{
    using Half = std::uint16_t;
    return {name,
            Kernels::template add<float>,
            Kernels::template add<Half>,
            {Kernels::template scale<false, float, float>, Kernels::template scale<true, float, float>},
            {Kernels::template scale<false, float, Half>, Kernels::template scale<true, float, Half>},
            {Kernels::template scale<false, Half, float>, Kernels::template scale<true, Half, float>},
            {Kernels::template scale<false, Half, Half>, Kernels::template scale<true, Half, Half>}};
}

} // namespace

const NormKernels &portableNormKernels()
{
    static const NormKernels kernels = kernelSet<Portable>("portable");
    return kernels;
}

const NormKernels &bestNormKernels()
{
#if defined(__x86_64__)
    static const NormKernels avx512 = kernelSet<Avx512>("avx512");
    static const NormKernels avx2 = kernelSet<Avx2>("avx2");
    if (processor().avx512)
        return avx512;
    if (processor().avx2)
        return avx2;
#endif
    return portableNormKernels();
}

} // namespace palimpsest::neural::nn
