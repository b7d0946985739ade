#include "ui/jobs/Importer.h"

#include "core/base/JobContext.h"

#include <QElapsedTimer>
#include <QFileInfo>

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

Importer::Importer(pipeline::Studio &studio, QObject *parent) : QObject(parent), m_studio(studio), m_background(1) {}

Importer::~Importer()
{
    m_stop.request_stop();
}

void Importer::start(const QString &folder)
{
    if (m_busy)
        return;
    m_busy = true;
    m_stop = std::stop_source();
    pipeline::ImportRequest request;
    request.source = folder.toStdString();
    request.databaseDirectory = m_studio.library().userDirectory() / directoryName(folder);
    m_background.run(
        this,
        [this, request, stop = m_stop.get_token()](const std::stop_token &) {
            QElapsedTimer sinceReport;
            const auto report = [this, &sinceReport](const Progress &progress) {
                if (sinceReport.isValid() && sinceReport.elapsed() < kReportIntervalMs)
                    return;
                sinceReport.start();
                const QString stage = QString::fromStdString(progress.stage);
                QMetaObject::invokeMethod(
                    this,
                    [this, stage, done = progress.done, total = progress.total] {
                        if (m_busy)
                            Q_EMIT progressed(stage, done, total);
                    },
                    Qt::QueuedConnection);
            };
            return m_studio.import(request, JobContext{stop, report});
        },
        [this](const Result<pipeline::ImportReport> &report) { end(report); });
}

void Importer::stop()
{
    m_stop.request_stop();
}

void Importer::end(const Result<pipeline::ImportReport> &report)
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
