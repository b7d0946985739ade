#include "tests/ui/WindowFixture.h"
#include "ui/panels/BrowsePanel.h"
#include "ui/widgets/BrowseView.h"
#include "ui/windows/WindowActions.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QListView>
#include <QMimeData>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace palimpsest;
using namespace palimpsest::ui;

/// Looks through a bundled database in the real window, as an artist would.
class TestBrowseWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void browsing_showsEveryItem_andGoesBack();
    void doubleClickOnTheShelf_opensThatDatabase();
    void moreLikeThis_makesThePictureTheQuery();
    void pin_putsThePictureOnTheStrip_andUndoTakesItOff();
    void large_showsThePicture_andCopiesIt();
    void painting_leadsBackToTheTable();
    void closing_whileListing_isClean();

private:
    void browse();

    std::unique_ptr<WindowFixture> m;
    BrowsePanel *m_panel = nullptr;
};

void TestBrowseWindow::init()
{
    if (const char *missing = WindowFixture::missingStarter())
        QSKIP(missing);
    m = std::make_unique<WindowFixture>();
    m->openStarter();
    m->waitForNeighbours();
    m_panel = m->window->findChild<BrowsePanel *>();
}

void TestBrowseWindow::cleanup()
{
    m.reset();
}

void TestBrowseWindow::browse()
{
    QSignalSpy opened(m_panel, &BrowsePanel::opened);
    QTest::keyClick(m->window.get(), Qt::Key_B, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(opened.count() > 0, kPatienceMs);
    QVERIFY(m_panel->isVisible());
}

void TestBrowseWindow::browsing_showsEveryItem_andGoesBack()
{
    QVERIFY(!m_panel->isVisible());
    browse();
    const auto info = m->library->find(m->session->databases().front().toStdString());
    QVERIFY(info);
    QCOMPARE(m_panel->model().rowCount(), static_cast<int>(info->items));
    BrowseView &view = m_panel->view();
    QVERIFY(view.hasFocus());
    QTest::keyClick(&view, Qt::Key_End);
    QCOMPARE(m_panel->currentRow(), m_panel->model().rowCount() - 1);
    QCOMPARE(view.verticalScrollBar()->value(), view.verticalScrollBar()->maximum());
    QTRY_VERIFY_WITH_TIMEOUT(!m_panel->currentImage().isNull(), kPatienceMs);
    const int level = view.level();
    m->window->actions().zoomIn->trigger();
    QCOMPARE(view.level(), level + 1);
    QTest::keyClick(&view, Qt::Key_Escape);
    QVERIFY(!m_panel->isVisible());
    QVERIFY(!m->window->actions().browse->isChecked());
}

void TestBrowseWindow::doubleClickOnTheShelf_opensThatDatabase()
{
    QListView *shelf = nullptr;
    for (auto *list : m->window->findChildren<QListView *>())
        shelf = list->accessibleName() == QLatin1String("Databases") ? list : shelf;
    QVERIFY(shelf != nullptr);
    const int row = m->session->shelf().rowCount() - 1;
    const QModelIndex index = m->session->shelf().index(row);
    const QString id = index.data(ShelfModel::IdRole).toString();
    shelf->scrollTo(index);
    const QPoint at = shelf->visualRect(index).center();
    QSignalSpy opened(m_panel, &BrowsePanel::opened);
    QTest::mouseClick(shelf->viewport(), Qt::LeftButton, {}, at);
    QTest::mouseDClick(shelf->viewport(), Qt::LeftButton, {}, at);
    QTRY_VERIFY_WITH_TIMEOUT(opened.count() > 0 && m_panel->model().databaseIds() == QStringList{id}, kPatienceMs);
    QVERIFY(m_panel->isVisible());
    QVERIFY(m->window->actions().browse->isChecked());
}

void TestBrowseWindow::moreLikeThis_makesThePictureTheQuery()
{
    browse();
    m_panel->view().setCurrentIndex(m_panel->model().index(5));
    QSignalSpy retrieved(m->session.get(), &Session::retrieved);
    QTest::keyClick(&m_panel->view(), Qt::Key_M);
    QTRY_VERIFY_WITH_TIMEOUT(retrieved.count() > 0 && !m->session->query().parts.empty()
                                 && m->session->query().parts.front().kind == QueryPart::Kind::Image,
                             kPatienceMs);
    const qint64 item = m_panel->model().itemAt(5);
    const auto isFound = [&] {
        const auto &found = m->session->neighbours().neighbours();
        return std::any_of(found.begin(), found.end(),
                           [&](const Neighbour &neighbour) { return neighbour.itemId == item; });
    };
    QTRY_VERIFY_WITH_TIMEOUT(isFound(), kPatienceMs);
    QVERIFY2(m_panel->isVisible(), "One looks on from where one was");
}

void TestBrowseWindow::pin_putsThePictureOnTheStrip_andUndoTakesItOff()
{
    browse();
    const BrowseModel &browsed = m_panel->model();
    NeighbourModel &strip = m->session->neighbours();
    const auto rowOnStrip = [&](int row) {
        const std::string database = browsed.databaseId(row).toStdString();
        return strip.rowOf({database, browsed.itemAt(row), {}, {}});
    };
    int row = 0;
    while (rowOnStrip(row) >= 0)
        ++row;
    m_panel->view().setCurrentIndex(browsed.index(row));
    QTest::keyClick(&m_panel->view(), Qt::Key_N);
    QTRY_VERIFY_WITH_TIMEOUT(rowOnStrip(row) >= 0, kPatienceMs);
    QVERIFY(strip.neighbours()[static_cast<std::size_t>(rowOnStrip(row))].state == NeighbourState::Pinned);
    QTRY_COMPARE_WITH_TIMEOUT(strip.conditioningCount(), m->session->settings().k, kPatienceMs);
    QVERIFY(rowOnStrip(row) >= 0);
    m->window->actions().undo->trigger();
    QCOMPARE(rowOnStrip(row), -1);
    m->window->actions().redo->trigger();
    QVERIFY(rowOnStrip(row) >= 0);
}

void TestBrowseWindow::large_showsThePicture_andCopiesIt()
{
    browse();
    QTest::keyClick(&m_panel->view(), Qt::Key_Return);
    QVERIFY(m_panel->isLarge());
    QTRY_VERIFY_WITH_TIMEOUT(m_panel->currentImage().width() > 200, kPatienceMs);
    m->window->actions().copyPicture->trigger();
    QVERIFY(QGuiApplication::clipboard()->mimeData()->hasImage());
    QTest::keyClick(m->window->focusWidget(), Qt::Key_Space);
    QVERIFY(!m_panel->isLarge());
}

void TestBrowseWindow::painting_leadsBackToTheTable()
{
    browse();
    PaintSettings settings = m->session->settings();
    settings.params["steps"] = std::int64_t{2};
    settings.count = 1;
    m->session->setSettings(settings);
    QTest::keyClick(m->window.get(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(!m_panel->isVisible(), kPatienceMs);
    m->session->stop();
    QTRY_VERIFY_WITH_TIMEOUT(!m->session->isPainting(), kPatienceMs);
}

void TestBrowseWindow::closing_whileListing_isClean()
{
    QTest::keyClick(m->window.get(), Qt::Key_B, Qt::ControlModifier);
    QVERIFY(m->window->close());
    m->window.reset();
    m->session.reset();
}

QTEST_MAIN(TestBrowseWindow)
#include "tst_browse_window.moc"
