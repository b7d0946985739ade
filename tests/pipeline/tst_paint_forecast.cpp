#include "core/pipeline/FreeMemory.h"
#include "core/pipeline/PaintForecast.h"
#include "core/pipeline/PaintTimes.h"
#include "core/pipeline/detail/MemoryCare.h"

#include <QTemporaryDir>
#include <QTest>

#include <chrono>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>

using namespace palimpsest;
using namespace palimpsest::pipeline;

namespace {

constexpr std::int64_t kMega = 1'000'000;
constexpr MemoryNeeds kNeeds{440 * kMega, 350 * kMega, 200 * kMega, 768, 512};

PaintTimes::Load loadOf(std::int64_t side, int contexts = 2)
{
    return {"starter-rdm", "cpu bfloat16 0", side * side, contexts, false};
}

void write(const std::filesystem::path &file, const std::string &text)
{
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file) << text;
}

bool isNear(double a, double b)
{
    return std::abs(a - b) < 1e-6;
}

} // namespace

/// What a painting will take, and what is given up for it when memory is short.
class TestPaintForecast : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void times_areKeptBetweenRuns();
    void times_betweenAndBeyondTheMeasured_followTheirPower();
    void times_ofTheFirstPicture_areItsOwn();
    void times_ofAnotherModelOrMachine_sayNothing();
    void brokenFile_countsAsNotMeasured();
    void watch_measuresTheSteps();
    void available_isTheLeastOfMachineAndGroups();
    void forecast_exceeds_whenTheMachineHasLess();
    void makeRoom_givesUpOneThingAfterTheOther_data();
    void makeRoom_givesUpOneThingAfterTheOther();
    void makeRoom_withoutRoom_refusesWithARemedy();

private:
    QTemporaryDir m_folder;
};

void TestPaintForecast::times_areKeptBetweenRuns()
{
    const std::filesystem::path file = m_folder.filePath(QStringLiteral("deep/times.json")).toStdString();
    PaintTimes times(file);
    QVERIFY(!times.timesOf(loadOf(256)));
    QVERIFY(times.learn(loadOf(256), {0.1, 0.4}));
    QVERIFY(times.learn(loadOf(256), {0.2, 0.2}));
    const auto known = PaintTimes(file).timesOf(loadOf(256));
    QVERIFY(known);
    QVERIFY(isNear(known->secondsPerStep, 0.15));
    QVERIFY(isNear(known->secondsBeside, 0.3));
}

void TestPaintForecast::times_betweenAndBeyondTheMeasured_followTheirPower()
{
    PaintTimes times({});
    QVERIFY(times.learn(loadOf(256), {0.1, 0.4}));
    // One measurement: as much longer as there is more to do.
    QVERIFY(isNear(times.timesOf(loadOf(512))->secondsPerStep, 0.4));
    QVERIFY(isNear(times.timesOf(loadOf(256, 1))->secondsPerStep, 0.05));
    QVERIFY(isNear(times.timesOf(loadOf(512))->secondsBeside, 1.6));
    // Two: attention makes large pictures dearer.
    QVERIFY(times.learn(loadOf(512), {0.8, 1.6}));
    QVERIFY(isNear(times.timesOf(loadOf(1024))->secondsPerStep, 6.4));
    const double between = times.timesOf(loadOf(384))->secondsPerStep;
    QVERIFY(between > 0.1 && between < 0.8);
}

void TestPaintForecast::times_ofTheFirstPicture_areItsOwn()
{
    PaintTimes times({});
    PaintTimes::Load first = loadOf(256);
    first.isFirst = true;
    QVERIFY(times.learn(first, {0.1, 2.0}));
    // Better than nothing.
    QVERIFY(isNear(times.timesOf(loadOf(256))->secondsBeside, 2.0));
    QVERIFY(times.learn(loadOf(256), {0.1, 0.4}));
    QVERIFY(isNear(times.timesOf(loadOf(256))->secondsBeside, 0.4));
    QVERIFY(isNear(times.timesOf(first)->secondsBeside, 2.0));
    PaintForecast forecast;
    forecast.seconds = 5.0;
    forecast.laterSeconds = 3.0;
    QVERIFY(isNear(forecast.secondsOf(1), 5.0));
    QVERIFY(isNear(forecast.secondsOf(4), 14.0));
}

void TestPaintForecast::times_ofAnotherModelOrMachine_sayNothing()
{
    PaintTimes times({});
    QVERIFY(times.learn(loadOf(256), {0.1, 0.4}));
    PaintTimes::Load other = loadOf(256);
    other.model = "another";
    QVERIFY(!times.timesOf(other));
    other = loadOf(256);
    other.machine = "cuda float32 0";
    QVERIFY(!times.timesOf(other));
}

void TestPaintForecast::brokenFile_countsAsNotMeasured()
{
    for (const char *text : {"", "{", "[1, {\"model\": 3}]",
                             "[{\"model\":\"a\",\"machine\":\"b\",\"pixels\":-1,\"contexts\":1,\"first\":false,"
                             "\"step\":1,\"beside\":0}]"}) {
        const std::string file = m_folder.filePath(QStringLiteral("broken.json")).toStdString();
        std::ofstream(file) << text;
        PaintTimes times(file);
        QVERIFY(!times.timesOf(loadOf(256)));
        QVERIFY(times.learn(loadOf(256), {0.1, 0.0}));
    }
}

void TestPaintForecast::watch_measuresTheSteps()
{
    int seen = 0;
    const JobContext job{{}, [&seen](const Progress &) { ++seen; }};
    const PaintWatch watch(job);
    for (int step = 0; step <= 5; ++step) {
        if (step > 0)
            std::this_thread::sleep_for(std::chrono::milliseconds(step == 1 ? 60 : 10));
        watch.context().report({"Painting", step, 5, nullptr});
    }
    QCOMPARE(seen, 6);
    const auto times = watch.times(1.0);
    QVERIFY(times);
    QVERIFY(times->secondsPerStep >= 0.01 && times->secondsPerStep < 0.06);
    QVERIFY(isNear(times->secondsBeside + 5 * times->secondsPerStep, 1.0));
    const JobContext silent;
    const PaintWatch unseen(silent);
    unseen.context().report({"Painting", 0, 5, nullptr});
    QVERIFY(!unseen.times(1.0));
}

void TestPaintForecast::available_isTheLeastOfMachineAndGroups()
{
    const std::filesystem::path root = m_folder.filePath(QStringLiteral("machine")).toStdString();
    QCOMPARE(availableBytes(root), std::int64_t{0});
    write(root / "proc/meminfo", "MemTotal: 8000 kB\nMemAvailable:   4000 kB\n");
    QCOMPARE(availableBytes(root), std::int64_t{4000 * 1024});
    write(root / "proc/self/cgroup", "0::/user/app\n");
    write(root / "sys/fs/cgroup/user/app/memory.max", "max\n");
    write(root / "sys/fs/cgroup/user/app/memory.current", "500000\n");
    QCOMPARE(availableBytes(root), std::int64_t{4000 * 1024});
    // The group around it has a limit, and holds pages of files that it could drop.
    write(root / "sys/fs/cgroup/user/memory.max", "1000000\n");
    write(root / "sys/fs/cgroup/user/memory.current", "700000\n");
    write(root / "sys/fs/cgroup/user/memory.stat", "anon 600000\ninactive_file 50000\n");
    QCOMPARE(availableBytes(root), std::int64_t{350000});
    write(root / "sys/fs/cgroup/memory/memory.limit_in_bytes", "90000\n");
    write(root / "sys/fs/cgroup/memory/memory.usage_in_bytes", "100000\n");
    QCOMPARE(availableBytes(root), std::int64_t{1}); // Nothing is left, which is known.
    QVERIFY(availableBytes() > 0);
    QVERIFY(residentBytes() > kMega);
}

void TestPaintForecast::forecast_exceeds_whenTheMachineHasLess()
{
    PaintForecast forecast;
    forecast.moreBytes = 300 * kMega;
    QVERIFY(!forecast.exceedsMemory()); // Nothing is known of the machine.
    forecast.availableBytes = 400 * kMega;
    QVERIFY(!forecast.exceedsMemory());
    forecast.availableBytes = 320 * kMega; // A tenth stays with others.
    QVERIFY(forecast.exceedsMemory());
}

void TestPaintForecast::makeRoom_givesUpOneThingAfterTheOther_data()
{
    using neural::MemoryUse;
    QTest::addColumn<qint64>("free");
    QTest::addColumn<int>("measures");
    QTest::addColumn<int>("use");
    const auto row = [](const char *name, qint64 free, int measures, MemoryUse use) {
        QTest::newRow(name) << free << measures << static_cast<int>(use);
    };
    row("nothing is known", 0, 0, MemoryUse::Usual);
    row("enough", 500, 0, MemoryUse::Usual);
    row("unused memory", 400, 1, MemoryUse::Usual);
    row("networks", 300, 2, MemoryUse::Usual);
    row("contexts one by one", 200, 2, MemoryUse::OneByOne);
    row("tiles", 100, 2, MemoryUse::Least);
}

void TestPaintForecast::makeRoom_givesUpOneThingAfterTheOther()
{
    QFETCH(qint64, free);
    QFETCH(int, measures);
    QFETCH(int, use);
    // Each measure frees 100 MB.
    std::int64_t available = free * kMega;
    QStringList done;
    const auto frees = [&](const char *what) {
        return [&available, &done, what] {
            available += 100 * kMega;
            done << QString::fromLatin1(what);
        };
    };
    const auto room = makeRoom(kNeeds, [&] { return available; }, {frees("unused"), frees("networks")});
    QVERIFY(room);
    QCOMPARE(static_cast<int>(*room), use);
    QCOMPARE(done, (QStringList{"unused", "networks"}.mid(0, measures)));
}

void TestPaintForecast::makeRoom_withoutRoom_refusesWithARemedy()
{
    int measures = 0;
    const MemoryRelief relief{[&] { ++measures; }, [&] { ++measures; }};
    const auto refused = makeRoom(
        kNeeds, [] { return 100 * kMega; }, relief);
    QVERIFY(!refused);
    QCOMPARE(measures, 2);
    QCOMPARE(refused.error().code, ErrorCode::OutOfMemory);
    for (const char *part : {"768 x 512", "200 MB", "100 MB", "smaller size"})
        QVERIFY2(refused.error().message.find(part) != std::string::npos, part);
}

QTEST_GUILESS_MAIN(TestPaintForecast)
#include "tst_paint_forecast.moc"
