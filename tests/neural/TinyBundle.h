#pragma once

#include "core/neural/weights/BundleConfig.h"

#include <cstdint>
#include <filesystem>

namespace palimpsest::test {

/// A denoiser of 0.2 million random weights for latents of 8x8, tokens of 16 numbers, and the compact first stage: 64
/// px pictures.
neural::weights::GeneratorConfig tinyGeneratorConfig();

/// Writes model.json and random weights (seeded) for `config` into `directory`. False when anything fails.
bool writeRandomBundle(const std::filesystem::path &directory, const neural::weights::GeneratorConfig &config,
                       std::uint64_t seed = 1);

/// Writes the encoder "tiny-encoder" that tinyGeneratorConfig() names, with random weights (seeded): 16 numbers per embedding,
/// 32 px pictures. False when anything fails.
bool writeRandomEncoder(const std::filesystem::path &directory, std::uint64_t seed = 1);

} // namespace palimpsest::test
