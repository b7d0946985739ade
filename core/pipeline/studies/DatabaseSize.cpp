#include "core/pipeline/studies/Study.h"

#include <array>
#include <cstdio>

namespace palimpsest::pipeline::studies {

void registerStudyDatabaseSize(StudyRegistry &registry);

namespace {

/// The seed's own study: the same model over parts of its database (arXiv 2204.11824, figure 5).
Result<StudyOutcome> run(StudyBench &bench, const JobContext &job)
{
    StudyOutcome outcome;
    outcome.table = {"Size of the database", "pictures in the database", true, {}, {}};
    std::int64_t items = 0;
    for (const DatabaseInfo &database : bench.databases())
        items += database.items;
    for (const double share : std::array{0.01, 0.03, 0.1, 0.3, 1.0}) {
        PaintPlan plan;
        plan.mode = ConditioningMode::NeighboursOnly;
        plan.neighboursOfPicture = true;
        plan.databaseShare = share;
        char setting[48];
        std::snprintf(setting, sizeof setting, "%g %%", 100.0 * share);
        if (auto added = bench.addRow(outcome.table, setting, share * static_cast<double>(items), plan, job); !added)
            return added.error();
    }
    std::vector<double> sizes;
    std::vector<double> distances;
    for (const StudyRow &row : outcome.table.rows) {
        sizes.push_back(*row.x);
        distances.push_back(*valueOf(row, "frechet_distance"));
    }
    char finding[160];
    std::snprintf(
        finding, sizeof finding,
        "From 1 %% to all of the database the Frechet distance goes from %.4f to %.4f (rank correlation %.2f).",
        distances.front(), distances.back(), spearman(sizes, distances));
    outcome.table.findings.emplace_back(finding);
    return outcome;
}

} // namespace

void registerStudyDatabaseSize(StudyRegistry &registry)
{
    registry.add({"database-size", "Size of the database",
                  "Paints over 1 % to all of the database; more should be better.", 2, run});
}

} // namespace palimpsest::pipeline::studies
