#include "core/pipeline/History.h"
#include "tests/ui/HistoryWindow.h"
#include "ui/panels/InspectorPanel.h"
#include "ui/panels/LineagePanel.h"
#include "ui/widgets/Canvas.h"
#include "ui/windows/CuratingActions.h"
#include "ui/windows/HistoryActions.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QLineEdit>
#include <QMenu>
#include <QStandardPaths>
#include <QTextBrowser>
#include <QTreeView>

using namespace palimpsest;
using namespace palimpsest::ui;

/// Looks through what was painted, in the real window, as an artist would.
class TestHistoryWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void page_showsEverything_newestFirst();
    void search_findsWordsNeighboursAndSettings();
    void search_saysWhatIsAmiss();
    void cullerKeys_markResults_andUndoTakesThemBack();
    void ratings_areSearched();
    void delete_isUndone();
    void files_ofOthers_areNoticed();
    void neighbour_leadsToWhatWasPaintedWithIt();
    void result_goesOntoTheTable();
    void inspector_showsWhatDiffers_andLeavesTheDeskAlone();
    void parts_ofARecipe_areTakenOver_andUndone();
    void lineage_leadsFromChildToParent();
    void painting_fromARecipe_hasItAsParent();
    void restart_restoresTheDesk();
    void restart_restoresTheHistoryPage();

private:
    void open(int pictures);
    void reopen();
    [[nodiscard]] QLineEdit &line() const { return *qobject_cast<QLineEdit *>(m->named("Search the history")); }
    void paintAndWait();

    std::unique_ptr<HistoryWindow> m;
    std::vector<std::filesystem::path> m_paths;
};

void TestHistoryWindow::init()
{
    if (const char *missing = WindowFixture::missingStarter())
        QSKIP(missing);
    m = std::make_unique<HistoryWindow>();
    const auto turner = HistoryWindow::neighbour("Turner", "Rain", 7);
    const auto monet = HistoryWindow::neighbour("Monet", "Haystacks", 8);
    m_paths = {m->paint(1, {"a lighthouse", 11, 25, {turner}}), m->paint(2, {"a boat", 12, 25, {turner, monet}}),
               m->paint(3, {"an oak", 13, 2, {monet}})};
}

void TestHistoryWindow::cleanup()
{
    m.reset();
}

void TestHistoryWindow::open(int pictures)
{
    m->openStarter();
    m->waitForNeighbours();
    m->showHistory(pictures);
}

void TestHistoryWindow::reopen()
{
    QVERIFY(m->window->close());
    m->window.reset();
    m->session.reset();
    m->session = std::make_unique<Session>(*m->studio, SessionPlaces{m->home.filePath(QStringLiteral("history")),
                                                                     m->home.filePath(QStringLiteral("pasted")),
                                                                     m->home.filePath(QStringLiteral("models"))});
    m->window = std::make_unique<MainWindow>(*m->session, m->home.filePath(QStringLiteral("palimpsest.ini")));
    m->window->start();
    m->window->show();
    QVERIFY(QTest::qWaitForWindowActive(m->window.get()));
    m->waitForNeighbours();
}

void TestHistoryWindow::paintAndWait()
{
    PaintSettings settings = m->session->settings();
    settings.count = 1;
    settings.params["steps"] = std::int64_t{2};
    m->session->setSettings(settings);
    QTest::keyClick(m->window.get(), Qt::Key_Return, Qt::ControlModifier);
    const auto saved = [this] {
        const auto &frames = m->session->table().frames();
        return !frames.isEmpty() && !frames.front().path.isEmpty() && !m->session->isPainting();
    };
    QTRY_VERIFY_WITH_TIMEOUT(saved(), kPatienceMs);
}

void TestHistoryWindow::page_showsEverything_newestFirst()
{
    open(3);
    QAbstractItemModelTester tester(&m->page().model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(m->shown(), (QStringList{"an oak", "a boat", "a lighthouse"}));
    QCOMPARE(m->session->history().rowCount(), 3);
    QVERIFY(m->page().model().section(0).contains(QStringLiteral("2025")));
    QVERIFY(m->page().model().index(1).data(Qt::AccessibleTextRole).toString().startsWith("Picture 2 of 3, a boat"));
    QTRY_VERIFY_WITH_TIMEOUT(!m->page().currentImage().isNull(), kPatienceMs);
    QTest::keyClick(&m->page().view(), Qt::Key_Escape);
    QVERIFY(!m->page().isVisible());
}

void TestHistoryWindow::search_findsWordsNeighboursAndSettings()
{
    open(3);
    QTest::keyClick(m->window.get(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(line().hasFocus());
    const auto search = [this](const char *text, const QStringList &expected) {
        line().clear();
        QTest::keyClicks(&line(), QString::fromLatin1(text));
        QTRY_COMPARE_WITH_TIMEOUT(m->shown(), expected, kPatienceMs);
    };
    search("light", {"a lighthouse"});
    search("artist:turner", {"a boat", "a lighthouse"});
    search("artist:turner -monet", {"a lighthouse"});
    search("steps:2", {"an oak"});
    search("seed:12", {"a boat"});
    search("zebra", {});
    QTest::keyClick(&line(), Qt::Key_Escape);
    QTRY_COMPARE_WITH_TIMEOUT(m->shown().size(), 3, kPatienceMs);
    QTest::keyClick(&line(), Qt::Key_Return);
    QVERIFY(m->page().view().hasFocus());
}

void TestHistoryWindow::search_saysWhatIsAmiss()
{
    open(3);
    m->page().setText(QStringLiteral("rating:9"));
    QTRY_VERIFY_WITH_TIMEOUT(m->named("What is amiss with the search") != nullptr, kPatienceMs);
    QCOMPARE(m->shown().size(), 3);
    m->page().setText(QStringLiteral("boat"));
    QTRY_COMPARE_WITH_TIMEOUT(m->shown(), QStringList{"a boat"}, kPatienceMs);
    QVERIFY(m->named("What is amiss with the search") == nullptr);
}

void TestHistoryWindow::cullerKeys_markResults_andUndoTakesThemBack()
{
    open(3);
    m->select({0, 2});
    QTest::keyClick(&m->page().view(), Qt::Key_4);
    const auto rating = [this](int row) { return static_cast<int>(m->page().model().marks(row).rating); };
    QTRY_VERIFY_WITH_TIMEOUT(rating(0) == 4 && rating(1) == 0 && rating(2) == 4, kPatienceMs);
    QCOMPARE(m->page().view().selectedCount(), 2);
    m->select({1});
    QTest::keyClick(&m->page().view(), Qt::Key_P);
    QTRY_COMPARE_WITH_TIMEOUT(m->page().model().marks(1).flag, PickFlag::Picked, kPatienceMs);
    QTest::keyClick(&m->page().view(), Qt::Key_8);
    QTRY_COMPARE_WITH_TIMEOUT(m->page().model().marks(1).label, ColourLabel::Green, kPatienceMs);
    QTest::keyClick(&m->page().view(), Qt::Key_8);
    QTRY_COMPARE_WITH_TIMEOUT(m->page().model().marks(1).label, ColourLabel::None, kPatienceMs);
    QTest::keyClick(&m->page().view(), Qt::Key_U);
    QTRY_COMPARE_WITH_TIMEOUT(m->page().model().marks(1).flag, PickFlag::None, kPatienceMs);
    for (int i = 0; i < 5; ++i)
        m->actions().undo->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(rating(0) == 0 && rating(2) == 0, kPatienceMs);
}

void TestHistoryWindow::ratings_areSearched()
{
    open(3);
    m->select({1});
    QTest::keyClick(&m->page().view(), Qt::Key_5);
    QTRY_COMPARE_WITH_TIMEOUT(static_cast<int>(m->page().model().marks(1).rating), 5, kPatienceMs);
    m->page().setText(QStringLiteral("rating:4.."));
    QTRY_COMPARE_WITH_TIMEOUT(m->shown(), QStringList{"a boat"}, kPatienceMs);
}

void TestHistoryWindow::delete_isUndone()
{
    open(3);
    m->select({0, 1});
    QTest::keyClick(&m->page().view(), Qt::Key_Delete);
    QTRY_COMPARE_WITH_TIMEOUT(m->shown(), QStringList{"a lighthouse"}, kPatienceMs);
    QVERIFY(!std::filesystem::exists(m_paths[2]));
    QTRY_COMPARE_WITH_TIMEOUT(m->session->history().rowCount(), 1, kPatienceMs);
    QTRY_VERIFY(m->actions().undo->text().contains(QStringLiteral("Move 2 pictures to the bin")));
    QTest::keyClick(m->window.get(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(m->shown().size(), 3, kPatienceMs);
    QVERIFY(std::filesystem::exists(m_paths[2]));
    QTRY_COMPARE_WITH_TIMEOUT(m->session->history().rowCount(), 3, kPatienceMs);
}

void TestHistoryWindow::files_ofOthers_areNoticed()
{
    open(3);
    std::filesystem::remove(m_paths[0]);
    m->paint(4, {"a storm", 14});
    QTRY_COMPARE_WITH_TIMEOUT(m->shown(), (QStringList{"a storm", "an oak", "a boat"}), kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(m->session->history().entries().front().title, QStringLiteral("a storm"), kPatienceMs);
}

void TestHistoryWindow::neighbour_leadsToWhatWasPaintedWithIt()
{
    open(3);
    m->select({0});
    const HistoryActions &actions = *m->actions().history;
    QTRY_VERIFY_WITH_TIMEOUT(actions.drewOn->menuAction()->isEnabled(), kPatienceMs);
    Q_EMIT actions.drewOn->aboutToShow();
    QCOMPARE(actions.drewOn->actions().size(), 1);
    actions.drewOn->actions().front()->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(m->shown(), (QStringList{"an oak", "a boat"}), kPatienceMs);
    // The same from the card of a neighbour.
    m->session->neighbours().setExactly({HistoryWindow::neighbour("Turner", "Rain", 7)});
    m->actions().backToTable->trigger();
    QWidget *strip = m->named("Neighbours");
    QVERIFY(strip != nullptr);
    strip->setFocus();
    QTest::keyClick(strip, Qt::Key_Home);
    QTest::keyClick(strip, Qt::Key_H);
    QTRY_COMPARE_WITH_TIMEOUT(m->shown(), (QStringList{"a boat", "a lighthouse"}), kPatienceMs);
    m->page().setDrawnOn(std::nullopt);
    QTRY_COMPARE_WITH_TIMEOUT(m->shown().size(), 3, kPatienceMs);
}

void TestHistoryWindow::result_goesOntoTheTable()
{
    open(3);
    m->select({1});
    QTest::keyClick(&m->page().view(), Qt::Key_Return);
    auto *canvas = m->window->findChild<Canvas *>();
    QTRY_VERIFY_WITH_TIMEOUT(canvas->isVisible() && canvas->currentFrame() != nullptr, kPatienceMs);
    QCOMPARE(canvas->currentFrame()->path.toStdString(), m_paths[1].string());
}

void TestHistoryWindow::inspector_showsWhatDiffers_andLeavesTheDeskAlone()
{
    open(3);
    const std::string before = recipeToJson(m->session->currentRecipe());
    m->actions().showSettings->trigger();
    const auto *text = m->window->findChild<InspectorPanel *>()->findChild<QTextBrowser *>();
    m->select({1});
    QTRY_VERIFY_WITH_TIMEOUT(text->toPlainText().contains(QStringLiteral("a boat")), kPatienceMs);
    QVERIFY(text->toPlainText().contains(QStringLiteral("≠ 12")));
    QVERIFY(text->toPlainText().contains(QStringLiteral("Haystacks")));
    QVERIFY(text->toPlainText().contains(QStringLiteral("not among the neighbours now")));
    QCOMPARE(recipeToJson(m->session->currentRecipe()), before);
}

void TestHistoryWindow::parts_ofARecipe_areTakenOver_andUndone()
{
    open(3);
    const Recipe before = m->session->currentRecipe();
    m->select({1});
    const HistoryActions &actions = *m->actions().history;
    QTRY_VERIFY_WITH_TIMEOUT(actions.useQuery->isEnabled(), kPatienceMs);
    m->actions().useSeed->trigger();
    QCOMPARE(m->session->settings().seed, std::uint64_t{12});
    QCOMPARE(m->session->query(), before.query);
    actions.useNeighbours->trigger();
    QCOMPARE(m->session->neighbours().neighbours().front().facts.artist, std::string("Turner"));
    QVERIFY(m->session->neighbours().neighbours().front().state == NeighbourState::Pinned);
    actions.useSettings->trigger();
    QCOMPARE(std::get<std::int64_t>(m->session->settings().params.at("steps")), std::int64_t{25});
    actions.useQuery->trigger();
    QCOMPARE(m->session->query().parts.front().text, std::string("a boat"));
    QCOMPARE(m->session->settings().count, 4);
    m->actions().useRecipe->trigger();
    QCOMPARE(m->session->databases(), QStringList());
    for (int i = 0; i < 5; ++i)
        m->actions().undo->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(m->session->undoStack().index(), 0, kPatienceMs);
    QCOMPARE(recipeToJson(m->session->currentRecipe()), recipeToJson(before));
}

void TestHistoryWindow::lineage_leadsFromChildToParent()
{
    pipeline::History history(m->folder());
    m->paint(5, {"a child", 15, 25, {}, {*history.contentIdOf(m_paths[0])}});
    open(4);
    m->select({0});
    QTest::keyClick(&m->page().view(), Qt::Key_L);
    auto *panel = m->window->findChild<LineagePanel *>();
    QTRY_VERIFY_WITH_TIMEOUT(panel->currentPath().endsWith(QStringLiteral("120005-000_x.png")), kPatienceMs);
    QVERIFY(panel->tree().hasFocus());
    QTest::keyClick(&panel->tree(), Qt::Key_Up);
    QCOMPARE(panel->currentPath().toStdString(), m_paths[0].string());
    auto *canvas = m->window->findChild<Canvas *>();
    QTRY_VERIFY_WITH_TIMEOUT(canvas->isVisible() && canvas->currentFrame() != nullptr, kPatienceMs);
    QCOMPARE(canvas->currentFrame()->path.toStdString(), m_paths[0].string());
}

void TestHistoryWindow::painting_fromARecipe_hasItAsParent()
{
    open(3);
    QTest::keyClick(&m->page().view(), Qt::Key_Escape);
    paintAndWait();
    const auto painted = [this] { return m->session->table().frames().front(); };
    QVERIFY(painted().painting->recipe.parents.empty());
    const std::string parent = *m->session->past().contentIdOf(painted().path.toStdString());
    m->actions().useRecipe->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(!m->session->origin().isEmpty(), kPatienceMs);
    QTest::qWait(200);
    m->session->newSeed();
    paintAndWait();
    QCOMPARE(painted().painting->recipe.parents, std::vector<std::string>{parent});
    // Another query altogether has nothing to do with it any more.
    QueryPart words;
    words.text = "a cat";
    m->session->setQuery(Query{{words}});
    QVERIFY(m->session->origin().isEmpty());
}

void TestHistoryWindow::restart_restoresTheDesk()
{
    open(3);
    QTest::keyClick(&m->page().view(), Qt::Key_Escape);
    m->session->neighbours().togglePinned(1);
    m->session->neighbours().setWeight(1, 1.5);
    const auto pinned = NeighbourIdentity::of(m->session->neighbours().neighbours()[1]);
    PaintSettings settings = m->session->settings();
    settings.params["steps"] = std::int64_t{7};
    settings.seed = 4711;
    m->session->setSettings(settings);
    m->select({2});
    m->actions().history->open->setEnabled(true);
    const QStringList databases = m->session->databases();
    reopen();
    QCOMPARE(m->session->databases(), databases);
    QCOMPARE(m->session->settings().seed, std::uint64_t{4711});
    QCOMPARE(std::get<std::int64_t>(m->session->settings().params.at("steps")), std::int64_t{7});
    const int row = m->session->neighbours().rowOf(pinned);
    QVERIFY(row >= 0);
    const Neighbour &neighbour = m->session->neighbours().neighbours()[static_cast<std::size_t>(row)];
    QVERIFY(neighbour.state == NeighbourState::Pinned);
    QCOMPARE(neighbour.weight, 1.5);
}

void TestHistoryWindow::restart_restoresTheHistoryPage()
{
    open(3);
    m->page().setText(QStringLiteral("artist:turner"));
    QTRY_COMPARE_WITH_TIMEOUT(m->shown().size(), 2, kPatienceMs);
    m->select({1});
    reopen();
    QTRY_VERIFY_WITH_TIMEOUT(m->page().isVisible() && m->page().model().rowCount() == 2, kPatienceMs);
    QCOMPARE(m->page().currentPath().toStdString(), m_paths[0].string());
}

QTEST_MAIN(TestHistoryWindow)
#include "tst_history_window.moc"
