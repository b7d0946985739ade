#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>

// Legend: B batch, N positions, dim width of a head.

namespace palimpsest::neural::nn {

/// True where tileAttention() can be asked: bfloat16 on a processor with matrix tiles (Intel AMX), heads 32 or 64 wide, no
/// gradients.
bool canTileAttention(const at::Tensor &qkv, std::int64_t heads);

/// Self-attention (B,N,heads*dim) bfloat16 from qkv (B,N,3*heads*dim) bfloat16. Logits, softmax and sums are float32; what leaves
/// the caches is the input and the output, whatever N.
at::Tensor tileAttention(const at::Tensor &qkv, std::int64_t heads);

} // namespace palimpsest::neural::nn
