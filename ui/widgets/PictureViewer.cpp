#include "ui/widgets/PictureViewer.h"

#include "ui/widgets/Appearance.h"
#include "ui/widgets/CardPainting.h"

#include <QKeyEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>

namespace palimpsest::ui {

namespace {

constexpr double kMostEnlarged = 4.0; ///< Device pixels per picture pixel.
constexpr int kWheelStep = 120;

} // namespace

PictureViewer::PictureViewer(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
}

void PictureViewer::show(const QImage &image, bool final)
{
    m_image = image;
    m_final = final;
    update();
}

void PictureViewer::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), neutralGrey());
    if (m_image.isNull())
        return;
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const int margin = 2 * card::step(fontMetrics());
    const QRectF room = QRectF(rect()).adjusted(margin, margin, -margin, -margin);
    QSizeF size = QSizeF(m_image.size()).scaled(room.size(), Qt::KeepAspectRatio);
    // A stand-in takes the room that the picture will have, so that nothing jumps.
    const double most = kMostEnlarged / devicePixelRatioF();
    if (m_final && size.width() > m_image.width() * most)
        size = QSizeF(m_image.size()) * most;
    QRectF place(QPointF(0, 0), size);
    place.moveCenter(room.center());
    painter.drawImage(place, m_image);
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2.0));
        painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
    }
}

void PictureViewer::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Up:
    case Qt::Key_PageUp:
        Q_EMIT stepped(-1);
        return;
    case Qt::Key_Right:
    case Qt::Key_Down:
    case Qt::Key_PageDown:
        Q_EMIT stepped(1);
        return;
    case Qt::Key_Escape:
        Q_EMIT closeRequested();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void PictureViewer::mouseDoubleClickEvent(QMouseEvent *)
{
    Q_EMIT closeRequested();
}

void PictureViewer::wheelEvent(QWheelEvent *event)
{
    m_turned += event->angleDelta().y();
    if (std::abs(m_turned) >= kWheelStep) {
        Q_EMIT stepped(m_turned > 0 ? -1 : 1);
        m_turned = 0;
    }
    event->accept();
}

} // namespace palimpsest::ui
