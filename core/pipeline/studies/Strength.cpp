#include "core/pipeline/studies/Study.h"

#include "core/pipeline/evaluation/Numbers.h"

#include <array>
#include <cstdio>
#include <utility>

namespace palimpsest::pipeline::studies {

void registerStudyStrength(StudyRegistry &registry);

namespace {

constexpr std::array kWeights{0.0, 0.25, 0.5, 0.75, 1.0, 1.5, 2.0};

/// Likeness to the prompt and to the neighbours. The neighbours are those of another test picture, so that words and
/// neighbours pull in different directions.
struct Pull {
    double prompt = 0.0;
    double neighbours = 0.0;
};

/// The test pictures with each other's images: prompt of one, neighbours of the next.
std::vector<TestPicture> crossed(std::span<const TestPicture> tests)
{
    std::vector<TestPicture> result;
    for (std::size_t i = 0; i < tests.size(); ++i) {
        const TestPicture &other = tests[(i + 1) % tests.size()];
        result.push_back({other.image, tests[i].prompt, tests[i].subject, other.style});
    }
    return result;
}

Result<Pull> pullOf(StudyBench &bench, PaintPlan plan, const std::vector<TestPicture> &tests, const PaintedSet &targets,
                    const JobContext &job)
{
    plan.neighboursOfPicture = true;
    const auto painted = bench.paint(plan, tests, job);
    if (!painted)
        return painted.error();
    Pull pull;
    pull.prompt = meanOf(
        tests.size(), [&](std::size_t i) { return cosine(painted->embeddings[i].values, painted->prompts[i].values); });
    pull.neighbours = meanOf(tests.size(), [&](std::size_t i) {
        return meanOf(targets.neighbours[i].size(), [&](std::size_t n) {
            return cosine(painted->embeddings[i].values, targets.neighbours[i][n].values);
        });
    });
    return pull;
}

Result<StudyOutcome> run(StudyBench &bench, const JobContext &job)
{
    StudyOutcome outcome;
    outcome.table = {"Strength of words and neighbours", "weight", false, {}, {}};
    const std::vector<TestPicture> tests = crossed(bench.testPictures());
    // Painted once for the neighbours that the likeness is measured to, also where their weight is zero.
    PaintPlan whole;
    whole.neighboursOfPicture = true;
    const auto targets = bench.paint(whole, tests, job);
    if (!targets)
        return targets.error();
    const std::vector<double> weights(kWeights.begin(), kWeights.end());
    for (const bool ofText : {true, false}) {
        std::vector<double> likeness;
        for (const double weight : weights) {
            PaintPlan plan;
            (ofText ? plan.textWeight : plan.neighbourWeight) = weight;
            const auto pull = pullOf(bench, plan, tests, *targets, job);
            if (!pull)
                return pull.error();
            likeness.push_back(ofText ? pull->prompt : pull->neighbours);
            const std::string which = ofText ? "words " : "neighbours ";
            outcome.table.rows.push_back(
                {which + shortNumber(weight),
                 weight,
                 {{ofText ? "prompt_similarity_by_text_weight" : "neighbour_similarity_by_neighbour_weight",
                   likeness.back()}}});
        }
        char finding[160];
        std::snprintf(finding, sizeof finding, "The weight of the %s and likeness to them: rank correlation %.2f.",
                      ofText ? "words" : "neighbours", spearman(weights, likeness));
        outcome.table.findings.emplace_back(finding);
    }
    return outcome;
}

} // namespace

void registerStudyStrength(StudyRegistry &registry)
{
    registry.add(
        {"strength", "Strength of words and neighbours",
         "Raises the weight of the words, then of the neighbours, while the other stays, and measures likeness.", 8,
         run});
}

} // namespace palimpsest::pipeline::studies
