#pragma once

#include "core/neural/diffusion/Schedule.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <vector>

// Legend: B batch, C channels, Z latent channels, T training timesteps. All results are float32 with their graph.

namespace palimpsest::neural::training {

enum class Distance { Squared, Absolute };

/// The loss of a denoiser as latent-diffusion trains and logs it (arXiv 2112.10752, eq. 2).
struct DenoisingLoss {
    at::Tensor perItem; ///< (B): distance between output and target, mean over C, H and W.
    at::Tensor simple;  ///< (): mean over the batch; what is trained.
    at::Tensor vlb;     ///< (): mean of lowerBoundWeights()[t] * perItem; only logged. Undefined for v.
};
/// `output` and x0 and noise (B,C,H,W), t (B) int64; the target is the schedule's.
DenoisingLoss denoisingLoss(const diffusion::Schedule &schedule, const at::Tensor &output, const at::Tensor &x0,
                            const at::Tensor &t, const at::Tensor &noise, Distance distance = Distance::Squared);

/// Weights (T) of the squared error of the noise in the variational lower bound (arXiv 2006.11239, eq. 12); the first, which is
/// infinite, is taken from the second as in the reference.
at::Tensor lowerBoundWeights(const diffusion::Schedule &schedule);

/// Weights (T) of what the schedule's network predicts that amount to min(SNR, gamma) on the squared error of x0 (min-SNR,
/// arXiv 2303.09556, eq. 5 and section 3.4), SNR = a/(1-a): min(SNR, gamma)/SNR for eps, min(SNR, gamma)/(SNR+1) for v.
at::Tensor minSnrWeights(const diffusion::Schedule &schedule, double gamma);

/// Cumulative shares of the timesteps 0..T-1, the last one 1, when `focus` (0..1) of the samples are drawn from a logit-normal
/// distribution of t/T (Esser et al., arXiv 2403.03206, eq. 19; location 0.2, scale 1.2) and the others evenly: between little
/// noise, where every network is right, and much, where the mean is, the shape of things is decided.
std::vector<double> cumulativeTimestepShares(std::int64_t timesteps, double focus);

/// Share of the learning rate at step n while it rises over `warmUpSteps`, from 1e-6 to 1 (LambdaLinearScheduler).
double linearWarmUp(std::int64_t n, std::int64_t warmUpSteps);

/// KL divergence (B) of the posterior in `moments` (B,2Z,h,w), mean and log variance, from a standard normal, summed over
/// its elements. Log variances are clamped to -30..20.
at::Tensor klDivergence(const at::Tensor &moments);

/// Losses of a discriminator whose verdicts, any shape, are large for real pictures: hinge (arXiv 1705.02894) and vanilla.
at::Tensor hingeDiscriminatorLoss(const at::Tensor &real, const at::Tensor &fake);
at::Tensor vanillaDiscriminatorLoss(const at::Tensor &real, const at::Tensor &fake);
/// What the generator makes small.
at::Tensor generatorLoss(const at::Tensor &fake);

} // namespace palimpsest::neural::training
