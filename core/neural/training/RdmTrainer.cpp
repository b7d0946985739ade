#include "core/neural/Training.h"
#include "core/neural/diffusion/Autocast.h"
#include "core/neural/nn/UNet.h"
#include "core/neural/training/Losses.h"
#include "core/neural/training/RdmData.h"
#include "core/neural/training/StarterBundle.h"
#include "core/neural/training/StarterConfig.h"
#include "core/neural/training/TrainingRun.h"
#include "core/neural/weights/Guarded.h"
#include "core/neural/weights/Safetensors.h"
#include "core/neural/weights/StateDict.h"

#include <ATen/ATen.h>

#include <cmath>

// Legend: B batch, x0 clean latents, x noisy latents, eps noise, t timesteps, a cumulative product of alphas.

namespace palimpsest::neural {

namespace {

using namespace training;

constexpr std::int64_t kRdmBatch = 8;
constexpr double kRdmRate = 6e-4;
constexpr std::int64_t kRdmWarmUpSteps = 100;

/// One uniform timestep (B) int64 from each of B equal parts of the schedule, which makes the loss far steadier than
/// independent ones would (Kingma et al., arXiv 2107.00630, section I.1).
at::Tensor drawTimesteps(std::int64_t timesteps, std::int64_t batch, at::Generator &noise)
{
    const auto options = at::TensorOptions(at::kDouble);
    const at::Tensor share =
        (at::arange(batch, options) + at::rand({batch}, noise, options)) / static_cast<double>(batch);
    return (share * static_cast<double>(timesteps)).to(at::kLong).clamp_max(timesteps - 1);
}

/// Mean squared error of what the network predicts at random timesteps.
at::Tensor rdmStepLoss(nn::UNetModel &model, const RdmData &data, const weights::GeneratorConfig &config,
                       const diffusion::Schedule &schedule, const TrainingRun &training, const RdmTrainOptions &options,
                       std::int64_t batch)
{
    const at::Device device = trainingDevice();
    std::mt19937_64 random = training.stepRandom();
    at::Generator noise = training.stepNoise();
    std::uniform_int_distribution<std::int64_t> pick(0, data.latents.size(0) - 1);
    std::vector<std::int64_t> rows;
    for (std::int64_t b = 0; b < batch; ++b)
        rows.push_back(pick(random));
    const at::Tensor context = data.drawContext(rows, options.neighbours, random, noise) * config.context.scale;
    const at::Tensor x0 = data.latents.index_select(0, at::tensor(rows, at::kLong)).to(at::kFloat);
    const at::Tensor t = drawTimesteps(schedule.timesteps(), batch, noise);
    const at::Tensor eps = at::randn(x0.sizes(), noise, at::TensorOptions(at::kFloat));
    const at::Tensor x = schedule.addNoise(x0, t, eps);
    at::Tensor predicted;
    {
        const diffusion::AutocastScope autocast(device, precisionOf(options));
        predicted =
            model->forward(x.to(device).contiguous(at::MemoryFormat::ChannelsLast), t.to(device), context.to(device));
    }
    return denoisingLoss(schedule, predicted, x0.to(device), t.to(device), eps.to(device)).simple;
}

Result<void> writeConfig(const RdmTrainOptions &options, weights::GeneratorConfig &config, const RdmData &data)
{
    const auto values = [](const at::Tensor &tensor) {
        const at::Tensor wide = tensor.to(at::kDouble).contiguous();
        return std::vector<double>(wide.data_ptr<double>(), wide.data_ptr<double>() + wide.numel());
    };
    config.firstStage.latentMean = values(data.mean);
    config.firstStage.latentStd = values(data.deviation);
    return weights::writeGeneratorConfig(options.out, config);
}

Result<TrainReport> rdmTraining(const RdmTrainOptions &options, const JobContext &job)
{
    const auto pictures = openPackedPictures(options.pack);
    if (!pictures)
        return pictures.error();
    const auto encoder = weights::readEncoderConfig(options.encoder);
    if (!encoder)
        return encoder.error();
    const auto data = loadRdmData(options, *pictures, *encoder, job);
    if (!data)
        return data.error();
    weights::GeneratorConfig config = starterGeneratorConfig(*encoder, pictures->images.size(1));
    if (auto written = writeConfig(options, config, *data); !written)
        return written.error();

    at::manual_seed(options.seed);
    nn::UNetModel model(config.unet);
    if (auto started = startFromBundle(*model, options, config.unetFile); !started)
        return started.error();
    model->to(trainingDevice());
    for (at::Tensor &parameter : model->parameters()) {
        if (parameter.dim() == 4)
            parameter.set_data(parameter.contiguous(at::MemoryFormat::ChannelsLast));
    }
    AdamWOptions adam;
    adam.beta2 = 0.99;
    adam.emaDecay = 0.999;
    adam.clipNorm = 1.0;
    AdamW optimiser(*model, adam);
    TrainingRun training("Teaching the painter", "rdm", options, kRdmRate, kRdmWarmUpSteps);
    const auto schedule = diffusion::Schedule::create(config.schedule);
    if (!schedule)
        return schedule.error();
    const std::int64_t batch = options.batch > 0 ? options.batch : kRdmBatch;
    const auto exportBundle = [&] { return exportHalf(*model, options.out / config.unetFile); };
    return training.run({*model, optimiser, batch,
                         [&] { return rdmStepLoss(model, *data, config, *schedule, training, options, batch); },
                         exportBundle},
                        job);
}

} // namespace

Result<TrainReport> trainRdm(const RdmTrainOptions &options, const JobContext &job)
{
    return weights::guarded("The training failed; the log says where.", [&] { return rdmTraining(options, job); });
}

} // namespace palimpsest::neural
