#include "core/neural/diffusion/StepPreviews.h"

#ifdef PALIMPSEST_HAVE_CUDA
#include "core/neural/cuda/AsideCopy.h"
#endif

#include <utility>

namespace palimpsest::neural::diffusion {

struct StepPreviews::Card {
#ifdef PALIMPSEST_HAVE_CUDA
    cuda::AsideCopy copy;
#endif
};

StepPreviews::StepPreviews(LatentPreview preview) : m_preview(std::move(preview)) {}
StepPreviews::~StepPreviews() = default;

std::shared_ptr<const Image> StepPreviews::afterStep(const at::Tensor &x0, bool isDue, [[maybe_unused]] bool isLast)
{
    const auto rendered = [this](const at::Tensor &latent) {
        return latent.defined() ? std::make_shared<const Image>(m_preview.render(latent)) : nullptr;
    };
#ifdef PALIMPSEST_HAVE_CUDA
    if (x0.is_cuda() && !isLast) {
        if (!m_card)
            m_card = std::make_unique<Card>();
        auto earlier = rendered(m_card->copy.finish());
        if (isDue)
            m_card->copy.begin(x0);
        return earlier;
    }
#endif
    return isDue ? rendered(x0) : nullptr;
}

} // namespace palimpsest::neural::diffusion
