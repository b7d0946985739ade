#pragma once

#include "core/base/JobContext.h"
#include "core/base/Result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace palimpsest::pipeline {

/// A model bundle, as the artist is told of it.
struct InstalledModel {
    std::filesystem::path directory;
    std::string id;
    std::string name;
    std::string kind;      ///< "generator" or "encoder".
    std::string type;      ///< "rdm", "clip".
    std::string encoderId; ///< Generators: the encoder they need.
    std::string licence;
    std::string description;
    std::string origin;    ///< The file that it was imported from; empty when nobody wrote it down.
    std::string imported;  ///< When, UTC, "2026-05-01T12:00:00Z"; may be empty.
    std::string precision; ///< How most of its numbers are stored: "float32", "float16", "bfloat16".
    std::int64_t parameters = 0;
    std::int64_t bytes = 0;         ///< On disk.
    std::int64_t memoryBytes = 0;   ///< Of its weights as float32, which is what painting needs at least.
    bool bundled = false;           ///< Not in the artist's own folder, so it stays.
    bool encoderIsHere = true;      ///< False for a generator whose encoder is not installed.
    bool checksumsRecorded = false; ///< Whether verifyModel() has something to compare with.
};

/// The bundles of all model directories, by id; those in `userDirectory` are the artist's own.
struct InstalledModels {
    std::vector<InstalledModel> models;
    std::vector<Error> problems; ///< Of folders that are no sound bundle.
};
InstalledModels installedModels(const std::vector<std::filesystem::path> &directories,
                                const std::filesystem::path &userDirectory);

/// What models run on when the program was told to use `device`, in words: "CPU, 8 threads". Empty is "auto".
std::string deviceName(const std::string &device);

/// What is asked of an import.
struct ModelImport {
    std::filesystem::path checkpoint; ///< .ckpt, .pt or .safetensors.
    std::filesystem::path config;     ///< A generator: the YAML file published with it. Empty: a CLIP encoder.
    std::filesystem::path vocabulary; ///< An encoder: its tokenizer's merges file.
    std::filesystem::path directory;  ///< Of the bundle.
    std::string id;                   ///< Empty = the directory's name.
    std::string name;                 ///< Empty = the id.
    std::string licence;
    std::string encoderId;     ///< Generators: the encoder that it was trained with.
    double contextScale = 0.0; ///< See neural::GeneratorImportOptions.
    bool half = false;         ///< Store matrices as float16.
    bool useAverages = true;   ///< Take the moving averages of the weights where there are any.
};
struct ModelImportReport {
    InstalledModel model;
    std::size_t averagedWeights = 0;
    std::string sha256; ///< Of the checkpoint, to be held against what its publisher says.
};
/// Makes a bundle from a published checkpoint and records the SHA-256 of the checkpoint and of the bundle's files in it; nothing
/// in the checkpoint is executed. Fails as neural::importCheckpoint() and importClip(), and then leaves nothing of its own behind.
Result<ModelImportReport> importModel(const ModelImport &request, const JobContext &job);

/// How the files of a bundle are against their SHA-256.
struct ModelVerification {
    bool recorded = false;  ///< False: none were written down, so nothing is known.
    std::int64_t files = 0; ///< That were compared.
    std::int64_t bytes = 0;
    std::vector<std::string> changed; ///< Names.
    std::vector<std::string> missing;

    [[nodiscard]] bool isSound() const { return recorded && changed.empty() && missing.empty(); }
};
/// Reads every file of a bundle. NotFound, Corrupt (the record is damaged), Io, Cancelled.
Result<ModelVerification> verifyModel(const std::filesystem::path &directory, const JobContext &job);

/// Writes down the SHA-256 of a bundle's files as they are now; what is known of its origin stays. NotFound, Io, Cancelled.
Result<void> recordChecksums(const std::filesystem::path &directory, const JobContext &job);

/// Moves a bundle of the artist's own to the desktop's trash. InvalidArgument when it is not directly in `userDirectory`;
/// NotFound, Io.
Result<void> removeModel(const std::filesystem::path &directory, const std::filesystem::path &userDirectory,
                         const std::filesystem::path &homeTrash);

} // namespace palimpsest::pipeline
