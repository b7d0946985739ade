#include "ui/widgets/CalmPainting.h"
#include "ui/widgets/CalmStyle.h"
#include "ui/widgets/Metrics.h"

#include <QPainter>
#include <QStyleOption>

#include <algorithm>

// The controls of CalmStyle that have parts.

namespace palimpsest::ui {

void CalmStyle::drawComboBox(const QStyleOptionComboBox &option, QPainter *painter, const QWidget *widget) const
{
    if (option.subControls.testFlag(SC_ComboBoxFrame)) {
        if (option.editable)
            calm::paintField(painter, option);
        else if (option.frame)
            calm::paintButton(painter, option, calm::Ground::Raised);
    }
    const QRect arrow = proxy()->subControlRect(CC_ComboBox, &option, SC_ComboBoxArrow, widget);
    const bool enabled = option.state.testFlag(State_Enabled);
    calm::paintChevron(painter, arrow, Qt::DownArrow,
                       option.palette.color(enabled ? QPalette::Active : QPalette::Disabled, QPalette::ButtonText));
}

void CalmStyle::drawSpinBox(const QStyleOptionSpinBox &option, QPainter *painter, const QWidget *widget) const
{
    if (option.frame)
        calm::paintField(painter, option);
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const auto paintStep = [&](SubControl part, Qt::ArrowType direction, QAbstractSpinBox::StepEnabledFlag flag) {
        const QRect rect = proxy()->subControlRect(CC_SpinBox, &option, part, widget);
        const bool enabled = option.state.testFlag(State_Enabled) && option.stepEnabled.testFlag(flag);
        const QColor ink = option.palette.color(enabled ? QPalette::Active : QPalette::Disabled, QPalette::Text);
        if (enabled && option.activeSubControls == part && option.state.testFlag(State_MouseOver)) {
            QColor veil = ink;
            veil.setAlphaF(option.state.testFlag(State_Sunken) ? 0.2F : 0.1F);
            painter->fillRect(rect.adjusted(0, 0, -1, 0), veil);
        }
        calm::paintChevron(painter, rect, direction, ink);
    };
    paintStep(SC_SpinBoxUp, Qt::UpArrow, QAbstractSpinBox::StepUpEnabled);
    paintStep(SC_SpinBoxDown, Qt::DownArrow, QAbstractSpinBox::StepDownEnabled);
}

void CalmStyle::drawSlider(const QStyleOptionSlider &option, QPainter *painter, const QWidget *widget) const
{
    constexpr double kGroove = 4.0;
    const bool horizontal = option.orientation == Qt::Horizontal;
    const bool enabled = option.state.testFlag(State_Enabled);
    const QRectF handle = proxy()->subControlRect(CC_Slider, &option, SC_SliderHandle, widget);
    const QRectF all = proxy()->subControlRect(CC_Slider, &option, SC_SliderGroove, widget);
    const QColor accent = option.palette.color(enabled ? QPalette::Active : QPalette::Disabled, QPalette::Highlight);
    const QColor text = option.palette.color(QPalette::Active, QPalette::WindowText);
    const QColor window = option.palette.color(QPalette::Active, QPalette::Window);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    if (option.subControls.testFlag(SC_SliderGroove)) {
        QRectF groove = horizontal ? QRectF(all.left(), handle.center().y() - kGroove / 2.0, all.width(), kGroove)
                                   : QRectF(handle.center().x() - kGroove / 2.0, all.top(), kGroove, all.height());
        painter->setBrush(calm::blend(text, window, 0.22));
        painter->drawRoundedRect(groove, kGroove / 2.0, kGroove / 2.0);
        const bool fromEnd = option.upsideDown;
        if (horizontal)
            fromEnd ? groove.setLeft(handle.center().x()) : groove.setRight(handle.center().x());
        else
            fromEnd ? groove.setTop(handle.center().y()) : groove.setBottom(handle.center().y());
        painter->setBrush(accent);
        painter->drawRoundedRect(groove, kGroove / 2.0, kGroove / 2.0);
    }
    if (option.subControls.testFlag(SC_SliderHandle)) {
        const bool held = option.state.testFlag(State_Sunken) && option.activeSubControls.testFlag(SC_SliderHandle);
        const bool hovered = enabled && option.state.testFlag(State_MouseOver);
        const bool focused = enabled && option.state.testFlag(State_HasFocus);
        const double radius = std::min(handle.width(), handle.height()) / 2.0 - (held || hovered ? 0.5 : 1.5);
        if (focused) {
            painter->setBrush(Qt::NoBrush);
            painter->setPen(QPen(accent, metrics::kFocusRing));
            painter->drawEllipse(handle.center(), radius + 1.0, radius + 1.0);
            painter->setPen(Qt::NoPen);
        }
        painter->setPen(QPen(window, 1.5));
        painter->setBrush(enabled ? calm::blend(text, window, hovered || held ? 1.0 : 0.82)
                                  : calm::blend(text, window, 0.4));
        painter->drawEllipse(handle.center(), radius - (focused ? 1.0 : 0.0), radius - (focused ? 1.0 : 0.0));
    }
    painter->restore();
}

void CalmStyle::drawScrollBar(const QStyleOptionSlider &option, QPainter *painter, const QWidget *widget) const
{
    painter->fillRect(option.rect, option.palette.color(QPalette::Active, QPalette::Window));
    if (option.maximum <= option.minimum)
        return;
    const bool horizontal = option.orientation == Qt::Horizontal;
    const bool enabled = option.state.testFlag(State_Enabled);
    const bool reached = enabled && option.state.testFlag(State_MouseOver);
    QRectF thumb = proxy()->subControlRect(CC_ScrollBar, &option, SC_ScrollBarSlider, widget);
    const double inset = reached ? 2.0 : 3.0;
    thumb = horizontal ? thumb.adjusted(1.0, inset, -1.0, -inset) : thumb.adjusted(inset, 1.0, -inset, -1.0);
    const double radius = std::min(thumb.width(), thumb.height()) / 2.0;
    double share = 0.5;
    if (reached)
        share = option.state.testFlag(State_Sunken) ? 0.75 : 0.58;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(calm::blend(option.palette.color(QPalette::Active, QPalette::WindowText),
                                  option.palette.color(QPalette::Active, QPalette::Window), enabled ? share : 0.15));
    painter->drawRoundedRect(thumb, radius, radius);
    painter->restore();
}

void CalmStyle::drawToolButton(const QStyleOptionToolButton &option, QPainter *painter, const QWidget *widget) const
{
    constexpr int kRoom = 14;
    QStyleOptionToolButton plain = option;
    plain.features.setFlag(QStyleOptionToolButton::HasMenu, false);
    plain.subControls.setFlag(SC_ToolButtonMenu, false);
    QProxyStyle::drawComplexControl(CC_ToolButton, &plain, painter, widget);
    QRect room = option.rect;
    room.setLeft(option.rect.right() + 1 - kRoom - metrics::step(option.fontMetrics) / 2);
    const bool enabled = option.state.testFlag(State_Enabled);
    calm::paintChevron(painter, visualRect(option.direction, option.rect, room), Qt::DownArrow,
                       option.palette.color(enabled ? QPalette::Active : QPalette::Disabled, QPalette::ButtonText));
}

} // namespace palimpsest::ui
