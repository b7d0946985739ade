#pragma once

#include "core/base/EmbeddingView.h"

#include <cstdint>
#include <span>

namespace palimpsest::retrieval {

// A sum that is not a number counts as -infinity.

/// The dot product of `query` (D) with one row, in float32.
float dotProduct(const EmbeddingView &rows, std::int64_t row, const float *query);

/// Writes the dot products of `query` (D) with rows [firstRow, firstRow + scores.size()) into `scores`, in float32.
void dotProducts(const EmbeddingView &rows, std::int64_t firstRow, const float *query, std::span<float> scores);

/// Writes the dot products of `queries` (Q, D) with rows [firstRow, firstRow + rowCount) into `scores` (rowCount, Q).
/// Faster than one query at a time and the same bits.
void dotProductTable(const EmbeddingView &rows, std::int64_t firstRow, std::int64_t rowCount,
                     std::span<const float> queries, std::span<float> scores);

/// The dot product of `query` with one row in double precision; the same on every machine.
double exactDotProduct(const EmbeddingView &rows, std::int64_t row, std::span<const float> query);

/// Writes rows from `firstRow` on as float32 into `values` (n, D).
void copyFloats(const EmbeddingView &rows, std::int64_t firstRow, std::span<float> values);

} // namespace palimpsest::retrieval
