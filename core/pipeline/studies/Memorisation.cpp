#include "core/pipeline/studies/Study.h"

#include "core/imaging/ContactSheet.h"
#include "core/imaging/Resample.h"
#include "core/neural/TrainingPack.h"
#include "core/pipeline/evaluation/Numbers.h"

#include <algorithm>
#include <cstdio>
#include <numeric>
#include <utility>

namespace palimpsest::pipeline::studies {

void registerStudyMemorisation(StudyRegistry &registry);

namespace {

constexpr std::size_t kAtOnce = 64; // Pictures embedded together.
constexpr int kCoarsePx = 32;       // Side at which pixels are compared: layout, not grain.
constexpr std::size_t kShownPairs = 8;
constexpr double kTopShare = 0.05;

/// The nearest training picture of a picture.
struct Nearest {
    std::int64_t index = -1;
    double similarity = -1.0;
    double decibels = 0.0; ///< Of both at kCoarsePx.
};

/// What the model was trained on, with its embeddings.
struct TrainedOn {
    neural::TrainingPack pack;
    std::vector<Embedding> embeddings; ///< In the order of pack.trainable().
};

Result<TrainedOn> openTrainedOn(StudyBench &bench, const JobContext &job)
{
    if (bench.options().trainingPack.empty())
        return Error{ErrorCode::InvalidArgument,
                     "This study needs to know what the model was trained on; name the training pack.",
                     {}};
    auto pack = neural::TrainingPack::open(bench.options().trainingPack);
    if (!pack)
        return pack.error();
    TrainedOn trained{std::move(*pack), {}};
    const std::vector<std::int64_t> &rows = trained.pack.trainable();
    for (std::size_t first = 0; first < rows.size(); first += kAtOnce) {
        job.report({"Looking at the training pictures", static_cast<std::int64_t>(first),
                    static_cast<std::int64_t>(rows.size()), nullptr});
        std::vector<Image> pictures;
        for (std::size_t i = first; i < std::min(first + kAtOnce, rows.size()); ++i)
            pictures.push_back(trained.pack.picture(rows[i]));
        auto embeddings = bench.embed(pictures, {job.stop, {}});
        if (!embeddings)
            return embeddings.error();
        std::move(embeddings->begin(), embeddings->end(), std::back_inserter(trained.embeddings));
    }
    return trained;
}

Nearest nearestTo(const Image &picture, const Embedding &embedding, const TrainedOn &trained)
{
    Nearest nearest;
    for (std::size_t i = 0; i < trained.embeddings.size(); ++i) {
        const double similarity = cosine(embedding.values, trained.embeddings[i].values);
        if (similarity > nearest.similarity)
            nearest = {trained.pack.trainable()[i], similarity, 0.0};
    }
    if (nearest.index < 0)
        return nearest;
    const auto mine = imaging::squarePicture(picture, kCoarsePx);
    const auto theirs = imaging::squarePicture(trained.pack.picture(nearest.index), kCoarsePx);
    nearest.decibels = mine && theirs ? decibels(*mine, *theirs) : 0.0;
    return nearest;
}

std::vector<Nearest> nearestOfAll(std::span<const Image> pictures, const std::vector<Embedding> &embeddings,
                                  const TrainedOn &trained)
{
    std::vector<Nearest> result;
    for (std::size_t i = 0; i < pictures.size(); ++i)
        result.push_back(nearestTo(pictures[i], embeddings[i], trained));
    return result;
}

/// The value that a share of all values lies above.
double topValue(std::vector<double> values)
{
    std::sort(values.begin(), values.end(), std::greater<>());
    return values.empty() ? 0.0 : values[static_cast<std::size_t>(kTopShare * static_cast<double>(values.size()))];
}

StudyRow rowOf(const std::string &setting, const std::vector<Nearest> &nearest)
{
    std::vector<double> similarities;
    std::vector<double> likeness;
    for (const Nearest &one : nearest) {
        similarities.push_back(one.similarity);
        likeness.push_back(one.decibels);
    }
    const auto mean = [](const std::vector<double> &values) {
        return meanOf(values.size(), [&](std::size_t i) { return values[i]; });
    };
    return {setting,
            {},
            {{"similarity_to_nearest", mean(similarities)},
             {"similarity_top_5_percent", topValue(similarities)},
             {"decibels_to_nearest", mean(likeness)},
             {"decibels_top_5_percent", topValue(likeness)}}};
}

/// The results that are most like a training picture, each beside that picture.
Result<Image> sheetOf(const PaintedSet &painted, const std::vector<Nearest> &nearest, const TrainedOn &trained)
{
    std::vector<std::size_t> order(nearest.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return nearest[a].similarity > nearest[b].similarity; });
    std::vector<Image> shown;
    std::vector<std::string> labels;
    for (std::size_t i = 0; i < std::min(kShownPairs, order.size()); ++i) {
        const Nearest &one = nearest[order[i]];
        shown.push_back(painted.pictures[order[i]]);
        shown.push_back(trained.pack.picture(one.index));
        labels.emplace_back("painted");
        labels.push_back("training picture, similarity " + shortNumber(one.similarity));
    }
    return imaging::makeContactSheet(shown, labels, 4, 160);
}

/// Real pictures that no training has seen say how near a picture of the same world comes by chance; a model that
/// copies comes nearer than that.
Result<StudyOutcome> run(StudyBench &bench, const JobContext &job)
{
    const auto trained = openTrainedOn(bench, job);
    if (!trained)
        return trained.error();
    std::vector<Image> real;
    for (const TestPicture &test : bench.testPictures())
        real.push_back(test.image);
    const auto realEmbeddings = bench.embed(real, job);
    if (!realEmbeddings)
        return realEmbeddings.error();
    const auto painted = bench.paint({}, bench.testPictures(), job);
    if (!painted)
        return painted.error();
    const std::vector<Nearest> ofReal = nearestOfAll(real, *realEmbeddings, *trained);
    const std::vector<Nearest> ofPainted = nearestOfAll(painted->pictures, painted->embeddings, *trained);
    StudyOutcome outcome;
    outcome.table = {"Nearest training picture",
                     "",
                     false,
                     {rowOf("unseen real pictures", ofReal), rowOf("painted pictures", ofPainted)},
                     {}};
    auto sheet = sheetOf(*painted, ofPainted, *trained);
    if (!sheet)
        return sheet.error();
    outcome.sheet = std::move(*sheet);
    const double limit = *valueOf(outcome.table.rows[0], "decibels_top_5_percent");
    const double over =
        meanOf(ofPainted.size(), [&](std::size_t i) { return ofPainted[i].decibels > limit ? 1.0 : 0.0; });
    char finding[200];
    std::snprintf(finding, sizeof finding,
                  "%.0f %% of the painted pictures are nearer to a training picture than 95 %% of unseen real ones "
                  "(5 %% would be chance).",
                  100.0 * over);
    outcome.table.findings.emplace_back(finding);
    return outcome;
}

} // namespace

void registerStudyMemorisation(StudyRegistry &registry)
{
    registry.add({"memorisation", "Nearest training picture",
                  "Looks for each painting's nearest training picture and compares with unseen real pictures.", 10,
                  run});
}

} // namespace palimpsest::pipeline::studies
