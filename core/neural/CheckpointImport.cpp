#include "core/neural/CheckpointImport.h"

#include "core/neural/diffusion/FirstStage.h"
#include "core/neural/nn/ClipModel.h"
#include "core/neural/nn/UNet.h"
#include "core/neural/weights/BundleConfig.h"
#include "core/neural/weights/Guarded.h"
#include "core/neural/weights/PublishedConfig.h"
#include "core/neural/weights/Safetensors.h"
#include "core/neural/weights/StateDict.h"
#include "core/neural/weights/TorchFile.h"

#include <ATen/core/Tensor.h>

#include <system_error>
#include <utility>
#include <vector>

namespace palimpsest::neural {

namespace {

using weights::TensorMap;

constexpr const char *kUNetPrefix = "model.diffusion_model.";
constexpr const char *kFirstStagePrefix = "first_stage_model.";
constexpr const char *kAveragePrefix = "model_ema.";
constexpr const char *kScaleFactorName =
    "scale_factor";                       // A buffer when the model scaled its latents by their deviation.
constexpr double kRawClipLength = 10.0;   // Usual norm of CLIP ViT-B/32's vectors, which raw models were trained on.
constexpr std::int64_t kByteTokens = 512; // Of CLIP's tokenizer, before the merges.
constexpr std::int64_t kSpecialTokens = 2;
constexpr int kStages = 4;

const weights::LoadOptions kTolerances{
    .prefix = {}, .ignoredPrefixes = {"loss.", "colorize"}, .optionalSuffixes = {".num_batches_tracked"}};

/// The folder that a bundle is written to. Removes what was written unless keep() is called.
class OutputFolder {
public:
    explicit OutputFolder(std::filesystem::path directory) : m_directory(std::move(directory)) {}
    ~OutputFolder()
    {
        std::error_code ignored;
        for (const std::string &file : m_files)
            std::filesystem::remove(m_directory / file, ignored);
        if (m_created)
            std::filesystem::remove(m_directory, ignored); // Only when it is empty.
    }
    OutputFolder(const OutputFolder &) = delete;
    OutputFolder &operator=(const OutputFolder &) = delete;

    Result<void> prepare()
    {
        std::error_code failure;
        if (std::filesystem::exists(m_directory / "model.json", failure))
            return Error{ErrorCode::InvalidArgument,
                         "There is a model in the output folder already; choose another folder.", m_directory.string()};
        m_created = std::filesystem::create_directories(m_directory, failure);
        if (failure)
            return Error{ErrorCode::Io, "The output folder cannot be made.",
                         m_directory.string() + ": " + failure.message()};
        return {};
    }
    /// The path of a file that is about to be written.
    std::filesystem::path add(const std::string &file)
    {
        m_files.push_back(file);
        return m_directory / file;
    }
    void keep()
    {
        m_files.clear();
        m_created = false;
    }

private:
    std::filesystem::path m_directory;
    std::vector<std::string> m_files;
    bool m_created = false;
};

/// Checks for a stop and says what comes next.
Result<void> nextStage(const JobContext &job, const char *stage, int done)
{
    if (job.stopRequested())
        return cancelledError();
    job.report({stage, done, kStages, nullptr});
    return {};
}

/// float16 for matrices when `half`; float64 becomes float32; norms, biases and codebooks keep what they have.
at::Tensor storedTensor(const std::string &name, const at::Tensor &tensor, bool half)
{
    const bool isMatrix = tensor.dim() > 1 && name.find("quantize.") == std::string::npos;
    if (half && isMatrix && at::isFloatingType(tensor.scalar_type()))
        return tensor.to(at::kHalf);
    return tensor.scalar_type() == at::kDouble ? tensor.to(at::kFloat) : tensor;
}

/// Checks the weights against the network that they are for, and writes those that it has.
Result<void> writeFor(const torch::nn::Module &module, const TensorMap &given, const std::filesystem::path &path,
                      bool half)
{
    const weights::LoadReport report = weights::compareStateDict(module, given, kTolerances);
    if (!report.isEmpty())
        return weights::mismatchError(report);
    TensorMap stored;
    for (const auto &[name, own] : weights::stateDict(module)) {
        if (const auto found = given.find(name); found != given.end())
            stored.emplace(name, storedTensor(name, found->second, half));
    }
    return weights::writeSafetensors(path, stored);
}

void applyIdentity(const ImportOptions &options, const std::filesystem::path &directory,
                   weights::BundleIdentity &identity)
{
    const std::filesystem::path folder = directory.has_filename() ? directory : directory.parent_path();
    identity.id = options.id.empty() ? folder.filename().string() : options.id;
    identity.name = options.name.empty() ? identity.id : options.name;
    identity.licence = options.licence;
    identity.description = options.description;
}

void applyScaleFactor(const TensorMap &tensors, weights::GeneratorConfig &config)
{
    const auto found = tensors.find(kScaleFactorName);
    if (found != tensors.end() && found->second.numel() == 1)
        config.firstStage.scaleFactor = found->second.to(at::kDouble).item<double>();
}

Result<ImportedModel> writeGenerator(TensorMap tensors, weights::GeneratorConfig config,
                                     const std::filesystem::path &directory, const GeneratorImportOptions &options,
                                     const JobContext &job)
{
    ImportedModel imported;
    if (options.useAverages) {
        const auto averages = weights::applyEma(tensors);
        if (!averages)
            return averages.error();
        imported.averagedWeights = averages->replaced;
    }
    applyScaleFactor(tensors, config);
    OutputFolder folder(directory);
    if (auto prepared = folder.prepare(); !prepared)
        return prepared.error();
    if (auto go = nextStage(job, "Writing the denoiser", 1); !go)
        return go.error();
    const auto unet = writeFor(*nn::UNetModel(config.unet), weights::withoutPrefix(tensors, kUNetPrefix),
                               folder.add(config.unetFile), options.half);
    if (!unet)
        return unet.error();
    if (auto go = nextStage(job, "Writing the first stage", 2); !go)
        return go.error();
    diffusion::FirstStage stage(config.firstStage);
    const auto first = writeFor(stage.module(), weights::withoutPrefix(tensors, kFirstStagePrefix),
                                folder.add(config.firstStageFile), options.half);
    if (!first)
        return first.error();
    if (auto go = nextStage(job, "Writing the description", 3); !go)
        return go.error();
    if (auto written = weights::writeGeneratorConfig(directory, config); !written)
        return written.error();
    folder.keep();
    auto info = readModelInfo(directory);
    if (!info)
        return info.error();
    imported.info = std::move(*info);
    return imported;
}

/// Copies the tokenizer's file into the bundle under its usual name.
Result<void> copyVocabulary(const std::filesystem::path &vocabulary, const std::filesystem::path &target)
{
    std::error_code failure;
    std::filesystem::copy_file(vocabulary, target, std::filesystem::copy_options::overwrite_existing, failure);
    if (!failure)
        return {};
    if (!std::filesystem::exists(vocabulary))
        return Error{ErrorCode::NotFound, "The vocabulary file is missing.", vocabulary.string()};
    return Error{ErrorCode::Io, "The vocabulary file cannot be copied.",
                 vocabulary.string() + ": " + failure.message()};
}

Result<ImportedModel> writeEncoder(const TensorMap &tensors, weights::EncoderConfig config,
                                   const std::filesystem::path &vocabulary, const std::filesystem::path &directory,
                                   bool half, const JobContext &job)
{
    OutputFolder folder(directory);
    if (auto prepared = folder.prepare(); !prepared)
        return prepared.error();
    if (auto go = nextStage(job, "Writing the encoder", 2); !go)
        return go.error();
    TensorMap given = tensors;
    // OpenAI's archives keep these numbers beside the weights.
    for (const char *name : {"input_resolution", "context_length", "vocab_size"})
        given.erase(name);
    if (auto written = writeFor(*nn::ClipModel(config.clip), given, folder.add(config.weightsFile), half); !written)
        return written.error();
    if (auto copied = copyVocabulary(vocabulary, folder.add(config.tokenizer.file)); !copied)
        return copied.error();
    if (auto go = nextStage(job, "Writing the description", 3); !go)
        return go.error();
    if (auto written = weights::writeEncoderConfig(directory, config); !written)
        return written.error();
    folder.keep();
    auto info = readModelInfo(directory);
    if (!info)
        return info.error();
    return ImportedModel{std::move(*info), 0};
}

} // namespace

Result<ImportedModel> importCheckpoint(const std::filesystem::path &checkpoint, std::string_view configJson,
                                       const std::filesystem::path &outDirectory, const GeneratorImportOptions &options,
                                       const JobContext &job)
{
    return weights::guarded("The checkpoint cannot be imported.", [&]() -> Result<ImportedModel> {
        auto config = weights::generatorFromPublished(configJson);
        if (!config)
            return config.error();
        applyIdentity(options, outDirectory, *config);
        config->encoderId = options.encoderId;
        const bool isRaw = config->context.normalise == weights::ContextConfig::Normalise::Raw;
        config->context.scale = options.contextScale > 0.0 ? options.contextScale : isRaw ? kRawClipLength : 1.0;
        if (auto checked = weights::checkGeneratorConfig(*config); !checked)
            return checked.error();
        if (auto go = nextStage(job, "Reading the checkpoint", 0); !go)
            return go.error();
        std::vector<std::string> prefixes{kUNetPrefix, kFirstStagePrefix, kScaleFactorName};
        if (options.useAverages)
            prefixes.emplace_back(kAveragePrefix);
        auto tensors = weights::readTensors(checkpoint, {prefixes});
        if (!tensors)
            return tensors.error();
        return writeGenerator(std::move(*tensors), std::move(*config), outDirectory, options, job);
    });
}

Result<ImportedModel> importClip(const std::filesystem::path &checkpoint, const std::filesystem::path &vocabulary,
                                 const std::filesystem::path &outDirectory, const ImportOptions &options,
                                 const JobContext &job)
{
    return weights::guarded("The encoder cannot be imported.", [&]() -> Result<ImportedModel> {
        if (auto go = nextStage(job, "Reading the checkpoint", 0); !go)
            return go.error();
        const auto tensors = weights::readTensors(checkpoint);
        if (!tensors)
            return tensors.error();
        const auto clip = weights::clipConfigFromWeights(*tensors);
        if (!clip)
            return clip.error();
        weights::EncoderConfig config;
        applyIdentity(options, outDirectory, config);
        config.type = "clip";
        config.clip = *clip;
        config.tokenizer.merges = clip->text.vocabSize - kByteTokens - kSpecialTokens;
        if (config.tokenizer.merges < 0)
            return Error{
                ErrorCode::Unsupported, "This encoder's vocabulary is smaller than a byte-pair tokenizer's.", {}};
        if (vocabulary.extension() == ".gz")
            config.tokenizer.file += ".gz";
        return writeEncoder(*tensors, std::move(config), vocabulary, outDirectory, options.half, job);
    });
}

} // namespace palimpsest::neural
