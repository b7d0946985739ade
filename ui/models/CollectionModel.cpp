#include "ui/models/CollectionModel.h"

#include "ui/models/BrowseModel.h"

#include <QMimeData>

#include <algorithm>
#include <utility>

namespace palimpsest::ui {

using Kind = pipeline::Collection::Kind;

CollectionModel::CollectionModel(QObject *parent) : QAbstractListModel(parent) {}

int CollectionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_collections.size());
}

QVariant CollectionModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const pipeline::Collection &collection = m_collections[static_cast<std::size_t>(index.row())];
    const QString name = QString::fromStdString(collection.name);
    const QString query = QString::fromStdString(collection.query);
    const bool smart = collection.kind == Kind::Smart;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return name;
    case Qt::ToolTipRole:
        return smart ? tr("Whatever this finds: %1").arg(query) : tr("Drop pictures here to add them");
    case Qt::AccessibleTextRole:
        return smart ? tr("Smart collection %1, %2").arg(name, query) : tr("Collection %1").arg(name);
    case IdRole:
        return static_cast<qint64>(collection.id);
    case SmartRole:
        return smart;
    case QueryRole:
        return query;
    default:
        return {};
    }
}

bool CollectionModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const QString name = value.toString().trimmed();
    if (name.isEmpty() || name == index.data(Qt::EditRole).toString())
        return false;
    Q_EMIT renameRequested(index.data(IdRole).toLongLong(), name);
    return true;
}

Qt::ItemFlags CollectionModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    const bool smart = index.data(SmartRole).toBool();
    return QAbstractListModel::flags(index) | Qt::ItemIsEditable
           | (smart ? Qt::NoItemFlags : Qt::ItemFlags(Qt::ItemIsDropEnabled));
}

QStringList CollectionModel::mimeTypes() const
{
    return {BrowseModel::kItemsMime};
}

bool CollectionModel::canDropMimeData(const QMimeData *data, Qt::DropAction action, int, int,
                                      const QModelIndex &parent) const
{
    return action == Qt::CopyAction && data->hasFormat(BrowseModel::kItemsMime)
           && (!parent.isValid() || !parent.data(SmartRole).toBool());
}

bool CollectionModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                                   const QModelIndex &parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    Q_EMIT itemsDropped(parent.isValid() ? parent.data(IdRole).toLongLong() : 0);
    return true;
}

void CollectionModel::setCollections(std::vector<pipeline::Collection> collections)
{
    // The same ones with other names or queries only; anything else is a new list.
    const bool same = std::equal(
        collections.begin(), collections.end(), m_collections.begin(), m_collections.end(),
        [](const pipeline::Collection &one, const pipeline::Collection &other) { return one.id == other.id; });
    if (same) {
        m_collections = std::move(collections);
        if (!m_collections.empty())
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_collections = std::move(collections);
    endResetModel();
}

const pipeline::Collection *CollectionModel::find(std::int64_t id) const
{
    const int row = rowOf(id);
    return row < 0 ? nullptr : &m_collections[static_cast<std::size_t>(row)];
}

int CollectionModel::rowOf(std::int64_t id) const
{
    const auto found = std::find_if(m_collections.begin(), m_collections.end(),
                                    [id](const pipeline::Collection &each) { return each.id == id; });
    return found == m_collections.end() ? -1 : static_cast<int>(found - m_collections.begin());
}

} // namespace palimpsest::ui
