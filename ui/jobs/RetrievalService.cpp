#include "ui/jobs/RetrievalService.h"

#include <utility>

namespace palimpsest::ui {

RetrieveFunction retrieveFunctionOf(pipeline::Studio &studio)
{
    return [&studio](const pipeline::RetrieveRequest &request, const JobContext &job) {
        return studio.retrieve(request, job);
    };
}

RetrievalWorker::RetrievalWorker(RetrieveFunction retrieve) : m_retrieve(std::move(retrieve)) {}

void RetrievalWorker::run(JobId id, const pipeline::RetrieveRequest &request, const std::stop_token &stop)
{
    auto outcome = m_retrieve(request, JobContext{stop, {}});
    if (outcome)
        Q_EMIT finished(id, std::make_shared<const pipeline::RetrieveOutcome>(std::move(outcome).value()));
    else
        Q_EMIT failed(id, outcome.error());
}

void RetrievalWorker::call(const std::function<void()> &work)
{
    work();
}

RetrievalService::RetrievalService(RetrieveFunction retrieve, QObject *parent)
    : QObject(parent)
    , m_worker(new RetrievalWorker(std::move(retrieve)))
{
    m_debounce.setSingleShot(true);
    m_debounce.setInterval(kDebounceMs);
    connect(&m_debounce, &QTimer::timeout, this, &RetrievalService::send);
    m_thread.setObjectName(QStringLiteral("retrieval"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &RetrievalWorker::finished, this, &RetrievalService::onFinished);
    connect(m_worker, &RetrievalWorker::failed, this, &RetrievalService::onFailed);
    m_thread.start();
}

RetrievalService::~RetrievalService()
{
    m_stop.request_stop();
    m_thread.quit();
    m_thread.wait();
}

JobId RetrievalService::request(pipeline::RetrieveRequest request)
{
    m_pending = std::move(request);
    m_wanted = ++m_lastId;
    m_stop.request_stop();
    m_debounce.start();
    return m_wanted;
}

JobId RetrievalService::requestNow(pipeline::RetrieveRequest request)
{
    const JobId id = this->request(std::move(request));
    m_debounce.stop();
    send();
    return id;
}

void RetrievalService::cancel()
{
    m_debounce.stop();
    m_pending.reset();
    m_wanted = 0;
    m_stop.request_stop();
}

void RetrievalService::callOnThread(std::function<void()> work)
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, work = std::move(work)] { worker->call(work); }, Qt::QueuedConnection);
}

void RetrievalService::send()
{
    // While one request is on the thread the newest one waits here, so that no queue of stale ones builds up.
    if (m_running != 0 || !m_pending || m_debounce.isActive())
        return;
    m_running = m_wanted;
    m_stop = std::stop_source();
    QMetaObject::invokeMethod(
        m_worker,
        [worker = m_worker, id = m_running, request = std::move(*m_pending), stop = m_stop.get_token()] {
            worker->run(id, request, stop);
        },
        Qt::QueuedConnection);
    m_pending.reset();
}

void RetrievalService::onFinished(JobId id, const std::shared_ptr<const pipeline::RetrieveOutcome> &outcome)
{
    if (leave(id))
        Q_EMIT retrieved(id, outcome);
}

void RetrievalService::onFailed(JobId id, const Error &error)
{
    if (leave(id) && error.code != ErrorCode::Cancelled)
        Q_EMIT failed(id, error);
}

bool RetrievalService::leave(JobId id)
{
    if (id == m_running)
        m_running = 0;
    const bool wanted = id == m_wanted;
    if (wanted)
        m_wanted = 0;
    send();
    return wanted;
}

} // namespace palimpsest::ui
