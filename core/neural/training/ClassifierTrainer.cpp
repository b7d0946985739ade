#include "core/neural/Training.h"
#include "core/neural/diffusion/Autocast.h"
#include "core/neural/metrics/ClassifierNetwork.h"
#include "core/neural/training/ClassifierViews.h"
#include "core/neural/training/Communicator.h"
#include "core/neural/training/PackedPictures.h"
#include "core/neural/training/StarterBundle.h"
#include "core/neural/training/StyleViews.h"
#include "core/neural/training/TrainingRun.h"
#include "core/neural/weights/Guarded.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <string>

// Legend: B batch, S side of the network's pictures.

namespace palimpsest::neural {

namespace {

using namespace training;

constexpr std::int64_t kClassifierBatch = 96;
constexpr double kClassifierRate = 2e-3;
constexpr std::int64_t kClassifierWarmUpSteps = 40;
constexpr double kEmptyShare = 0.15;     // Of the batch: scenes that lost their subjects.
constexpr double kShapelessShare = 0.15; // And pictures whose shapes were destroyed.
constexpr double kRecolouredShare = 0.5; // Of the pictures with subjects.
constexpr double kStyleWeight = 0.5;

/// Both packs, and what their pictures are called.
struct ClassifierData {
    PackedPictures pictures;
    PackedPictures empty;
    metrics::ClassifierConfig config;
};

Result<ClassifierData> loadClassifierData(const ClassifierTrainOptions &options)
{
    auto pictures = openPackedPictures(options.pack);
    if (!pictures)
        return pictures.error();
    auto empty = openPackedPictures(options.emptyPack);
    if (!empty)
        return empty.error();
    if (empty->styles != pictures->styles || empty->images.size(1) != pictures->images.size(1))
        return Error{
            ErrorCode::InvalidArgument,
            "The scenes without subjects were painted in other styles or another size than the pictures; paint both "
            "with the same program.",
            {}};
    ClassifierData data{std::move(*pictures), std::move(*empty), {}};
    data.config.subjects = data.pictures.subjects;
    const std::int64_t known = data.pictures.labels.select(1, 0).max().item<std::int64_t>() + 1;
    while (static_cast<std::int64_t>(data.config.subjects.size()) < known)
        data.config.subjects.push_back("subject " + std::to_string(data.config.subjects.size() + 1));
    data.config.styles = data.pictures.styles;
    data.config.sidePx = options.sidePx;
    data.config.width = options.width;
    return data;
}

at::Tensor randomRows(std::int64_t limit, std::int64_t count, at::Generator &noise)
{
    return at::randint(limit, {count}, noise, at::TensorOptions(at::kLong));
}

/// What a step is trained on: pictures (B,3,S,S) 0..1, subjects (B) with "none" as the last class, and styles (B), -1 where
/// the view changed what the style can be told by.
struct ClassifierBatch {
    at::Tensor pictures;
    at::Tensor subjects;
    at::Tensor styles;
};

ClassifierBatch drawClassifierBatch(const ClassifierData &data, std::int64_t batch, at::Generator noise)
{
    const auto share = [batch](double part) {
        return std::max<std::int64_t>(1, static_cast<std::int64_t>(part * static_cast<double>(batch)));
    };
    const std::int64_t empty = share(kEmptyShare);
    const std::int64_t shapeless = share(kShapelessShare);
    const std::int64_t shown = std::max<std::int64_t>(2, batch - empty - shapeless);
    const std::int64_t recolour = static_cast<std::int64_t>(kRecolouredShare * static_cast<double>(shown));
    const at::Tensor rows = randomRows(data.pictures.count(), shown + shapeless, noise);
    const at::Tensor emptyRows = randomRows(data.empty.count(), empty, noise);
    const auto drawn = [&](const PackedPictures &from, const at::Tensor &which) {
        // Halved first, so that crops are not sampled from far larger pictures.
        const at::Tensor halved = at::avg_pool2d(gatherPictures(from.images, which).contiguous(), 2);
        return relit(randomCrops(halved, data.config.sidePx, noise), noise);
    };
    const at::Tensor pictures = drawn(data.pictures, rows);
    const at::Tensor plain = pictures.narrow(0, recolour, shown - recolour);
    const at::Tensor coloured = recoloured(pictures.narrow(0, 0, recolour), noise);
    const at::Tensor broken = withoutShapes(pictures.narrow(0, shown, shapeless), noise);
    const at::Tensor labels = data.pictures.labels.index_select(0, rows);
    const auto none = static_cast<std::int64_t>(data.config.subjects.size());
    const auto filled = [](std::int64_t count, std::int64_t value) { return at::full({count}, value, at::kLong); };
    return {at::cat({coloured, plain, broken, drawn(data.empty, emptyRows)}),
            at::cat({labels.select(1, 0).narrow(0, 0, shown), filled(shapeless + empty, none)}),
            at::cat({filled(recolour, -1), labels.select(1, 1).narrow(0, recolour, shown - recolour),
                     filled(shapeless, -1), data.empty.labels.select(1, 1).index_select(0, emptyRows)})};
}

at::Tensor classifierLoss(nn::ClipModifiedResNet &network, const metrics::ClassifierConfig &config,
                          const ClassifierBatch &batch, Precision precision)
{
    const at::Device device = trainingDevice();
    const diffusion::AutocastScope autocast(device, precision);
    const metrics::ClassifierLogits logits = metrics::classifierLogits(network, config, batch.pictures.to(device));
    const at::Tensor subject =
        at::cross_entropy_loss(logits.subjects, batch.subjects.to(device), {}, at::Reduction::Mean, -100, 0.05);
    const at::Tensor style =
        at::cross_entropy_loss(logits.styles, batch.styles.to(device), {}, at::Reduction::Mean, -1);
    return subject + kStyleWeight * style;
}

Result<TrainReport> classifierTraining(const ClassifierTrainOptions &options, const JobContext &job)
{
    const auto data = loadClassifierData(options);
    if (!data)
        return data.error();
    if (auto written = metrics::writeClassifierConfig(options.out, data->config); !written)
        return written.error();
    const auto others = Communicator::create(options.processes, trainingDevice());
    if (!others)
        return others.error();
    at::manual_seed(options.seed);
    nn::ClipModifiedResNet network = metrics::makeClassifierNetwork(data->config);
    network->to(trainingDevice());
    network->train();
    AdamWOptions adam;
    adam.beta2 = 0.99;
    adam.weightDecay = 0.02;
    adam.emaDecay = 0.0; // Batch norm's statistics belong to the current weights, not to an average of them.
    adam.clipNorm = 1.0;
    AdamW optimiser(*network, adam);
    TrainingRun training("Teaching the classifier", "classifier", options, kClassifierRate, kClassifierWarmUpSteps,
                         **others);
    const std::int64_t batch = options.batch > 0 ? options.batch : kClassifierBatch;
    const Precision precision = precisionOf(options);
    const auto loss = [&] {
        return classifierLoss(network, data->config, drawClassifierBatch(*data, batch, training.stepNoise()),
                              precision);
    };
    const auto exportBundle = [&] { return exportHalf(*network, options.out / metrics::kClassifierWeights); };
    return training.run({*network, optimiser, batch, loss, exportBundle, {}, {}}, job);
}

} // namespace

Result<TrainReport> trainClassifier(const ClassifierTrainOptions &options, const JobContext &job)
{
    return weights::guarded("The training failed; the log says where.",
                            [&] { return classifierTraining(options, job); });
}

} // namespace palimpsest::neural
