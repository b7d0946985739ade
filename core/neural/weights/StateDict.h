#pragma once

#include "core/base/Result.h"
#include "core/neural/weights/MappedTensor.h"

#include <torch/nn/module.h>

#include <string>
#include <vector>

namespace palimpsest::neural::weights {

/// What may differ between a module and the weights it is given.
struct LoadOptions {
    /// Only keys that start with it are considered, and it is taken off before comparing ("first_stage_model.").
    std::string prefix;
    /// Keys (prefix taken off) that may be there without the module having them ("loss.").
    std::vector<std::string> ignoredPrefixes;
    /// Ends of the module's names that may be missing (".num_batches_tracked"); they keep their value.
    std::vector<std::string> optionalSuffixes;
};

/// How a module and the weights differ; keys without the prefix.
struct LoadReport {
    std::vector<std::string> missing;    ///< The module has it, the weights do not.
    std::vector<std::string> unexpected; ///< The weights have it, the module does not.
    std::vector<std::string> misshapen;  ///< Both, with both shapes: "a.weight: (2,3) in the file, (2,4) expected".

    [[nodiscard]] bool isEmpty() const { return missing.empty() && unexpected.empty() && misshapen.empty(); }
};

/// Parameters and buffers of the module by dotted name; they alias the module's own.
TensorMap stateDict(const torch::nn::Module &module);

/// Compares names and shapes only.
LoadReport compareStateDict(const torch::nn::Module &module, const TensorMap &weights, const LoadOptions &options = {});

/// The error for weights that differ from their network: one sentence as message, every key (and both shapes) as
/// detail.
Error mismatchError(const LoadReport &report);

/// Copies the weights into the module, converting number types and devices. When anything is missing, unexpected or
/// misshapen nothing is copied and the error is mismatchError(), of code Corrupt.
Result<void> loadStrict(torch::nn::Module &module, const TensorMap &weights, const LoadOptions &options = {});

/// The tensors whose names start with `prefix`, with it taken off.
TensorMap withoutPrefix(const TensorMap &tensors, const std::string &prefix);

} // namespace palimpsest::neural::weights
