#include "core/neural/training/BaseModel.h"

#include "core/neural/ModelBundle.h"
#include "core/neural/training/PackedPictures.h"
#include "core/neural/training/StarterBundle.h"
#include "core/neural/training/StarterConfig.h"
#include "core/neural/training/TrainingRun.h"
#include "core/neural/weights/Safetensors.h"
#include "core/neural/weights/StateDict.h"

#include <ATen/ATen.h>

#include <cctype>
#include <system_error>

namespace palimpsest::neural::training {

namespace {

/// Fills `module` from a file whose names may carry the prefix that they have in a full checkpoint.
Result<void> loadModule(torch::nn::Module &module, const std::filesystem::path &path, const std::string &prefix)
{
    const auto file = weights::readSafetensors(path);
    if (!file)
        return file.error();
    const weights::TensorMap stripped = weights::withoutPrefix(file->tensors, prefix);
    weights::LoadOptions options;
    options.ignoredPrefixes = {"loss."};
    return weights::loadStrict(module, stripped.empty() ? file->tensors : stripped, options);
}

/// The folder's name as an id, which has only letters, digits, '.', '_' and '-'.
std::string idOf(const std::filesystem::path &folder)
{
    std::string id = (folder.has_filename() ? folder : folder.parent_path()).filename().string();
    for (char &letter : id) {
        if (std::isalnum(static_cast<unsigned char>(letter)) == 0 && letter != '.' && letter != '_' && letter != '-')
            letter = '-';
    }
    return id;
}

Result<void> copyOnce(const std::filesystem::path &from, const std::filesystem::path &to)
{
    std::error_code failure;
    std::filesystem::create_directories(to.parent_path(), failure);
    if (std::filesystem::exists(to, failure)
        && std::filesystem::file_size(to, failure) == std::filesystem::file_size(from, failure))
        return {};
    std::filesystem::path part = to;
    part += ".part";
    std::filesystem::copy_file(from, part, std::filesystem::copy_options::overwrite_existing, failure);
    if (!failure)
        std::filesystem::rename(part, to, failure);
    if (failure)
        return Error{ErrorCode::Io, "The file \"" + to.filename().string() + "\" cannot be copied into the new model.",
                     to.string() + ": " + failure.message()};
    return {};
}

Result<weights::GeneratorConfig> starterConfigOf(const RdmTrainOptions &options, const weights::EncoderConfig &encoder,
                                                 std::int64_t sidePx)
{
    weights::GeneratorConfig config = starterGeneratorConfig(encoder, sidePx);
    config.unet.modelChannels = options.channels;
    config.unet.numResBlocks = options.blocks;
    if (auto checked = weights::checkGeneratorConfig(config); !checked)
        return checked.error();
    return config;
}

Result<weights::GeneratorConfig> tunedConfig(const RdmTrainOptions &options, const weights::EncoderConfig &encoder)
{
    auto config = weights::readGeneratorConfig(options.from);
    if (!config)
        return config;
    if (encoder.id != config->encoderId)
        return Error{ErrorCode::InvalidArgument,
                     "The model \"" + config->id + "\" was made with the encoder \"" + config->encoderId
                         + "\", not with \"" + encoder.id + "\"; name that one.",
                     {}};
    std::error_code failure;
    if (std::filesystem::equivalent(options.from, options.out, failure))
        return Error{ErrorCode::InvalidArgument,
                     "A model is not taught in its own folder, lest it be lost; choose another one for the result.",
                     options.out.string()};
    config->description = "\"" + config->name + "\", taught further.";
    config->id = options.id.empty() ? idOf(options.out) : options.id;
    config->name = options.name.empty() ? config->id : options.name;
    config->directory = options.out;
    return config;
}

} // namespace

Result<std::filesystem::path> encoderBundleOf(const RdmTrainOptions &options)
{
    if (!options.encoder.empty())
        return options.encoder;
    if (options.from.empty())
        return Error{ErrorCode::InvalidArgument, "Name the encoder's bundle with --encoder.", {}};
    const auto config = weights::readGeneratorConfig(options.from);
    if (!config)
        return config.error();
    const std::filesystem::path folder = std::filesystem::absolute(options.from / ".").parent_path().parent_path();
    for (const ModelInfo &model : listModels({folder}).models) {
        if (model.kind == "encoder" && model.id == config->encoderId)
            return model.directory;
    }
    return Error{ErrorCode::NotFound,
                 "The model \"" + config->id + "\" needs the encoder \"" + config->encoderId
                     + "\", which is not beside it; name its folder with --encoder.",
                 folder.string()};
}

Result<BaseModel> loadBaseModel(const RdmTrainOptions &options)
{
    auto encoder = weights::readEncoderConfig(options.encoder);
    if (!encoder)
        return encoder.error();
    const bool isStarter = options.from.empty();
    std::int64_t starterSidePx = 0;
    if (isStarter) {
        const auto pictures = openPackedPictures(options.pack);
        if (!pictures)
            return pictures.error();
        starterSidePx = pictures->images.size(1);
    }
    auto config = isStarter ? starterConfigOf(options, *encoder, starterSidePx) : tunedConfig(options, *encoder);
    if (!config)
        return config.error();
    const std::filesystem::path firstStageFile = options.out / config->firstStageFile;
    if (!isStarter && options.processes.rank == 0) {
        if (auto copied = copyOnce(options.from / config->firstStageFile, firstStageFile); !copied)
            return copied.error();
    }
    at::manual_seed(options.seed);
    BaseModel base{*config, *encoder, nn::UNetModel(config->unet), diffusion::FirstStage(config->firstStage),
                   firstStageFile};
    if (!isStarter) {
        if (auto loaded = loadModule(*base.unet, options.from / config->unetFile, "model.diffusion_model."); !loaded)
            return loaded.error();
    }
    if (auto started = startFromBundle(*base.unet, options, config->unetFile); !started)
        return started.error();
    const std::filesystem::path readFrom = isStarter ? firstStageFile : options.from / config->firstStageFile;
    if (auto loaded = loadModule(base.firstStage.module(), readFrom, "first_stage_model."); !loaded)
        return loaded.error();
    base.firstStage.module().to(trainingDevice());
    for (at::Tensor &parameter : base.firstStage.module().parameters())
        parameter.set_requires_grad(false);
    base.unet->to(trainingDevice());
    for (at::Tensor &parameter : base.unet->parameters()) {
        if (parameter.dim() == 4)
            parameter.set_data(parameter.contiguous(at::MemoryFormat::ChannelsLast));
    }
    return base;
}

} // namespace palimpsest::neural::training
