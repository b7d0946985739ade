#pragma once

#include <QFont>

class QFontMetrics;

namespace palimpsest::ui {

/// The one spacing grid and the one type scale of the program. Everything follows the user's font, so that the window
/// keeps its proportions with a larger one. GUI thread only.
namespace metrics {

/// The step of the spacing grid for `font`: about 4 px at the usual size. Gaps and margins are multiples of it:
/// 1 inside a control, 2 between controls, 3 at the edge of a panel, 6 between groups of a dialog.
[[nodiscard]] int step(const QFontMetrics &font);

/// The type scale, from small to large; `body` is the font of the widget itself.
/// Facts under a title, hints, labels on pictures.
[[nodiscard]] QFont smallFont(const QFont &body);
/// The heading of a panel or of a group.
[[nodiscard]] QFont headingFont(const QFont &body);
/// The title of a dialog.
[[nodiscard]] QFont titleFont(const QFont &body);
/// The invitation on an empty table.
[[nodiscard]] QFont displayFont(const QFont &body);

/// Corners of fields, buttons and pictures, in device-independent pixels.
inline constexpr double kRadius = 4.0;
/// The ring around what has the keyboard, in device-independent pixels.
inline constexpr double kFocusRing = 1.6;

} // namespace metrics

} // namespace palimpsest::ui
