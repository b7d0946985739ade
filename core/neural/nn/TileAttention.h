#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>

// Legend: B batch, N positions, n tokens.

namespace palimpsest::neural::nn {

/// True when tileAttention() can compute attention of this many heads over x (B,N,heads*dim), or qkv with `parts` = 3: bfloat16 on
/// a processor with matrix tiles, no gradient wanted, dim a multiple of 32.
bool canTileAttention(const at::Tensor &x, std::int64_t heads, std::int64_t parts = 3);

/// Self-attention (B,N,heads*dim) bfloat16 from queries, keys and values qkv (B,N,3*heads*dim) bfloat16. Logits and sums are
/// float32, the weights bfloat16.
at::Tensor tileAttention(const at::Tensor &qkv, std::int64_t heads);

/// The same from queries q (B,N,heads*dim) and the context's keys and values (B,n,2*heads*dim). `bias` (B or 1,n) float32, which may
/// be undefined, is added to the logits.
at::Tensor tileAttention(const at::Tensor &q, const at::Tensor &keysAndValues, std::int64_t heads,
                         const at::Tensor &bias);

} // namespace palimpsest::neural::nn
