#include "core/neural/Training.h"
#include "core/neural/diffusion/Autocast.h"
#include "core/neural/nn/CompactAutoencoder.h"
#include "core/neural/training/PackedPictures.h"
#include "core/neural/training/StarterBundle.h"
#include "core/neural/training/TrainingRun.h"
#include "core/neural/weights/Guarded.h"

#include <ATen/ATen.h>

// Legend: x pictures (B,3,H,W) in -1..1, z latents.

namespace palimpsest::neural {

namespace {

using namespace training;

constexpr std::int64_t kCropPx = 128;
constexpr const char *kFirstStageFile = "first_stage.safetensors";
constexpr std::int64_t kAutoencoderBatch = 8;
constexpr double kAutoencoderRate = 1.2e-3;
constexpr std::int64_t kAutoencoderWarmUpSteps = 80;
constexpr double kKlWeight = 1e-3;
constexpr double kGradientWeight = 0.5;

/// Random crops (B,3,kCropPx,kCropPx) float32 in -1..1 of random trainable pictures, on the training device.
at::Tensor drawCrops(const PackedPictures &pictures, const at::Tensor &trainable, std::int64_t batch,
                     std::mt19937_64 random)
{
    const std::int64_t side = std::min(pictures.images.size(1), pictures.images.size(2));
    const std::int64_t crop = std::min(kCropPx, side);
    std::uniform_int_distribution<std::int64_t> pick(0, trainable.numel() - 1);
    std::uniform_int_distribution<std::int64_t> place(0, side - crop);
    std::vector<at::Tensor> crops;
    for (std::int64_t i = 0; i < batch; ++i) {
        const at::Tensor picture = pictures.images[trainable[pick(random)].item<std::int64_t>()];
        const std::int64_t top = place(random);
        const std::int64_t left = place(random);
        crops.push_back(picture.narrow(0, top, crop).narrow(1, left, crop));
    }
    return at::stack(crops).to(trainingDevice()).permute({0, 3, 1, 2}).to(at::kFloat).div_(127.5F).sub_(1.0F);
}

/// |d|, its differences along both axes and its square, averaged; plus the KL divergence from a standard normal.
at::Tensor autoencoderLoss(const at::Tensor &d, const at::Tensor &mean, const at::Tensor &logVariance)
{
    const at::Tensor alongX = (d.narrow(3, 1, d.size(3) - 1) - d.narrow(3, 0, d.size(3) - 1)).abs().mean();
    const at::Tensor alongY = (d.narrow(2, 1, d.size(2) - 1) - d.narrow(2, 0, d.size(2) - 1)).abs().mean();
    const at::Tensor kl = 0.5 * (mean * mean + logVariance.exp() - 1.0 - logVariance).mean();
    return d.abs().mean() + kGradientWeight * (alongX + alongY) + (d * d).mean() + kKlWeight * kl;
}

/// Loss of one step over `batch` random crops.
at::Tensor autoencoderStepLoss(nn::CompactAutoencoder &model, const PackedPictures &pictures,
                               const at::Tensor &trainable, const TrainingRun &training, std::int64_t batch)
{
    const at::Device device = trainingDevice();
    const at::Tensor x =
        drawCrops(pictures, trainable, batch, training.stepRandom()).contiguous(at::MemoryFormat::ChannelsLast);
    at::Generator noise = training.stepNoise();
    at::Tensor loss;
    {
        const diffusion::AutocastScope autocast(device, training.precision());
        const auto [mean, logVariance] = model->encode(x);
        const at::Tensor standard = at::randn(mean.sizes(), noise, at::TensorOptions(at::kFloat)).to(device);
        const at::Tensor y = model->decode(mean + (0.5 * logVariance).exp() * standard);
        // Differences are taken in 0..1, the scale that the weights were chosen for.
        loss = autoencoderLoss((y - x) * 0.5, mean, logVariance);
    }
    return loss;
}

Result<TrainReport> autoencoderTraining(const TrainOptions &options, const JobContext &job)
{
    const auto pictures = openPackedPictures(options.pack);
    if (!pictures)
        return pictures.error();
    const at::Tensor trainable = pictures->trainable();
    const at::Device device = trainingDevice();
    at::manual_seed(options.seed);
    nn::CompactAutoencoder model(kStarterLatentChannels);
    if (auto started = startFromBundle(*model, options, kFirstStageFile); !started)
        return started.error();
    model->to(device);
    for (at::Tensor &parameter : model->parameters())
        parameter.set_data(
            parameter.contiguous(parameter.dim() == 4 ? at::MemoryFormat::ChannelsLast : at::MemoryFormat::Contiguous));
    AdamWOptions adam;
    adam.beta2 = 0.99;
    adam.weightDecay = 0.0;
    adam.emaDecay = 0.998;
    adam.clipNorm = 1.0;
    AdamW optimiser(*model, adam);
    const auto others = Communicator::create(options.processes, device);
    if (!others)
        return others.error();
    TrainingRun training("Teaching the autoencoder", "autoencoder", options, kAutoencoderRate, kAutoencoderWarmUpSteps,
                         **others);
    const std::int64_t batch = options.batch > 0 ? options.batch : kAutoencoderBatch;
    const auto exportBundle = [&] { return exportHalf(*model, options.out / kFirstStageFile); };

    return training.run({*model,
                         optimiser,
                         batch,
                         [&] { return autoencoderStepLoss(model, *pictures, trainable, training, batch); },
                         exportBundle,
                         {},
                         {}},
                        job);
}

} // namespace

Result<TrainReport> trainAutoencoder(const TrainOptions &options, const JobContext &job)
{
    return weights::guarded("The training failed; the log says where.",
                            [&] { return autoencoderTraining(options, job); });
}

} // namespace palimpsest::neural
