#include "ui/models/BrowseModel.h"

#include <QLocale>
#include <QMimeData>
#include <QUrl>

#include <algorithm>
#include <utility>

namespace palimpsest::ui {

using Fact = pipeline::ItemList::Fact;

BrowseModel::BrowseModel(QObject *parent) : GridModel(parent) {}

int BrowseModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant BrowseModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int row = index.row();
    switch (role) {
    case Qt::DisplayRole:
        return text(row, Fact::Title);
    case Qt::ToolTipRole:
        return toolTip(row);
    case Qt::AccessibleTextRole:
        return accessibleText(row);
    case ItemRole:
        return itemAt(row);
    case CreditRole:
        return credit(row);
    case ArtistRole:
        return text(row, Fact::Artist);
    case LicenceRole:
        return text(row, Fact::Licence);
    default:
        return {};
    }
}

Qt::ItemFlags BrowseModel::flags(const QModelIndex &index) const
{
    return GridModel::flags(index) | (index.isValid() ? Qt::ItemIsDragEnabled : Qt::NoItemFlags);
}

QStringList BrowseModel::mimeTypes() const
{
    return {QStringLiteral("text/uri-list"), kItemsMime};
}

QMimeData *BrowseModel::mimeData(const QModelIndexList &indexes) const
{
    QList<QUrl> urls;
    for (const QModelIndex &index : indexes.first(std::min<qsizetype>(indexes.size(), kMaximumDragged))) {
        const QString path = isPatch(index.row()) ? QString() : picturePath(index.row());
        if (!path.isEmpty())
            urls.append(QUrl::fromLocalFile(path));
    }
    auto *data = new QMimeData;
    if (!urls.isEmpty())
        data->setUrls(urls);
    data->setData(kItemsMime, {});
    return data;
}

void BrowseModel::setList(List list, RowOrder rows, BrowseOrder order, MarkTables marks)
{
    beginResetModel();
    m_list = std::move(list);
    m_rows = std::move(rows);
    m_marks = std::move(marks);
    m_order = order;
    endResetModel();
}

void BrowseModel::setMarks(MarkTables marks)
{
    m_marks = std::move(marks);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {Qt::ToolTipRole, Qt::AccessibleTextRole});
}

void BrowseModel::clear()
{
    setList({}, {}, m_order);
}

QStringList BrowseModel::databaseIds() const
{
    QStringList ids;
    if (m_list) {
        for (const pipeline::ListedDatabase &database : m_list->databases())
            ids.append(QString::fromStdString(database.id));
    }
    return ids;
}

QString BrowseModel::databaseId(int row) const
{
    return QString::fromStdString(m_list->databases()[m_list->databaseNumber(source(row))].id);
}

QString BrowseModel::databaseName(int row) const
{
    return QString::fromStdString(m_list->databases()[m_list->databaseNumber(source(row))].name);
}

qint64 BrowseModel::itemAt(int row) const
{
    return m_list->id(source(row));
}

ItemKey BrowseModel::keyAt(int row) const
{
    return itemKey(static_cast<int>(m_list->databaseNumber(source(row))), itemAt(row));
}

ItemReference BrowseModel::reference(int row) const
{
    return m_list->reference(source(row));
}

RowOrder BrowseModel::sources(const std::vector<int> &rows) const
{
    RowOrder sources;
    sources.reserve(rows.size());
    for (const int row : rows)
        sources.push_back(m_rows[static_cast<std::size_t>(row)]);
    return sources;
}

bool BrowseModel::isPatch(int row) const
{
    return m_list->isPatch(source(row));
}

QString BrowseModel::picturePath(int row) const
{
    return QString::fromStdString(m_list->picturePath(source(row)));
}

QString BrowseModel::caption(int row) const
{
    const QString by = credit(row);
    return by.isEmpty() ? text(row, Fact::Title) : QStringLiteral("%1 · %2").arg(text(row, Fact::Title), by);
}

QString BrowseModel::section(int row) const
{
    return sectionOf(*m_list, source(row), m_order);
}

int BrowseModel::rowOf(ItemKey key) const
{
    const auto database = static_cast<std::size_t>(databaseOfKey(key));
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](std::uint32_t row) {
        return m_list->id(row) == itemOfKey(key) && m_list->databaseNumber(row) == database;
    });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

QString BrowseModel::text(int row, Fact fact) const
{
    const std::string_view text = m_list->text(source(row), fact);
    if (fact == Fact::Title && text.empty())
        return tr("Untitled");
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString BrowseModel::credit(int row) const
{
    QStringList parts;
    for (const Fact fact : {Fact::Artist, Fact::Year, Fact::Style}) {
        if (const QString part = text(row, fact); !part.isEmpty())
            parts.append(part);
    }
    return parts.join(QStringLiteral(" · "));
}

QString BrowseModel::accessibleText(int row) const
{
    const QLocale locale;
    //: Read aloud: "Item 3 of 138,240, Monet, Water Lilies"
    const QString place = tr("Item %1 of %2").arg(locale.toString(row + 1), locale.toString(rowCount()));
    QStringList parts{place};
    for (const Fact fact : {Fact::Artist, Fact::Title, Fact::Year, Fact::Style}) {
        if (const QString part = text(row, fact); !part.isEmpty())
            parts.append(part);
    }
    parts.append(markWords(marks(row)));
    return parts.join(QStringLiteral(", "));
}

QString BrowseModel::toolTip(int row) const
{
    QStringList lines{QStringLiteral("<b>%1</b>").arg(text(row, Fact::Title).toHtmlEscaped())};
    if (const QString by = credit(row); !by.isEmpty())
        lines.append(by.toHtmlEscaped());
    if (const QString licence = text(row, Fact::Licence); !licence.isEmpty())
        lines.append(tr("Licence: %1").arg(licence.toHtmlEscaped()));
    if (m_list->databases().size() > 1)
        lines.append(tr("From %1").arg(databaseName(row).toHtmlEscaped()));
    if (const QStringList said = markWords(marks(row)); !said.isEmpty())
        lines.append(said.join(QStringLiteral(" · ")));
    return lines.join(QStringLiteral("<br>"));
}

} // namespace palimpsest::ui
