#pragma once

#include <cstdint>

// Arithmetic without branches for loops that the compiler is to make vectors of. Compilers do not inline the standard library's
// functions into loops with options of their own, so that none is called. Half numbers are bfloat16 as their bits.

#define PALIMPSEST_INLINE inline __attribute__((always_inline))
#define PALIMPSEST_LAMBDA __attribute__((always_inline))

#if defined(__GNUC__) && !defined(__clang__)
#define PALIMPSEST_VECTORISED optimize("O3", "no-trapping-math", "no-math-errno")
#else
#define PALIMPSEST_VECTORISED
#endif

#define PALIMPSEST_FOR_AVX2 target("avx2,fma")
#define PALIMPSEST_FOR_AVX512 target("avx512f,avx512bw,avx512vl,avx512dq,avx2,fma,prefer-vector-width=512")

namespace palimpsest::neural::nn {

PALIMPSEST_INLINE float widened(float value)
{
    return value;
}

PALIMPSEST_INLINE float widened(std::uint16_t bits)
{
    return __builtin_bit_cast(float, static_cast<std::uint32_t>(bits) << 16U);
}

PALIMPSEST_INLINE void store(float value, float &target)
{
    target = value;
}

PALIMPSEST_INLINE void store(float value, std::uint16_t &target)
{
    const auto bits = __builtin_bit_cast(std::uint32_t, value);
    target = static_cast<std::uint16_t>((bits + 0x7FFFU + ((bits >> 16U) & 1U)) >> 16U);
}

/// e^x to about 2e-7 (Cephes' expf).
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
    const std::uint32_t power = (__builtin_bit_cast(std::uint32_t, shifted) + 127U) << 23U;
    return p * __builtin_bit_cast(float, power);
}

/// erf(x) to 1.5e-7 (Abramowitz & Stegun, 7.1.26).
PALIMPSEST_INLINE float fastErf(float x)
{
    const float magnitude = x < 0.0F ? -x : x;
    const float t = 1.0F / (1.0F + 0.3275911F * magnitude);
    float p = 1.061405429F;
    p = p * t - 1.453152027F;
    p = p * t + 1.421413741F;
    p = p * t - 0.284496736F;
    p = p * t + 0.254829592F;
    const float value = 1.0F - p * t * fastExp(-magnitude * magnitude);
    return x < 0.0F ? -value : value;
}

} // namespace palimpsest::neural::nn
