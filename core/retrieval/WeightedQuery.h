#pragma once

#include "core/base/Embedding.h"
#include "core/base/Result.h"

#include <span>

namespace palimpsest::retrieval {

/// One part of a query, encoded.
struct WeightedEmbedding {
    Embedding embedding;
    double weight = 1.0; ///< Signed.
};

/// The query of signed, weighted parts: their weighted sum, L2-normalised. InvalidArgument when there is no part, when
/// encoders or dimensions differ, or when the parts cancel out.
Result<Embedding> weightedQuery(std::span<const WeightedEmbedding> parts);

} // namespace palimpsest::retrieval
