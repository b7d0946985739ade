#include "ui/models/QueueModel.h"

#include "ui/jobs/ProgressTracker.h"

#include <QDataStream>
#include <QIODevice>
#include <QMimeData>

#include <algorithm>
#include <utility>

namespace palimpsest::ui {

namespace {

constexpr auto kMime = "application/x-palimpsest-queue";

bool moves(const QueueRow &row)
{
    return row.state == QueueRow::State::Waiting || row.state == QueueRow::State::Changing;
}

QVector<JobId> idsIn(const QMimeData *data)
{
    QVector<JobId> ids;
    QDataStream stream(data->data(QLatin1String(kMime)));
    stream >> ids;
    return ids;
}

} // namespace

QueueModel::QueueModel(QObject *parent) : QAbstractListModel(parent) {}

int QueueModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant QueueModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QueueRow &row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return row.title;
    case Qt::ToolTipRole:
        return QStringLiteral("%1\n%2").arg(row.title, row.details);
    case Qt::AccessibleTextRole:
        return accessibleText(index.row());
    case IdRole:
        return QVariant::fromValue(row.id);
    case StateRole:
        return static_cast<int>(row.state);
    case DetailsRole:
        return row.details;
    case DoneRole:
        return row.done;
    case TotalRole:
        return row.total;
    case PreviewRole:
        return row.preview;
    case DatabaseRole:
        return row.database;
    case ItemRole:
        return row.item;
    case PathRole:
        return row.path;
    case LeftRole:
        return row.left ? durationText(*row.left) : QString();
    default:
        return {};
    }
}

QString QueueModel::accessibleText(int index) const
{
    const QueueRow &row = m_rows[index];
    QString state;
    switch (row.state) {
    case QueueRow::State::Painting:
        state = tr("being painted, step %1 of %2").arg(row.done).arg(row.total);
        break;
    case QueueRow::State::Stopping:
        state = tr("stopping");
        break;
    case QueueRow::State::Changing:
        state = tr("being changed");
        break;
    case QueueRow::State::Waiting:
        state = tr("waiting");
        break;
    }
    //: "Picture 2 of 7: a lighthouse, Woodcut · seed 7, waiting"
    QString text =
        tr("Picture %1 of %2: %3, %4, %5").arg(index + 1).arg(m_rows.size()).arg(row.title, row.details, state);
    if (row.left)
        text += tr(", ready in %1").arg(durationText(*row.left));
    return text;
}

Qt::ItemFlags QueueModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    const Qt::ItemFlags flags = QAbstractListModel::flags(index) | Qt::ItemNeverHasChildren;
    return moves(m_rows[index.row()]) ? flags | Qt::ItemIsDragEnabled : flags;
}

QStringList QueueModel::mimeTypes() const
{
    return {QLatin1String(kMime)};
}

QMimeData *QueueModel::mimeData(const QModelIndexList &indexes) const
{
    QVector<JobId> ids;
    QModelIndexList sorted = indexes;
    std::sort(sorted.begin(), sorted.end());
    for (const QModelIndex &index : sorted)
        ids.append(m_rows[index.row()].id);
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << ids;
    auto *data = new QMimeData;
    data->setData(QLatin1String(kMime), bytes);
    return data;
}

bool QueueModel::canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int,
                                 const QModelIndex &parent) const
{
    // What is being painted cannot be overtaken any more.
    const int first = !m_rows.isEmpty() && !moves(m_rows.front()) ? 1 : 0;
    return action == Qt::MoveAction && data->hasFormat(QLatin1String(kMime)) && !parent.isValid()
           && (row < 0 || row >= first);
}

bool QueueModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                              const QModelIndex &parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    const QVector<JobId> ids = idsIn(data);
    // Before the next one that is not itself on the move.
    while (row >= 0 && row < m_rows.size() && ids.contains(m_rows[row].id))
        ++row;
    const JobId before = row >= 0 && row < m_rows.size() ? m_rows[row].id : 0;
    Q_EMIT moveRequested(ids, before);
    // The rows are put in order by setRows(), so the view is to remove none.
    return false;
}

void QueueModel::setRows(QVector<QueueRow> rows)
{
    const bool same = std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(),
                                 [](const QueueRow &one, const QueueRow &other) { return one.id == other.id; });
    if (same) {
        m_rows = std::move(rows);
        if (!m_rows.isEmpty())
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int QueueModel::rowOf(JobId id) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [id](const QueueRow &row) { return row.id == id; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int QueueModel::waitingCount() const
{
    return static_cast<int>(std::count_if(m_rows.begin(), m_rows.end(), moves));
}

} // namespace palimpsest::ui
