#include "core/pipeline/studies/Study.h"

#include "core/pipeline/evaluation/Numbers.h"

#include <array>

namespace palimpsest::pipeline::studies {

void registerStudySteps(StudyRegistry &registry);

namespace {

constexpr std::int64_t kReferenceSteps = 50;

Result<StudyOutcome> run(StudyBench &bench, const JobContext &job)
{
    StudyOutcome outcome;
    outcome.table = {"Sampling steps", "steps", true, {}, {}};
    PaintPlan plan;
    plan.params["steps"] = kReferenceSteps;
    const auto reference = bench.paint(plan, bench.testPictures(), job);
    if (!reference)
        return reference.error();
    for (const std::int64_t steps : std::array<std::int64_t, 6>{6, 8, 12, 16, 25, kReferenceSteps}) {
        plan.params["steps"] = steps;
        auto painted = bench.paint(plan, bench.testPictures(), job);
        if (!painted)
            return painted.error();
        auto row = bench.measure(std::to_string(steps) + " steps", *painted, job);
        if (!row)
            return row.error();
        row->x = static_cast<double>(steps);
        const std::size_t count = painted->pictures.size();
        row->values.emplace_back("similarity_to_50_steps", meanOf(count, [&](std::size_t i) {
                                     return cosine(painted->embeddings[i].values, reference->embeddings[i].values);
                                 }));
        row->values.emplace_back("decibels_to_50_steps", meanOf(count, [&](std::size_t i) {
                                     return decibels(painted->pictures[i], reference->pictures[i]);
                                 }));
        outcome.table.rows.push_back(std::move(*row));
    }
    return outcome;
}

} // namespace

void registerStudySteps(StudyRegistry &registry)
{
    registry.add(
        {"steps", "Sampling steps", "Paints the same pictures in 6 to 50 steps and compares them with 50.", 6, run});
}

} // namespace palimpsest::pipeline::studies
