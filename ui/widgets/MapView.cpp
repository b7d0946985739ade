#include "ui/widgets/MapView.h"

#include "ui/widgets/CardPainting.h"

#include <QAccessible>
#include <QEvent>

#include <algorithm>
#include <cmath>

// What is in sight of a map; MapViewInput.cpp follows mouse and keys, MapViewPainting.cpp shows it.

namespace palimpsest::ui {

namespace {

constexpr int kThumbnailLines = 5;
constexpr int kRequestEveryMs = 12;
constexpr int kFrameMs = 16;
// A little longer than the service takes from one layout to the next, so that the items do not come to rest between.
constexpr double kGlideMs = 320.0;
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

void MapView::bringIntoSight(int row)
{
    const double margin = thumbnailPx() / 2.0;
    const QRectF room = QRectF(rect()).adjusted(margin, margin, -margin, -margin);
    const QPointF at = positionOf(row);
    if (!room.contains(at))
        panBy(room.center() - at);
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
