#include "ui/jobs/ExportJob.h"

#include "ui/jobs/CreditsSheet.h"

#include <QElapsedTimer>
#include <QFile>

#include <memory>
#include <utility>

namespace palimpsest::ui {

namespace {

constexpr qint64 kReportIntervalMs = 100;

QString freePath(const std::filesystem::path &folder)
{
    const auto named = [&folder](const QString &number) {
        return QString::fromStdString(folder.string()) + QStringLiteral("/Credits%1.pdf").arg(number);
    };
    QString path = named({});
    for (int number = 2; QFile::exists(path); ++number)
        path = named(QStringLiteral("-%1").arg(number));
    return path;
}

} // namespace

ExportJob::ExportJob(pipeline::Studio &studio, PictureFunction pictures, QObject *parent)
    : QObject(parent)
    , m_studio(studio)
    , m_pictures(std::move(pictures))
    , m_background(1)
{
}

ExportJob::~ExportJob()
{
    m_stop.request_stop();
}

void ExportJob::start(const ExportOrder &order)
{
    run([order](const JobContext &job) { return pipeline::planExport(order.files, order.settings, job); },
        order.creditsSheet);
}

void ExportJob::resume(const QString &planFile, bool creditsSheet)
{
    run([planFile](const JobContext &) { return pipeline::readExportPlan(planFile.toStdString()); }, creditsSheet);
}

void ExportJob::run(std::function<Result<pipeline::ExportPlan>(const JobContext &)> plan, bool creditsSheet)
{
    if (m_busy)
        return;
    m_busy = true;
    m_stop = std::stop_source();
    const auto pace = std::make_shared<QElapsedTimer>();
    const auto report = [this, pace](const Progress &progress) {
        if (pace->isValid() && pace->elapsed() < kReportIntervalMs && progress.done < progress.total)
            return;
        pace->start();
        QMetaObject::invokeMethod(
            this,
            [this, done = progress.done, total = progress.total] {
                if (m_busy)
                    Q_EMIT progressed(done, total);
            },
            Qt::QueuedConnection);
    };
    const JobContext job{m_stop.get_token(), report};
    m_background.run(
        this,
        [this, plan = std::move(plan), creditsSheet, job](const std::stop_token &) -> Outcome {
            const auto planned = plan(job);
            return planned ? work(*planned, creditsSheet, job) : Outcome(planned.error());
        },
        [this](const Outcome &outcome) {
            m_busy = false;
            if (outcome)
                Q_EMIT finished(*outcome);
            else
                Q_EMIT failed(outcome.error());
        });
}

ExportJob::Outcome ExportJob::work(const pipeline::ExportPlan &plan, bool creditsSheet, const JobContext &job)
{
    QMetaObject::invokeMethod(
        this, [this, file = QString::fromStdString(plan.file.string())] { Q_EMIT planned(file); },
        Qt::QueuedConnection);
    // Without marks pictures are exported all the same.
    const auto curation = m_studio.curation();
    auto report = pipeline::runExport(plan, curation ? *curation : nullptr, job);
    if (!report || report->stopped || !creditsSheet)
        return report;
    std::vector<pipeline::ResultCredits> credits;
    for (const pipeline::ExportPlan::Entry &entry : plan.entries) {
        if (const auto recipe = m_studio.recipeFromPicture(entry.source))
            credits.push_back(pipeline::creditsOf(*recipe, entry.source));
    }
    const QString path = freePath(plan.settings.folder);
    if (auto written = writeCreditsSheet(path, credits, m_pictures, job.stop); !written)
        return written.error();
    report->files.emplace_back(path.toStdString());
    return report;
}

void ExportJob::stop()
{
    m_stop.request_stop();
}

} // namespace palimpsest::ui
