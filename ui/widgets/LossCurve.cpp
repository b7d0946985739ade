#include "ui/widgets/LossCurve.h"

#include "ui/widgets/CardPainting.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace palimpsest::ui {

namespace {

// More points than the widget has pixels are thinned out.
constexpr qsizetype kMaximumPoints = 2000;

} // namespace

LossCurve::LossCurve(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("How the loss falls"));
    setToolTip(
        tr("How wrong the model's guesses are: the line for the pictures that it learns, the dots for some that it "
           "never sees. When the dots rise again, it begins to learn the pictures by heart."));
}

void LossCurve::setMinutes(double minutes)
{
    m_minutes = std::max(minutes, 1e-3);
    update();
}

void LossCurve::clear()
{
    m_losses.clear();
    m_heldOut.clear();
    m_lowest = 0.0;
    m_highest = 0.0;
    update();
}

void LossCurve::include(double loss)
{
    const bool isFirst = m_losses.size() + m_heldOut.size() == 1;
    m_lowest = isFirst ? loss : std::min(m_lowest, loss);
    m_highest = isFirst ? loss : std::max(m_highest, loss);
    update();
}

void LossCurve::addLoss(double minutes, double loss)
{
    m_losses.append({minutes, loss});
    include(loss);
    if (m_losses.size() <= kMaximumPoints)
        return;
    QVector<QPointF> thinned;
    for (qsizetype i = 0; i < m_losses.size(); i += 2)
        thinned.append(m_losses[i]);
    m_losses = thinned;
}

void LossCurve::addHeldOut(double minutes, double loss)
{
    m_heldOut.append({minutes, loss});
    include(loss);
}

QSize LossCurve::sizeHint() const
{
    return {26 * fontMetrics().height(), 9 * fontMetrics().height()};
}

QSize LossCurve::minimumSizeHint() const
{
    return {14 * fontMetrics().height(), 6 * fontMetrics().height()};
}

QPointF LossCurve::placed(const QPointF &point, const QRectF &area) const
{
    const double range = std::max(m_highest - m_lowest, 1e-6);
    return {area.left() + area.width() * std::clamp(point.x() / m_minutes, 0.0, 1.0),
            area.bottom() - area.height() * (point.y() - m_lowest) / range};
}

void LossCurve::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int step = card::step(fontMetrics());
    const int line = fontMetrics().height();
    painter.fillRect(rect(), palette().base());
    QColor faint = palette().color(QPalette::Text);
    faint.setAlphaF(0.6F);
    painter.setPen(faint);
    if (m_losses.isEmpty() && m_heldOut.isEmpty()) {
        painter.drawText(rect(), Qt::AlignCenter, tr("The curve of the teaching appears here."));
        return;
    }
    const QLocale locale;
    const QString top = locale.toString(m_highest, 'f', 3);
    const QString bottom = locale.toString(m_lowest, 'f', 3);
    const int labels = std::max(fontMetrics().horizontalAdvance(top), fontMetrics().horizontalAdvance(bottom));
    const QRectF area = QRectF(rect()).adjusted(labels + 3 * step, line / 2.0 + step, -3 * step, -line - 2 * step);
    const auto label = [&](double y, const QString &text) {
        painter.drawText(QRectF(step, y - line / 2.0, labels, line), Qt::AlignRight | Qt::AlignVCenter, text);
        painter.drawLine(QPointF(area.left() - step, y), QPointF(area.left(), y));
    };
    label(area.top(), top);
    if (m_highest > m_lowest)
        label(area.bottom(), bottom);
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    painter.drawText(QRectF(area.left(), area.bottom() + step, area.width(), line), Qt::AlignRight | Qt::AlignVCenter,
                     tr("%1 min").arg(locale.toString(m_minutes, 'f', m_minutes < 10.0 ? 1 : 0)));
    QPolygonF curve;
    for (const QPointF &point : m_losses)
        curve.append(placed(point, area));
    painter.setPen(QPen(palette().color(QPalette::Highlight), 1.6));
    painter.drawPolyline(curve);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().color(QPalette::Text));
    for (const QPointF &point : m_heldOut)
        painter.drawEllipse(placed(point, area), 0.5 * step + 1.0, 0.5 * step + 1.0);
}

} // namespace palimpsest::ui
