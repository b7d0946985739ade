#include "core/neural/weights/Conversion.h"

#include "core/neural/nn/VectorMath.h"

#include <ATen/Functions.h>
#include <ATen/Parallel.h>

#include <algorithm>
#include <cstdint>
#include <vector>

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
PALIMPSEST_INLINE void convertNumbers(const From *__restrict from, std::int64_t count, To *__restrict to)
{
    for (std::int64_t i = 0; i < count; ++i)
        storeNumber(widenedNumber(from[i]), to[i]);
}

// The same loop, compiled for each kind of processor.
#define PALIMPSEST_CONVERSION(NAME, ATTRIBUTES)                                                                        \
    template<typename From, typename To>                                                                               \
    ATTRIBUTES void NAME(const From *from, std::int64_t count, To *to)                                                 \
    {                                                                                                                  \
        convertNumbers(from, count, to);                                                                               \
    }

PALIMPSEST_CONVERSION(convertPortably, __attribute__((PALIMPSEST_VECTORISED)))
#if defined(__x86_64__)
PALIMPSEST_CONVERSION(convertByAvx2, __attribute__((PALIMPSEST_VECTORISED, PALIMPSEST_FOR_AVX2)))
#endif

template<typename From, typename To>
using Loop = void (*)(const From *, std::int64_t, To *);

template<typename From, typename To>
Loop<From, To> bestLoop()
{
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2") != 0 && __builtin_cpu_supports("fma") != 0)
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
