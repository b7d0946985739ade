#include "core/pipeline/Morph.h"
#include "core/pipeline/PaintGrid.h"
#include "core/pipeline/RecipeIdentity.h"
#include "core/pipeline/Variations.h"
#include "tests/pipeline/ExploringFixture.h"

#include <cmath>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

using namespace palimpsest;
using namespace palimpsest::pipeline;

namespace {

constexpr int kSidePx = 64; // The tiny model's own.

} // namespace

/// Variations, drafts, morphs and grids over a tiny museum.
class TestExploring : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void variationOfStrengthZero_isThePicture();
    void variation_isReproducedFromItsFileAlone();
    void thirdOfASeries_isTheSameAlone();
    void variations_refuse();
    void finishedDraft_isThePaintingItself();
    void typicalShare_survivesTheFile();
    void morph_endsArePure();
    void morph_framesAreReproducedAndCredited();
    void morph_fadesWhatHasNoCounterpart();
    void morph_refuses();
    void grid_isPaintedOnceAndContinued();
    void grid_plansWhatIsAsked();
    void grid_refuses_data();
    void grid_refuses();
    void parseGridAxis_readsRangesAndQueries();
    void identity_dependsOnThePictureAlone();

private:
    test::ExploringFixture m_museum;
};

void TestExploring::initTestCase()
{
    QVERIFY(m_museum.make());
}

void TestExploring::variationOfStrengthZero_isThePicture()
{
    const auto recipes = variationsAround(m_museum.base(), 2, 0.0, 100);
    QVERIFY(recipes);
    QVERIFY(m_museum.paint((*recipes)[1]) == m_museum.paint(m_museum.base()));
    const auto others = variationsAround(m_museum.base(), 1, 1.0, 100);
    Recipe other = m_museum.base();
    other.seed = 100;
    QVERIFY(m_museum.paint(others->front()) == m_museum.paint(other));
}

void TestExploring::variation_isReproducedFromItsFileAlone()
{
    const auto once = variationsAround(m_museum.base(), 1, 0.3, 100);
    QVERIFY(m_museum.isReproduced(once->front(), "once.png"));
    const auto twice = variationsAround(once->front(), 1, 0.3, 200);
    QVERIFY(!(m_museum.paint(twice->front()) == m_museum.paint(once->front())));
    QVERIFY(m_museum.isReproduced(twice->front(), "twice.png"));
}

void TestExploring::thirdOfASeries_isTheSameAlone()
{
    std::vector<Image> series;
    for (const Recipe &recipe : newSeeds(m_museum.base(), 3))
        series.push_back(m_museum.paint(recipe));
    Recipe third = m_museum.base();
    third.seed += 2;
    QVERIFY(m_museum.paint(third) == series[2]);
    QVERIFY(!(series[2] == series[0]));
}

void TestExploring::variations_refuse()
{
    QCOMPARE(variationsAround(m_museum.base(), 1, 1.5, 1).error().code, ErrorCode::InvalidArgument);
    Recipe often = m_museum.base();
    often.variations.assign(Recipe::kMaximumVariations, {1, 0.1});
    QCOMPARE(variationsAround(often, 1, 0.5, 1).error().code, ErrorCode::InvalidArgument);
}

void TestExploring::finishedDraft_isThePaintingItself()
{
    Recipe recipe = m_museum.base();
    recipe.params["steps"] = std::int64_t{10};
    const Recipe draft = draftOf(recipe);
    QCOMPARE(std::get<std::int64_t>(draft.params.at("steps")), std::int64_t{3});
    QCOMPARE(draftOf(draft).draftOfSteps, std::int64_t{10});
    const auto painting = m_museum.studio().paint(draft, {});
    QVERIFY(painting && m_museum.studio().savePng(*painting, m_museum.file("draft.png")));
    const auto read = m_museum.studio().recipeFromPicture(m_museum.file("draft.png"));
    QVERIFY(read);
    QVERIFY(!(*painting->image == m_museum.paint(recipe)));
    QVERIFY(m_museum.paint(finishedFrom(*read)) == m_museum.paint(recipe));
    QCOMPARE(recipeIdentity(finishedFrom(draft)), recipeIdentity(recipe));
}

void TestExploring::typicalShare_survivesTheFile()
{
    Recipe recipe = m_museum.base();
    recipe.typicalShare = 0.25;
    const auto read = recipeFromJson(recipeToJson(recipe));
    QVERIFY(read);
    QCOMPARE(read->typicalShare, 0.25);
}

void TestExploring::morph_endsArePure()
{
    const Recipe from = m_museum.base(2, "red square");
    const Recipe to = m_museum.base(3, "green bar");
    const auto frames = morphFrames(from, to, 3);
    QVERIFY(frames);
    QCOMPARE(frames->size(), std::size_t{3});
    QVERIFY(m_museum.paint(frames->front()) == m_museum.paint(from));
    QVERIFY(m_museum.paint(frames->back()) == m_museum.paint(to));
    // Also when a frame is moved to an end by hand.
    Recipe moved = (*frames)[1];
    moved.morph->position = 0.0;
    QVERIFY(m_museum.paint(moved) == m_museum.paint(from));
    moved.morph->position = 1.0;
    QVERIFY(m_museum.paint(moved) == m_museum.paint(to));
    QVERIFY(!(m_museum.paint((*frames)[1]) == m_museum.paint(from))
            && !(m_museum.paint((*frames)[1]) == m_museum.paint(to)));
}

void TestExploring::morph_framesAreReproducedAndCredited()
{
    const auto frames = morphFrames(m_museum.base(2, "red square"), m_museum.base(2, "green bar"), 3);
    QVERIFY(m_museum.isReproduced((*frames)[1], "frame.png"));
    const auto read = m_museum.studio().recipeFromPicture(m_museum.file("frame.png"));
    QCOMPARE(read->neighbours.size(), std::size_t{4});
    double sum = read->textInfluence;
    for (const double share : read->influence) {
        QVERIFY(share > 0.0);
        sum += share;
    }
    QVERIFY(std::abs(sum - 1.0) < 1e-4);
}

void TestExploring::morph_fadesWhatHasNoCounterpart()
{
    const auto only = withOnlyNeighbour(m_museum.base(2), 1);
    QVERIFY(only);
    QCOMPARE(only->neighbours.size(), std::size_t{1});
    const auto frames = morphFrames(m_museum.base(2), *only, 11);
    QVERIFY(frames);
    const auto early = m_museum.studio().paint((*frames)[1], {});
    const auto late = m_museum.studio().paint((*frames)[9], {});
    QVERIFY(early && late);
    QVERIFY(early->recipe.influence[1] > 3.0 * late->recipe.influence[1]);
    QVERIFY(!withOnlyNeighbour(m_museum.base(2), 2));
}

void TestExploring::morph_refuses()
{
    QCOMPARE(morphFrames(m_museum.base(), m_museum.base(), 1).error().code, ErrorCode::InvalidArgument);
    Recipe other = m_museum.base();
    other.generatorId = "another";
    QCOMPARE(morphFrames(m_museum.base(), other, 3).error().code, ErrorCode::InvalidArgument);
    const auto frames = morphFrames(m_museum.base(2, "a"), m_museum.base(2, "b"), 3);
    QCOMPARE(morphFrames((*frames)[1], m_museum.base(), 3).error().code, ErrorCode::InvalidArgument);
}

void TestExploring::grid_isPaintedOnceAndContinued()
{
    const auto world = gridWorld(m_museum.studio());
    QVERIFY(world);
    const auto plan = planGrid(m_museum.base(), *parseGridAxis("k=1,2"), *parseGridAxis("seed=1..3"), *world);
    QVERIFY2(plan, plan ? "" : plan.error().message.c_str());
    GridOptions options;
    options.folder = m_museum.file("grid");
    options.cellPx = kSidePx;
    std::stop_source stop;
    int finished = 0;
    options.finished = [&](const GridCell &, const std::filesystem::path &) {
        if (++finished == 2)
            stop.request_stop();
    };
    QCOMPARE(paintGrid(m_museum.studio(), *plan, options, {stop.get_token(), {}}).error().code, ErrorCode::Cancelled);
    options.finished = {};
    // What a kill leaves of a picture that was being written is not taken for one.
    std::filesystem::resize_file(options.folder / (plan->cells[1].identity.substr(0, 16) + ".png"), 100);
    const auto report = paintGrid(m_museum.studio(), *plan, options, {});
    QVERIFY2(report, report ? "" : report.error().message.c_str());
    QCOMPARE(report->alreadyThere, std::size_t{1});
    QCOMPARE(report->painted, std::size_t{5});
    QVERIFY(std::filesystem::exists(report->sheet));
    const auto again = paintGrid(m_museum.studio(), *plan, options, {});
    QCOMPARE(again->painted, std::size_t{0});
    // A larger grid of the same folder paints only what is new, and every cell is an ordinary result.
    const auto larger = planGrid(m_museum.base(), *parseGridAxis("seed=1..4"), *parseGridAxis("k=1,2"), *world);
    QCOMPARE(paintGrid(m_museum.studio(), *larger, options, {})->painted, std::size_t{2});
    const auto cell = m_museum.studio().recipeFromPicture(report->files[3]);
    QVERIFY(cell);
    QCOMPARE(cell->seed, std::uint64_t{2});
    QCOMPARE(cell->neighbours.size(), std::size_t{2});
    QVERIFY(m_museum.paint(*cell) == *m_museum.studio().readPicture(report->files[3], 0));
}

void TestExploring::grid_plansWhatIsAsked()
{
    const auto world = gridWorld(m_museum.studio());
    const auto plan =
        planGrid(m_museum.base(), *parseGridAxis("weight:2=0,1.5"), *parseGridAxis("text_strength=0.5"), *world);
    QVERIFY(plan);
    QCOMPARE(plan->cells[1].recipe.neighbours[1].weight, 1.5);
    QCOMPARE(std::get<double>(plan->cells[1].recipe.params.at("text_strength")), 0.5);
    QVERIFY(!plan->cells[1].retrieves);
    const auto found = planGrid(m_museum.base(), *parseGridAxis("query=a cat|a dog, sitting"), std::nullopt, *world);
    QVERIFY(found && found->rowHeadings.empty());
    QCOMPARE(found->columnHeadings[1], std::string("a dog, sitting"));
    QVERIFY(found->cells[0].retrieves && found->cells[0].recipe.neighbours.empty());
    const auto complete = completeCell(m_museum.studio(), found->cells[0], {}, {});
    QVERIFY(complete);
    QCOMPARE(complete->neighbours.size(), std::size_t{2});
    const auto all = planGrid(m_museum.base(), *parseGridAxis("database=*"), std::nullopt, *world);
    QCOMPARE(all->columnHeadings, std::vector<std::string>{"Shapes"});
}

void TestExploring::grid_refuses_data()
{
    QTest::addColumn<QString>("columns");
    QTest::addColumn<QString>("rows");
    QTest::newRow("no such side") << "colour=red"
                                  << "";
    QTest::newRow("no such database") << "database=nowhere"
                                      << "";
    QTest::newRow("the same twice") << "seed=1,2"
                                    << "seed=3,4";
    QTest::newRow("k too large") << "k=999"
                                 << "";
    QTest::newRow("k no number") << "k=many"
                                 << "";
    QTest::newRow("weight too large") << "weight:1=3"
                                      << "";
    QTest::newRow("weight of nothing") << "weight:=1"
                                       << "";
    QTest::newRow("weight of a neighbour that is not there") << "weight:9=1"
                                                             << "";
    QTest::newRow("parameter out of range") << "steps=0"
                                            << "";
    QTest::newRow("sampler that is none") << "sampler=magic"
                                          << "";
    QTest::newRow("too many") << "seed=1..150"
                              << "steps=1..150";
}

void TestExploring::grid_refuses()
{
    QFETCH(QString, columns);
    QFETCH(QString, rows);
    std::optional<GridAxis> down;
    if (!rows.isEmpty())
        down = *parseGridAxis(rows.toStdString());
    const auto plan =
        planGrid(m_museum.base(), *parseGridAxis(columns.toStdString()), down, *gridWorld(m_museum.studio()));
    QVERIFY(!plan);
    QVERIFY(plan.error().message.ends_with("."));
}

void TestExploring::parseGridAxis_readsRangesAndQueries()
{
    QCOMPARE(parseGridAxis("seed=3..5, 9")->values, (std::vector<std::string>{"3", "4", "5", "9"}));
    QCOMPARE(parseGridAxis("query=a, b|year:1..2")->values, (std::vector<std::string>{"a, b", "year:1..2"}));
    for (const char *text :
         {"", "seed", "seed=", "=1", "seed=5..1", "seed=1..99999999999", "seed=-9223372036854775808..9"})
        QVERIFY2(!parseGridAxis(text), text);
}

void TestExploring::identity_dependsOnThePictureAlone()
{
    const Recipe recipe = m_museum.base();
    Recipe same = recipe;
    same.programVersion = "other";
    same.influence = {0.5, 0.5};
    same.neighbours[0].facts.title = "renamed";
    same.neighbours[0].picturePath = "/elsewhere/picture.png";
    QCOMPARE(recipeIdentity(same), recipeIdentity(recipe));
    same.neighbours[0].weight = 0.5;
    QVERIFY(recipeIdentity(same) != recipeIdentity(recipe));
    Recipe varied = recipe;
    varied.variations = {{1, 0.5}};
    QVERIFY(recipeIdentity(varied) != recipeIdentity(recipe));
}

QTEST_GUILESS_MAIN(TestExploring)
#include "tst_exploring.moc"
