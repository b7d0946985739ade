#include "ui/jobs/HistoryStore.h"
#include "ui/jobs/QueueDesk.h"

#include <algorithm>
#include <variant>

// The queue in its model, with the time that is left.

namespace palimpsest::ui {

namespace {

const Neighbour *firstTaken(const PaintOrder &order)
{
    const auto &neighbours = order.retrieveFirst ? order.retrieval.kept : order.neighbours;
    const auto found = std::find_if(neighbours.begin(), neighbours.end(), [](const Neighbour &neighbour) {
        return neighbour.state != NeighbourState::Excluded && neighbour.weight > 0.0;
    });
    return found == neighbours.end() ? nullptr : &*found;
}

} // namespace

double QueueDesk::stepsOf(const PaintOrder &order) const
{
    const auto found = order.settings.params.find("steps");
    if (found == order.settings.params.end())
        return m_usualSteps;
    if (const auto *steps = std::get_if<std::int64_t>(&found->second))
        return static_cast<double>(*steps);
    return m_usualSteps;
}

void QueueDesk::showSoon()
{
    if (!m_refresh.isActive())
        m_refresh.start();
}

QueueRow QueueDesk::rowOf(const PaintOrder &order) const
{
    QueueRow row;
    row.id = order.id;
    row.state = order.id == m_queue.held() ? QueueRow::State::Changing : QueueRow::State::Waiting;
    row.title = HistoryStore::titleOf(order.retrieval.query);
    QStringList names;
    for (const std::string &id : order.retrieval.databaseIds)
        names.append(m_nameOf(QString::fromStdString(id)));
    row.details = tr("%1 · seed %2").arg(names.join(QStringLiteral(", "))).arg(order.settings.seed);
    if (const Neighbour *neighbour = firstTaken(order)) {
        row.database = QString::fromStdString(neighbour->databaseId);
        row.item = neighbour->itemId;
        if (neighbour->state == NeighbourState::AddedByHand)
            row.path = QString::fromStdString(neighbour->picturePath);
    }
    return row;
}

void QueueDesk::show()
{
    QVector<QueueRow> rows;
    const auto now = QueueEta::Clock::now();
    QueueEta::Ahead ahead;
    if (const PaintOrder *running = m_queue.running()) {
        QueueRow row = rowOf(*running);
        row.state = m_queue.isStopping() ? QueueRow::State::Stopping : QueueRow::State::Painting;
        row.done = m_progress.done;
        row.total = m_progress.total;
        row.preview = m_progress.preview;
        if (!m_queue.isStopping())
            row.left = m_eta.remaining(ahead, now);
        rows.append(std::move(row));
    }
    for (const PaintOrder &order : m_queue.waiting()) {
        QueueRow row = rowOf(order);
        if (row.state == QueueRow::State::Waiting) {
            ahead.steps += stepsOf(order);
            ++ahead.pictures;
            if (!m_queue.isPaused())
                row.left = m_eta.remaining(ahead, now);
        }
        rows.append(std::move(row));
    }
    m_model.setRows(std::move(rows));
}

std::optional<std::chrono::milliseconds> QueueDesk::remaining() const
{
    QueueEta::Ahead ahead;
    if (!m_queue.isPaused()) {
        for (const PaintOrder &order : m_queue.waiting()) {
            if (order.id == m_queue.held())
                continue;
            ahead.steps += stepsOf(order);
            ++ahead.pictures;
        }
    }
    return m_eta.remaining(ahead, QueueEta::Clock::now());
}

} // namespace palimpsest::ui
