#include "ui/jobs/QueueKeeper.h"

#include "ui/jobs/OrderJob.h"

#include <future>
#include <utility>

namespace palimpsest::ui {

namespace {

constexpr int kMaximumEnded = 4000; ///< Of pictures that are looked through for those of a grid.

std::vector<pipeline::PaintJob> jobsOf(const std::vector<PaintOrder> &orders)
{
    std::vector<pipeline::PaintJob> jobs;
    for (const PaintOrder &order : orders)
        jobs.push_back(jobOfOrder(order));
    return jobs;
}

} // namespace

QueueKeeper::QueueKeeper(pipeline::QueuePlaces places, QObject *parent) : QObject(parent), m_places(std::move(places))
{
    m_pool.setMaxThreadCount(1);
    // The connection to the disk belongs to this one.
    m_pool.setExpiryTimeout(-1);
}

QueueKeeper::~QueueKeeper()
{
    m_pool.waitForDone();
}

void QueueKeeper::post(std::function<void()> work)
{
    m_pool.start(std::move(work));
}

void QueueKeeper::report(const Error &error)
{
    QMetaObject::invokeMethod(
        this, [this, error] { Q_EMIT failed(error); }, Qt::QueuedConnection);
}

void QueueKeeper::ask(Deed deed)
{
    ++m_deeds;
    post([this, deed = std::move(deed)] {
        if (!m_queue)
            return;
        if (const auto done = deed(*m_queue); !done && done.error().code != ErrorCode::NotFound)
            report(done.error());
    });
}

Result<KeptQueue> QueueKeeper::read()
{
    const auto jobs = m_queue->unfinished();
    if (!jobs)
        return jobs.error();
    const auto paused = m_queue->isPaused();
    if (!paused)
        return paused.error();
    QHash<qint64, JobId> known;
    for (auto each = m_numbers.cbegin(); each != m_numbers.cend(); ++each)
        known.insert(each.value(), each.key());
    KeptQueue kept;
    kept.paused = *paused;
    for (const pipeline::QueuedJob &job : *jobs) {
        KeptOrder each{orderOfJob(job.job), job.id, job.state == pipeline::QueuedJob::State::Running};
        each.order.id = known.value(job.id, 0);
        kept.orders.append(std::move(each));
    }
    return kept;
}

// What of the grids that are not finished was painted by an earlier run of the program.
QHash<QString, QVector<PaintedCell>> QueueKeeper::readCells(const KeptQueue &kept)
{
    QHash<QString, QVector<PaintedCell>> cells;
    for (const KeptOrder &each : kept.orders) {
        if (each.order.place)
            cells.insert(each.order.press, {});
    }
    if (cells.isEmpty())
        return cells;
    const auto ended = m_queue->ended(kMaximumEnded);
    if (!ended)
        return {};
    for (const pipeline::QueuedJob &job : *ended) {
        const auto grid = cells.find(QString::fromStdString(job.job.press));
        if (grid != cells.end() && job.state == pipeline::QueuedJob::State::Finished && job.job.place)
            grid->append({*job.job.place, QString::fromStdString(job.job.label),
                          QString::fromStdString(job.picture.string()), job.job.recipe.draftOfSteps > 0});
    }
    return cells;
}

void QueueKeeper::open()
{
    if (m_places.store.empty())
        return;
    post([this, deeds = m_deeds] {
        auto opened = pipeline::JobQueue::open(m_places);
        const Result<bool> taken = opened ? (*opened)->takeOver() : Result<bool>(opened.error());
        if (!taken || !*taken) {
            report(taken ? Error{ErrorCode::Io,
                                 tr("Another Palimpsest is painting the queue. What is painted here is not kept in it.")
                                     .toStdString(),
                                 {}}
                         : taken.error());
            return;
        }
        m_queue = std::move(*opened);
        if (const auto writes = m_queue->foreignWrites())
            m_foreignWrites = *writes;
        auto kept = read();
        if (!kept) {
            report(kept.error());
            return;
        }
        kept->cells = readCells(*kept);
        kept->deeds = deeds;
        QMetaObject::invokeMethod(
            this, [this, queue = std::move(*kept)] { Q_EMIT this->opened(queue); }, Qt::QueuedConnection);
    });
}

void QueueKeeper::add(const std::vector<PaintOrder> &orders)
{
    ask([this, orders](pipeline::JobQueue &queue) -> Result<void> {
        const auto numbers = queue.add(jobsOf(orders), pipeline::JobQueue::Place::Back);
        if (!numbers)
            return numbers.error();
        for (std::size_t i = 0; i < orders.size(); ++i)
            m_numbers.insert(orders[i].id, (*numbers)[i]);
        return {};
    });
}

std::vector<std::int64_t> QueueKeeper::numbersOf(const QVector<JobId> &ids) const
{
    std::vector<std::int64_t> numbers;
    for (const JobId id : ids) {
        if (const auto found = m_numbers.find(id); found != m_numbers.end())
            numbers.push_back(*found);
    }
    return numbers;
}

void QueueKeeper::arrange(const QVector<JobId> &ids)
{
    ask([this, ids](pipeline::JobQueue &queue) { return queue.arrange(numbersOf(ids)); });
}

void QueueKeeper::replace(const PaintOrder &order)
{
    ask([this, order](pipeline::JobQueue &queue) -> Result<void> {
        const auto numbers = numbersOf({order.id});
        return numbers.empty() ? Result<void>() : queue.replace(numbers.front(), jobOfOrder(order));
    });
}

void QueueKeeper::cancel(const QVector<JobId> &ids)
{
    ask([this, ids](pipeline::JobQueue &queue) { return queue.cancel(numbersOf(ids)); });
}

void QueueKeeper::putBack(const QVector<JobId> &ids)
{
    ask([this, ids](pipeline::JobQueue &queue) { return queue.putBack(numbersOf(ids)); });
}

void QueueKeeper::fail(JobId id, const Error &error)
{
    ask([this, id, error](pipeline::JobQueue &queue) -> Result<void> {
        const auto numbers = numbersOf({id});
        return numbers.empty() ? Result<void>() : queue.fail(numbers.front(), error);
    });
}

void QueueKeeper::setPaused(bool paused)
{
    ask([paused](pipeline::JobQueue &queue) { return queue.setPaused(paused); });
}

void QueueKeeper::know(JobId id, qint64 number)
{
    ++m_deeds;
    post([this, id, number] { m_numbers.insert(id, number); });
}

void QueueKeeper::finish(JobId id)
{
    ask([this, id](pipeline::JobQueue &queue) -> Result<void> {
        const auto numbers = numbersOf({id});
        {
            const std::scoped_lock lock(m_mutex);
            m_pictures.remove(id);
        }
        return numbers.empty() ? Result<void>() : queue.finish(numbers.front());
    });
}

Result<void> QueueKeeper::begin(const PaintOrder &order)
{
    std::promise<Result<void>> begun;
    post([this, &order, &begun] {
        const auto numbers = m_queue ? numbersOf({order.id}) : std::vector<std::int64_t>();
        if (numbers.empty()) {
            begun.set_value({});
            return;
        }
        const auto picture =
            m_queue->begin(numbers.front(), pipeline::titleOf(order.retrieval.query), order.settings.seed);
        if (picture) {
            const std::scoped_lock lock(m_mutex);
            m_pictures.insert(order.id, QString::fromStdString(picture->filename().string()));
        }
        begun.set_value(picture ? Result<void>() : Result<void>(picture.error()));
    });
    return begun.get_future().get();
}

QString QueueKeeper::pictureOf(JobId id) const
{
    const std::scoped_lock lock(m_mutex);
    return m_pictures.value(id);
}

void QueueKeeper::look()
{
    post([this, deeds = m_deeds] {
        if (!m_queue)
            return;
        const auto writes = m_queue->foreignWrites();
        if (!writes || *writes == m_foreignWrites)
            return;
        auto kept = read();
        if (!kept)
            return;
        m_foreignWrites = *writes;
        kept->deeds = deeds;
        QMetaObject::invokeMethod(
            this,
            [this, queue = std::move(*kept)] {
                // Something was asked for meanwhile; what was read does not know it. The next look does.
                if (queue.deeds == m_deeds)
                    Q_EMIT changedElsewhere(queue);
                else
                    post([this] { m_foreignWrites = -1; });
            },
            Qt::QueuedConnection);
    });
}

} // namespace palimpsest::ui
