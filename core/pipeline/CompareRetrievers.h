#pragma once

#include "core/base/JobContext.h"
#include "core/base/Result.h"
#include "core/pipeline/Studio.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace palimpsest::pipeline {

/// How one retriever found photographs by their captions.
struct RetrieverRow {
    std::string id;
    double recallAt1 = 0.0; ///< The share of captions whose own photograph comes first.
    double recallAt5 = 0.0;
    double recallAt10 = 0.0;
    double medianMs = 0.0; ///< Of one search, without encoding the query.
};

struct RetrieverComparison {
    std::int64_t pictures = 0;
    std::int64_t queries = 0;
    std::string encoderId;
    std::string base; ///< One sentence on what was asked and what could be read.
    std::vector<RetrieverRow> rows;
    std::vector<std::string> findings; ///< What the numbers say, and what they cannot say.
};

/// What is compared.
struct ComparisonOptions {
    std::filesystem::path folder;         ///< Photographs with captions.csv.
    std::int64_t maximumPictures = 2'000; ///< The first so many.
    JobContext job;
};

/// Looks for each photograph by its first caption with every retriever there is. Those that read have the photograph's
/// other captions for its text, never the one that is asked with. NotFound, Corrupt, Cancelled; fails as the encoder.
Result<RetrieverComparison> compareRetrievers(Studio &studio, const ComparisonOptions &options);

} // namespace palimpsest::pipeline
