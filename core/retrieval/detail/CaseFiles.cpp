#include "core/retrieval/detail/CaseFiles.h"

#include <cmath>
#include <utility>

namespace palimpsest::retrieval {

namespace {

using nlohmann::json;

constexpr std::uint64_t kMaxManifestBytes = std::uint64_t{16} << 20;
constexpr std::uint64_t kMaxTensorBytes = std::uint64_t{1} << 30;

Error corrupt(std::string detail)
{
    return {ErrorCode::Corrupt, "The reference case is damaged.", std::move(detail)};
}

} // namespace

Result<CaseFiles> CaseFiles::open(const std::filesystem::path &directory)
{
    const auto text = readFileBytes(directory / "manifest.json", kMaxManifestBytes);
    if (!text)
        return text.error();
    CaseFiles files;
    files.m_directory = directory;
    try {
        const auto *characters = reinterpret_cast<const char *>(text->data());
        files.m_manifest = json::parse(characters, characters + text->size());
        for (const auto &[name, entry] : files.m_manifest.at("files").items()) {
            if (name.ends_with(".safetensors"))
                files.m_tensorFile = name;
        }
    } catch (const json::exception &exception) {
        return corrupt(exception.what());
    }
    auto bytes = readFileBytes(directory / files.m_tensorFile, kMaxTensorBytes);
    if (!bytes)
        return bytes.error();
    files.m_bytes = std::move(*bytes);
    auto tensors = SafetensorsView::parse(files.m_bytes);
    if (!tensors)
        return tensors.error();
    files.m_tensors = std::move(*tensors);
    return files;
}

Result<Tolerance> CaseFiles::tolerance(std::string_view tensor) const
{
    try {
        // "*" stands for all tensors that are not named.
        const json &tolerances = m_manifest.at("files").at(m_tensorFile).at("tolerance");
        const json &entry = tolerances.at(tolerances.contains(tensor) ? std::string(tensor) : "*");
        return Tolerance{entry.at("rtol").get<double>(), entry.at("atol").get<double>()};
    } catch (const json::exception &exception) {
        return corrupt(exception.what());
    }
}

RetrievalCheck compareReal(std::string name, std::span<const double> got, std::span<const float> expected,
                           const Tolerance &tolerance)
{
    RetrievalCheck check;
    check.name = std::move(name);
    check.tolerance = tolerance.absolute;
    check.passed = got.size() == expected.size();
    if (!check.passed) {
        check.detail = std::to_string(got.size()) + " values, " + std::to_string(expected.size()) + " expected";
        return check;
    }
    for (std::size_t i = 0; i < got.size(); ++i) {
        const auto reference = static_cast<double>(expected[i]);
        const double difference = std::abs(got[i] - reference);
        const bool fits = difference <= tolerance.absolute + tolerance.relative * std::abs(reference);
        check.passed = check.passed && fits;
        if (!(difference <= check.maxError)) {
            check.maxError = difference;
            check.detail = "largest difference at element " + std::to_string(i);
        }
    }
    return check;
}

RetrievalCheck compareIntegers(std::string name, std::span<const std::int64_t> got,
                               std::span<const std::int64_t> expected)
{
    RetrievalCheck check;
    check.name = std::move(name);
    check.passed = got.size() == expected.size();
    if (!check.passed)
        check.detail = std::to_string(got.size()) + " values, " + std::to_string(expected.size()) + " expected";
    for (std::size_t i = 0; check.passed && i < got.size(); ++i) {
        if (got[i] == expected[i])
            continue;
        check.passed = false;
        check.maxError = std::abs(static_cast<double>(got[i]) - static_cast<double>(expected[i]));
        check.detail = "element " + std::to_string(i) + " is " + std::to_string(got[i]) + " instead of "
                       + std::to_string(expected[i]);
    }
    return check;
}

RetrievalCheck failedCheck(std::string name, const Error &error)
{
    RetrievalCheck check;
    check.name = std::move(name);
    check.detail = error.message + (error.detail.empty() ? "" : " (" + error.detail + ")");
    return check;
}

} // namespace palimpsest::retrieval
