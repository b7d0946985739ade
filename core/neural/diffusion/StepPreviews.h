#pragma once

#include "core/base/Image.h"
#include "core/neural/diffusion/LatentPreview.h"

#include <ATen/core/Tensor.h>

#include <memory>

// Legend: C latent channels, h w latent size.

namespace palimpsest::neural::diffusion {

/// Previews of one painting, step by step, that do not make a graphics card wait: while the card computes a step, the latent of the
/// one before travels on a stream of its own, so that there each preview is one step old; the last one is not. Not thread-safe.
class StepPreviews {
public:
    explicit StepPreviews(LatentPreview preview);
    ~StepPreviews();
    StepPreviews(const StepPreviews &) = delete;
    StepPreviews &operator=(const StepPreviews &) = delete;

    /// The preview that can be shown after a step whose prediction is x0 (C,h,w), or null. `isDue`: of this step one is wanted.
    std::shared_ptr<const Image> afterStep(const at::Tensor &x0, bool isDue, bool isLast);

private:
    struct Card;

    LatentPreview m_preview;
    std::unique_ptr<Card> m_card; ///< Null without one.
};

} // namespace palimpsest::neural::diffusion
