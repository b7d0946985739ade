#include "core/pipeline/Library.h"
#include "core/pipeline/Studio.h"
#include "ui/panels/BrowsePanel.h"
#include "ui/widgets/BrowseView.h"
#include "ui/windows/MainWindow.h"
#include "ui/windows/WindowActions.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QListView>
#include <QMimeData>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <filesystem>
#include <memory>

using namespace palimpsest;
using namespace palimpsest::ui;

namespace {

constexpr int kPatienceMs = 60'000;

} // namespace

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

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<pipeline::Library> m_library;
    std::unique_ptr<pipeline::Studio> m_studio;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<MainWindow> m_window;
    BrowsePanel *m_panel = nullptr;
};

void TestBrowseWindow::init()
{
    QStandardPaths::setTestModeEnabled(true);
    m_home = std::make_unique<QTemporaryDir>();
    QVERIFY(m_home->isValid());
    const std::filesystem::path resources(PALIMPSEST_SOURCE_DIR "/resources");
    m_library = std::make_unique<pipeline::Library>(std::vector{resources / "databases"},
                                                    std::filesystem::path(m_home->path().toStdString()) / "databases");
    pipeline::Studio::Options options;
    options.modelDirectories = {resources / "models"};
    options.device = "cpu";
    m_studio = std::make_unique<pipeline::Studio>(*m_library, options);
    m_session = std::make_unique<Session>(*m_studio, SessionPlaces{m_home->filePath(QStringLiteral("history")),
                                                                   m_home->filePath(QStringLiteral("pasted"))});
    m_window = std::make_unique<MainWindow>(*m_session, m_home->filePath(QStringLiteral("palimpsest.ini")));
    m_window->start();
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_panel = m_window->findChild<BrowsePanel *>();
    QTRY_VERIFY_WITH_TIMEOUT(m_session->shelf().rowCount() > 0, kPatienceMs);
    if (m_library->databases().empty())
        QSKIP("resources/databases holds no database");
    QTRY_VERIFY_WITH_TIMEOUT(m_session->neighbours().rowCount() > 0 && m_session->hasPainter(), kPatienceMs);
}

void TestBrowseWindow::cleanup()
{
    m_window.reset();
    m_session.reset();
    m_studio.reset();
    m_library.reset();
    m_home.reset();
}

void TestBrowseWindow::browse()
{
    QSignalSpy opened(m_panel, &BrowsePanel::opened);
    QTest::keyClick(m_window.get(), Qt::Key_B, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(opened.count() > 0, kPatienceMs);
    QVERIFY(m_panel->isVisible());
}

void TestBrowseWindow::browsing_showsEveryItem_andGoesBack()
{
    QVERIFY(!m_panel->isVisible());
    browse();
    const auto info = m_library->find(m_session->databases().front().toStdString());
    QVERIFY(info);
    QCOMPARE(m_panel->model().rowCount(), static_cast<int>(info->items));
    BrowseView &view = m_panel->view();
    QVERIFY(view.hasFocus());
    QTest::keyClick(&view, Qt::Key_End);
    QCOMPARE(m_panel->currentRow(), m_panel->model().rowCount() - 1);
    QCOMPARE(view.verticalScrollBar()->value(), view.verticalScrollBar()->maximum());
    QTRY_VERIFY_WITH_TIMEOUT(!m_panel->currentImage().isNull(), kPatienceMs);
    const int level = view.level();
    m_window->actions().zoomIn->trigger();
    QCOMPARE(view.level(), level + 1);
    QTest::keyClick(&view, Qt::Key_Escape);
    QVERIFY(!m_panel->isVisible());
    QVERIFY(!m_window->actions().browse->isChecked());
}

void TestBrowseWindow::doubleClickOnTheShelf_opensThatDatabase()
{
    QListView *shelf = nullptr;
    for (auto *list : m_window->findChildren<QListView *>())
        shelf = list->accessibleName() == QLatin1String("Databases") ? list : shelf;
    QVERIFY(shelf != nullptr);
    const int row = m_session->shelf().rowCount() - 1;
    const QModelIndex index = m_session->shelf().index(row);
    const QString id = index.data(ShelfModel::IdRole).toString();
    shelf->scrollTo(index);
    const QPoint at = shelf->visualRect(index).center();
    QSignalSpy opened(m_panel, &BrowsePanel::opened);
    QTest::mouseClick(shelf->viewport(), Qt::LeftButton, {}, at);
    QTest::mouseDClick(shelf->viewport(), Qt::LeftButton, {}, at);
    QTRY_VERIFY_WITH_TIMEOUT(opened.count() > 0 && m_panel->model().databaseId() == id, kPatienceMs);
    QVERIFY(m_panel->isVisible());
    QVERIFY(m_window->actions().browse->isChecked());
}

void TestBrowseWindow::moreLikeThis_makesThePictureTheQuery()
{
    browse();
    m_panel->view().setCurrentIndex(m_panel->model().index(5));
    QSignalSpy retrieved(m_session.get(), &Session::retrieved);
    QTest::keyClick(&m_panel->view(), Qt::Key_M);
    QTRY_VERIFY_WITH_TIMEOUT(retrieved.count() > 0 && !m_session->query().parts.empty()
                                 && m_session->query().parts.front().kind == QueryPart::Kind::Image,
                             kPatienceMs);
    const qint64 item = m_panel->model().itemAt(5);
    const auto isFound = [&] {
        const auto &found = m_session->neighbours().neighbours();
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
    NeighbourModel &strip = m_session->neighbours();
    const auto rowOnStrip = [&](int row) {
        const std::string database = m_panel->database().toStdString();
        return strip.rowOf({database, browsed.itemAt(row), {}, {}});
    };
    int row = 0;
    while (rowOnStrip(row) >= 0)
        ++row;
    m_panel->view().setCurrentIndex(browsed.index(row));
    QTest::keyClick(&m_panel->view(), Qt::Key_P);
    QTRY_VERIFY_WITH_TIMEOUT(rowOnStrip(row) >= 0, kPatienceMs);
    QVERIFY(strip.neighbours()[static_cast<std::size_t>(rowOnStrip(row))].state == NeighbourState::Pinned);
    QTRY_COMPARE_WITH_TIMEOUT(strip.conditioningCount(), m_session->settings().k, kPatienceMs);
    QVERIFY(rowOnStrip(row) >= 0);
    m_window->actions().undo->trigger();
    QCOMPARE(rowOnStrip(row), -1);
    m_window->actions().redo->trigger();
    QVERIFY(rowOnStrip(row) >= 0);
}

void TestBrowseWindow::large_showsThePicture_andCopiesIt()
{
    browse();
    QTest::keyClick(&m_panel->view(), Qt::Key_Return);
    QVERIFY(m_panel->isLarge());
    QTRY_VERIFY_WITH_TIMEOUT(m_panel->currentImage().width() > 200, kPatienceMs);
    m_window->actions().copyPicture->trigger();
    QVERIFY(QGuiApplication::clipboard()->mimeData()->hasImage());
    QTest::keyClick(m_window->focusWidget(), Qt::Key_Space);
    QVERIFY(!m_panel->isLarge());
}

void TestBrowseWindow::painting_leadsBackToTheTable()
{
    browse();
    PaintSettings settings = m_session->settings();
    settings.params["steps"] = std::int64_t{2};
    settings.count = 1;
    m_session->setSettings(settings);
    QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(!m_panel->isVisible(), kPatienceMs);
    m_session->stop();
    QTRY_VERIFY_WITH_TIMEOUT(!m_session->isPainting(), kPatienceMs);
}

void TestBrowseWindow::closing_whileListing_isClean()
{
    QTest::keyClick(m_window.get(), Qt::Key_B, Qt::ControlModifier);
    QVERIFY(m_window->close());
    m_window.reset();
    m_session.reset();
}

QTEST_MAIN(TestBrowseWindow)
#include "tst_browse_window.moc"
