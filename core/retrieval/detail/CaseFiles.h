#pragma once

#include "core/base/Result.h"
#include "core/base/SafetensorsView.h"
#include "core/retrieval/GoldenCases.h"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace palimpsest::retrieval {

/// The two numbers of a tolerance: |got - expected| <= absolute + relative * |expected|.
struct Tolerance {
    double relative = 0.0;
    double absolute = 0.0;
};

/// manifest.json and the one safetensors file of a reference case.
class CaseFiles {
public:
    static Result<CaseFiles> open(const std::filesystem::path &directory);

    [[nodiscard]] const std::filesystem::path &directory() const { return m_directory; }
    [[nodiscard]] const nlohmann::json &manifest() const { return m_manifest; }
    [[nodiscard]] const SafetensorsView &tensors() const { return m_tensors; }
    [[nodiscard]] std::string name() const { return m_manifest.value("case", std::string()); }
    /// The tolerance that the manifest gives for a tensor, or Corrupt.
    [[nodiscard]] Result<Tolerance> tolerance(std::string_view tensor) const;

private:
    std::filesystem::path m_directory;
    nlohmann::json m_manifest;
    std::string m_tensorFile;
    std::vector<std::byte> m_bytes;
    SafetensorsView m_tensors;
};

/// Compares real numbers element by element.
RetrievalCheck compareReal(std::string name, std::span<const double> got, std::span<const float> expected,
                           const Tolerance &tolerance);
/// Compares integers, exactly.
RetrievalCheck compareIntegers(std::string name, std::span<const std::int64_t> got,
                               std::span<const std::int64_t> expected);
/// A check that failed before anything could be compared.
RetrievalCheck failedCheck(std::string name, const Error &error);

/// The case "rdm_proposal".
std::vector<RetrievalCheck> checkProposalCase(const CaseFiles &files);
/// The case "bm25".
std::vector<RetrievalCheck> checkBm25Case(const CaseFiles &files);
/// The case "late_interaction".
std::vector<RetrievalCheck> checkLateInteractionCase(const CaseFiles &files);

} // namespace palimpsest::retrieval
