#include "core/pipeline/studies/Study.h"

#include <array>

namespace palimpsest::pipeline::studies {

void registerStudyNeighbourCount(StudyRegistry &registry);

namespace {

Result<StudyOutcome> run(StudyBench &bench, const JobContext &job)
{
    StudyOutcome outcome;
    outcome.table = {"Number of neighbours", "k", true, {}, {}};
    for (const int k : std::array{1, 2, 4, 8, 16}) {
        if (k > bench.maximumNeighbours())
            break;
        PaintPlan plan;
        plan.mode = ConditioningMode::NeighboursOnly;
        plan.neighboursOfPicture = true;
        plan.k = k;
        if (auto added = bench.addRow(outcome.table, "k = " + std::to_string(k), k, plan, job); !added)
            return added.error();
    }
    return outcome;
}

} // namespace

void registerStudyNeighbourCount(StudyRegistry &registry)
{
    registry.add({"k", "Number of neighbours", "Paints from 1 to 16 neighbours of test pictures.", 3, run});
}

} // namespace palimpsest::pipeline::studies
