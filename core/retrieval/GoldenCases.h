#pragma once

#include "core/base/EmbeddingView.h"
#include "core/base/Result.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace palimpsest::retrieval {

/// One comparison with the reference numbers.
struct RetrievalCheck {
    std::string name; ///< "<case>/<tensor>".
    bool passed = false;
    double maxError = 0.0;
    double tolerance = 0.0;
    std::string detail;     ///< Where the largest difference is, or what went wrong.
    std::string skipReason; ///< Not empty when nothing was compared.
};

/// A database of a reference case.
struct CaseDatabase {
    EmbeddingView rows;
    std::vector<std::int64_t> imageIds;
    std::vector<std::array<std::int64_t, 4>> patches;
    std::shared_ptr<const void> owner; ///< Keeps the rows alive.
};

/// Reads the database of a reference case from the npz files in a folder. Handed in, because this module reads vectors
/// and not files.
using CaseDatabaseReader = std::function<Result<CaseDatabase>(const std::filesystem::path &folder)>;

/// Runs the reference case in `directory` ("retrieval_db", "rdm_proposal", "bm25" or "late_interaction", as its manifest.json
/// says) and compares with its tolerances. Problems with the files are failed checks, a case of another kind is a skipped one.
std::vector<RetrievalCheck> checkRetrievalCase(const std::filesystem::path &directory,
                                               const CaseDatabaseReader &readDatabase);

} // namespace palimpsest::retrieval
