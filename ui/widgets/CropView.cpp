#include "ui/widgets/CropView.h"

#include "ui/widgets/Appearance.h"

#include <QCursor>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <utility>

namespace palimpsest::ui {

namespace {

// A smaller part would be a few pixels that the encoder cannot see anything in.
constexpr double kSmallestShare = 0.05;
constexpr double kKeyStep = 0.02;
constexpr int kGripPx = 12;

} // namespace

CropView::CropView(QImage picture, QWidget *parent) : QWidget(parent), m_picture(std::move(picture))
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("The part of the picture that counts"));
    setFrame(m_frame);
}

QSize CropView::minimumSizeHint() const
{
    const int side = 12 * fontMetrics().height();
    return {side, side};
}

CropRectangle CropView::crop() const
{
    return {m_frame.x(), m_frame.y(), m_frame.width(), m_frame.height()};
}

void CropView::setCrop(const CropRectangle &crop)
{
    setFrame({crop.x, crop.y, crop.width, crop.height});
}

void CropView::setFrame(const QRectF &shares)
{
    const double width = std::clamp(shares.width(), kSmallestShare, 1.0);
    const double height = std::clamp(shares.height(), kSmallestShare, 1.0);
    m_frame = QRectF(std::clamp(shares.x(), 0.0, 1.0 - width), std::clamp(shares.y(), 0.0, 1.0 - height), width, height);
    const QLocale locale;
    const auto percent = [&locale](double share) { return locale.toString(share * 100.0, 'f', 0); };
    setAccessibleDescription(tr("From the left %1 %, from the top %2 %, %3 % wide, %4 % high")
                                 .arg(percent(m_frame.x()), percent(m_frame.y()), percent(width), percent(height)));
    update();
    Q_EMIT cropChanged();
}

QRectF CropView::pictureRect() const
{
    const QSizeF fitted = QSizeF(m_picture.size()).scaled(size(), Qt::KeepAspectRatio);
    return {QPointF((width() - fitted.width()) / 2.0, (height() - fitted.height()) / 2.0), fitted};
}

QRectF CropView::frameRect() const
{
    const QRectF whole = pictureRect();
    return {whole.x() + m_frame.x() * whole.width(), whole.y() + m_frame.y() * whole.height(),
            m_frame.width() * whole.width(), m_frame.height() * whole.height()};
}

QPointF CropView::shareAt(const QPointF &at) const
{
    const QRectF whole = pictureRect();
    return {std::clamp((at.x() - whole.x()) / whole.width(), 0.0, 1.0),
            std::clamp((at.y() - whole.y()) / whole.height(), 0.0, 1.0)};
}

CropView::Grip CropView::gripAt(const QPointF &at) const
{
    const QRectF frame = frameRect();
    const auto near = [&at](const QPointF &corner) { return (at - corner).manhattanLength() < 2 * kGripPx; };
    if (near(frame.topLeft()))
        return Grip::TopLeft;
    if (near(frame.topRight()))
        return Grip::TopRight;
    if (near(frame.bottomLeft()))
        return Grip::BottomLeft;
    if (near(frame.bottomRight()))
        return Grip::BottomRight;
    const bool isWhole = m_frame.width() >= 1.0 && m_frame.height() >= 1.0;
    return frame.contains(at) && !isWhole ? Grip::Move : Grip::Draw;
}

void CropView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_grip = gripAt(event->position());
    m_grabbedAt = shareAt(event->position());
    m_grabbedFrame = m_frame;
}

void CropView::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF at = shareAt(event->position());
    QRectF frame = m_grabbedFrame;
    switch (m_grip) {
    case Grip::None: {
        const Grip under = gripAt(event->position());
        const bool falling = under == Grip::TopLeft || under == Grip::BottomRight;
        const bool rising = under == Grip::TopRight || under == Grip::BottomLeft;
        setCursor(falling                ? Qt::SizeFDiagCursor
                  : rising               ? Qt::SizeBDiagCursor
                  : under == Grip::Move ? Qt::SizeAllCursor
                                        : Qt::CrossCursor);
        return;
    }
    case Grip::Draw:
        frame = QRectF(m_grabbedAt, at).normalized();
        break;
    case Grip::Move:
        frame.translate(at - m_grabbedAt);
        break;
    case Grip::TopLeft:
        frame = QRectF(at, frame.bottomRight()).normalized();
        break;
    case Grip::TopRight:
        frame = QRectF(frame.bottomLeft(), at).normalized();
        break;
    case Grip::BottomLeft:
        frame = QRectF(frame.topRight(), at).normalized();
        break;
    case Grip::BottomRight:
        frame = QRectF(frame.topLeft(), at).normalized();
        break;
    }
    setFrame(frame);
}

void CropView::mouseReleaseEvent(QMouseEvent *)
{
    m_grip = Grip::None;
}

void CropView::keyPressEvent(QKeyEvent *event)
{
    QPointF step;
    if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)
        step.setX(event->key() == Qt::Key_Left ? -kKeyStep : kKeyStep);
    else if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)
        step.setY(event->key() == Qt::Key_Up ? -kKeyStep : kKeyStep);
    else {
        QWidget::keyPressEvent(event);
        return;
    }
    QRectF frame = m_frame;
    if (event->modifiers().testFlag(Qt::ShiftModifier))
        frame.setSize({frame.width() + step.x(), frame.height() + step.y()});
    else
        frame.translate(step);
    setFrame(frame);
}

void CropView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), neutralGrey());
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const QRectF whole = pictureRect();
    painter.drawImage(whole, m_picture);
    const QRectF frame = frameRect();
    QPainterPath outside;
    outside.addRect(whole);
    QPainterPath inside;
    inside.addRect(frame);
    painter.fillPath(outside.subtracted(inside), QColor(0, 0, 0, 150));
    painter.setPen(QPen(Qt::black, 3.0));
    painter.drawRect(frame);
    painter.setPen(QPen(Qt::white, 1.5));
    painter.drawRect(frame);
    painter.setBrush(hasFocus() ? palette().color(QPalette::Highlight) : QColor(Qt::white));
    for (const QPointF &corner : {frame.topLeft(), frame.topRight(), frame.bottomLeft(), frame.bottomRight()})
        painter.drawRect(QRectF(corner.x() - kGripPx / 2.0, corner.y() - kGripPx / 2.0, kGripPx, kGripPx));
}

} // namespace palimpsest::ui
