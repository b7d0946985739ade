#pragma once

#include "core/neural/nn/ClipConfig.h"
#include "core/neural/nn/ClipText.h"
#include "core/neural/nn/ClipVision.h"
#include "core/neural/nn/ForwardContext.h"

#include <torch/nn/pimpl.h>

#include <memory>

namespace palimpsest::neural::nn {

/// CLIP (Radford et al., arXiv 2103.00020): an image tower and a text tower into one space.
/// State-dict names equal openai/CLIP's; after construction the weights have its initial values, for training.
/// Norms, activations and softmax stay float32 under autocast and with lower-precision weights.
class ClipModelImpl : public ClipTextTower {
public:
    /// `config` must have passed checkClipConfig().
    explicit ClipModelImpl(const ClipConfig &config);

    /// pixels (B,3,R,R) float32, normalised by CLIP's mean and deviation -> (B,embedDim) float32, not normalised.
    at::Tensor encodeImage(const at::Tensor &pixels, const ForwardContext &context = {});
    /// The patches (B,P,embedDim) float32, not normalised; undefined for a ResNet.
    at::Tensor encodeImageTokens(const at::Tensor &pixels, const ForwardContext &context = {});

    /// The scalar that multiplies cosines in the contrastive loss, as a logarithm; a parameter, starts at log(1/0.07).
    [[nodiscard]] const at::Tensor &logitScale() const { return m_logitScale; }
    [[nodiscard]] const ClipConfig &config() const { return m_config; }

private:
    void checkPixels(const at::Tensor &pixels) const;

    ClipConfig m_config;
    std::shared_ptr<ClipVisionTower> m_visual;
    at::Tensor m_logitScale;
};
TORCH_MODULE(ClipModel);

} // namespace palimpsest::neural::nn
