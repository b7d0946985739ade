#include "core/neural/Training.h"
#include "core/neural/diffusion/Autocast.h"
#include "core/neural/nn/ClipModel.h"
#include "core/neural/text/ClipTokenizer.h"
#include "core/neural/text/WordVocabulary.h"
#include "core/neural/training/CaptionTokens.h"
#include "core/neural/training/PackedPictures.h"
#include "core/neural/training/StarterBundle.h"
#include "core/neural/training/StarterConfig.h"
#include "core/neural/training/TrainingRun.h"
#include "core/neural/training/UnitVectors.h"
#include "core/neural/weights/Guarded.h"

#include <ATen/ATen.h>
#include <torch/nn/functional/vision.h>

#include <cmath>
#include <fstream>
#include <string>

// Legend: B batch, D embedding, L text length, N pictures, M captions each.

namespace palimpsest::neural {

namespace {

using namespace training;

constexpr std::int64_t kEncoderBatch = 128;
constexpr std::int64_t kShrink = 3; // Pictures are kept reduced by this: crops come close to the encoder's own size.
constexpr std::int64_t kSecondViews = 32; // Pictures of a batch that are seen twice.
constexpr double kEncoderRate = 1.3e-3;
constexpr std::int64_t kEncoderWarmUpSteps = 40;
constexpr double kMaxLogitScale = 60.0;
constexpr double kPairScale = 10.0; // Inverse temperature between two views of a picture.
constexpr double kPairWeight = 0.25;

/// Everything that stays the same over the training.
struct Data {
    at::Tensor small;         ///< (N,3,H/kShrink,W/kShrink) uint8
    at::Tensor labels;        ///< (N,4) int64
    at::Tensor captionLabels; ///< (N,M,4) int64
    at::Tensor tokens;        ///< (N,M,L) int64
};

/// Pictures reduced by kShrink, (N,3,H/kShrink,W/kShrink) uint8.
at::Tensor shrunk(const at::Tensor &images)
{
    constexpr std::int64_t kChunk = 64;
    std::vector<at::Tensor> parts;
    for (std::int64_t first = 0; first < images.size(0); first += kChunk) {
        const at::Tensor chunk =
            images.narrow(0, first, std::min(kChunk, images.size(0) - first)).permute({0, 3, 1, 2}).to(at::kFloat);
        parts.push_back(at::avg_pool2d(chunk, kShrink).round_().to(at::kByte).contiguous());
    }
    return at::cat(parts);
}

/// Random crops of x (B,3,H,W) in 0..1, scaled to `side`, with changes of light: (B,3,side,side).
at::Tensor augmented(const at::Tensor &x, std::int64_t side, at::Generator &noise)
{
    constexpr double kSmallestCrop = 0.65;
    const std::int64_t batch = x.size(0);
    const auto uniform = [&](at::IntArrayRef sizes, double low, double high) {
        return at::rand(sizes, noise, at::TensorOptions(at::kFloat)) * (high - low) + low;
    };
    const at::Tensor scale = uniform({batch}, kSmallestCrop, 1.0);
    at::Tensor theta = at::zeros({batch, 2, 3});
    theta.select(1, 0).select(1, 0).copy_(scale);
    theta.select(1, 1).select(1, 1).copy_(scale * uniform({batch}, 0.92, 1.0));
    theta.select(1, 0).select(1, 2).copy_(uniform({batch}, -1.0, 1.0) * (1.0 - scale));
    theta.select(1, 1).select(1, 2).copy_(uniform({batch}, -1.0, 1.0) * (1.0 - scale));
    const at::Tensor grid = at::affine_grid_generator(theta, {batch, 3, side, side}, false);
    at::Tensor y = at::grid_sampler(x, grid, 0, 2, false);
    y = (y - 0.5) * uniform({batch, 1, 1, 1}, 0.8, 1.2) + 0.5 + uniform({batch, 1, 1, 1}, -0.1, 0.1)
        + uniform({batch, 3, 1, 1}, -0.04, 0.04);
    return y.clamp(0.0, 1.0);
}

/// Which caption (columns) is true of which picture (rows): (B,B) float32.
at::Tensor fits(const at::Tensor &labels, const at::Tensor &captionLabels)
{
    const at::Tensor named = captionLabels.unsqueeze(0);
    return named.eq(labels.unsqueeze(1)).logical_or(named.lt(0)).all(2).to(at::kFloat);
}

/// Cross entropy in both directions, spread evenly over all fitting pairs, plus that of two views of the same picture.
at::Tensor contrastiveLoss(const at::Tensor &images, const at::Tensor &texts, const at::Tensor &fit,
                           const at::Tensor &logitScale)
{
    const std::int64_t batch = texts.size(0);
    const at::Tensor logits =
        logitScale.clamp_max(std::log(kMaxLogitScale)).exp() * at::matmul(images.narrow(0, 0, batch), texts.t());
    const at::Tensor fromImages = -(fit / fit.sum(1, true) * at::log_softmax(logits, 1)).sum(1).mean();
    const at::Tensor fromTexts = -(fit / fit.sum(0, true) * at::log_softmax(logits, 0)).sum(0).mean();
    const std::int64_t views = images.size(0) - batch;
    const at::Tensor pairs = kPairScale * at::matmul(images.narrow(0, 0, views), images.narrow(0, batch, views).t());
    return 0.5 * (fromImages + fromTexts)
           + kPairWeight * at::cross_entropy_loss(pairs, at::arange(views, pairs.options().dtype(at::kLong)));
}

at::Tensor encoderStepLoss(nn::ClipModel &model, const Data &data, const weights::EncoderConfig &config,
                           const TrainingRun &training, const TrainOptions &options, std::int64_t batch)
{
    at::Generator noise = training.stepNoise();
    const at::Device device = trainingDevice();
    const at::Tensor rows = at::randint(data.small.size(0), {batch}, noise, at::TensorOptions(at::kLong));
    const at::Tensor which = at::randint(data.tokens.size(1), {batch}, noise, at::TensorOptions(at::kLong));
    const at::Tensor pictures = data.small.index_select(0, rows).to(at::kFloat).div_(255.0);
    const std::int64_t side = config.clip.imageResolution;
    const std::int64_t views = std::min(kSecondViews, batch);
    at::Tensor x = at::cat({augmented(pictures, side, noise), augmented(pictures.narrow(0, 0, views), side, noise)});
    const auto channel = [](const std::array<double, 3> &values) {
        return at::tensor({values[0], values[1], values[2]}, at::kFloat).view({3, 1, 1});
    };
    x = ((x - channel(config.preprocess.mean)) / channel(config.preprocess.std))
            .to(device)
            .contiguous(at::MemoryFormat::ChannelsLast);
    const at::Tensor flat = rows * data.tokens.size(1) + which;
    const at::Tensor tokens = data.tokens.flatten(0, 1).index_select(0, flat).to(device);
    const at::Tensor fit =
        fits(data.labels.index_select(0, rows), data.captionLabels.flatten(0, 1).index_select(0, flat)).to(device);
    at::Tensor images;
    {
        const diffusion::AutocastScope autocast(device, precisionOf(options));
        images = unitVectors(model->encodeImage(x));
    }
    return contrastiveLoss(images, unitVectors(model->encodeText(tokens)), fit, model->logitScale());
}

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

Result<Data> loadData(const PackedPictures &pictures, const text::ClipTokenizer &tokenizer, std::int64_t contextLength)
{
    auto tokens = captionTokens(pictures, tokenizer, contextLength);
    if (!tokens)
        return tokens.error();
    return Data{shrunk(pictures.images), pictures.labels, pictures.captionLabels, std::move(*tokens)};
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
    if (options.resume && std::filesystem::exists(target))
        return {};
    const auto words = captionWords(pictures);
    return words ? text::writeWordVocabulary(target, *words) : Result<void>(words.error());
}

Result<TrainReport> encoderTraining(const EncoderTrainOptions &options, const JobContext &job)
{
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
    const auto data = loadData(*pictures, *tokenizer, config.clip.text.contextLength);
    if (!data)
        return data.error();
    if (auto written = weights::writeEncoderConfig(options.out, config); !written)
        return written.error();

    nn::ClipModel model(config.clip);
    model->to(trainingDevice());
    model->train();
    AdamWOptions adam;
    adam.beta2 = 0.98;
    adam.weightDecay = 0.02;
    adam.emaDecay = 0.0; // Batch norm's statistics belong to the current weights, not to an average of them.
    adam.clipNorm = 1.0;
    AdamW optimiser(*model, adam);
    TrainingRun training("Teaching the encoder", "encoder", options, kEncoderRate, kEncoderWarmUpSteps);
    const std::int64_t batch = options.batch > 0 ? options.batch : kEncoderBatch;
    const auto exportBundle = [&] { return exportHalf(*model, options.out / config.weightsFile); };
    return training.run({*model, optimiser, batch,
                         [&] { return encoderStepLoss(model, *data, config, training, options, batch); }, exportBundle},
                        job);
}

} // namespace

Result<TrainReport> trainEncoder(const EncoderTrainOptions &options, const JobContext &job)
{
    return weights::guarded("The training failed; the log says where.", [&] { return encoderTraining(options, job); });
}

} // namespace palimpsest::neural
