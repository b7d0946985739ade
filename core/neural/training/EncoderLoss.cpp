#include "core/neural/training/EncoderLoss.h"

#include "core/neural/diffusion/Autocast.h"
#include "core/neural/training/CaptionTokens.h"
#include "core/neural/training/PictureEmbeddings.h"
#include "core/neural/training/StyleViews.h"
#include "core/neural/training/TrainingRun.h"
#include "core/neural/training/UnitVectors.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace palimpsest::neural::training {

namespace {

constexpr std::int64_t kEncoderBatch = 128;
constexpr std::int64_t kShrink = 2; // Pictures are kept reduced by this: crops come close to the encoder's own size.
constexpr std::int64_t kSecondViews = 32; // Pictures of a batch that are seen twice.
constexpr double kMaxLogitScale = 60.0;
constexpr double kPairScale = 10.0; // Inverse temperature between two views of a picture.
constexpr double kPairWeight = 0.25;
constexpr std::int64_t kMannerPairs = 24; // At most a batch.
constexpr double kMannerWeight = 0.5;
constexpr double kKeepWeight = 20.0;

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

/// Which caption (columns) is true of which picture (rows): (B,B) float32.
at::Tensor fits(const at::Tensor &labels, const at::Tensor &captionLabels)
{
    const at::Tensor named = captionLabels.unsqueeze(0);
    return named.eq(labels.unsqueeze(1)).logical_or(named.lt(0)).all(2).to(at::kFloat);
}

/// Cross entropy in both directions, spread evenly over all fitting pairs.
at::Tensor captionLoss(const at::Tensor &images, const at::Tensor &texts, const at::Tensor &fit,
                       const at::Tensor &logitScale)
{
    const at::Tensor logits = logitScale.clamp_max(std::log(kMaxLogitScale)).exp() * at::matmul(images, texts.t());
    const at::Tensor fromImages = -(fit / fit.sum(1, true) * at::log_softmax(logits, 1)).sum(1).mean();
    const at::Tensor fromTexts = -(fit / fit.sum(0, true) * at::log_softmax(logits, 0)).sum(0).mean();
    return 0.5 * (fromImages + fromTexts);
}

/// Random rows below `limit`, (count) int64.
at::Tensor below(std::int64_t limit, std::int64_t count, at::Generator &noise)
{
    return at::randint(limit, {count}, noise, at::TensorOptions(at::kLong));
}

} // namespace

Result<EncoderData> loadEncoderData(const PackedPictures &pictures, const text::ClipTokenizer &tokenizer,
                                    std::int64_t contextLength)
{
    auto tokens = captionTokens(pictures, tokenizer, contextLength);
    if (!tokens)
        return tokens.error();
    const at::Tensor styles = pictures.labels.select(1, 1).contiguous();
    const at::Tensor ends = at::bincount(styles).cumsum(0);
    return EncoderData{shrunk(pictures.images),
                       pictures.labels,
                       pictures.captionLabels,
                       std::move(*tokens),
                       styles.argsort(),
                       at::cat({at::zeros({1}, at::kLong), ends}),
                       {}};
}

EncoderLoss::EncoderLoss(const EncoderTrainOptions &options, const PackedPictures &pictures, const EncoderData &data,
                         const weights::EncoderConfig &config, nn::ClipModel &model)
    : m_batch(options.batch > 0 ? options.batch : kEncoderBatch)
    , m_mannerPairs(std::min(kMannerPairs, m_batch))
    , m_pictures(pictures)
    , m_data(data)
    , m_config(config)
    , m_model(model)
{
}

at::Tensor EncoderLoss::operator()(at::Generator noise, Precision precision)
{
    m_precision = precision;
    const at::Tensor rows = below(m_data.small.size(0), m_batch, noise);
    return m_data.kept.defined() ? keepingLoss(rows, noise) : freshLoss(rows, noise);
}

at::Tensor EncoderLoss::smallPictures(const at::Tensor &rows) const
{
    return m_data.small.index_select(0, rows).to(at::kFloat).div_(255.0);
}

/// Pairs (2G,3,S,S) of pictures of the same style, half of them of the same picture, in shared manners.
at::Tensor EncoderLoss::mannerPairs(at::Generator &noise) const
{
    const at::Tensor first = below(m_data.small.size(0), m_mannerPairs, noise);
    // Pictures are grouped by style, so a random place in the group is another picture of the style.
    const at::Tensor styles = m_data.labels.select(1, 1).index_select(0, first);
    const at::Tensor begin = m_data.styleBegin.index_select(0, styles);
    const at::Tensor count = m_data.styleBegin.index_select(0, styles + 1) - begin;
    const at::Tensor place = at::rand({m_mannerPairs}, noise, at::TensorOptions(at::kFloat)).mul(count).floor();
    const at::Tensor others = m_data.byStyle.index_select(0, begin + place.to(at::kLong).minimum(count - 1));
    const at::Tensor second = at::where(below(2, m_mannerPairs, noise).to(at::kBool), first, others);
    const at::Tensor crops = randomCrops(smallPictures(at::cat({first, second})), m_config.clip.imageResolution, noise);
    return inSharedManners(crops, noise);
}

/// Unit embeddings (B,D) float32 of x (B,3,S,S).
at::Tensor EncoderLoss::embedded(const at::Tensor &x) const
{
    const at::Tensor pixels = normalised(x, m_config).to(trainingDevice()).contiguous(at::MemoryFormat::ChannelsLast);
    const diffusion::AutocastScope autocast(trainingDevice(), m_precision);
    return unitVectors(m_model->encodeImage(pixels));
}

at::Tensor EncoderLoss::mannerLoss(const at::Tensor &embeddings) const
{
    return kMannerWeight
           * pairLoss(embeddings.narrow(0, 0, m_mannerPairs), embeddings.narrow(0, m_mannerPairs, m_mannerPairs),
                      kPairScale);
}

/// A new space: captions and pictures, two views of a picture, two pictures in one manner.
at::Tensor EncoderLoss::freshLoss(const at::Tensor &rows, at::Generator &noise) const
{
    const std::int64_t views = std::min(kSecondViews, m_batch);
    const std::int64_t side = m_config.clip.imageResolution;
    const at::Tensor pictures = smallPictures(rows);
    const at::Tensor x = relit(randomCrops(at::cat({pictures, pictures.narrow(0, 0, views)}), side, noise), noise);
    const at::Tensor images = embedded(at::cat({x, mannerPairs(noise)}));

    const at::Tensor flat = rows * m_data.tokens.size(1) + below(m_data.tokens.size(1), m_batch, noise);
    const at::Tensor tokens = m_data.tokens.flatten(0, 1).index_select(0, flat).to(images.device());
    const at::Tensor fit =
        fits(m_data.labels.index_select(0, rows), m_data.captionLabels.flatten(0, 1).index_select(0, flat));
    const at::Tensor texts = unitVectors(m_model->encodeText(tokens));
    return captionLoss(images.narrow(0, 0, m_batch), texts, fit.to(images.device()), m_model->logitScale())
           + kPairWeight * pairLoss(images.narrow(0, 0, views), images.narrow(0, m_batch, views), kPairScale)
           + mannerLoss(images.narrow(0, m_batch + views, 2 * m_mannerPairs));
}

/// The space of an earlier encoder for the gallery's pictures, room for other manners beside them
/// (backward-compatible representations, arXiv 2003.11942).
at::Tensor EncoderLoss::keepingLoss(const at::Tensor &rows, at::Generator &noise) const
{
    const at::Tensor images =
        embedded(at::cat({wholePictures(m_pictures, rows, m_config), mannerPairs(noise).to(trainingDevice())}));
    const at::Tensor kept = m_data.kept.index_select(0, rows).to(images.device());
    const at::Tensor apart = 1.0 - (images.narrow(0, 0, m_batch) * kept).sum(1);
    return kKeepWeight * apart.mean() + mannerLoss(images.narrow(0, m_batch, 2 * m_mannerPairs));
}

} // namespace palimpsest::neural::training
