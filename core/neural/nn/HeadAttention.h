#pragma once

#include <cstdint>

// Legend: N queries, n keys, dim width of a head.

namespace palimpsest::neural::nn {

/// Rows of one head: row i starts at first + i * stride (numbers). bfloat16 numbers are given as their bits.
template<typename Number>
struct HeadRows {
    Number *first = nullptr;
    std::int64_t stride = 0;
};

/// One head: out = softmax(q k^T * scale + bias) v for N rows of q and out and n of k and v.
template<typename Number>
struct HeadAttention {
    HeadRows<Number> q;
    HeadRows<Number> k;
    HeadRows<Number> v;
    HeadRows<Number> out;
    std::int64_t queries = 0; ///< N
    std::int64_t keys = 0;    ///< n
    std::int64_t dim = 0;
    float scale = 1.0F;
    const float *bias = nullptr; ///< (n), for all queries; or none.
};

} // namespace palimpsest::neural::nn
