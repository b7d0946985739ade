#include "ui/widgets/QueueDelegate.h"

#include "ui/models/QueueModel.h"
#include "ui/widgets/Appearance.h"
#include "ui/widgets/CardPainting.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace palimpsest::ui {

namespace {

constexpr int kLines = 3;

QString stateText(const QModelIndex &index)
{
    const QString left = index.data(QueueModel::LeftRole).toString();
    switch (static_cast<QueueRow::State>(index.data(QueueModel::StateRole).toInt())) {
    case QueueRow::State::Painting: {
        const qint64 total = index.data(QueueModel::TotalRole).toLongLong();
        if (total == 0)
            return QueueDelegate::tr("Beginning");
        const QString step =
            QueueDelegate::tr("Step %1 of %2").arg(index.data(QueueModel::DoneRole).toLongLong()).arg(total);
        return left.isEmpty() ? step : QueueDelegate::tr("%1 · %2 left").arg(step, left);
    }
    case QueueRow::State::Stopping:
        return QueueDelegate::tr("Stopping…");
    case QueueRow::State::Changing:
        return QueueDelegate::tr("Being changed");
    case QueueRow::State::Waiting:
        break;
    }
    return left.isEmpty() ? QueueDelegate::tr("Waiting") : QueueDelegate::tr("Ready in %1").arg(left);
}

// How far the picture is, along the lower edge of its plate.
void paintShare(QPainter *painter, const QRect &plate, const QModelIndex &index, const QPalette &palette)
{
    const auto total = index.data(QueueModel::TotalRole).toDouble();
    if (total <= 0.0)
        return;
    const double share = std::clamp(index.data(QueueModel::DoneRole).toDouble() / total, 0.0, 1.0);
    const int height = std::max(3, plate.height() / 14);
    QRectF bar(plate.left(), plate.bottom() + 1 - height, plate.width(), height);
    painter->fillRect(bar, QColor(0, 0, 0, 150));
    bar.setWidth(bar.width() * share);
    painter->fillRect(bar, palette.color(QPalette::Highlight));
}

} // namespace

QueueDelegate::QueueDelegate(PictureLoader &pictures, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_pictures(pictures)
{
}

QSize QueueDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const QFontMetrics metrics(option.font);
    const int pad = card::step(metrics);
    return {10 * metrics.height(), kLines * metrics.height() + 4 * pad};
}

QImage QueueDelegate::pictureOf(const QModelIndex &index, int sidePx) const
{
    const auto preview = index.data(QueueModel::PreviewRole).value<QImage>();
    if (!preview.isNull())
        return preview;
    const QString path = index.data(QueueModel::PathRole).toString();
    const QString database = path.isEmpty() ? index.data(QueueModel::DatabaseRole).toString() : QString();
    if (path.isEmpty() && database.isEmpty())
        return {};
    return m_pictures.picture({database, index.data(QueueModel::ItemRole).toLongLong(), path, sidePx});
}

void QueueDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QFontMetrics metrics(option.font);
    const int pad = card::step(metrics);
    card::paintGround(painter, option);
    const QRect inside = option.rect.adjusted(2 * pad, 2 * pad, -2 * pad, -2 * pad);
    const QRect plate(inside.left(), inside.top(), inside.height(), inside.height());
    const int sidePx = PictureLoader::sideFor(plate.width(), painter->device()->devicePixelRatioF());
    card::paintPicture(painter, plate, pictureOf(index, sidePx), option.palette);
    const auto state = static_cast<QueueRow::State>(index.data(QueueModel::StateRole).toInt());
    if (state == QueueRow::State::Painting)
        paintShare(painter, plate, index, option.palette);

    QRect line(plate.right() + 1 + 2 * pad, inside.top(), 0, metrics.height());
    line.setRight(inside.right());
    const QFont small = card::smallFont(option.font);
    const bool changing = state == QueueRow::State::Changing;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    card::paintLine(painter, line, index.data().toString(), option.font, card::textColour(option));
    line.translate(0, metrics.height());
    card::paintLine(painter, line, index.data(QueueModel::DetailsRole).toString(), small,
                    card::secondaryColour(option));
    line.translate(0, metrics.height());
    const QColor colour = changing && !selected               ? warmAccent(option.palette)
                          : state == QueueRow::State::Waiting ? card::secondaryColour(option)
                                                              : card::textColour(option);
    card::paintLine(painter, line, stateText(index), small, colour);
}

} // namespace palimpsest::ui
