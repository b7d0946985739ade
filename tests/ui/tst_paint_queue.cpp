#include "ui/jobs/PaintQueue.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <chrono>
#include <memory>
#include <mutex>
#include <condition_variable>

using namespace palimpsest;
using namespace palimpsest::ui;

class TestPaintQueue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void orders_arePaintedInTurn_withTheirIds();
    void stop_answersAtOnce_andNothingStaleAppears();
    void stop_dropsWhatWaits();
    void stop_hidesAPictureThatWasFinishedMeanwhile();
    void orderAfterStop_isPainted();
    void turns_canBeChanged();
    void heldOrder_isPassedOver();
    void pausedQueue_finishesWhatRuns_andBeginsNoOther();
    void stoppedOne_leavesTheOthers();
    void closedQueue_reportsNothing();
    void failure_isReported_andTheNextOrderRuns();
    void cancelled_isAStop_notAFailure();
    void previews_comeAtMostTenTimesASecond();
    void destructor_stopsTheRunningOrder();
};

namespace {

// Holds the painter until it is opened, while listening to the stop token like a real one.
class Gate {
public:
    void open()
    {
        const std::lock_guard lock(m_mutex);
        m_open = true;
        m_changed.notify_all();
    }

    // Whether it was opened; false when the job was stopped.
    bool pass(const std::stop_token &stop)
    {
        std::unique_lock lock(m_mutex);
        return m_changed.wait(lock, stop, [this] { return m_open; });
    }

    // Deaf to stopping.
    void passDeaf()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_open; });
    }

private:
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    bool m_open = false;
};

pipeline::Painting paintingOf(const PaintOrder &order)
{
    pipeline::Painting painting;
    painting.image = std::make_shared<const Image>(8, 8);
    painting.recipe.seed = order.settings.seed;
    return painting;
}

PaintOrder orderWithSeed(std::uint64_t seed)
{
    PaintOrder order;
    order.settings.seed = seed;
    return order;
}

PaintFunction gatedPainter(Gate &gate)
{
    return [&gate](const PaintOrder &order, const JobContext &job) -> Result<pipeline::Painting> {
        if (!gate.pass(job.stop))
            return cancelledError();
        return paintingOf(order);
    };
}

} // namespace

void TestPaintQueue::orders_arePaintedInTurn_withTheirIds()
{
    PaintQueue queue(
        [](const PaintOrder &order, const JobContext &) -> Result<pipeline::Painting> { return paintingOf(order); });
    QSignalSpy finished(&queue, &PaintQueue::finished);
    QSignalSpy idle(&queue, &PaintQueue::becameIdle);
    const JobId first = queue.enqueue(orderWithSeed(11));
    const JobId second = queue.enqueue(orderWithSeed(12));
    QVERIFY(queue.isBusy());
    QTRY_COMPARE(idle.count(), 1);
    QCOMPARE(finished.count(), 2);
    QCOMPARE(finished[0][0].value<JobId>(), first);
    QCOMPARE(finished[1][0].value<JobId>(), second);
    QCOMPARE(finished[1][1].value<PaintedPicture>().painting->recipe.seed, std::uint64_t{12});
    QVERIFY(!finished[1][1].value<PaintedPicture>().image.isNull());
}

void TestPaintQueue::stop_answersAtOnce_andNothingStaleAppears()
{
    Gate gate;
    PaintQueue queue(gatedPainter(gate));
    QSignalSpy started(&queue, &PaintQueue::started);
    QSignalSpy stopped(&queue, &PaintQueue::stopped);
    QSignalSpy finished(&queue, &PaintQueue::finished);
    queue.enqueue(orderWithSeed(1));
    QTRY_COMPARE(started.count(), 1);
    QElapsedTimer timer;
    timer.start();
    queue.stopAll();
    QVERIFY(queue.isStopping());
    QVERIFY(timer.elapsed() < 100);
    QTRY_COMPARE(stopped.count(), 1);
    QVERIFY(!queue.isBusy());
    QCOMPARE(finished.count(), 0);
}

void TestPaintQueue::stop_dropsWhatWaits()
{
    Gate gate;
    PaintQueue queue(gatedPainter(gate));
    QSignalSpy started(&queue, &PaintQueue::started);
    QSignalSpy stopped(&queue, &PaintQueue::stopped);
    QSignalSpy idle(&queue, &PaintQueue::becameIdle);
    for (int i = 0; i < 3; ++i)
        queue.enqueue(orderWithSeed(1));
    QTRY_COMPARE(started.count(), 1);
    queue.stopAll();
    QTRY_COMPARE(idle.count(), 1);
    QCOMPARE(stopped.count(), 3);
    QCOMPARE(started.count(), 1);
}

void TestPaintQueue::stop_hidesAPictureThatWasFinishedMeanwhile()
{
    Gate gate;
    PaintQueue queue([&gate](const PaintOrder &order, const JobContext &) -> Result<pipeline::Painting> {
        gate.passDeaf();
        return paintingOf(order);
    });
    QSignalSpy started(&queue, &PaintQueue::started);
    QSignalSpy stopped(&queue, &PaintQueue::stopped);
    QSignalSpy finished(&queue, &PaintQueue::finished);
    queue.enqueue(orderWithSeed(1));
    QTRY_COMPARE(started.count(), 1);
    queue.stopAll();
    gate.open();
    QTRY_COMPARE(stopped.count(), 1);
    QCOMPARE(finished.count(), 0);
}

void TestPaintQueue::orderAfterStop_isPainted()
{
    Gate gate;
    PaintQueue queue(gatedPainter(gate));
    QSignalSpy started(&queue, &PaintQueue::started);
    QSignalSpy finished(&queue, &PaintQueue::finished);
    queue.enqueue(orderWithSeed(1));
    QTRY_COMPARE(started.count(), 1);
    queue.stopAll();
    const JobId second = queue.enqueue(orderWithSeed(2));
    gate.open();
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(finished[0][0].value<JobId>(), second);
}

void TestPaintQueue::turns_canBeChanged()
{
    Gate gate;
    PaintQueue queue(gatedPainter(gate));
    QSignalSpy started(&queue, &PaintQueue::started);
    QSignalSpy finished(&queue, &PaintQueue::finished);
    QVector<JobId> ids;
    for (std::uint64_t seed = 0; seed < 5; ++seed)
        ids.append(queue.enqueue(orderWithSeed(seed)));
    QTRY_COMPARE(started.count(), 1);
    queue.arrange({ids[4], ids[2]});
    const auto taken = queue.take(ids[1]);
    QVERIFY(taken);
    QVERIFY(queue.replace(ids[3], orderWithSeed(30)));
    QCOMPARE(queue.insert(0, *taken), ids[1]);
    const JobId first = queue.insert(0, orderWithSeed(9));
    // What runs is none of those that wait.
    QVERIFY(!queue.take(ids[0]) && !queue.replace(ids[0], orderWithSeed(1)));
    gate.open();
    QTRY_COMPARE(finished.count(), 6);
    QVector<JobId> order;
    for (const QList<QVariant> &each : finished)
        order.append(each[0].value<JobId>());
    QCOMPARE(order, (QVector<JobId>{ids[0], first, ids[1], ids[4], ids[2], ids[3]}));
    QCOMPARE(finished.last()[1].value<PaintedPicture>().painting->recipe.seed, std::uint64_t{30});
}

void TestPaintQueue::heldOrder_isPassedOver()
{
    Gate gate;
    PaintQueue queue(gatedPainter(gate));
    QSignalSpy started(&queue, &PaintQueue::started);
    QSignalSpy idle(&queue, &PaintQueue::becameIdle);
    queue.enqueue(orderWithSeed(1));
    const JobId second = queue.enqueue(orderWithSeed(2));
    const JobId third = queue.enqueue(orderWithSeed(3));
    QTRY_COMPARE(started.count(), 1);
    queue.hold(second);
    gate.open();
    QTRY_COMPARE(idle.count(), 1);
    QCOMPARE(started.last()[0].value<JobId>(), third);
    QVERIFY(!queue.isBusy());
    queue.hold(0);
    QTRY_COMPARE(idle.count(), 2);
    QCOMPARE(started.last()[0].value<JobId>(), second);
}

void TestPaintQueue::pausedQueue_finishesWhatRuns_andBeginsNoOther()
{
    Gate gate;
    PaintQueue queue(gatedPainter(gate));
    QSignalSpy started(&queue, &PaintQueue::started);
    QSignalSpy finished(&queue, &PaintQueue::finished);
    QSignalSpy idle(&queue, &PaintQueue::becameIdle);
    queue.enqueue(orderWithSeed(1));
    queue.enqueue(orderWithSeed(2));
    QTRY_COMPARE(started.count(), 1);
    queue.setPaused(true);
    gate.open();
    QTRY_COMPARE(idle.count(), 1);
    QCOMPARE(finished.count(), 1);
    QCOMPARE(queue.waiting().size(), std::size_t{1});
    queue.setPaused(false);
    QTRY_COMPARE(finished.count(), 2);
}

void TestPaintQueue::stoppedOne_leavesTheOthers()
{
    Gate gate;
    PaintQueue queue(gatedPainter(gate));
    QSignalSpy started(&queue, &PaintQueue::started);
    QSignalSpy stopped(&queue, &PaintQueue::stopped);
    QSignalSpy finished(&queue, &PaintQueue::finished);
    const JobId first = queue.enqueue(orderWithSeed(1));
    const JobId second = queue.enqueue(orderWithSeed(2));
    const JobId third = queue.enqueue(orderWithSeed(3));
    QTRY_COMPARE(started.count(), 1);
    queue.stop({first, second, 999});
    QTRY_COMPARE(stopped.count(), 2);
    gate.open();
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(finished[0][0].value<JobId>(), third);
}

void TestPaintQueue::closedQueue_reportsNothing()
{
    Gate gate;
    PaintQueue queue(gatedPainter(gate));
    QSignalSpy started(&queue, &PaintQueue::started);
    QSignalSpy stopped(&queue, &PaintQueue::stopped);
    queue.enqueue(orderWithSeed(1));
    queue.enqueue(orderWithSeed(2));
    QTRY_COMPARE(started.count(), 1);
    queue.close();
    bool passed = false;
    queue.callOnThread([&passed, &queue] {
        QMetaObject::invokeMethod(&queue, [&passed] { passed = true; }, Qt::QueuedConnection);
    });
    QTRY_VERIFY(passed);
    QCOMPARE(stopped.count(), 0);
    QCOMPARE(started.count(), 1);
}

void TestPaintQueue::failure_isReported_andTheNextOrderRuns()
{
    PaintQueue queue([](const PaintOrder &order, const JobContext &) -> Result<pipeline::Painting> {
        if (order.settings.seed == 1)
            return Error{ErrorCode::OutOfMemory, "Too large.", {}};
        return paintingOf(order);
    });
    QSignalSpy failed(&queue, &PaintQueue::failed);
    QSignalSpy finished(&queue, &PaintQueue::finished);
    queue.enqueue(orderWithSeed(1));
    queue.enqueue(orderWithSeed(2));
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(failed.count(), 1);
    QCOMPARE(failed[0][1].value<Error>().code, ErrorCode::OutOfMemory);
}

void TestPaintQueue::cancelled_isAStop_notAFailure()
{
    PaintQueue queue(
        [](const PaintOrder &, const JobContext &) -> Result<pipeline::Painting> { return cancelledError(); });
    QSignalSpy failed(&queue, &PaintQueue::failed);
    QSignalSpy stopped(&queue, &PaintQueue::stopped);
    queue.enqueue(orderWithSeed(1));
    QTRY_COMPARE(stopped.count(), 1);
    QCOMPARE(failed.count(), 0);
}

void TestPaintQueue::previews_comeAtMostTenTimesASecond()
{
    constexpr int kReports = 2000;
    std::atomic<qint64> tookMs = 0;
    PaintQueue queue([&tookMs](const PaintOrder &order, const JobContext &job) -> Result<pipeline::Painting> {
        QElapsedTimer timer;
        timer.start();
        const auto preview = std::make_shared<const Image>(64, 64);
        for (int i = 1; i <= kReports; ++i)
            job.report({"Painting", i, kReports, preview});
        tookMs = timer.elapsed();
        return paintingOf(order);
    });
    QSignalSpy progressed(&queue, &PaintQueue::progressed);
    QSignalSpy finished(&queue, &PaintQueue::finished);
    queue.enqueue(orderWithSeed(1));
    QTRY_COMPARE(finished.count(), 1);
    // The first and the last report always come.
    QVERIFY2(progressed.count() <= tookMs / 100 + 2, qPrintable(QString::number(progressed.count())));
    QCOMPARE(progressed.last()[1].value<PaintProgress>().done, qint64{kReports});
}

void TestPaintQueue::destructor_stopsTheRunningOrder()
{
    Gate gate;
    auto queue = std::make_unique<PaintQueue>(gatedPainter(gate));
    QSignalSpy started(queue.get(), &PaintQueue::started);
    queue->enqueue(orderWithSeed(1));
    queue->enqueue(orderWithSeed(2));
    QTRY_COMPARE(started.count(), 1);
    queue.reset();
}

QTEST_MAIN(TestPaintQueue)
#include "tst_paint_queue.moc"
