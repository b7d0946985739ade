#include "core/pipeline/studies/Study.h"

#include <algorithm>
#include <cstdio>
#include <utility>

namespace palimpsest::pipeline::studies {

void registerStudyVariety(StudyRegistry &registry);

namespace {

constexpr std::size_t kSeeds = 6; // Paintings of a prompt.

/// Mean of 1 - cosine over all pairs.
double spread(std::span<const Embedding> pictures)
{
    double sum = 0.0;
    std::size_t pairs = 0;
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        for (std::size_t j = i + 1; j < pictures.size(); ++j, ++pairs)
            sum += 1.0 - cosine(pictures[i].values, pictures[j].values);
    }
    return pairs > 0 ? sum / static_cast<double>(pairs) : 0.0;
}

/// How far seeds of one prompt lie apart, and how far prompts do: equal paintings for every seed would be a model that
/// has learned one picture by heart, seeds as far apart as prompts one that does not listen.
Result<StudyOutcome> run(StudyBench &bench, const JobContext &job)
{
    StudyOutcome outcome;
    outcome.table = {"Variety from seed to seed", "", false, {}, {}};
    const std::span<const TestPicture> all = bench.testPictures();
    const auto prompts = all.first(std::max<std::size_t>(2, std::min(all.size(), all.size() / kSeeds)));
    std::vector<std::vector<Embedding>> byPrompt(prompts.size());
    for (std::size_t seed = 0; seed < kSeeds; ++seed) {
        PaintPlan plan;
        plan.seedOffset = seed * 1'000'000;
        const auto painted = bench.paint(plan, prompts, job);
        if (!painted)
            return painted.error();
        for (std::size_t i = 0; i < prompts.size(); ++i)
            byPrompt[i].push_back(painted->embeddings[i]);
    }
    std::vector<Embedding> firsts;
    std::vector<Image> real;
    for (std::size_t i = 0; i < prompts.size(); ++i) {
        firsts.push_back(byPrompt[i].front());
        real.push_back(prompts[i].image);
    }
    const auto realEmbeddings = bench.embed(real, job);
    if (!realEmbeddings)
        return realEmbeddings.error();
    const double within = meanOf(byPrompt.size(), [&](std::size_t i) { return spread(byPrompt[i]); });
    const double between = spread(firsts);
    outcome.table.rows = {{"seeds of one prompt", {}, {{"distance", within}}},
                          {"prompts, one seed each", {}, {{"distance", between}}},
                          {"real pictures of the prompts", {}, {{"distance", spread(*realEmbeddings)}}}};
    char finding[160];
    std::snprintf(finding, sizeof finding, "Seeds of one prompt lie %.0f %% as far apart as different prompts do.",
                  between > 0.0 ? 100.0 * within / between : 0.0);
    outcome.table.findings.emplace_back(finding);
    return outcome;
}

} // namespace

void registerStudyVariety(StudyRegistry &registry)
{
    registry.add({"variety", "Variety from seed to seed",
                  "Paints each prompt with several seeds and measures how far the pictures lie apart.", 9, run});
}

} // namespace palimpsest::pipeline::studies
