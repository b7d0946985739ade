#pragma once

#include "core/neural/weights/BundleConfig.h"

#include <cstdint>

namespace palimpsest::neural::training {

/// Width of the starter's embeddings and context tokens.
constexpr std::int64_t kStarterEmbedding = 192;

/// The starter encoder: a small CLIP with a ResNet tower over 64 px. `merges` is the size of its vocabulary file.
weights::EncoderConfig starterEncoderConfig(std::int64_t merges);

/// The starter generator: the published denoiser class, small, over 32x32x4 latents of the compact first stage, v-prediction.
weights::GeneratorConfig starterGeneratorConfig(const weights::EncoderConfig &encoder, std::int64_t imageSizePx);

} // namespace palimpsest::neural::training
