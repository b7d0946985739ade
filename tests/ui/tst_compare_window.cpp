#include "tests/ui/HistoryWindow.h"
#include "ui/models/CompareModel.h"
#include "ui/panels/ComparePage.h"
#include "ui/widgets/CompareView.h"
#include "ui/windows/HistoryActions.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QTableView>
#include <QWheelEvent>

using namespace palimpsest;
using namespace palimpsest::ui;

/// Compares what was painted, in the real window.
class TestCompareWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void difference_isAmplified_data();
    void difference_isAmplified();
    void tooFew_areToldWhatToDo();
    void compare_showsWhatIsChosen();
    void tooMany_areTheFirstNine();
    void zoom_andMoves_areSynced();
    void slider_isMovedByKeys();
    void flicker_changesByKeys();
    void difference_isMadeBrighterByKeys();
    void table_saysWhatDiffers();
    void currentPicture_isWhatActionsAreAbout();
    void enter_putsThePictureOnTheTable();

private:
    void compare(std::initializer_list<int> rows);
    [[nodiscard]] ComparePage &page() const { return *m->window->findChild<ComparePage *>(); }
    [[nodiscard]] CompareView &view() const { return page().view(); }

    std::unique_ptr<HistoryWindow> m;
    std::vector<std::filesystem::path> m_paths;
};

void TestCompareWindow::init()
{
    if (const char *missing = WindowFixture::missingStarter())
        QSKIP(missing);
    m = std::make_unique<HistoryWindow>();
    auto turner = HistoryWindow::neighbour("Turner", "Rain", 7);
    const auto monet = HistoryWindow::neighbour("Monet", "Haystacks", 8);
    m_paths = {m->paint(1, {"a lighthouse", 100, 25, {turner, monet}}),
               m->paint(2, {"a lighthouse", 110, 25, {turner}}), m->paint(3, {"a boat", 130, 2, {turner}})};
    m->openStarter();
    m->waitForNeighbours();
    m->showHistory(3);
}

void TestCompareWindow::cleanup()
{
    m.reset();
}

void TestCompareWindow::compare(std::initializer_list<int> rows)
{
    m->select(rows);
    QTest::keyClick(&m->page().view(), Qt::Key_C);
    QTRY_VERIFY_WITH_TIMEOUT(page().isVisible(), kPatienceMs);
    QCOMPARE(view().pictures().size(), rows.size());
    QVERIFY(view().hasFocus());
}

void TestCompareWindow::difference_isAmplified_data()
{
    QTest::addColumn<int>("a");
    QTest::addColumn<int>("b");
    QTest::addColumn<double>("gain");
    QTest::addColumn<int>("shown");
    QTest::newRow("darker") << 100 << 90 << 4.0 << 40;
    QTest::newRow("brighter") << 90 << 100 << 4.0 << 40;
    QTest::newRow("held") << 0 << 255 << 8.0 << 255;
    QTest::newRow("same") << 7 << 7 << 64.0 << 0;
}

void TestCompareWindow::difference_isAmplified()
{
    QFETCH(int, a);
    QFETCH(int, b);
    QFETCH(double, gain);
    QImage first(8, 4, QImage::Format_RGB32);
    QImage other(16, 8, QImage::Format_RGB32);
    first.fill(qRgb(a, a, a));
    other.fill(qRgb(b, b, b));
    const QImage shown = differenceImage(first, other, gain);
    QCOMPARE(shown.size(), first.size());
    QTEST(qGreen(shown.pixel(5, 2)), "shown");
    QCOMPARE(meanDifference(first, other), static_cast<double>(std::abs(a - b)));
    QVERIFY(differenceImage(first, QImage(), gain).isNull());
}

void TestCompareWindow::tooFew_areToldWhatToDo()
{
    m->select({1});
    QTest::keyClick(&m->page().view(), Qt::Key_C);
    QTest::qWait(50);
    QVERIFY(!page().isVisible());
    QVERIFY(m->page().isVisible());
}

void TestCompareWindow::compare_showsWhatIsChosen()
{
    compare({0, 2});
    QCOMPARE(view().pictures()[0].path.toStdString(), m_paths[2].string());
    QCOMPARE(view().pictures()[1].path.toStdString(), m_paths[0].string());
    QVERIFY(!view().pictures()[1].image.isNull());
    QVERIFY(!view().cell(0).intersects(view().cell(1)));
    QTest::keyClick(&view(), Qt::Key_Escape);
    QVERIFY(m->page().isVisible());
}

void TestCompareWindow::tooMany_areTheFirstNine()
{
    for (int number = 10; number < 20; ++number)
        m->paint(number, {"more", 50});
    m->page().service().sync();
    QTRY_COMPARE_WITH_TIMEOUT(m->page().model().rowCount(), 13, kPatienceMs);
    m->page().view().selectAll();
    QTest::keyClick(&m->page().view(), Qt::Key_C);
    QTRY_VERIFY_WITH_TIMEOUT(page().isVisible(), kPatienceMs);
    QCOMPARE(view().pictures().size(), std::size_t{9});
}

void TestCompareWindow::zoom_andMoves_areSynced()
{
    compare({0, 1, 2});
    const auto shareAt = [this](int index, const QPointF &offset) {
        const QRectF rect = view().pictureRect(index);
        const QPointF at = view().cell(index).center() + offset - rect.topLeft();
        return QPointF(at.x() / rect.width(), at.y() / rect.height());
    };
    const auto same = [](const QPointF &a, const QPointF &b) { return (a - b).manhattanLength() < 1e-6; };
    const QPointF corner = view().cell(1).center() + QPointF(30, 20);
    const QPointF before = shareAt(1, {30, 20});
    QWheelEvent wheel(corner, view().mapToGlobal(corner), {}, {0, 480}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                      false);
    QCoreApplication::sendEvent(&view(), &wheel);
    QVERIFY(view().zoom() > 0.0);
    // What is under the mouse stays there, and each picture shows the same part.
    QVERIFY(same(shareAt(1, {30, 20}), before));
    QVERIFY(same(shareAt(0, {5, 9}), shareAt(2, {5, 9})));
    QTest::keyClick(&view(), Qt::Key_Right, Qt::ShiftModifier);
    QVERIFY(same(shareAt(0, {5, 9}), shareAt(1, {5, 9})));
    m->actions().zoomFit->trigger();
    QCOMPARE(view().zoom(), 0.0);
    QCOMPARE(view().centre(), QPointF(0.5, 0.5));
}

void TestCompareWindow::slider_isMovedByKeys()
{
    compare({0, 1});
    QTest::keyClick(&view(), Qt::Key_W);
    QCOMPARE(view().mode(), CompareView::Mode::Slider);
    for (int i = 0; i < 10; ++i)
        QTest::keyClick(&view(), Qt::Key_Right);
    QVERIFY(view().divide() > 0.65);
    // Left of the line is the first picture (130), right of it the second (110).
    const QImage shown = view().grab().toImage();
    const QRectF rect = view().pictureRect(0);
    const double ratio = shown.devicePixelRatio();
    const auto grey = [&](double share) {
        return qGreen(shown.pixel((QPointF(rect.left() + share * rect.width(), rect.bottom() - 8) * ratio).toPoint()));
    };
    QCOMPARE(grey(view().divide() - 0.1), 130);
    QCOMPARE(grey(view().divide() + 0.1), 110);
}

void TestCompareWindow::flicker_changesByKeys()
{
    compare({0, 1, 2});
    QTest::keyClick(&view(), Qt::Key_F);
    QCOMPARE(view().mode(), CompareView::Mode::Flicker);
    QCOMPARE(view().cell(0), view().cell(2));
    QTest::keyClick(&view(), Qt::Key_Space);
    QCOMPARE(view().current(), 1);
    QTest::keyClick(&view(), Qt::Key_3);
    QCOMPARE(view().current(), 2);
    QTest::keyClick(&view(), Qt::Key_Right);
    QCOMPARE(view().current(), 0);
    QTest::keyClick(&view(), Qt::Key_9);
    QCOMPARE(view().current(), 0);
}

void TestCompareWindow::difference_isMadeBrighterByKeys()
{
    compare({0, 1});
    QTest::keyClick(&view(), Qt::Key_D);
    QCOMPARE(view().mode(), CompareView::Mode::Difference);
    const double gain = view().gain();
    QTest::keyClick(&view(), Qt::Key_Up);
    QCOMPARE(view().gain(), 2.0 * gain);
    const QImage shown = view().grab().toImage();
    const QPointF at = view().pictureRect(0).center() * shown.devicePixelRatio();
    QCOMPARE(qGreen(shown.pixel(at.toPoint())), static_cast<int>(20 * view().gain()));
    QTest::keyClick(&view(), Qt::Key_S);
    QCOMPARE(view().mode(), CompareView::Mode::SideBySide);
}

void TestCompareWindow::table_saysWhatDiffers()
{
    compare({0, 1, 2});
    auto *table = qobject_cast<QTableView *>(m->named("What differs"));
    QVERIFY(table != nullptr);
    QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto names = [table] {
        QStringList rows;
        for (int row = 0; row < table->model()->rowCount(); ++row)
            rows.append(table->model()->headerData(row, Qt::Vertical).toString());
        return rows;
    };
    // Turner is in all three, Monet in one.
    QCOMPARE(names().mid(0, 2), (QStringList{"Turner, Rain", "≠ Monet, Haystacks"}));
    QCOMPARE(table->model()->index(1, 0).data().toString(), QStringLiteral("–"));
    QCOMPARE(table->model()->index(1, 2).data().toString(), QStringLiteral("50 %"));
    QCOMPARE(page().differences().differingNeighbours(), 1);
    QTest::keyClick(&view(), Qt::Key_O);
    QCOMPARE(names(), (QStringList{"≠ Monet, Haystacks", "≠ Query", "≠ Seed", "≠ Steps"}));
    QVERIFY(table->model()->index(0, 1).data(Qt::AccessibleTextRole).toString().endsWith(QStringLiteral("differs")));
    QTest::keyClick(&view(), Qt::Key_O);
}

void TestCompareWindow::currentPicture_isWhatActionsAreAbout()
{
    compare({0, 1});
    QTest::keyClick(&view(), Qt::Key_2);
    m->actions().useSeed->trigger();
    QCOMPARE(m->session->settings().seed, std::uint64_t{110});
    QTest::keyClick(&view(), Qt::Key_1);
    m->actions().useSeed->trigger();
    QCOMPARE(m->session->settings().seed, std::uint64_t{130});
}

void TestCompareWindow::enter_putsThePictureOnTheTable()
{
    compare({0, 1});
    QTest::keyClick(&view(), Qt::Key_2);
    QTest::keyClick(&view(), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!page().isVisible() && !m->page().isVisible(), kPatienceMs);
}

QTEST_MAIN(TestCompareWindow)
#include "tst_compare_window.moc"
