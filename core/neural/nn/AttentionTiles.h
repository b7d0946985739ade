#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

// Legend: N positions, dim width of a head.

namespace palimpsest::neural::nn {

/// Rows of one head, bfloat16 as their bits: row i starts at first + i * stride (numbers).
struct HeadRows {
    std::uint16_t *first = nullptr;
    std::int64_t stride = 0;
};

/// True when this processor has matrix tiles for bfloat16 and the system lets this process use them.
bool hasMatrixTiles();

/// Memory that attendInTiles() works in; one for each thread, to be used again.
struct AttentionScratch {
    std::vector<std::uint16_t> keys;
    std::vector<std::uint16_t> values;
    std::vector<std::uint16_t> queries;
    std::vector<float> logits;
    std::vector<std::uint16_t> weights;
    std::vector<float> sums;
};

/// out = softmax(q k^T * scale) v for one head: N rows of q, k, v and out; dim is 32 or 64. Only when hasMatrixTiles().
void attendInTiles(HeadRows q, HeadRows k, HeadRows v, HeadRows out, std::int64_t positions, std::int64_t dim,
                   float scale, AttentionScratch &scratch);

} // namespace palimpsest::neural::nn
