#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>

// Legend: B batch, N positions, n tokens.

namespace palimpsest::neural::nn {

/// True when floatAttention() can compute attention from x: float32, contiguous, on the CPU, and no gradient wanted.
bool canAttendInFloat(const at::Tensor &x);

/// Self-attention (B,N,heads*dim) float32 from queries, keys and values qkv (B,N,3*heads*dim) float32. The library's way through
/// matrix products holds all weights, and its products are slow on processors that its BLAS does not know.
at::Tensor floatAttention(const at::Tensor &qkv, std::int64_t heads);

/// The same from queries q (B,N,heads*dim) and the context's keys and values (B,n,2*heads*dim). `bias` (B or 1,n) float32, which may
/// be undefined, is added to the logits.
at::Tensor floatAttention(const at::Tensor &q, const at::Tensor &keysAndValues, std::int64_t heads,
                          const at::Tensor &bias);

} // namespace palimpsest::neural::nn
