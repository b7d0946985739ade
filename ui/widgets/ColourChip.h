#pragma once

#include "ui/widgets/Chip.h"

#include "core/base/Query.h"

#include <QColor>

namespace palimpsest::ui {

/// The same colour for the screen, and back.
[[nodiscard]] QColor colourOf(const QueryColour &colour);
[[nodiscard]] QueryColour queryColourOf(const QColor &colour);
/// A square of the colour with a rim that shows on any ground.
[[nodiscard]] QIcon swatchIcon(const QColor &colour, int sidePx, double devicePixelRatio, const QPalette &palette);

/// A colour that is looked for, as a button. GUI thread only.
class ColourChip : public Chip {
    Q_OBJECT

public:
    explicit ColourChip(const QueryColour &colour, QWidget *parent = nullptr);

    [[nodiscard]] const QueryColour &colour() const { return m_colour; }

Q_SIGNALS:
    /// The artist wants another colour in its place.
    void anotherRequested();

private:
    QueryColour m_colour;
};

} // namespace palimpsest::ui
