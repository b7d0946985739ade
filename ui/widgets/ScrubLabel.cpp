#include "ui/widgets/ScrubLabel.h"

#include "ui/widgets/CardPainting.h"
#include "ui/widgets/Metrics.h"

#include <QPainter>
#include <QScrollBar>
#include <QStyle>
#include <QStyleOptionSlider>

#include <algorithm>

namespace palimpsest::ui {

namespace {

int handleCentre(const QScrollBar &bar)
{
    QStyleOptionSlider option;
    option.initFrom(&bar);
    option.orientation = bar.orientation();
    option.minimum = bar.minimum();
    option.maximum = bar.maximum();
    option.sliderPosition = bar.sliderPosition();
    option.sliderValue = bar.value();
    option.singleStep = bar.singleStep();
    option.pageStep = bar.pageStep();
    return bar.style()->subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarSlider, &bar).center().y();
}

} // namespace

ScrubLabel::ScrubLabel(QWidget *parent) : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void ScrubLabel::showBeside(const QScrollBar &bar, const QString &section, const QString &place)
{
    m_section = section;
    m_place = place;
    const int step = card::step(fontMetrics());
    const int lines = section.isEmpty() ? 1 : 2;
    const int words = std::max(QFontMetrics(metrics::headingFont(font())).horizontalAdvance(section),
                               fontMetrics().horizontalAdvance(place));
    const QPoint corner = bar.mapTo(parentWidget(), QPoint(0, 0));
    const int width = std::min(words + 6 * step, std::max(1, corner.x() - 4 * step));
    const int height = lines * fontMetrics().height() + 3 * step;
    const int top =
        std::clamp(corner.y() + handleCentre(bar) - height / 2, 0, std::max(0, parentWidget()->height() - height));
    setGeometry(std::max(0, corner.x() - width - 2 * step), top, width, height);
    update();
    show();
    raise();
}

void ScrubLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int step = card::step(fontMetrics());
    const QPalette colours = palette();
    painter.setBrush(colours.color(QPalette::Highlight));
    painter.setPen(Qt::NoPen);
    painter.drawRoundedRect(rect(), 1.5 * step, 1.5 * step);
    QRect line = rect().adjusted(3 * step, 3 * step / 2, -3 * step, 0);
    line.setHeight(fontMetrics().height());
    const QColor ink = colours.color(QPalette::HighlightedText);
    if (!m_section.isEmpty()) {
        card::paintLine(&painter, line, m_section, metrics::headingFont(font()), ink);
        line.translate(0, fontMetrics().height());
    }
    card::paintLine(&painter, line, m_place, font(), ink);
}

} // namespace palimpsest::ui
