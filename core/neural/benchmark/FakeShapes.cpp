#include "core/neural/benchmark/FakeShapes.h"

#include "core/neural/FakeModel.h"

namespace palimpsest::neural {

std::vector<std::string> fakeModelShapes()
{
    return {"rdm768", "rdm256", "tiny"};
}

namespace benchmark {

namespace {

constexpr const char *kLicence = "CC0-1.0";
constexpr const char *kDescription = "Random weights in a published shape, to measure speed and memory with.";
constexpr double kUsualLength = 10.0; // Of CLIP's own vectors.

/// CLIP ViT-B/32 or ViT-L/14 (Radford et al., arXiv 2103.00020, table 20).
weights::EncoderConfig encoderOf(const char *id, const char *name, bool large)
{
    weights::EncoderConfig config;
    config.id = id;
    config.name = name;
    config.type = "clip";
    config.licence = kLicence;
    config.description = kDescription;
    if (large) {
        config.clip.embedDim = 768;
        config.clip.vision.layers = {24};
        config.clip.vision.width = 1024;
        config.clip.vision.patchSize = 14;
        config.clip.text.width = 768;
        config.clip.text.heads = 12;
    }
    return config;
}

weights::GeneratorConfig generatorOf(const char *id, const char *name, const weights::EncoderConfig &encoder)
{
    weights::GeneratorConfig config;
    config.id = id;
    config.name = name;
    config.type = "rdm";
    config.licence = kLicence;
    config.description = kDescription;
    config.encoderId = encoder.id;
    config.context.normalise = weights::ContextConfig::Normalise::Raw;
    config.context.scale = kUsualLength;
    config.unet.numResBlocks = 2;
    config.unet.numHeadChannels = 32;
    config.unet.contextDim = encoder.clip.embedDim;
    config.firstStage.autoencoder.channels = 128;
    config.firstStage.autoencoder.numResBlocks = 2;
    config.firstStage.autoencoder.resolution = 256;
    return config;
}

FakeShape rdm768()
{
    FakeShape shape;
    shape.encoder = encoderOf("fake-clip-vit-l-14", "Random CLIP ViT-L/14", true);
    shape.generator = generatorOf("fake-rdm768", "Random RDM 768x768", shape.encoder);
    weights::GeneratorConfig &config = shape.generator;
    config.context.normalise = weights::ContextConfig::Normalise::Unit;
    config.context.scale = 1.0;
    config.context.kDefault = 10;
    config.context.kMax = 20;
    config.unet.inChannels = 16;
    config.unet.outChannels = 16;
    config.unet.modelChannels = 448;
    config.unet.channelMult = {1, 2, 3, 4};
    config.unet.attentionResolutions = {4, 2, 1};
    config.firstStage.type = weights::FirstStageConfig::Type::Kl;
    config.firstStage.autoencoder.embedDim = 16;
    config.firstStage.autoencoder.zChannels = 16;
    config.firstStage.autoencoder.channelMult = {1, 1, 2, 2, 4};
    config.firstStage.autoencoder.attentionResolutions = {16};
    config.firstStage.scaleFactor = 0.22765929;
    config.schedule.linearEnd = 0.015;
    config.sampling.steps = 50;
    config.sampling.guidance = 5.0;
    config.imageSizePx = 768;
    return shape;
}

FakeShape rdm256()
{
    FakeShape shape;
    shape.encoder = encoderOf("fake-clip-vit-b-32", "Random CLIP ViT-B/32", false);
    shape.generator = generatorOf("fake-rdm256", "Random RDM 256x256", shape.encoder);
    weights::GeneratorConfig &config = shape.generator;
    config.unet.inChannels = 3;
    config.unet.outChannels = 3;
    config.unet.modelChannels = 192;
    config.unet.channelMult = {1, 2, 3, 5};
    config.unet.attentionResolutions = {8, 4, 2};
    config.firstStage.type = weights::FirstStageConfig::Type::Vq;
    config.firstStage.autoencoder.embedDim = 3;
    config.firstStage.autoencoder.zChannels = 3;
    config.firstStage.autoencoder.numCodes = 8192;
    config.firstStage.autoencoder.doubleZ = false;
    config.firstStage.autoencoder.channelMult = {1, 2, 4};
    config.firstStage.autoencoder.midAttention = false;
    config.sampling.steps = 100;
    config.sampling.guidance = 2.0;
    config.imageSizePx = 256;
    return shape;
}

/// The same kinds of layer as rdm768 in a size that is written and run in no time.
FakeShape tiny()
{
    FakeShape shape = rdm768();
    weights::EncoderConfig &encoder = shape.encoder;
    encoder.id = "fake-clip-tiny";
    encoder.name = "Random tiny CLIP";
    encoder.tokenizer.merges = 100;
    encoder.clip.embedDim = 32;
    encoder.clip.imageResolution = 32;
    encoder.clip.vision.layers = {2};
    encoder.clip.vision.width = 64;
    encoder.clip.vision.patchSize = 16;
    encoder.clip.text = {16, 2 * 256 + 100 + 2, 32, 1, 2};
    weights::GeneratorConfig &config = shape.generator;
    config.id = "fake-tiny";
    config.name = "Random tiny RDM";
    config.encoderId = encoder.id;
    config.unet.modelChannels = 32;
    config.unet.channelMult = {1, 2};
    config.unet.attentionResolutions = {2, 1};
    config.unet.contextDim = encoder.clip.embedDim;
    config.firstStage.autoencoder.channels = 32;
    config.firstStage.autoencoder.resolution = 64;
    config.sampling.steps = 10;
    config.imageSizePx = 128;
    return shape;
}

} // namespace

std::optional<FakeShape> fakeShape(const std::string &name)
{
    if (name == "rdm768")
        return rdm768();
    if (name == "rdm256")
        return rdm256();
    if (name == "tiny")
        return tiny();
    return std::nullopt;
}

} // namespace benchmark

} // namespace palimpsest::neural
