#pragma once

#include "ui/widgets/Metrics.h"

#include <QImage>
#include <QRect>
#include <QString>
#include <QStyleOptionViewItem>

class QPainter;

namespace palimpsest::ui {

/// Shared strokes of the delegates, so that all cards look alike. Sizes follow the font. GUI thread only.
namespace card {

using metrics::smallFont;
using metrics::step;

/// A card's ground with its hover, selection and focus states; the selection has a ring as well as a colour.
void paintGround(QPainter *painter, const QStyleOptionViewItem &option);

/// `image` cropped to fill `rect` with slightly round corners; an empty plate with a picture sign while it is null.
void paintPicture(QPainter *painter, const QRect &rect, const QImage &image, const QPalette &palette);

/// A small label on a dark plate inside a picture, readable over anything. Returns its rectangle.
QRect paintPill(QPainter *painter, const QPoint &corner, Qt::Corner anchor, const QString &text, const QFont &font);

/// One line of text, elided at its end.
void paintLine(QPainter *painter, const QRect &rect, const QString &text, const QFont &font, const QColor &colour);

/// Text colours that suit the ground painted for `option`.
[[nodiscard]] QColor textColour(const QStyleOptionViewItem &option);
[[nodiscard]] QColor secondaryColour(const QStyleOptionViewItem &option);

} // namespace card

} // namespace palimpsest::ui
