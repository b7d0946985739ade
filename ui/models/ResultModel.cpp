#include "ui/models/ResultModel.h"

#include "ui/models/MarkTables.h"

#include <QLocale>
#include <QMimeData>
#include <QUrl>

#include <algorithm>
#include <utility>

namespace palimpsest::ui {

ResultModel::ResultModel(QObject *parent) : GridModel(parent) {}

int ResultModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_listing.rows.size());
}

QVariant ResultModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int row = index.row();
    switch (role) {
    case Qt::DisplayRole:
        return title(row);
    case Qt::ToolTipRole:
        return toolTip(row);
    case Qt::AccessibleTextRole:
        return accessibleText(row);
    case ItemRole:
        return keyAt(row);
    case CreditRole:
        return when(row);
    default:
        return {};
    }
}

Qt::ItemFlags ResultModel::flags(const QModelIndex &index) const
{
    return GridModel::flags(index) | (index.isValid() ? Qt::ItemIsDragEnabled : Qt::NoItemFlags);
}

QStringList ResultModel::mimeTypes() const
{
    return {QStringLiteral("text/uri-list")};
}

QMimeData *ResultModel::mimeData(const QModelIndexList &indexes) const
{
    QList<QUrl> urls;
    for (const QModelIndex &index : indexes.first(std::min<qsizetype>(indexes.size(), kMaximumDragged)))
        urls.append(QUrl::fromLocalFile(path(index.row())));
    auto *data = new QMimeData;
    data->setUrls(urls);
    return data;
}

ItemKey ResultModel::keyAt(int row) const
{
    return m_listing.list->id(source(row));
}

int ResultModel::rowOf(ItemKey key) const
{
    const auto found = std::find_if(m_listing.rows.begin(), m_listing.rows.end(),
                                    [&](std::uint32_t row) { return m_listing.list->id(row) == key; });
    return found == m_listing.rows.end() ? -1 : static_cast<int>(found - m_listing.rows.begin());
}

int ResultModel::rowOfPath(const QString &path) const
{
    if (!m_listing.list)
        return -1;
    const std::size_t wanted = m_listing.list->rowOf(std::filesystem::path(path.toStdString()));
    // The rows are in the order of the list.
    const auto found = std::lower_bound(m_listing.rows.begin(), m_listing.rows.end(), wanted);
    return found == m_listing.rows.end() || *found != wanted ? -1 : static_cast<int>(found - m_listing.rows.begin());
}

CullMarks ResultModel::marks(int row) const
{
    const std::size_t at = source(row);
    return m_listing.marks && at < m_listing.marks->size() ? (*m_listing.marks)[at] : CullMarks();
}

QString ResultModel::badge(int row) const
{
    return m_listing.list->isDraft(source(row)) ? tr("draft") : QString();
}

QString ResultModel::section(int row) const
{
    return dayName(painted(row).date());
}

QString ResultModel::dayName(const QDate &day)
{
    const QDate today = QDate::currentDate();
    if (day == today)
        return tr("Today");
    if (day == today.addDays(-1))
        return tr("Yesterday");
    return QLocale().toString(day, QLocale::LongFormat);
}

void ResultModel::setListing(ResultListing listing)
{
    beginResetModel();
    m_listing = std::move(listing);
    endResetModel();
}

QString ResultModel::path(int row) const
{
    return QString::fromStdString(m_listing.list->path(source(row)).string());
}

QDateTime ResultModel::painted(int row) const
{
    return QDateTime::fromMSecsSinceEpoch(m_listing.list->paintedMs(source(row)));
}

QString ResultModel::title(int row) const
{
    return titleOf(m_listing.list->words(source(row)));
}

QString ResultModel::titleOf(std::string_view words)
{
    return words.empty() ? tr("Surprise") : QString::fromUtf8(words.data(), static_cast<qsizetype>(words.size()));
}

std::string ResultModel::contentId(int row) const
{
    return std::string(m_listing.list->contentId(source(row)));
}

// The first of a day says which day it is, so that the days can be told apart in the grid.
QString ResultModel::when(int row) const
{
    const QDateTime time = painted(row);
    const QLocale locale;
    const QString hour = locale.toString(time.time(), QLocale::ShortFormat);
    if (row > 0 && painted(row - 1).date() == time.date())
        return hour;
    const QDate today = QDate::currentDate();
    const bool recent = time.date() == today || time.date() == today.addDays(-1);
    return QStringLiteral("%1 · %2").arg(
        recent ? dayName(time.date()) : locale.toString(time.date(), QLocale::ShortFormat), hour);
}

QString ResultModel::accessibleText(int row) const
{
    const QLocale locale;
    //: Read aloud: "Picture 3 of 1,240, a lighthouse, painted Thursday, 26 November 2026 14:32"
    QStringList parts{tr("Picture %1 of %2").arg(locale.toString(row + 1), locale.toString(rowCount())), title(row),
                      tr("painted %1").arg(locale.toString(painted(row), QLocale::ShortFormat))};
    if (const QString word = badge(row); !word.isEmpty())
        parts.append(word);
    parts.append(markWords(marks(row)));
    return parts.join(QStringLiteral(", "));
}

QString ResultModel::toolTip(int row) const
{
    QStringList lines{QStringLiteral("<b>%1</b>").arg(title(row).toHtmlEscaped()),
                      QLocale().toString(painted(row), QLocale::LongFormat).toHtmlEscaped()};
    if (const QString word = badge(row); !word.isEmpty())
        lines.append(word);
    if (const QStringList said = markWords(marks(row)); !said.isEmpty())
        lines.append(said.join(QStringLiteral(" · ")));
    return lines.join(QStringLiteral("<br>"));
}

} // namespace palimpsest::ui
