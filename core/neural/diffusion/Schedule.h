#pragma once

#include "core/base/Result.h"
#include "core/neural/weights/BundleConfig.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <vector>

// Legend: T training timesteps, t one of them (0..T-1), beta_t the variance added at t, a_t = prod_{s<=t} (1-beta_s)
// (`alphas_cumprod`), x the noisy latent, x0 the clean one, eps the noise in x, v = sqrt(a) eps - sqrt(1-a) x0.

namespace palimpsest::neural::diffusion {

/// The names are the reference's, misleading as they are: "linear" is linear in sqrt(beta), "sqrt_linear" is linear in
/// beta, "sqrt" is the root of a linear one, "cosine" is Nichol & Dhariwal's (arXiv 2102.09672, eq. 17).
using ScheduleConfig = weights::ScheduleConfig;
/// What the network was trained to predict: Eps, the noise (Ho et al., arXiv 2006.11239), or V (Salimans & Ho,
/// arXiv 2202.00512, appendix D).
using Parameterization = weights::ScheduleConfig::Parameterization;

/// What the network's output says about x.
struct Prediction {
    at::Tensor eps; ///< Shape of x, float32.
    at::Tensor x0;  ///< Shape of x, float32.
};

/// The quantities that latent-diffusion registers as buffers, each (T) float32, computed in float64.
struct DdpmBuffers {
    at::Tensor betas;
    at::Tensor alphasCumprod;
    at::Tensor alphasCumprodPrev;
    at::Tensor sqrtAlphasCumprod;
    at::Tensor sqrtOneMinusAlphasCumprod;
    at::Tensor logOneMinusAlphasCumprod;
    at::Tensor sqrtRecipAlphasCumprod;
    at::Tensor sqrtRecipm1AlphasCumprod;
    at::Tensor posteriorVariance;
    at::Tensor posteriorLogVarianceClipped;
    at::Tensor posteriorMeanCoef1;
    at::Tensor posteriorMeanCoef2;
};

/// The forward process. Immutable, so thread-safe.
class Schedule {
public:
    /// InvalidArgument for numbers outside 0..1 or fewer than two timesteps; Unsupported for unknown schedules.
    static Result<Schedule> create(const ScheduleConfig &config);

    [[nodiscard]] std::int64_t timesteps() const { return m_alphasCumprod.size(0); }
    [[nodiscard]] Parameterization parameterization() const { return m_parameterization; }
    /// a_t as the float32 table holds it; 0 <= t < timesteps().
    [[nodiscard]] double alphaCumprod(std::int64_t t) const;
    /// All a_t, (T) float32 on the CPU.
    [[nodiscard]] const at::Tensor &alphasCumprod() const { return m_alphasCumprod; }
    [[nodiscard]] DdpmBuffers ddpmBuffers() const;

    /// Noise added up to t (arXiv 2006.11239, eq. 4): sqrt(a_t) x0 + sqrt(1-a_t) noise, for x0 and noise (B,...)
    /// float32.
    [[nodiscard]] at::Tensor addNoise(const at::Tensor &x0, std::int64_t t, const at::Tensor &noise) const;
    /// The same with one timestep per item, t (B) int64.
    [[nodiscard]] at::Tensor addNoise(const at::Tensor &x0, const at::Tensor &t, const at::Tensor &noise) const;
    /// Keeps a part of a given picture: x0 with noise for t where mask is 1, x elsewhere (Lugmayr et al., arXiv
    /// 2201.09865, eq. 8, without its resampling). mask (B,1,H,W) or (B,C,H,W) of 0..1; x, x0 and noise (B,C,H,W).
    /// Before each step.
    [[nodiscard]] at::Tensor keepMasked(const at::Tensor &x, std::int64_t t, const at::Tensor &mask,
                                        const at::Tensor &x0, const at::Tensor &noise) const;
    /// What the network should output: noise, or v = sqrt(a_t) noise - sqrt(1-a_t) x0; t (B) int64.
    [[nodiscard]] at::Tensor target(const at::Tensor &x0, const at::Tensor &t, const at::Tensor &noise) const;
    /// Reads the network's output at x and t. A positive `clipX0` bounds |x0| and adjusts eps to it.
    [[nodiscard]] Prediction predict(const at::Tensor &x, std::int64_t t, const at::Tensor &output,
                                     double clipX0 = 0.0) const;

private:
    Schedule(std::vector<double> betas, Parameterization parameterization);
    [[nodiscard]] at::Tensor gather(const at::Tensor &t, const at::Tensor &like) const;

    std::vector<double> m_betas;
    Parameterization m_parameterization;
    at::Tensor m_alphasCumprod;
};

} // namespace palimpsest::neural::diffusion
