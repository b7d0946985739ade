#pragma once

#include <QColor>
#include <QString>

class QPalette;

namespace palimpsest::ui {

/// Which colours the program wears.
enum class Appearance {
    Desktop, ///< As the desktop says; light where there is no desktop that could say.
    Light,
    Dark,
};

/// Stable names for the settings file: "desktop", "light", "dark".
[[nodiscard]] QString appearanceName(Appearance appearance);
/// The inverse; unknown names give Desktop.
[[nodiscard]] Appearance appearanceFromName(const QString &name);

/// Dresses the whole application; can be called again at any time. GUI thread only, after the QApplication is made.
void applyAppearance(Appearance appearance);

/// Neutral grey that reflects 18 % of the light, behind every picture whose colours are to be judged.
[[nodiscard]] QColor neutralGrey();

/// Whether `palette` is a dark one.
[[nodiscard]] bool isDark(const QPalette &palette);

/// Text that is less important than `palette`'s text, still at least 4.5:1 against its window and base.
[[nodiscard]] QColor secondaryText(const QPalette &palette);

/// A colour beside the highlight for what asks to be noticed; at least 3:1 against the window.
[[nodiscard]] QColor warmAccent(const QPalette &palette);

/// The green of what stays, as a ground for white words and signs, on pictures and beside them; at least 4.5:1 to white.
[[nodiscard]] QColor affirmativeGround();

/// Contrast ratio of WCAG 2.2 between two opaque colours, 1..21.
[[nodiscard]] double contrastRatio(const QColor &a, const QColor &b);

} // namespace palimpsest::ui
