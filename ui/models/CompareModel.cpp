#include "ui/models/CompareModel.h"

#include "ui/models/RecipeText.h"

#include <QFont>
#include <QGuiApplication>
#include <QLocale>
#include <QPixmap>

#include <algorithm>
#include <cmath>

namespace palimpsest::ui {

CompareModel::CompareModel(PictureLoader &pictures, int thumbnailPx, QObject *parent)
    : QAbstractTableModel(parent)
    , m_pictures(pictures)
    , m_thumbnailPx(thumbnailPx)
{
    connect(&pictures, &PictureLoader::loaded, this, [this](const PictureKey &key) {
        for (int row = 0; row < rowCount() && isNeighbour(row); ++row) {
            const Neighbour &item = neighbour(row).neighbour;
            if (key.item == item.itemId && key.database.toStdString() == item.databaseId)
                Q_EMIT headerDataChanged(Qt::Vertical, row, row);
        }
    });
}

int CompareModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CompareModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_titles.size());
}

void CompareModel::setPictures(const std::vector<ComparedPicture> &pictures)
{
    beginResetModel();
    m_titles.clear();
    for (const ComparedPicture &picture : pictures)
        m_titles.push_back(picture.title);
    m_neighbours = comparedNeighbours(pictures);
    m_settings = comparedSettings(pictures);
    choose();
    endResetModel();
}

void CompareModel::setOnlyDifferences(bool only)
{
    beginResetModel();
    m_onlyDifferences = only;
    choose();
    endResetModel();
}

void CompareModel::choose()
{
    m_rows.clear();
    const int neighbours = static_cast<int>(m_neighbours.size());
    for (int i = 0; i < neighbours + static_cast<int>(m_settings.size()); ++i) {
        const bool different = i < neighbours ? m_neighbours[static_cast<std::size_t>(i)].differs()
                                              : m_settings[static_cast<std::size_t>(i - neighbours)].differs();
        if (different || !m_onlyDifferences)
            m_rows.push_back(i);
    }
}

bool CompareModel::isNeighbour(int row) const
{
    return m_rows[static_cast<std::size_t>(row)] < static_cast<int>(m_neighbours.size());
}

const ComparedNeighbour &CompareModel::neighbour(int row) const
{
    return m_neighbours[static_cast<std::size_t>(m_rows[static_cast<std::size_t>(row)])];
}

const ComparedSetting &CompareModel::setting(int row) const
{
    return m_settings[static_cast<std::size_t>(m_rows[static_cast<std::size_t>(row)]) - m_neighbours.size()];
}

bool CompareModel::differs(int row) const
{
    return isNeighbour(row) ? neighbour(row).differs() : setting(row).differs();
}

int CompareModel::differingNeighbours() const
{
    return static_cast<int>(
        std::count_if(m_neighbours.begin(), m_neighbours.end(), [](const auto &each) { return each.differs(); }));
}

int CompareModel::differingSettings() const
{
    return static_cast<int>(
        std::count_if(m_settings.begin(), m_settings.end(), [](const auto &each) { return each.differs(); }));
}

QString CompareModel::rowName(int row) const
{
    if (!isNeighbour(row))
        return setting(row).name;
    const Neighbour &item = neighbour(row).neighbour;
    const QString title = neighbourTitle(item);
    return item.facts.artist.empty() ? title
                                     : QStringLiteral("%1, %2").arg(QString::fromStdString(item.facts.artist), title);
}

QString CompareModel::cellText(int row, int column) const
{
    const auto at = static_cast<std::size_t>(column);
    if (!isNeighbour(row)) {
        const QString &value = setting(row).values[at];
        return value.isEmpty() ? QStringLiteral("–") : value;
    }
    const auto &use = neighbour(row).uses[at];
    if (!use)
        return QStringLiteral("–");
    const QLocale locale;
    QStringList parts{tr("%1 %").arg(locale.toString(std::lround(use->share * 100.0)))};
    if (use->weight != 1.0)
        parts.append(QStringLiteral("× %1").arg(locale.toString(use->weight, 'g', 3)));
    if (use->state == NeighbourState::Pinned)
        parts.append(tr("pinned"));
    else if (use->state == NeighbourState::AddedByHand)
        parts.append(tr("added"));
    return parts.join(QStringLiteral(" · "));
}

QVariant CompareModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return cellText(index.row(), index.column());
    case Qt::AccessibleTextRole:
        //: Read aloud: "Turner, Rain in picture 2: 31 %, differs"
        return (differs(index.row()) ? tr("%1 in picture %2: %3, differs") : tr("%1 in picture %2: %3"))
            .arg(rowName(index.row()))
            .arg(index.column() + 1)
            .arg(cellText(index.row(), index.column()));
    case Qt::FontRole: {
        QFont font;
        font.setBold(differs(index.row()));
        return font;
    }
    case DiffersRole:
        return differs(index.row());
    default:
        return {};
    }
}

QVariant CompareModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal) {
        if ((role != Qt::DisplayRole && role != Qt::ToolTipRole) || section >= columnCount())
            return {};
        return QStringLiteral("%1 · %2").arg(section + 1).arg(m_titles[static_cast<std::size_t>(section)]);
    }
    if (section >= rowCount())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        // The sign says it without the bold, too.
        return differs(section) ? QStringLiteral("≠ %1").arg(rowName(section)) : rowName(section);
    case Qt::ToolTipRole:
        return rowName(section);
    case Qt::DecorationRole:
        return thumbnail(section);
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant CompareModel::thumbnail(int row) const
{
    if (!isNeighbour(row))
        return {};
    const Neighbour &item = neighbour(row).neighbour;
    const double ratio = qGuiApp->devicePixelRatio();
    const int side = PictureLoader::sideFor(m_thumbnailPx, ratio);
    const PictureKey key{QString::fromStdString(item.databaseId), item.itemId,
                         item.databaseId.empty() ? QString::fromStdString(item.picturePath) : QString(), side};
    const QImage image = m_pictures.picture(key);
    QPixmap pixmap(QSize(m_thumbnailPx, m_thumbnailPx) * ratio);
    pixmap.fill(Qt::transparent);
    if (!image.isNull())
        pixmap = QPixmap::fromImage(image.scaled(pixmap.size(), Qt::KeepAspectRatio, Qt::SmoothTransformation));
    pixmap.setDevicePixelRatio(ratio);
    return pixmap;
}

} // namespace palimpsest::ui
