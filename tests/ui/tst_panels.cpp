#include "tests/ui/NeighbourTesting.h"

#include "ui/jobs/PictureLoader.h"
#include "ui/models/RecipeText.h"
#include "ui/panels/ForecastLine.h"
#include "ui/panels/InspectorPanel.h"
#include "ui/panels/NeighbourStrip.h"
#include "ui/panels/ParamPanel.h"
#include "ui/panels/QueryBar.h"
#include "ui/panels/SettingsPanel.h"
#include "ui/widgets/Canvas.h"
#include "ui/widgets/QueryChip.h"
#include "ui/widgets/SentenceBar.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <atomic>

using namespace palimpsest;
using namespace palimpsest::ui;

class TestPanels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void params_buildThemselvesFromTheSpecs();
    void params_holdOnlyWhatDiffersFromTheDefault();
    void settings_showWithoutReporting();
    void models_canBeChosen_whenThereAreSeveral();
    void query_reportsEveryKeystroke();
    void query_survivesARoundTrip();
    void query_classIsAskedForAsClass();
    void chip_takesWeightAndRemovalFromTheKeyboard();
    void strip_staysOnTheSameNeighbour_whenRowsChange();
    void canvas_showsPixelsAtHundredPercent();
    void canvas_givesEveryPictureItsPlaceFromTheStart();
    void sentence_offersItsRemedyOnce();
    void question_staysUntilItIsAnswered();
    void credits_nameEveryNeighbourThatTookPart();
    void forecast_saysWhatPaintingTakes();
    void forecast_warnsOnceWhenMemoryIsShort();
};

namespace {

PictureFunction noPictures()
{
    return [](const PictureKey &) { return QImage(); };
}

std::vector<ParamSpec> someSpecs()
{
    return {{"steps", "Steps", ParamSpec::Type::Integer, 1, 100, std::int64_t{25}, {}, "", "More is finer."},
            {"guidance", "Guidance", ParamSpec::Type::Real, 1, 15, 3.0, {}, "", "How strictly."},
            {"sampler", "Sampler", ParamSpec::Type::Choice, 0, 0, std::string("ddim"), {"ddim", "plms"}, "", "How."},
            {"tiles", "Tiles", ParamSpec::Type::Bool, 0, 0, false, {}, "", "Whether."}};
}

Query wordsAndNegative()
{
    QueryPart words;
    words.text = "a boat";
    QueryPart negative;
    negative.text = "people";
    negative.weight = -0.5;
    QueryPart picture;
    picture.kind = QueryPart::Kind::Image;
    picture.picturePath = "/pictures/sea.png";
    picture.weight = 1.5;
    return Query{{picture, negative, words}};
}

} // namespace

void TestPanels::params_buildThemselvesFromTheSpecs()
{
    ParamPanel panel;
    panel.setSpecs(someSpecs());
    QCOMPARE(panel.findChildren<QDoubleSpinBox *>().size(), 2);
    QCOMPARE(panel.findChildren<QComboBox *>().size(), 1);
    for (const auto *spin : panel.findChildren<QDoubleSpinBox *>())
        QVERIFY(!spin->accessibleName().isEmpty());
    panel.setSpecs({});
    QCOMPARE(panel.findChildren<QDoubleSpinBox *>().size(), 0);
}

void TestPanels::params_holdOnlyWhatDiffersFromTheDefault()
{
    ParamPanel panel;
    panel.setSpecs(someSpecs());
    QSignalSpy changed(&panel, &ParamPanel::valuesChanged);
    panel.setValues({{"steps", std::int64_t{40}}, {"of another painter", 1.0}});
    QCOMPARE(changed.count(), 0);
    auto *steps = panel.findChildren<QDoubleSpinBox *>().front();
    QCOMPARE(steps->value(), 40.0);
    steps->setValue(50);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(std::get<std::int64_t>(panel.values().at("steps")), std::int64_t{50});
    steps->setValue(25);
    QVERIFY(!panel.values().contains("steps"));
    QVERIFY(panel.values().contains("of another painter"));
}

void TestPanels::settings_showWithoutReporting()
{
    SettingsPanel panel;
    QSignalSpy changed(&panel, &SettingsPanel::settingsChanged);
    PaintSettings settings;
    settings.k = 7;
    settings.seed = 123456789012ULL;
    settings.mode = ConditioningMode::NeighboursOnly;
    settings.seedLocked = true;
    panel.setSettings(settings);
    QCOMPARE(changed.count(), 0);
    QComboBox *mode = nullptr;
    for (QComboBox *box : panel.findChildren<QComboBox *>()) {
        if (box->accessibleName() == QStringLiteral("Guided by"))
            mode = box;
    }
    QVERIFY(mode != nullptr);
    QCOMPARE(mode->currentData().toInt(), static_cast<int>(ConditioningMode::NeighboursOnly));
    mode->setCurrentIndex(0);
    QCOMPARE(changed.count(), 1);
    const auto reported = changed[0][0].value<PaintSettings>();
    QCOMPARE(reported.seed, settings.seed);
    QCOMPARE(reported.k, 7);
    QVERIFY(reported.seedLocked);
}

void TestPanels::models_canBeChosen_whenThereAreSeveral()
{
    SettingsPanel panel;
    QComboBox *models = nullptr;
    for (QComboBox *box : panel.findChildren<QComboBox *>()) {
        if (box->accessibleName() == QStringLiteral("Model"))
            models = box;
    }
    QVERIFY(models != nullptr);
    pipeline::GeneratorInfo starter;
    starter.id = "starter";
    starter.name = "Starter painter";
    panel.setGenerator(starter);
    panel.setModels({starter});
    QVERIFY(models->isHidden());
    pipeline::GeneratorInfo owls = starter;
    owls.id = "owls";
    panel.setModels({owls, starter});
    QVERIFY(!models->isHidden());
    QCOMPARE(models->currentData().toString(), QStringLiteral("starter"));
    QSignalSpy chosen(&panel, &SettingsPanel::modelChosen);
    panel.setGenerator(owls); // What paints has changed; nobody has chosen.
    QCOMPARE(models->currentData().toString(), QStringLiteral("owls"));
    QCOMPARE(chosen.count(), 0);
    Q_EMIT models->activated(1);
    QCOMPARE(chosen.count(), 1);
}

void TestPanels::query_reportsEveryKeystroke()
{
    PictureLoader loader(noPictures());
    QueryBar bar(loader);
    QSignalSpy changed(&bar, &QueryBar::queryChanged);
    QTest::keyClicks(bar.findChild<QLineEdit *>(), QStringLiteral("cat"));
    QCOMPARE(changed.count(), 3);
    QCOMPARE(bar.query().parts.front().text, std::string("cat"));
}

void TestPanels::query_survivesARoundTrip()
{
    PictureLoader loader(noPictures());
    QueryBar bar(loader);
    QSignalSpy changed(&bar, &QueryBar::queryChanged);
    const Query query = wordsAndNegative();
    bar.setQuery(query);
    QCOMPARE(changed.count(), 0);
    const Query back = bar.query();
    QCOMPARE(back.parts.size(), query.parts.size());
    for (std::size_t i = 0; i < back.parts.size(); ++i) {
        QCOMPARE(back.parts[i].text, query.parts[i].text);
        QCOMPARE(back.parts[i].weight, query.parts[i].weight);
        QVERIFY(back.parts[i].kind == query.parts[i].kind);
    }
}

void TestPanels::query_classIsAskedForAsClass()
{
    PictureLoader loader(noPictures());
    QueryBar bar(loader);
    bar.findChild<QLineEdit *>()->setText(QStringLiteral("cat"));
    auto *kind = bar.findChild<QComboBox *>();
    kind->setCurrentIndex(kind->findData(static_cast<int>(QueryPart::Kind::Class)));
    QVERIFY(bar.query().parts.front().kind == QueryPart::Kind::Class);
}

void TestPanels::chip_takesWeightAndRemovalFromTheKeyboard()
{
    PictureLoader loader(noPictures());
    QueryBar bar(loader);
    bar.setQuery(wordsAndNegative());
    auto chips = bar.findChildren<QueryChip *>();
    QCOMPARE(chips.size(), 2);
    QTest::keyClick(chips.front(), Qt::Key_Up);
    QCOMPARE(bar.query().parts.front().weight, 1.75);
    QTest::keyClick(chips.front(), Qt::Key_Down);
    QTest::keyClick(chips.front(), Qt::Key_Down);
    QCOMPARE(bar.query().parts.front().weight, 1.25);
    QTest::keyClick(chips.front(), Qt::Key_Delete);
    QTRY_COMPARE(bar.query().parts.size(), std::size_t{2});
}

void TestPanels::strip_staysOnTheSameNeighbour_whenRowsChange()
{
    PictureLoader loader(noPictures());
    NeighbourModel model;
    NeighbourStrip strip(model, loader);
    model.setRetrieved(retrievedNeighbours({1, 2, 3}));
    strip.findChild<QListView *>()->setCurrentIndex(model.index(2));
    model.setRetrieved(retrievedNeighbours({3, 4, 5}));
    QCOMPARE(strip.currentRow(), 0);
}

void TestPanels::canvas_showsPixelsAtHundredPercent()
{
    FrameTable table;
    Canvas canvas(table);
    canvas.resize(700, 500);
    Frame frame;
    frame.state = Frame::State::Finished;
    frame.image = QImage(64, 64, QImage::Format_RGB32);
    frame.image.fill(Qt::red);
    canvas.showPicture(frame);
    QVERIFY(canvas.scale() > 1.0);
    canvas.toggleZoom();
    QCOMPARE(canvas.scale(), 1.0);
    const QImage shot = canvas.grab().toImage();
    int red = 0;
    for (int x = 0; x < shot.width(); ++x)
        red += shot.pixelColor(x, shot.height() / 2) == Qt::red ? 1 : 0;
    QCOMPARE(red, 64);
    canvas.toggleZoom();
    QVERIFY(canvas.scale() > 1.0);
}

void TestPanels::canvas_givesEveryPictureItsPlaceFromTheStart()
{
    FrameTable table;
    Canvas canvas(table);
    canvas.resize(700, 500);
    table.begin({1, 2, 3, 4});
    QVERIFY(!canvas.isSolo());
    QTest::keyClick(&canvas, Qt::Key_Right);
    QCOMPARE(canvas.currentFrame()->id, JobId{2});
    QTest::keyClick(&canvas, Qt::Key_Return);
    QVERIFY(canvas.isSolo());
    QTest::keyClick(&canvas, Qt::Key_Backspace);
    QVERIFY(!canvas.isSolo());
}

void TestPanels::question_staysUntilItIsAnswered()
{
    SentenceBar bar;
    int answers = 0;
    const auto ask = [&] { bar.showQuestion(QStringLiteral("Go on?"), QStringLiteral("Yes"), [&] { ++answers; }); };
    auto *answer = bar.findChild<QPushButton *>();
    auto *close = bar.findChild<QToolButton *>();
    ask();
    bar.showError(QStringLiteral("The disk is full."));
    QCOMPARE(bar.sentence(), QStringLiteral("The disk is full."));
    close->click();
    QCOMPARE(bar.sentence(), QStringLiteral("Go on?"));
    int remedies = 0;
    bar.showNote(QStringLiteral("Saved."), QStringLiteral("Take it back"), [&] { ++remedies; });
    answer->click();
    QCOMPARE(remedies, 1);
    QCOMPARE(bar.sentence(), QStringLiteral("Go on?"));
    answer->click();
    QCOMPARE(answers, 1);
    QVERIFY(bar.sentence().isEmpty());
    // One that was closed is gone for good.
    ask();
    close->click();
    bar.showNote(QStringLiteral("Saved."));
    close->click();
    QVERIFY(bar.sentence().isEmpty());
    QCOMPARE(answers, 1);
}

void TestPanels::sentence_offersItsRemedyOnce()
{
    SentenceBar bar;
    int remedied = 0;
    bar.showError(QStringLiteral("Something is missing."), QStringLiteral("Try again"), [&] { ++remedied; });
    QCOMPARE(bar.sentence(), QStringLiteral("Something is missing."));
    bar.findChild<QPushButton *>()->click();
    QCOMPARE(remedied, 1);
    QVERIFY(bar.isHidden());
    QVERIFY(bar.sentence().isEmpty());
}

void TestPanels::credits_nameEveryNeighbourThatTookPart()
{
    Recipe recipe;
    recipe.neighbours = retrievedNeighbours({1, 2});
    recipe.neighbours[1].state = NeighbourState::Excluded;
    recipe.influence = {0.75, 0.0};
    const QString credits = creditsText(recipe);
    QVERIFY(credits.contains(QStringLiteral("Picture 1")));
    QVERIFY(credits.contains(QStringLiteral("75 %")));
    QVERIFY(!credits.contains(QStringLiteral("Picture 2")));
}

void TestPanels::forecast_saysWhatPaintingTakes()
{
    pipeline::PaintForecast told;
    told.peakBytes = 328'000'000;
    told.seconds = 12.4;
    told.laterSeconds = 10.0;
    bool fails = false;
    ForecastLine line(
        [] {
            return ForecastLine::Next{{}, 2, true};
        },
        [&](const Recipe &, std::int64_t) -> Result<pipeline::PaintForecast> {
            if (fails)
                return Error{ErrorCode::NotFound, {}, {}};
            return told;
        });
    line.refresh();
    QTRY_COMPARE(line.text(), QStringLiteral("about 23 s, 330 MB"));
    QVERIFY(line.toolTip().contains(QStringLiteral("estimate")));
    told.isMeasured = true;
    told.peakBytes = 2'150'000'000;
    line.refresh();
    QTRY_VERIFY(line.text().startsWith(QStringLiteral("23 s, 2.")));
    QVERIFY(!line.exceedsMemory());
    fails = true;
    line.refresh();
    QTRY_VERIFY(line.isHidden());
}

void TestPanels::forecast_warnsOnceWhenMemoryIsShort()
{
    pipeline::PaintForecast told;
    told.moreBytes = 900'000'000;
    told.availableBytes = 500'000'000;
    std::atomic<int> asked = 0;
    ForecastLine line(
        [] {
            return ForecastLine::Next{{}, 1, true};
        },
        [&](const Recipe &, std::int64_t) -> Result<pipeline::PaintForecast> {
            ++asked;
            return told;
        });
    QSignalSpy warnings(&line, &ForecastLine::memoryExceeded);
    line.refresh();
    QTRY_COMPARE(warnings.size(), 1);
    QVERIFY(line.exceedsMemory());
    QCOMPARE(line.text(), QStringLiteral("too little memory"));
    const QString sentence = warnings.front().front().toString();
    QVERIFY2(sentence.contains(QStringLiteral("900 MB")) && sentence.contains(QStringLiteral("500 MB")),
             qPrintable(sentence));
    line.refresh();
    QTRY_COMPARE(asked.load(), 2);
    told.availableBytes = 5'000'000'000;
    line.refresh();
    QTRY_VERIFY(!line.exceedsMemory());
    QCOMPARE(warnings.size(), 1);
}

QTEST_MAIN(TestPanels)
#include "tst_panels.moc"
