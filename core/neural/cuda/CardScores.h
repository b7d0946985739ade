#pragma once

#include <ATen/core/Tensor.h>
#include <c10/core/Device.h>

#include <cstdint>

// Legend: R rows, D dimension.

namespace palimpsest::neural::cuda {

/// Bytes that are free on a card, without what the tensor library keeps for itself.
std::int64_t freeCardBytes(const at::Device &device);

/// scores (R) float32 = rows (R,D) float16 or float32 times query (D) float32, summed in float32. All contiguous on one card;
/// queued on the current stream.
void cardRowScores(const at::Tensor &rows, const at::Tensor &query, const at::Tensor &scores);

} // namespace palimpsest::neural::cuda
