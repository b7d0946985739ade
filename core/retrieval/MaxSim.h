#pragma once

#include "core/base/TokenEmbeddings.h"

#include <cstdint>
#include <span>

namespace palimpsest::retrieval {

/// Tokens to compare: values (L, D) float32, each L2-normalised.
struct TokenRows {
    std::span<const float> values;
    std::size_t dimension = 0;
    std::span<const std::int64_t> kept = {}; ///< (L) 1 = the token counts, 0 = it is masked; empty: all count.

    [[nodiscard]] std::size_t count() const { return dimension > 0 ? values.size() / dimension : 0; }
};

/// Late interaction (Khattab and Zaharia 2020, ColBERT, arXiv 2004.12832, equation 3): the sum over the query's tokens of the
/// largest dot product with a token of the document. Masked query tokens count as zero vectors, masked tokens of the
/// document as similarity -9999, as in the reference. Dimensions must be equal.
double maxSim(const TokenRows &query, const TokenRows &document);

/// The same of what an encoder gave.
double maxSim(const TokenEmbeddings &query, const TokenEmbeddings &document);

} // namespace palimpsest::retrieval
