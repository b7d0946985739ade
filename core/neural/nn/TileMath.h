#pragma once

// What the kernels for matrix tiles (AMX) share. A tile has 16 rows of 64 bytes: 32 bfloat16 or 16 float32 numbers.

#if defined(__x86_64__) && defined(__linux__) && defined(__GNUC__)
#define PALIMPSEST_HAVE_TILES
#include "core/neural/nn/VectorMath.h"

#include <immintrin.h>

#include <cstddef>
#include <cstdint>
#include <vector>

#define PALIMPSEST_FOR_TILES                                                                                           \
    __attribute__((PALIMPSEST_VECTORISED, target("amx-tile,amx-bf16,avx512bf16,avx512f,avx512bw,avx512vl,avx512dq,"    \
                                                 "avx2,fma,prefer-vector-width=512")))

namespace palimpsest::neural::nn {

/// `count` numbers in `memory` that begin with a cache line: rows of tiles that lie in two are loaded at half the speed.
template<typename Number>
Number *alignedIn(std::vector<Number> &memory, std::int64_t count)
{
    constexpr std::uintptr_t kLine = 64;
    memory.resize(static_cast<std::size_t>(count) + kLine / sizeof(Number));
    return reinterpret_cast<Number *>((reinterpret_cast<std::uintptr_t>(memory.data()) + kLine - 1) / kLine * kLine);
}

/// Tells this thread's processor that all tiles are whole ones; endTiles() afterwards.
PALIMPSEST_FOR_TILES inline void beginTiles()
{
    struct alignas(64) Shapes {
        std::uint8_t palette = 1;
        std::uint8_t startRow = 0;
        std::uint8_t reserved[14] = {};
        std::uint16_t bytesOfRow[16] = {64, 64, 64, 64, 64, 64, 64, 64};
        std::uint8_t rows[16] = {16, 16, 16, 16, 16, 16, 16, 16};
    };
    static const Shapes shapes; // In memory: compilers believe that only its first bytes are read.
    _tile_loadconfig(&shapes);
}

PALIMPSEST_FOR_TILES inline void endTiles()
{
    _tile_release();
}

/// e^x to about 2e-7 (Cephes' expf) for x up to 87; 0 below -87.
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

/// x times the normal distribution's integral up to x: GELU, with erf to 1.5e-7 (Abramowitz & Stegun, 7.1.26).
PALIMPSEST_FOR_TILES inline __m512 gelu(__m512 x)
{
    const __m512 one = _mm512_set1_ps(1.0F);
    const __m512 u = _mm512_mul_ps(_mm512_abs_ps(x), _mm512_set1_ps(0.70710678F)); // |x| / sqrt(2)
    const __m512 t = _mm512_div_ps(one, _mm512_fmadd_ps(u, _mm512_set1_ps(0.3275911F), one));
    __m512 p = _mm512_set1_ps(1.061405429F);
    p = _mm512_fmadd_ps(p, t, _mm512_set1_ps(-1.453152027F));
    p = _mm512_fmadd_ps(p, t, _mm512_set1_ps(1.421413741F));
    p = _mm512_fmadd_ps(p, t, _mm512_set1_ps(-0.284496736F));
    p = _mm512_fmadd_ps(p, t, _mm512_set1_ps(0.254829592F));
    p = _mm512_mul_ps(p, t);
    // 1 - erf(u), and of it half: the integral above |x|.
    const __m512 above =
        _mm512_mul_ps(_mm512_mul_ps(p, _mm512_set1_ps(0.5F)), exponential(_mm512_fnmadd_ps(u, u, _mm512_setzero_ps())));
    const __mmask16 positive = _mm512_cmp_ps_mask(x, _mm512_setzero_ps(), _CMP_GT_OQ);
    return _mm512_mul_ps(x, _mm512_mask_sub_ps(above, positive, one, above));
}

/// Up to 16 bfloat16 numbers as float32.
PALIMPSEST_FOR_TILES inline __m512 loadHalves(__mmask16 present, const std::uint16_t *halves)
{
    // The forms without a mask draw false warnings from GCC 12 (its bug 105593).
    constexpr __mmask16 kAll = 0xFFFF;
    const __m512i wide = _mm512_maskz_cvtepu16_epi32(kAll, _mm256_maskz_loadu_epi16(present, halves));
    return _mm512_castsi512_ps(_mm512_maskz_slli_epi32(kAll, wide, 16));
}

} // namespace palimpsest::neural::nn

#endif
