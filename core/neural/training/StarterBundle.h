#pragma once

#include "core/base/Result.h"
#include "core/neural/weights/MappedTensor.h"

#include <torch/nn/module.h>

#include <cstdint>
#include <filesystem>

namespace palimpsest::neural::training {

/// Channels of the starter's latents.
constexpr std::int64_t kStarterLatentChannels = 4;

/// Writes the weights of a module as float16 safetensors, number types other than float as they are.
Result<void> exportHalf(const torch::nn::Module &module, const std::filesystem::path &path);

} // namespace palimpsest::neural::training
