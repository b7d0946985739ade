#include "ui/jobs/BrowseService.h"

#include "core/pipeline/ItemList.h"

#include <utility>

namespace palimpsest::ui {

namespace {

// A stopped job and the one that has taken its place.
constexpr int kThreads = 2;

} // namespace

ListFunction listFunctionOf(pipeline::Library &library)
{
    return [&library](const QString &database, const JobContext &job) {
        return pipeline::listItems(library, database.toStdString(), job);
    };
}

BrowseService::BrowseService(ListFunction list, QObject *parent)
    : QObject(parent)
    , m_list(std::move(list))
    , m_background(kThreads)
{
}

BrowseService::~BrowseService()
{
    m_stop.request_stop();
}

void BrowseService::open(const QString &database, BrowseOrder order)
{
    start(
        [list = m_list, database, order](const JobContext &job) -> Outcome {
            auto listed = list(database, job);
            RowOrder rows = listed ? orderedRows(**listed, order, job.stop) : RowOrder();
            return {std::move(listed), std::move(rows)};
        },
        order);
}

void BrowseService::reorder(const BrowseModel::List &list, BrowseOrder order)
{
    start(
        [list, order](const JobContext &job) -> Outcome {
            return {list, orderedRows(*list, order, job.stop)};
        },
        order);
}

void BrowseService::cancel()
{
    m_stop.request_stop();
    m_awaited = 0;
}

void BrowseService::start(std::function<Outcome(const JobContext &)> work, BrowseOrder order)
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    const JobId id = ++m_lastId;
    m_awaited = id;
    JobContext job;
    job.stop = m_stop.get_token();
    job.progress = [this, id](const Progress &progress) {
        QMetaObject::invokeMethod(
            this,
            [this, id, done = progress.done, total = progress.total] {
                if (id == m_awaited)
                    Q_EMIT progressed(done, total);
            },
            Qt::QueuedConnection);
    };
    m_background.run(
        this, [work = std::move(work), job](const std::stop_token &) { return work(job); },
        [this, id, order](Outcome outcome) {
            if (id != m_awaited)
                return;
            m_awaited = 0;
            if (outcome.list)
                Q_EMIT listed(*outcome.list, outcome.rows, order);
            else
                Q_EMIT failed(outcome.list.error());
        });
}

} // namespace palimpsest::ui
