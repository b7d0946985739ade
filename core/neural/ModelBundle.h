#pragma once

#include "core/base/Result.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace palimpsest::neural {

/// What model.json of a bundle says. A bundle is a directory with model.json and safetensors files: one generator, or one encoder.
struct ModelInfo {
    std::filesystem::path directory;
    std::string id;        ///< Stable, stored in recipes.
    std::string name;      ///< For the artist.
    std::string kind;      ///< "generator" or "encoder".
    std::string type;      ///< "rdm", "clip".
    std::string encoderId; ///< Generators: the encoder they are conditioned by.
    std::string licence;
    std::string description;
    std::int64_t parameters = 0; ///< Numbers in all weights.
    std::int64_t bytes = 0;      ///< On disk.
};

/// Reads model.json and the headers of the weights, not the weights. NotFound, Corrupt, Unsupported.
Result<ModelInfo> readModelInfo(const std::filesystem::path &directory);

/// The bundles directly below each directory, sorted by id; unreadable ones are listed in `problems`.
struct ModelList {
    std::vector<ModelInfo> models;
    std::vector<Error> problems;
};
ModelList listModels(const std::vector<std::filesystem::path> &directories);

} // namespace palimpsest::neural
