#include "core/pipeline/studies/Study.h"

#include <utility>

namespace palimpsest::pipeline::studies {

void registerStudyConditioning(StudyRegistry &registry);

namespace {

Result<StudyOutcome> run(StudyBench &bench, const JobContext &job)
{
    StudyOutcome outcome;
    outcome.table = {"What the painting follows", "", false, {}, {}};
    const std::pair<const char *, ConditioningMode> modes[] = {
        {"words only", ConditioningMode::TextOnly},
        {"words and neighbours", ConditioningMode::TextAndNeighbours},
        {"neighbours only", ConditioningMode::NeighboursOnly}};
    for (const auto &[setting, mode] : modes) {
        PaintPlan plan;
        plan.mode = mode;
        if (auto added = bench.addRow(outcome.table, setting, {}, plan, job); !added)
            return added.error();
    }
    return outcome;
}

} // namespace

void registerStudyConditioning(StudyRegistry &registry)
{
    registry.add({"conditioning", "Words and neighbours",
                  "Paints the same prompts from words, from their neighbours, and from both.", 5, run});
}

} // namespace palimpsest::pipeline::studies
