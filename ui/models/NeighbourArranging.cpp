#include "ui/models/NeighbourEdit.h"
#include "ui/models/NeighbourModel.h"

#include <QMimeData>
#include <QUrl>

#include <algorithm>
#include <utility>

// The order of the neighbours, what is excluded together, and what a place of the picture owes them.

namespace palimpsest::ui {

Qt::ItemFlags NeighbourModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractListModel::flags(index);
    if (index.isValid())
        flags |= Qt::ItemIsDragEnabled;
    return flags;
}

QStringList NeighbourModel::mimeTypes() const
{
    return {QStringLiteral("text/uri-list")};
}

QMimeData *NeighbourModel::mimeData(const QModelIndexList &indexes) const
{
    QList<QUrl> files;
    for (const QModelIndex &index : indexes) {
        const QString path = index.data(PathRole).toString();
        if (!path.isEmpty())
            files.append(QUrl::fromLocalFile(path));
    }
    auto *mime = new QMimeData;
    mime->setUrls(files);
    return mime;
}

void NeighbourModel::move(int row, int to)
{
    const Neighbour &neighbour = m_neighbours.at(static_cast<std::size_t>(row));
    to = std::clamp(to, 0, rowCount() - 1);
    if (to == row)
        return;
    const QString label = tr("Move neighbour");
    const NeighbourIdentity identity = NeighbourIdentity::of(neighbour);
    m_undo.beginMacro(label);
    if (neighbour.state == NeighbourState::Retrieved)
        edit(row, NeighbourState::Pinned, neighbour.weight, label);
    m_undo.push(new NeighbourMove(*this, identity, row, to, label));
    m_undo.endMacro();
}

void NeighbourModel::place(const NeighbourIdentity &identity, int row)
{
    const int from = rowOf(identity);
    row = std::min(row, rowCount() - 1);
    if (from < 0 || row < 0 || from == row)
        return;
    // Qt counts the place before the row is taken out.
    beginMoveRows({}, from, from, {}, row > from ? row + 1 : row);
    const auto shift = [from, row](auto &values) {
        const auto first = values.begin();
        if (from < row)
            std::rotate(first + from, first + from + 1, first + row + 1);
        else
            std::rotate(first + row, first + from, first + from + 1);
    };
    shift(m_neighbours);
    shift(m_beside);
    endMoveRows();
    Q_EMIT edited();
}

void NeighbourModel::excludeAll(const std::function<bool(const Neighbour &)> &fits, const QString &label)
{
    std::vector<int> rows;
    for (int row = 0; row < rowCount(); ++row) {
        const Neighbour &neighbour = m_neighbours[static_cast<std::size_t>(row)];
        if (neighbour.state != NeighbourState::Excluded && fits(neighbour))
            rows.push_back(row);
    }
    if (rows.empty())
        return;
    m_undo.beginMacro(label);
    for (const int row : rows)
        edit(row, NeighbourState::Excluded, m_neighbours[static_cast<std::size_t>(row)].weight, label);
    m_undo.endMacro();
}

void NeighbourModel::setLit(const std::vector<Neighbour> &painted, const std::vector<double> &shares)
{
    bool changed = false;
    for (std::size_t row = 0; row < m_beside.size(); ++row) {
        std::optional<double> lit;
        const NeighbourIdentity identity = NeighbourIdentity::of(m_neighbours[row]);
        for (std::size_t i = 0; i < std::min(painted.size(), shares.size()); ++i) {
            if (NeighbourIdentity::of(painted[i]) == identity)
                lit = shares[i];
        }
        // Those that had no part in the picture are dark, while others are lit.
        if (!lit && !shares.empty())
            lit = 0.0;
        changed = changed || lit != m_beside[row].lit;
        m_beside[row].lit = lit;
    }
    if (changed)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {LitRole});
}

} // namespace palimpsest::ui
