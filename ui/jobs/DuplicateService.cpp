#include "ui/jobs/DuplicateService.h"

#include <string>
#include <utility>

namespace palimpsest::ui {

namespace {

// A search that is being stopped, the one that takes its place, and planning.
constexpr int kThreads = 3;

using Found = Result<DuplicateService::Report>;
using Planned = Result<DuplicateService::Plan>;

Found findIn(const pipeline::CurationSource &source, const std::vector<std::string> &databases,
             const pipeline::DuplicateOptions &options, const JobContext &job)
{
    const auto curation = source();
    if (!curation)
        return curation.error();
    auto report = pipeline::findDuplicates(**curation, databases, options, job);
    if (!report)
        return report.error();
    return std::make_shared<const pipeline::DuplicateReport>(std::move(*report));
}

Planned planFor(const pipeline::CurationSource &source, const DuplicateService::PlanRequest &request)
{
    const auto curation = source();
    if (!curation)
        return curation.error();
    auto plan = pipeline::planDuplicates(**curation, (*request.report).*(request.list), request.rules, request.action);
    if (!plan)
        return plan.error();
    return std::make_shared<const pipeline::DuplicatePlan>(std::move(*plan));
}

} // namespace

DuplicateService::DuplicateService(pipeline::CurationSource curation, QObject *parent)
    : QObject(parent)
    , m_curation(std::move(curation))
    , m_background(kThreads)
{
}

DuplicateService::~DuplicateService()
{
    m_stop.request_stop();
}

void DuplicateService::find(const QStringList &databases, const pipeline::DuplicateOptions &options)
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    const JobId id = ++m_lastId;
    m_finding = id;
    std::vector<std::string> ids;
    for (const QString &database : databases)
        ids.push_back(database.toStdString());
    JobContext job;
    job.stop = m_stop.get_token();
    job.progress = [this, id](const Progress &progress) {
        QMetaObject::invokeMethod(
            this,
            [this, id, stage = QString::fromStdString(progress.stage), done = progress.done, total = progress.total] {
                if (id == m_finding)
                    Q_EMIT progressed(stage, done, total);
            },
            Qt::QueuedConnection);
    };
    m_background.run(
        this,
        [source = m_curation, ids, options, job](const std::stop_token &) { return findIn(source, ids, options, job); },
        [this, id](const Found &outcome) {
            if (id != m_finding)
                return;
            m_finding = 0;
            if (outcome)
                Q_EMIT found(*outcome);
            else if (outcome.error().code == ErrorCode::Cancelled)
                Q_EMIT stopped();
            else
                Q_EMIT failed(outcome.error());
        });
}

void DuplicateService::stop()
{
    m_stop.request_stop();
}

void DuplicateService::plan(PlanRequest request)
{
    m_waiting = std::move(request);
    if (!m_planning)
        planNext();
}

void DuplicateService::forgetPlans()
{
    m_waiting.reset();
    ++m_generation;
}

void DuplicateService::planNext()
{
    m_planning = true;
    m_background.run(
        this,
        [source = m_curation, request = *std::exchange(m_waiting, std::nullopt)](const std::stop_token &) {
            return planFor(source, request);
        },
        [this, generation = m_generation](const Planned &outcome) {
            m_planning = false;
            // While one is dragging rules about, the plans between need not be shown.
            if (m_waiting)
                planNext();
            else if (generation != m_generation)
                return;
            else if (outcome)
                Q_EMIT planned(*outcome);
            else
                Q_EMIT failed(outcome.error());
        });
}

} // namespace palimpsest::ui
