#pragma once

#include "core/base/ParamSpec.h"
#include "core/base/Result.h"
#include "core/neural/weights/MappedTensor.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace palimpsest::neural::weights {

/// What is wanted of a file.
struct TorchReadOptions {
    /// Only tensors whose names start with one of these are looked at; the data of others is neither read nor checked.
    /// Empty = all.
    std::vector<std::string> prefixes;
};

/// The weights of a PyTorch file.
struct TorchFile {
    /// CPU, stored number types and strides; they alias the mapped file and share storages as stored.
    TensorMap tensors;
    ParamValues scalars; ///< Plain values beside them: epoch, global_step; attributes of a TorchScript module's root.
    bool isTorchScript = false; ///< An archive of code and weights, as OpenAI ships CLIP; the code is never looked at.
};

/// Reads a state dict from a .ckpt, .pt or .pth file: under "state_dict" (Lightning), bare, or the attributes of a
/// TorchScript module.
/// Python objects beside the tensors are stepped over as placeholders when they are on a list of harmless ones;
/// everything else is refused and nothing is executed or imported. Checksums of the data that is read are checked.
/// NotFound, Io, OutOfMemory; Corrupt; Unsupported (refused objects, big-endian, compressed archives).
Result<TorchFile> readTorchFile(const std::filesystem::path &path, const TorchReadOptions &options = {});

/// The tensors of a file of either kind: safetensors by its ending, else a PyTorch file. Fails as the reader of that kind.
Result<TensorMap> readTensors(const std::filesystem::path &path, const TorchReadOptions &options = {});

/// What applyEma() did.
struct EmaReport {
    std::size_t replaced = 0;        ///< Weights that took their averaged values.
    std::vector<std::string> unused; ///< Averages that belong to no weight of the file.
};

/// Replaces the weights "model.*" by their moving averages "model_ema.*" when there are any, and removes the latter.
/// The names of averages have lost their dots, so they are built from the weights' names. Corrupt when two weights
/// would share an average or shapes differ; then nothing is changed.
Result<EmaReport> applyEma(TensorMap &tensors);

} // namespace palimpsest::neural::weights
