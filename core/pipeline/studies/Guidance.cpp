#include "core/pipeline/studies/Study.h"

#include "core/pipeline/evaluation/Numbers.h"

#include <array>

namespace palimpsest::pipeline::studies {

void registerStudyGuidance(StudyRegistry &registry);

namespace {

Result<StudyOutcome> run(StudyBench &bench, const JobContext &job)
{
    StudyOutcome outcome;
    outcome.table = {"Guidance", "guidance scale", false, {}, {}};
    for (const double scale : std::array{1.0, 1.5, 2.0, 2.5, 3.5, 5.0, 7.5}) {
        PaintPlan plan;
        plan.params["guidance"] = scale;
        if (auto added = bench.addRow(outcome.table, "guidance " + shortNumber(scale), scale, plan, job); !added)
            return added.error();
    }
    return outcome;
}

} // namespace

void registerStudyGuidance(StudyRegistry &registry)
{
    registry.add({"guidance", "Guidance", "Paints from prompts and their neighbours at rising guidance.", 4, run});
}

} // namespace palimpsest::pipeline::studies
