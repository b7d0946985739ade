#pragma once

#include "core/base/RawPicture.h"
#include "core/base/Result.h"
#include "core/neural/Device.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace palimpsest::neural {

/// One comparison with a reference number: a tensor of a golden file, a refused input, a written picture.
struct ParityCheck {
    std::string name; ///< "outputs.safetensors:output", unique within its case.
    bool passed = false;
    double maxError = 0.0;  ///< Largest |got - expected|.
    double tolerance = 0.0; ///< What was allowed at the worst element: atol + rtol*|expected|.
    std::string detail;     ///< Where the largest error is, or what went wrong.
    std::string skipReason; ///< Not empty: the check could not be made here; it neither passed nor failed.
};

/// One golden case: a folder with a manifest.json.
struct ParityCase {
    std::string name; ///< The folder's name.
    std::filesystem::path directory;
    std::vector<ParityCheck> checks;
    std::string notCovered; ///< Not empty: why this case has no checks here.
    double seconds = 0.0;

    [[nodiscard]] std::size_t failures() const;
    [[nodiscard]] std::size_t skipped() const;
};

/// Decodes a PNG file without converting its pixels; core/neural links no image library itself.
using RawPictureDecoder = std::function<Result<RawPicture>(const std::filesystem::path &)>;

struct ParityOptions {
    std::vector<std::filesystem::path> directories; ///< Folders of case folders; the first one that has a case wins.
    std::string device = "cpu";                     ///< "cpu", "cuda", "cuda:N" or "auto"; float32 without TF32.
    /// BFloat16 runs denoisers and first stages as inference prepares them, against the same numbers: the typical difference may be
    /// 4 % of the typical value, 10 % for first stages. Cases of anything else are not covered then. Auto is Float32.
    Precision precision = Precision::Float32;
    RawPictureDecoder decodePng; ///< Pictures are skipped, with a reason, without it.
    std::string filter;          ///< Only cases whose name contains it.
};

/// Where golden cases lie: PALIMPSEST_GOLDEN (folders separated by ':') when it is set; otherwise those of
/// <source>/tests/golden and <source>/../shared/golden that exist.
std::vector<std::filesystem::path> goldenDirectories(const std::filesystem::path &sourceDirectory);

/// The case folders below `directories`, in order of names; for a name that occurs twice the first directory's.
std::vector<std::filesystem::path> parityCaseDirectories(const std::vector<std::filesystem::path> &directories);

/// Runs every case that is found. What a case is follows from its manifest, not from its name, so that other sets of
/// the same format run unchanged. Cases that no code here covers yet are in the result by name, with `notCovered`.
std::vector<ParityCase> runParity(const ParityOptions &options);

/// Runs one case folder; `options.directories` are searched for files of other cases that it refers to.
ParityCase runParityCase(const std::filesystem::path &directory, const ParityOptions &options);

} // namespace palimpsest::neural
