#pragma once

#include "core/neural/nn/HeadAttention.h"

#include <cstdint>
#include <vector>

namespace palimpsest::neural::nn {

/// A head in bfloat16, as its bits; dim is a multiple of 32.
using HalfHead = HeadAttention<std::uint16_t>;

/// Memory that attendInTiles() works in; one for each thread, to be used again.
struct AttentionScratch {
    std::vector<std::uint16_t> keys;
    std::vector<std::uint16_t> values;
    std::vector<std::uint16_t> queries;
    std::vector<float> logits;
    std::vector<std::uint16_t> weights;
    std::vector<float> sums;
};

/// Puts the keys and values of `head` into the order of the tiles, for the calls of attendInTiles() that follow.
void packHead(const HalfHead &head, AttentionScratch &scratch);

/// Computes the queries `begin` to `end`. What belongs to a block of keys is multiplied, weighed and summed before the next one
/// (Dao et al., arXiv 2205.14135), so that no more than a block's weights exist. Only when processor().tiles.
void attendInTiles(const HalfHead &head, std::int64_t begin, std::int64_t end, AttentionScratch &scratch);

} // namespace palimpsest::neural::nn
