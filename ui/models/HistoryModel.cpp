#include "ui/models/HistoryModel.h"

#include <QLocale>
#include <QMimeData>
#include <QUrl>

#include <algorithm>

namespace palimpsest::ui {

HistoryModel::HistoryModel(QObject *parent) : QAbstractListModel(parent) {}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const HistoryEntry &entry = m_entries[index.row()];
    const QString title = entry.draft ? tr("%1, draft").arg(entry.title) : entry.title;
    const QString when = QLocale().toString(entry.painted, QLocale::ShortFormat);
    switch (role) {
    case Qt::ToolTipRole:
        return QStringLiteral("<b>%1</b><br>%2").arg(title.toHtmlEscaped(), when);
    case Qt::AccessibleTextRole:
        return tr("Picture %1 of %2, %3, painted %4").arg(index.row() + 1).arg(rowCount()).arg(title, when);
    case DraftRole:
        return entry.draft;
    case PathRole:
        return entry.path;
    default:
        return {};
    }
}

Qt::ItemFlags HistoryModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags base = QAbstractListModel::flags(index);
    return index.isValid() ? base | Qt::ItemIsDragEnabled : base;
}

QStringList HistoryModel::mimeTypes() const
{
    return {QStringLiteral("text/uri-list")};
}

QMimeData *HistoryModel::mimeData(const QModelIndexList &indexes) const
{
    QList<QUrl> urls;
    for (const QModelIndex &index : indexes)
        urls.append(QUrl::fromLocalFile(m_entries.at(index.row()).path));
    auto *data = new QMimeData;
    data->setUrls(urls);
    return data;
}

Qt::DropActions HistoryModel::supportedDragActions() const
{
    return Qt::CopyAction;
}

void HistoryModel::setEntries(const QVector<HistoryEntry> &newestFirst)
{
    const auto samePath = [](const HistoryEntry &a, const HistoryEntry &b) { return a.path == b.path; };
    if (std::equal(m_entries.begin(), m_entries.end(), newestFirst.begin(), newestFirst.end(), samePath))
        return;
    beginResetModel();
    m_entries = newestFirst;
    endResetModel();
}

void HistoryModel::add(const HistoryEntry &entry)
{
    if (rowOf(entry.path) >= 0)
        return;
    const auto place = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&](const HistoryEntry &other) { return other.painted <= entry.painted; });
    const int row = static_cast<int>(place - m_entries.begin());
    beginInsertRows({}, row, row);
    m_entries.insert(row, entry);
    endInsertRows();
}

void HistoryModel::remove(const QString &path)
{
    const int row = rowOf(path);
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_entries.removeAt(row);
    endRemoveRows();
}

int HistoryModel::rowOf(const QString &path) const
{
    const auto found =
        std::find_if(m_entries.begin(), m_entries.end(), [&](const HistoryEntry &entry) { return entry.path == path; });
    return found == m_entries.end() ? -1 : static_cast<int>(found - m_entries.begin());
}

} // namespace palimpsest::ui
