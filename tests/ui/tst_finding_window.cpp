#include "core/pipeline/DatabaseCurating.h"
#include "tests/ui/WindowFixture.h"
#include "ui/dialogs/CropDialog.h"
#include "ui/panels/FindingBar.h"
#include "ui/panels/QueryBar.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/CutOffSlider.h"
#include "ui/widgets/FoldedPopup.h"
#include "ui/widgets/PalettePopup.h"
#include "ui/windows/WindowActions.h"

#include <QAction>
#include <QInputDialog>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QSignalSpy>
#include <QSlider>
#include <QToolButton>

#include <algorithm>
#include <functional>
#include <memory>

using namespace palimpsest;
using namespace palimpsest::ui;

/// Finds pictures in the real window by more than words, as an artist would.
class TestFindingWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void typedGrammar_isTheQuery_andBecomesChips();
    void mistypedQuery_isOneSentence_andChangesNothing();
    void filters_leaveOnlyWhatFits();
    void palette_looksForColours_andTheSliderMixesThem();
    void cutOff_countsLive_andLeavesOutWhatIsFar();
    void folding_canBeLookedBehind_andTurnedOff();
    void partOfAPicture_isChosenByAFrame();
    void retriever_canBeChanged();
    void tags_filterAsSoonAsTheyAreGiven();
    void results_becomeADatabase();
    void databases_areMerged_binned_andComeBack();
    void anotherDatabaseOnTheShelf_leavesTheNeighboursAlone();

private:
    void type(const QString &text);
    void waitForRetrieval(const std::function<void()> &deed);
    [[nodiscard]] const std::vector<Neighbour> &neighbours() const { return m->session->neighbours().neighbours(); }
    template<typename Fits> [[nodiscard]] bool allFit(Fits fits) const
    {
        return !neighbours().empty() && std::all_of(neighbours().begin(), neighbours().end(), fits);
    }

    std::unique_ptr<WindowFixture> m;
};

void TestFindingWindow::init()
{
    if (const char *missing = WindowFixture::missingStarter())
        QSKIP(missing);
    m = std::make_unique<WindowFixture>();
    m->openStarter();
    m->waitForNeighbours();
}

void TestFindingWindow::cleanup()
{
    m.reset();
}

void TestFindingWindow::waitForRetrieval(const std::function<void()> &deed)
{
    QSignalSpy retrieved(m->session.get(), &Session::retrieved);
    deed();
    QTRY_VERIFY_WITH_TIMEOUT(retrieved.count() > 0, kPatienceMs);
}

void TestFindingWindow::type(const QString &text)
{
    waitForRetrieval([this, &text] {
        auto *line = qobject_cast<QLineEdit *>(m->named("Query"));
        QVERIFY(line != nullptr);
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
    });
}

void TestFindingWindow::typedGrammar_isTheQuery_andBecomesChips()
{
    type(QStringLiteral("storm + 2:boat - sunset style:ukiyo year:1900.. #20304a mix:0.75"));
    QTRY_COMPARE_WITH_TIMEOUT(m->session->query().colours.size(), std::size_t{1}, kPatienceMs);
    const Query typed = m->session->query();
    QCOMPARE(typed.parts.size(), std::size_t{3});
    QCOMPARE(typed.parts[1].weight, 2.0);
    QCOMPARE(typed.parts[2].weight, -1.0);
    QCOMPARE(typed.conditions.size(), std::size_t{2});
    QCOMPARE(typed.colourShare, 0.75);
    waitForRetrieval([this] { QTest::keyClick(m->window.get(), Qt::Key_Return, Qt::AltModifier); });
    QVERIFY(m->session->query() == typed);
    const auto chips = m->window->findChildren<Chip *>();
    QCOMPARE(chips.size(), 6);
    QVERIFY(qobject_cast<QLineEdit *>(m->named("Query"))->text().isEmpty());
    Chip *filter = qobject_cast<Chip *>(m->named("Filter: style:ukiyo"));
    QVERIFY(filter != nullptr);
    waitForRetrieval([filter] { QTest::keyClick(filter, Qt::Key_Delete); });
    QCOMPARE(m->session->query().conditions.size(), std::size_t{1});
}

void TestFindingWindow::mistypedQuery_isOneSentence_andChangesNothing()
{
    type(QStringLiteral("a fox"));
    auto *bar = m->window->findChild<QueryBar *>();
    QVERIFY(bar->mistake().isEmpty());
    auto *line = qobject_cast<QLineEdit *>(m->named("Query"));
    const Query before = m->session->query();
    line->setText(QStringLiteral("a fox year:soon"));
    QVERIFY(bar->mistake().endsWith(QLatin1Char('.')));
    QVERIFY(m->session->query() == before);
    waitForRetrieval([line] { line->setText(QStringLiteral("a fox at night")); });
    QVERIFY(bar->mistake().isEmpty());
}

void TestFindingWindow::filters_leaveOnlyWhatFits()
{
    type(QStringLiteral("the sea title:lighthouse"));
    QTRY_VERIFY_WITH_TIMEOUT(allFit([](const Neighbour &each) {
                                 return each.facts.title.find("ighthouse") != std::string::npos;
                             }),
                             kPatienceMs);
    type(QStringLiteral("the sea -title:lighthouse"));
    QTRY_VERIFY_WITH_TIMEOUT(allFit([](const Neighbour &each) {
                                 return each.facts.title.find("ighthouse") == std::string::npos;
                             }),
                             kPatienceMs);
}

void TestFindingWindow::palette_looksForColours_andTheSliderMixesThem()
{
    auto *button = qobject_cast<QToolButton *>(m->named("Look for colours"));
    QVERIFY(button != nullptr);
    QTest::mouseClick(button, Qt::LeftButton);
    auto *palette = m->window->findChild<PalettePopup *>();
    QTRY_VERIFY(palette->isVisible());
    auto *swatch = palette->findChild<QToolButton *>();
    waitForRetrieval([swatch] { QTest::mouseClick(swatch, Qt::LeftButton); });
    QCOMPARE(m->session->query().colours.size(), std::size_t{1});
    palette->hide();
    auto *mix = qobject_cast<QSlider *>(m->named("How much the colours count beside the rest"));
    QVERIFY(mix != nullptr);
    waitForRetrieval([mix] { mix->setValue(mix->maximum()); });
    QCOMPARE(m->session->query().colourShare, 1.0);
    for (int i = 0; i < 8; ++i)
        QTest::mouseClick(swatch, Qt::LeftButton);
    QCOMPARE(m->session->query().colours.size(), Query::kMaximumColours);
}

void TestFindingWindow::cutOff_countsLive_andLeavesOutWhatIsFar()
{
    type(QStringLiteral("a sailing boat"));
    QTRY_VERIFY_WITH_TIMEOUT(!m->session->scoreCounts().bins.empty(), kPatienceMs);
    auto *bar = m->window->findChild<FindingBar *>();
    auto *slider = m->window->findChild<CutOffSlider *>();
    const QString before = bar->countText();
    QSignalSpy retrieved(m->session.get(), &Session::retrieved);
    slider->setValue(slider->maximum() - 1);
    // The count is there at once; the neighbours follow.
    QVERIFY(bar->countText() != before);
    QTRY_VERIFY_WITH_TIMEOUT(retrieved.count() > 0, kPatienceMs);
    QVERIFY(m->session->finding().cutOff > 0.0);
    QVERIFY(static_cast<int>(neighbours().size()) < m->session->settings().k);
    QVERIFY(std::all_of(neighbours().begin(), neighbours().end(),
                        [this](const Neighbour &each) { return each.score >= m->session->finding().cutOff; }));
    waitForRetrieval([slider] { slider->setValue(0); });
    QCOMPARE(static_cast<int>(neighbours().size()), m->session->settings().k);
}

void TestFindingWindow::folding_canBeLookedBehind_andTurnedOff()
{
    pipeline::FindingOptions finding = m->session->finding();
    QVERIFY(finding.redundancy < 1.0);
    finding.redundancy = 0.6;
    waitForRetrieval([&] { m->session->setFinding(finding); });
    NeighbourModel &model = m->session->neighbours();
    int row = -1;
    for (int i = 0; i < model.rowCount(); ++i)
        row = model.index(i).data(NeighbourModel::FoldedRole).toInt() > 0 ? i : row;
    QVERIFY(row >= 0);
    const std::size_t alike = model.folded(row).size();
    auto *strip = qobject_cast<QListView *>(m->named("Neighbours"));
    strip->setFocus();
    strip->setCurrentIndex(model.index(row));
    auto *popup = m->window->findChild<FoldedPopup *>();
    QTest::keyClick(strip, Qt::Key_F);
    QTRY_VERIFY_WITH_TIMEOUT(popup->isVisible(), kPatienceMs);
    auto *list = popup->findChild<QListWidget *>();
    QCOMPARE(static_cast<std::size_t>(list->count()), alike);
    list->item(0)->setSelected(true);
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_COMPARE(static_cast<int>(neighbours().front().state), static_cast<int>(NeighbourState::Pinned));
    QVERIFY(!popup->isVisible());
    m->window->actions().undo->trigger();
    QTRY_VERIFY(neighbours().empty() || neighbours().front().state != NeighbourState::Pinned);
    auto *fold = [this]() -> QToolButton * {
        for (auto *button : m->window->findChild<FindingBar *>()->findChildren<QToolButton *>()) {
            if (button->isCheckable())
                return button;
        }
        return nullptr;
    }();
    QVERIFY(fold != nullptr && fold->isChecked());
    waitForRetrieval([fold] { fold->click(); });
    QCOMPARE(m->session->finding().redundancy, 1.0);
    for (int i = 0; i < model.rowCount(); ++i)
        QCOMPARE(model.index(i).data(NeighbourModel::FoldedRole).toInt(), 0);
}

void TestFindingWindow::partOfAPicture_isChosenByAFrame()
{
    QImage image(120, 80, QImage::Format_RGB32);
    image.fill(QColor(40, 90, 160));
    const QString path = m->home.filePath(QStringLiteral("sea.png"));
    QVERIFY(image.save(path));
    QueryPart part;
    part.kind = QueryPart::Kind::Image;
    part.picturePath = path.toStdString();
    auto *bar = m->window->findChild<QueryBar *>();
    waitForRetrieval([&] { bar->addPart(part); });
    QSignalSpy asked(bar, &QueryBar::cropRequested);
    for (Chip *chip : bar->findChildren<Chip *>()) {
        for (QAction *action : chip->menu()->actions()) {
            if (action->text().startsWith(QLatin1String("Only a part of it")))
                action->trigger();
        }
    }
    QCOMPARE(asked.count(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(m->window->findChild<CropDialog *>() != nullptr, kPatienceMs);
    auto *dialog = m->window->findChild<CropDialog *>();
    dialog->setCrop({0.25, 0.25, 0.5, 0.5});
    waitForRetrieval([dialog] { dialog->accept(); });
    const auto &parts = m->session->query().parts;
    const auto picture = std::find_if(parts.begin(), parts.end(), [](const QueryPart &each) {
        return each.kind == QueryPart::Kind::Image;
    });
    QVERIFY(picture != parts.end() && picture->crop.has_value());
    QVERIFY(*picture->crop == (CropRectangle{0.25, 0.25, 0.5, 0.5}));
}

void TestFindingWindow::retriever_canBeChanged()
{
    type(QStringLiteral("lighthouse"));
    pipeline::FindingOptions finding = m->session->finding();
    finding.retrieverId = "bm25";
    finding.redundancy = 1.0;
    waitForRetrieval([&] { m->session->setFinding(finding); });
    QVERIFY(allFit([](const Neighbour &each) { return each.facts.title.find("ighthouse") != std::string::npos; }));
}

void TestFindingWindow::tags_filterAsSoonAsTheyAreGiven()
{
    const std::string database = m->session->databases().front().toStdString();
    QSignalSpy changed(&m->session->curation(), &CurationDesk::changed);
    m->session->curation().change([database](pipeline::Curation &curation) {
        const std::vector<ItemReference> items{{database, 7}, {database, 9}};
        MarkEdit edit;
        edit.addedTags = {"mood:calm"};
        return curation.mark(items, edit);
    });
    QTRY_VERIFY_WITH_TIMEOUT(changed.count() > 0, kPatienceMs);
    type(QStringLiteral("the sea tag:mood"));
    QTRY_COMPARE_WITH_TIMEOUT(neighbours().size(), std::size_t{2}, kPatienceMs);
    QVERIFY(allFit([](const Neighbour &each) { return each.itemId == 7 || each.itemId == 9; }));
    QVERIFY(m->window->actions().undo->text().contains(QStringLiteral("mood:calm")));
    m->window->actions().undo->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(neighbours().empty(), kPatienceMs);
    m->window->actions().redo->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(neighbours().size(), std::size_t{2}, kPatienceMs);
}

void TestFindingWindow::results_becomeADatabase()
{
    PaintSettings settings = m->session->settings();
    settings.params["steps"] = std::int64_t{2};
    settings.count = 2;
    m->session->setSettings(settings);
    const int before = m->session->shelf().rowCount();
    QTRY_VERIFY_WITH_TIMEOUT(m->window->actions().paint->isEnabled(), kPatienceMs);
    m->window->actions().paint->trigger();
    const auto ofResults = [this]() -> std::int64_t {
        for (const ShelfEntry &entry : m->session->shelf().entries()) {
            if (entry.info.name == "My results")
                return entry.info.items;
        }
        return 0;
    };
    QTRY_COMPARE_WITH_TIMEOUT(ofResults(), std::int64_t{2}, kPatienceMs);
    QCOMPARE(m->session->shelf().rowCount(), before + 1);
}

void TestFindingWindow::databases_areMerged_binned_andComeBack()
{
    const int before = m->session->shelf().rowCount();
    QVERIFY(before > 2);
    QVERIFY(!m->window->actions().trashDatabases->isEnabled());
    QStringList ids;
    for (int row = 0; row < 2; ++row)
        ids.append(m->session->shelf().index(row).data(ShelfModel::IdRole).toString());
    m->session->setDatabases(ids);
    QVERIFY(m->window->actions().mergeDatabases->isEnabled());
    m->window->actions().mergeDatabases->trigger();
    auto *dialog = m->window->findChild<QInputDialog *>();
    QVERIFY(dialog != nullptr);
    dialog->setTextValue(QStringLiteral("Both"));
    dialog->accept();
    QTRY_COMPARE_WITH_TIMEOUT(m->session->shelf().rowCount(), before + 1, kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(m->session->databases().size(), 1, kPatienceMs);
    QCOMPARE(m->session->shelf().nameOf(m->session->databases().front()), QStringLiteral("Both"));
    QTRY_VERIFY(m->window->actions().trashDatabases->isEnabled());
    m->window->actions().trashDatabases->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(m->session->shelf().rowCount(), before, kPatienceMs);
    m->window->actions().undo->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(m->session->shelf().rowCount(), before + 1, kPatienceMs);
}

void TestFindingWindow::anotherDatabaseOnTheShelf_leavesTheNeighboursAlone()
{
    type(QStringLiteral("the sea"));
    Recipe recipe = m->session->currentRecipe();
    QVERIFY(recipe.neighbours.size() > 2);
    recipe.neighbours.resize(2);
    m->session->useRecipe(recipe);
    QTRY_COMPARE_WITH_TIMEOUT(neighbours().size(), std::size_t{2}, kPatienceMs);
    QSignalSpy started(m->session.get(), &Session::retrievalStarted);
    const int before = m->session->shelf().rowCount();
    const std::string database = m->session->databases().front().toStdString();
    m->session->curation().change([database](pipeline::Curation &curation) -> Result<Change> {
        const std::vector<ItemReference> items{{database, 7}, {database, 9}};
        auto made = pipeline::makeDatabase(curation, "Two pictures", items, {}, {});
        if (!made)
            return made.error();
        return std::move(made->change);
    });
    QTRY_COMPARE_WITH_TIMEOUT(m->session->shelf().rowCount(), before + 1, kPatienceMs);
    QTest::qWait(500);
    QCOMPARE(started.count(), 0);
    QCOMPARE(neighbours().size(), std::size_t{2});
}

QTEST_MAIN(TestFindingWindow)
#include "tst_finding_window.moc"
