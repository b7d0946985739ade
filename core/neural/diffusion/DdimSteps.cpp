#include "core/neural/diffusion/DdimSteps.h"

#include <algorithm>
#include <cmath>

namespace palimpsest::neural::diffusion {

Result<void> checkSteps(std::int64_t trainingTimesteps, std::int64_t steps)
{
    if (steps >= 1 && steps <= trainingTimesteps)
        return {};
    return Error{ErrorCode::InvalidArgument,
                 "The sampler takes between 1 and " + std::to_string(trainingTimesteps) + " steps, not "
                     + std::to_string(steps) + ".",
                 "timesteps"};
}

Result<std::vector<std::int64_t>> ddimTimesteps(std::int64_t trainingTimesteps, std::int64_t steps)
{
    if (auto checked = checkSteps(trainingTimesteps, steps); !checked)
        return checked.error();
    std::vector<std::int64_t> timesteps;
    const std::int64_t stride = trainingTimesteps / steps;
    for (std::int64_t t = 0; t < trainingTimesteps; t += stride) {
        const std::int64_t clamped = std::min(t + 1, trainingTimesteps - 1);
        if (timesteps.empty() || timesteps.back() != clamped)
            timesteps.push_back(clamped);
    }
    std::reverse(timesteps.begin(), timesteps.end());
    return timesteps;
}

Result<std::vector<std::int64_t>> ddimQuadraticTimesteps(std::int64_t trainingTimesteps, std::int64_t steps)
{
    if (steps < 2 || trainingTimesteps < 2)
        return Error{ErrorCode::InvalidArgument, "At least two steps are needed.", "quad timesteps"};
    const double end = std::sqrt(static_cast<double>(trainingTimesteps) * 0.8);
    std::vector<std::int64_t> timesteps;
    for (std::int64_t i = 0; i < steps; ++i) {
        // In the reference's order of operations, since the result is truncated.
        const double root = static_cast<double>(i) * (end / static_cast<double>(steps - 1));
        timesteps.push_back(static_cast<std::int64_t>((i + 1 == steps ? end * end : root * root)) + 1);
    }
    return timesteps;
}

Result<std::vector<DdimStep>> ddimSteps(const Schedule &schedule, std::int64_t steps, double eta, std::int64_t highestT)
{
    if (!(eta >= 0.0 && eta <= 1.0))
        return Error{ErrorCode::InvalidArgument, "Eta must lie between 0 and 1.", "eta " + std::to_string(eta)};
    const auto timesteps = ddimTimesteps(schedule.timesteps(), steps);
    if (!timesteps)
        return timesteps.error();
    std::vector<DdimStep> result;
    for (std::size_t i = 0; i < timesteps->size(); ++i) {
        if ((*timesteps)[i] > highestT)
            continue;
        DdimStep step;
        step.t = (*timesteps)[i];
        step.alpha = schedule.alphaCumprod(step.t);
        step.alphaPrev = schedule.alphaCumprod(i + 1 < timesteps->size() ? (*timesteps)[i + 1] : 0);
        step.sigma = eta * std::sqrt((1.0 - step.alphaPrev) / (1.0 - step.alpha) * (1.0 - step.alpha / step.alphaPrev));
        result.push_back(step);
    }
    if (result.empty())
        return Error{ErrorCode::InvalidArgument, "So few steps leave none for so little noise; take more steps or a higher strength.", "highest t " + std::to_string(highestT)};
    return result;
}

} // namespace palimpsest::neural::diffusion
