#include "core/neural/diffusion/DdimSteps.h"
#include "core/neural/diffusion/Schedule.h"
#include "core/neural/parity/Harness.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>
#include <regex>

namespace palimpsest::neural::parity {

namespace {

using nlohmann::json;

constexpr const char *kScheduleFile = "schedule.safetensors";
constexpr const char *kDdimFile = "ddim.safetensors";

diffusion::Schedule makeSchedule(const GoldenCase &golden, const std::string &name, const json &params)
{
    json object{{"beta_schedule", name}, {"timesteps", golden.manifest().at("T")}};
    if (params.is_array()) {
        object["linear_start"] = params.at(0);
        object["linear_end"] = params.at(1);
    }
    return expect(diffusion::Schedule::create(scheduleConfig(object)));
}

/// What <schedule>.betas and the like should be, by name.
weights::TensorMap scheduleTensors(const GoldenCase &golden)
{
    weights::TensorMap result;
    for (const auto &[name, settings] : golden.manifest().at("schedules").items()) {
        const diffusion::DdpmBuffers buffers = makeSchedule(golden, name, settings.at("params")).ddpmBuffers();
        result[name + ".betas"] = buffers.betas;
        result[name + ".alphas_cumprod"] = buffers.alphasCumprod;
    }
    const json &ddpm = golden.manifest().at("ddpm");
    const json params{ddpm.at("linear_start"), ddpm.at("linear_end")};
    const diffusion::DdpmBuffers buffers =
        makeSchedule(golden, ddpm.value("beta_schedule", std::string("linear")), params).ddpmBuffers();
    result["ddpm.betas"] = buffers.betas;
    result["ddpm.alphas_cumprod"] = buffers.alphasCumprod;
    result["ddpm.alphas_cumprod_prev"] = buffers.alphasCumprodPrev;
    result["ddpm.sqrt_alphas_cumprod"] = buffers.sqrtAlphasCumprod;
    result["ddpm.sqrt_one_minus_alphas_cumprod"] = buffers.sqrtOneMinusAlphasCumprod;
    result["ddpm.log_one_minus_alphas_cumprod"] = buffers.logOneMinusAlphasCumprod;
    result["ddpm.sqrt_recip_alphas_cumprod"] = buffers.sqrtRecipAlphasCumprod;
    result["ddpm.sqrt_recipm1_alphas_cumprod"] = buffers.sqrtRecipm1AlphasCumprod;
    result["ddpm.posterior_variance"] = buffers.posteriorVariance;
    result["ddpm.posterior_log_variance_clipped"] = buffers.posteriorLogVarianceClipped;
    result["ddpm.posterior_mean_coef1"] = buffers.posteriorMeanCoef1;
    result["ddpm.posterior_mean_coef2"] = buffers.posteriorMeanCoef2;
    return result;
}

/// One DDIM table in ascending order of timesteps; `name` is "timesteps", "alphas", "eta0.5.sigmas", ...
at::Tensor ddimTable(const diffusion::Schedule &schedule, std::int64_t steps, const std::string &name)
{
    double eta = 0.0;
    std::smatch match;
    if (std::regex_match(name, match, std::regex(R"(eta([0-9.]+)\.sigmas)")))
        eta = std::stod(match[1].str());
    std::vector<diffusion::DdimStep> table = expect(diffusion::ddimSteps(schedule, steps, eta));
    std::reverse(table.begin(), table.end());
    std::vector<double> values;
    for (const diffusion::DdimStep &step : table) {
        if (name == "timesteps")
            values.push_back(static_cast<double>(step.t));
        else if (name == "alphas")
            values.push_back(step.alpha);
        else if (name == "alphas_prev")
            values.push_back(step.alphaPrev);
        else if (name == "sqrt_one_minus_alphas")
            values.push_back(std::sqrt(1.0 - step.alpha));
        else
            values.push_back(step.sigma);
    }
    return at::tensor(values, at::kDouble);
}

void checkDdimTables(GoldenCase &golden)
{
    const diffusion::Schedule schedule =
        makeSchedule(golden, "linear", golden.manifest().at("schedules").at("linear").at("params"));
    const std::regex pattern(R"((quad\.)?S([0-9]+)\.(.+))");
    for (const auto &[name, expected] : golden.tensors(kDdimFile)) {
        std::smatch match;
        if (!std::regex_match(name, match, pattern)) {
            golden.add(checkThat(kDdimFile + (':' + name), false, "unknown table"));
            continue;
        }
        const std::int64_t steps = std::stoll(match[2].str());
        const at::Tensor got =
            match[1].matched
                ? at::tensor(expect(diffusion::ddimQuadraticTimesteps(schedule.timesteps(), steps)), at::kLong)
                : ddimTable(schedule, steps, match[3].str());
        golden.compare(kDdimFile, name, got, expected);
    }
}

void checkStepCounts(GoldenCase &golden)
{
    const std::int64_t trainingTimesteps = golden.manifest().at("T").get<std::int64_t>();
    std::string wrong;
    for (const auto &[asked, taken] : golden.manifest().at("requested_to_actual_steps").items()) {
        const auto timesteps = diffusion::ddimTimesteps(trainingTimesteps, std::stoll(asked));
        if (!timesteps || timesteps->size() != taken.get<std::size_t>())
            wrong += ' ' + asked;
    }
    golden.add(checkThat("step counts", wrong.empty(), wrong));
    wrong.clear();
    // Where the reference would look up noise level T and fail, the first step starts at the last level, T - 1, instead.
    for (const json &steps : golden.manifest().at("step_counts_that_crash_the_reference")) {
        const auto timesteps = diffusion::ddimTimesteps(trainingTimesteps, steps.get<std::int64_t>());
        if (!timesteps || timesteps->front() != trainingTimesteps - 1)
            wrong += ' ' + std::to_string(steps.get<std::int64_t>());
    }
    golden.add(checkThat("step counts past the schedule", wrong.empty(), wrong));
}

} // namespace

void checkSchedule(GoldenCase &golden)
{
    const weights::TensorMap got = scheduleTensors(golden);
    for (const auto &[name, expected] : golden.tensors(kScheduleFile))
        golden.compare(kScheduleFile, name, findTensor(got, name), expected);
    checkDdimTables(golden);
    checkStepCounts(golden);
}

} // namespace palimpsest::neural::parity
