#pragma once

#include "core/base/Result.h"
#include "core/neural/nn/ClipConfig.h"
#include "core/neural/weights/BundleConfig.h"
#include "core/neural/weights/MappedTensor.h"

#include <string_view>

namespace palimpsest::neural::weights {

/// The generator that a published configuration (the `model:` part of a latent-diffusion or
/// retrieval-augmented-diffusion YAML file, as JSON text) describes: everything but id, name, encoder and the files.
/// Corrupt (not valid), Unsupported (another kind of model, or an option that would change the network in a way that is
/// not known here).
Result<GeneratorConfig> generatorFromPublished(std::string_view configJson);

/// The options of the CLIP whose weights have these names and shapes, as OpenAI's build_model() finds them. Corrupt
/// when they are not CLIP's.
Result<nn::ClipConfig> clipConfigFromWeights(const TensorMap &weights);

} // namespace palimpsest::neural::weights
