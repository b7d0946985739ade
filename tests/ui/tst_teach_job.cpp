#include "ui/dialogs/TeachDialog.h"
#include "ui/jobs/TeachJob.h"
#include "ui/widgets/LossCurve.h"
#include "ui/widgets/SampleStrip.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

using namespace palimpsest;
using namespace palimpsest::ui;
using pipeline::TeachReport;
using pipeline::TeachRequest;
using pipeline::TeachStatus;

namespace {

/// A teaching of steps that the test lets happen.
class Gate {
public:
    void let(int steps)
    {
        const std::scoped_lock lock(m_mutex);
        m_allowed += steps;
        m_changed.notify_all();
    }

    /// False when asked to stop.
    bool pass(const std::stop_token &stop)
    {
        const std::stop_callback woken(stop, [this] { m_changed.notify_all(); });
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return m_allowed > 0 || stop.stop_requested(); });
        if (stop.stop_requested())
            return false;
        --m_allowed;
        return true;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    int m_allowed = 0;
};

constexpr int kSteps = 4;

TeachFunction gatedTeaching(Gate &gate)
{
    return [&gate](const TeachRequest &request, const std::function<void(const TeachStatus &)> &watch,
                   const JobContext &job) -> Result<TeachReport> {
        job.report({"Looking at the pictures", 1, 2, nullptr});
        for (int step = 0; step <= kSteps; ++step) {
            TeachStatus status;
            status.step = step;
            status.minutes = 0.5 * step;
            status.share = static_cast<double>(step) / kSteps;
            status.loss = 1.0 / (step + 1);
            status.heldOutLoss = step == kSteps ? 0.5 : -1.0;
            status.samples = {std::make_shared<const Image>(8, 8)};
            if (step > 0 && !gate.pass(job.stop))
                return cancelledError();
            watch(status);
        }
        return TeachReport{"owls", request.name, request.directory, kSteps, 2.0, 0.2};
    };
}

std::vector<ShelfEntry> shelf()
{
    ShelfEntry oil;
    oil.info.id = "oil";
    oil.info.name = "Oil";
    oil.info.items = 3;
    ShelfEntry owls = oil;
    owls.info.id = "owls";
    owls.info.name = "Owls";
    return {oil, owls};
}

std::vector<pipeline::GeneratorInfo> models()
{
    pipeline::GeneratorInfo starter;
    starter.id = "starter";
    starter.name = "Starter painter";
    return {starter};
}

} // namespace

/// The teaching thread and its dialog, with a teaching that the test holds back.
class TestTeachJob : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void progress_comesHome_andTheEndIsReported();
    void stop_endsIt_andItCanBeGoneOnWith();
    void destructor_stopsAndWaits();
    void failure_isReportedOnce();
    void dialog_asksForWhatItNeeds();
    void dialog_teachesAndOffersTheModel();
    void dialog_goesOnWithAnEarlierTeaching();

private:
    static QPushButton *button(QWidget &dialog, const QString &text);
};

QPushButton *TestTeachJob::button(QWidget &dialog, const QString &text)
{
    for (QPushButton *each : dialog.findChildren<QPushButton *>()) {
        if (QString(each->text()).remove(QLatin1Char('&')) == text)
            return each;
    }
    return nullptr;
}

void TestTeachJob::progress_comesHome_andTheEndIsReported()
{
    Gate gate;
    TeachJob job(gatedTeaching(gate));
    QSignalSpy preparing(&job, &TeachJob::preparing);
    QSignalSpy finished(&job, &TeachJob::finished);
    int samples = 0;
    connect(&job, &TeachJob::progressed, this,
            [&](const TeachProgress &progress) { samples += static_cast<int>(progress.samples.size()); });
    TeachRequest request;
    request.name = "Owls";
    job.start(request);
    QVERIFY(job.isBusy());
    job.start({}); // Ignored.
    gate.let(kSteps);
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(!job.isBusy());
    QCOMPARE(preparing.size(), 1);
    QCOMPARE(samples, kSteps + 1); // However fast they come, none is dropped.
    QCOMPARE(finished.front().front().value<TeachReport>().name, std::string("Owls"));
}

void TestTeachJob::stop_endsIt_andItCanBeGoneOnWith()
{
    Gate gate;
    TeachJob job(gatedTeaching(gate));
    QSignalSpy stopped(&job, &TeachJob::stopped);
    QSignalSpy finished(&job, &TeachJob::finished);
    job.start({});
    gate.let(1);
    job.stop();
    QVERIFY(job.isStopping());
    QTRY_COMPARE(stopped.size(), 1);
    job.start(TeachRequest(job.request()));
    gate.let(kSteps);
    QTRY_COMPARE(finished.size(), 1);
}

void TestTeachJob::destructor_stopsAndWaits()
{
    std::atomic<bool> ended = false;
    {
        TeachJob job([&](const TeachRequest &, const std::function<void(const TeachStatus &)> &,
                         const JobContext &context) -> Result<TeachReport> {
            while (!context.stopRequested())
                std::this_thread::yield();
            ended = true;
            return cancelledError();
        });
        job.start({});
    }
    QVERIFY(ended);
}

void TestTeachJob::failure_isReportedOnce()
{
    TeachJob job([](const TeachRequest &, const std::function<void(const TeachStatus &)> &,
                    const JobContext &) -> Result<TeachReport> {
        return Error{ErrorCode::NotFound, "There is no such database.", {}};
    });
    QSignalSpy failed(&job, &TeachJob::failed);
    job.start({});
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(!job.isBusy());
}

void TestTeachJob::dialog_asksForWhatItNeeds()
{
    Gate gate;
    TeachJob job(gatedTeaching(gate));
    QTemporaryDir folder;
    TeachDialog dialog(job, folder.path());
    QVERIFY(!button(dialog, QStringLiteral("Teach"))->isEnabled());
    dialog.setDatabases(shelf());
    QVERIFY(!button(dialog, QStringLiteral("Teach"))->isEnabled());
    dialog.setModels(models(), QStringLiteral("starter"));
    QVERIFY(button(dialog, QStringLiteral("Teach"))->isEnabled());
    dialog.chooseDatabase(QStringLiteral("owls"));
    const TeachRequest request = dialog.request();
    QCOMPARE(request.databaseId, std::string("owls"));
    QCOMPARE(request.baseModel, std::string("starter"));
    QCOMPARE(request.name, std::string("Owls"));
    QCOMPARE(request.directory, std::filesystem::path(folder.path().toStdString()) / "owls");
    dialog.findChild<QLineEdit *>()->clear();
    QVERIFY(!button(dialog, QStringLiteral("Teach"))->isEnabled());
}

void TestTeachJob::dialog_teachesAndOffersTheModel()
{
    Gate gate;
    TeachJob job(gatedTeaching(gate));
    QTemporaryDir folder;
    TeachDialog dialog(job, folder.path());
    dialog.setDatabases(shelf());
    dialog.setModels(models(), QStringLiteral("starter"));
    QSignalSpy wanted(&dialog, &TeachDialog::modelWanted);
    QTest::mouseClick(button(dialog, QStringLiteral("Teach")), Qt::LeftButton);
    QVERIFY(job.isBusy());
    QPushButton *stop = button(dialog, QStringLiteral("Stop"));
    QVERIFY(stop != nullptr && stop->isEnabled());
    QVERIFY(!dialog.findChild<QComboBox *>()->isEnabled());
    gate.let(kSteps);
    QTRY_VERIFY(!job.isBusy());
    QVERIFY(!dialog.findChild<LossCurve *>()->losses().isEmpty());
    QVERIFY(!dialog.findChild<SampleStrip *>()->isEmpty());
    QPushButton *use = button(dialog, QStringLiteral("Paint with it"));
    QVERIFY(use->isEnabled());
    QTest::mouseClick(use, Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.front().front().toString(), folder.filePath(QStringLiteral("oil")));
}

void TestTeachJob::dialog_goesOnWithAnEarlierTeaching()
{
    Gate gate;
    TeachJob job(gatedTeaching(gate));
    QTemporaryDir folder;
    TeachDialog dialog(job, folder.path());
    dialog.setDatabases(shelf());
    dialog.setModels(models(), QStringLiteral("starter"));
    pipeline::TeachingRecord record;
    record.request.databaseId = "owls";
    record.request.baseModel = "starter";
    record.request.name = "Night owls";
    record.request.directory = folder.filePath(QStringLiteral("night-owls")).toStdString();
    record.request.minutes = 20.0;
    record.minutesDone = 5.0;
    record.curve = {{1.0, 0.9}, {5.0, 0.6}};
    dialog.setTeachings({record});
    auto *which = dialog.findChild<QComboBox *>();
    QCOMPARE(which->count(), 2);
    which->setCurrentIndex(1);
    QCOMPARE(dialog.findChild<LossCurve *>()->losses().size(), 2);
    const TeachRequest request = dialog.request();
    QCOMPARE(request.name, std::string("Night owls"));
    QCOMPARE(request.directory, record.request.directory);
    QCOMPARE(request.minutes, 20.0);
    QVERIFY(button(dialog, QStringLiteral("Go on"))->isEnabled());
    // A teaching whose database has left the shelf cannot go on.
    record.request.databaseId = "gone";
    dialog.setTeachings({record});
    QVERIFY(!button(dialog, QStringLiteral("Go on"))->isEnabled());
    which->setCurrentIndex(0);
    QCOMPARE(dialog.request().name, std::string("Oil"));
}

QTEST_MAIN(TestTeachJob)
#include "tst_teach_job.moc"
