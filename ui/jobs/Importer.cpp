#include "ui/jobs/Importer.h"

#include "core/base/JobContext.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QThread>

#include <algorithm>
#include <memory>
#include <utility>

namespace palimpsest::ui {

namespace {

constexpr qint64 kReportIntervalMs = 100;

// A database's directory must be a plain name whatever the folder is called.
std::string directoryName(const QString &folder)
{
    QString name = QFileInfo(folder).fileName().simplified();
    name.replace(QLatin1Char('/'), QLatin1Char('-'));
    while (name.startsWith(QLatin1Char('.')))
        name.remove(0, 1);
    return name.isEmpty() ? "pictures" : name.toStdString();
}

} // namespace

Importer::Importer(pipeline::Studio &studio, QObject *parent) : QObject(parent), m_studio(studio), m_background(1)
{
    // One core is the encoder's.
    m_decoders.setMaxThreadCount(std::max(1, QThread::idealThreadCount() - 1));
    m_decoders.setObjectName(QStringLiteral("decoders"));
}

Importer::~Importer()
{
    m_stop.request_stop();
}

pipeline::ImportRequest Importer::means()
{
    pipeline::ImportRequest request;
    request.pause = &m_gate;
    request.workers.count = m_decoders.maxThreadCount();
    request.workers.run = [this](std::function<void()> work) { m_decoders.start(std::move(work)); };
    return request;
}

void Importer::start(const QString &folder)
{
    pipeline::ImportRequest request = means();
    request.source = folder.toStdString();
    request.databaseDirectory = m_studio.library().userDirectory() / directoryName(folder);
    run([this, request](const JobContext &job) { return m_studio.import(request, job); });
}

void Importer::reembed(const QString &databaseId)
{
    run([this, id = databaseId.toStdString(), request = means()](const JobContext &job) {
        return m_studio.reembed(id, request, job);
    });
}

void Importer::run(Import import)
{
    if (m_busy)
        return;
    m_busy = true;
    m_stop = std::stop_source();
    setPaused(false);
    m_background.run(
        this,
        [this, import = std::move(import), stop = m_stop.get_token()](const std::stop_token &) {
            const auto sink = [this, sinceReport = std::make_shared<QElapsedTimer>()](const Progress &progress) {
                const bool isNews = progress.done == progress.total || m_gate.isPaused();
                if (!isNews && sinceReport->isValid() && sinceReport->elapsed() < kReportIntervalMs)
                    return;
                sinceReport->start();
                report(progress);
            };
            return import(JobContext{stop, sink});
        },
        [this](const Result<pipeline::ImportReport> &report) { end(report); });
}

void Importer::report(const Progress &progress)
{
    QMetaObject::invokeMethod(
        this,
        [this, stage = QString::fromStdString(progress.stage), done = progress.done, total = progress.total] {
            if (m_busy)
                Q_EMIT progressed(stage, done, total);
        },
        Qt::QueuedConnection);
}

void Importer::stop()
{
    m_stop.request_stop();
}

void Importer::setPaused(bool paused)
{
    if (paused == m_gate.isPaused())
        return;
    if (paused)
        m_gate.pause();
    else
        m_gate.resume();
    Q_EMIT pausedChanged(paused);
}

void Importer::end(const Result<pipeline::ImportReport> &report)
{
    m_busy = false;
    setPaused(false);
    if (report)
        Q_EMIT finished(*report);
    else if (report.error().code == ErrorCode::Cancelled)
        Q_EMIT stopped();
    else
        Q_EMIT failed(report.error());
}

} // namespace palimpsest::ui
