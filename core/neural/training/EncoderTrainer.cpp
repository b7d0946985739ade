#include "core/neural/Training.h"
#include "core/neural/nn/ClipModel.h"
#include "core/neural/text/ClipTokenizer.h"
#include "core/neural/text/WordVocabulary.h"
#include "core/neural/training/CaptionTokens.h"
#include "core/neural/training/EncoderLoss.h"
#include "core/neural/training/PackedPictures.h"
#include "core/neural/training/PictureEmbeddings.h"
#include "core/neural/training/StarterBundle.h"
#include "core/neural/training/StarterConfig.h"
#include "core/neural/training/TrainingRun.h"
#include "core/neural/weights/Guarded.h"
#include "core/neural/weights/StateDict.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <string>

// Legend: D embedding, N pictures.

namespace palimpsest::neural {

namespace {

using namespace training;

constexpr double kEncoderRate = 1.3e-3;
constexpr std::int64_t kEncoderWarmUpSteps = 40;
constexpr const char *kPoolPositions = "visual.attnpool.positional_embedding";

/// Merge rules in a plain merges file, whose first line is a header.
std::int64_t countMerges(const std::filesystem::path &path)
{
    std::ifstream file(path);
    std::string line;
    std::int64_t lines = -1;
    while (std::getline(file, line))
        ++lines;
    return std::max<std::int64_t>(0, lines);
}

/// Positions (1+a*a,C) of an attention pool, a row for the mean and a grid, for a grid of b*b.
at::Tensor resampledPositions(const at::Tensor &positions, std::int64_t b)
{
    const auto a = std::llround(std::sqrt(static_cast<double>(positions.size(0) - 1)));
    const at::Tensor grid = positions.narrow(0, 1, a * a).to(at::kFloat).t().reshape({1, positions.size(1), a, a});
    const at::Tensor wider = at::upsample_bicubic2d(grid, {b, b}, true).flatten(2).squeeze(0).t();
    return at::cat({positions.narrow(0, 0, 1).to(at::kFloat), wider}).contiguous();
}

/// Starts from the weights of an earlier encoder and returns the embeddings (N,D) that it gives the pictures.
Result<at::Tensor> startFrom(const std::filesystem::path &bundle, nn::ClipModel &model,
                             const weights::EncoderConfig &config, const PackedPictures &pictures,
                             const JobContext &job)
{
    const auto earlier = weights::readEncoderConfig(bundle);
    if (!earlier)
        return earlier.error();
    auto clip = loadClip(bundle, *earlier);
    if (!clip)
        return clip.error();
    weights::TensorMap start = weights::stateDict(**clip);
    if (const auto positions = start.find(kPoolPositions); positions != start.end())
        positions->second = resampledPositions(positions->second.detach(), config.clip.imageResolution / 32);
    if (auto loaded = weights::loadStrict(*model, start); !loaded)
        return loaded.error();
    return embedPictures(*clip, *earlier, pictures, at::arange(pictures.count(), at::kLong), job);
}

/// Puts the vocabulary into the bundle: the given one, or one in which every word of the captions is a token of its own.
Result<void> provideVocabulary(const EncoderTrainOptions &options, const PackedPictures &pictures,
                               const std::filesystem::path &target)
{
    std::filesystem::create_directories(options.out);
    if (!options.vocabulary.empty()) {
        std::filesystem::copy_file(options.vocabulary, target, std::filesystem::copy_options::overwrite_existing);
        return {};
    }
    if (!options.compatibleWith.empty()) {
        std::filesystem::copy_file(options.compatibleWith / weights::TokenizerConfig().file, target,
                                   std::filesystem::copy_options::overwrite_existing);
        return {};
    }
    if (options.resume && std::filesystem::exists(target))
        return {};
    const auto words = captionWords(pictures);
    return words ? text::writeWordVocabulary(target, *words) : Result<void>(words.error());
}

Result<TrainReport> encoderTraining(const EncoderTrainOptions &options, const JobContext &job)
{
    // Every picture of a batch is told apart from all others of it, so a divided batch is another training.
    if (options.processes.ranks != 1 || options.accumulate > 1)
        return Error{ErrorCode::InvalidArgument, "The encoder is trained in one process, a whole batch at a time.", {}};
    const auto pictures = openPackedPictures(options.pack);
    if (!pictures)
        return pictures.error();
    const std::filesystem::path vocabulary = options.out / weights::TokenizerConfig().file;
    if (auto provided = provideVocabulary(options, *pictures, vocabulary); !provided)
        return provided.error();
    const std::int64_t merges = countMerges(vocabulary);
    const auto tokenizer = text::ClipTokenizer::load(vocabulary, static_cast<std::size_t>(merges));
    if (!tokenizer)
        return tokenizer.error();
    const weights::EncoderConfig config = starterEncoderConfig(merges);
    auto data = loadEncoderData(*pictures, *tokenizer, config.clip.text.contextLength);
    if (!data)
        return data.error();
    if (auto written = weights::writeEncoderConfig(options.out, config); !written)
        return written.error();

    at::manual_seed(options.seed);
    nn::ClipModel model(config.clip);
    if (!options.compatibleWith.empty()) {
        auto kept = startFrom(options.compatibleWith, model, config, *pictures, job);
        if (!kept)
            return kept.error();
        data->kept = std::move(*kept);
    }
    model->to(trainingDevice());
    model->train();
    AdamWOptions adam;
    adam.beta2 = 0.98;
    adam.weightDecay = 0.02;
    adam.emaDecay = 0.0; // Batch norm's statistics belong to the current weights, not to an average of them.
    adam.clipNorm = 1.0;
    AdamW optimiser(*model, adam);
    const auto alone = Communicator::create({}, trainingDevice());
    if (!alone)
        return alone.error();
    TrainingRun training("Teaching the encoder", "encoder", options, kEncoderRate, kEncoderWarmUpSteps, **alone);
    EncoderLoss loss(options, *pictures, *data, config, model);
    const auto exportBundle = [&] { return exportHalf(*model, options.out / config.weightsFile); };
    return training.run({*model,
                         optimiser,
                         loss.batch(),
                         [&] { return loss(training.stepNoise(), training.precision()); },
                         exportBundle,
                         {},
                         {}},
                        job);
}

} // namespace

Result<TrainReport> trainEncoder(const EncoderTrainOptions &options, const JobContext &job)
{
    return weights::guarded("The training failed; the log says where.", [&] { return encoderTraining(options, job); });
}

} // namespace palimpsest::neural
