#include "tests/pipeline/ExploringFixture.h"

#include <algorithm>
#include <string>

using namespace palimpsest;
using namespace palimpsest::pipeline;

/// Repainting, outpainting and enlarging over a tiny museum.
class TestStartPictures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void repaint_leavesTheRestToTheByte_data();
    void repaint_leavesTheRestToTheByte();
    void repaint_isReproducedFromItsFileAndTheSource();
    void repaint_ofStrengthZeroIsThePicture();
    void repaint_refusesWhatDoesNotFit();
    void outpaint_growsAndKeepsTheOriginal();
    void enlarge_takesTheFactor();
    void locateStart_refusesAnotherPicture();

private:
    test::ExploringFixture m_museum;
};

void TestStartPictures::initTestCase()
{
    QVERIFY(m_museum.make());
}

void TestStartPictures::repaint_leavesTheRestToTheByte_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("height");
    QTest::addColumn<int>("feather");
    QTest::newRow("own size") << 64 << 64 << 0;
    QTest::newRow("feathered") << 64 << 64 << 9;
    QTest::newRow("odd size") << 77 << 59 << 5;
    QTest::newRow("larger than the model") << 230 << 170 << 5;
    QTest::newRow("smaller than the model") << 33 << 41 << 3;
}

void TestStartPictures::repaint_leavesTheRestToTheByte()
{
    QFETCH(int, width);
    QFETCH(int, height);
    QFETCH(int, feather);
    const Image picture = test::noisy(width, height, 1);
    StartChoice choice;
    choice.picture = m_museum.write("source.png", picture);
    choice.strength = 1.0;
    choice.featherPx = feather;
    const auto mask = rectangleMask(width, height, {0.3, 0.4, 0.35, 0.4});
    QVERIFY(mask);
    choice.mask = *mask;
    const auto start = makeStart(choice);
    QVERIFY2(start, start ? "" : start.error().message.c_str());
    Recipe recipe = m_museum.base();
    recipe.start = *start;
    const auto painting = m_museum.studio().paint(recipe, {});
    QVERIFY2(painting, painting ? "" : painting.error().message.c_str());
    QCOMPARE(painting->recipe.widthPx, width);
    QCOMPARE(painting->recipe.heightPx, height);
    int changed = 0;
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const bool isSame =
                std::equal(picture.row(y) + 3 * x, picture.row(y) + 3 * x + 3, painting->image->row(y) + 3 * x);
            QVERIFY2(isSame || mask->isPainted(x, y), qPrintable(QString("%1,%2").arg(x).arg(y)));
            changed += isSame ? 0 : 1;
        }
    }
    QVERIFY(changed > width * height / 20);
}

void TestStartPictures::repaint_isReproducedFromItsFileAndTheSource()
{
    StartChoice choice;
    choice.picture = m_museum.write("again.png", test::noisy(96, 64, 3));
    choice.strength = 0.7;
    choice.featherPx = 4;
    choice.mask = *rectangleMask(96, 64, {0.5, 0.0, 0.5, 1.0});
    choice.mask.values[40] = 120; // Shades stay, too.
    Recipe recipe = m_museum.base();
    recipe.start = *makeStart(choice);
    QVERIFY(m_museum.isReproduced(recipe, "repainted.png"));
    const auto read = m_museum.studio().recipeFromPicture(m_museum.file("repainted.png"));
    QCOMPARE(read->start->path, std::string("again.png"));
    QCOMPARE(m_museum.studio().paint(*read, {}).error().code, ErrorCode::NotFound);
}

void TestStartPictures::repaint_ofStrengthZeroIsThePicture()
{
    const Image picture = test::noisy(70, 50, 4);
    StartChoice choice;
    choice.picture = m_museum.write("zero.png", picture);
    choice.strength = 0.0;
    Recipe recipe = m_museum.base();
    recipe.start = *makeStart(choice);
    QVERIFY(m_museum.paint(recipe) == picture);
}

void TestStartPictures::repaint_refusesWhatDoesNotFit()
{
    StartChoice choice;
    choice.picture = m_museum.write("fits.png", test::noisy(64, 64, 5));
    choice.mask = *rectangleMask(32, 64, {});
    QCOMPARE(makeStart(choice).error().code, ErrorCode::InvalidArgument);
    choice.mask = *rectangleMask(64, 64, {0.0, 0.0, 0.0, 0.0});
    QCOMPARE(makeStart(choice).error().code, ErrorCode::InvalidArgument);
    choice.mask = {};
    choice.strength = -0.1;
    QCOMPARE(makeStart(choice).error().code, ErrorCode::InvalidArgument);
    choice.strength = 0.5;
    Recipe recipe = m_museum.base();
    recipe.start = *makeStart(choice);
    recipe.start->maskPng = {1, 2, 3};
    QCOMPARE(m_museum.studio().paint(recipe, {}).error().code, ErrorCode::Corrupt);
    recipe.start->maskPng.clear();
    m_museum.write("fits.png", test::noisy(64, 64, 6));
    QCOMPARE(m_museum.studio().paint(recipe, {}).error().code, ErrorCode::Corrupt);
}

void TestStartPictures::outpaint_growsAndKeepsTheOriginal()
{
    const Image picture = test::noisy(50, 40, 7);
    StartChoice choice;
    choice.kind = RecipeStart::Kind::Outpaint;
    choice.picture = m_museum.write("small.png", picture);
    choice.strength = 0.9;
    choice.featherPx = 6;
    QCOMPARE(makeStart(choice).error().code, ErrorCode::InvalidArgument); // Grows nowhere.
    choice.margins = {10, 0, 20, 5};
    Recipe recipe = m_museum.base();
    recipe.start = *makeStart(choice);
    const Image grown = m_museum.paint(recipe);
    QCOMPARE(grown.width(), 80);
    QCOMPARE(grown.height(), 45);
    for (int y = 0; y < 40; ++y)
        QVERIFY(std::equal(picture.row(y), picture.row(y) + 150, grown.row(y) + 30));
    QVERIFY(m_museum.isReproduced(recipe, "grown.png"));
}

void TestStartPictures::enlarge_takesTheFactor()
{
    const Image picture = test::noisy(50, 40, 8);
    StartChoice choice;
    choice.kind = RecipeStart::Kind::Enlarge;
    choice.picture = m_museum.write("tiny.png", picture);
    choice.enlargement = 2.5;
    choice.strength = 0.3;
    Recipe recipe = m_museum.base();
    recipe.start = *makeStart(choice);
    const Image enlarged = m_museum.paint(recipe);
    QCOMPARE(enlarged.width(), 125);
    QCOMPARE(enlarged.height(), 100);
    recipe.start->strength = 0.0;
    QVERIFY(m_museum.paint(recipe) == *enlargedPicture(picture, 2.5));
    QVERIFY(!enlargedPicture(picture, 9.0));
}

void TestStartPictures::locateStart_refusesAnotherPicture()
{
    StartChoice choice;
    choice.picture = m_museum.write("mine.png", test::noisy(64, 64, 9));
    Recipe recipe = m_museum.base();
    recipe.start = *makeStart(choice);
    recipe.start->path = "../../etc/mine.png";
    QVERIFY(locateStart(recipe, m_museum.home()));
    QCOMPARE(recipe.start->path, m_museum.file("mine.png").string());
    QCOMPARE(locateStart(recipe, m_museum.write("other.png", test::noisy(64, 64, 10))).error().code,
             ErrorCode::Corrupt);
    QCOMPARE(locateStart(recipe, m_museum.home() / "models").error().code, ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(TestStartPictures)
#include "tst_start_pictures.moc"
