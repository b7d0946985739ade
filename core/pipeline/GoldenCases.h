#pragma once

#include "core/retrieval/GoldenCases.h"

#include <filesystem>
#include <vector>

namespace palimpsest::pipeline {

/// Runs a reference case of retrieval with the npz reader of core/database; see retrieval::checkRetrievalCase().
std::vector<retrieval::RetrievalCheck> checkRetrievalCase(const std::filesystem::path &directory);

} // namespace palimpsest::pipeline
