#include "core/neural/nn/AttentionLoops.h"

#include "core/neural/nn/Processor.h"
#include "core/neural/nn/VectorMath.h"

#include <algorithm>
#include <limits>

namespace palimpsest::neural::nn {

namespace {

constexpr std::int64_t kColumns = 32; // Of a panel of keys or values.
constexpr std::int64_t kQueries = 24; // Of a block; a multiple of the rows of each kind of processor.
constexpr std::int64_t kKeysOfBlock = 256;

constexpr std::int64_t panelsOf(std::int64_t count)
{
    return (count + kColumns - 1) / kColumns;
}

/// out (kRows,32) = or += left (kRows,depth) times a panel (depth,32), summed in registers of kLanes numbers.
template<int kLanes, int kRows, bool adds>
PALIMPSEST_INLINE void multiplyRows(const float *__restrict left, std::int64_t leftStride,
                                    const float *__restrict panel, std::int64_t depth, float *__restrict out,
                                    std::int64_t outStride)
{
    using Vector __attribute__((vector_size(kLanes * sizeof(float)), aligned(4))) = float;
    constexpr int kVectors = kColumns / kLanes;
    Vector sums[kRows][kVectors];
    for (int row = 0; row < kRows; ++row) {
        for (int i = 0; i < kVectors; ++i)
            sums[row][i] = adds ? *reinterpret_cast<const Vector *>(out + row * outStride + i * kLanes) : Vector{};
    }
    for (std::int64_t k = 0; k < depth; ++k, panel += kColumns) {
        for (int i = 0; i < kVectors; ++i) {
            const Vector right = *reinterpret_cast<const Vector *>(panel + i * kLanes);
            for (int row = 0; row < kRows; ++row)
                sums[row][i] += left[row * leftStride + k] * right;
        }
    }
    for (int row = 0; row < kRows; ++row) {
        for (int i = 0; i < kVectors; ++i)
            *reinterpret_cast<Vector *>(out + row * outStride + i * kLanes) = sums[row][i];
    }
}

/// The same for the kQueries rows of a block.
template<int kLanes, int kRows, bool adds>
PALIMPSEST_INLINE void multiply(const float *left, std::int64_t leftStride, const float *panel, std::int64_t depth,
                                float *out, std::int64_t outStride)
{
    static_assert(kQueries % kRows == 0);
    for (std::int64_t row = 0; row < kQueries; row += kRows)
        multiplyRows<kLanes, kRows, adds>(left + row * leftStride, leftStride, panel, depth, out + row * outStride,
                                          outStride);
}

/// Logits of one row to weights e^(logit - largest so far); what was summed for another largest one is brought down.
struct Softmax {
    float largest = -std::numeric_limits<float>::infinity();
    float total = 0.0F;

    PALIMPSEST_INLINE void weigh(float *__restrict logits, std::int64_t count, std::int64_t padded,
                                 float *__restrict sums, std::int64_t sumCount)
    {
        constexpr int kLanes = 32;
        for (std::int64_t i = count; i < padded; ++i)
            logits[i] = -std::numeric_limits<float>::infinity();
        float lanes[kLanes];
        for (float &lane : lanes)
            lane = largest;
        for (std::int64_t i = 0; i < padded; i += kLanes) {
            for (int lane = 0; lane < kLanes; ++lane)
                lanes[lane] = lanes[lane] > logits[i + lane] ? lanes[lane] : logits[i + lane];
        }
        const float before = largest;
        for (const float lane : lanes)
            largest = largest > lane ? largest : lane;
        for (float &lane : lanes)
            lane = 0.0F;
        for (std::int64_t i = 0; i < padded; i += kLanes) {
            for (int lane = 0; lane < kLanes; ++lane) {
                const float weight = fastExp(logits[i + lane] - largest);
                logits[i + lane] = weight;
                lanes[lane] += weight;
            }
        }
        if (before != largest && total > 0.0F) {
            const float kept = fastExp(before - largest);
            total *= kept;
            for (std::int64_t i = 0; i < sumCount; ++i)
                sums[i] *= kept;
        }
        for (const float lane : lanes)
            total += lane;
    }
};

PALIMPSEST_INLINE void packColumns(const FloatHead &head, FloatAttentionScratch &scratch)
{
    const std::int64_t keyPanels = panelsOf(head.keys);
    const std::int64_t padded = keyPanels * kColumns;
    scratch.keys.assign(static_cast<std::size_t>(padded * head.dim), 0.0F);
    for (std::int64_t key = 0; key < head.keys; ++key) {
        float *column = scratch.keys.data() + key / kColumns * kColumns * head.dim + key % kColumns;
        for (std::int64_t i = 0; i < head.dim; ++i)
            column[i * kColumns] = head.k.first[key * head.k.stride + i] * head.scale;
    }
    // Panels of values have all keys below each other.
    scratch.values.assign(static_cast<std::size_t>(padded * panelsOf(head.dim) * kColumns), 0.0F);
    for (std::int64_t key = 0; key < head.keys; ++key) {
        for (std::int64_t i = 0; i < head.dim; ++i)
            scratch.values[static_cast<std::size_t>((i / kColumns * padded + key) * kColumns + i % kColumns)] =
                head.v.first[key * head.v.stride + i];
    }
}

template<int kLanes, int kRows>
PALIMPSEST_INLINE void attendRows(const FloatHead &head, std::int64_t begin, std::int64_t end,
                                  FloatAttentionScratch &scratch)
{
    const std::int64_t dim = head.dim;
    const std::int64_t paddedKeys = panelsOf(head.keys) * kColumns;
    const std::int64_t paddedDim = panelsOf(dim) * kColumns;
    scratch.queries.resize(static_cast<std::size_t>(kQueries * dim));
    scratch.logits.resize(static_cast<std::size_t>(kQueries * kKeysOfBlock));
    scratch.sums.resize(static_cast<std::size_t>(kQueries * paddedDim));
    float *queries = scratch.queries.data();
    float *logits = scratch.logits.data();
    float *sums = scratch.sums.data();
    for (std::int64_t first = begin; first < end; first += kQueries) {
        const std::int64_t rows = std::min(kQueries, end - first);
        for (std::int64_t row = 0; row < rows; ++row)
            std::copy_n(head.q.first + (first + row) * head.q.stride, dim, queries + row * dim);
        std::fill_n(sums, kQueries * paddedDim, 0.0F);
        Softmax softmax[kQueries];
        for (std::int64_t key = 0; key < head.keys; key += kKeysOfBlock) {
            const std::int64_t count = std::min(kKeysOfBlock, head.keys - key);
            const std::int64_t padded = std::min(kKeysOfBlock, paddedKeys - key);
            for (std::int64_t column = 0; column < padded; column += kColumns)
                multiply<kLanes, kRows, false>(queries, dim, scratch.keys.data() + (key + column) * dim, dim,
                                               logits + column, kKeysOfBlock);
            for (std::int64_t row = 0; row < rows; ++row) {
                if (head.bias != nullptr) {
                    for (std::int64_t i = 0; i < count; ++i)
                        logits[row * kKeysOfBlock + i] += head.bias[key + i];
                }
                softmax[row].weigh(logits + row * kKeysOfBlock, count, padded, sums + row * paddedDim, paddedDim);
            }
            for (std::int64_t column = 0; column < paddedDim; column += kColumns)
                multiply<kLanes, kRows, true>(logits, kKeysOfBlock,
                                              scratch.values.data() + (column / kColumns * paddedKeys + key) * kColumns,
                                              padded, sums + column, paddedDim);
        }
        for (std::int64_t row = 0; row < rows; ++row) {
            const float factor = 1.0F / softmax[row].total;
            float *out = head.out.first + (first + row) * head.out.stride;
            for (std::int64_t i = 0; i < dim; ++i)
                out[i] = sums[row * paddedDim + i] * factor;
        }
    }
}

// The same loops, compiled for each kind of processor: as many sums at once as it has registers for.
#define PALIMPSEST_ATTENTION_LOOPS(NAME, LANES, ROWS, ATTRIBUTES)                                                      \
    struct NAME {                                                                                                      \
        ATTRIBUTES static void pack(const FloatHead &head, FloatAttentionScratch &scratch)                             \
        {                                                                                                              \
            packColumns(head, scratch);                                                                                \
        }                                                                                                              \
        ATTRIBUTES static void attend(const FloatHead &head, std::int64_t begin, std::int64_t end,                     \
                                      FloatAttentionScratch &scratch)                                                  \
        {                                                                                                              \
            attendRows<LANES, ROWS>(head, begin, end, scratch);                                                        \
        }                                                                                                              \
    };

PALIMPSEST_ATTENTION_LOOPS(Portable, 4, 1, __attribute__((PALIMPSEST_VECTORISED)))
#if defined(__x86_64__)
PALIMPSEST_ATTENTION_LOOPS(Avx2, 8, 3, __attribute__((PALIMPSEST_VECTORISED, PALIMPSEST_FOR_AVX2)))
PALIMPSEST_ATTENTION_LOOPS(Avx512, 16, 12, __attribute__((PALIMPSEST_VECTORISED, PALIMPSEST_FOR_AVX512)))
#endif

} // namespace

const AttentionLoops &portableAttentionLoops()
{
    static const AttentionLoops loops{"portable", Portable::pack, Portable::attend};
    return loops;
}

const AttentionLoops &bestAttentionLoops()
{
#if defined(__x86_64__)
    static const AttentionLoops avx512{"avx512", Avx512::pack, Avx512::attend};
    static const AttentionLoops avx2{"avx2", Avx2::pack, Avx2::attend};
    if (processor().avx512)
        return avx512;
    if (processor().avx2)
        return avx2;
#endif
    return portableAttentionLoops();
}

} // namespace palimpsest::neural::nn
