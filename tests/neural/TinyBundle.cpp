#include "tests/neural/TinyBundle.h"

#include "core/neural/diffusion/FirstStage.h"
#include "core/neural/nn/ClipModel.h"
#include "core/neural/nn/UNet.h"
#include "core/neural/text/WordVocabulary.h"
#include "core/neural/weights/Safetensors.h"
#include "core/neural/weights/StateDict.h"

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iterator>

namespace palimpsest::test {

using namespace neural;

namespace {

/// Random weights in place of the zeros that end each branch, so that every part of the network shows in its output.
void randomise(torch::nn::Module &module, std::uint64_t seed)
{
    const at::NoGradGuard noGrad;
    at::Generator generator = at::make_generator<at::CPUGeneratorImpl>(seed);
    for (const auto &entry : module.named_parameters()) {
        at::Tensor value = entry.value();
        const auto fanIn = static_cast<double>(value.dim() > 1 ? value.numel() / value.size(0) : 1);
        const bool isScale = value.dim() == 1 && entry.key().ends_with("weight");
        value.normal_(isScale ? 1.0 : 0.0, value.dim() > 1 ? 1.0 / std::sqrt(fanIn) : 0.05, generator);
    }
}

} // namespace

weights::GeneratorConfig tinyGeneratorConfig()
{
    weights::GeneratorConfig config;
    config.id = "tiny";
    config.name = "Tiny";
    config.type = "rdm";
    config.encoderId = "tiny-encoder";
    config.unet.modelChannels = 32;
    config.unet.channelMult = {1, 2};
    config.unet.attentionResolutions = {1, 2};
    config.unet.numHeadChannels = 16;
    config.unet.useScaleShiftNorm = true;
    config.unet.contextDim = 16;
    config.firstStage.type = weights::FirstStageConfig::Type::Compact;
    config.firstStage.autoencoder.embedDim = 4;
    config.schedule.parameterization = weights::ScheduleConfig::Parameterization::V;
    config.context.kMax = 6;
    config.sampling.steps = 5;
    config.sampling.guidance = 2.0;
    config.imageSizePx = 64;
    return config;
}

bool writeRandomBundle(const std::filesystem::path &directory, const weights::GeneratorConfig &config,
                       std::uint64_t seed)
{
    nn::UNetModel unet(config.unet);
    randomise(*unet, seed);
    diffusion::FirstStage stage(config.firstStage);
    randomise(stage.module(), seed + 1);
    return weights::writeGeneratorConfig(directory, config)
           && weights::writeSafetensors(directory / config.unetFile, weights::stateDict(*unet))
           && weights::writeSafetensors(directory / config.firstStageFile, weights::stateDict(stage.module()));
}

bool writeRandomEncoder(const std::filesystem::path &directory, std::uint64_t seed)
{
    weights::EncoderConfig config;
    config.id = "tiny-encoder";
    config.name = "Tiny encoder";
    config.type = "clip";
    config.clip.embedDim = 16;
    config.clip.imageResolution = 32;
    config.clip.vision.layers = {1};
    config.clip.vision.width = 64;
    config.clip.vision.patchSize = 16;
    config.clip.text = {8, 0, 32, 2, 1};
    std::error_code ignored; // Writing the vocabulary says so.
    std::filesystem::create_directories(directory, ignored);
    const std::filesystem::path vocabulary = directory / config.tokenizer.file;
    if (!text::writeWordVocabulary(vocabulary, {"square", "bar", "red", "green"}))
        return false;
    std::ifstream file(vocabulary);
    const auto lines = std::count(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>(), '\n');
    config.tokenizer.merges = lines - 1;
    config.clip.text.vocabSize = 512 + config.tokenizer.merges + 2;
    nn::ClipModel clip(config.clip);
    randomise(*clip, seed);
    return weights::writeEncoderConfig(directory, config)
           && weights::writeSafetensors(directory / config.weightsFile, weights::stateDict(*clip));
}

} // namespace palimpsest::test
