#include "core/neural/benchmark/BenchmarkWork.h"

#include "core/neural/diffusion/PreparedWeights.h"
#include "core/neural/nn/Layers.h"
#include "core/neural/weights/Safetensors.h"
#include "core/neural/weights/StateDict.h"

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>

#include <filesystem>

namespace palimpsest::neural::benchmark {

namespace {

constexpr double kGuidance = 3.0;

Result<void> fill(torch::nn::Module &module, const std::filesystem::path &path, const at::Device &device,
                  std::optional<Precision> prepared)
{
    const auto file = weights::readSafetensors(path);
    if (!file)
        return file.error();
    if (prepared)
        return diffusion::loadPrepared(module, *file, {}, device, *prepared);
    if (auto loaded = weights::loadStrict(module, file->tensors); !loaded)
        return loaded;
    module.eval();
    for (at::Tensor &parameter : module.parameters())
        parameter.set_requires_grad(false);
    module.to(device);
    return {};
}

} // namespace

Result<Networks> loadNetworks(const weights::GeneratorConfig &config, const at::Device &device,
                              std::optional<Precision> prepared)
{
    const nn::WithoutFirstValues filledFromFile;
    Networks networks;
    networks.unet = nn::UNetModel(config.unet);
    networks.firstStage = std::make_unique<diffusion::FirstStage>(config.firstStage);
    if (auto filled = fill(*networks.unet, config.directory / config.unetFile, device, prepared); !filled)
        return filled.error();
    if (auto filled = fill(networks.firstStage->module(), config.directory / config.firstStageFile, device, prepared);
        !filled)
        return filled.error();
    return networks;
}

Work::Work(const weights::GeneratorConfig &config, const diffusion::Schedule &schedule, const at::Device &device,
           std::int64_t batch)
    : m_schedule(schedule)
    , m_batch(batch)
{
    const std::int64_t side = config.imageSizePx / config.firstStage.downsamplingFactor();
    const std::int64_t tokens = config.context.kDefault + 1;
    auto generator = at::detail::createCPUGenerator(7);
    m_x = at::randn({batch, config.unet.inChannels, side, side}, generator).to(device);
    m_context = at::randn({batch, tokens, config.unet.contextDim}, generator).to(device);
}

diffusion::GuidedDenoiser Work::denoiser(const Networks &networks) const
{
    return {networks.unet, m_schedule, {m_context, {}}, {kGuidance, 0.0}, {}};
}

at::Tensor Work::plainStep(Networks &networks, const at::Tensor &x, std::int64_t t) const
{
    const at::Tensor both = at::cat({x, x});
    const at::Tensor context = at::cat({at::zeros_like(m_context), m_context});
    const at::Tensor timesteps = at::full({2 * m_batch}, t, x.options().dtype(at::kLong));
    const auto outputs = networks.unet->forward(both, timesteps, context).chunk(2);
    return outputs[0] + kGuidance * (outputs[1] - outputs[0]);
}

} // namespace palimpsest::neural::benchmark
