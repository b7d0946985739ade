#include "ui/widgets/CardPainting.h"

#include "ui/widgets/Appearance.h"
#include "ui/widgets/Icons.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace palimpsest::ui::card {

namespace {

using metrics::kRadius;

QColor withAlpha(QColor colour, double alpha)
{
    colour.setAlphaF(static_cast<float>(alpha));
    return colour;
}

} // namespace

void paintGround(QPainter *painter, const QStyleOptionViewItem &option)
{
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver) && option.state.testFlag(QStyle::State_Enabled);
    const bool focused = option.state.testFlag(QStyle::State_HasFocus);
    const QColor highlight = option.palette.color(QPalette::Highlight);
    if (!selected && !hovered && !focused)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF rect = QRectF(option.rect).adjusted(1.5, 1.5, -1.5, -1.5);
    QColor fill = withAlpha(option.palette.color(QPalette::WindowText), 0.06);
    if (selected)
        fill = withAlpha(highlight, 0.22);
    painter->setBrush(fill);
    painter->setPen(selected || focused ? QPen(highlight, focused ? 2.0 : 1.0) : QPen(Qt::NoPen));
    painter->drawRoundedRect(rect, kRadius + 2.0, kRadius + 2.0);
    painter->restore();
}

void paintPicture(QPainter *painter, const QRect &rect, const QImage &image, const QPalette &palette)
{
    painter->save();
    painter->setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    QPainterPath shape;
    shape.addRoundedRect(rect, kRadius, kRadius);
    if (image.isNull()) {
        painter->fillPath(shape, withAlpha(palette.color(QPalette::WindowText), 0.08));
        const int side = std::min(rect.width(), rect.height()) / 3;
        QRect sign(0, 0, side, side);
        sign.moveCenter(rect.center());
        painter->setOpacity(0.35);
        paletteIcon(QStringLiteral("picture")).paint(painter, sign);
    } else {
        QSizeF source = QSizeF(rect.size()).scaled(image.size(), Qt::KeepAspectRatio);
        const QPointF corner((image.width() - source.width()) / 2.0, (image.height() - source.height()) / 2.0);
        painter->setClipPath(shape);
        painter->drawImage(QRectF(rect), image, QRectF(corner, source));
    }
    painter->restore();
}

QRect paintPill(QPainter *painter, const QPoint &corner, Qt::Corner anchor, const QString &text, const QFont &font)
{
    const QFontMetrics metrics(font);
    const int pad = step(metrics);
    QRect rect(0, 0, metrics.horizontalAdvance(text) + 2 * pad, metrics.height() + pad / 2);
    switch (anchor) {
    case Qt::TopLeftCorner:
        rect.moveTopLeft(corner);
        break;
    case Qt::TopRightCorner:
        rect.moveTopRight(corner);
        break;
    case Qt::BottomLeftCorner:
        rect.moveBottomLeft(corner);
        break;
    case Qt::BottomRightCorner:
        rect.moveBottomRight(corner);
        break;
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(QColor(0, 0, 0, 190));
    painter->drawRoundedRect(rect, kRadius - 1.0, kRadius - 1.0);
    painter->setFont(font);
    painter->setPen(Qt::white);
    painter->drawText(rect, Qt::AlignCenter, text);
    painter->restore();
    return rect;
}

void paintLine(QPainter *painter, const QRect &rect, const QString &text, const QFont &font, const QColor &colour)
{
    painter->save();
    painter->setFont(font);
    painter->setPen(colour);
    const QString shown = QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width());
    painter->drawText(rect, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine, shown);
    painter->restore();
}

QColor textColour(const QStyleOptionViewItem &option)
{
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    return option.palette.color(enabled ? QPalette::Active : QPalette::Disabled, QPalette::WindowText);
}

QColor secondaryColour(const QStyleOptionViewItem &option)
{
    // On the tinted ground of a selection the dimmer text would fall below 4.5:1.
    return option.state.testFlag(QStyle::State_Selected) ? textColour(option) : secondaryText(option.palette);
}

} // namespace palimpsest::ui::card
