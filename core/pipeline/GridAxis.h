#pragma once

#include "core/base/Result.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace palimpsest::pipeline {

/// What changes along one side of a grid.
struct GridAxis {
    static constexpr std::size_t kMaximumValues = 200;

    /// "database", "k", "query", "seed", "weight:N" (of the N-th neighbour, from 1), or the key of a parameter of the model, such
    /// as "steps", "sampler", "text_strength" and "neighbour_strength".
    std::string what;
    std::vector<std::string> values; ///< As they are typed.
};

/// Reads "WHAT=VALUE,VALUE,...". Queries are parted by "|", since they may hold commas; "1..6" are the whole numbers from 1 to
/// 6; "database=*" has the one value "*". InvalidArgument when there is no value, or there are more than kMaximumValues.
Result<GridAxis> parseGridAxis(std::string_view text);

} // namespace palimpsest::pipeline
