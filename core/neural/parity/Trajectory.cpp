#include "core/neural/parity/Trajectory.h"

#include <ATen/ATen.h>

#include <memory>
#include <utility>

namespace palimpsest::neural::parity {

Trajectory runTrajectory(const diffusion::Schedule &schedule, const diffusion::Denoiser &denoiser,
                         const TrajectoryInput &input)
{
    samplers::SamplerRegistry registry;
    samplers::registerSamplerAll(registry);
    const samplers::SamplerEntry *sampler = registry.find(input.sampler);
    if (sampler == nullptr)
        throw GoldenError("there is no sampler " + input.sampler);

    std::vector<at::Tensor> x;
    std::vector<at::Tensor> x0;
    std::vector<at::Tensor> eps;
    std::vector<std::int64_t> timesteps;
    std::vector<std::int64_t> calls;
    const auto counting = [&](const at::Tensor &value, std::int64_t t) {
        calls.push_back(t);
        return denoiser(value, t);
    };
    std::int64_t drawn = 0;
    const auto noise = [&] {
        if (!input.noise.defined())
            throw GoldenError("the case gives no noise");
        return input.noise[drawn++];
    };
    samplers::SamplerCall call{schedule, input.settings, counting, noise, {}, {}};
    if (input.mask.defined()) {
        call.beforeStep = [&](const at::Tensor &value, std::int64_t index, std::int64_t t) {
            return schedule.keepMasked(value, t, input.mask, input.keep, input.keepNoise[index]);
        };
    }
    call.afterStep = [&](const samplers::StepReport &report) {
        x.push_back(report.x);
        x0.push_back(report.x0);
        eps.push_back(report.eps);
        timesteps.push_back(report.t);
    };
    expect(sampler->sample(call, input.start));
    return {at::stack(x), at::stack(x0), at::stack(eps), at::tensor(timesteps, at::kLong),
            at::tensor(calls, at::kLong)};
}

void compareTrajectory(GoldenCase &golden, const std::string &file, const std::string &prefix,
                       const weights::TensorMap &tensors, const Trajectory &got)
{
    const std::vector<std::pair<std::string, at::Tensor>> parts{
        {prefix + "out.x", got.x},
        {prefix + "out.pred_x0", got.x0},
        {prefix + "out.e_t", got.eps},
        {prefix + "out.timesteps", got.timesteps},
        {prefix + "out.model_call_timesteps", got.modelCallTimesteps}};
    for (const auto &[name, value] : parts) {
        if (const auto expected = tensors.find(name); expected != tensors.end())
            golden.compare(file, name, value, expected->second);
    }
    const nlohmann::json &allowed = golden.manifest().at("files").at(file).at("tolerance");
    if (!prefix.empty() || !allowed.contains("x_per_step_atol"))
        return;
    const double relative = toleranceOf(golden.manifest(), file, "out.x").rtol;
    const auto perStep = allowed.at("x_per_step_atol").get<std::vector<double>>();
    for (std::size_t i = 0; i < perStep.size(); ++i) {
        const auto step = static_cast<std::int64_t>(i);
        golden.add(compareTensors(file + ":out.x[" + std::to_string(step) + ']', got.x[step], tensors.at("out.x")[step],
                                  {perStep[i], relative}));
    }
}

diffusion::Denoiser guidedDenoiser(const nn::UNetModel &network, const diffusion::Schedule &schedule,
                                   const at::Tensor &context, double scale)
{
    diffusion::GuidanceOptions options;
    options.scale = scale;
    const auto denoiser =
        std::make_shared<diffusion::GuidedDenoiser>(network, schedule, diffusion::ContextTokens{context, {}}, options);
    return [denoiser](const at::Tensor &x, std::int64_t t) { return (*denoiser)(x, t); };
}

} // namespace palimpsest::neural::parity
