#include "core/neural/diffusion/DdimSteps.h"
#include "core/neural/samplers/Sampler.h"

#include <ATen/ATen.h>

#include <cmath>

namespace palimpsest::neural::samplers {

namespace {

/// Denoising diffusion implicit models (Song et al., arXiv 2010.02502), eq. 12:
/// x_prev = sqrt(a_prev) x0 + sqrt(1 - a_prev - sigma^2) eps + sigma noise.
Result<at::Tensor> sampleDdim(const SamplerCall &call, at::Tensor x)
{
    const auto steps =
        diffusion::ddimSteps(call.schedule, call.settings.steps, call.settings.eta, call.settings.highestT);
    if (!steps)
        return steps.error();
    const auto count = static_cast<std::int64_t>(steps->size());
    for (std::int64_t i = 0; i < count; ++i) {
        const diffusion::DdimStep &step = (*steps)[static_cast<std::size_t>(i)];
        if (call.beforeStep)
            x = call.beforeStep(x, i, step.t);
        const auto [eps, x0] = call.denoise(x, step.t);
        x = std::sqrt(step.alphaPrev) * x0 + std::sqrt(1.0 - step.alphaPrev - step.sigma * step.sigma) * eps;
        if (step.sigma > 0.0)
            x = x + step.sigma * call.settings.temperature * call.noise();
        if (call.afterStep)
            call.afterStep({i, count, step.t, x, x0, eps});
    }
    return x;
}

} // namespace

void registerSamplerDdim(SamplerRegistry &registry)
{
    SamplerEntry entry;
    entry.id = "ddim";
    entry.title = "DDIM";
    entry.summary = "Steady and exact; with eta above 0 it adds fresh noise in each step.";
    entry.params = {
        {"eta",
         "Eta",
         ParamSpec::Type::Real,
         0.0,
         1.0,
         0.0,
         {},
         {},
         "Fresh noise per step: 0 is deterministic, 1 the noisiest."},
        {"temperature",
         "Temperature",
         ParamSpec::Type::Real,
         0.0,
         2.0,
         1.0,
         {},
         {},
         "Strength of the fresh noise that eta adds."},
    };
    entry.sample = sampleDdim;
    registry.add(std::move(entry));
}

} // namespace palimpsest::neural::samplers
