#include "core/neural/diffusion/DdimSteps.h"

#include <algorithm>
#include <cmath>

namespace palimpsest::neural::diffusion {

namespace {

/// "35 or 38": the nearest step counts around `steps` that work.
std::string nearestWorkingSteps(std::int64_t trainingTimesteps, std::int64_t steps)
{
    std::int64_t below = std::clamp<std::int64_t>(steps - 1, 1, trainingTimesteps);
    while (below > 1 && !ddimStepsWork(trainingTimesteps, below))
        --below;
    std::int64_t above = std::max<std::int64_t>(steps + 1, 1);
    while (above < trainingTimesteps && !ddimStepsWork(trainingTimesteps, above))
        ++above;
    if (above >= trainingTimesteps)
        return std::to_string(below);
    return steps < 1 ? std::to_string(above) : std::to_string(below) + " or " + std::to_string(above);
}

} // namespace

bool ddimStepsWork(std::int64_t trainingTimesteps, std::int64_t steps)
{
    if (steps < 1 || steps > trainingTimesteps)
        return false;
    const std::int64_t stride = trainingTimesteps / steps;
    const std::int64_t last = (trainingTimesteps - 1) / stride * stride + 1;
    return last < trainingTimesteps;
}

Result<std::vector<std::int64_t>> ddimTimesteps(std::int64_t trainingTimesteps, std::int64_t steps)
{
    if (!ddimStepsWork(trainingTimesteps, steps))
        return Error{ErrorCode::InvalidArgument,
                     "This sampler cannot take " + std::to_string(steps) + " steps; choose "
                         + nearestWorkingSteps(trainingTimesteps, steps) + ".",
                     "the first timestep would lie outside the schedule of " + std::to_string(trainingTimesteps)};
    std::vector<std::int64_t> timesteps;
    const std::int64_t stride = trainingTimesteps / steps;
    for (std::int64_t t = 0; t < trainingTimesteps; t += stride)
        timesteps.push_back(t + 1);
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

Result<std::vector<DdimStep>> ddimSteps(const Schedule &schedule, std::int64_t steps, double eta)
{
    if (!(eta >= 0.0 && eta <= 1.0))
        return Error{ErrorCode::InvalidArgument, "Eta must lie between 0 and 1.", "eta " + std::to_string(eta)};
    const auto timesteps = ddimTimesteps(schedule.timesteps(), steps);
    if (!timesteps)
        return timesteps.error();
    std::vector<DdimStep> result;
    for (std::size_t i = 0; i < timesteps->size(); ++i) {
        DdimStep step;
        step.t = (*timesteps)[i];
        step.alpha = schedule.alphaCumprod(step.t);
        step.alphaPrev = schedule.alphaCumprod(i + 1 < timesteps->size() ? (*timesteps)[i + 1] : 0);
        step.sigma = eta * std::sqrt((1.0 - step.alphaPrev) / (1.0 - step.alpha) * (1.0 - step.alpha / step.alphaPrev));
        result.push_back(step);
    }
    return result;
}

} // namespace palimpsest::neural::diffusion
