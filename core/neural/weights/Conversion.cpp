#include "core/neural/weights/Conversion.h"

#include "core/neural/nn/Processor.h"
#include "core/neural/nn/VectorMath.h"

#include <ATen/Functions.h>
#include <ATen/Parallel.h>

#include <algorithm>
#include <cstdint>
#include <vector>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace palimpsest::neural::weights {

namespace {

constexpr std::int64_t kGrain = std::int64_t{1} << 16; // Numbers that are worth a thread.

/// float16 as its bits; bfloat16 is a plain std::uint16_t, as in VectorMath.h.
struct HalfBits {
    std::uint16_t bits;
};

PALIMPSEST_INLINE float widenedNumber(float value)
{
    return value;
}

PALIMPSEST_INLINE float widenedNumber(std::uint16_t bits)
{
    return nn::widened(bits);
}

/// Without branches: the exponent is shifted into place and its bias put right by a product, which makes numbers of the
/// subnormal ones, too.
PALIMPSEST_INLINE float widenedNumber(HalfBits half)
{
    constexpr std::uint32_t kInfinite = 0x0f800000U; // An exponent of ones alone, shifted.
    const std::uint32_t magnitude = (half.bits & 0x7fffU) << 13U;
    const std::uint32_t sign = (half.bits & 0x8000U) << 16U;
    const float product = __builtin_bit_cast(float, magnitude) * 0x1p112F;
    const std::uint32_t finite = __builtin_bit_cast(std::uint32_t, product);
    return __builtin_bit_cast(float, (magnitude >= kInfinite ? magnitude | 0x7f800000U : finite) | sign);
}

PALIMPSEST_INLINE void storeNumber(float value, float &target)
{
    target = value;
}

/// Rounded to the nearest even; what is no number becomes the library's.
PALIMPSEST_INLINE void storeNumber(float value, std::uint16_t &target)
{
    const auto bits = __builtin_bit_cast(std::uint32_t, value);
    const std::uint32_t rounded = (bits + 0x7fffU + ((bits >> 16U) & 1U)) >> 16U;
    target = static_cast<std::uint16_t>((bits & 0x7fffffffU) <= 0x7f800000U ? rounded : 0x7fc0U);
}

template<typename From, typename To>
__attribute__((PALIMPSEST_VECTORISED)) void convertPortably(const From *__restrict from, std::int64_t count,
                                                            To *__restrict to)
{
    for (std::int64_t i = 0; i < count; ++i)
        storeNumber(widenedNumber(from[i]), to[i]);
}

#if defined(__x86_64__)
#define PALIMPSEST_FOR_HALVES __attribute__((target("avx2,fma,f16c")))

PALIMPSEST_FOR_HALVES inline __m256 loadEight(const float *from)
{
    return _mm256_loadu_ps(from);
}

PALIMPSEST_FOR_HALVES inline __m256 loadEight(const std::uint16_t *from)
{
    const __m128i bits = _mm_loadu_si128(reinterpret_cast<const __m128i *>(from));
    return _mm256_castsi256_ps(_mm256_slli_epi32(_mm256_cvtepu16_epi32(bits), 16));
}

PALIMPSEST_FOR_HALVES inline __m256 loadEight(const HalfBits *from)
{
    return _mm256_cvtph_ps(_mm_loadu_si128(reinterpret_cast<const __m128i *>(from)));
}

PALIMPSEST_FOR_HALVES inline void storeEight(__m256 values, float *to)
{
    _mm256_storeu_ps(to, values);
}

/// As storeNumber().
PALIMPSEST_FOR_HALVES inline void storeEight(__m256 values, std::uint16_t *to)
{
    const __m256i bits = _mm256_castps_si256(values);
    const __m256i odd = _mm256_and_si256(_mm256_srli_epi32(bits, 16), _mm256_set1_epi32(1));
    const __m256i sum = _mm256_add_epi32(bits, _mm256_add_epi32(odd, _mm256_set1_epi32(0x7fff)));
    const __m256i isNone = _mm256_castps_si256(_mm256_cmp_ps(values, values, _CMP_UNORD_Q));
    const __m256i rounded = _mm256_blendv_epi8(_mm256_srli_epi32(sum, 16), _mm256_set1_epi32(0x7fc0), isNone);
    const __m256i pairs = _mm256_permute4x64_epi64(_mm256_packus_epi32(rounded, rounded), 0x08);
    _mm_storeu_si128(reinterpret_cast<__m128i *>(to), _mm256_castsi256_si128(pairs));
}

/// Eight at a time; compilers make no vectors of the loop over float16.
template<typename From, typename To>
PALIMPSEST_FOR_HALVES void convertByAvx2(const From *from, std::int64_t count, To *to)
{
    constexpr std::int64_t kEight = 8;
    std::int64_t i = 0;
    for (; i + kEight <= count; i += kEight)
        storeEight(loadEight(from + i), to + i);
    for (; i < count; ++i)
        storeNumber(widenedNumber(from[i]), to[i]);
}
#endif

template<typename From, typename To>
using Loop = void (*)(const From *, std::int64_t, To *);

template<typename From, typename To>
Loop<From, To> bestLoop()
{
#if defined(__x86_64__)
    if (nn::processor().avx2 && __builtin_cpu_supports("f16c") != 0)
        return convertByAvx2<From, To>;
#endif
    return convertPortably<From, To>;
}

/// (taps,I) from (I,taps).
template<typename Number>
void transpose(const Number *from, std::int64_t inputs, std::int64_t taps, Number *to)
{
    for (std::int64_t input = 0; input < inputs; ++input) {
        for (std::int64_t tap = 0; tap < taps; ++tap)
            to[tap * inputs + input] = from[input * taps + tap];
    }
}

/// `rows` of `inputs` times `taps` numbers, each row turned to taps times inputs.
template<typename From, typename To>
void convertRows(const void *given, std::int64_t rows, std::int64_t inputs, std::int64_t taps, void *result)
{
    const auto *from = static_cast<const From *>(given);
    auto *to = static_cast<To *>(result);
    const std::int64_t perRow = inputs * taps;
    const Loop<From, To> convert = bestLoop<From, To>();
    if (taps == 1) {
        at::parallel_for(0, rows * perRow, kGrain,
                         [&](std::int64_t begin, std::int64_t end) { convert(from + begin, end - begin, to + begin); });
        return;
    }
    at::parallel_for(0, rows, std::max<std::int64_t>(1, kGrain / perRow), [&](std::int64_t begin, std::int64_t end) {
        std::vector<To> row(static_cast<std::size_t>(perRow));
        for (std::int64_t i = begin; i < end; ++i) {
            convert(from + i * perRow, perRow, row.data());
            transpose(row.data(), inputs, taps, to + i * perRow);
        }
    });
}

template<typename To>
void convertRowsOf(at::ScalarType from, const void *given, std::int64_t rows, std::int64_t inputs, std::int64_t taps,
                   void *result)
{
    if (from == at::kFloat)
        convertRows<float, To>(given, rows, inputs, taps, result);
    else if (from == at::kHalf)
        convertRows<HalfBits, To>(given, rows, inputs, taps, result);
    else
        convertRows<std::uint16_t, To>(given, rows, inputs, taps, result);
}

bool isKnown(at::ScalarType type)
{
    return type == at::kFloat || type == at::kHalf || type == at::kBFloat16;
}

} // namespace

at::Tensor converted(const at::Tensor &given, at::ScalarType type, at::MemoryFormat layout)
{
    const bool turned = layout == at::MemoryFormat::ChannelsLast;
    if (!given.is_cpu() || !given.is_contiguous() || !isKnown(given.scalar_type()) || given.numel() == 0
        || (type != at::kFloat && type != at::kBFloat16) || (turned && given.dim() != 4))
        return given.to(given.options().dtype(type), false, true, layout);
    const at::Tensor result = at::empty(given.sizes(), given.options().dtype(type), layout);
    const std::int64_t rows = turned ? given.size(0) : 1;
    const std::int64_t taps = turned ? given.size(2) * given.size(3) : 1;
    const std::int64_t inputs = given.numel() / rows / taps;
    const at::ScalarType from = given.scalar_type();
    if (type == at::kFloat)
        convertRowsOf<float>(from, given.data_ptr(), rows, inputs, taps, result.data_ptr());
    else
        convertRowsOf<std::uint16_t>(from, given.data_ptr(), rows, inputs, taps, result.data_ptr());
    return result;
}

} // namespace palimpsest::neural::weights
