#include "core/neural/training/SamplePainter.h"

#include "core/neural/Encoder.h"
#include "core/neural/diffusion/Autocast.h"
#include "core/neural/diffusion/Denoiser.h"
#include "core/neural/diffusion/NoiseStream.h"
#include "core/neural/diffusion/Pictures.h"
#include "core/neural/samplers/Sampler.h"
#include "core/neural/training/TrainingRun.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <ATen/core/grad_mode.h>

#include <functional>

namespace palimpsest::neural::training {

namespace {

constexpr std::int64_t kSamples = 3;
constexpr std::int64_t kSteps = 16;
constexpr const char *kSampler = "ddim";

Result<at::Tensor> promptToken(const RdmTrainOptions &options)
{
    ComputeOptions compute;
    compute.threads = at::get_num_threads();
    const auto encoder = loadEncoder(options.encoder, compute);
    if (!encoder)
        return encoder.error();
    auto encoded = (*encoder)->encodeText(options.samplePrompt);
    if (!encoded)
        return encoded.error();
    return at::tensor(encoded->values, at::kFloat);
}

} // namespace

Result<SamplePainter> SamplePainter::create(const RdmTrainOptions &options, const weights::GeneratorConfig &config,
                                            const diffusion::Schedule &schedule, const RdmData &data,
                                            nn::UNetModel unet, diffusion::FirstStage &firstStage)
{
    at::Tensor words;
    if (!options.samplePrompt.empty()) {
        auto token = promptToken(options);
        if (!token)
            return token.error();
        words = std::move(*token);
    }
    const std::int64_t count = data.latents.size(0);
    std::vector<at::Tensor> contexts;
    for (std::int64_t sample = 0; sample < kSamples; ++sample) {
        const std::int64_t row = (2 * sample + 1) * count / (2 * kSamples);
        std::vector<at::Tensor> tokens;
        for (std::int64_t i = 0; i < options.neighbours; ++i)
            tokens.push_back(data.images[data.neighbours[row][i % data.neighbours.size(1)].item<std::int64_t>()]);
        if (words.defined())
            tokens.front() = words;
        contexts.push_back(at::stack(tokens) * config.context.scale);
    }
    return SamplePainter(config, schedule, std::move(unet), firstStage,
                         at::stack(contexts).to(at::kFloat).to(trainingDevice()));
}

Result<std::vector<Image>> SamplePainter::paint(Precision precision, const JobContext &job)
{
    try {
        const at::NoGradGuard noGrad;
        const diffusion::AutocastScope autocast(trainingDevice(), precision);
        nn::ForwardContext forward;
        forward.stop = job.stop;
        const diffusion::GuidanceOptions guidance{m_config.sampling.guidance, 0.0};
        diffusion::GuidedDenoiser denoiser(m_unet, m_schedule, {m_context, {}}, guidance, forward);
        const std::int64_t side = m_config.imageSizePx / m_config.firstStage.downsamplingFactor();
        std::vector<std::uint64_t> seeds;
        for (std::int64_t i = 0; i < m_context.size(0); ++i)
            seeds.push_back(static_cast<std::uint64_t>(i) + 1);
        diffusion::NoiseStream noise(seeds);
        const std::vector<std::int64_t> shape{m_config.unet.inChannels, side, side};
        const auto draw = [&] { return noise.draw(shape, trainingDevice()); };
        samplers::SamplerRegistry samplers;
        samplers::registerSamplerAll(samplers);
        samplers::SamplerSettings settings;
        settings.steps = kSteps;
        const samplers::SamplerCall call{m_schedule, settings, std::ref(denoiser), draw, {}, {}};
        const auto latent = samplers.find(kSampler)->sample(call, draw());
        if (!latent)
            return latent.error();
        const at::Tensor pictures = m_firstStage.decode(*latent, forward);
        std::vector<Image> images;
        for (std::int64_t i = 0; i < pictures.size(0); ++i)
            images.push_back(diffusion::toImage(pictures[i]));
        return images;
    } catch (const nn::CancelledException &) {
        return cancelledError();
    }
}

} // namespace palimpsest::neural::training
