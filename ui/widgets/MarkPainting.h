#pragma once

#include "core/base/Marks.h"

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QPixmap>

namespace palimpsest::ui {

/// The colour of a label. These four are what they are called, in dark and light; transparent for None.
[[nodiscard]] QColor labelColour(ColourLabel label);

/// A dot of the label's colour, for menus.
[[nodiscard]] QIcon labelIcon(ColourLabel label);

/// Stars and flag on dark plates, readable over any picture and told apart by their shapes; null where there is nothing to
/// say. Of the height of `font`, `dpr` device pixels to one, never wider than `widthPx`. Take long: keep them.
[[nodiscard]] QPixmap starsBadge(int rating, const QFont &font, int widthPx, double dpr);
[[nodiscard]] QPixmap flagBadge(PickFlag flag, const QFont &font, double dpr);

} // namespace palimpsest::ui
