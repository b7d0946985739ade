#include "ui/widgets/MapView.h"

#include "ui/widgets/CardPainting.h"

#include <QAccessible>
#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QStyleHints>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

// How one moves about a map and chooses on it; MapViewPainting.cpp shows it.

namespace palimpsest::ui {

namespace {

constexpr int kThumbnailLines = 5;
constexpr double kReachPx = 9.0; ///< A click so near to a dot means the dot.
constexpr double kWheelZoom = 1.3;
constexpr double kKeyZoom = 1.5;
constexpr int kWheelStep = 120;
constexpr double kPanShare = 0.125;     ///< Of the view, for an arrow key.
constexpr double kCloserTogether = 2.0; ///< Points of a lasso are at least so many pixels apart.
constexpr int kRequestEveryMs = 12;
constexpr int kFrameMs = 16;
// A little longer than the service takes from one layout to the next, so that the items do not come to rest between.
constexpr double kGlideMs = 320.0;
constexpr int kFirstChoice = 10;
constexpr int kMinimumSideLines = 10;

} // namespace

MapView::MapView(MapScene &scene, ThumbnailLoader &loader, QWidget *parent)
    : QWidget(parent)
    , m_scene(scene)
    , m_loader(loader)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    m_request.setSingleShot(true);
    m_request.setInterval(kRequestEveryMs);
    m_glideTimer.setInterval(kFrameMs);
    m_glideTimer.setTimerType(Qt::PreciseTimer);
    connect(&m_request, &QTimer::timeout, this, &MapView::requestThumbnails);
    connect(&m_glideTimer, &QTimer::timeout, this, &MapView::glide);
    connect(&loader, &ThumbnailLoader::loaded, this, qOverload<>(&QWidget::update));
    connect(&scene, &MapScene::changed, this, &MapView::redraw);
    connect(&scene, &MapScene::layoutChanged, this, &MapView::followLayout);
    connect(&scene, &MapScene::currentChanged, this, [this] {
        describeCurrent();
        update();
    });
    describeCurrent();
}

QSize MapView::minimumSizeHint() const
{
    const int side = kMinimumSideLines * fontMetrics().height();
    return {side, side};
}

void MapView::setMarks(Marks marks)
{
    m_marks = marks;
    update();
}

void MapView::setEmptyText(const QString &text)
{
    m_emptyText = text;
    update();
}

void MapView::redraw()
{
    m_dots = {};
    update();
    if (!m_request.isActive())
        m_request.start();
}

void MapView::followLayout()
{
    m_hovered = -1;
    if (m_scene.isGliding()) {
        m_glideClock.start();
        m_glideTimer.start();
    } else {
        m_glideTimer.stop();
    }
}

void MapView::glide()
{
    m_scene.advanceGlide(static_cast<double>(m_glideClock.elapsed()) / kGlideMs);
    if (!m_scene.isGliding())
        m_glideTimer.stop();
}

void MapView::setCamera(const MapCamera &camera)
{
    m_camera = camera;
    redraw();
}

void MapView::fit()
{
    m_fits = true;
    setCamera(MapCamera::fitting(size()));
}

void MapView::zoomAt(double factor, const QPointF &at)
{
    MapCamera camera = m_camera;
    camera.zoom(factor, at);
    m_fits = false;
    setCamera(camera);
}

void MapView::zoomBy(double factor)
{
    const QPointF middle(width() / 2.0, height() / 2.0);
    const QPointF at = m_scene.current() >= 0 ? positionOf(m_scene.current()) : middle;
    zoomAt(factor, QRectF(rect()).contains(at) ? at : middle);
}

void MapView::panBy(const QPointF &pixels)
{
    MapCamera camera = m_camera;
    camera.pan(pixels);
    m_fits = false;
    setCamera(camera);
}

void MapView::resizeEvent(QResizeEvent *event)
{
    MapCamera camera = m_camera;
    camera.view = size();
    setCamera(m_fits ? MapCamera::fitting(size()) : camera);
    QWidget::resizeEvent(event);
}

void MapView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        redraw();
    QWidget::changeEvent(event);
}

double MapView::thumbnailPx() const
{
    return kThumbnailLines * fontMetrics().height();
}

QPointF MapView::positionOf(int row) const
{
    const QPointF place = m_scene.place(row);
    return m_camera.toView(place.x(), place.y());
}

void MapView::placeThumbnails()
{
    m_shown.clear();
    const double room = thumbnailPx();
    const double side = room - card::step(fontMetrics());
    m_loader.setSidePx(static_cast<int>(std::lround(side * devicePixelRatioF())));
    for (const MapThumbnail &thumbnail : thumbnailsInSight(m_scene.layout(), m_camera, room)) {
        QRectF place(0.0, 0.0, side, side);
        place.moveCenter(positionOf(thumbnail.row));
        if (!m_scene.isGliding()) {
            // Inside its cell, so that no picture covers another.
            place.moveLeft(std::clamp(place.left(), thumbnail.cell.left(), thumbnail.cell.right() - side));
            place.moveTop(std::clamp(place.top(), thumbnail.cell.top(), thumbnail.cell.bottom() - side));
        }
        if (place.intersects(rect()))
            m_shown.push_back({thumbnail, place});
    }
}

void MapView::requestThumbnails()
{
    std::vector<qint64> wanted;
    for (const Shown &shown : m_shown)
        wanted.push_back(m_scene.items().itemAt(shown.thumbnail.row));
    m_loader.want(wanted);
}

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

void MapView::bringIntoSight(int row)
{
    const double margin = thumbnailPx() / 2.0;
    const QRectF room = QRectF(rect()).adjusted(margin, margin, -margin, -margin);
    const QPointF at = positionOf(row);
    if (!room.contains(at))
        panBy(room.center() - at);
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

void MapView::describeCurrent()
{
    const int row = m_scene.current();
    setAccessibleDescription(row < 0 ? tr("No picture is current. Alt and the arrow keys go to one.")
                                     : m_scene.items().index(row).data(Qt::AccessibleTextRole).toString());
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

} // namespace palimpsest::ui
