#include "core/neural/diffusion/Schedule.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <string>
#include <utility>

namespace palimpsest::neural::diffusion {

namespace {

constexpr double kMaxBeta = 0.999; // Of the cosine schedule, arXiv 2102.09672, section 3.2.
constexpr std::int64_t kMaxTimesteps = 1'000'000;

/// `count` equally spaced numbers, both ends included.
std::vector<double> linspace(double first, double last, std::int64_t count)
{
    std::vector<double> values(static_cast<std::size_t>(count));
    for (std::int64_t i = 0; i < count; ++i)
        values[static_cast<std::size_t>(i)] =
            first + (last - first) * static_cast<double>(i) / static_cast<double>(count - 1);
    return values;
}

std::vector<double> cosineBetas(std::int64_t count, double s)
{
    const auto alphaBar = [count, s](std::int64_t i) {
        const double angle =
            (static_cast<double>(i) / static_cast<double>(count) + s) / (1.0 + s) * std::numbers::pi / 2.0;
        return std::cos(angle) * std::cos(angle);
    };
    std::vector<double> betas(static_cast<std::size_t>(count));
    for (std::int64_t i = 0; i < count; ++i)
        betas[static_cast<std::size_t>(i)] = std::clamp(1.0 - alphaBar(i + 1) / alphaBar(i), 0.0, kMaxBeta);
    return betas;
}

Result<std::vector<double>> makeBetas(const ScheduleConfig &config)
{
    const std::int64_t count = config.timesteps;
    if (config.betaSchedule == "cosine")
        return cosineBetas(count, config.cosineS);
    if (config.betaSchedule == "sqrt_linear")
        return linspace(config.linearStart, config.linearEnd, count);
    if (config.betaSchedule == "linear") {
        std::vector<double> betas = linspace(std::sqrt(config.linearStart), std::sqrt(config.linearEnd), count);
        for (double &beta : betas)
            beta *= beta;
        return betas;
    }
    if (config.betaSchedule == "sqrt") {
        std::vector<double> betas = linspace(config.linearStart, config.linearEnd, count);
        for (double &beta : betas)
            beta = std::sqrt(beta);
        return betas;
    }
    return Error{ErrorCode::Unsupported, "This model uses a noise schedule that this program does not know.",
                 "beta_schedule " + config.betaSchedule};
}

/// a_t for each t.
std::vector<double> cumulativeAlphas(const std::vector<double> &betas)
{
    std::vector<double> alphas;
    alphas.reserve(betas.size());
    double product = 1.0;
    for (const double beta : betas) {
        product *= 1.0 - beta;
        alphas.push_back(product);
    }
    return alphas;
}

} // namespace

Result<Schedule> Schedule::create(const ScheduleConfig &config)
{
    const auto isFraction = [](double value) { return value > 0.0 && value < 1.0; };
    if (config.timesteps < 2 || config.timesteps > kMaxTimesteps || !isFraction(config.linearStart)
        || !isFraction(config.linearEnd) || !(config.cosineS >= 0.0 && config.cosineS < 1.0))
        return Error{ErrorCode::InvalidArgument, "The noise schedule of this model makes no sense.",
                     "timesteps " + std::to_string(config.timesteps) + ", linear_start "
                         + std::to_string(config.linearStart) + ", linear_end " + std::to_string(config.linearEnd)
                         + ", cosine_s " + std::to_string(config.cosineS)};
    auto betas = makeBetas(config);
    if (!betas)
        return betas.error();
    return Schedule(std::move(*betas), config.parameterization);
}

Schedule::Schedule(std::vector<double> betas, Parameterization parameterization)
    : m_betas(std::move(betas))
    , m_parameterization(parameterization)
    , m_alphasCumprod(at::tensor(cumulativeAlphas(m_betas), at::kDouble).to(at::kFloat))
{
}

double Schedule::alphaCumprod(std::int64_t t) const
{
    TORCH_CHECK(t >= 0 && t < timesteps(), "timestep ", t, " of ", timesteps());
    return static_cast<double>(m_alphasCumprod.data_ptr<float>()[t]);
}

DdpmBuffers Schedule::ddpmBuffers() const
{
    const at::Tensor betas = at::tensor(m_betas, at::kDouble);
    const at::Tensor alphas = 1.0 - betas;
    const at::Tensor cumprod = at::tensor(cumulativeAlphas(m_betas), at::kDouble);
    const at::Tensor previous = at::cat({at::ones({1}, at::kDouble), cumprod.slice(0, 0, -1)});
    // q(x_{t-1} | x_t, x0), arXiv 2006.11239, eq. 6 and 7.
    const at::Tensor variance = betas * (1.0 - previous) / (1.0 - cumprod);
    const auto stored = [](const at::Tensor &value) { return value.to(at::kFloat); };
    return {stored(betas),
            stored(cumprod),
            stored(previous),
            stored(cumprod.sqrt()),
            stored((1.0 - cumprod).sqrt()),
            stored((1.0 - cumprod).log()),
            stored((1.0 / cumprod).sqrt()),
            stored((1.0 / cumprod - 1.0).sqrt()),
            stored(variance),
            stored(variance.clamp_min(1e-20).log()),
            stored(betas * previous.sqrt() / (1.0 - cumprod)),
            stored((1.0 - previous) * alphas.sqrt() / (1.0 - cumprod))};
}

at::Tensor Schedule::gather(const at::Tensor &t, const at::Tensor &like) const
{
    std::vector<std::int64_t> shape(static_cast<std::size_t>(like.dim()), 1);
    shape[0] = t.size(0);
    return m_alphasCumprod.index_select(0, t.to(at::kCPU)).view(shape).to(like.device());
}

at::Tensor Schedule::addNoise(const at::Tensor &x0, std::int64_t t, const at::Tensor &noise) const
{
    const double a = alphaCumprod(t);
    return std::sqrt(a) * x0 + std::sqrt(1.0 - a) * noise;
}

at::Tensor Schedule::addNoise(const at::Tensor &x0, const at::Tensor &t, const at::Tensor &noise) const
{
    const at::Tensor a = gather(t, x0);
    return a.sqrt() * x0 + (1.0 - a).sqrt() * noise;
}

at::Tensor Schedule::keepMasked(const at::Tensor &x, std::int64_t t, const at::Tensor &mask, const at::Tensor &x0,
                                const at::Tensor &noise) const
{
    return addNoise(x0, t, noise) * mask + (1.0 - mask) * x;
}

at::Tensor Schedule::target(const at::Tensor &x0, const at::Tensor &t, const at::Tensor &noise) const
{
    if (m_parameterization == Parameterization::Eps)
        return noise;
    const at::Tensor a = gather(t, x0);
    return a.sqrt() * noise - (1.0 - a).sqrt() * x0;
}

Prediction Schedule::predict(const at::Tensor &x, std::int64_t t, const at::Tensor &output, double clipX0) const
{
    const double a = alphaCumprod(t);
    const double signal = std::sqrt(a);
    const double sigma = std::sqrt(1.0 - a);
    Prediction prediction;
    if (m_parameterization == Parameterization::Eps) {
        prediction.eps = output;
        prediction.x0 = (x - sigma * output) / signal;
    } else {
        prediction.eps = signal * output + sigma * x;
        prediction.x0 = signal * x - sigma * output;
    }
    if (clipX0 > 0.0) {
        prediction.x0 = prediction.x0.clamp(-clipX0, clipX0);
        prediction.eps = (x - signal * prediction.x0) / sigma;
    }
    return prediction;
}

} // namespace palimpsest::neural::diffusion
