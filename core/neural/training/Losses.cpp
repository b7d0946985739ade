#include "core/neural/training/Losses.h"

#include <ATen/ATen.h>

#include <cmath>
#include <numeric>

namespace palimpsest::neural::training {

DenoisingLoss denoisingLoss(const diffusion::Schedule &schedule, const at::Tensor &output, const at::Tensor &x0,
                            const at::Tensor &t, const at::Tensor &noise, Distance distance)
{
    const at::Tensor error = output - schedule.target(x0, t, noise);
    DenoisingLoss loss;
    loss.perItem = (distance == Distance::Squared ? error.square() : error.abs()).flatten(1).mean(1);
    loss.simple = loss.perItem.mean();
    if (schedule.parameterization() == diffusion::Parameterization::Eps)
        loss.vlb =
            (lowerBoundWeights(schedule).index_select(0, t.to(at::kCPU)).to(error.device()) * loss.perItem).mean();
    return loss;
}

at::Tensor lowerBoundWeights(const diffusion::Schedule &schedule)
{
    const diffusion::DdpmBuffers buffers = schedule.ddpmBuffers();
    const at::Tensor alphas = 1.0 - buffers.betas;
    at::Tensor weights =
        buffers.betas.square() / (2.0 * buffers.posteriorVariance * alphas * (1.0 - buffers.alphasCumprod));
    weights[0] = weights[1].clone();
    return weights;
}

at::Tensor minSnrWeights(const diffusion::Schedule &schedule, double gamma)
{
    const at::Tensor a = schedule.alphasCumprod().to(at::kDouble);
    const at::Tensor snr = a / (1.0 - a);
    const bool predictsNoise = schedule.parameterization() == diffusion::Parameterization::Eps;
    return (snr.clamp_max(gamma) / (predictsNoise ? snr : snr + 1.0)).to(at::kFloat);
}

std::vector<double> cumulativeTimestepShares(std::int64_t timesteps, double focus)
{
    constexpr double kLocation = 0.2;
    constexpr double kScale = 1.2;
    std::vector<double> density;
    for (std::int64_t t = 0; t < timesteps; ++t) {
        const double place = (static_cast<double>(t) + 0.5) / static_cast<double>(timesteps);
        const double z = (std::log(place / (1.0 - place)) - kLocation) / kScale;
        density.push_back(std::exp(-0.5 * z * z) / (place * (1.0 - place)));
    }
    const double sum = std::accumulate(density.begin(), density.end(), 0.0);
    std::vector<double> cumulative;
    double reached = 0.0;
    for (const double each : density) {
        reached += focus * each / sum + (1.0 - focus) / static_cast<double>(timesteps);
        cumulative.push_back(reached);
    }
    cumulative.back() = 1.0;
    return cumulative;
}

double linearWarmUp(std::int64_t n, std::int64_t warmUpSteps)
{
    constexpr double kStart = 1e-6;
    if (n >= warmUpSteps)
        return 1.0;
    return (1.0 - kStart) / static_cast<double>(warmUpSteps) * static_cast<double>(n) + kStart;
}

at::Tensor klDivergence(const at::Tensor &moments)
{
    const std::vector<at::Tensor> parts = moments.chunk(2, 1);
    const at::Tensor logVariance = parts[1].clamp(-30.0, 20.0);
    return 0.5 * (parts[0].square() + logVariance.exp() - 1.0 - logVariance).flatten(1).sum(1);
}

at::Tensor hingeDiscriminatorLoss(const at::Tensor &real, const at::Tensor &fake)
{
    return 0.5 * (at::relu(1.0 - real).mean() + at::relu(1.0 + fake).mean());
}

at::Tensor vanillaDiscriminatorLoss(const at::Tensor &real, const at::Tensor &fake)
{
    return 0.5 * (at::softplus(-real).mean() + at::softplus(fake).mean());
}

at::Tensor generatorLoss(const at::Tensor &fake)
{
    return -fake.mean();
}

} // namespace palimpsest::neural::training
