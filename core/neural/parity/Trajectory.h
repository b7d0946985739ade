#pragma once

#include "core/neural/diffusion/Denoiser.h"
#include "core/neural/diffusion/Schedule.h"
#include "core/neural/parity/Harness.h"
#include "core/neural/samplers/Sampler.h"

#include <string>
#include <vector>

namespace palimpsest::neural::parity {

/// What a sampling run starts from.
struct TrajectoryInput {
    std::string sampler; ///< Id in the registry.
    samplers::SamplerSettings settings;
    at::Tensor start;     ///< x_T (B,C,H,W)
    at::Tensor noise;     ///< (steps,B,C,H,W), or undefined
    at::Tensor mask;      ///< (B,1,H,W), or undefined; then with the next two
    at::Tensor keep;      ///< x0 (B,C,H,W)
    at::Tensor keepNoise; ///< (steps,B,C,H,W)
};

/// Everything that a run passed through; step tensors (steps,B,C,H,W).
struct Trajectory {
    at::Tensor x;
    at::Tensor x0;
    at::Tensor eps;
    at::Tensor timesteps;          ///< (steps) int64
    at::Tensor modelCallTimesteps; ///< (calls) int64

    [[nodiscard]] at::Tensor last() const { return x[x.size(0) - 1]; }
};

/// Runs a sampler of the registry with given noise. Throws GoldenError when it refuses.
Trajectory runTrajectory(const diffusion::Schedule &schedule, const diffusion::Denoiser &denoiser,
                         const TrajectoryInput &input);

/// Compares the steps with <prefix>out.x, out.pred_x0, out.e_t, out.timesteps and out.model_call_timesteps of `file`,
/// those that are there; x also step by step where the manifest has a tolerance for each.
void compareTrajectory(GoldenCase &golden, const std::string &file, const std::string &prefix,
                       const weights::TensorMap &tensors, const Trajectory &got);

/// A denoiser that guides `network` by context (B,n,D) with weights 1.
diffusion::Denoiser guidedDenoiser(const nn::UNetModel &network, const diffusion::Schedule &schedule,
                                   const at::Tensor &context, double scale);

} // namespace palimpsest::neural::parity
