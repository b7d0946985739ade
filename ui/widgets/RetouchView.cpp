#include "ui/widgets/RetouchView.h"

#include "ui/models/MaskImage.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace palimpsest::ui {

namespace {

constexpr double kMinimumZoom = 0.05;
constexpr double kMaximumZoom = 32.0;
constexpr double kWheelZoom = 1.15;
constexpr double kSmallestBrushPx = 2.0;
constexpr double kUsualBrushShare = 1.0 / 6.0; // Of the shorter side.
constexpr int kGripPx = 12;
constexpr int kMarginStepPx = 8; // Models paint in blocks of it.

} // namespace

RetouchView::RetouchView(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Picture that is worked on"));
}

void RetouchView::setPicture(const QImage &picture)
{
    m_picture = picture;
    m_mask = mask::blank(picture.size());
    m_margins = {};
    m_deed = Deed::None;
    m_brushAt = QPointF(picture.width() / 2.0, picture.height() / 2.0);
    maskChanged();
    setBrush(std::min(picture.width(), picture.height()) * kUsualBrushShare);
    zoomToFit();
}

void RetouchView::setKind(RecipeStart::Kind kind)
{
    m_kind = kind;
    m_deed = Deed::None;
    m_brushShown = false;
    unsetCursor();
    zoomToFit();
}

void RetouchView::setMask(const QImage &mask)
{
    if (mask.size() != m_picture.size())
        return;
    m_mask = mask;
    maskChanged();
}

void RetouchView::maskChanged()
{
    m_overlay = {};
    const double marked = mask::markedShare(m_mask);
    setAccessibleDescription(marked > 0.0 ? tr("%1 % of it is marked").arg(std::max(1, qRound(marked * 100.0)))
                                          : tr("Nothing is marked"));
    update();
}

void RetouchView::setMargins(const CanvasMargins &margins)
{
    const auto within = [](int px) { return std::clamp(px, 0, CanvasMargins::kMaximumPx); };
    m_margins = {within(margins.left), within(margins.top), within(margins.right), within(margins.bottom)};
    clampPan();
    update();
    Q_EMIT marginsChanged();
}

void RetouchView::setErasing(bool erasing)
{
    m_erasing = erasing;
    update();
}

double RetouchView::largestBrush() const
{
    return std::max(kSmallestBrushPx, static_cast<double>(std::max(m_picture.width(), m_picture.height())));
}

void RetouchView::setBrush(double diameterPx)
{
    const double brush = std::clamp(diameterPx, kSmallestBrushPx, largestBrush());
    if (brush == m_brush)
        return;
    m_brush = brush;
    update();
    Q_EMIT brushChanged(brush);
}

void RetouchView::zoomToFit()
{
    m_zoom = 0.0;
    m_pan = {};
    update();
    Q_EMIT zoomChanged();
}

void RetouchView::zoomToPixels()
{
    zoomTo(1.0, rect().center());
}

void RetouchView::zoomBy(double factor)
{
    zoomTo(scale() * factor, rect().center());
}

double RetouchView::scale() const
{
    return pixelScale() * devicePixelRatioF();
}

void RetouchView::zoomTo(double scale, const QPointF &fixed)
{
    if (m_picture.isNull())
        return;
    const QPointF place = toPicture(fixed);
    m_zoom = std::clamp(scale, kMinimumZoom, kMaximumZoom);
    const QPointF now = pictureRect().topLeft() + place * pixelScale();
    m_pan += fixed - now;
    clampPan();
    update();
    Q_EMIT zoomChanged();
}

QSize RetouchView::minimumSizeHint() const
{
    const int line = fontMetrics().height();
    return {16 * line, 12 * line};
}

QRectF RetouchView::withMargins(const QRectF &picture) const
{
    if (m_kind != RecipeStart::Kind::Outpaint)
        return picture;
    const double unit = pixelScale();
    return picture.adjusted(-m_margins.left * unit, -m_margins.top * unit, m_margins.right * unit,
                            m_margins.bottom * unit);
}

double RetouchView::pixelScale() const
{
    if (m_zoom > 0.0)
        return m_zoom / devicePixelRatioF();
    if (m_picture.isNull())
        return 1.0;
    // There is room to draw the canvas larger by half on each side, or what is dragged would leave the window.
    const bool grows = m_kind == RecipeStart::Kind::Outpaint;
    const double roomX = grows ? std::max(m_picture.width() / 2, std::max(m_margins.left, m_margins.right)) : 0.0;
    const double roomY = grows ? std::max(m_picture.height() / 2, std::max(m_margins.top, m_margins.bottom)) : 0.0;
    const double frame = 2.0 * kGripPx;
    return std::max(kMinimumZoom, std::min((width() - frame) / (m_picture.width() + 2.0 * roomX),
                                           (height() - frame) / (m_picture.height() + 2.0 * roomY)));
}

QRectF RetouchView::pictureRect() const
{
    const QSizeF size = QSizeF(m_picture.size()) * pixelScale();
    return {QRectF(rect()).center() + m_pan - QPointF(size.width() / 2.0, size.height() / 2.0), size};
}

QRectF RetouchView::canvasRect() const
{
    return withMargins(pictureRect());
}

QPointF RetouchView::toPicture(const QPointF &at) const
{
    return (at - pictureRect().topLeft()) / pixelScale();
}

void RetouchView::clampPan()
{
    if (m_zoom == 0.0) {
        m_pan = {};
        return;
    }
    // Its middle never leaves the window.
    const QSizeF half = canvasRect().size() / 2.0;
    m_pan = {std::clamp(m_pan.x(), -half.width(), half.width()), std::clamp(m_pan.y(), -half.height(), half.height())};
}

void RetouchView::resizeEvent(QResizeEvent *)
{
    clampPan();
    Q_EMIT zoomChanged();
}

int RetouchView::sidesAt(const QPointF &at) const
{
    if (m_kind != RecipeStart::Kind::Outpaint)
        return NoSide;
    const QRectF canvas = canvasRect();
    if (!canvas.adjusted(-kGripPx, -kGripPx, kGripPx, kGripPx).contains(at))
        return NoSide;
    int sides = NoSide;
    sides |= std::abs(at.x() - canvas.left()) <= kGripPx ? Left : NoSide;
    sides |= std::abs(at.x() - canvas.right()) <= kGripPx ? Right : NoSide;
    sides |= std::abs(at.y() - canvas.top()) <= kGripPx ? Top : NoSide;
    sides |= std::abs(at.y() - canvas.bottom()) <= kGripPx ? Bottom : NoSide;
    return sides;
}

void RetouchView::showCursor(const QPointF &at)
{
    const int sides = sidesAt(at);
    const bool across = sides == (Left | Top) || sides == (Right | Bottom);
    if (m_spaceHeld || m_deed == Deed::Panning)
        setCursor(m_deed == Deed::Panning ? Qt::ClosedHandCursor : Qt::OpenHandCursor);
    else if (m_kind == RecipeStart::Kind::Repaint)
        setCursor(Qt::BlankCursor); // The brush is drawn in its place.
    else if (sides == NoSide)
        unsetCursor();
    else if (across || sides == (Right | Top) || sides == (Left | Bottom))
        setCursor(across ? Qt::SizeFDiagCursor : Qt::SizeBDiagCursor);
    else
        setCursor((sides & (Left | Right)) != 0 ? Qt::SizeHorCursor : Qt::SizeVerCursor);
}

void RetouchView::mousePressEvent(QMouseEvent *event)
{
    if (m_picture.isNull() || m_deed != Deed::None)
        return;
    m_last = event->position();
    const bool left = event->button() == Qt::LeftButton;
    if (event->button() == Qt::MiddleButton || (left && m_spaceHeld)) {
        if (m_zoom == 0.0)
            m_zoom = scale();
        m_deed = Deed::Panning;
        m_spaceMarks = false;
    } else if (left && m_kind == RecipeStart::Kind::Repaint) {
        m_maskBefore = m_mask;
        m_deed = Deed::Drawing;
        draw(m_last, m_last);
    } else if (left && sidesAt(m_last) != NoSide) {
        m_sides = sidesAt(m_last);
        m_marginsBefore = m_margins;
        // The picture stays where it is while its canvas grows.
        if (m_zoom == 0.0)
            m_zoom = scale();
        m_deed = Deed::Growing;
    }
    showCursor(m_last);
}

void RetouchView::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF at = event->position();
    switch (m_deed) {
    case Deed::None:
        break;
    case Deed::Drawing:
        draw(m_last, at);
        break;
    case Deed::Panning:
        m_pan += at - m_last;
        clampPan();
        break;
    case Deed::Growing:
        grow(at);
        break;
    }
    m_last = at;
    m_brushAt = toPicture(at);
    m_brushShown = m_kind == RecipeStart::Kind::Repaint;
    showCursor(at);
    update();
}

void RetouchView::mouseReleaseEvent(QMouseEvent *event)
{
    const Deed deed = std::exchange(m_deed, Deed::None);
    if (deed == Deed::Drawing) {
        maskChanged();
        Q_EMIT maskDrawn(std::exchange(m_maskBefore, {}));
    } else if (deed == Deed::Growing) {
        if (!(m_margins == m_marginsBefore))
            Q_EMIT marginsDrawn(m_marginsBefore);
    }
    showCursor(event->position());
}

void RetouchView::leaveEvent(QEvent *)
{
    m_brushShown = false;
    update();
}

void RetouchView::wheelEvent(QWheelEvent *event)
{
    zoomTo(scale() * std::pow(kWheelZoom, event->angleDelta().y() / 120.0), event->position());
    event->accept();
}

void RetouchView::draw(const QPointF &from, const QPointF &to)
{
    mask::draw(m_mask, toPicture(from), toPicture(to), m_brush, m_erasing);
    m_overlay = {};
    update();
}

void RetouchView::setSide(int side, int px)
{
    CanvasMargins margins = m_margins;
    int &wanted = side == Left    ? margins.left
                  : side == Top   ? margins.top
                  : side == Right ? margins.right
                                  : margins.bottom;
    wanted = kMarginStepPx * static_cast<int>(std::lround(static_cast<double>(px) / kMarginStepPx));
    setMargins(margins);
}

void RetouchView::grow(const QPointF &at)
{
    const QPointF place = toPicture(at);
    const std::array<std::pair<int, double>, 4> distances{{{Left, -place.x()},
                                                           {Top, -place.y()},
                                                           {Right, place.x() - m_picture.width()},
                                                           {Bottom, place.y() - m_picture.height()}}};
    for (const auto &[side, px] : distances) {
        if ((m_sides & side) != 0)
            setSide(side, static_cast<int>(std::lround(px)));
    }
}

bool RetouchView::event(QEvent *event)
{
    // The space bar would otherwise reach a button that happens to have a shortcut for it.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void RetouchView::keyPressEvent(QKeyEvent *event)
{
    const bool fine = event->modifiers().testFlag(Qt::ShiftModifier);
    const bool isArrow = event->key() >= Qt::Key_Left && event->key() <= Qt::Key_Down;
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) {
        m_spaceHeld = true;
        m_spaceMarks = true;
        showCursor(m_last);
    } else if (isArrow && m_kind == RecipeStart::Kind::Repaint) {
        const double step = fine ? 1.0 : std::max(1.0, m_brush / 2.0);
        moveBrush({event->key() == Qt::Key_Left    ? -step
                   : event->key() == Qt::Key_Right ? step
                                                   : 0.0,
                   event->key() == Qt::Key_Up     ? -step
                   : event->key() == Qt::Key_Down ? step
                                                  : 0.0});
    } else if (isArrow && m_kind == RecipeStart::Kind::Outpaint) {
        growByKey(event->key(), fine);
    } else {
        QWidget::keyPressEvent(event);
    }
}

void RetouchView::keyReleaseEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Space || event->isAutoRepeat()) {
        QWidget::keyReleaseEvent(event);
        return;
    }
    m_spaceHeld = false;
    // Space alone, without a drag of the picture, marks what is under the brush.
    if (m_spaceMarks && m_kind == RecipeStart::Kind::Repaint && m_deed == Deed::None && m_brushShown) {
        const QImage before = m_mask;
        mask::draw(m_mask, m_brushAt, m_brushAt, m_brush, m_erasing);
        maskChanged();
        Q_EMIT maskDrawn(before);
    }
    showCursor(m_last);
}

void RetouchView::moveBrush(const QPointF &stepPx)
{
    m_brushAt += stepPx;
    m_brushAt = {std::clamp(m_brushAt.x(), 0.0, static_cast<double>(m_picture.width())),
                 std::clamp(m_brushAt.y(), 0.0, static_cast<double>(m_picture.height()))};
    m_brushShown = true;
    update();
}

void RetouchView::growByKey(int key, bool smaller)
{
    // An arrow draws the canvas larger on its side, with Shift smaller.
    const CanvasMargins before = m_margins;
    const int by = smaller ? -kMarginStepPx : kMarginStepPx;
    if (key == Qt::Key_Left)
        setSide(Left, m_margins.left + by);
    else if (key == Qt::Key_Up)
        setSide(Top, m_margins.top + by);
    else if (key == Qt::Key_Right)
        setSide(Right, m_margins.right + by);
    else
        setSide(Bottom, m_margins.bottom + by);
    if (!(before == m_margins))
        Q_EMIT marginsDrawn(before);
}

} // namespace palimpsest::ui
