#include "core/neural/FakeModel.h"

#include "core/neural/benchmark/FakeShapes.h"
#include "core/neural/diffusion/FirstStage.h"
#include "core/neural/nn/ClipModel.h"
#include "core/neural/nn/Layers.h"
#include "core/neural/nn/UNet.h"
#include "core/neural/text/BytePairVocabulary.h"
#include "core/neural/text/MergesFile.h"
#include "core/neural/weights/Guarded.h"
#include "core/neural/weights/Safetensors.h"
#include "core/neural/weights/StateDict.h"

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>

#include <cmath>
#include <functional>
#include <system_error>

namespace palimpsest::neural {

namespace {

at::ScalarType matrixType(WeightStorage storage)
{
    switch (storage) {
    case WeightStorage::Float16:
        return at::kHalf;
    case WeightStorage::BFloat16:
        return at::kBFloat16;
    case WeightStorage::Float32:
        break;
    }
    return at::kFloat;
}

/// A number that depends on nothing but the name and the seed (FNV-1a).
std::uint64_t seedOf(const std::string &name, std::uint64_t seed)
{
    std::uint64_t hash = 14695981039346656037ULL ^ seed;
    for (const char character : name)
        hash = (hash ^ static_cast<unsigned char>(character)) * 1099511628211ULL;
    return hash;
}

/// Values that keep the activations of a network at about their size: matrices of variance 1 / fan-in, norms near 1, biases small.
at::Tensor randomWeights(const weights::TensorPlan &plan, std::uint64_t seed)
{
    auto generator = at::detail::createCPUGenerator(seedOf(plan.name, seed));
    const at::Tensor values = at::empty(plan.shape, at::kFloat);
    constexpr double kSmall = 0.02;
    if (plan.shape.size() >= 2) {
        const auto fanIn = static_cast<double>(values.numel() / std::max<std::int64_t>(1, plan.shape.front()));
        return values.normal_(0.0, 1.0 / std::sqrt(fanIn), generator);
    }
    const bool isNormWeight = plan.name.ends_with(".weight");
    return values.normal_(isNormWeight ? 1.0 : 0.0, kSmall, generator);
}

Result<void> writeWeights(const torch::nn::Module &module, const std::filesystem::path &path,
                          const FakeModelOptions &options, const JobContext &job)
{
    std::vector<weights::TensorPlan> plans;
    for (const auto &[name, tensor] : weights::stateDict(module))
        plans.push_back({name, tensor.dim() >= 2 ? matrixType(options.storage) : at::kFloat, tensor.sizes().vec()});
    const auto total = static_cast<std::int64_t>(plans.size());
    std::int64_t done = 0;
    return weights::streamSafetensors(path, std::move(plans),
                                      [&](const weights::TensorPlan &plan) -> Result<at::Tensor> {
                                          if (job.stopRequested())
                                              return cancelledError();
                                          job.report({"Writing " + path.filename().string(), ++done, total, nullptr});
                                          return randomWeights(plan, options.seed);
                                      });
}

/// As many merges as CLIP's vocabulary has, each of two bytes.
std::vector<text::Merge> pairsOfBytes(std::int64_t count)
{
    constexpr std::int64_t kBytes = 256;
    const text::BytePairVocabulary bytes;
    std::vector<text::Merge> merges;
    for (std::int64_t i = 0; i < count; ++i)
        merges.emplace_back(bytes.spelling(i / kBytes), bytes.spelling(i % kBytes));
    return merges;
}

Result<ModelInfo> writeEncoder(const std::filesystem::path &directory, const weights::EncoderConfig &config,
                               const FakeModelOptions &options, const JobContext &job)
{
    if (auto written = weights::writeEncoderConfig(directory, config); !written)
        return written.error();
    if (auto written = text::writeMerges(directory / config.tokenizer.file, pairsOfBytes(config.tokenizer.merges));
        !written)
        return written.error();
    const nn::ClipModel model(config.clip);
    if (auto written = writeWeights(*model, directory / config.weightsFile, options, job); !written)
        return written.error();
    return readModelInfo(directory);
}

Result<ModelInfo> writeGenerator(const std::filesystem::path &directory, const weights::GeneratorConfig &config,
                                 const FakeModelOptions &options, const JobContext &job)
{
    if (auto written = weights::writeGeneratorConfig(directory, config); !written)
        return written.error();
    diffusion::FirstStage firstStage(config.firstStage);
    if (auto written = writeWeights(firstStage.module(), directory / config.firstStageFile, options, job); !written)
        return written.error();
    const nn::UNetModel unet(config.unet);
    if (auto written = writeWeights(*unet, directory / config.unetFile, options, job); !written)
        return written.error();
    return readModelInfo(directory);
}

} // namespace

Result<std::vector<ModelInfo>> writeFakeModel(const std::filesystem::path &directory, const FakeModelOptions &options,
                                              const JobContext &job)
{
    const auto shape = benchmark::fakeShape(options.shape);
    if (!shape)
        return Error{ErrorCode::InvalidArgument,
                     "There is no shape \"" + options.shape + "\"; take rdm768, rdm256 or tiny.", options.shape};
    return weights::guarded("The model cannot be written.", [&]() -> Result<std::vector<ModelInfo>> {
        const nn::WithoutFirstValues onlyShapes;
        auto generator = writeGenerator(directory / shape->generator.id, shape->generator, options, job);
        if (!generator)
            return generator.error();
        auto encoder = writeEncoder(directory / shape->encoder.id, shape->encoder, options, job);
        if (!encoder)
            return encoder.error();
        return std::vector<ModelInfo>{std::move(*generator), std::move(*encoder)};
    });
}

} // namespace palimpsest::neural
