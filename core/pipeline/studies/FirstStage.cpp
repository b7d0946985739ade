#include "core/pipeline/studies/Study.h"

#include "core/imaging/ContactSheet.h"
#include "core/imaging/Gallery.h"
#include "core/imaging/Resample.h"
#include "core/pipeline/evaluation/Numbers.h"

#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>

namespace palimpsest::pipeline::studies {

void registerStudyFirstStage(StudyRegistry &registry);

namespace {

constexpr int kSheetCellPx = 512; // Twice the size of what the starter paints, so that patterns of the decoder show.
constexpr int kSheetColumns = 4;

/// A picture of the gallery that no training has seen. `number` chooses subject and seed.
Result<Image> unseenPicture(std::string_view style, std::size_t number, std::uint64_t seed)
{
    const auto subjects = imaging::gallerySubjects();
    const auto picture = imaging::paintGalleryPicture(
        {std::string(subjects[number % subjects.size()]), std::string(style), seed * 1'000'003 + number, {}});
    if (!picture)
        return picture.error();
    return picture->image;
}

/// How much of a picture survives the way into latents and back: nothing painted can be better than that.
Result<StudyOutcome> run(StudyBench &bench, const JobContext &job)
{
    StudyOutcome outcome;
    outcome.table = {"First stage", "", false, {}, {}};
    const auto styles = imaging::galleryStyles();
    const std::size_t count = std::max<std::size_t>(2, bench.testPictures().size() / styles.size());
    std::vector<Image> shown;
    std::vector<std::string> labels;
    std::vector<double> means;
    std::vector<double> learned;
    for (std::size_t s = 0; s < styles.size(); ++s) {
        job.report({"Painting and reconstructing", static_cast<std::int64_t>(s),
                    static_cast<std::int64_t>(styles.size()), nullptr});
        const std::string name =
            std::string(styles[s]) + (imaging::galleryStyleHeldOut(styles[s]) ? " (held out)" : "");
        std::vector<double> values;
        for (std::size_t i = 0; i < count; ++i) {
            auto picture = unseenPicture(styles[s], s + i * 7, bench.options().seed);
            if (!picture)
                return picture.error();
            auto rebuilt = bench.reconstruct(*picture, job);
            if (!rebuilt)
                return rebuilt.error();
            values.push_back(decibels(*picture, *rebuilt));
            if (i > 0)
                continue;
            for (const Image *each : {&*picture, &*rebuilt}) {
                auto enlarged = imaging::resizePicture(*each, kSheetCellPx, kSheetCellPx);
                if (!enlarged)
                    return enlarged.error();
                shown.push_back(std::move(*enlarged));
            }
            labels.insert(labels.end(), {name, shortNumber(values.back()) + " dB"});
        }
        const double mean = meanOf(values.size(), [&](std::size_t i) { return values[i]; });
        outcome.table.rows.push_back(
            {name, {}, {{"decibels", mean}, {"worst_decibels", *std::min_element(values.begin(), values.end())}}});
        means.push_back(mean);
        if (!imaging::galleryStyleHeldOut(styles[s]))
            learned.push_back(mean);
    }
    auto sheet = imaging::makeContactSheet(shown, labels, kSheetColumns, kSheetCellPx);
    if (!sheet)
        return sheet.error();
    outcome.sheet = std::move(*sheet);
    const auto meanOver = [](const std::vector<double> &values) {
        return meanOf(values.size(), [&values](std::size_t i) { return values[i]; });
    };
    char finding[160];
    std::snprintf(finding, sizeof finding,
                  "Mean over the styles that were learned: %.2f dB, over all: %.2f dB; worst style: %.2f dB.",
                  meanOver(learned), meanOver(means), *std::min_element(means.begin(), means.end()));
    outcome.table.findings.emplace_back(finding);
    return outcome;
}

} // namespace

void registerStudyFirstStage(StudyRegistry &registry)
{
    registry.add(
        {"first-stage", "First stage", "Reconstructs unseen pictures of every style from their latents.", 1, run});
}

} // namespace palimpsest::pipeline::studies
