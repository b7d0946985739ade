#include "tests/ui/BrowseTesting.h"
#include "ui/jobs/ThumbnailLoader.h"
#include "ui/panels/BrowsePanel.h"
#include "ui/widgets/BrowseView.h"
#include "ui/widgets/PictureViewer.h"
#include "ui/widgets/ScrubLabel.h"

#include <QAccessible>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStyle>
#include <QStyleOptionSlider>
#include <QTest>
#include <QWheelEvent>

#include <memory>

using namespace palimpsest;
using namespace palimpsest::ui;

namespace {

constexpr int kLarge = 138'240;
// What a person does not notice; generous, because the machine that tests may be busy.
constexpr int kAtOnceMs = 100;

QImage plainPicture(const PictureKey &key)
{
    QImage image(key.sidePx, key.sidePx, QImage::Format_RGB32);
    image.fill(QColor::fromHsv(static_cast<int>(key.item % 360), 200, 200));
    return image;
}

ListFunction museumOf(int items)
{
    return [items](const QStringList &, const JobContext &) -> Result<BrowseModel::List> { return largeList(items); };
}

const BrowseSource kMuseum{QStringLiteral("Museum"), {QStringLiteral("museum")}};

} // namespace

class TestBrowseView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void keys_moveThroughTheGrid();
    void keys_homeAndEnd_reachTheLastOfMany();
    void shift_selectsInTheOrderOfReading();
    void control_togglesOne();
    void everything_isSelectedAtOnce();
    void band_selectsWhatItTouches();
    void band_overManyLines_isQuick();
    void zoom_keepsTheCurrentInSight();
    void controlWheel_zooms();
    void scrubbing_saysWhereOneIs();
    void thumbnails_ofWhatIsInSight_comeFirst();
    void accessibility_namesTheItem();
    void panel_keepsCurrentAndSelection_throughAnotherOrder();
    void panel_showsLarge_andSteps();
    void panel_emptyDatabase_explainsItself();

private:
    [[nodiscard]] int current() const { return m_view->currentIndex().row(); }
    [[nodiscard]] QPoint centreOf(int row) const { return m_view->visualRect(m_model->index(row)).center(); }
    [[nodiscard]] int columns() const;

    std::unique_ptr<ThumbnailLoader> m_loader;
    std::unique_ptr<BrowseModel> m_model;
    std::unique_ptr<BrowseView> m_view;
};

void TestBrowseView::init()
{
    m_loader = std::make_unique<ThumbnailLoader>(plainPicture);
    m_loader->setDatabases({QStringLiteral("museum")});
    m_model = std::make_unique<BrowseModel>();
    m_view = std::make_unique<BrowseView>(*m_loader);
    m_view->setBrowseModel(m_model.get());
    showList(*m_model, largeList(kLarge));
    m_view->resize(900, 600);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    m_view->setCurrentIndex(m_model->index(0));
}

void TestBrowseView::cleanup()
{
    m_view.reset();
    m_model.reset();
    m_loader.reset();
}

int TestBrowseView::columns() const
{
    int count = 1;
    while (m_view->visualRect(m_model->index(count)).top() == m_view->visualRect(m_model->index(0)).top())
        ++count;
    return count;
}

void TestBrowseView::keys_moveThroughTheGrid()
{
    QTest::keyClick(m_view.get(), Qt::Key_Right);
    QCOMPARE(current(), 1);
    QTest::keyClick(m_view.get(), Qt::Key_Down);
    QCOMPARE(current(), 1 + columns());
    QTest::keyClick(m_view.get(), Qt::Key_Up);
    QTest::keyClick(m_view.get(), Qt::Key_Up);
    QCOMPARE(current(), 1);
    QTest::keyClick(m_view.get(), Qt::Key_PageDown);
    QVERIFY(current() > columns());
    QCOMPARE(current() % columns(), 1);
    QVERIFY(m_view->viewport()->rect().contains(m_view->visualRect(m_view->currentIndex())));
}

void TestBrowseView::keys_homeAndEnd_reachTheLastOfMany()
{
    QElapsedTimer timer;
    timer.start();
    QTest::keyClick(m_view.get(), Qt::Key_End);
    QCOMPARE(current(), kLarge - 1);
    QCOMPARE(m_view->verticalScrollBar()->value(), m_view->verticalScrollBar()->maximum());
    QTest::keyClick(m_view.get(), Qt::Key_Down);
    QCOMPARE(current(), kLarge - 1);
    QTest::keyClick(m_view.get(), Qt::Key_Home);
    QCOMPARE(current(), 0);
    QVERIFY(timer.elapsed() < 3 * kAtOnceMs);
}

void TestBrowseView::shift_selectsInTheOrderOfReading()
{
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, centreOf(1));
    const int end = 2 * columns();
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::ShiftModifier, centreOf(end));
    QCOMPARE(m_view->selectedCount(), end);
    QCOMPARE(m_view->selectedRows(1000).front(), 1);
    QCOMPARE(m_view->selectedRows(1000).back(), end);
    QTest::keyClick(m_view.get(), Qt::Key_End, Qt::ShiftModifier);
    QCOMPARE(m_view->selectedCount(), kLarge - 1);
    QCOMPARE(m_view->selectedRows(20).size(), std::size_t{20});
}

void TestBrowseView::control_togglesOne()
{
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, centreOf(0));
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::ControlModifier, centreOf(3));
    QCOMPARE(m_view->selectedRows(10), (std::vector<int>{0, 3}));
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::ControlModifier, centreOf(0));
    QCOMPARE(m_view->selectedRows(10), std::vector<int>{3});
}

void TestBrowseView::everything_isSelectedAtOnce()
{
    QElapsedTimer timer;
    timer.start();
    QTest::keyClick(m_view.get(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(m_view->selectedCount(), kLarge);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::ControlModifier, centreOf(2));
    QCOMPARE(m_view->selectedCount(), kLarge - 1);
    QTest::keyClick(m_view.get(), Qt::Key_End);
    QCOMPARE(m_view->selectedCount(), 1);
    QVERIFY2(timer.elapsed() < 3 * kAtOnceMs, qPrintable(QString::number(timer.elapsed())));
}

void TestBrowseView::band_selectsWhatItTouches()
{
    m_view->clearSelection();
    const QRect second = m_view->visualRect(m_model->index(1));
    const QRect below = m_view->visualRect(m_model->index(columns() + 2));
    // Begins between two cards, where there is no picture to be dragged away.
    const QPoint start(second.left() - 3, second.top() + 20);
    QVERIFY(!m_view->indexAt(start).isValid());
    QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, start);
    QTest::mouseMove(m_view->viewport(), start + QPoint(20, 20));
    QTest::mouseMove(m_view->viewport(), below.center());
    QCOMPARE(m_view->selectedRows(10), (std::vector<int>{1, 2, columns() + 1, columns() + 2}));
    QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, below.center());
    QCOMPARE(m_view->selectedCount(), 4);
}

void TestBrowseView::band_overManyLines_isQuick()
{
    m_view->clearSelection();
    const QRect second = m_view->visualRect(m_model->index(1));
    const QPoint start(second.left() - 3, second.top() + 20);
    QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, start);
    QTest::mouseMove(m_view->viewport(), start + QPoint(30, 30));
    // As after dragging with the wheel turned: 500 lines lie in the band.
    m_view->verticalScrollBar()->setValue(m_view->visualRect(m_model->index(500 * columns())).top());
    QElapsedTimer timer;
    timer.start();
    QTest::mouseMove(m_view->viewport(), second.center() + QPoint(2, 40));
    QVERIFY(m_view->selectedCount() >= 400);
    QVERIFY2(timer.elapsed() < 3 * kAtOnceMs, qPrintable(QString::number(timer.elapsed())));
    QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, second.center());
}

void TestBrowseView::zoom_keepsTheCurrentInSight()
{
    m_view->setCurrentIndex(m_model->index(70'001));
    for (int level = 0; level < BrowseView::kLevels; ++level) {
        m_view->setLevel(level);
        QVERIFY(m_view->viewport()->rect().intersects(m_view->visualRect(m_model->index(70'001))));
    }
    m_view->setLevel(1000);
    QCOMPARE(m_view->level(), BrowseView::kLevels - 1);
}

void TestBrowseView::controlWheel_zooms()
{
    QSignalSpy changed(m_view.get(), &BrowseView::levelChanged);
    const QPointF at(centreOf(2));
    QWheelEvent event(at, m_view->viewport()->mapToGlobal(at), {}, {0, 120}, Qt::NoButton, Qt::ControlModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(m_view->viewport(), &event);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(m_view->level(), BrowseView::kDefaultLevel + 1);
}

void TestBrowseView::scrubbing_saysWhereOneIs()
{
    m_model->setList(m_model->list(), orderedRows(*m_model->list(), BrowseOrder::Year, {}), BrowseOrder::Year);
    auto *label = m_view->findChild<ScrubLabel *>();
    QScrollBar *bar = m_view->verticalScrollBar();
    QVERIFY(!label->isVisible());
    bar->setSliderDown(true);
    bar->setValue(bar->maximum() / 2);
    QVERIFY(label->isVisible());
    QVERIFY2(label->section().contains(QStringLiteral("17")), qPrintable(label->section()));
    QVERIFY(label->place().contains(QLocale().toString(kLarge)));
    QVERIFY(m_view->rect().contains(label->geometry()));
    bar->setSliderDown(false);
    QVERIFY(!label->isVisible());
}

void TestBrowseView::thumbnails_ofWhatIsInSight_comeFirst()
{
    const auto [first, last] = m_view->visibleRows();
    QTRY_VERIFY(!m_loader->picture(m_model->itemAt(last - 1)).isNull() && m_loader->isIdle());
    for (int row = first; row < last; ++row)
        QVERIFY(!m_loader->picture(m_model->itemAt(row)).isNull());
    m_view->setCurrentIndex(m_model->index(100'000));
    const auto [from, to] = m_view->visibleRows();
    QTRY_VERIFY(!m_loader->picture(m_model->itemAt(to - 1)).isNull());
    QVERIFY(!m_loader->picture(m_model->itemAt(from)).isNull());
    // Nothing that lies between the two places was fetched.
    QVERIFY(m_loader->picture(m_model->itemAt(50'000)).isNull());
}

void TestBrowseView::accessibility_namesTheItem()
{
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(m_view.get());
    QVERIFY(list != nullptr);
    const QAccessibleInterface *item = list->child(2);
    QVERIFY(item != nullptr);
    QVERIFY(item->text(QAccessible::Name).startsWith(QStringLiteral("Item 3 of")));
}

void TestBrowseView::panel_keepsCurrentAndSelection_throughAnotherOrder()
{
    PictureLoader pictures(plainPicture);
    BrowsePanel panel({museumOf(5000)}, plainPicture, pictures);
    QSignalSpy opened(&panel, &BrowsePanel::opened);
    panel.resize(900, 600);
    panel.show();
    panel.open(kMuseum);
    QTRY_COMPARE(opened.count(), 1);
    BrowseView &view = panel.view();
    view.setCurrentIndex(panel.model().index(1234));
    view.selectItems({12340, 20, 30});
    panel.setOrder(BrowseOrder::Style);
    QTRY_COMPARE(opened.count(), 2);
    QCOMPARE(panel.model().order(), BrowseOrder::Style);
    QCOMPARE(panel.model().itemAt(panel.currentRow()), 12340);
    QCOMPARE(view.selectedCount(), 3);
    QCOMPARE(panel.chosenRows(2).size(), std::size_t{2});
    const QString state = panel.state();
    panel.setOrder(BrowseOrder::AsImported);
    QTRY_COMPARE(opened.count(), 3);
    panel.restoreState(state);
    QTRY_COMPARE(opened.count(), 4);
    QCOMPARE(panel.model().order(), BrowseOrder::Style);
}

void TestBrowseView::panel_showsLarge_andSteps()
{
    PictureLoader pictures(plainPicture);
    BrowsePanel panel({museumOf(3)}, plainPicture, pictures);
    QSignalSpy opened(&panel, &BrowsePanel::opened);
    panel.resize(900, 600);
    panel.show();
    panel.open(kMuseum);
    QTRY_COMPARE(opened.count(), 1);
    QCOMPARE(panel.currentRow(), 0);
    panel.setLarge(true);
    QVERIFY(panel.isLarge());
    auto *viewer = panel.findChild<PictureViewer *>();
    QTRY_COMPARE(viewer->image().width(), 2048);
    QTest::keyClick(viewer, Qt::Key_Right);
    QTest::keyClick(viewer, Qt::Key_Right);
    QTest::keyClick(viewer, Qt::Key_Right);
    QCOMPARE(panel.currentRow(), 2);
    QCOMPARE(panel.chosenRows(10), std::vector<int>{2});
    QTest::keyClick(viewer, Qt::Key_Escape);
    QVERIFY(!panel.isLarge());
}

void TestBrowseView::panel_emptyDatabase_explainsItself()
{
    PictureLoader pictures(plainPicture);
    BrowsePanel panel({museumOf(0)}, plainPicture, pictures);
    QSignalSpy opened(&panel, &BrowsePanel::opened);
    panel.resize(600, 400);
    panel.show();
    panel.open(kMuseum);
    QTRY_COMPARE(opened.count(), 1);
    QCOMPARE(panel.currentRow(), -1);
    panel.setLarge(true);
    QVERIFY(!panel.isLarge());
    QVERIFY(panel.currentImage().isNull());
    QVERIFY(!panel.grab().isNull());
}

QTEST_MAIN(TestBrowseView)
#include "tst_browse_view.moc"
