#pragma once

#include "core/base/JobContext.h"
#include "core/base/Result.h"
#include "core/neural/ModelBundle.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace palimpsest::neural {

/// What an imported bundle is called and how it is stored.
struct ImportOptions {
    std::string id;   ///< Letters, digits, '.', '_', '-'; empty = the output folder's name.
    std::string name; ///< Empty = the id.
    std::string licence;
    std::string description;
    bool half = false; ///< Store matrices as float16; norms, biases and codebooks keep their precision.
};

/// What is asked beside that of a generator.
struct GeneratorImportOptions : ImportOptions {
    std::string encoderId; ///< The encoder that the checkpoint was trained with.
    /// Take the moving averages (EMA) of the weights when the checkpoint has them, as its own scripts do.
    bool useAverages = true;
    /// Length of the context tokens; 0 = 1 for models trained on unit vectors, 10 for raw CLIP vectors.
    double contextScale = 0.0;
};

/// A bundle that was written.
struct ImportedModel {
    ModelInfo info;
    std::size_t averagedWeights = 0; ///< Weights that took their moving averages.
};

/// Makes a generator bundle in `outDirectory` from a retrieval-augmented or plain latent diffusion checkpoint (.ckpt of
/// PyTorch Lightning, .pt, .safetensors) and the configuration that was published beside it, as JSON text (the caller
/// converts the YAML file). Nothing in the checkpoint is executed. The bundle appears whole or not at all.
/// NotFound, Io, OutOfMemory, Cancelled; Corrupt (damaged, or the weights do not fit the configuration); Unsupported
/// (other kinds of models); InvalidArgument (the folder holds a model already; an option is not valid).
Result<ImportedModel> importCheckpoint(const std::filesystem::path &checkpoint, std::string_view configJson,
                                       const std::filesystem::path &outDirectory, const GeneratorImportOptions &options,
                                       const JobContext &job);

/// Makes an encoder bundle from OpenAI's CLIP: a TorchScript archive as they ship it, or a state dict with the same
/// names (.pt, .safetensors). The networks' sizes follow from the weights; `vocabulary` is the merges file (plain or
/// .gz) of its tokenizer.
/// Fails as importCheckpoint() does.
Result<ImportedModel> importClip(const std::filesystem::path &checkpoint, const std::filesystem::path &vocabulary,
                                 const std::filesystem::path &outDirectory, const ImportOptions &options,
                                 const JobContext &job);

} // namespace palimpsest::neural
