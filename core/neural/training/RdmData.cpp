#include "core/neural/training/RdmData.h"

#include "core/neural/diffusion/Autocast.h"
#include "core/neural/nn/ClipModel.h"
#include "core/neural/nn/CompactAutoencoder.h"
#include "core/neural/training/CaptionTokens.h"
#include "core/neural/training/PictureEmbeddings.h"
#include "core/neural/training/StarterBundle.h"
#include "core/neural/training/TrainingRun.h"
#include "core/neural/training/UnitVectors.h"
#include "core/neural/weights/Safetensors.h"
#include "core/neural/weights/StateDict.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <algorithm>
#include <numeric>

namespace palimpsest::neural::training {

namespace {

constexpr std::int64_t kStoredNeighbours = 20;
constexpr std::int64_t kChunk = 32;

// Shares of the conditioning modes (see drawContext), cumulative.
constexpr double kTextOnly = 0.18;
constexpr double kTextAndNeighbours = 0.40;
constexpr double kTextAndStyle = 0.55;
constexpr double kNeighboursOnly = 0.90; // The rest is unconditional.
constexpr double kMaxNoise = 0.5;

// The pack's captions: 4 and 5 name subject and style, 6 and 7 the subject only.
constexpr std::int64_t kFirstFullCaption = 4;
constexpr std::int64_t kFirstStylelessCaption = 6;

/// Identifies the files that a cache was made from.
std::string stampOf(const std::vector<std::filesystem::path> &files)
{
    std::string stamp;
    for (const std::filesystem::path &file : files) {
        std::error_code ignored;
        stamp += std::to_string(std::filesystem::file_size(file, ignored)) + '/'
                 + std::to_string(std::filesystem::last_write_time(file, ignored).time_since_epoch().count()) + ' ';
    }
    return stamp;
}

/// Latents (n,Z,h,w) float32 of the trainable pictures.
Result<at::Tensor> encodeLatents(nn::CompactAutoencoder &firstStage, const PackedPictures &pictures,
                                 const at::Tensor &rows, Precision precision, const JobContext &job)
{
    const at::Device device = trainingDevice();
    std::vector<at::Tensor> parts;
    for (std::int64_t first = 0; first < rows.numel(); first += kChunk) {
        if (job.stopRequested())
            return cancelledError();
        const at::Tensor chunk = rows.narrow(0, first, std::min(kChunk, rows.numel() - first));
        const at::Tensor x = gatherPictures(pictures.images, chunk).mul_(2.0).sub_(1.0);
        const diffusion::AutocastScope autocast(device, precision);
        parts.push_back(
            firstStage->encodeMean(x.to(device).contiguous(at::MemoryFormat::ChannelsLast)).cpu().contiguous());
        job.report({"Encoding the pictures", first, rows.numel(), nullptr});
    }
    return at::cat(parts);
}

/// Unit embeddings (n,M,D) of the captions of the trainable pictures.
Result<at::Tensor> embedCaptions(nn::ClipModel &clip, const at::Tensor &tokens, const at::Tensor &rows)
{
    constexpr std::int64_t kTextChunk = 512;
    const at::Tensor flat = tokens.index_select(0, rows).flatten(0, 1);
    auto [unique, inverse, counts] = at::unique_dim(flat, 0, true, true);
    std::vector<at::Tensor> parts;
    for (std::int64_t first = 0; first < unique.size(0); first += kTextChunk) {
        const at::Tensor chunk = unique.narrow(0, first, std::min(kTextChunk, unique.size(0) - first));
        parts.push_back(unitVectors(clip->encodeText(chunk.to(trainingDevice())).to(at::kFloat)).cpu());
    }
    return at::cat(parts).index_select(0, inverse).view({rows.numel(), tokens.size(1), -1});
}

/// The kStoredNeighbours nearest other rows of each row of unit vectors e (n,D): (n,K) int64.
at::Tensor nearestOthers(const at::Tensor &e)
{
    constexpr std::int64_t kRows = 512;
    const std::int64_t k = std::min(kStoredNeighbours, e.size(0) - 1);
    std::vector<at::Tensor> parts;
    for (std::int64_t first = 0; first < e.size(0); first += kRows) {
        const std::int64_t count = std::min(kRows, e.size(0) - first);
        at::Tensor scores = at::matmul(e.narrow(0, first, count), e.t());
        scores.diagonal(first).fill_(-2.0);
        parts.push_back(std::get<1>(scores.topk(k, 1)));
    }
    return at::cat(parts);
}

std::vector<std::vector<std::int64_t>> rowsByLabel(const at::Tensor &labels)
{
    std::vector<std::vector<std::int64_t>> rows(static_cast<std::size_t>(labels.max().item<std::int64_t>()) + 1);
    for (std::int64_t i = 0; i < labels.numel(); ++i)
        rows[static_cast<std::size_t>(labels[i].item<std::int64_t>())].push_back(i);
    return rows;
}

/// Labels are not cached: the pack has them.
void addLabels(RdmData &data, const PackedPictures &pictures)
{
    const at::Tensor labels = pictures.labels.index_select(0, pictures.trainable());
    data.subjects = labels.select(1, 0).contiguous();
    data.styles = labels.select(1, 1).contiguous();
    data.bySubject = rowsByLabel(data.subjects);
    data.byStyle = rowsByLabel(data.styles);
}

Result<RdmData> computeData(const RdmTrainOptions &options, const PackedPictures &pictures,
                            const weights::EncoderConfig &encoder, const std::filesystem::path &firstStageFile,
                            const JobContext &job)
{
    nn::CompactAutoencoder firstStage(kStarterLatentChannels);
    const auto firstStageWeights = weights::readSafetensors(firstStageFile);
    if (!firstStageWeights)
        return firstStageWeights.error();
    if (auto loaded = weights::loadStrict(*firstStage, firstStageWeights->tensors); !loaded)
        return loaded.error();
    auto clip = loadClip(options.encoder, encoder);
    if (!clip)
        return clip.error();
    firstStage->to(trainingDevice());
    const auto tokenizer = text::ClipTokenizer::load(options.encoder / encoder.tokenizer.file,
                                                     static_cast<std::size_t>(encoder.tokenizer.merges));
    if (!tokenizer)
        return tokenizer.error();
    const auto tokens = captionTokens(pictures, *tokenizer, encoder.clip.text.contextLength);
    if (!tokens)
        return tokens.error();

    const at::NoGradGuard noGrad;
    const at::Tensor rows = pictures.trainable();
    auto latents = encodeLatents(firstStage, pictures, rows, precisionOf(options), job);
    if (!latents)
        return latents.error();
    auto images = embedPictures(*clip, encoder, pictures, rows, job);
    if (!images)
        return images.error();
    auto texts = embedCaptions(*clip, *tokens, rows);
    if (!texts)
        return texts.error();
    RdmData data;
    data.mean = latents->mean({0, 2, 3});
    data.deviation = latents->permute({1, 0, 2, 3}).flatten(1).std(1, false);
    data.latents = ((*latents - data.mean.view({1, -1, 1, 1})) / data.deviation.view({1, -1, 1, 1})).to(at::kHalf);
    data.images = std::move(*images);
    data.texts = std::move(*texts);
    data.neighbours = nearestOthers(data.images);
    return data;
}

} // namespace

at::Tensor RdmData::drawContext(const std::vector<std::int64_t> &rows, std::int64_t k, std::mt19937_64 &random,
                                at::Generator &noise) const
{
    std::uniform_real_distribution<double> share(0.0, 1.0);
    const auto batch = static_cast<std::int64_t>(rows.size());
    at::Tensor context = at::zeros({batch, k, images.size(1)});
    at::Tensor noiseScale = at::zeros({batch, 1, 1});
    at::Tensor present = at::ones({batch, 1, 1});
    for (std::int64_t b = 0; b < batch; ++b) {
        const double mode = share(random);
        context[b] = drawTokens(rows[static_cast<std::size_t>(b)], k, mode, random);
        noiseScale[b] = share(random) < 0.5 ? share(random) * kMaxNoise : 0.0;
        if (mode >= kNeighboursOnly)
            present[b] = 0.0;
    }
    const at::Tensor direction = unitVectors(at::randn(context.sizes(), noise, at::TensorOptions(at::kFloat)));
    return unitVectors(context + noiseScale * direction) * present;
}

at::Tensor RdmData::drawTokens(std::int64_t row, std::int64_t k, double mode, std::mt19937_64 &random) const
{
    const auto below = [&random](std::size_t count) {
        return std::uniform_int_distribution<std::int64_t>(0, static_cast<std::int64_t>(count) - 1)(random);
    };
    const auto anyOf = [&](const std::vector<std::int64_t> &from) {
        return from[static_cast<std::size_t>(below(from.size()))];
    };
    const auto labelled = [row](const std::vector<std::vector<std::int64_t>> &by,
                                const at::Tensor &labels) -> const std::vector<std::int64_t> & {
        return by[static_cast<std::size_t>(labels[row].item<std::int64_t>())];
    };
    const std::int64_t full = kFirstFullCaption + below(kFirstStylelessCaption - kFirstFullCaption);
    const std::int64_t styleless =
        kFirstStylelessCaption + below(static_cast<std::size_t>(texts.size(1) - kFirstStylelessCaption));
    if (mode < kTextOnly)
        return texts[row][full].expand({k, -1});

    std::vector<std::int64_t> order(static_cast<std::size_t>(neighbours.size(1)));
    std::iota(order.begin(), order.end(), 0);
    if (below(2) == 0)
        std::shuffle(order.begin(), order.end(), random); // Any of the stored neighbours instead of the nearest ones.
    std::vector<at::Tensor> tokens;
    for (std::size_t i = 0; i < static_cast<std::size_t>(k); ++i) {
        if (mode >= kTextAndNeighbours && mode < kTextAndStyle)
            tokens.push_back(images[anyOf(labelled(byStyle, styles))]);
        else
            tokens.push_back(images[neighbours[row][order[i % order.size()]].item<std::int64_t>()]);
    }
    if (mode < kTextAndStyle) {
        const bool otherStyle = below(3) == 0;
        const std::int64_t source = otherStyle ? anyOf(labelled(bySubject, subjects)) : row;
        tokens.front() = texts[source][otherStyle || mode < kTextAndNeighbours ? full : styleless];
    }
    return at::stack(tokens);
}

Result<RdmData> loadRdmData(const RdmTrainOptions &options, const PackedPictures &pictures,
                            const weights::EncoderConfig &encoder, const JobContext &job)
{
    const std::filesystem::path firstStageFile = options.out / "first_stage.safetensors";
    const std::filesystem::path cacheFile = options.out / "training" / "rdm.cache.safetensors";
    const std::string stamp = stampOf({options.pack, firstStageFile, options.encoder / encoder.weightsFile});
    if (auto cache = weights::readSafetensors(cacheFile); cache && cache->metadata["stamp"] == stamp) {
        auto &t = cache->tensors;
        RdmData data{t["latents"], t["mean"], t["deviation"], t["images"], t["texts"], t["neighbours"], {}, {}, {}, {}};
        addLabels(data, pictures);
        return data;
    }
    std::error_code ignored; // Writing the cache says what is wrong.
    std::filesystem::create_directories(cacheFile.parent_path(), ignored);
    auto data = computeData(options, pictures, encoder, firstStageFile, job);
    if (!data)
        return data;
    addLabels(*data, pictures);
    const weights::TensorMap tensors{{"latents", data->latents},     {"mean", data->mean},
                                     {"deviation", data->deviation}, {"images", data->images},
                                     {"texts", data->texts},         {"neighbours", data->neighbours},
                                     {"styles", data->styles}};
    if (auto written = weights::writeSafetensors(cacheFile, tensors, {{"stamp", stamp}}); !written)
        return written.error();
    return data;
}

} // namespace palimpsest::neural::training
