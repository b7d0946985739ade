#pragma once

#include "core/neural/nn/HeadAttention.h"

#include <cstdint>
#include <vector>

namespace palimpsest::neural::nn {

using FloatHead = HeadAttention<float>;

/// Memory that attention in float32 works in; one for each thread, to be used again.
struct FloatAttentionScratch {
    std::vector<float> keys;
    std::vector<float> values;
    std::vector<float> queries;
    std::vector<float> logits;
    std::vector<float> sums;
};

/// Attention in float32, as this processor runs it fastest. What belongs to a block of keys is multiplied, weighed and summed before
/// the next one (Dao et al., arXiv 2205.14135), so that no more than a block's weights exist.
struct AttentionLoops {
    const char *name;
    /// Puts the keys and values of `head` into the order of attend(), for the calls of it that follow.
    void (*pack)(const FloatHead &head, FloatAttentionScratch &scratch);
    /// Computes the queries `begin` to `end`.
    void (*attend)(const FloatHead &head, std::int64_t begin, std::int64_t end, FloatAttentionScratch &scratch);
};

/// The fastest set that this processor can run.
const AttentionLoops &bestAttentionLoops();

/// The set in portable C++, for comparison.
const AttentionLoops &portableAttentionLoops();

} // namespace palimpsest::neural::nn
