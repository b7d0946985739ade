#include "tests/ui/WindowFixture.h"
#include "ui/panels/BrowsePanel.h"
#include "ui/panels/MapChoiceBar.h"
#include "ui/panels/MapPanel.h"
#include "ui/widgets/BrowseView.h"
#include "ui/widgets/MapView.h"
#include "ui/windows/WindowActions.h"

#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

#include <algorithm>
#include <memory>
#include <set>

using namespace palimpsest;
using namespace palimpsest::ui;

/// The map of a bundled database in the real window, driven as an artist would.
class TestMapWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void map_showsEveryItem_andGoesBack();
    void arranging_finishes_andIsKept();
    void arranging_canBeStopped();
    void zooming_showsThumbnails_andReturnLooksAtOne();
    void click_and_altArrows_makeAnItemCurrent();
    void moreLikeThis_makesTheQuery_andUndoTakesItBack();
    void pin_putsThePictureOnTheStrip();
    void lasso_offersWhatCanBeDone_andEscapeTakesItBack();
    void lasso_becomesTheQuery();
    void lasso_becomesADatabase_thatUndoTakesAway();
    void lasso_becomesACollection_thatUndoTakesAway();
    void lasso_isPassedOver_untilUndo();
    void lasso_isSelectedInTheGrid();
    void neighbours_andQuery_areOnTheMap();
    void painted_pictures_areOnTheMap();
    void anotherDatabase_isShown();
    void closing_whileArranging_isClean();

private:
    void showMap();
    void drawLoop(const QRectF &inView);
    /// Chooses around the first neighbour of the query, so that it is among the chosen ones.
    void chooseAroundFirstNeighbour(int times);
    [[nodiscard]] QPushButton *offer(const char *words) const;
    [[nodiscard]] MapScene &scene() const { return m_panel->scene(); }
    [[nodiscard]] MapView &view() const { return m_panel->view(); }

    std::unique_ptr<WindowFixture> m;
    MapPanel *m_panel = nullptr;
};

void TestMapWindow::init()
{
    if (const char *missing = WindowFixture::missingStarter())
        QSKIP(missing);
    m = std::make_unique<WindowFixture>();
    m->openStarter();
    m->waitForNeighbours();
    m_panel = m->window->findChild<MapPanel *>();
}

void TestMapWindow::cleanup()
{
    m.reset();
}

void TestMapWindow::showMap()
{
    QSignalSpy opened(m_panel, &MapPanel::opened);
    QTest::keyClick(m->window.get(), Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY_WITH_TIMEOUT(opened.count() > 0, kPatienceMs);
    QVERIFY(m_panel->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(m_panel->isArranged() && !scene().isGliding(), kPatienceMs);
}

void TestMapWindow::drawLoop(const QRectF &inView)
{
    QTest::mousePress(&view(), Qt::LeftButton, {}, inView.topLeft().toPoint());
    for (const QPointF &corner : {inView.topRight(), inView.bottomRight(), inView.bottomLeft(), inView.topLeft()})
        QTest::mouseMove(&view(), corner.toPoint());
    QTest::mouseRelease(&view(), Qt::LeftButton, {}, inView.topLeft().toPoint());
}

void TestMapWindow::chooseAroundFirstNeighbour(int times)
{
    QVERIFY(!scene().neighbours().empty());
    scene().setCurrent(scene().neighbours().front().row);
    view().setFocus();
    for (int i = 0; i < times; ++i)
        QTest::keyClick(&view(), Qt::Key_L);
}

QPushButton *TestMapWindow::offer(const char *words) const
{
    for (auto *button : m_panel->choice().findChildren<QPushButton *>()) {
        if (button->text() == QString::fromUtf8(words) && button->isVisible())
            return button;
    }
    return nullptr;
}

void TestMapWindow::map_showsEveryItem_andGoesBack()
{
    QVERIFY(!m_panel->isVisible());
    showMap();
    const auto info = m->library->find(m->session->databases().front().toStdString());
    QVERIFY(info);
    QCOMPARE(scene().size(), static_cast<int>(info->items));
    QVERIFY(m->window->actions().map->isChecked());
    QVERIFY(view().hasFocus());
    for (int row = 0; row < scene().size(); ++row)
        QVERIFY2(view().rect().contains(view().positionOf(row).toPoint()), "At first the whole map is in sight");
    QTest::keyClick(&view(), Qt::Key_Escape);
    QVERIFY(!m_panel->isVisible());
    QVERIFY(!m->window->actions().map->isChecked());
}

void TestMapWindow::arranging_finishes_andIsKept()
{
    QSignalSpy moved(&m_panel->service(), &MapService::moved);
    showMap();
    QVERIFY(moved.count() > 0);
    QVERIFY(m_panel->statusText().contains(QLatin1String("alike")));
    const QString database = m_panel->database();
    const std::vector<MapPoint> arranged = scene().places();
    const auto kept = pipeline::showMap(*m->curation, database.toStdString(), {});
    QVERIFY(kept && kept->refined);
    // Coming back to it later it is shown as it was arranged.
    QSignalSpy opened(m_panel, &MapPanel::opened);
    m->session->setDatabases({m->session->shelf().index(0).data(ShelfModel::IdRole).toString()});
    QTRY_VERIFY_WITH_TIMEOUT(opened.count() > 0 && m_panel->database() != database, kPatienceMs);
    m_panel->service().stop();
    opened.clear();
    moved.clear();
    m->session->setDatabases({database});
    QTRY_VERIFY_WITH_TIMEOUT(opened.count() > 0 && m_panel->database() == database, kPatienceMs);
    QVERIFY(m_panel->isArranged());
    QVERIFY(!m_panel->service().isRefining());
    QCOMPARE(scene().places(), arranged);
}

void TestMapWindow::arranging_canBeStopped()
{
    QSignalSpy opened(m_panel, &MapPanel::opened);
    QSignalSpy stopped(&m_panel->service(), &MapService::stopped);
    m->window->actions().map->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(opened.count() > 0, kPatienceMs);
    QVERIFY(m_panel->service().isRefining());
    auto *stop = qobject_cast<QToolButton *>(m->named("Stop"));
    QVERIFY(stop != nullptr);
    QTest::mouseClick(stop, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!m_panel->service().isRefining(), kPatienceMs);
    QCOMPARE(stopped.count(), 1);
    QVERIFY(!m_panel->isArranged());
    auto *arrange = qobject_cast<QToolButton *>(m->named("Arrange"));
    QVERIFY(arrange != nullptr);
    QTest::mouseClick(arrange, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(m_panel->isArranged(), kPatienceMs);
}

void TestMapWindow::zooming_showsThumbnails_andReturnLooksAtOne()
{
    showMap();
    const double before = view().camera().scale;
    const QPointF at(view().width() / 3.0, view().height() / 2.0);
    const QPointF under = view().camera().toMap(at);
    for (int i = 0; i < 4; ++i) {
        QWheelEvent wheel(at, view().mapToGlobal(at), {}, {0, 120}, Qt::NoButton, {}, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&view(), &wheel);
    }
    QVERIFY(view().camera().scale > 2.0 * before);
    QVERIFY((view().camera().toMap(at) - under).manhattanLength() < 1e-6);
    QTRY_VERIFY_WITH_TIMEOUT(!view().shown().empty(), kPatienceMs);
    view().fit();
    // Every dot can be brought so near that it is seen as a picture.
    const int wanted = 17;
    scene().setCurrent(wanted);
    for (int i = 0; i < 12; ++i)
        QTest::keyClick(&view(), Qt::Key_Plus);
    const auto isShown = [&] {
        return std::any_of(view().shown().begin(), view().shown().end(),
                           [&](const MapView::Shown &shown) { return shown.thumbnail.row == wanted; });
    };
    QTRY_VERIFY_WITH_TIMEOUT(isShown(), kPatienceMs);
    QTest::keyClick(&view(), Qt::Key_Return);
    QVERIFY(m_panel->isLarge());
    QTest::keyClick(m->window->focusWidget(), Qt::Key_Escape);
    QVERIFY(!m_panel->isLarge());
    QTest::keyClick(m->window.get(), Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(view().camera().scale, before);
    const QPointF centre = view().camera().centre;
    QTest::keyClick(&view(), Qt::Key_Right);
    QVERIFY(view().camera().centre.x() > centre.x());
    QTest::mousePress(&view(), Qt::MiddleButton, {}, QPoint(200, 200));
    QTest::mouseMove(&view(), QPoint(260, 200));
    QTest::mouseRelease(&view(), Qt::MiddleButton, {}, QPoint(260, 200));
    QVERIFY(scene().chosen().empty());
    QVERIFY(view().camera().centre.x() < centre.x() + view().width() / 8.0 / view().camera().scale);
}

void TestMapWindow::click_and_altArrows_makeAnItemCurrent()
{
    showMap();
    QTest::keyClick(&view(), Qt::Key_Right, Qt::AltModifier);
    const int first = scene().current();
    QVERIFY2(first >= 0, "The first step goes to the middle");
    QTest::keyClick(&view(), Qt::Key_Right, Qt::AltModifier);
    QVERIFY(scene().current() != first);
    QVERIFY(scene().place(scene().current()).x() > scene().place(first).x());
    const QString title = scene().items().index(scene().current()).data().toString();
    QVERIFY(view().accessibleDescription().contains(title));
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(&view(), Qt::Key_Plus);
    QTRY_VERIFY_WITH_TIMEOUT(!view().shown().empty(), kPatienceMs);
    const MapView::Shown shown = view().shown().back();
    QTest::mouseClick(&view(), Qt::LeftButton, {}, shown.place.center().toPoint());
    QCOMPARE(scene().current(), shown.thumbnail.row);
}

void TestMapWindow::moreLikeThis_makesTheQuery_andUndoTakesItBack()
{
    showMap();
    const Query before = m->session->query();
    QVERIFY(!before.parts.empty());
    scene().setCurrent(5);
    const std::int64_t item = scene().items().itemAt(5);
    QTest::keyClick(&view(), Qt::Key_M);
    const auto isFound = [&] {
        const auto &found = m->session->neighbours().neighbours();
        return std::any_of(found.begin(), found.end(),
                           [&](const Neighbour &neighbour) { return neighbour.itemId == item; });
    };
    QTRY_VERIFY_WITH_TIMEOUT(isFound(), kPatienceMs);
    QCOMPARE(m->session->query().parts.size(), std::size_t{1});
    QVERIFY(m->session->query().parts.front().kind == QueryPart::Kind::Image);
    QVERIFY2(m_panel->isVisible(), "One looks on from where one was");
    m->window->actions().undo->trigger();
    QVERIFY(m->session->query() == before);
}

void TestMapWindow::pin_putsThePictureOnTheStrip()
{
    showMap();
    NeighbourModel &strip = m->session->neighbours();
    int row = 0;
    const auto onStrip = [&] {
        return strip.rowOf({m_panel->database().toStdString(), scene().items().itemAt(row), {}, {}});
    };
    while (onStrip() >= 0)
        ++row;
    scene().setCurrent(row);
    QTest::keyClick(&view(), Qt::Key_N);
    QTRY_VERIFY_WITH_TIMEOUT(onStrip() >= 0, kPatienceMs);
    QVERIFY(strip.neighbours()[static_cast<std::size_t>(onStrip())].state == NeighbourState::Pinned);
}

void TestMapWindow::lasso_offersWhatCanBeDone_andEscapeTakesItBack()
{
    showMap();
    QVERIFY(!m_panel->choice().isVisible());
    const QRectF loop = QRectF(view().rect()).adjusted(3, 3, -view().width() / 2.0, -3);
    drawLoop(loop);
    const std::vector<int> chosen = scene().chosen();
    QVERIFY(!chosen.empty() && static_cast<int>(chosen.size()) < scene().size());
    for (int row = 0; row < scene().size(); ++row) {
        const QPointF at = view().positionOf(row);
        if (std::abs(at.x() - loop.right()) > 3.0)
            QCOMPARE(scene().isChosen(row), loop.contains(at));
    }
    QVERIFY(m_panel->choice().isVisible());
    for (const char *words : {"Use as query", "New database…", "New collection…", "Exclude", "Select"})
        QVERIFY2(offer(words) != nullptr, words);
    QTest::keyClick(&view(), Qt::Key_Escape);
    QVERIFY(scene().chosen().empty());
    QVERIFY(!m_panel->choice().isVisible());
    QVERIFY(m_panel->isVisible());
    // By keys: around the current picture, more each time.
    chooseAroundFirstNeighbour(2);
    QCOMPARE(scene().chosen().size(), std::size_t{20});
    QTest::keyClick(&view(), Qt::Key_L, Qt::ShiftModifier);
    QCOMPARE(scene().chosen().size(), std::size_t{10});
}

void TestMapWindow::lasso_becomesTheQuery()
{
    showMap();
    const Query before = m->session->query();
    chooseAroundFirstNeighbour(2);
    QTest::mouseClick(offer("Use as query"), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(m->session->query().parts.size(), MapPanel::kMostInQuery, kPatienceMs);
    for (const QueryPart &part : m->session->query().parts)
        QVERIFY(part.kind == QueryPart::Kind::Image);
    m->window->actions().undo->trigger();
    QVERIFY(m->session->query() == before);
    m->window->actions().redo->trigger();
    QCOMPARE(m->session->query().parts.size(), MapPanel::kMostInQuery);
}

void TestMapWindow::lasso_becomesADatabase_thatUndoTakesAway()
{
    showMap();
    const int databases = m->session->shelf().rowCount();
    chooseAroundFirstNeighbour(2);
    QTest::mouseClick(offer("New database…"), Qt::LeftButton);
    auto *name = qobject_cast<QLineEdit *>(m->named("Name of the database"));
    QVERIFY(name != nullptr && name->hasFocus());
    QVERIFY(!name->text().isEmpty());
    name->setText(QStringLiteral("Twenty"));
    QTest::keyClick(name, Qt::Key_Return);
    const auto rowOfTwenty = [&] {
        const auto &entries = m->session->shelf().entries();
        const auto found = std::find_if(entries.begin(), entries.end(),
                                        [](const ShelfEntry &entry) { return entry.info.name == "Twenty"; });
        return found == entries.end() ? -1 : static_cast<int>(found - entries.begin());
    };
    QTRY_VERIFY_WITH_TIMEOUT(rowOfTwenty() >= 0, kPatienceMs);
    QCOMPARE(m->session->shelf().rowCount(), databases + 1);
    QCOMPARE(m->session->shelf().entries()[static_cast<std::size_t>(rowOfTwenty())].info.items, std::int64_t{20});
    m->window->actions().undo->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(rowOfTwenty(), -1, kPatienceMs);
    m->window->actions().redo->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(rowOfTwenty() >= 0, kPatienceMs);
}

void TestMapWindow::lasso_becomesACollection_thatUndoTakesAway()
{
    showMap();
    chooseAroundFirstNeighbour(1);
    QTest::mouseClick(offer("New collection…"), Qt::LeftButton);
    auto *name = qobject_cast<QLineEdit *>(m->named("Name of the collection"));
    QVERIFY(name != nullptr);
    QTest::keyClick(name, Qt::Key_Escape);
    QVERIFY2(!m_panel->choice().isAsking() && view().hasFocus(), "Escape leaves the name and nothing else");
    QCOMPARE(scene().chosen().size(), std::size_t{10});
    m_panel->choice().askForName(true);
    QSignalSpy changed(&m->session->curation(), &CurationDesk::changed);
    name->setText(QStringLiteral("Ten"));
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(changed.count(), 1, kPatienceMs);
    auto collections = m->curation->collections();
    QVERIFY(collections && collections->size() == 1);
    const auto made = m->curation->collection(collections->front().id);
    QVERIFY(made && made->name == "Ten" && made->items.size() == 10);
    m->window->actions().undo->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(changed.count(), 2, kPatienceMs);
    collections = m->curation->collections();
    QVERIFY(collections && collections->empty());
}

void TestMapWindow::lasso_isPassedOver_untilUndo()
{
    showMap();
    chooseAroundFirstNeighbour(2);
    std::set<std::int64_t> zone;
    for (const ItemReference &item : scene().chosenItems())
        zone.insert(item.itemId);
    const auto &found = m->session->neighbours().neighbours();
    const auto conditioningInZone = [&] {
        return std::count_if(found.begin(), found.end(), [&](const Neighbour &neighbour) {
            return zone.contains(neighbour.itemId) && neighbour.state != NeighbourState::Excluded;
        });
    };
    QVERIFY(conditioningInZone() > 0);
    QTest::mouseClick(offer("Exclude"), Qt::LeftButton);
    QCOMPARE(conditioningInZone(), std::ptrdiff_t{0});
    QCOMPARE(m->session->passedOver().size(), zone.size());
    QCOMPARE(scene().passedOverCount(), 20);
    QTRY_COMPARE_WITH_TIMEOUT(m->session->neighbours().conditioningCount(), m->session->settings().k, kPatienceMs);
    QCOMPARE(conditioningInZone(), std::ptrdiff_t{0});
    m->window->actions().undo->trigger();
    QVERIFY(m->session->passedOver().empty());
    QTRY_VERIFY_WITH_TIMEOUT(conditioningInZone() > 0, kPatienceMs);
    // The way back that is on the map.
    m->window->actions().redo->trigger();
    QCOMPARE(scene().passedOverCount(), 20);
    Q_EMIT m_panel->takeBackRequested();
    QCOMPARE(scene().passedOverCount(), 0);
    QTRY_VERIFY_WITH_TIMEOUT(conditioningInZone() > 0, kPatienceMs);
}

void TestMapWindow::lasso_isSelectedInTheGrid()
{
    showMap();
    chooseAroundFirstNeighbour(1);
    auto *browse = m->window->findChild<BrowsePanel *>();
    QSignalSpy opened(browse, &BrowsePanel::opened);
    QTest::mouseClick(offer("Select"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(opened.count() > 0, kPatienceMs);
    QVERIFY(browse->isVisible());
    QCOMPARE(browse->view().selectedCount(), 10);
}

void TestMapWindow::neighbours_andQuery_areOnTheMap()
{
    showMap();
    QCOMPARE(static_cast<int>(scene().neighbours().size()), m->session->neighbours().rowCount());
    const auto query = scene().query();
    QVERIFY(query);
    for (auto *button : m_panel->findChildren<QToolButton *>()) {
        if (button->text() == QLatin1String("Neighbours"))
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QVERIFY(!view().marks().testFlag(MapView::NeighbourMarks) && view().marks().testFlag(MapView::QueryMark));
    // Another query lies elsewhere.
    QSignalSpy retrieved(m->session.get(), &Session::retrieved);
    m->session->surprise();
    QTRY_VERIFY_WITH_TIMEOUT(retrieved.count() > 0 && scene().query() && *scene().query() != *query, kPatienceMs);
}

void TestMapWindow::painted_pictures_areOnTheMap()
{
    PaintSettings settings = m->session->settings();
    settings.params["steps"] = std::int64_t{2};
    settings.count = 1;
    m->session->setSettings(settings);
    QTest::keyClick(m->window.get(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(m->session->history().rowCount() == 1, kPatienceMs);
    showMap();
    QTRY_COMPARE_WITH_TIMEOUT(scene().resultsOnMap().size(), std::size_t{1}, kPatienceMs);
    const MapResultPlace result = scene().resultsOnMap().front();
    const QPointF at = view().camera().toView(result.place.x(), result.place.y());
    QTest::mouseDClick(&view(), Qt::LeftButton, {}, at.toPoint());
    QTRY_VERIFY_WITH_TIMEOUT(!m_panel->isVisible(), kPatienceMs);
}

void TestMapWindow::anotherDatabase_isShown()
{
    showMap();
    const QString first = m_panel->database();
    ShelfModel &shelf = m->session->shelf();
    const QString other = shelf.index(shelf.rowCount() - 1).data(ShelfModel::IdRole).toString();
    QVERIFY(other != first);
    scene().setCurrent(3);
    QSignalSpy opened(m_panel, &MapPanel::opened);
    m->session->setDatabases({other});
    QTRY_VERIFY_WITH_TIMEOUT(opened.count() > 0 && m_panel->database() == other, kPatienceMs);
    QCOMPARE(scene().current(), -1);
    // With both in use one can choose.
    opened.clear();
    m->session->setDatabases({first, other});
    QTRY_VERIFY_WITH_TIMEOUT(opened.count() > 0, kPatienceMs);
    QCOMPARE(m_panel->database(), other);
    auto *which = qobject_cast<QComboBox *>(m->named("Database on the map"));
    QVERIFY(which != nullptr);
    which->setFocus();
    QTest::keyClick(which, Qt::Key_Up);
    QTRY_COMPARE_WITH_TIMEOUT(m_panel->database(), first, kPatienceMs);
}

void TestMapWindow::closing_whileArranging_isClean()
{
    QSignalSpy opened(m_panel, &MapPanel::opened);
    m->window->actions().map->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(opened.count() > 0, kPatienceMs);
    QVERIFY(m->window->close());
    m->window.reset();
    m->session.reset();
}

QTEST_MAIN(TestMapWindow)
#include "tst_map_window.moc"
