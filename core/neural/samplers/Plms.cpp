#include "core/neural/diffusion/DdimSteps.h"
#include "core/neural/samplers/Sampler.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>
#include <deque>

namespace palimpsest::neural::samplers {

namespace {

/// The clean latent that eps means at x.
at::Tensor cleanLatent(const diffusion::DdimStep &step, const at::Tensor &x, const at::Tensor &eps)
{
    return (x - std::sqrt(1.0 - step.alpha) * eps) / std::sqrt(step.alpha);
}

/// DDIM's deterministic step with any eps: the transfer phi of arXiv 2202.09778, eq. 11.
at::Tensor transfer(const diffusion::DdimStep &step, const at::Tensor &x, const at::Tensor &eps)
{
    return std::sqrt(step.alphaPrev) * cleanLatent(step, x, eps) + std::sqrt(1.0 - step.alphaPrev) * eps;
}

/// Adams-Bashforth over the current eps and earlier ones, newest first (arXiv 2202.09778, eq. 12, with the lower orders
/// that latent-diffusion uses while the history is short).
at::Tensor adamsBashforth(const at::Tensor &eps, const std::deque<at::Tensor> &history)
{
    if (history.size() == 1)
        return (3.0 * eps - history[0]) / 2.0;
    if (history.size() == 2)
        return (23.0 * eps - 16.0 * history[0] + 5.0 * history[1]) / 12.0;
    return (55.0 * eps - 59.0 * history[0] + 37.0 * history[1] - 9.0 * history[2]) / 24.0;
}

/// Pseudo linear multistep (Liu et al., arXiv 2202.09778). The first step is pseudo improved Euler with a second model
/// call at the next timestep; in a run of one step that is the same timestep. The history keeps eps before mixing.
Result<at::Tensor> samplePlms(const SamplerCall &call, at::Tensor x)
{
    constexpr std::size_t kHistory = 3;
    if (call.settings.eta != 0.0)
        return Error{ErrorCode::InvalidArgument, "PLMS adds no noise: set eta to 0 or choose another sampler.",
                     "plms with eta"};
    const auto steps = diffusion::ddimSteps(call.schedule, call.settings.steps, 0.0, call.settings.highestT);
    if (!steps)
        return steps.error();
    std::deque<at::Tensor> history;
    for (std::size_t i = 0; i < steps->size(); ++i) {
        const diffusion::DdimStep &step = (*steps)[i];
        const auto index = static_cast<std::int64_t>(i);
        if (call.beforeStep)
            x = call.beforeStep(x, index, step.t);
        const at::Tensor eps = call.denoise(x, step.t).eps;
        at::Tensor mixed;
        if (history.empty()) {
            const std::int64_t nextT = (*steps)[std::min(i + 1, steps->size() - 1)].t;
            mixed = (eps + call.denoise(transfer(step, x, eps), nextT).eps) / 2.0;
        } else {
            mixed = adamsBashforth(eps, history);
        }
        const at::Tensor x0 = cleanLatent(step, x, mixed);
        x = transfer(step, x, mixed);
        history.push_front(eps);
        if (history.size() > kHistory)
            history.pop_back();
        if (call.afterStep)
            call.afterStep({index, static_cast<std::int64_t>(steps->size()), step.t, x, x0, eps});
    }
    return x;
}

} // namespace

void registerSamplerPlms(SamplerRegistry &registry)
{
    registry.add({"plms",
                  "PLMS",
                  "Learns from its last steps, so that fewer steps give a finished picture; deterministic.",
                  {},
                  samplePlms});
}

} // namespace palimpsest::neural::samplers
