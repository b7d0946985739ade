#include "ui/jobs/PaintQueue.h"

#include "ui/jobs/PictureConversion.h"

#include <QElapsedTimer>

#include <memory>
#include <utility>

namespace palimpsest::ui {

namespace {

constexpr qint64 kReportIntervalMs = 100;

Result<Recipe> recipeOf(pipeline::Studio &studio, const PaintOrder &order, const JobContext &job)
{
    std::vector<Neighbour> neighbours = order.neighbours;
    std::int64_t pseudoQueryItem = order.pseudoQueryItem;
    if (order.retrieveFirst) {
        auto outcome = studio.retrieve(order.retrieval, job);
        if (!outcome)
            return outcome.error();
        neighbours = std::move(outcome->neighbours);
        pseudoQueryItem = outcome->pseudoQueryItem;
    }
    auto recipe = studio.makeRecipe(order.retrieval.query, order.retrieval.databaseIds, neighbours);
    if (!recipe)
        return recipe;
    recipe->k = order.settings.k;
    recipe->mode = order.settings.mode;
    recipe->seed = order.settings.seed;
    recipe->pseudoQueryItem = pseudoQueryItem;
    recipe->parents = order.parents;
    for (const auto &[key, value] : order.settings.params)
        recipe->params.insert_or_assign(key, value);
    return recipe;
}

} // namespace

PaintFunction paintFunctionOf(pipeline::Studio &studio)
{
    return [&studio](const PaintOrder &order, const JobContext &job) -> Result<pipeline::Painting> {
        auto recipe = recipeOf(studio, order, job);
        if (!recipe)
            return recipe.error();
        return studio.paint(*recipe, job);
    };
}

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
    order.id = ++m_lastId;
    m_waiting.push_back(std::move(order));
    const JobId id = m_lastId;
    // Started from the event loop, so that the caller knows the id before its first signal.
    QMetaObject::invokeMethod(this, &PaintQueue::startNext, Qt::QueuedConnection);
    return id;
}

void PaintQueue::stopAll()
{
    if (!isBusy())
        return;
    m_stopRequested = m_running != 0;
    m_stop.request_stop();
    const std::deque<PaintOrder> dropped = std::exchange(m_waiting, {});
    for (const PaintOrder &order : dropped)
        Q_EMIT stopped(order.id);
    if (!isBusy())
        Q_EMIT becameIdle();
}

void PaintQueue::callOnThread(std::function<void()> work)
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, work = std::move(work)] { worker->call(work); }, Qt::QueuedConnection);
}

void PaintQueue::startNext()
{
    if (m_running != 0 || m_waiting.empty())
        return;
    PaintOrder order = std::move(m_waiting.front());
    m_waiting.pop_front();
    m_running = order.id;
    m_stopRequested = false;
    m_stop = std::stop_source();
    Q_EMIT started(order.id);
    QMetaObject::invokeMethod(
        m_worker,
        [worker = m_worker, order = std::move(order), stop = m_stop.get_token()] { worker->run(order, stop); },
        Qt::QueuedConnection);
}

void PaintQueue::onFinished(JobId id, const PaintedPicture &picture)
{
    if (id != m_running)
        return;
    if (m_stopRequested)
        Q_EMIT stopped(id);
    else
        Q_EMIT finished(id, picture);
    leave(id);
}

void PaintQueue::onFailed(JobId id, const Error &error)
{
    if (id != m_running)
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
    if (m_waiting.empty())
        Q_EMIT becameIdle();
    else
        startNext();
}

} // namespace palimpsest::ui
