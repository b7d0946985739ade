#pragma once

#include "core/base/Result.h"
#include "core/neural/Training.h"
#include "core/neural/weights/MappedTensor.h"

#include <torch/nn/module.h>

#include <cstdint>
#include <filesystem>
#include <string>

namespace palimpsest::neural::training {

/// Channels of the starter's latents.
constexpr std::int64_t kStarterLatentChannels = 4;

/// Writes the weights of a module as float16 safetensors, number types other than float as they are.
Result<void> exportHalf(const torch::nn::Module &module, const std::filesystem::path &path);

/// Starts from the weights `file` that the bundle options.out already has, when the options allow to go on from them; a
/// checkpoint replaces them later. What reading fails with; Corrupt when they do not fit the module.
Result<void> startFromBundle(torch::nn::Module &module, const TrainOptions &options, const std::string &file);

} // namespace palimpsest::neural::training
