#include "core/neural/nn/NormKernels.h"

#include <bit>

namespace palimpsest::neural::nn {

namespace {

#define PALIMPSEST_INLINE inline __attribute__((always_inline))

PALIMPSEST_INLINE float widened(float value)
{
    return value;
}

PALIMPSEST_INLINE float widened(std::uint16_t bits)
{
    return std::bit_cast<float>(static_cast<std::uint32_t>(bits) << 16U);
}

PALIMPSEST_INLINE void store(float value, float &target)
{
    target = value;
}

PALIMPSEST_INLINE void store(float value, std::uint16_t &target)
{
    const auto bits = std::bit_cast<std::uint32_t>(value);
    target = static_cast<std::uint16_t>((bits + 0x7FFFU + ((bits >> 16U) & 1U)) >> 16U);
}

/// e^x to about 2e-7, without branches so that compilers make vectors of it (Cephes' expf).
PALIMPSEST_INLINE float fastExp(float x)
{
    constexpr float kLimit = 87.0F;
    constexpr float kRounding = 12582912.0F; // 1.5 * 2^23: adding it rounds to an integer.
    x = x > kLimit ? kLimit : x;
    x = x < -kLimit ? -kLimit : x;
    const float shifted = x * 1.44269504F + kRounding;
    const float whole = shifted - kRounding;
    const float r = (x - whole * 0.693359375F) + whole * 2.12194440e-4F;
    float p = 1.9875691500e-4F;
    p = p * r + 1.3981999507e-3F;
    p = p * r + 8.3334519073e-3F;
    p = p * r + 4.1665795894e-2F;
    p = p * r + 1.6666665459e-1F;
    p = p * r + 5.0000001201e-1F;
    p = p * r * r + r + 1.0F;
    const std::uint32_t power = (std::bit_cast<std::uint32_t>(shifted) + 127U) << 23U;
    return p * std::bit_cast<float>(power);
}

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

#if defined(__GNUC__) && !defined(__clang__)
#define PALIMPSEST_VECTORISED optimize("O3", "no-trapping-math", "no-math-errno")
#else
#define PALIMPSEST_VECTORISED
#endif

PALIMPSEST_NORM_KERNELS(Portable, __attribute__((PALIMPSEST_VECTORISED)))
#if defined(__x86_64__)
PALIMPSEST_NORM_KERNELS(Avx2, __attribute__((PALIMPSEST_VECTORISED, target("avx2,fma"))))
PALIMPSEST_NORM_KERNELS(Avx512, __attribute__((PALIMPSEST_VECTORISED,
                                               target("avx512f,avx512bw,avx512vl,avx2,fma,prefer-vector-width=512"))))
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
    static const bool hasAvx512 = __builtin_cpu_supports("avx512f") != 0 && __builtin_cpu_supports("avx512bw") != 0
                                  && __builtin_cpu_supports("avx512vl") != 0;
    static const bool hasAvx2 = __builtin_cpu_supports("avx2") != 0 && __builtin_cpu_supports("fma") != 0;
    if (hasAvx512)
        return avx512;
    if (hasAvx2)
        return avx2;
#endif
    return portableNormKernels();
}

} // namespace palimpsest::neural::nn
