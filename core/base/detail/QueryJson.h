#pragma once

#include "core/base/Query.h"
#include "core/base/Result.h"

#include <nlohmann/json_fwd.hpp>

namespace palimpsest::detail {

/// The keys "query", "query_colours", "query_colour_share" and "query_conditions" of `root`.
void writeQuery(const Query &query, nlohmann::json &root);

/// The query of what writeQuery() wrote. Corrupt; throws json::exception for values of the wrong type.
Result<Query> readQuery(const nlohmann::json &root);

/// `value`, or `fallback` when it is not a finite number.
double finiteOr(double value, double fallback);

} // namespace palimpsest::detail
