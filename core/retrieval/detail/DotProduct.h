#pragma once

#include "core/base/EmbeddingView.h"

#include <cstdint>
#include <span>

namespace palimpsest::retrieval {

/// Writes the dot products of `query` (D) with rows [firstRow, firstRow + scores.size()) into `scores`, in float32.
/// A row's score depends on that row and the query alone. A sum that is not a number becomes -infinity.
void dotProducts(const EmbeddingView &rows, std::int64_t firstRow, const float *query, std::span<float> scores);

/// The dot product of `query` with one row in double precision; the same on every machine.
double exactDotProduct(const EmbeddingView &rows, std::int64_t row, std::span<const float> query);

} // namespace palimpsest::retrieval
