#include "ui/widgets/MarkPainting.h"

#include "ui/widgets/Appearance.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace palimpsest::ui {

namespace {

constexpr int kMenuSidePx = 16;
const QColor kPlate(0, 0, 0, 190);

QPixmap clearPixmap(const QSizeF &size, double dpr)
{
    QPixmap pixmap((size * dpr).toSize());
    pixmap.setDevicePixelRatio(dpr);
    pixmap.fill(Qt::transparent);
    return pixmap;
}

// Five points about `centre`.
QPainterPath starAt(const QPointF &centre, double radius)
{
    constexpr int kCorners = 10;
    constexpr double kInner = 0.42;
    QPainterPath path;
    for (int i = 0; i < kCorners; ++i) {
        const double angle = std::numbers::pi * i / 5.0 - std::numbers::pi / 2.0;
        const double reach = i % 2 == 0 ? radius : radius * kInner;
        const QPointF corner = centre + QPointF(std::cos(angle), std::sin(angle)) * reach;
        i == 0 ? path.moveTo(corner) : path.lineTo(corner);
    }
    path.closeSubpath();
    return path;
}

} // namespace

QColor labelColour(ColourLabel label)
{
    switch (label) {
    case ColourLabel::Red:
        return {0xd6, 0x3a, 0x3a};
    case ColourLabel::Yellow:
        return {0xe3, 0xb0, 0x23};
    case ColourLabel::Green:
        return {0x3f, 0x9d, 0x4f};
    case ColourLabel::Blue:
        return {0x3b, 0x7d, 0xd8};
    case ColourLabel::None:
        break;
    }
    return Qt::transparent;
}

QIcon labelIcon(ColourLabel label)
{
    QPixmap pixmap = clearPixmap({kMenuSidePx, kMenuSidePx}, 2.0);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    // The ring sets every colour off from light and dark menus alike.
    painter.setPen(QPen(neutralGrey(), 1.5));
    painter.setBrush(labelColour(label));
    painter.drawEllipse(QRectF(3, 3, kMenuSidePx - 6, kMenuSidePx - 6));
    return pixmap;
}

QPixmap starsBadge(int rating, const QFont &font, int widthPx, double dpr)
{
    if (rating < 1)
        return {};
    constexpr double kPadShare = 0.2;
    const double side =
        std::min(static_cast<double>(QFontMetrics(font).ascent()), widthPx / (kMaximumRating + 2.0 * kPadShare));
    const double pad = side * kPadShare;
    QPixmap pixmap = clearPixmap({side * rating + 2.0 * pad, side + 2.0 * pad}, dpr);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(kPlate);
    painter.drawRoundedRect(QRectF(QPointF(0, 0), QSizeF(pixmap.size()) / dpr), 3.0, 3.0);
    painter.setBrush(Qt::white);
    for (int i = 0; i < rating; ++i)
        painter.drawPath(starAt({pad + side * (i + 0.5), pad + side * 0.52}, side * 0.46));
    return pixmap;
}

QPixmap flagBadge(PickFlag flag, const QFont &font, double dpr)
{
    if (flag == PickFlag::None)
        return {};
    const double side = QFontMetrics(font).height() * 1.15;
    QPixmap pixmap = clearPixmap({side, side}, dpr);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(kPlate);
    painter.drawRoundedRect(QRectF(0, 0, side, side), 3.0, 3.0);
    painter.scale(side, side);
    painter.setPen(QPen(Qt::white, 0.1, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (flag == PickFlag::Picked) {
        painter.drawLine(QPointF(0.3, 0.2), QPointF(0.3, 0.82));
        painter.setBrush(Qt::white);
        painter.drawPolygon(QPolygonF{{0.3, 0.22}, {0.76, 0.36}, {0.3, 0.52}});
    } else {
        painter.drawLine(QPointF(0.28, 0.28), QPointF(0.72, 0.72));
        painter.drawLine(QPointF(0.72, 0.28), QPointF(0.28, 0.72));
    }
    return pixmap;
}

} // namespace palimpsest::ui
