#include "ui/widgets/SampleStrip.h"

#include "ui/widgets/CardPainting.h"

#include <QPainter>

#include <algorithm>

namespace palimpsest::ui {

namespace {

constexpr int kColumns = 3;
constexpr int kRows = 2;

} // namespace

SampleStrip::SampleStrip(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Samples"));
    setToolTip(tr("The same pictures, painted before the teaching and now."));
}

void SampleStrip::clear()
{
    m_first.clear();
    m_latest.clear();
    update();
}

void SampleStrip::setSamples(const QList<QImage> &samples)
{
    if (m_first.isEmpty())
        m_first = samples;
    m_latest = samples;
    setAccessibleDescription(tr("%n samples", nullptr, static_cast<int>(samples.size())));
    update();
}

QSize SampleStrip::sizeHint() const
{
    const int line = fontMetrics().height();
    return {kColumns * 8 * line, kRows * 8 * line};
}

QSize SampleStrip::minimumSizeHint() const
{
    return sizeHint() / 2;
}

void SampleStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    if (m_first.isEmpty()) {
        painter.fillRect(rect(), palette().base());
        QColor faint = palette().color(QPalette::Text);
        faint.setAlphaF(0.6F);
        painter.setPen(faint);
        painter.drawText(rect(), Qt::AlignCenter, tr("Samples, before and now, appear here."));
        return;
    }
    const int step = card::step(fontMetrics());
    const int side =
        std::max(1, std::min((width() - (kColumns - 1) * step) / kColumns, (height() - (kRows - 1) * step) / kRows));
    const int left = (width() - kColumns * side - (kColumns - 1) * step) / 2;
    const QFont small = card::smallFont(font());
    for (int row = 0; row < kRows; ++row) {
        const QList<QImage> &pictures = row == 0 ? m_first : m_latest;
        for (int column = 0; column < kColumns; ++column) {
            const QRect cell(left + column * (side + step), row * (side + step), side, side);
            card::paintPicture(&painter, cell, column < pictures.size() ? pictures[column] : QImage(), palette());
        }
        card::paintPill(&painter, {left + step, row * (side + step) + step}, Qt::TopLeftCorner,
                        row == 0 ? tr("before") : tr("now"), small);
    }
}

} // namespace palimpsest::ui
