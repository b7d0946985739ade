#include "tests/ui/WindowFixture.h"
#include "ui/panels/QueuePanel.h"
#include "ui/panels/StatusLine.h"
#include "ui/widgets/SentenceBar.h"
#include "ui/windows/QueueActions.h"
#include "ui/windows/WindowActions.h"

#include <QAccessible>
#include <QAction>
#include <QDir>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

#include <algorithm>
#include <memory>

using namespace palimpsest;
using namespace palimpsest::ui;

/// Drives the queue of the real window with the starter, as an artist would.
class TestQueueWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void paintingWhilePainting_linesUp_andIsPaintedInTurn();
    void keys_reorder_andUndoTakesItBack();
    void takenOut_comesBackWithUndo();
    void changedPicture_goesBackIntoItsPlace();
    void paintNext_comesBeforeWhatWaits();
    void paused_beginsNoOther();
    void stop_answersAtOnce_andEndsWithinAStep();
    void restart_findsWhatWaited_andGoesOnWhenAsked();
    void changesByAnotherProgram_appear();
    void previews_areOnlyMadeAsAsked();
    void list_saysWhatItShows();

private:
    void setSteps(int steps, int count);
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// Lets a long picture be painted, and `count` more wait behind it, each asked for by itself.
    void fill(int count);
    void showQueue();
    void choose(int row);
    [[nodiscard]] QueueModel &model() const { return m->session->queue().model(); }
    [[nodiscard]] QVector<std::uint64_t> waitingSeeds() const;
    [[nodiscard]] QStringList pictures() const;
    void restart();

    std::unique_ptr<WindowFixture> m;
    QListView *m_list = nullptr;
};

namespace {

constexpr int kLongSteps = 100;

} // namespace

void TestQueueWindow::init()
{
    if (const char *missing = WindowFixture::missingStarter())
        QSKIP(missing);
    m = std::make_unique<WindowFixture>();
    m->openStarter();
    m->waitForNeighbours();
    showQueue();
}

void TestQueueWindow::cleanup()
{
    m_list = nullptr;
    m.reset();
}

void TestQueueWindow::showQueue()
{
    QAction *show = m->window->actions().queue->show;
    if (!show->isChecked())
        show->trigger();
    QTRY_VERIFY(m->named("Queue") != nullptr);
    m_list = m->window->findChild<QueuePanel *>()->findChild<QListView *>();
    QVERIFY(m_list != nullptr);
}

void TestQueueWindow::setSteps(int steps, int count)
{
    PaintSettings settings = m->session->settings();
    settings.params["steps"] = std::int64_t{steps};
    settings.count = count;
    m->session->setSettings(settings);
}

void TestQueueWindow::press(int key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(m->window.get(), static_cast<Qt::Key>(key), modifiers);
}

void TestQueueWindow::fill(int count)
{
    setSteps(kLongSteps, 1);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(m->session->queue().isRunning(), kPatienceMs);
    setSteps(2, 1);
    for (int i = 1; i <= count; ++i) {
        PaintSettings settings = m->session->settings();
        settings.seed = static_cast<std::uint64_t>(100 + i);
        m->session->setSettings(settings);
        press(Qt::Key_Return, Qt::ControlModifier);
    }
    QTRY_COMPARE(model().rowCount(), count + 1);
}

QVector<std::uint64_t> TestQueueWindow::waitingSeeds() const
{
    QVector<std::uint64_t> seeds;
    for (const QueueRow &row : model().rows()) {
        // The rows follow the queue a moment later.
        const PaintOrder *order = m->session->queue().find(row.id);
        if (order != nullptr && (row.state == QueueRow::State::Waiting || row.state == QueueRow::State::Changing))
            seeds.append(order->settings.seed);
    }
    return seeds;
}

QStringList TestQueueWindow::pictures() const
{
    return QDir(m->home.filePath(QStringLiteral("history"))).entryList({QStringLiteral("*.png")}, QDir::Files);
}

void TestQueueWindow::choose(int row)
{
    m_list->setFocus();
    m_list->selectionModel()->setCurrentIndex(model().index(row), QItemSelectionModel::ClearAndSelect);
}

void TestQueueWindow::restart()
{
    QVERIFY(m->window->close());
    m_list = nullptr;
    m->window.reset();
    m->session.reset();
    m->studio.reset();
    m->curation.reset();
    m->openStarter();
    m->waitForNeighbours();
}

using Seeds = QVector<std::uint64_t>;

void TestQueueWindow::paintingWhilePainting_linesUp_andIsPaintedInTurn()
{
    setSteps(24, 2);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(m->session->queue().isRunning(), kPatienceMs);
    const auto first = m->session->table().frames();
    setSteps(2, 3);
    press(Qt::Key_Return, Qt::ControlModifier);
    // What is being painted stays in sight; the line at the bottom counts all.
    QCOMPARE(m->session->table().frames().front().id, first.front().id);
    QTRY_COMPARE(model().rowCount(), 5);
    auto *status = m->window->findChild<StatusLine *>();
    QTRY_VERIFY2(status->text().endsWith(QStringLiteral("picture 1 of 5")), qPrintable(status->text()));
    QTRY_VERIFY_WITH_TIMEOUT(!m->session->isPainting() && pictures().size() == 5, kPatienceMs);
    QCOMPARE(m->session->table().frames().size(), 3);
    QTRY_COMPARE(m->session->history().rowCount(), 5);
    QCOMPARE(model().rowCount(), 0);
}

void TestQueueWindow::keys_reorder_andUndoTakesItBack()
{
    fill(4);
    QCOMPARE(waitingSeeds(), (Seeds{101, 102, 103, 104}));
    choose(4);
    QTest::keyClick(m_list, Qt::Key_Up, Qt::AltModifier);
    QTRY_COMPARE(waitingSeeds(), (Seeds{101, 102, 104, 103}));
    QTest::keyClick(m_list, Qt::Key_Up, Qt::AltModifier);
    QTRY_COMPARE(waitingSeeds(), (Seeds{101, 104, 102, 103}));
    QTest::keyClick(m_list, Qt::Key_Down, Qt::AltModifier);
    QTRY_COMPARE(waitingSeeds(), (Seeds{101, 102, 104, 103}));
    QTest::keyClick(m_list, Qt::Key_Home, Qt::AltModifier);
    QTRY_COMPARE(waitingSeeds(), (Seeds{104, 101, 102, 103}));
    QCOMPARE(m_list->currentIndex().row(), 1);
    // Dragging the last before the first.
    Q_EMIT model().moveRequested({model().rows()[4].id}, model().rows()[1].id);
    QTRY_COMPARE(waitingSeeds(), (Seeds{103, 104, 101, 102}));
    QVERIFY(m->session->undoStack().undoText().startsWith(QStringLiteral("Move ")));
    for (int i = 0; i < 5; ++i)
        m->session->undoStack().undo();
    QTRY_COMPARE(waitingSeeds(), (Seeds{101, 102, 103, 104}));
    m->session->undoStack().redo();
    QTRY_COMPARE(waitingSeeds(), (Seeds{101, 102, 104, 103}));
}

void TestQueueWindow::takenOut_comesBackWithUndo()
{
    fill(3);
    choose(2);
    QTest::keyClick(m_list, Qt::Key_Delete);
    QTRY_COMPARE(waitingSeeds(), (Seeds{101, 103}));
    QCOMPARE(m->session->undoStack().undoText(), QStringLiteral("Take a picture out of the queue"));
    QCOMPARE(m_list->currentIndex().row(), 2);
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(waitingSeeds(), (Seeds{101, 102, 103}));
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(waitingSeeds(), (Seeds{101, 103}));
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(waitingSeeds(), (Seeds{101, 102, 103}));
    // And it is painted like the others.
    choose(0);
    QTest::keyClick(m_list, Qt::Key_Delete);
    QTRY_VERIFY_WITH_TIMEOUT(!m->session->isPainting() && pictures().size() == 3, kPatienceMs);
    QCOMPARE(pictures().filter(QStringLiteral("_102_")).size(), 1);
}

void TestQueueWindow::changedPicture_goesBackIntoItsPlace()
{
    fill(3);
    auto *query = qobject_cast<QLineEdit *>(m->named("Query"));
    const QString words = query->text();
    const auto seed = m->session->settings().seed;
    choose(2);
    QTest::keyClick(m_list, Qt::Key_Return);
    QCOMPARE(m->session->settings().seed, std::uint64_t{102});
    QTRY_COMPARE(model().rows()[2].state, QueueRow::State::Changing);
    QTRY_VERIFY(m->named("Picture that is being changed") != nullptr);
    QSignalSpy retrieved(m->session.get(), &Session::retrieved);
    query->setFocus();
    query->selectAll();
    QTest::keyClicks(query, QStringLiteral("a fish"));
    QTRY_VERIFY_WITH_TIMEOUT(retrieved.count() > 0, kPatienceMs);
    PaintSettings settings = m->session->settings();
    settings.seed = 555;
    m->session->setSettings(settings);
    m->window->actions().queue->replace->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(waitingSeeds(), (Seeds{101, 555, 103}), kPatienceMs);
    QTRY_COMPARE(model().rows()[2].title, QStringLiteral("a fish"));
    QCOMPARE(model().rows()[2].state, QueueRow::State::Waiting);
    // The desk is as it was before.
    QCOMPARE(query->text(), words);
    QCOMPARE(m->session->settings().seed, seed);
    QVERIFY(m->named("Picture that is being changed") == nullptr);

    // Left as it was, even when its turn has come meanwhile.
    choose(1);
    QTest::keyClick(m_list, Qt::Key_Return);
    choose(0);
    QTest::keyClick(m_list, Qt::Key_Delete);
    QTRY_VERIFY_WITH_TIMEOUT(!m->session->isPainting() && pictures().size() == 2, kPatienceMs);
    QCOMPARE(waitingSeeds(), (Seeds{101}));
    m->window->actions().queue->leave->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(!m->session->isPainting() && pictures().size() == 3, kPatienceMs);
    QCOMPARE(pictures().filter(QStringLiteral("a-fish_555_")).size(), 1);
    QCOMPARE(m->session->settings().seed, seed);
}

void TestQueueWindow::paintNext_comesBeforeWhatWaits()
{
    fill(2);
    PaintSettings settings = m->session->settings();
    settings.seed = 900;
    m->session->setSettings(settings);
    press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(waitingSeeds(), (Seeds{900, 101, 102}));
}

void TestQueueWindow::paused_beginsNoOther()
{
    setSteps(30, 1);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(m->session->queue().isRunning(), kPatienceMs);
    setSteps(2, 2);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(model().rowCount(), 3);
    m->window->actions().queue->pause->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(!m->session->isPainting() && pictures().size() == 1, kPatienceMs);
    QCOMPARE(model().rowCount(), 2);
    QCOMPARE(m->window->findChild<StatusLine *>()->text(), QStringLiteral("2 pictures wait"));
    // Another one lines up, and a sentence says why nothing happens.
    setSteps(2, 1);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(model().rowCount(), 3);
    auto *sentence = m->window->findChild<SentenceBar *>();
    QVERIFY(sentence->sentence().contains(QStringLiteral("paused")));
    m->window->actions().queue->pause->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(!m->session->isPainting() && pictures().size() == 4, kPatienceMs);
}

void TestQueueWindow::stop_answersAtOnce_andEndsWithinAStep()
{
    fill(2);
    const auto hasSteps = [this] { return model().rows().front().done >= 3; };
    QTRY_VERIFY_WITH_TIMEOUT(hasSteps(), kPatienceMs);
    // How long a step takes, from what the queue says itself.
    const qint64 from = model().rows().front().done;
    QElapsedTimer timer;
    timer.start();
    QTRY_VERIFY_WITH_TIMEOUT(model().rows().front().done >= from + 10, kPatienceMs);
    const auto stepMs = static_cast<double>(timer.elapsed()) / static_cast<double>(model().rows().front().done - from);
    QSignalSpy stopped(&m->session->queue(), &QueueDesk::stopped);
    timer.restart();
    press(Qt::Key_Escape);
    const qint64 answeredMs = timer.elapsed();
    QCOMPARE(m->window->findChild<StatusLine *>()->text(), QStringLiteral("Stopping…"));
    while (stopped.isEmpty() && timer.elapsed() < kPatienceMs)
        QTest::qWait(1);
    const qint64 endedMs = timer.elapsed();
    qInfo("answered after %lld ms, stopped after %lld ms, a step takes %.0f ms", static_cast<long long>(answeredMs),
          static_cast<long long>(endedMs), stepMs);
    QVERIFY(answeredMs < 100);
    QVERIFY(static_cast<double>(endedMs) < std::max(100.0, 3.0 * stepMs));
    // Only what the artist saw being painted is stopped; what waits goes on.
    QTRY_VERIFY_WITH_TIMEOUT(!m->session->isPainting() && pictures().size() == 2, kPatienceMs);
}

void TestQueueWindow::restart_findsWhatWaited_andGoesOnWhenAsked()
{
    fill(3);
    choose(3);
    QTest::keyClick(m_list, Qt::Key_Home, Qt::AltModifier);
    QTRY_COMPARE(waitingSeeds(), (Seeds{103, 101, 102}));
    const auto running = m->session->queue().find(model().rows()[0].id)->settings.seed;
    restart();
    QTRY_COMPARE_WITH_TIMEOUT(model().rowCount(), 4, kPatienceMs);
    QCOMPARE(waitingSeeds(), (Seeds{running, 103, 101, 102}));
    QVERIFY(!m->session->isPainting());
    auto *sentence = m->window->findChild<SentenceBar *>();
    QVERIFY2(sentence->sentence().startsWith(QStringLiteral("4 pictures are still waiting")),
             qPrintable(sentence->sentence()));
    QVERIFY(pictures().isEmpty());
    // What is asked for now comes before what is left.
    setSteps(2, 1);
    PaintSettings settings = m->session->settings();
    settings.seed = 900;
    m->session->setSettings(settings);
    m->session->queue().cancel({model().rows()[0].id});
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(!m->session->isPainting() && pictures().size() == 4, kPatienceMs);
    QStringList seeds;
    for (const QString &name : pictures())
        seeds.append(name.section(QLatin1Char('_'), 2, 2));
    QCOMPARE(seeds,
             (QStringList{QStringLiteral("900"), QStringLiteral("103"), QStringLiteral("101"), QStringLiteral("102")}));
    restart();
    QTest::qWait(50);
    QCOMPARE(model().rowCount(), 0);
}

void TestQueueWindow::changesByAnotherProgram_appear()
{
    fill(2);
    const pipeline::QueuePlaces places{m->homePath() / "queue.sqlite", m->homePath() / "history"};
    auto opened = pipeline::JobQueue::open(places);
    QVERIFY(opened);
    pipeline::JobQueue &queue = **opened;
    QVERIFY(!*queue.takeOver());
    QTRY_COMPARE(queue.unfinished()->size(), std::size_t{3});
    const auto jobs = queue.unfinished();
    pipeline::PaintJob another = (*jobs)[1].job;
    another.recipe.seed = 700;
    QVERIFY(queue.add(std::span(&another, 1), pipeline::JobQueue::Place::Front));
    QVERIFY(queue.cancel(std::span(&(*jobs)[1].id, 1)));
    QTRY_COMPARE_WITH_TIMEOUT(waitingSeeds(), (Seeds{700, 102}), kPatienceMs);
    QVERIFY(queue.setPaused(true));
    QTRY_VERIFY_WITH_TIMEOUT(m->session->queue().isPaused(), kPatienceMs);
}

void TestQueueWindow::previews_areOnlyMadeAsAsked()
{
    for (QAction *action : m->window->actions().queue->previewActions()) {
        if (action->data().toInt() == 0)
            action->trigger();
    }
    setSteps(30, 1);
    int previews = 0;
    connect(&m->session->queue(), &QueueDesk::progressed, this,
            [&previews](JobId, const PaintProgress &progress) { previews += progress.preview.isNull() ? 0 : 1; });
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(pictures().size() == 1, kPatienceMs);
    QCOMPARE(previews, 0);
    restart();
    QCOMPARE(m->session->queue().previewEvery(), 0);
}

void TestQueueWindow::list_saysWhatItShows()
{
    fill(2);
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(m_list);
    QVERIFY(list != nullptr);
    QCOMPARE(list->text(QAccessible::Name), QStringLiteral("Queue"));
    QAccessibleInterface *second = list->child(1);
    QVERIFY(second != nullptr);
    QVERIFY2(second->text(QAccessible::Name).startsWith(QStringLiteral("Picture 2 of 3: ")),
             qPrintable(second->text(QAccessible::Name)));
    for (QWidget *widget : m->window->findChild<QueuePanel *>()->findChildren<QAbstractButton *>())
        QVERIFY(!widget->accessibleName().isEmpty() || !qobject_cast<QAbstractButton *>(widget)->text().isEmpty());
    // Times appear once two steps have been timed.
    QTRY_VERIFY_WITH_TIMEOUT(!model().index(2).data(QueueModel::LeftRole).toString().isEmpty(), kPatienceMs);
}

QTEST_MAIN(TestQueueWindow)
#include "tst_queue_window.moc"
