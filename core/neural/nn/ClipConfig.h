#pragma once

#include "core/base/Result.h"

#include <cstdint>
#include <vector>

namespace palimpsest::neural::nn {

/// The two image towers of CLIP.
enum class ClipVisionType {
    VisionTransformer, ///< "vit"
    ModifiedResNet,    ///< "resnet"
};

/// Options of the image tower.
struct ClipVisionConfig {
    ClipVisionType type = ClipVisionType::VisionTransformer;
    std::vector<std::int64_t> layers = {12}; ///< One depth for a vision transformer, four stage depths for a ResNet.
    std::int64_t width = 768;
    std::int64_t patchSize = 32; ///< Pixels; vision transformer only.
};

/// Options of the text tower.
struct ClipTextConfig {
    std::int64_t contextLength = 77;
    std::int64_t vocabSize = 49408;
    std::int64_t width = 512;
    std::int64_t heads = 8;
    std::int64_t layers = 12;
};

/// Options of a CLIP model, with the meanings of OpenAI's CLIP class. The defaults are ViT-B/32.
struct ClipConfig {
    std::int64_t embedDim = 512;
    std::int64_t imageResolution = 224; ///< Pixels; pictures are square.
    ClipVisionConfig vision;
    ClipTextConfig text;
};

/// Heads of the image tower, which no weight tells: width / 64 for a vision transformer, 32 * width / 64 for the pool
/// of a ResNet, at least one.
std::int64_t clipVisionHeads(const ClipVisionConfig &vision);

/// Refuses options that cannot make a network, or only one that no machine holds: InvalidArgument.
Result<void> checkClipConfig(const ClipConfig &config);

} // namespace palimpsest::neural::nn
