#include "ui/jobs/QueueEta.h"

#include <QTest>

#include <algorithm>
#include <chrono>
#include <random>
#include <vector>

using namespace palimpsest::ui;
using namespace std::chrono_literals;

namespace {

using Time = QueueEta::Clock::time_point;
using Ahead = QueueEta::Ahead;
using std::chrono::milliseconds;

PaintProgress step(int done, int total)
{
    return {QStringLiteral("Painting"), done, total, {}};
}

/// A queue of pictures with a clock of its own, which notices whenever the time that is left rises.
struct SimulatedQueue {
    QueueEta eta;
    Time now{};
    std::vector<int> steps; ///< Of the pictures that are being painted or wait.
    double riseMs = 0.0;    ///< The largest rise while nothing but time passed.
    double riseInAllMs = 0.0;

    /// Until each picture is finished, and until all are.
    [[nodiscard]] std::vector<double> left() const
    {
        std::vector<double> result;
        Ahead ahead;
        for (std::size_t i = 0; i < steps.size(); ++i) {
            if (i > 0) {
                ahead.steps += steps[i];
                ++ahead.pictures;
            }
            const auto each = eta.remaining(ahead, now);
            result.push_back(each ? static_cast<double>(each->count()) : -1.0);
        }
        return result;
    }

    /// Lets time pass in small and large steps.
    void pass(milliseconds duration, std::mt19937 &random)
    {
        const Time until = now + duration;
        std::vector<double> before = left();
        while (now < until) {
            now = std::min(until, now + milliseconds(1 + random() % 400));
            const std::vector<double> after = left();
            for (std::size_t i = 0; i < after.size(); ++i) {
                if (before[i] >= 0.0)
                    riseMs = std::max(riseMs, after[i] - before[i]);
            }
            before = after;
        }
    }
};

} // namespace

class TestQueueEta : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void remaining_isUnknown_untilTwoStepsAreTimed()
    {
        QueueEta eta;
        Time now{};
        QVERIFY(!eta.remaining({}, now));
        eta.begin(10, now);
        eta.advance(step(0, 10), now);
        eta.advance(step(1, 10), now += 1s);
        QVERIFY(!eta.remaining({}, now));
        eta.advance(step(2, 10), now += 1s);
        QCOMPARE(eta.remaining({}, now)->count(), 8000);
        QCOMPARE(eta.remaining({20.0, 2}, now)->count(), 28'000);
        QCOMPARE(eta.remaining({}, now + 400ms)->count(), 7600);
    }

    void loadingTheModels_isNoMeasure()
    {
        QueueEta eta;
        Time now{};
        eta.begin(4, now);
        eta.advance({QStringLiteral("Loading"), 0, 0, {}}, now += 1s);
        now += 30s;
        for (int done = 0; done <= 4; ++done)
            eta.advance(step(done, 4), now += 1s);
        eta.finish(now += 500ms);
        eta.begin(4, now);
        QCOMPARE(eta.remaining({}, now)->count(), 4500);
    }

    void aStoppedPicture_leavesThePaceAsItWas()
    {
        QueueEta eta;
        Time now{};
        eta.begin(4, now);
        for (int done = 0; done <= 2; ++done)
            eta.advance(step(done, 4), now += 1s);
        eta.abandon();
        QCOMPARE(eta.remaining({4.0, 1}, now += 1h)->count(), 4000);
    }

    // Whatever the steps take, and whatever is put in or taken out between: time alone never makes it rise.
    void timeAlone_neverMakesItRise_data()
    {
        QTest::addColumn<uint>("seed");
        for (uint seed = 1; seed <= 60; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }

    void timeAlone_neverMakesItRise()
    {
        QFETCH(uint, seed);
        std::mt19937 random(seed);
        SimulatedQueue queue;
        for (int i = 0; i < 3; ++i)
            queue.steps.push_back(2 + static_cast<int>(random() % 30));
        for (int pictures = 0; pictures < 12 && !queue.steps.empty(); ++pictures) {
            const int total = queue.steps.front();
            queue.eta.begin(random() % 3 == 0 ? 16 : total, queue.now);
            queue.pass(milliseconds(random() % 3000), random);
            queue.eta.advance(step(0, total), queue.now);
            bool stopped = false;
            for (int done = 1; done <= total && !stopped; done += 1 + static_cast<int>(random() % 3)) {
                queue.pass(milliseconds(random() % 20 == 0 ? random() % 20'000 : random() % 900), random);
                queue.eta.advance(step(done, total), queue.now);
                if (random() % 12 == 0)
                    queue.steps.push_back(1 + static_cast<int>(random() % 40));
                else if (random() % 12 == 0 && queue.steps.size() > 1)
                    queue.steps.pop_back();
                stopped = random() % 80 == 0;
            }
            queue.pass(milliseconds(random() % 1500), random);
            if (stopped)
                queue.eta.abandon();
            else
                queue.eta.finish(queue.now);
            queue.steps.erase(queue.steps.begin());
        }
        QCOMPARE(queue.riseMs, 0.0);
    }

    // When every step takes as long as the others, it is right to the step, and does not rise between pictures either.
    void steadyPace_countsDownToTheEnd()
    {
        constexpr int kPictures = 8;
        constexpr int kSteps = 16;
        constexpr auto kStep = 125ms;
        constexpr auto kFinding = 40ms;
        constexpr auto kDecoding = 300ms;
        std::mt19937 random(7);
        SimulatedQueue queue;
        queue.steps.assign(kPictures, kSteps);
        const auto each = kFinding + kSteps * kStep + kDecoding;
        double last = 0.0;
        double rise = 0.0;
        const auto check = [&](int picture) {
            const std::vector<double> left = queue.left();
            if (left.empty())
                return;
            // From the third picture on, everything has been measured.
            if (picture > 2)
                rise = std::max(rise, left.back() - last);
            last = left.back();
        };
        for (int picture = 0; picture < kPictures; ++picture) {
            const double truth = static_cast<double>(milliseconds(each * (kPictures - picture)).count());
            queue.eta.begin(kSteps, queue.now);
            if (picture > 2)
                QVERIFY2(std::abs(queue.left().back() - truth) < 2.0, qPrintable(QString::number(queue.left().back())));
            check(picture);
            queue.pass(kFinding, random);
            for (int done = 0; done <= kSteps; ++done) {
                if (done > 0)
                    queue.pass(kStep, random);
                queue.eta.advance(step(done, kSteps), queue.now);
                check(picture);
            }
            queue.pass(kDecoding, random);
            check(picture);
            queue.eta.finish(queue.now);
            queue.steps.pop_back();
        }
        QVERIFY2(rise <= 1.0, qPrintable(QString::number(rise)));
        QCOMPARE(queue.riseMs, 0.0);
    }
};

QTEST_GUILESS_MAIN(TestQueueEta)
#include "tst_queue_eta.moc"
