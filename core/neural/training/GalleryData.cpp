#include "core/neural/diffusion/Autocast.h"
#include "core/neural/nn/ClipModel.h"
#include "core/neural/training/CaptionTokens.h"
#include "core/neural/training/PictureEmbeddings.h"
#include "core/neural/training/RdmData.h"
#include "core/neural/training/TrainingRun.h"
#include "core/neural/training/UnitVectors.h"
#include "core/neural/weights/Safetensors.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <algorithm>

namespace palimpsest::neural::training {

namespace {

// The pack's captions: 4 and 5 name subject and style, 6 and 7 the subject only.
constexpr std::int64_t kFirstFullCaption = 4;
constexpr std::int64_t kFirstStylelessCaption = 6;

/// Latents (n,Z,h,w) float32 of the trainable pictures.
Result<at::Tensor> encodePictures(diffusion::FirstStage &firstStage, const PackedPictures &pictures,
                                  const at::Tensor &rows, Precision precision, const JobContext &job)
{
    std::vector<at::Tensor> parts;
    for (std::int64_t first = 0; first < rows.numel(); first += picturesAtOnce()) {
        if (job.stopRequested())
            return cancelledError();
        const at::Tensor chunk = rows.narrow(0, first, std::min(picturesAtOnce(), rows.numel() - first));
        parts.push_back(encodeLatents(firstStage, gatherPictures(pictures.images, chunk, trainingDevice()), precision));
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

/// What the cache does not hold: the pack has it.
void addLabels(RdmData &data, const PackedPictures &pictures)
{
    const at::Tensor labels = pictures.labels.index_select(0, pictures.trainable());
    data.subjects = labels.select(1, 0).contiguous();
    data.styles = labels.select(1, 1).contiguous();
    data.firstFull = kFirstFullCaption;
    data.firstSubject = kFirstStylelessCaption;
    data.groupByLabel();
    data.holdOut(0.0);
}

/// Latents by their own mean and deviation.
void normalise(RdmData &data, const at::Tensor &latents)
{
    data.mean = latents.mean({0, 2, 3});
    data.deviation = latents.permute({1, 0, 2, 3}).flatten(1).std(1, false);
    data.latents = ((latents - data.mean.view({1, -1, 1, 1})) / data.deviation.view({1, -1, 1, 1})).to(at::kHalf);
}

Result<RdmData> computeData(const RdmTrainOptions &options, const PackedPictures &pictures,
                            const weights::EncoderConfig &encoder, diffusion::FirstStage &firstStage,
                            const JobContext &job)
{
    auto clip = loadClip(options.encoder, encoder);
    if (!clip)
        return clip.error();
    const auto tokenizer = text::ClipTokenizer::load(options.encoder / encoder.tokenizer.file,
                                                     static_cast<std::size_t>(encoder.tokenizer.merges));
    if (!tokenizer)
        return tokenizer.error();
    const auto tokens = captionTokens(pictures, *tokenizer, encoder.clip.text.contextLength);
    if (!tokens)
        return tokens.error();

    const at::NoGradGuard noGrad;
    const at::Tensor rows = pictures.trainable();
    auto latents = encodePictures(firstStage, pictures, rows, precisionOf(options), job);
    if (!latents)
        return latents.error();
    auto images = embedPictures(*clip, encoder, pictures, rows, job);
    if (!images)
        return images.error();
    auto texts = embedCaptions(*clip, *tokens, rows);
    if (!texts)
        return texts.error();
    auto neighbours = nearestOthers(*images, job);
    if (!neighbours)
        return neighbours.error();
    RdmData data;
    if (options.from.empty())
        normalise(data, *latents);
    else
        data.latents = latents->to(at::kHalf);
    data.images = std::move(*images);
    data.texts = std::move(*texts);
    data.neighbours = std::move(*neighbours);
    return data;
}

} // namespace

Result<RdmData> loadGalleryData(const RdmTrainOptions &options, const weights::EncoderConfig &encoder,
                                diffusion::FirstStage &firstStage, const std::filesystem::path &firstStageFile,
                                const JobContext &job)
{
    const auto pictures = openPackedPictures(options.pack);
    if (!pictures)
        return pictures.error();
    const std::filesystem::path cacheFile = options.out / "training" / "rdm.cache.safetensors";
    const std::string stamp = stampOf({options.pack, firstStageFile, options.encoder / encoder.weightsFile});
    if (auto cache = weights::readSafetensors(cacheFile); cache && cache->metadata["stamp"] == stamp) {
        auto &t = cache->tensors;
        RdmData data;
        data.latents = t["latents"];
        data.mean = t["mean"];
        data.deviation = t["deviation"];
        data.images = t["images"];
        data.texts = t["texts"];
        data.neighbours = t["neighbours"];
        addLabels(data, *pictures);
        return data;
    }
    std::error_code ignored; // Writing the cache says what is wrong.
    std::filesystem::create_directories(cacheFile.parent_path(), ignored);
    auto data = computeData(options, *pictures, encoder, firstStage, job);
    if (!data)
        return data;
    addLabels(*data, *pictures);
    weights::TensorMap tensors{{"latents", data->latents},
                               {"images", data->images},
                               {"texts", data->texts},
                               {"neighbours", data->neighbours},
                               {"styles", data->styles}};
    if (data->mean.defined()) {
        tensors["mean"] = data->mean;
        tensors["deviation"] = data->deviation;
    }
    if (auto written = weights::writeSafetensors(cacheFile, tensors, {{"stamp", stamp}}); !written)
        return written.error();
    return data;
}

} // namespace palimpsest::neural::training
