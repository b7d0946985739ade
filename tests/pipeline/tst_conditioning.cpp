#include "core/pipeline/detail/Conditioning.h"

#include <QTest>

#include <filesystem>

using namespace palimpsest;
using namespace palimpsest::pipeline;

namespace {

Neighbour neighbour(float value, double weight = 1.0, NeighbourState state = NeighbourState::Retrieved)
{
    Neighbour result;
    result.databaseId = "wood";
    result.itemId = static_cast<std::int64_t>(value);
    result.weight = weight;
    result.state = state;
    result.embedding = {"encoder", {value, 0.0F}};
    return result;
}

const Embedding kToken{"encoder", {9.0F, 9.0F}};

} // namespace

/// What of a recipe reaches the generator, and what comes back from it.
class TestConditioning : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void excludedAndWeightlessNeighbours_doNotCondition()
    {
        Recipe recipe;
        recipe.neighbours = {neighbour(1), neighbour(2, 1.0, NeighbourState::Excluded), neighbour(3, 0.0),
                             neighbour(4, 1.5)};
        const auto context = paintingContext(recipe, kToken);
        QVERIFY(context.hasValue());
        QVERIFY(context->conditioning.text.has_value());
        QCOMPARE(context->neighbourIndices, (std::vector<std::size_t>{0, 3}));
        QCOMPARE(context->conditioning.neighbours.at(1).embedding.values.front(), 4.0F);
        QCOMPARE(context->conditioning.neighbours.at(1).weight, 1.5);
    }

    void mode_choosesTheTokens_data()
    {
        QTest::addColumn<QString>("mode");
        QTest::addColumn<bool>("text");
        QTest::addColumn<int>("neighbours");
        QTest::newRow("both") << "text+neighbours" << true << 2;
        QTest::newRow("text only") << "text" << true << 0;
        QTest::newRow("neighbours only") << "neighbours" << false << 2;
    }

    void mode_choosesTheTokens()
    {
        QFETCH(QString, mode);
        QFETCH(bool, text);
        QFETCH(int, neighbours);
        Recipe recipe;
        recipe.neighbours = {neighbour(1), neighbour(2)};
        recipe.mode = *conditioningModeFromName(mode.toStdString());
        const auto context = paintingContext(recipe, kToken);
        QVERIFY(context.hasValue());
        QCOMPARE(context->conditioning.text.has_value(), text);
        QCOMPARE(static_cast<int>(context->conditioning.neighbours.size()), neighbours);
    }

    void nothingToPaintFrom_isRefused()
    {
        Recipe recipe;
        recipe.neighbours = {neighbour(1, 1.0, NeighbourState::Excluded)};
        QCOMPARE(paintingContext(recipe, std::nullopt).error().code, ErrorCode::InvalidArgument);
        recipe.neighbours = {neighbour(1)};
        recipe.mode = ConditioningMode::TextOnly;
        QCOMPARE(paintingContext(recipe, std::nullopt).error().code, ErrorCode::InvalidArgument);
    }

    void influence_isRecordedAtTheNeighboursPlace()
    {
        Painting painting;
        painting.recipe.neighbours = {neighbour(1, 0.0), neighbour(2), neighbour(3)};
        const auto context = paintingContext(painting.recipe, kToken);
        QVERIFY(context.hasValue());
        neural::GeneratedImage generated;
        generated.textInfluence = 0.2;
        generated.neighbourInfluence = {0.5, 0.3};
        generated.neighbourMaps = {{1, 1, {0.5F}}, {1, 1, {0.3F}}};
        recordInfluence(generated, *context, painting);
        QCOMPARE(painting.recipe.influence, (std::vector<double>{0.0, 0.5, 0.3}));
        QCOMPARE(painting.recipe.textInfluence, 0.2);
        QVERIFY(painting.neighbourMaps.at(0).share.empty());
        QCOMPARE(painting.neighbourMaps.at(2).share.front(), 0.3F);
    }

    void neighbourWithoutEmbedding_isNotFound_whenItsDatabaseIsGone()
    {
        Library library({}, std::filesystem::path("/nonexistent"));
        Recipe recipe;
        recipe.neighbours = {neighbour(1)};
        recipe.neighbours.front().embedding = {};
        QCOMPARE(completeEmbeddings(recipe, library).error().code, ErrorCode::NotFound);
        recipe.neighbours.front().state = NeighbourState::Excluded;
        QVERIFY(completeEmbeddings(recipe, library).hasValue());
    }
};

QTEST_GUILESS_MAIN(TestConditioning)
#include "tst_conditioning.moc"
