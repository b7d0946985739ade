#include "core/neural/nn/ClipConfig.h"

#include <algorithm>
#include <string>

namespace palimpsest::neural::nn {

namespace {

constexpr std::int64_t kHeadChannels = 64;
// A ResNet halves its input five times and widens its first stage 32-fold.
constexpr std::int64_t kResNetReduction = 32;
constexpr std::int64_t kMaximumWidth = 8192;
constexpr std::int64_t kMaximumLayers = 128;
constexpr std::int64_t kMaximumResolution = 2048;
constexpr std::int64_t kMaximumContext = 4096;
constexpr std::int64_t kMaximumVocabulary = 1 << 20;

bool between(std::int64_t value, std::int64_t minimum, std::int64_t maximum)
{
    return value >= minimum && value <= maximum;
}

std::string visionProblem(const ClipConfig &config)
{
    const ClipVisionConfig &vision = config.vision;
    const bool isResNet = vision.type == ClipVisionType::ModifiedResNet;
    if (vision.layers.size() != (isResNet ? 4U : 1U))
        return "number of vision layer counts " + std::to_string(vision.layers.size());
    for (const std::int64_t layers : vision.layers)
        if (!between(layers, 1, kMaximumLayers))
            return "vision layers " + std::to_string(layers);
    if (!between(vision.width, 1, isResNet ? kMaximumWidth / kResNetReduction : kMaximumWidth))
        return "vision width " + std::to_string(vision.width);
    const std::int64_t cell = isResNet ? kResNetReduction : vision.patchSize;
    if (!between(config.imageResolution, 1, kMaximumResolution) || !between(cell, 1, config.imageResolution))
        return "image resolution " + std::to_string(config.imageResolution) + " with patch size "
               + std::to_string(cell);
    if (isResNet && (config.imageResolution % cell != 0 || vision.width % 2 != 0))
        return "image resolution " + std::to_string(config.imageResolution) + ", vision width "
               + std::to_string(vision.width);
    const std::int64_t attentionWidth = isResNet ? vision.width * kResNetReduction : vision.width;
    if (attentionWidth % clipVisionHeads(vision) != 0)
        return "vision width " + std::to_string(vision.width);
    return {};
}

std::string textProblem(const ClipTextConfig &text)
{
    if (!between(text.contextLength, 2, kMaximumContext))
        return "context length " + std::to_string(text.contextLength);
    if (!between(text.vocabSize, 1, kMaximumVocabulary))
        return "vocabulary size " + std::to_string(text.vocabSize);
    if (!between(text.width, 1, kMaximumWidth) || !between(text.heads, 1, text.width) || text.width % text.heads != 0)
        return "text width " + std::to_string(text.width) + " with " + std::to_string(text.heads) + " heads";
    if (!between(text.layers, 1, kMaximumLayers))
        return "text layers " + std::to_string(text.layers);
    return {};
}

} // namespace

std::int64_t clipVisionHeads(const ClipVisionConfig &vision)
{
    const std::int64_t factor = vision.type == ClipVisionType::ModifiedResNet ? kResNetReduction : 1;
    return std::max<std::int64_t>(1, vision.width * factor / kHeadChannels);
}

Result<void> checkClipConfig(const ClipConfig &config)
{
    std::string problem = visionProblem(config);
    if (problem.empty())
        problem = textProblem(config.text);
    if (problem.empty() && !between(config.embedDim, 1, kMaximumWidth))
        problem = "embedding size " + std::to_string(config.embedDim);
    if (problem.empty())
        return {};
    return Error{ErrorCode::InvalidArgument, "The encoder's description asks for a network that cannot be built.",
                 problem};
}

} // namespace palimpsest::neural::nn
