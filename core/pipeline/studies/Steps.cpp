#include "core/pipeline/studies/Study.h"

#include "core/pipeline/evaluation/Numbers.h"

#include <array>
#include <string>

namespace palimpsest::pipeline::studies {

void registerStudySteps(StudyRegistry &registry);

namespace {

constexpr std::int64_t kReferenceSteps = 50;

struct Path {
    const char *sampler;
    std::int64_t steps;
};
constexpr std::array<Path, 8> kPaths{{{"ddim", 8},
                                      {"ddim", 12},
                                      {"ddim", 16},
                                      {"ddim", 25},
                                      {"dpm-solver++", 8},
                                      {"dpm-solver++", 12},
                                      {"dpm-solver++", 16},
                                      {"dpm-solver++", 25}}};

Result<StudyOutcome> run(StudyBench &bench, const JobContext &job)
{
    StudyOutcome outcome;
    outcome.table = {"Sampling steps", "", false, {}, {}};
    PaintPlan plan;
    plan.params["sampler"] = std::string("ddim");
    plan.params["steps"] = kReferenceSteps;
    const auto reference = bench.paint(plan, bench.testPictures(), job);
    if (!reference)
        return reference.error();
    for (const Path &path : kPaths) {
        plan.params["sampler"] = std::string(path.sampler);
        plan.params["steps"] = path.steps;
        auto painted = bench.paint(plan, bench.testPictures(), job);
        if (!painted)
            return painted.error();
        auto row =
            bench.measure(std::string(path.sampler) + ", " + std::to_string(path.steps) + " steps", *painted, job);
        if (!row)
            return row.error();
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
    registry.add({"steps", "Sampling steps",
                  "Paints the same pictures in 8 to 25 steps of two samplers and compares them with 50 of DDIM.", 6,
                  run});
}

} // namespace palimpsest::pipeline::studies
