#pragma once

#include "core/base/Result.h"
#include "core/neural/diffusion/Schedule.h"

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

// Legend: S the number of steps asked for, T training timesteps, t one of them, a alphas_cumprod.

namespace palimpsest::neural::diffusion {

/// As the highest timestep: every one of them.
constexpr std::int64_t kNoisiestT = std::numeric_limits<std::int64_t>::max();

/// One step of a sampler that walks DDIM's timesteps (Song et al., arXiv 2010.02502), from t to the next lower
/// timestep.
struct DdimStep {
    std::int64_t t = 0;
    double alpha = 1.0; ///< a at t.
    double alphaPrev =
        1.0;            ///< a at the next lower timestep; a_0, not 1, at the last step: sampling never reaches t = 0.
    double sigma = 0.0; ///< eta sqrt((1-a_prev)/(1-a)) sqrt(1-a/a_prev), eq. 16.
};

/// InvalidArgument when a sampler cannot take so many steps: they are 1..T.
Result<void> checkSteps(std::int64_t trainingTimesteps, std::int64_t steps);

/// DDIM's "uniform" timesteps, descending: the multiples of T/S (whole division) below T, plus 1. The steps taken can
/// exceed S (30 of 1000 gives 31). Where the first one would be T, outside the schedule (for T = 1000 and S = 3, 9, 27,
/// 36, ...: the reference fails there), it is T-1. InvalidArgument when S lies outside 1..T.
Result<std::vector<std::int64_t>> ddimTimesteps(std::int64_t trainingTimesteps, std::int64_t steps);

/// The "quad" timesteps of the reference, ascending: squares of S numbers from 0 to sqrt(0.8 T), truncated, plus 1.
Result<std::vector<std::int64_t>> ddimQuadraticTimesteps(std::int64_t trainingTimesteps, std::int64_t steps);

/// The steps in the order in which they are taken, those above `highestT` left out. InvalidArgument as ddimTimesteps(), for
/// eta outside 0..1, or when no step is left.
Result<std::vector<DdimStep>> ddimSteps(const Schedule &schedule, std::int64_t steps, double eta,
                                        std::int64_t highestT = kNoisiestT);

} // namespace palimpsest::neural::diffusion
