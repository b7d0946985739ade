#pragma once

#include "core/base/Result.h"
#include "core/neural/nn/ClipVision.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

// Legend: B batch, S subjects, T styles.

namespace palimpsest::neural::metrics {

/// What classifier.json says.
struct ClassifierConfig {
    std::vector<std::string> subjects;
    std::vector<std::string> styles;
    std::int64_t sidePx = 96;
    std::int64_t width = 32;
};

/// Io; NotFound; Corrupt when a list is missing or a number is out of range.
Result<void> writeClassifierConfig(const std::filesystem::path &directory, const ClassifierConfig &config);
Result<ClassifierConfig> readClassifierConfig(const std::filesystem::path &directory);

/// The file of the weights inside a classifier's folder.
constexpr const char *kClassifierWeights = "classifier.safetensors";

/// CLIP's residual image tower whose pool gives logits: S subjects, "none of them", then T styles.
nn::ClipModifiedResNet makeClassifierNetwork(const ClassifierConfig &config);

/// Logits of subjects and of styles: (B,S+1) and (B,T) float32.
struct ClassifierLogits {
    at::Tensor subjects;
    at::Tensor styles;
};
/// `pictures` (B,3,sidePx,sidePx) float32 0..1.
ClassifierLogits classifierLogits(nn::ClipModifiedResNet &network, const ClassifierConfig &config,
                                  const at::Tensor &pictures);

} // namespace palimpsest::neural::metrics
