#include "ui/jobs/EtaEstimator.h"
#include "ui/jobs/ProgressTracker.h"

#include <QTest>

using namespace palimpsest::ui;
using namespace std::chrono_literals;

class TestEta : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void remaining_isUnknown_untilTwoStepsAreFinished();
    void remaining_isStepsLeftTimesStepTime();
    void remaining_neverRises_whileTimePasses();
    void remaining_isNeverNegative();
    void remaining_rises_whenAStepWasSlow();
    void tracker_forgetsTheTimeOfLoading();
    void tracker_countsAllPicturesOfTheSeries();
    void durationText_data();
    void durationText();
};

namespace {

const EtaEstimator::Clock::time_point kStart{};

EtaEstimator afterSteps(int steps, int total, std::chrono::milliseconds each)
{
    EtaEstimator eta;
    eta.start(kStart);
    for (int i = 1; i <= steps; ++i)
        eta.advance(i, total, kStart + i * each);
    return eta;
}

} // namespace

void TestEta::remaining_isUnknown_untilTwoStepsAreFinished()
{
    QVERIFY(!EtaEstimator().remaining(kStart));
    QVERIFY(!afterSteps(0, 10, 1s).remaining(kStart + 1s));
    QVERIFY(!afterSteps(1, 10, 1s).remaining(kStart + 1s));
    QVERIFY(afterSteps(2, 10, 1s).remaining(kStart + 2s));
}

void TestEta::remaining_isStepsLeftTimesStepTime()
{
    QCOMPARE(afterSteps(4, 10, 500ms).remaining(kStart + 2s)->count(), 3000);
}

void TestEta::remaining_neverRises_whileTimePasses()
{
    const EtaEstimator eta = afterSteps(3, 20, 1s);
    auto before = *eta.remaining(kStart + 3s);
    for (auto later = 3s + 100ms; later < 60s; later += 100ms) {
        const auto now = *eta.remaining(kStart + later);
        QVERIFY(now <= before);
        before = now;
    }
}

void TestEta::remaining_isNeverNegative()
{
    QCOMPARE(afterSteps(9, 10, 1s).remaining(kStart + 1h)->count(), 0);
}

void TestEta::remaining_rises_whenAStepWasSlow()
{
    EtaEstimator eta = afterSteps(2, 10, 1s);
    const auto before = *eta.remaining(kStart + 2s);
    eta.advance(3, 10, kStart + 12s);
    QVERIFY(*eta.remaining(kStart + 12s) > before);
}

void TestEta::tracker_forgetsTheTimeOfLoading()
{
    ProgressTracker tracker;
    tracker.begin(1, kStart);
    tracker.advance({QStringLiteral("Loading"), 1, 4, {}}, kStart + 20s);
    tracker.advance({QStringLiteral("Painting"), 0, 10, {}}, kStart + 60s);
    tracker.advance({QStringLiteral("Painting"), 1, 10, {}}, kStart + 61s);
    QVERIFY(!tracker.remaining(kStart + 61s));
    tracker.advance({QStringLiteral("Painting"), 2, 10, {}}, kStart + 62s);
    QCOMPARE(tracker.remaining(kStart + 62s)->count(), 8000);
}

void TestEta::tracker_countsAllPicturesOfTheSeries()
{
    ProgressTracker tracker;
    tracker.begin(2, kStart);
    for (int step = 1; step <= 4; ++step)
        tracker.advance({QStringLiteral("Painting"), step, 4, {}}, kStart + step * 1s);
    QCOMPARE(tracker.share(), 0.5);
    tracker.finishFrame(kStart + 4s);
    QCOMPARE(tracker.share(), 0.5);
    QCOMPARE(tracker.remaining(kStart + 4s)->count(), 4000);
    QCOMPARE(tracker.finishedFrames(), 1);
}

void TestEta::durationText_data()
{
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << qint64{0} << QStringLiteral("1 s");
    QTest::newRow("rounded up") << qint64{2100} << QStringLiteral("3 s");
    QTest::newRow("minutes") << qint64{80'000} << QStringLiteral("1 min 20 s");
    QTest::newRow("hours") << qint64{2 * 3'600'000 + 5 * 60'000} << QStringLiteral("2 h 5 min");
}

void TestEta::durationText()
{
    QFETCH(qint64, ms);
    QTEST(palimpsest::ui::durationText(std::chrono::milliseconds(ms)), "text");
}

QTEST_GUILESS_MAIN(TestEta)
#include "tst_eta.moc"
