#include "core/pipeline/studies/Study.h"

#include <cstdio>
#include <utility>
#include <vector>

namespace palimpsest::pipeline::studies {

void registerStudyRetrieval(StudyRegistry &registry);

namespace {

std::string ratioFinding(const StudyTable &table)
{
    const auto distance = [&](std::size_t row) { return valueOf(table.rows[row], "frechet_distance").value_or(0.0); };
    const auto ratio = [](double a, double b) { return b > 0.0 ? a / b : 0.0; };
    char text[200];
    std::snprintf(
        text, sizeof text,
        "Frechet distance: real %.4f, with retrieval %.4f (%.2f times real), without %.4f; with / without = %.2f.",
        distance(0), distance(1), ratio(distance(1), distance(0)), distance(3), ratio(distance(1), distance(3)));
    return text;
}

/// Real test pictures against the yardstick are the floor; then pictures painted from the neighbours of the test
/// pictures, and pictures painted from nothing (zeros), which is what guidance pushes away from.
Result<StudyOutcome> run(StudyBench &bench, const JobContext &job)
{
    StudyOutcome outcome;
    outcome.table = {"Retrieval or none", "", false, {}, {}};
    auto floor = bench.measure("real pictures", bench.testPictures(), job);
    if (!floor)
        return floor.error();
    outcome.table.rows.push_back(std::move(*floor));
    const std::vector<std::pair<const char *, PaintPlan>> plans = [] {
        PaintPlan plain;
        plain.mode = ConditioningMode::NeighboursOnly;
        plain.neighboursOfPicture = true;
        plain.params["guidance"] = 1.0;
        PaintPlan guided = plain;
        guided.params.clear();
        PaintPlan none;
        none.unconditional = true;
        none.params["guidance"] = 1.0;
        return std::vector<std::pair<const char *, PaintPlan>>{
            {"retrieval", plain}, {"retrieval, guided", guided}, {"no retrieval", none}};
    }();
    for (const auto &[setting, plan] : plans) {
        if (auto added = bench.addRow(outcome.table, setting, {}, plan, job); !added)
            return added.error();
    }
    outcome.table.findings.push_back(ratioFinding(outcome.table));
    return outcome;
}

} // namespace

void registerStudyRetrieval(StudyRegistry &registry)
{
    registry.add({"retrieval", "Retrieval or none",
                  "Compares real pictures, pictures painted from neighbours and pictures painted from nothing.", 1,
                  run});
}

} // namespace palimpsest::pipeline::studies
