#pragma once

#include "core/retrieval/detail/PartitionModel.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace palimpsest::retrieval {

/// Writes the codes (n, M) of rotated residuals (n, D): for each sub-quantiser the number of the nearest entry.
void encodeRows(const PartitionModel &model, std::span<const float> rotated, std::span<std::uint8_t> codes);

/// Writes the products (M, 256) of a rotated query (D) with all entries of the codebooks.
void scoreTable(const PartitionModel &model, std::span<const float> rotatedQuery, std::span<float> table);

/// The product of a query with what a code stands for; `table` (M, 256) is from scoreTable().
inline float codeScore(const std::uint8_t *code, const float *table, std::size_t codeBytes)
{
    float sums[4] = {};
    std::size_t i = 0;
    for (; i + 4 <= codeBytes; i += 4) {
        const float *row = table + i * kCodeValues;
        sums[0] += row[code[i]];
        sums[1] += row[kCodeValues + code[i + 1]];
        sums[2] += row[2 * kCodeValues + code[i + 2]];
        sums[3] += row[3 * kCodeValues + code[i + 3]];
    }
    for (; i < codeBytes; ++i)
        sums[0] += table[i * kCodeValues + code[i]];
    return (sums[0] + sums[1]) + (sums[2] + sums[3]);
}

} // namespace palimpsest::retrieval
