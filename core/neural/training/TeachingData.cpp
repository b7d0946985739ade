#include "core/neural/training/PictureRecords.h"
#include "core/neural/training/RdmData.h"
#include "core/neural/training/TrainingRun.h"
#include "core/neural/training/UnitVectors.h"
#include "core/neural/weights/Safetensors.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>

#include <algorithm>
#include <map>

namespace palimpsest::neural::training {

namespace {

// Captions that are kept of each picture, of those that name the manner and of those that do not.
constexpr std::int64_t kFullCaptions = 3;
constexpr std::int64_t kSubjectCaptions = 3;
constexpr std::int64_t kFewestPictures = 2;

/// Captions of one picture, kFullCaptions + kSubjectCaptions of them; none for a picture without words.
std::vector<std::string> chosenCaptions(const TeachingCaptions &captions)
{
    const std::vector<std::string> &full = captions.full.empty() ? captions.subject : captions.full;
    const std::vector<std::string> &subject = captions.subject.empty() ? captions.full : captions.subject;
    std::vector<std::string> chosen;
    for (std::int64_t i = 0; i < kFullCaptions && !full.empty(); ++i)
        chosen.push_back(full[static_cast<std::size_t>(i) % full.size()]);
    for (std::int64_t i = 0; i < kSubjectCaptions && !subject.empty(); ++i)
        chosen.push_back(subject[static_cast<std::size_t>(i) % subject.size()]);
    return chosen;
}

/// Fills texts, styles and wordless for the pictures `rows` of the set.
Result<void> addWords(RdmData &data, const TeachingSet &set, const at::Tensor &rows, Encoder &encoder,
                      const JobContext &job)
{
    std::map<std::string, at::Tensor> known;
    std::map<std::string, std::int64_t> styles;
    const at::Tensor none = at::zeros({encoder.dimension()});
    std::vector<at::Tensor> texts;
    std::vector<std::int64_t> styleOf;
    for (std::int64_t row = 0; row < rows.numel(); ++row) {
        if (job.stopRequested())
            return cancelledError();
        job.report({"Reading the captions", row, rows.numel(), nullptr});
        const TeachingCaptions captions =
            set.captions ? set.captions(rows[row].item<std::int64_t>()) : TeachingCaptions();
        styleOf.push_back(styles.emplace(captions.style, static_cast<std::int64_t>(styles.size())).first->second);
        const std::vector<std::string> chosen = chosenCaptions(captions);
        for (const std::string &caption : chosen) {
            at::Tensor &embedding = known[caption];
            if (!embedding.defined()) {
                auto encoded = encoder.encodeText(caption);
                if (!encoded)
                    return encoded.error();
                embedding = at::tensor(encoded->values, at::kFloat);
            }
            texts.push_back(embedding);
        }
        if (chosen.empty())
            texts.insert(texts.end(), kFullCaptions + kSubjectCaptions, none);
    }
    data.texts = at::stack(texts).view({rows.numel(), kFullCaptions + kSubjectCaptions, -1});
    data.styles = at::tensor(styleOf, at::kLong);
    return {};
}

/// What follows from the tensors that are cached.
void addOrder(RdmData &data, double heldOut)
{
    data.firstFull = 0;
    data.firstSubject = kFullCaptions;
    const at::Tensor words = data.texts.abs().sum({1, 2}).gt(0.0).cpu();
    for (std::int64_t row = 0; row < words.numel(); ++row)
        data.wordless.push_back(!words[row].item<bool>());
    // Every picture is a subject of its own: captions are never exchanged.
    data.subjects = at::arange(data.latents.size(0), at::kLong);
    data.groupByLabel();
    data.holdOut(heldOut);
}

Result<RdmData> computeData(const RdmTrainOptions &options, const weights::GeneratorConfig &config,
                            const std::string &stamp, diffusion::FirstStage &firstStage, Encoder &encoder,
                            const JobContext &job)
{
    const auto records =
        pictureRecords(options.out / "training", stamp, options, config.imageSizePx, firstStage, encoder, job);
    if (!records)
        return records.error();
    const at::Tensor rows = records->readable.nonzero().squeeze(1);
    if (rows.numel() < kFewestPictures)
        return Error{ErrorCode::NotFound,
                     "A model is taught with at least two pictures, and " + std::to_string(rows.numel()) + " of the "
                         + std::to_string(options.set.count) + " can be read.",
                     {}};
    RdmData data;
    data.latents = records->latents.index_select(0, rows).contiguous();
    data.images = unitVectors(records->images.index_select(0, rows));
    if (auto added = addWords(data, options.set, rows, encoder, job); !added)
        return added.error();
    auto neighbours = nearestOthers(data.images, job);
    if (!neighbours)
        return neighbours.error();
    data.neighbours = std::move(*neighbours);
    return data;
}

} // namespace

Result<RdmData> loadTeachingData(const RdmTrainOptions &options, const weights::GeneratorConfig &config,
                                 diffusion::FirstStage &firstStage, const std::filesystem::path &firstStageFile,
                                 const JobContext &job)
{
    const std::filesystem::path folder = options.out / "training";
    const std::filesystem::path cacheFile = folder / "rdm.cache.safetensors";
    const std::string stamp = options.set.stamp + " " + std::to_string(options.set.count) + " "
                              + std::to_string(config.imageSizePx) + " "
                              + stampOf({firstStageFile, options.encoder / "model.json"});
    if (auto cache = weights::readSafetensors(cacheFile); cache && cache->metadata["stamp"] == stamp) {
        auto &t = cache->tensors;
        RdmData data;
        data.latents = t["latents"];
        data.images = t["images"];
        data.texts = t["texts"];
        data.neighbours = t["neighbours"];
        data.styles = t["styles"];
        addOrder(data, options.heldOut);
        return data;
    }
    ComputeOptions compute;
    compute.threads = at::get_num_threads();
    const auto encoder = loadEncoder(options.encoder, compute);
    if (!encoder)
        return encoder.error();
    if ((*encoder)->id() != config.encoderId)
        return Error{ErrorCode::InvalidArgument,
                     "The model was made with the encoder \"" + config.encoderId + "\", not with \"" + (*encoder)->id()
                         + "\"; name that one.",
                     {}};
    auto data = computeData(options, config, stamp, firstStage, **encoder, job);
    if (!data)
        return data;
    const weights::TensorMap tensors{{"latents", data->latents},
                                     {"images", data->images},
                                     {"texts", data->texts},
                                     {"neighbours", data->neighbours},
                                     {"styles", data->styles}};
    if (auto written = weights::writeSafetensors(cacheFile, tensors, {{"stamp", stamp}}); !written)
        return written.error();
    removePictureRecords(folder);
    addOrder(*data, options.heldOut);
    return data;
}

} // namespace palimpsest::neural::training
