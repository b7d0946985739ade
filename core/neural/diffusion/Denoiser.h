#pragma once

#include "core/neural/diffusion/ContextTokens.h"
#include "core/neural/diffusion/Schedule.h"
#include "core/neural/nn/Attention.h"
#include "core/neural/nn/ForwardContext.h"
#include "core/neural/nn/UNet.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

// Legend: B batch, C H W latent channels, height and width, t timestep.

namespace palimpsest::neural::cuda {
class GraphedCall;
}

namespace palimpsest::neural::diffusion {

/// What a sampler asks: the prediction for x (B,C,H,W) float32 at timestep t. May throw nn::CancelledException.
using Denoiser = std::function<Prediction(const at::Tensor &x, std::int64_t t)>;

/// Whether all contexts of a step are one batch, or batches of their own, which holds less memory at once and takes a little longer.
enum class Batching { Together, OneByOne };

/// How a network becomes a denoiser.
struct GuidanceOptions {
    double scale = 1.0;  ///< Of classifier-free guidance; 1 = the conditional prediction alone, 0 = unconditional only.
    double clipX0 = 0.0; ///< Bound of |x0|; 0 = none.
    std::int64_t recordEvery = 2; ///< Every how many calls the influence is recorded.
    Batching batching = Batching::Together;
};

/// Classifier-free guidance (Ho & Salimans, arXiv 2207.12598, eq. 6, in the form e_u + scale (e_c - e_u)) against the
/// zero context. Not thread-safe.
class GuidedDenoiser {
public:
    /// `forward` gives the influence recorder, the stop token and the activation sink; its token weights are replaced. One by one
    /// the recorder is shown the conditional part alone. `schedule` must outlive this object.
    GuidedDenoiser(nn::UNetModel network, const Schedule &schedule, ContextTokens conditional, GuidanceOptions options,
                   nn::ForwardContext forward = {});

    /// True when each call runs [unconditional, conditional]; false when the scale is 1.
    [[nodiscard]] bool isGuided() const { return m_options.scale != 1.0; }
    Prediction operator()(const at::Tensor &x, std::int64_t t);

private:
    // What the network is called with, with what the context's layers keep of it.
    struct Part {
        ContextTokens context;
        nn::ContextProjections projections;
    };

    /// The network's output for all contexts, (contexts B,C,H,W).
    at::Tensor outputs(const at::Tensor &x, std::int64_t t);
    at::Tensor run(const at::Tensor &x, std::int64_t t, const ContextTokens &context,
                   const nn::ForwardContext &forward);

    nn::UNetModel m_network;
    const Schedule &m_schedule;
    std::vector<Part> m_parts; // When guided [unconditional, conditional], in one or in two.
    GuidanceOptions m_options;
    nn::ForwardContext m_forward;
    std::shared_ptr<cuda::GraphedCall> m_graph; // On a CUDA card.
    std::int64_t m_calls = 0;
};

/// Uses `style` while the signal-to-noise ratio a/(1-a) is below 0.05, `content` below 1 and `detail` after: layout and
/// palette from one set of neighbours, matter from another (Blattmann et al., arXiv 2204.11824, code of its sampler).
Denoiser contentStyleDenoiser(const Schedule &schedule, Denoiser style, Denoiser content, Denoiser detail);

} // namespace palimpsest::neural::diffusion
