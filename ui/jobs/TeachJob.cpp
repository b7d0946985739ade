#include "ui/jobs/TeachJob.h"

#include "ui/jobs/PictureConversion.h"

#include <QElapsedTimer>

#include <utility>

namespace palimpsest::ui {

namespace {

constexpr qint64 kReportIntervalMs = 100;

/// True at most ten times a second.
class Pace {
public:
    bool isDue()
    {
        if (m_since.isValid() && m_since.elapsed() < kReportIntervalMs)
            return false;
        m_since.start();
        return true;
    }

private:
    QElapsedTimer m_since;
};

TeachProgress progressOf(const pipeline::TeachStatus &status)
{
    TeachProgress progress{status.step, status.minutes, status.share, status.loss, status.heldOutLoss, {}};
    for (const auto &sample : status.samples)
        progress.samples.append(qImageFromImage(*sample));
    return progress;
}

} // namespace

TeachFunction teachFunctionOf(pipeline::Studio &studio)
{
    return [&studio](const pipeline::TeachRequest &request,
                     const std::function<void(const pipeline::TeachStatus &)> &watch, const JobContext &job) {
        return pipeline::teach(studio.library(), studio.modelDirectories(), request, watch, job);
    };
}

TeachJob::TeachJob(TeachFunction teach, QObject *parent) : QObject(parent), m_teach(std::move(teach)), m_background(1)
{
}

TeachJob::~TeachJob()
{
    m_stop.request_stop();
}

void TeachJob::start(const pipeline::TeachRequest &request)
{
    if (m_busy)
        return;
    m_busy = true;
    m_request = request;
    m_stop = std::stop_source();
    Q_EMIT started();
    m_background.run(
        this, [this, request, stop = m_stop.get_token()](const std::stop_token &) { return run(request, stop); },
        [this](const Result<pipeline::TeachReport> &report) { end(report); });
}

Result<pipeline::TeachReport> TeachJob::run(const pipeline::TeachRequest &request, const std::stop_token &stop)
{
    Pace stepPace;
    Pace preparationPace;
    bool hasBegun = false;
    const auto watch = [&](const pipeline::TeachStatus &status) {
        hasBegun = true;
        const bool isNews = !status.samples.empty() || status.heldOutLoss >= 0.0 || status.share >= 1.0;
        if (!stepPace.isDue() && !isNews)
            return;
        QMetaObject::invokeMethod(
            this,
            [this, progress = progressOf(status)] {
                if (m_busy)
                    Q_EMIT progressed(progress);
            },
            Qt::QueuedConnection);
    };
    const auto report = [&](const Progress &progress) {
        if (hasBegun || !preparationPace.isDue())
            return;
        QMetaObject::invokeMethod(
            this,
            [this, stage = QString::fromStdString(progress.stage), done = progress.done, total = progress.total] {
                if (m_busy)
                    Q_EMIT preparing(stage, done, total);
            },
            Qt::QueuedConnection);
    };
    return m_teach(request, watch, JobContext{stop, report});
}

void TeachJob::stop()
{
    m_stop.request_stop();
}

void TeachJob::end(const Result<pipeline::TeachReport> &report)
{
    m_busy = false;
    if (report)
        Q_EMIT finished(*report);
    else if (report.error().code == ErrorCode::Cancelled)
        Q_EMIT stopped();
    else
        Q_EMIT failed(report.error());
}

} // namespace palimpsest::ui
