#include "ui/jobs/PaintQueue.h"

#include "ui/jobs/PictureConversion.h"

#include <QElapsedTimer>

#include <algorithm>
#include <memory>
#include <utility>

namespace palimpsest::ui {

namespace {

constexpr qint64 kReportIntervalMs = 100;

} // namespace

PaintWorker::PaintWorker(PaintFunction paint) : m_paint(std::move(paint)) {}

void PaintWorker::run(const PaintOrder &order, const std::stop_token &stop)
{
    const JobId id = order.id;
    QElapsedTimer sinceReport;
    const auto report = [this, id, &sinceReport](const Progress &progress) {
        if (sinceReport.isValid() && sinceReport.elapsed() < kReportIntervalMs && progress.done < progress.total)
            return;
        sinceReport.start();
        PaintProgress value{QString::fromStdString(progress.stage), progress.done, progress.total, {}};
        if (progress.preview)
            value.preview = qImageFromImage(*progress.preview);
        Q_EMIT progressed(id, value);
    };
    auto painting = m_paint(order, JobContext{stop, report});
    if (!painting) {
        Q_EMIT failed(id, painting.error());
        return;
    }
    auto shared = std::make_shared<const pipeline::Painting>(std::move(painting).value());
    QImage image = shared->image ? qImageFromImage(*shared->image) : QImage();
    Q_EMIT finished(id, PaintedPicture{std::move(shared), std::move(image)});
}

void PaintWorker::call(const std::function<void()> &work)
{
    work();
}

PaintQueue::PaintQueue(PaintFunction paint, QObject *parent)
    : QObject(parent)
    , m_worker(new PaintWorker(std::move(paint)))
{
    m_thread.setObjectName(QStringLiteral("painting"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &PaintWorker::progressed, this, [this](JobId id, const PaintProgress &progress) {
        if (id == m_running && !m_stopRequested)
            Q_EMIT progressed(id, progress);
    });
    connect(m_worker, &PaintWorker::finished, this, &PaintQueue::onFinished);
    connect(m_worker, &PaintWorker::failed, this, &PaintQueue::onFailed);
    m_thread.start();
}

PaintQueue::~PaintQueue()
{
    m_stop.request_stop();
    m_thread.quit();
    m_thread.wait();
}

JobId PaintQueue::enqueue(PaintOrder order)
{
    return insert(static_cast<int>(m_waiting.size()), std::move(order));
}

JobId PaintQueue::insert(int index, PaintOrder order)
{
    if (order.id == 0)
        order.id = ++m_lastId;
    const JobId id = order.id;
    m_waiting.insert(m_waiting.begin() + std::clamp(index, 0, static_cast<int>(m_waiting.size())), std::move(order));
    Q_EMIT changed();
    startSoon();
    return id;
}

void PaintQueue::stopAll()
{
    QVector<JobId> all;
    if (m_running != 0)
        all.append(m_running);
    for (const PaintOrder &order : m_waiting)
        all.append(order.id);
    stop(all);
}

void PaintQueue::stop(const QVector<JobId> &ids)
{
    const bool wasBusy = isBusy();
    QVector<JobId> dropped;
    for (const JobId id : ids) {
        if (id == m_running && id != 0) {
            m_stopRequested = true;
            m_stop.request_stop();
        } else if (const auto order = take(id)) {
            dropped.append(order->id);
        }
    }
    for (const JobId id : dropped)
        Q_EMIT stopped(id);
    if (wasBusy && !isBusy())
        Q_EMIT becameIdle();
}

std::optional<PaintOrder> PaintQueue::take(JobId id)
{
    const int index = indexOf(id);
    if (index < 0)
        return std::nullopt;
    PaintOrder order = std::move(m_waiting[static_cast<std::size_t>(index)]);
    m_waiting.erase(m_waiting.begin() + index);
    if (m_held == id)
        m_held = 0;
    Q_EMIT changed();
    return order;
}

void PaintQueue::arrange(const QVector<JobId> &ids)
{
    std::deque<PaintOrder> arranged;
    for (const JobId id : ids) {
        const int index = indexOf(id);
        if (index < 0)
            continue;
        arranged.push_back(std::move(m_waiting[static_cast<std::size_t>(index)]));
        m_waiting.erase(m_waiting.begin() + index);
    }
    std::move(m_waiting.begin(), m_waiting.end(), std::back_inserter(arranged));
    m_waiting = std::move(arranged);
    Q_EMIT changed();
}

bool PaintQueue::replace(JobId id, PaintOrder order)
{
    const int index = indexOf(id);
    if (index < 0)
        return false;
    order.id = id;
    m_waiting[static_cast<std::size_t>(index)] = std::move(order);
    Q_EMIT changed();
    return true;
}

void PaintQueue::hold(JobId id)
{
    if (id == m_held || (id != 0 && indexOf(id) < 0))
        return;
    m_held = id;
    Q_EMIT changed();
    startSoon();
}

void PaintQueue::setPaused(bool paused)
{
    if (paused == m_paused)
        return;
    const bool wasBusy = isBusy();
    m_paused = paused;
    Q_EMIT changed();
    if (wasBusy && !isBusy())
        Q_EMIT becameIdle();
    startSoon();
}

void PaintQueue::close()
{
    m_closed = true;
    m_stop.request_stop();
}

int PaintQueue::indexOf(JobId id) const
{
    const auto found =
        std::find_if(m_waiting.begin(), m_waiting.end(), [id](const PaintOrder &order) { return order.id == id; });
    return found == m_waiting.end() ? -1 : static_cast<int>(found - m_waiting.begin());
}

void PaintQueue::callOnThread(std::function<void()> work)
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, work = std::move(work)] { worker->call(work); }, Qt::QueuedConnection);
}

int PaintQueue::nextIndex() const
{
    const auto next = std::find_if(m_waiting.begin(), m_waiting.end(),
                                   [this](const PaintOrder &order) { return order.id != m_held; });
    return next == m_waiting.end() ? -1 : static_cast<int>(next - m_waiting.begin());
}

void PaintQueue::startSoon()
{
    // From the event loop, so that the caller knows the id before its first signal.
    QMetaObject::invokeMethod(this, &PaintQueue::startNext, Qt::QueuedConnection);
}

void PaintQueue::startNext()
{
    const int index = nextIndex();
    if (m_running != 0 || m_paused || m_closed || index < 0)
        return;
    m_current = std::move(m_waiting[static_cast<std::size_t>(index)]);
    m_waiting.erase(m_waiting.begin() + index);
    m_running = m_current.id;
    m_stopRequested = false;
    m_stop = std::stop_source();
    Q_EMIT started(m_running);
    Q_EMIT changed();
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, order = m_current, stop = m_stop.get_token()] { worker->run(order, stop); },
        Qt::QueuedConnection);
}

void PaintQueue::onFinished(JobId id, const PaintedPicture &picture)
{
    if (id != m_running || m_closed)
        return;
    if (m_stopRequested)
        Q_EMIT stopped(id);
    else
        Q_EMIT finished(id, picture);
    leave(id);
}

void PaintQueue::onFailed(JobId id, const Error &error)
{
    if (id != m_running || m_closed)
        return;
    if (m_stopRequested || error.code == ErrorCode::Cancelled)
        Q_EMIT stopped(id);
    else
        Q_EMIT failed(id, error);
    leave(id);
}

void PaintQueue::leave(JobId id)
{
    if (m_running == id) {
        m_running = 0;
        m_stopRequested = false;
    }
    Q_EMIT changed();
    if (isBusy())
        startNext();
    else
        Q_EMIT becameIdle();
}

} // namespace palimpsest::ui
