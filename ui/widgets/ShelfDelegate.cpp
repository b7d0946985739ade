#include "ui/widgets/ShelfDelegate.h"

#include "ui/models/ShelfModel.h"
#include "ui/widgets/Appearance.h"
#include "ui/widgets/CardPainting.h"
#include "ui/widgets/Metrics.h"

#include <QFontMetrics>
#include <QPainter>

namespace palimpsest::ui {

namespace {

constexpr int kMosaicLines = 4; ///< Height of the mosaic in lines of text.
constexpr int kColumns = 2;

} // namespace

ShelfDelegate::ShelfDelegate(PictureLoader &pictures, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_pictures(pictures)
{
}

QSize ShelfDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const QFontMetrics metrics(option.font);
    const int pad = 2 * card::step(metrics);
    const int side = kMosaicLines * metrics.height();
    // As wide as the view; words that do not fit are cut short.
    return {side + 4 * pad, side + 2 * pad};
}

void ShelfDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem card = option;
    const bool usable = index.data(ShelfModel::UsableRole).toBool();
    const QFontMetrics metrics(option.font);
    const int step = card::step(metrics);
    const int pad = 2 * step;
    const int side = kMosaicLines * metrics.height();
    const QRect inner = option.rect.adjusted(pad, pad, -pad, -pad);
    card::paintGround(painter, card);
    painter->setOpacity(usable ? 1.0 : 0.45);
    paintMosaic(painter, QRect(inner.topLeft(), QSize(side, side)), option, index);
    painter->setOpacity(1.0);

    const QRect text = inner.adjusted(side + pad, 0, 0, 0);
    const int line = metrics.height();
    const QString badge = index.data(ShelfModel::BadgeRole).toString();
    const int lines = badge.isEmpty() ? 2 : 3;
    int top = text.top() + (side - lines * line - (lines - 1) * step / 2) / 2;
    const auto next = [&] {
        const QRect rect(text.left(), top, text.width(), line);
        top += line + step / 2;
        return rect;
    };
    const QFont nameFont = metrics::headingFont(option.font);
    card::paintLine(painter, next(), index.data(Qt::DisplayRole).toString(), nameFont,
                    usable ? card::textColour(option) : card::secondaryColour(option));
    const QFont font = card::smallFont(option.font);
    card::paintLine(painter, next(), index.data(ShelfModel::SubtitleRole).toString(), font,
                    card::secondaryColour(option));
    if (badge.isEmpty())
        return;
    QRect plate = next();
    plate.setWidth(std::min(plate.width(), QFontMetrics(font).horizontalAdvance(badge) + 2 * step));
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(card::secondaryColour(option));
    painter->drawRoundedRect(QRectF(plate).adjusted(0.5, 0.5, -0.5, -0.5), 3.0, 3.0);
    painter->restore();
    card::paintLine(painter, plate.adjusted(step, 0, -step / 2, 0), badge, font, card::secondaryColour(option));
}

void ShelfDelegate::paintMosaic(QPainter *painter, const QRect &rect, const QStyleOptionViewItem &option,
                                const QModelIndex &index) const
{
    const auto items = index.data(ShelfModel::MosaicRole).value<QVector<qint64>>();
    const QString database = index.data(ShelfModel::IdRole).toString();
    const int gap = 2;
    const int cell = (rect.width() - gap * (kColumns - 1)) / kColumns;
    const int side = PictureLoader::sideFor(cell, painter->device()->devicePixelRatioF());
    for (int i = 0; i < ShelfModel::kMosaicCells; ++i) {
        const QRect place(rect.left() + (i % kColumns) * (cell + gap), rect.top() + (i / kColumns) * (cell + gap), cell,
                          cell);
        const QImage picture = i < items.size() ? m_pictures.picture({database, items[i], {}, side}) : QImage();
        card::paintPicture(painter, place, picture, option.palette);
    }
}

} // namespace palimpsest::ui
