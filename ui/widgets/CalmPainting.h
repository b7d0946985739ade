#pragma once

#include <QRect>
#include <QStyleOption>

class QPainter;

namespace palimpsest::ui {

/// The strokes that CalmStyle is made of. Colours come from the palette of the option. GUI thread only.
namespace calm {

/// `ink` laid over `ground` with `share` (0..1) of it.
[[nodiscard]] QColor blend(const QColor &ink, const QColor &ground, double share);
/// The thin line between panels and around fields.
[[nodiscard]] QColor hairline(const QPalette &palette);

/// The ground of a button in the state of `option`: its own colour when raised, a veil alone when flat.
enum class Ground { Raised, Flat };
void paintButton(QPainter *painter, const QStyleOption &option, Ground ground);
/// The ground and border of a field to write in.
void paintField(QPainter *painter, const QStyleOption &option);
/// The border of a field or a view alone.
void paintFieldBorder(QPainter *painter, const QStyleOption &option);
/// The ring around what has the keyboard.
void paintFocusRing(QPainter *painter, const QRect &rect, const QPalette &palette);
/// A chevron in the middle of `rect`.
void paintChevron(QPainter *painter, const QRect &rect, Qt::ArrowType direction, const QColor &ink);
/// A box with a tick, or a ring with a dot, as the state of `option` says.
enum class Choice { OneOfMany, OnOrOff };
void paintChoice(QPainter *painter, const QStyleOption &option, Choice choice);
/// One tab: words over a line, which is thick under the chosen one.
void paintTab(QPainter *painter, const QStyleOptionTab &option);
/// What is done of a piece of work.
void paintProgressGroove(QPainter *painter, const QStyleOption &option);
void paintProgress(QPainter *painter, const QStyleOptionProgressBar &option);

} // namespace calm

} // namespace palimpsest::ui
