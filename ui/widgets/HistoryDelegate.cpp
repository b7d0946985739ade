#include "ui/widgets/HistoryDelegate.h"

#include "ui/models/HistoryModel.h"
#include "ui/widgets/CardPainting.h"

#include <QFontMetrics>
#include <QPainter>

namespace palimpsest::ui {

namespace {

constexpr int kThumbnailLines = 5; ///< Side of a thumbnail in lines of text.

} // namespace

HistoryDelegate::HistoryDelegate(PictureLoader &pictures, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_pictures(pictures)
{
}

QSize HistoryDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const QFontMetrics metrics(option.font);
    const int side = kThumbnailLines * metrics.height() + 2 * card::step(metrics);
    return {side, side};
}

void HistoryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QFontMetrics metrics(option.font);
    const int pad = card::step(metrics);
    card::paintGround(painter, option);
    const QRect rect = option.rect.adjusted(pad, pad, -pad, -pad);
    const int side = PictureLoader::sideFor(rect.width(), painter->device()->devicePixelRatioF());
    const QString path = index.data(HistoryModel::PathRole).toString();
    card::paintPicture(painter, rect, m_pictures.picture({{}, -1, path, side}), option.palette);
    if (index.data(HistoryModel::DraftRole).toBool())
        card::paintPill(painter, rect.topLeft() + QPoint(pad / 2, pad / 2), Qt::TopLeftCorner, tr("draft"),
                        card::smallFont(option.font));
}

} // namespace palimpsest::ui
