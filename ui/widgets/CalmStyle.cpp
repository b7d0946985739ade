#include "ui/widgets/CalmStyle.h"

#include "ui/widgets/CalmPainting.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Metrics.h"

#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace palimpsest::ui {

namespace {

constexpr int kScrollBarPx = 12;
constexpr int kShortestThumbPx = 28;
constexpr int kChevronRoomPx = 14;

bool isHorizontalTab(const QStyleOptionTab &tab)
{
    return tab.shape == QTabBar::RoundedNorth || tab.shape == QTabBar::RoundedSouth
           || tab.shape == QTabBar::TriangularNorth || tab.shape == QTabBar::TriangularSouth;
}

QColor inkOf(const QStyleOption &option, QPalette::ColorRole role)
{
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    return option.palette.color(enabled ? QPalette::Active : QPalette::Disabled, role);
}

// A button with a menu that opens at once has no room of its own for the chevron.
bool hasPlainMenu(const QStyleOptionToolButton &button)
{
    return button.features.testFlag(QStyleOptionToolButton::HasMenu)
           && !button.features.testFlag(QStyleOptionToolButton::MenuButtonPopup);
}

} // namespace

CalmStyle::CalmStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

void CalmStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                              const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand: {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        const bool flat = button != nullptr && button->features.testFlag(QStyleOptionButton::Flat);
        return calm::paintButton(painter, *option, flat ? calm::Ground::Flat : calm::Ground::Raised);
    }
    case PE_PanelButtonTool:
        return calm::paintButton(painter, *option,
                                 option->state.testFlag(State_AutoRaise) ? calm::Ground::Flat : calm::Ground::Raised);
    case PE_FrameLineEdit:
    case PE_Frame:
        return calm::paintFieldBorder(painter, *option);
    case PE_PanelLineEdit: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame != nullptr && frame->lineWidth > 0)
            return calm::paintField(painter, *option);
        break;
    }
    case PE_FrameFocusRect:
        return calm::paintFocusRing(painter, option->rect, option->palette);
    case PE_FrameDefaultButton:
        return;
    case PE_IndicatorArrowDown:
        return calm::paintChevron(painter, option->rect, Qt::DownArrow, inkOf(*option, QPalette::WindowText));
    case PE_IndicatorArrowUp:
        return calm::paintChevron(painter, option->rect, Qt::UpArrow, inkOf(*option, QPalette::WindowText));
    case PE_IndicatorArrowLeft:
        return calm::paintChevron(painter, option->rect, Qt::LeftArrow, inkOf(*option, QPalette::WindowText));
    case PE_IndicatorArrowRight:
        return calm::paintChevron(painter, option->rect, Qt::RightArrow, inkOf(*option, QPalette::WindowText));
    case PE_IndicatorCheckBox:
        return calm::paintChoice(painter, *option, calm::Choice::OnOrOff);
    case PE_IndicatorRadioButton:
        return calm::paintChoice(painter, *option, calm::Choice::OneOfMany);
    case PE_FrameTabWidget:
    case PE_FrameTabBarBase:
        return painter->fillRect(QRect(option->rect.left(), option->rect.top(), option->rect.width(), 1),
                                 calm::hairline(option->palette));
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, option->palette.color(QPalette::ToolTipBase));
        painter->setPen(calm::hairline(option->palette));
        return painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void CalmStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                            const QWidget *widget) const
{
    if (element == CE_PushButton) {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        if (button != nullptr && button->features.testFlag(QStyleOptionButton::DefaultButton)
            && button->state.testFlag(State_Enabled)) {
            QStyleOptionButton accented = *button;
            accented.palette.setColor(QPalette::Button, button->palette.color(QPalette::Highlight));
            accented.palette.setColor(QPalette::ButtonText, button->palette.color(QPalette::HighlightedText));
            return QProxyStyle::drawControl(element, &accented, painter, widget);
        }
    }
    if (element == CE_TabBarTabShape) {
        const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option);
        if (tab != nullptr && isHorizontalTab(*tab))
            return calm::paintTab(painter, *tab);
    }
    if (element == CE_ProgressBarGroove)
        return calm::paintProgressGroove(painter, *option);
    if (element == CE_ProgressBarContents) {
        const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option);
        if (bar != nullptr && bar->maximum > bar->minimum)
            return calm::paintProgress(painter, *bar);
    }
    if (element == CE_HeaderSection || element == CE_HeaderEmptyArea) {
        painter->fillRect(option->rect, option->palette.color(QPalette::Window));
        return painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                                 calm::hairline(option->palette));
    }
    if (element == CE_DockWidgetTitle) {
        painter->save();
        painter->setFont(metrics::headingFont(painter->font()));
        QProxyStyle::drawControl(element, option, painter, widget);
        painter->restore();
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void CalmStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                   const QWidget *widget) const
{
    if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option); control == CC_ComboBox && combo)
        return drawComboBox(*combo, painter, widget);
    if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option); control == CC_SpinBox && spin)
        return drawSpinBox(*spin, painter, widget);
    if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
        if (control == CC_Slider)
            return drawSlider(*slider, painter, widget);
        if (control == CC_ScrollBar)
            return drawScrollBar(*slider, painter, widget);
    }
    if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
        control == CC_ToolButton && button && hasPlainMenu(*button))
        return drawToolButton(*button, painter, widget);
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect CalmStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || bar == nullptr)
        return QProxyStyle::subControlRect(control, option, part, widget);
    // The whole length is the groove: pages by clicking beside the thumb, no arrows.
    const bool horizontal = bar->orientation == Qt::Horizontal;
    const QRect all = bar->rect;
    const int length = horizontal ? all.width() : all.height();
    const qint64 range = static_cast<qint64>(bar->maximum) - bar->minimum;
    int thumb = length;
    if (range > 0)
        thumb = static_cast<int>(length * static_cast<qint64>(bar->pageStep) / (range + bar->pageStep));
    thumb = std::min(length, std::max(thumb, kShortestThumbPx));
    const int start =
        sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - thumb, bar->upsideDown);
    const auto along = [&](int from, int extent) {
        const QRect rect = horizontal ? QRect(all.left() + from, all.top(), extent, all.height())
                                      : QRect(all.left(), all.top() + from, all.width(), extent);
        return visualRect(bar->direction, all, rect);
    };
    switch (part) {
    case SC_ScrollBarSlider:
        return along(start, thumb);
    case SC_ScrollBarGroove:
        return all;
    case SC_ScrollBarSubPage:
        return along(0, start);
    case SC_ScrollBarAddPage:
        return along(start + thumb, length - start - thumb);
    default:
        return {};
    }
}

QSize CalmStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                                  const QWidget *widget) const
{
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    if (type == CT_ToolButton) {
        const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
        if (button != nullptr && hasPlainMenu(*button))
            size.rwidth() += kChevronRoomPx;
    }
    if (type == CT_ItemViewItem)
        size.rheight() += metrics::step(option->fontMetrics);
    return size;
}

int CalmStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return kScrollBarPx;
    case PM_ScrollBarSliderMin:
        return kShortestThumbPx;
    case PM_DockWidgetTitleMargin:
        return QProxyStyle::pixelMetric(metric, option, widget) + 2;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int CalmStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                         QStyleHintReturn *data) const
{
    // No pictures on "OK" and "Cancel".
    return hint == SH_DialogButtonBox_ButtonsHaveIcons ? 0 : QProxyStyle::styleHint(hint, option, widget, data);
}

QIcon CalmStyle::standardIcon(StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const
{
    switch (icon) {
    case SP_TitleBarCloseButton:
    case SP_DockWidgetCloseButton:
    case SP_LineEditClearButton:
        return paletteIcon(QStringLiteral("close"));
    case SP_MessageBoxInformation:
    case SP_MessageBoxQuestion:
        return paletteIcon(QStringLiteral("info"));
    case SP_MessageBoxWarning:
    case SP_MessageBoxCritical:
        return paletteIcon(QStringLiteral("warning"));
    default:
        return QProxyStyle::standardIcon(icon, option, widget);
    }
}

} // namespace palimpsest::ui
