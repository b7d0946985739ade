#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <random>

namespace {

constexpr int kTimeoutMs = 120'000;

struct Outcome {
    int exitCode = -1;
    QString output;
    QString errors;

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(output.toUtf8()).object(); }
};

} // namespace

/// The queue of the built program, with the models and databases that ship with it.
class TestCliQueue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void order_isChangedFromOutside();
    void run_isRefused_whileAnotherRuns_andWhilePausedItEnds();
    void killedAtRandomMoments_everyPictureIsPaintedOnce();
    void badInput_isThreeWithOneSentence();

private:
    [[nodiscard]] std::unique_ptr<QProcess> start(const QStringList &arguments) const;
    [[nodiscard]] Outcome run(const QStringList &arguments) const;
    [[nodiscard]] QStringList numbers() const;
    [[nodiscard]] QStringList pictures() const;
    void add(int count, int steps, const QStringList &more = {}) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestCliQueue::init()
{
    if (QDir(QStringLiteral(PALIMPSEST_SOURCE_DIR "/resources/databases")).isEmpty())
        QSKIP("The starter databases are not in this checkout.");
    m_folder = std::make_unique<QTemporaryDir>();
}

std::unique_ptr<QProcess> TestCliQueue::start(const QStringList &arguments) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"DATA", "CACHE", "CONFIG", "STATE"})
        environment.insert(QStringLiteral("XDG_%1_HOME").arg(name), m_folder->filePath(name));
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(environment);
    process->start(QStringLiteral(PALIMPSEST_CLI), QStringList{"queue"} + arguments);
    return process;
}

Outcome TestCliQueue::run(const QStringList &arguments) const
{
    const auto process = start(arguments);
    if (!process->waitForFinished(kTimeoutMs) || process->exitStatus() != QProcess::NormalExit)
        return {-1, {}, process->errorString()};
    return {process->exitCode(), QString::fromUtf8(process->readAllStandardOutput()),
            QString::fromUtf8(process->readAllStandardError())};
}

QStringList TestCliQueue::numbers() const
{
    QStringList all;
    for (const auto &job : run({"list", "--json"}).json()["jobs"].toArray())
        all << QString::number(job.toObject()["id"].toInt());
    return all;
}

QStringList TestCliQueue::pictures() const
{
    return QDir(m_folder->filePath("DATA/palimpsest/history")).entryList({"*.png"}, QDir::Files, QDir::Name);
}

void TestCliQueue::add(int count, int steps, const QStringList &more) const
{
    const QStringList arguments{
        "add", "--prompt", "a lighthouse",         "--database", "starter-woodcut",     "--seed",
        "5",   "--steps",  QString::number(steps), "--count",    QString::number(count)};
    QCOMPARE(run(arguments + more).exitCode, 0);
}

void TestCliQueue::order_isChangedFromOutside()
{
    add(4, 2);
    add(1, 2, {"--front"});
    QCOMPARE(numbers(), (QStringList{"5", "1", "2", "3", "4"}));
    QCOMPARE(run({"move", "4", "3", "--front"}).exitCode, 0);
    QCOMPARE(numbers(), (QStringList{"4", "3", "5", "1", "2"}));
    QCOMPARE(run({"move", "4", "--before", "1"}).exitCode, 0);
    QCOMPARE(run({"move", "3", "--back"}).exitCode, 0);
    QCOMPARE(numbers(), (QStringList{"5", "4", "1", "2", "3"}));
    QCOMPARE(run({"cancel", "4", "2"}).exitCode, 0);
    QCOMPARE(run({"run", "--count", "2"}).output.count(QLatin1Char('\n')), 2);
    const QJsonArray jobs = run({"list", "--json", "--ended", "10"}).json()["jobs"].toArray();
    QStringList states;
    for (const auto &job : jobs)
        states << job.toObject()["state"].toString();
    QCOMPARE(states, (QStringList{"waiting", "finished", "finished", "stopped", "stopped"}));
    QCOMPARE(jobs[0].toObject()["id"].toInt(), 3);
    QCOMPARE(run({"clear"}).exitCode, 0);
    QVERIFY(numbers().isEmpty());
}

void TestCliQueue::run_isRefused_whileAnotherRuns_andWhilePausedItEnds()
{
    constexpr int kJobs = 8;
    add(kJobs, 30);
    const auto first = start({"run"});
    QTRY_VERIFY_WITH_TIMEOUT(run({"list"}).output.contains("running"), kTimeoutMs);
    const Outcome second = run({"run"});
    QCOMPARE(second.exitCode, 3);
    QCOMPARE(second.errors.trimmed(),
             QString("Another Palimpsest is painting this queue already; close that one first."));
    QCOMPARE(run({"pause"}).exitCode, 0);
    QVERIFY(first->waitForFinished(kTimeoutMs));
    const auto painted = pictures().size();
    QVERIFY(painted > 0 && painted < kJobs);
    QCOMPARE(run({"run"}).exitCode, 0);
    QCOMPARE(pictures().size(), painted);
    QCOMPARE(run({"resume"}).exitCode, 0);
    QCOMPARE(run({"run", "--count", "1"}).exitCode, 0);
    QCOMPARE(pictures().size(), painted + 1);
}

void TestCliQueue::killedAtRandomMoments_everyPictureIsPaintedOnce()
{
    constexpr int kFirstJobs = 8;
    constexpr int kMoreJobs = 4;
    constexpr int kKills = 6;
    constexpr int kLongestMs = 60'000;
    QElapsedTimer timer;
    timer.start();
    add(1, 8);
    QCOMPARE(run({"run"}).exitCode, 0);
    // Until the models are loaded and one or two pictures are painted.
    const auto moments = static_cast<std::uint32_t>(timer.elapsed() * 5 / 4);
    int count = kFirstJobs;
    add(count - 1, 8);
    std::mt19937 random(20261126);
    timer.restart();
    int kills = 0;
    while (kills < kKills && timer.elapsed() < kLongestMs) {
        const auto process = start({"run"});
        QVERIFY(process->waitForStarted(kTimeoutMs));
        if (process->waitForFinished(50 + static_cast<int>(random() % moments))) {
            add(kMoreJobs, 8);
            count += kMoreJobs;
            continue;
        }
        process->kill();
        QVERIFY(process->waitForFinished(kTimeoutMs));
        ++kills;
    }
    qInfo("%d kills in %lld ms, %lld of %d pictures were there then", kills, static_cast<long long>(timer.elapsed()),
          static_cast<long long>(pictures().size()), count);
    QCOMPARE(kills, kKills);
    QCOMPARE(run({"run"}).exitCode, 0);
    QVERIFY(numbers().isEmpty());
    QCOMPARE(pictures().size(), count);
    const QJsonArray jobs = run({"list", "--json", "--ended", "100"}).json()["jobs"].toArray();
    QCOMPARE(jobs.size(), count);
    for (const auto &each : jobs) {
        const QJsonObject job = each.toObject();
        QCOMPARE(job["state"].toString(), QString("finished"));
        const QString end = QStringLiteral("_q%1.png").arg(job["id"].toInt());
        QCOMPARE(pictures().filter(end).size(), 1);
        QVERIFY(job["picture"].toString().endsWith(pictures().filter(end).constFirst()));
    }
}

void TestCliQueue::badInput_isThreeWithOneSentence()
{
    const Outcome moved = run({"move", "1", "--before", "7"});
    QCOMPARE(moved.exitCode, 3);
    QCOMPARE(moved.errors.trimmed(), QString("Picture 7 does not wait in the queue."));
    QCOMPARE(run({"add", "--prompt", "x", "--database", "nowhere"}).exitCode, 3);
    QCOMPARE(run({}).exitCode, 2);
}

QTEST_GUILESS_MAIN(TestCliQueue)
#include "tst_cli_queue.moc"
