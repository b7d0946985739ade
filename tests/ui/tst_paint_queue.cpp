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
