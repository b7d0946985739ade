#include "ui/widgets/Appearance.h"
#include "ui/widgets/RetouchView.h"

#include <QPainter>

#include <algorithm>

namespace palimpsest::ui {

namespace {

const QColor kMarked(255, 122, 41, 140); // Over paintings as well as over grey.
constexpr double kGripLengthPx = 28.0;

} // namespace

void RetouchView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), neutralGrey());
    if (m_picture.isNull())
        return;
    if (m_kind == RecipeStart::Kind::Outpaint)
        paintMargins(painter);
    const QRectF shown = pictureRect();
    painter.setRenderHint(QPainter::SmoothPixmapTransform, scale() != 1.0 && scale() < 4.0);
    painter.drawImage(shown, m_picture);
    if (m_kind == RecipeStart::Kind::Repaint) {
        paintMask(painter, shown);
        if (m_brushShown)
            paintBrush(painter);
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2.0));
        painter.drawRect(QRectF(rect()).adjusted(1.0, 1.0, -1.0, -1.0));
    }
}

void RetouchView::paintMask(QPainter &painter, const QRectF &rect)
{
    if (m_overlay.isNull()) {
        m_overlay = QImage(m_mask.size(), QImage::Format_ARGB32_Premultiplied);
        for (int y = 0; y < m_mask.height(); ++y) {
            const uchar *marked = m_mask.constScanLine(y);
            auto *row = reinterpret_cast<QRgb *>(m_overlay.scanLine(y));
            for (int x = 0; x < m_mask.width(); ++x)
                row[x] = qPremultiply(
                    qRgba(kMarked.red(), kMarked.green(), kMarked.blue(), kMarked.alpha() * marked[x] / 255));
        }
    }
    painter.drawImage(rect, m_overlay);
}

void RetouchView::paintBrush(QPainter &painter)
{
    const QPointF middle = pictureRect().topLeft() + m_brushAt * pixelScale();
    const double radius = m_brush * pixelScale() / 2.0;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    // Dark and light, so that it is seen on any picture.
    painter.setPen(QPen(QColor(0, 0, 0, 190), 3.0));
    painter.drawEllipse(middle, radius, radius);
    painter.setPen(QPen(Qt::white, 1.0, m_erasing ? Qt::DashLine : Qt::SolidLine));
    painter.drawEllipse(middle, radius, radius);
    painter.drawPoint(middle);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void RetouchView::paintMargins(QPainter &painter)
{
    const QRectF canvas = canvasRect();
    painter.fillRect(canvas, QColor(0, 0, 0, 40));
    painter.save();
    painter.setClipRect(canvas);
    // What will be painted is hatched.
    painter.fillRect(canvas, QBrush(QColor(255, 255, 255, 70), Qt::BDiagPattern));
    painter.restore();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(QColor(0, 0, 0, 150), 3.0));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(canvas);
    painter.setPen(QPen(Qt::white, 1.5));
    painter.drawRect(canvas);
    const QPointF middle = canvas.center();
    const double half = std::min({kGripLengthPx, canvas.width() / 3.0, canvas.height() / 3.0}) / 2.0;
    for (const QLineF &grip : {QLineF(canvas.left(), middle.y() - half, canvas.left(), middle.y() + half),
                               QLineF(canvas.right(), middle.y() - half, canvas.right(), middle.y() + half),
                               QLineF(middle.x() - half, canvas.top(), middle.x() + half, canvas.top()),
                               QLineF(middle.x() - half, canvas.bottom(), middle.x() + half, canvas.bottom())}) {
        painter.setPen(QPen(QColor(0, 0, 0, 190), 8.0, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(grip);
        painter.setPen(QPen(Qt::white, 5.0, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(grip);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

} // namespace palimpsest::ui
