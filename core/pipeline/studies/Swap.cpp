#include "core/pipeline/studies/Study.h"

#include "core/imaging/ContactSheet.h"
#include "core/imaging/Gallery.h"
#include "core/pipeline/detail/LibraryAccess.h"

#include <algorithm>
#include <cstdio>
#include <utility>

namespace palimpsest::pipeline::studies {

void registerStudySwap(StudyRegistry &registry);

namespace {

constexpr int kSheetColumns = 8;
constexpr int kSheetCellPx = 128;

/// A database of one style with the middle of its pictures.
struct Style {
    DatabaseInfo database;
    std::vector<float> centre; ///< (D), the mean of its embeddings.
};

std::vector<float> centreOf(const EmbeddingView &rows)
{
    std::vector<float> sum(static_cast<std::size_t>(rows.dimension), 0.0F);
    for (std::int64_t row = 0; row < rows.count; ++row) {
        const std::vector<float> values = rows.row(row);
        std::transform(sum.begin(), sum.end(), values.begin(), sum.begin(), std::plus<>());
    }
    normaliseL2(sum);
    return sum;
}

/// Every database of one style that fits the model, the held-out ones last.
Result<std::vector<Style>> stylesOf(StudyBench &bench)
{
    std::vector<Style> styles;
    for (const DatabaseInfo &info : bench.library().databases()) {
        if (info.style.empty() || info.items == 0 || info.encoderId != bench.databases().front().encoderId)
            continue;
        const auto database = LibraryAccess::open(bench.library(), info.id);
        if (!database)
            return database.error();
        styles.push_back({info, centreOf((*database)->embeddings())});
    }
    std::stable_partition(styles.begin(), styles.end(), [](const Style &style) { return !style.database.heldOut; });
    return styles;
}

std::size_t nearestStyle(const std::vector<Style> &styles, const Embedding &picture)
{
    std::size_t best = 0;
    for (std::size_t i = 1; i < styles.size(); ++i) {
        if (cosine(styles[i].centre, picture.values) > cosine(styles[best].centre, picture.values))
            best = i;
    }
    return best;
}

/// A prompt per subject that names no style.
std::vector<TestPicture> prompts(const StudyBench &bench)
{
    std::vector<TestPicture> result;
    const auto subjects = imaging::gallerySubjects();
    const auto count = std::max(static_cast<std::size_t>(bench.options().pictures) / 4, std::size_t{4});
    for (std::size_t i = 0; i < count; ++i) {
        const std::string subject(subjects[i % subjects.size()]);
        result.push_back({{}, imaging::galleryPrompt(subject, {}), subject, {}});
    }
    return result;
}

std::string shareFinding(const char *which, const std::vector<double> &shares)
{
    char text[120];
    std::snprintf(text, sizeof text, "%s: the nearest of all styles is the database's for %.0f %% of the pictures.",
                  which, 100.0 * meanOf(shares.size(), [&](std::size_t i) { return shares[i]; }));
    return text;
}

/// Databases are swapped under the same prompts and seeds; a style is right when, of all databases' middles, the
/// picture's embedding is nearest to that of its own.
Result<StudyOutcome> run(StudyBench &bench, const JobContext &job)
{
    StudyOutcome outcome;
    outcome.table = {"Swapping the database", "", false, {}, {}};
    const auto styles = stylesOf(bench);
    if (!styles)
        return styles.error();
    const std::vector<TestPicture> tests = prompts(bench);
    std::vector<double> seen;
    std::vector<double> heldOut;
    std::vector<Image> shown;
    std::vector<std::string> labels;
    for (std::size_t s = 0; s < styles->size(); ++s) {
        PaintPlan plan;
        plan.databaseIds = {(*styles)[s].database.id};
        auto painted = bench.paint(plan, tests, job);
        if (!painted)
            return painted.error();
        painted->styles.assign(tests.size(), (*styles)[s].database.style);
        const std::string name = (*styles)[s].database.name + ((*styles)[s].database.heldOut ? " (held out)" : "");
        auto row = bench.measure(name, *painted, job);
        if (!row)
            return row.error();
        const double right = meanOf(tests.size(), [&](std::size_t i) {
            return nearestStyle(*styles, painted->embeddings[i]) == s ? 1.0 : 0.0;
        });
        row->values.emplace_back("nearest_style_right", right);
        ((*styles)[s].database.heldOut ? heldOut : seen).push_back(right);
        outcome.table.rows.push_back(std::move(*row));
        for (int i = 0; i < kSheetColumns; ++i) {
            shown.push_back(painted->pictures[static_cast<std::size_t>(i) % painted->pictures.size()]);
            labels.push_back(i == 0 ? name : std::string());
        }
    }
    auto sheet = imaging::makeContactSheet(shown, labels, kSheetColumns, kSheetCellPx);
    if (!sheet)
        return sheet.error();
    outcome.sheet = std::move(*sheet);
    outcome.table.findings.push_back(shareFinding("Styles that were trained on", seen));
    if (!heldOut.empty())
        outcome.table.findings.push_back(shareFinding("Held-out styles", heldOut));
    return outcome;
}

} // namespace

void registerStudySwap(StudyRegistry &registry)
{
    registry.add({"swap", "Swapping the database",
                  "Paints the same prompts over every database of one style, held-out ones included.", 7, run});
}

} // namespace palimpsest::pipeline::studies
