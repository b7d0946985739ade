#pragma once

#include "core/base/Result.h"
#include "core/retrieval/Retriever.h"

#include <span>
#include <vector>

namespace palimpsest::retrieval {

/// Scores that something other than a retriever gives to the rows of a database, such as their colours.
struct RowScores {
    std::span<const float> values; ///< (rows)
    double share = 0.5;            ///< 0..1: 0 is the retriever's order, 1 the order of `values`.
};

/// The k best rows by both: (1 - share) * a + share * b, where a and b are the retriever's score and the row's value, each
/// standardised (mean 0, deviation 1) over the rows that either of them ranks first, so that the share means the same
/// whatever the scales are. `retriever` may be null when nothing but the values is asked for. Rows that the request
/// excludes or does not allow are passed over. Fails as Retriever::search(); InvalidArgument for another number of values.
Result<std::vector<Hit>> searchMixed(const Retriever *retriever, const SearchRequest &request, const RowScores &scores);

} // namespace palimpsest::retrieval
