#include "ui/widgets/CalmPainting.h"

#include "ui/widgets/Metrics.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyle>

#include <algorithm>

namespace palimpsest::ui::calm {

namespace {

using metrics::kRadius;

bool has(const QStyleOption &option, QStyle::StateFlag flag)
{
    return option.state.testFlag(flag);
}

// Antialiased for as long as it lives.
class Strokes {
public:
    explicit Strokes(QPainter *painter) : m_painter(painter)
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
    }
    ~Strokes() { m_painter->restore(); }
    Strokes(const Strokes &) = delete;
    Strokes &operator=(const Strokes &) = delete;
    Strokes(Strokes &&) = delete;
    Strokes &operator=(Strokes &&) = delete;

private:
    QPainter *m_painter;
};

QRectF inside(const QRect &rect, double by)
{
    return QRectF(rect).adjusted(by, by, -by, -by);
}

QColor highlightOf(const QStyleOption &option)
{
    return option.palette.color(has(option, QStyle::State_Enabled) ? QPalette::Active : QPalette::Disabled,
                                QPalette::Highlight);
}

bool showsFocus(const QStyleOption &option)
{
    return has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange)
           && has(option, QStyle::State_Enabled);
}

// How much of the ink lies over a button that is pointed at or pressed.
double veilOf(const QStyleOption &option)
{
    if (!has(option, QStyle::State_Enabled))
        return 0.0;
    if (has(option, QStyle::State_Sunken))
        return 0.18;
    return has(option, QStyle::State_MouseOver) ? 0.09 : 0.0;
}

} // namespace

QColor blend(const QColor &ink, const QColor &ground, double share)
{
    const auto mix = [share](float a, float b) { return static_cast<float>(a * share + b * (1.0 - share)); };
    return QColor::fromRgbF(mix(ink.redF(), ground.redF()), mix(ink.greenF(), ground.greenF()),
                            mix(ink.blueF(), ground.blueF()));
}

QColor hairline(const QPalette &palette)
{
    return blend(palette.color(QPalette::Active, QPalette::WindowText),
                 palette.color(QPalette::Active, QPalette::Window), 0.16);
}

void paintButton(QPainter *painter, const QStyleOption &option, Ground ground)
{
    const Strokes strokes(painter);
    const QPalette &palette = option.palette;
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool on = has(option, QStyle::State_On);
    const QColor ink = palette.color(QPalette::Active, QPalette::ButtonText);
    const double veil = veilOf(option);
    QColor fill = palette.color(enabled ? QPalette::Active : QPalette::Disabled, QPalette::Button);
    if (!enabled)
        fill = blend(fill, palette.color(QPalette::Active, QPalette::Window), 0.5);
    if (on)
        fill = blend(highlightOf(option), palette.color(QPalette::Active, QPalette::Window), 0.3);
    fill = blend(ink, fill, veil);
    if (ground == Ground::Flat && !on) {
        fill = ink;
        fill.setAlphaF(static_cast<float>(veil));
    }
    painter->setBrush(fill);
    painter->setPen(Qt::NoPen);
    if (on)
        painter->setPen(QPen(highlightOf(option), 1.0));
    else if (ground == Ground::Raised)
        painter->setPen(QPen(blend(ink, fill, enabled ? 0.14 : 0.07), 1.0));
    painter->drawRoundedRect(inside(option.rect, 0.5), kRadius, kRadius);
    if (showsFocus(option))
        paintFocusRing(painter, option.rect, palette);
}

void paintField(QPainter *painter, const QStyleOption &option)
{
    {
        const Strokes strokes(painter);
        painter->setPen(Qt::NoPen);
        painter->setBrush(option.palette.color(QPalette::Base));
        painter->drawRoundedRect(inside(option.rect, 0.5), kRadius, kRadius);
    }
    paintFieldBorder(painter, option);
}

void paintFieldBorder(QPainter *painter, const QStyleOption &option)
{
    const Strokes strokes(painter);
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool focused = enabled && has(option, QStyle::State_HasFocus);
    QColor line = hairline(option.palette);
    if (enabled && has(option, QStyle::State_MouseOver))
        line = blend(option.palette.color(QPalette::Active, QPalette::WindowText), line, 0.25);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(focused ? QPen(highlightOf(option), metrics::kFocusRing) : QPen(line, 1.0));
    painter->drawRoundedRect(inside(option.rect, focused ? metrics::kFocusRing / 2.0 : 0.5), kRadius, kRadius);
}

void paintFocusRing(QPainter *painter, const QRect &rect, const QPalette &palette)
{
    const Strokes strokes(painter);
    painter->setBrush(Qt::NoBrush);
    // The highlight alone is lost on a button that is filled with it.
    painter->setPen(QPen(palette.color(QPalette::Active, QPalette::Window), metrics::kFocusRing * 2.0));
    painter->drawRoundedRect(inside(rect, metrics::kFocusRing), kRadius, kRadius);
    painter->setPen(QPen(palette.color(QPalette::Active, QPalette::Highlight), metrics::kFocusRing));
    painter->drawRoundedRect(inside(rect, metrics::kFocusRing / 2.0), kRadius, kRadius);
}

void paintChevron(QPainter *painter, const QRect &rect, Qt::ArrowType direction, const QColor &ink)
{
    const Strokes strokes(painter);
    const double half = std::clamp(std::min(rect.width(), rect.height()) / 4.0, 2.0, 4.0);
    painter->translate(QRectF(rect).center());
    switch (direction) {
    case Qt::UpArrow:
        painter->rotate(180.0);
        break;
    case Qt::LeftArrow:
        painter->rotate(90.0);
        break;
    case Qt::RightArrow:
        painter->rotate(-90.0);
        break;
    case Qt::DownArrow:
    case Qt::NoArrow:
        break;
    }
    painter->setPen(QPen(ink, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(QPolygonF({{-half, -half / 2.0}, {0.0, half / 2.0}, {half, -half / 2.0}}));
}

void paintChoice(QPainter *painter, const QStyleOption &option, Choice choice)
{
    const Strokes strokes(painter);
    const QPalette &palette = option.palette;
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool partly = has(option, QStyle::State_NoChange);
    const bool on = has(option, QStyle::State_On) || partly;
    const double side = std::min(option.rect.width(), option.rect.height()) - 1.0;
    QRectF box(0.0, 0.0, side, side);
    box.moveCenter(QRectF(option.rect).center());
    const QColor text = palette.color(enabled ? QPalette::Active : QPalette::Disabled, QPalette::WindowText);
    const QColor border = blend(text, palette.color(QPalette::Active, QPalette::Window), 0.55);
    const QColor ground = on ? highlightOf(option) : palette.color(QPalette::Active, QPalette::Base);
    painter->setPen(QPen(on ? ground : border, 1.0));
    painter->setBrush(blend(text, ground, veilOf(option)));
    const double radius = choice == Choice::OneOfMany ? side / 2.0 : 3.0;
    painter->drawRoundedRect(box, radius, radius);
    if (on) {
        const QColor sign = palette.color(enabled ? QPalette::Active : QPalette::Disabled, QPalette::HighlightedText);
        const auto at = [&box](double x, double y) {
            return QPointF(box.left() + x * box.width(), box.top() + y * box.height());
        };
        painter->setPen(QPen(sign, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        if (choice == Choice::OneOfMany) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(sign);
            painter->drawEllipse(box.center(), side * 0.22, side * 0.22);
        } else if (partly) {
            painter->drawLine(at(0.28, 0.5), at(0.72, 0.5));
        } else {
            painter->drawPolyline(QPolygonF({at(0.25, 0.52), at(0.43, 0.7), at(0.76, 0.32)}));
        }
    }
    if (showsFocus(option))
        paintFocusRing(painter, option.rect.adjusted(-2, -2, 2, 2), palette);
}

void paintTab(QPainter *painter, const QStyleOptionTab &option)
{
    const Strokes strokes(painter);
    const bool selected = has(option, QStyle::State_Selected);
    const bool below = option.shape == QTabBar::RoundedSouth || option.shape == QTabBar::TriangularSouth;
    painter->setPen(Qt::NoPen);
    if (!selected && veilOf(option) > 0.0) {
        QColor veil = option.palette.color(QPalette::Active, QPalette::WindowText);
        veil.setAlphaF(static_cast<float>(veilOf(option)));
        painter->setBrush(veil);
        painter->drawRoundedRect(inside(option.rect, 2.0), kRadius, kRadius);
    }
    const double thick = selected ? 2.0 : 1.0;
    const double top = below ? option.rect.top() : option.rect.bottom() + 1.0 - thick;
    painter->setBrush(selected ? highlightOf(option) : hairline(option.palette));
    painter->drawRect(QRectF(option.rect.left(), top, option.rect.width(), thick));
    if (showsFocus(option))
        paintFocusRing(painter, option.rect.adjusted(1, 1, -1, -3), option.palette);
}

void paintProgressGroove(QPainter *painter, const QStyleOption &option)
{
    const Strokes strokes(painter);
    painter->setPen(Qt::NoPen);
    painter->setBrush(hairline(option.palette));
    const double radius = std::min(kRadius, option.rect.height() / 2.0);
    painter->drawRoundedRect(option.rect, radius, radius);
}

void paintProgress(QPainter *painter, const QStyleOptionProgressBar &option)
{
    const double range = std::max(1.0, static_cast<double>(option.maximum) - option.minimum);
    const double share = std::clamp((option.progress - option.minimum) / range, 0.0, 1.0);
    if (share <= 0.0)
        return;
    const Strokes strokes(painter);
    const double radius = std::min(kRadius, option.rect.height() / 2.0);
    QRectF done(option.rect);
    done.setWidth(std::max(2.0 * radius, option.rect.width() * share));
    if (option.direction == Qt::RightToLeft)
        done.moveRight(option.rect.right() + 1.0);
    painter->setPen(Qt::NoPen);
    painter->setBrush(highlightOf(option));
    painter->drawRoundedRect(done, radius, radius);
}

} // namespace palimpsest::ui::calm
