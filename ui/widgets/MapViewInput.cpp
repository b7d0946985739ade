#include "ui/widgets/MapView.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QStyleHints>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <utility>

// How one moves about a map and chooses on it.

namespace palimpsest::ui {

namespace {

constexpr double kReachPx = 9.0; ///< A click so near to a dot means the dot.
constexpr double kWheelZoom = 1.3;
constexpr double kKeyZoom = 1.5;
constexpr int kWheelStep = 120;
constexpr double kPanShare = 0.125;     ///< Of the view, for an arrow key.
constexpr double kCloserTogether = 2.0; ///< Points of a lasso are at least so many pixels apart.
constexpr int kFirstChoice = 10;

} // namespace

int MapView::itemAt(const QPointF &at) const
{
    for (const Shown &shown : m_shown) {
        if (shown.place.contains(at))
            return shown.thumbnail.row;
    }
    return m_scene.rowAt(m_camera.toMap(at), kReachPx / m_camera.scale);
}

int MapView::resultAt(const QPointF &at) const
{
    if (!m_marks.testFlag(ResultMarks))
        return -1;
    for (const MapResultPlace &result : m_scene.resultsOnMap()) {
        const QPointF way = m_camera.toView(result.place.x(), result.place.y()) - at;
        if (QPointF::dotProduct(way, way) <= kReachPx * kReachPx)
            return result.result;
    }
    return -1;
}

void MapView::mousePressEvent(QMouseEvent *event)
{
    m_pressedAt = m_last = event->position();
    if (event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && m_spaceHeld))
        m_gesture = Gesture::Pan;
    else if (event->button() == Qt::LeftButton)
        m_gesture = Gesture::Pressed;
    else if (event->button() == Qt::RightButton && itemAt(event->position()) >= 0)
        m_scene.setCurrent(itemAt(event->position()));
    updateCursor();
}

void MapView::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF at = event->position();
    const QPointF way = at - m_pressedAt;
    switch (m_gesture) {
    case Gesture::None:
        hover(at);
        return;
    case Gesture::Pan:
        panBy(at - m_last);
        m_last = at;
        return;
    case Gesture::Pressed:
        if (way.manhattanLength() < QGuiApplication::styleHints()->startDragDistance())
            return;
        m_gesture = Gesture::Lasso;
        m_lasso = {m_pressedAt, at};
        break;
    case Gesture::Lasso:
        if ((at - m_lasso.back()).manhattanLength() >= kCloserTogether)
            m_lasso.append(at);
        break;
    }
    m_hovered = m_hoveredResult = -1;
    updateCursor();
    update();
}

void MapView::mouseReleaseEvent(QMouseEvent *event)
{
    const Gesture gesture = std::exchange(m_gesture, Gesture::None);
    if (gesture == Gesture::Lasso)
        closeLasso();
    else if (gesture == Gesture::Pressed)
        click(event->position(), event->modifiers());
    updateCursor();
}

void MapView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const int result = resultAt(event->position()); result >= 0)
        Q_EMIT resultActivated(m_scene.results()[static_cast<std::size_t>(result)].path);
    else if (event->button() == Qt::LeftButton && itemAt(event->position()) >= 0)
        Q_EMIT activated();
}

void MapView::leaveEvent(QEvent *event)
{
    m_hovered = m_hoveredResult = -1;
    update();
    QWidget::leaveEvent(event);
}

void MapView::hover(const QPointF &at)
{
    const int result = resultAt(at);
    const int row = result >= 0 ? -1 : itemAt(at);
    if (row != m_hovered || result != m_hoveredResult || row >= 0 || result >= 0)
        update();
    m_hovered = row;
    m_hoveredResult = result;
    m_pointer = at;
}

void MapView::click(const QPointF &at, Qt::KeyboardModifiers modifiers)
{
    const int row = itemAt(at);
    if (row < 0) {
        m_scene.setChosen({});
        return;
    }
    m_scene.setCurrent(row);
    if (!modifiers.testFlag(Qt::ControlModifier))
        return;
    std::vector<int> rows = m_scene.chosen();
    if (m_scene.isChosen(row))
        rows.erase(std::remove(rows.begin(), rows.end(), row), rows.end());
    else
        rows.push_back(row);
    m_scene.setChosen(std::move(rows));
}

void MapView::closeLasso()
{
    QPolygonF loop;
    for (const QPointF &point : std::as_const(m_lasso))
        loop.append(m_camera.toMap(point));
    m_lasso.clear();
    m_scene.chooseInside(loop);
}

void MapView::growChoice(bool larger)
{
    if (m_scene.current() < 0)
        step({});
    if (m_scene.current() < 0)
        return;
    const int now = static_cast<int>(m_scene.chosen().size());
    const int wanted = larger ? std::max(kFirstChoice, 2 * now) : now / 2;
    if (wanted == 0)
        m_scene.setChosen({});
    else
        m_scene.chooseAround(m_scene.current(), wanted);
}

void MapView::step(const QPointF &direction)
{
    int next = -1;
    if (m_scene.current() >= 0) {
        next = direction.isNull() ? -1 : m_scene.rowTowards(m_scene.current(), direction);
    } else {
        const QPointF middle = m_camera.toMap({width() / 2.0, height() / 2.0});
        for (double reach = kReachPx / m_camera.scale; next < 0 && reach < 4.0 && m_scene.size() > 0; reach *= 2.0)
            next = m_scene.rowAt(middle, reach);
    }
    if (next < 0)
        return;
    m_scene.setCurrent(next);
    bringIntoSight(next);
}

void MapView::wheelEvent(QWheelEvent *event)
{
    const int turned = event->angleDelta().y();
    if (turned != 0)
        zoomAt(std::pow(kWheelZoom, static_cast<double>(turned) / kWheelStep), event->position());
    event->accept();
}

bool MapView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        // Space pans here, wherever else it is a key of an action.
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Space && key->modifiers() == Qt::NoModifier) {
            key->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void MapView::keyPressEvent(QKeyEvent *event)
{
    const bool steps = event->modifiers().testFlag(Qt::AltModifier);
    const auto arrow = [&](double x, double y) {
        if (steps)
            step({x, y});
        else
            panBy({-x * kPanShare * width(), -y * kPanShare * height()});
    };
    switch (event->key()) {
    case Qt::Key_Left:
        return arrow(-1.0, 0.0);
    case Qt::Key_Right:
        return arrow(1.0, 0.0);
    case Qt::Key_Up:
        return arrow(0.0, -1.0);
    case Qt::Key_Down:
        return arrow(0.0, 1.0);
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomBy(kKeyZoom);
    case Qt::Key_Minus:
        return zoomBy(1.0 / kKeyZoom);
    case Qt::Key_Home:
        return fit();
    case Qt::Key_L:
        return growChoice(!event->modifiers().testFlag(Qt::ShiftModifier));
    case Qt::Key_Space:
        m_spaceHeld = true;
        return updateCursor();
    case Qt::Key_Escape:
        m_lasso.clear();
        m_gesture = Gesture::None;
        m_scene.chosen().empty() ? Q_EMIT closeRequested() : m_scene.setChosen({});
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void MapView::keyReleaseEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) {
        m_spaceHeld = false;
        updateCursor();
        return;
    }
    QWidget::keyReleaseEvent(event);
}

void MapView::updateCursor()
{
    if (m_gesture == Gesture::Pan)
        setCursor(Qt::ClosedHandCursor);
    else if (m_spaceHeld)
        setCursor(Qt::OpenHandCursor);
    else if (m_gesture == Gesture::Lasso)
        setCursor(Qt::CrossCursor);
    else
        unsetCursor();
}

} // namespace palimpsest::ui
