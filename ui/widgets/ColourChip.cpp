#include "ui/widgets/ColourChip.h"

#include "core/base/QueryText.h"

#include <QIcon>
#include <QMenu>
#include <QPainter>
#include <QPixmap>

namespace palimpsest::ui {

QColor colourOf(const QueryColour &colour)
{
    return {colour.red, colour.green, colour.blue};
}

QueryColour queryColourOf(const QColor &colour)
{
    return {static_cast<std::uint8_t>(colour.red()), static_cast<std::uint8_t>(colour.green()),
            static_cast<std::uint8_t>(colour.blue())};
}

QIcon swatchIcon(const QColor &colour, int sidePx, double devicePixelRatio, const QPalette &palette)
{
    QPixmap pixmap(QSize(sidePx, sidePx) * devicePixelRatio);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor rim = palette.color(QPalette::WindowText);
    rim.setAlphaF(0.5F);
    painter.setPen(rim);
    painter.setBrush(colour);
    painter.drawRoundedRect(QRectF(0.5, 0.5, sidePx - 1.0, sidePx - 1.0), 3.0, 3.0);
    return QIcon(pixmap);
}

ColourChip::ColourChip(const QueryColour &colour, QWidget *parent) : Chip(parent), m_colour(colour)
{
    chipMenu()->addAction(tr("Another colour…"), this, &ColourChip::anotherRequested);
    finishMenu();
    setToolButtonStyle(Qt::ToolButtonIconOnly);
    setIcon(swatchIcon(colourOf(colour), iconSize().width(), devicePixelRatioF(), palette()));
    const QString name = QString::fromStdString(formatColour(colour));
    setToolTip(tr("Pictures with the colour %1. Delete removes it.").arg(name));
    setAccessibleName(tr("Colour %1").arg(name));
}

} // namespace palimpsest::ui
