#include "ui/models/ShelfModel.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <ranges>
#include <utility>

namespace palimpsest::ui {

namespace {

// Of the styles that ship, the one that shows a newcomer best what a database does.
constexpr const char *kGreetingDatabase = "starter-ukiyo-e";

QString countText(std::int64_t items)
{
    return items == 1 ? ShelfModel::tr("one picture")
                      : ShelfModel::tr("%L1 pictures").arg(static_cast<qlonglong>(items));
}

} // namespace

ShelfModel::ShelfModel(QObject *parent) : QAbstractListModel(parent) {}

int ShelfModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant ShelfModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ShelfEntry &entry = m_entries[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return QString::fromStdString(entry.info.name);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return accessibleText(index.row());
    case IdRole:
        return QString::fromStdString(entry.info.id);
    case ItemsRole:
        return static_cast<qint64>(entry.info.items);
    case SubtitleRole:
        return countText(entry.info.items);
    case BadgeRole:
        return badge(entry.info);
    case MosaicRole:
        return QVariant::fromValue(QVector<qint64>(entry.mosaic.begin(), entry.mosaic.end()));
    case UsableRole:
        return isUsable(index.row());
    default:
        return {};
    }
}

void ShelfModel::setEntries(std::vector<ShelfEntry> entries)
{
    beginResetModel();
    m_entries = std::move(entries);
    std::ranges::stable_partition(m_entries, [](const ShelfEntry &entry) { return !entry.info.bundled; });
    endResetModel();
}

void ShelfModel::setEncoder(const QString &encoderId)
{
    m_encoder = encoderId;
    if (!m_entries.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int ShelfModel::rowOf(const QString &id) const
{
    const auto found =
        std::find_if(m_entries.begin(), m_entries.end(),
                     [wanted = id.toStdString()](const ShelfEntry &entry) { return entry.info.id == wanted; });
    return found == m_entries.end() ? -1 : static_cast<int>(found - m_entries.begin());
}

QString ShelfModel::nameOf(const QString &id) const
{
    const int row = rowOf(id);
    return row < 0 ? id : QString::fromStdString(m_entries[static_cast<std::size_t>(row)].info.name);
}

bool ShelfModel::isUsable(int row) const
{
    return m_encoder.isEmpty() || m_entries.at(static_cast<std::size_t>(row)).info.encoderId == m_encoder.toStdString();
}

int ShelfModel::greetingRow() const
{
    const auto rows = static_cast<int>(m_entries.size());
    const auto usable = [this](int row) { return isUsable(row); };
    const auto learned = [this](int row) {
        const pipeline::DatabaseInfo &info = m_entries.at(static_cast<std::size_t>(row)).info;
        return isUsable(row) && !info.heldOut && !info.style.empty();
    };
    const auto firstRow = [rows](const auto &fits) {
        const auto all = std::views::iota(0, rows);
        const auto found = std::ranges::find_if(all, fits);
        return found == all.end() ? -1 : *found;
    };
    const int preferred = rowOf(QString::fromLatin1(kGreetingDatabase));
    if (preferred >= 0 && learned(preferred))
        return preferred;
    if (const int row = firstRow(learned); row >= 0)
        return row;
    const int row = firstRow(usable);
    return row >= 0 ? row : (rows > 0 ? 0 : -1);
}

QString ShelfModel::badge(const pipeline::DatabaseInfo &info) const
{
    if (!m_encoder.isEmpty() && info.encoderId != m_encoder.toStdString())
        return tr("other model");
    if (info.heldOut)
        return tr("unseen style");
    return info.bundled ? QString() : tr("your own");
}

QString ShelfModel::accessibleText(int row) const
{
    const pipeline::DatabaseInfo &info = m_entries[static_cast<std::size_t>(row)].info;
    QStringList parts{QString::fromStdString(info.name), countText(info.items)};
    if (!isUsable(row))
        parts.append(tr("made for another model, so this painter cannot use it"));
    else if (info.heldOut)
        parts.append(tr("the painter has never seen this style"));
    else
        parts.append(info.bundled ? tr("comes with the program") : tr("your own"));
    if (!info.licence.empty())
        parts.append(tr("licence %1").arg(QString::fromStdString(info.licence)));
    if (info.search.measuredQueries > 0)
        parts.append(tr("the search finds %1 % of the nearest pictures")
                         .arg(QLocale().toString(info.search.recall * 100.0, 'f', 1)));
    return parts.join(QStringLiteral(", "));
}

} // namespace palimpsest::ui
