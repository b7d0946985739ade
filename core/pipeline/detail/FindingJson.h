#pragma once

#include "core/pipeline/Finding.h"

#include <nlohmann/json_fwd.hpp>

namespace palimpsest::pipeline {

/// How neighbours are found, without `judge`: the keys "retriever", "retriever_params", "database_weights", "redundancy" and
/// "cut_off" of `object`.
void writeFinding(const FindingOptions &finding, nlohmann::json &object);

/// Reads what writeFinding() wrote; what is not there is as by default. Throws json::exception for values of the wrong type.
FindingOptions readFinding(const nlohmann::json &object);

} // namespace palimpsest::pipeline
