#include "core/neural/diffusion/FirstStage.h"
#include "core/neural/parity/Trajectory.h"

#include <ATen/ATen.h>

namespace palimpsest::neural::parity {

namespace {

using nlohmann::json;

/// The id that the sub-case names, or what its model calls show: only PLMS calls the model more often than it takes
/// steps.
std::string samplerOf(const json &settings, const weights::TensorMap &tensors)
{
    if (settings.contains("sampler"))
        return settings.at("sampler").get<std::string>();
    const at::Tensor calls = findTensor(tensors, "out.model_call_timesteps");
    return calls.defined() && calls.numel() > tensors.at("out.timesteps").numel() ? "plms" : "ddim";
}

TrajectoryInput inputOf(const json &settings, const weights::TensorMap &tensors)
{
    TrajectoryInput input;
    input.sampler = samplerOf(settings, tensors);
    input.settings.steps = settings.at("S").get<std::int64_t>();
    input.settings.eta = settings.value("eta", 0.0);
    input.settings.temperature = settings.value("temperature", 1.0);
    input.start = tensors.at("in.x_T");
    input.noise = findTensor(tensors, "in.noise");
    input.mask = findTensor(tensors, "in.mask");
    input.keep = findTensor(tensors, "in.x0");
    input.keepNoise = findTensor(tensors, "in.q_noise");
    return input;
}

} // namespace

void checkSampler(GoldenCase &golden)
{
    const json &manifest = golden.manifest();
    weights::TensorMap all;
    for (const json &file : manifest.at("weights"))
        all.merge(golden.tensors(file.get<std::string>()));
    nn::UNetModel network(unetConfig(manifest.at("unet_config")));
    loadModule(*network, weights::withoutPrefix(all, "model.diffusion_model."), {}, golden.device());
    const json &ddpm = manifest.at("ddpm");
    diffusion::FirstStage stage(firstStageConfig(manifest.at("autoencoder_config"), ddpm.value("scale_factor", 1.0)));
    loadModule(stage.module(), weights::withoutPrefix(all, "first_stage_model."), {}, golden.device());
    const diffusion::Schedule schedule = expect(diffusion::Schedule::create(scheduleConfig(ddpm)));

    for (const auto &[subcase, settings] : manifest.at("subcases").items()) {
        const std::string file = subcase + ".safetensors";
        const weights::TensorMap tensors = golden.tensors(file);
        const auto denoiser = guidedDenoiser(network, schedule, tensors.at("in.context"), settings.value("scale", 1.0));
        const Trajectory got = runTrajectory(schedule, denoiser, inputOf(settings, tensors));
        compareTrajectory(golden, file, {}, tensors, got);
        if (const at::Tensor expected = findTensor(tensors, "out.decoded_first"); expected.defined())
            golden.compare(file, "out.decoded_first", stage.decode(got.last().slice(0, 0, 1)), expected);
        for (std::int64_t i = 0; i < got.last().size(0); ++i) {
            const std::string picture = subcase + ".sample" + std::to_string(i) + ".png";
            if (golden.has(picture))
                golden.comparePng(picture, stage.decode(got.last().slice(0, i, i + 1))[0]);
        }
    }
}

} // namespace palimpsest::neural::parity
