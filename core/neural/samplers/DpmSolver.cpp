#include "core/neural/diffusion/DdimSteps.h"
#include "core/neural/samplers/Sampler.h"

#include <ATen/ATen.h>

#include <cmath>
#include <cstdint>
#include <vector>

namespace palimpsest::neural::samplers {

namespace {

/// Half the logarithm of the signal-to-noise ratio of a latent whose share of signal is `alpha`.
double halfLogSnr(double alpha)
{
    return 0.5 * std::log(alpha / (1.0 - alpha));
}

/// At most S + 1 timesteps from T-1 to 0, descending, dense where there is little noise: (T-1) (1 - i/S)^2, rounded, each once.
/// For normally distributed latents of deviation 0.05 to 1 and S = 12 the multistep below ends within 1 to 5 % of the exact
/// path (3 % on average); over DDIM's even timesteps within 2 to 19 %, and DDIM itself with S = 50 within 4 to 18 %.
std::vector<std::int64_t> quadraticTimesteps(std::int64_t trainingTimesteps, const SamplerSettings &settings)
{
    std::vector<std::int64_t> timesteps;
    for (std::int64_t i = 0; i <= settings.steps; ++i) {
        const double left = 1.0 - static_cast<double>(i) / static_cast<double>(settings.steps);
        const std::int64_t t = std::llround(static_cast<double>(trainingTimesteps - 1) * left * left);
        if (t <= settings.highestT && (timesteps.empty() || t < timesteps.back()))
            timesteps.push_back(t);
    }
    return timesteps;
}

/// DPM-Solver++(2M) (Lu et al., arXiv 2211.01095, algorithm 2). Each step follows the line through the last two predicted
/// clean latents; the first one, which has no line yet, is DDIM's.
Result<at::Tensor> sampleDpmSolver(const SamplerCall &call, at::Tensor x)
{
    if (call.settings.eta != 0.0)
        return Error{ErrorCode::InvalidArgument, "DPM-Solver++ adds no noise: set eta to 0 or choose another sampler.",
                     "dpm-solver++ with eta"};
    if (auto checked = diffusion::checkSteps(call.schedule.timesteps(), call.settings.steps); !checked)
        return checked.error();
    const std::vector<std::int64_t> path = quadraticTimesteps(call.schedule.timesteps(), call.settings);
    const auto count = static_cast<std::int64_t>(path.size()) - 1;
    if (count < 1)
        return Error{ErrorCode::InvalidArgument, "So few steps leave none for so little noise; take more steps or a higher strength.", "dpm-solver++"};
    at::Tensor earlierX0;
    double earlierStride = 0.0;
    for (std::int64_t i = 0; i < count; ++i) {
        const std::int64_t t = path[static_cast<std::size_t>(i)];
        const double alpha = call.schedule.alphaCumprod(t);
        const double alphaNext = call.schedule.alphaCumprod(path[static_cast<std::size_t>(i) + 1]);
        if (call.beforeStep)
            x = call.beforeStep(x, i, t);
        const auto [eps, x0] = call.denoise(x, t);
        const double stride = halfLogSnr(alphaNext) - halfLogSnr(alpha);
        const at::Tensor target = earlierX0.defined() ? x0 + 0.5 * (stride / earlierStride) * (x0 - earlierX0) : x0;
        x = std::sqrt((1.0 - alphaNext) / (1.0 - alpha)) * x - std::sqrt(alphaNext) * std::expm1(-stride) * target;
        earlierX0 = x0;
        earlierStride = stride;
        if (call.afterStep)
            call.afterStep({i, count, t, x, x0, eps});
    }
    return x;
}

} // namespace

void registerSamplerDpmSolver(SamplerRegistry &registry)
{
    registry.add({"dpm-solver++",
                  "DPM-Solver++",
                  "Looks ahead from its last two steps, so that 12 to 16 steps do; deterministic.",
                  {},
                  sampleDpmSolver});
}

} // namespace palimpsest::neural::samplers
