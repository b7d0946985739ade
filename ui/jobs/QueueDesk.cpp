#include "ui/jobs/QueueDesk.h"

#include "ui/jobs/OrderJob.h"
#include "ui/jobs/PaintRecord.h"
#include "ui/models/UndoStep.h"

#include <QSignalBlocker>
#include <QUndoStack>
#include <QUuid>

#include <algorithm>
#include <string>
#include <utility>

// What is done to the queue; how it is shown is in QueueDeskShowing.cpp.

namespace palimpsest::ui {

namespace {

constexpr int kTickMs = 500;
constexpr int kLookMs = 1000;

// Paints on the painting thread, after the order has been written down. Another model than the one in use is used for this
// picture alone, because the neighbours in sight were found with the other one.
PaintFunction keptPainterOf(pipeline::Studio &studio, QueueKeeper &keeper, const std::atomic<int> &previewEvery)
{
    return [&studio, &keeper, &previewEvery](const PaintOrder &order,
                                             const JobContext &job) -> Result<pipeline::Painting> {
        if (auto begun = keeper.begin(order); !begun)
            return begun.error().code == ErrorCode::NotFound ? cancelledError() : begun.error();
        const auto before = studio.generator();
        if (!before)
            return before.error();
        auto painting = paintRecorded(studio, job, [&](const JobContext &watched) {
            return pipeline::paintJob(studio, jobOfOrder(order), {.previewEvery = previewEvery}, watched);
        });
        if (!order.model.isEmpty() && order.model.toStdString() != before->id) {
            if (auto back = studio.useGenerator(before->id, {}); !back)
                return back.error();
        }
        return painting;
    };
}

} // namespace

QueueDesk::QueueDesk(pipeline::Studio &studio, pipeline::QueuePlaces places, QUndoStack &undo,
                     std::function<QString(const QString &)> nameOf, QObject *parent)
    : QObject(parent)
    , m_undo(undo)
    , m_nameOf(std::move(nameOf))
    , m_keeper(std::move(places))
    , m_queue(keptPainterOf(studio, m_keeper, m_previewEvery))
{
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(0);
    m_tick.setInterval(kTickMs);
    m_look.setInterval(kLookMs);
    connect(&m_refresh, &QTimer::timeout, this, &QueueDesk::show);
    connect(&m_tick, &QTimer::timeout, this, &QueueDesk::show);
    connect(&m_look, &QTimer::timeout, this, [this] { m_keeper.look(); });
    connect(&m_keeper, &QueueKeeper::failed, this, &QueueDesk::keepingFailed);
    connect(&m_keeper, &QueueKeeper::opened, this, [this](const KeptQueue &kept) {
        takeIn(kept, true);
        m_look.start();
    });
    connect(&m_keeper, &QueueKeeper::changedElsewhere, this, [this](const KeptQueue &kept) { takeIn(kept, false); });
    connect(&m_model, &QueueModel::moveRequested, this, &QueueDesk::move);
    connectQueue();
}

QueueDesk::~QueueDesk() = default;

void QueueDesk::connectQueue()
{
    const auto now = [] { return QueueEta::Clock::now(); };
    connect(&m_queue, &PaintQueue::started, this, [this, now](JobId id) {
        m_left.remove(id);
        m_progress = {};
        m_eta.begin(stepsOf(*m_queue.running()), now());
        m_tick.start();
        Q_EMIT started(id);
    });
    connect(&m_queue, &PaintQueue::progressed, this, [this, now](JobId id, const PaintProgress &progress) {
        m_eta.advance(progress, now());
        const QImage before = std::exchange(m_progress, progress).preview;
        if (m_progress.preview.isNull())
            m_progress.preview = before;
        showSoon();
        Q_EMIT progressed(id, progress);
    });
    connect(&m_queue, &PaintQueue::finished, this, [this, now](JobId id, const PaintedPicture &picture) {
        m_eta.finish(now());
        if (const PaintOrder *order = find(id); order != nullptr && order->place)
            m_unsavedCells.insert(id, *order);
        Q_EMIT finished(id, picture);
    });
    connect(&m_queue, &PaintQueue::failed, this, [this](JobId id, const Error &error) {
        m_eta.abandon();
        m_keeper.fail(id, error);
        Q_EMIT failed(id, error);
    });
    connect(&m_queue, &PaintQueue::stopped, this, [this](JobId id) {
        if (m_queue.running() != nullptr && m_queue.running()->id == id)
            m_eta.abandon();
        m_keeper.cancel({id});
        m_left.remove(id);
        Q_EMIT stopped(id);
    });
    connect(&m_queue, &PaintQueue::becameIdle, this, [this] {
        m_tick.stop();
        Q_EMIT becameIdle();
    });
    connect(&m_queue, &PaintQueue::changed, this, &QueueDesk::showSoon);
    connect(&m_queue, &PaintQueue::changed, this, &QueueDesk::changed);
}

void QueueDesk::setSaved(JobId id, const QString &path)
{
    m_keeper.finish(id);
    if (!m_unsavedCells.contains(id))
        return;
    const PaintOrder order = m_unsavedCells.take(id);
    m_cells[order.press].append({*order.place, order.label, path, order.draftOfSteps > 0});
}

void QueueDesk::start()
{
    m_keeper.open();
}

void QueueDesk::close()
{
    m_look.stop();
    m_queue.close();
}

// What the disk has becomes what is here: at the start, and when another program has changed it.
void QueueDesk::takeIn(const KeptQueue &kept, bool first)
{
    QVector<JobId> order;
    QVector<QPair<JobId, qint64>> fresh;
    QSet<JobId> there;
    QSignalBlocker quiet(m_queue); // One report for all.
    if (first && kept.paused)
        m_queue.setPaused(true);
    if (first)
        m_cells = kept.cells;
    const bool waits = first && !m_goesOn && !m_queue.isPaused() && !kept.orders.isEmpty() && !isBusy();
    if (waits) {
        m_waitsForArtist = true;
        m_queue.setPaused(true);
    }
    for (const KeptOrder &each : kept.orders) {
        JobId id = each.order.id;
        if (id == 0) {
            id = m_queue.enqueue(each.order);
            fresh.append({id, each.number});
            if (first)
                m_left.insert(id);
        }
        there.insert(id);
        if (!each.running)
            order.append(id);
    }
    for (const auto &[id, number] : fresh)
        m_keeper.know(id, number);
    quiet.unblock();
    if (!first) {
        QVector<JobId> gone;
        for (const JobId id : waitingIds() + (isRunning() ? QVector<JobId>{m_queue.running()->id} : QVector<JobId>())) {
            if (!there.contains(id))
                gone.append(id);
        }
        m_queue.stop(gone);
        m_queue.arrange(order);
        if (!m_waitsForArtist)
            m_queue.setPaused(kept.paused);
        return;
    }
    showSoon();
    Q_EMIT changed();
    if (!m_left.isEmpty() && m_queue.isPaused())
        Q_EMIT leftOver(static_cast<int>(m_left.size()));
}

QVector<JobId> QueueDesk::paint(std::vector<PaintOrder> orders, Turn turn)
{
    const QString press = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const auto &waiting = m_queue.waiting();
    const auto firstLeft = std::find_if(waiting.begin(), waiting.end(),
                                        [this](const PaintOrder &each) { return m_left.contains(each.id); });
    int index = turn == Turn::Next ? 0 : static_cast<int>(firstLeft - waiting.begin());
    QVector<JobId> ids;
    for (PaintOrder &order : orders) {
        order.press = press;
        order.id = m_queue.insert(index++, order);
        ids.append(order.id);
    }
    m_keeper.add(orders);
    if (index != waitingCount())
        m_keeper.arrange(waitingIds());
    if (std::exchange(m_waitsForArtist, false))
        m_queue.setPaused(false);
    return ids;
}

void QueueDesk::stopPress()
{
    if (!isRunning())
        return;
    QVector<JobId> ids;
    for (const PaintOrder &order : pressOf(m_queue.running()->id))
        ids.append(order.id);
    m_queue.stop(ids);
    Q_EMIT changed();
}

void QueueDesk::stopAll()
{
    cancel(waitingIds());
    stopPress();
}

void QueueDesk::cancel(const QVector<JobId> &ids)
{
    QVector<JobId> waiting;
    std::vector<PaintOrder> orders;
    for (const JobId id : ids) {
        if (m_queue.indexOf(id) < 0)
            continue;
        waiting.append(id);
        orders.push_back(*find(id));
    }
    if (isRunning() && ids.contains(m_queue.running()->id)) {
        m_queue.stop({m_queue.running()->id});
        Q_EMIT changed();
    }
    if (waiting.isEmpty())
        return;
    const QVector<JobId> before = waitingIds();
    m_undo.push(new UndoStep(
        waiting.size() == 1 ? tr("Take a picture out of the queue")
                            : tr("Take %n pictures out of the queue", nullptr, static_cast<int>(waiting.size())),
        [this, waiting] { doCancel(waiting); },
        [this, orders, before, waiting] {
            for (const PaintOrder &order : orders)
                m_queue.insert(waitingCount(), order);
            m_keeper.putBack(waiting);
            doArrange(before);
        }));
}

void QueueDesk::doCancel(const QVector<JobId> &ids)
{
    const bool wasBusy = isBusy();
    for (const JobId id : ids)
        static_cast<void>(m_queue.take(id));
    m_keeper.cancel(ids);
    if (wasBusy && !isBusy())
        Q_EMIT becameIdle();
}

void QueueDesk::move(const QVector<JobId> &ids, JobId before)
{
    const QVector<JobId> was = waitingIds();
    QVector<JobId> moved;
    QVector<JobId> order;
    for (const JobId id : was)
        (ids.contains(id) ? moved : order).append(id);
    const qsizetype place = before == 0 ? order.size() : std::max<qsizetype>(0, order.indexOf(before));
    for (qsizetype i = 0; i < moved.size(); ++i)
        order.insert(place + i, moved[i]);
    if (order == was)
        return;
    m_undo.push(new UndoStep(
        moved.size() == 1 ? tr("Move a picture in the queue")
                          : tr("Move %n pictures in the queue", nullptr, static_cast<int>(moved.size())),
        [this, order] { doArrange(order); }, [this, was] { doArrange(was); }));
}

void QueueDesk::moveToFront(const QVector<JobId> &ids)
{
    for (const JobId id : waitingIds()) {
        if (!ids.contains(id)) {
            move(ids, id);
            return;
        }
    }
}

void QueueDesk::doArrange(const QVector<JobId> &ids)
{
    m_queue.arrange(ids);
    m_keeper.arrange(waitingIds());
}

bool QueueDesk::replace(JobId id, const PaintOrder &order)
{
    if (m_queue.indexOf(id) < 0)
        return false;
    const PaintOrder was = *find(id);
    PaintOrder now = order;
    now.id = id;
    now.press = was.press;
    m_undo.push(new UndoStep(
        tr("Change a waiting picture"), [this, now] { doReplace(now); }, [this, was] { doReplace(was); }));
    return true;
}

void QueueDesk::doReplace(const PaintOrder &order)
{
    if (m_queue.replace(order.id, order))
        m_keeper.replace(order);
}

void QueueDesk::setPaused(bool paused)
{
    // What waits since the last run was paused here alone.
    const bool onlyHere = std::exchange(m_waitsForArtist, false);
    if (paused == m_queue.isPaused())
        return;
    m_queue.setPaused(paused);
    if (!onlyHere)
        m_keeper.setPaused(paused);
}

const PaintOrder *QueueDesk::find(JobId id) const
{
    const int index = m_queue.indexOf(id);
    if (index >= 0)
        return &m_queue.waiting()[static_cast<std::size_t>(index)];
    const PaintOrder *running = m_queue.running();
    return running != nullptr && running->id == id ? running : nullptr;
}

std::vector<PaintOrder> QueueDesk::pressOf(JobId id) const
{
    std::vector<PaintOrder> press;
    const PaintOrder *asked = find(id);
    if (asked == nullptr)
        return press;
    const auto add = [&](const PaintOrder &order) {
        if (order.id == id || (!asked->press.isEmpty() && order.press == asked->press))
            press.push_back(order);
    };
    if (const PaintOrder *running = m_queue.running())
        add(*running);
    std::for_each(m_queue.waiting().begin(), m_queue.waiting().end(), add);
    return press;
}

QVector<JobId> QueueDesk::waitingIds() const
{
    QVector<JobId> ids;
    for (const PaintOrder &order : m_queue.waiting())
        ids.append(order.id);
    return ids;
}

} // namespace palimpsest::ui
