#include "core/neural/training/StarterConfig.h"

#include "core/neural/training/StarterBundle.h"

#include <cmath>

namespace palimpsest::neural::training {

weights::EncoderConfig starterEncoderConfig(std::int64_t merges)
{
    weights::EncoderConfig config;
    config.id = "starter-clip";
    config.name = "Starter encoder";
    config.type = "clip";
    config.licence = "CC0-1.0";
    config.description = "A small CLIP that knows the gallery's subjects, styles and colours.";
    config.clip.embedDim = kStarterEmbedding;
    config.clip.imageResolution = 96;
    config.clip.vision.type = nn::ClipVisionType::ModifiedResNet;
    config.clip.vision.layers = {1, 1, 1, 1};
    config.clip.vision.width = 32;
    config.clip.text.contextLength = 32;
    config.clip.text.vocabSize = 512 + merges + 2;
    config.clip.text.width = 128;
    config.clip.text.heads = 2;
    config.clip.text.layers = 2;
    config.tokenizer.merges = merges;
    return config;
}

weights::GeneratorConfig starterGeneratorConfig(const weights::EncoderConfig &encoder, std::int64_t imageSizePx)
{
    weights::GeneratorConfig config;
    config.id = "starter-rdm";
    config.name = "Starter painter";
    config.type = "rdm";
    config.licence = "CC0-1.0";
    config.description =
        "A small retrieval-conditioned diffusion model, trained on the gallery that the project paints itself.";
    config.encoderId = encoder.id;
    // Unit vectors have elements of about 1/sqrt(D); the projections of the context start best from elements of about 1.
    config.context.scale = std::sqrt(static_cast<double>(encoder.clip.embedDim));
    config.context.kDefault = 4;
    config.unet.inChannels = kStarterLatentChannels;
    config.unet.outChannels = kStarterLatentChannels;
    config.unet.modelChannels = 64;
    config.unet.numResBlocks = 2;
    config.unet.attentionResolutions = {2, 4};
    // Levels of 64, 128 and 256 channels, resampled without convolutions: what a graphics card can teach in minutes and two
    // cores can still paint with.
    config.unet.channelMult = {1, 2, 4};
    config.unet.convResample = false;
    config.unet.numHeadChannels = 32;
    config.unet.useScaleShiftNorm = true;
    config.unet.contextDim = encoder.clip.embedDim;
    config.firstStage.type = weights::FirstStageConfig::Type::Compact;
    config.firstStage.autoencoder.embedDim = kStarterLatentChannels;
    config.schedule.parameterization = weights::ScheduleConfig::Parameterization::V;
    config.sampling.steps = 16;
    config.sampling.sampler = "dpm-solver++";
    config.sampling.guidance = 3.5;
    config.imageSizePx = imageSizePx;
    return config;
}

} // namespace palimpsest::neural::training
