#pragma once

#include "core/base/ParamSpec.h"
#include "core/base/Registry.h"
#include "core/base/Result.h"
#include "core/neural/diffusion/DdimSteps.h"
#include "core/neural/diffusion/Denoiser.h"
#include "core/neural/diffusion/Schedule.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

// Legend: B batch, C H W latent channels, height and width, t timestep, x noisy latent, x0 predicted clean latent, eps
// noise.

namespace palimpsest::neural::samplers {

struct SamplerSettings {
    std::int64_t steps = 50;  ///< Asked for; DDIM's timesteps can make it a few more.
    double eta = 0.0;         ///< 0..1; 0 = deterministic, 1 = as noisy as DDPM.
    double temperature = 1.0; ///< Factor on the noise that is added in each step.
    /// Where x stands when it is no pure noise: steps above this timestep are left out, of `steps` over the whole schedule.
    std::int64_t highestT = diffusion::kNoisiestT;
};

/// One finished step.
struct StepReport {
    std::int64_t index = 0; ///< 0 = first, noisiest step.
    std::int64_t count = 0; ///< Steps in all.
    std::int64_t t = 0;
    const at::Tensor &x;   ///< After the step, (B,C,H,W) float32.
    const at::Tensor &x0;  ///< Predicted in this step.
    const at::Tensor &eps; ///< Guided prediction of the step's first model call, before any mixing with earlier ones.
};

/// What a sampler works with; borrowed for the call. What the functions throw passes through the sampler.
struct SamplerCall {
    const diffusion::Schedule &schedule;
    SamplerSettings settings;
    diffusion::Denoiser denoise;
    /// Standard normal noise of the shape of x. Called once per step and only when eta > 0.
    std::function<at::Tensor()> noise;
    /// May replace x before the step at t, e.g. to keep a masked part. May be empty.
    std::function<at::Tensor(const at::Tensor &x, std::int64_t index, std::int64_t t)> beforeStep;
    /// Progress, preview, cancel. May be empty.
    std::function<void(const StepReport &)> afterStep;
};

/// A member of the open set of samplers: turns noise x (B,C,H,W) float32 into a latent of the same shape.
struct SamplerEntry {
    std::string id;                ///< Stable, stored in recipes: "ddim".
    std::string title;             ///< For the artist: "DDIM".
    std::string summary;           ///< One sentence.
    std::vector<ParamSpec> params; ///< Beside steps: keys "eta" and "temperature" where they have an effect.
    /// InvalidArgument for settings that it refuses, before the first model call.
    Result<at::Tensor> (*sample)(const SamplerCall &call, at::Tensor x) = nullptr;
};

using SamplerRegistry = Registry<SamplerEntry>;

/// Registers every sampler of this folder, in order of file names.
void registerSamplerAll(SamplerRegistry &registry);

} // namespace palimpsest::neural::samplers
