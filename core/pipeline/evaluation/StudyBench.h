#pragma once

#include "core/base/Embedding.h"
#include "core/base/Image.h"
#include "core/base/Recipe.h"
#include "core/base/Result.h"
#include "core/neural/Classifier.h"
#include "core/neural/Metrics.h"
#include "core/pipeline/Evaluate.h"
#include "core/pipeline/detail/Models.h"
#include "core/pipeline/detail/OpenDatabase.h"
#include "core/pipeline/evaluation/StudyTable.h"
#include "core/pipeline/evaluation/TestPictures.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace palimpsest::pipeline::studies {

/// How a set of pictures is painted.
struct PaintPlan {
    ConditioningMode mode = ConditioningMode::TextAndNeighbours;
    bool unconditional = false;           ///< Zeros in place of all tokens.
    bool neighboursOfPicture = false;     ///< Of the test picture itself; otherwise of its prompt.
    int k = 0;                            ///< 0 = what the model recommends.
    double databaseShare = 1.0;           ///< (0,1]: a random part of the rows, the same for every search.
    double textWeight = 1.0;              ///< 0..2
    double neighbourWeight = 1.0;         ///< 0..2
    std::vector<std::string> databaseIds; ///< Empty: those of the study.
    ParamValues params;                   ///< On top of those of the study.
    std::uint64_t seedOffset = 0;         ///< Picture i has the seed options.seed + seedOffset + i.
};

/// Painted pictures with what they were painted from.
struct PaintedSet {
    std::vector<Image> pictures;
    std::vector<Embedding> embeddings; ///< Of the pictures.
    std::vector<Embedding> prompts;
    std::vector<std::vector<Embedding>> neighbours; ///< Of each picture; empty where none conditioned it.
    std::vector<std::string> subjects; ///< That the pictures should show, and styles; empty where nobody knows.
    std::vector<std::string> styles;
    double secondsPerPicture = 0.0;
};

/// What all studies work with: the networks, the test pictures, the yardstick.
class StudyBench {
public:
    /// Finds and loads everything. Fails as runStudy().
    static Result<std::unique_ptr<StudyBench>> open(Library &library, const EvaluateOptions &options,
                                                    const JobContext &job);

    [[nodiscard]] const EvaluateOptions &options() const { return m_options; }
    [[nodiscard]] Library &library() { return m_library; }
    /// options().pictures real pictures with their prompts, none of which is in the yardstick.
    [[nodiscard]] std::span<const TestPicture> testPictures() const { return m_tests; }
    [[nodiscard]] const std::vector<DatabaseInfo> &databases() const { return m_databases; }
    [[nodiscard]] int recommendedNeighbours() const { return m_recommendedNeighbours; }
    [[nodiscard]] int maximumNeighbours() const { return m_maximumNeighbours; }

    /// Paints a picture from each test. Fails as Studio::paint().
    Result<PaintedSet> paint(const PaintPlan &plan, std::span<const TestPicture> tests, const JobContext &job);

    /// What a set of painted pictures is worth: distances to the yardstick, likeness to its prompts and neighbours.
    Result<StudyRow> measure(const std::string &setting, const PaintedSet &painted, const JobContext &job);
    /// Distances of any pictures to the yardstick.
    Result<StudyRow> measure(const std::string &setting, std::span<const Image> pictures, const JobContext &job);
    /// The same for real pictures of the tests, whose subjects and styles are known.
    Result<StudyRow> measure(const std::string &setting, std::span<const TestPicture> tests, const JobContext &job);
    /// Whether a classifier judges the pictures.
    [[nodiscard]] bool judges() const { return m_classifier != nullptr; }

    /// Embeddings of pictures, in order. Fails as Encoder::encodeImages().
    Result<std::vector<Embedding>> embed(std::span<const Image> pictures, const JobContext &job);
    /// What the generator's first stage leaves of a picture. Fails as Generator::reconstruct().
    Result<Image> reconstruct(const Image &picture, const JobContext &job);
    /// Of words.
    Result<Embedding> embedText(const std::string &text, const JobContext &job);

    /// Paints, measures and adds a row.
    Result<void> addRow(StudyTable &table, const std::string &setting, std::optional<double> x, const PaintPlan &plan,
                        const JobContext &job);

private:
    StudyBench(Library &library, const EvaluateOptions &options);

    Result<void> findDatabases();
    Result<void> findTests(const JobContext &job);
    Result<neural::FeatureRows> featuresOf(std::span<const Image> pictures, const JobContext &job);
    Result<std::vector<Embedding>> neighboursOf(const Embedding &query, const PaintPlan &plan);
    Result<neural::Conditioning> conditioningOf(const TestPicture &test, const PaintPlan &plan, const Embedding &prompt,
                                                const JobContext &job);
    Result<void> judge(StudyRow &row, std::span<const Image> pictures, std::span<const std::string> subjects,
                       std::span<const std::string> styles, const JobContext &job);
    Result<void> compare(StudyRow &row, std::span<const Image> pictures, const JobContext &job);

    Library &m_library;
    EvaluateOptions m_options;
    Models m_models;
    std::vector<DatabaseInfo> m_databases;
    std::vector<TestPicture> m_tests;
    neural::FeatureRows m_yardstick;
    std::unique_ptr<neural::FeatureNetwork> m_network; ///< Null: the encoder's embeddings are compared.
    std::unique_ptr<neural::Classifier> m_classifier;  ///< Null: subjects and styles are not judged.
    int m_recommendedNeighbours = 4;
    int m_maximumNeighbours = 20;
};

/// The mean of what `value` gives for each index below `count`; 0 for none.
template<typename Value>
double meanOf(std::size_t count, const Value &value)
{
    double sum = 0.0;
    for (std::size_t i = 0; i < count; ++i)
        sum += value(i);
    return count > 0 ? sum / static_cast<double>(count) : 0.0;
}

} // namespace palimpsest::pipeline::studies
