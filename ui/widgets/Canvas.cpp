#include "ui/widgets/Canvas.h"

#include "ui/widgets/Appearance.h"
#include "ui/widgets/CardPainting.h"

#include <QAccessible>
#include <QApplication>
#include <QDrag>
#include <QFontMetricsF>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace palimpsest::ui {

namespace {

constexpr double kMinimumZoom = 0.05;
constexpr double kMaximumZoom = 32.0;
constexpr double kWheelZoom = 1.15;
constexpr int kDragThumbnailPx = 128;

} // namespace

Canvas::Canvas(const FrameTable &table, QWidget *parent) : QWidget(parent), m_table(table)
{
    setFocusPolicy(Qt::StrongFocus);
    setAcceptDrops(true);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Table with the pictures being painted"));
    connect(&table, &FrameTable::reset, this, [this] {
        m_picture.reset();
        m_current = 0;
        m_solo = false;
        zoomToFit();
        setInfluence({});
        announce();
    });
    connect(&table, &FrameTable::frameChanged, this, [this](int index) {
        if (!showsTable())
            return;
        update();
        if (index == m_current && m_table.frames()[index].state != Frame::State::Painting)
            announce();
    });
}

void Canvas::showPicture(const Frame &frame)
{
    m_picture = frame;
    m_picture->draft = frame.draft || (frame.painting && frame.painting->recipe.draftOfSteps > 0);
    zoomToFit();
    setInfluence({});
    announce();
}

void Canvas::setPicked(const QStringList &paths)
{
    if (!m_picture)
        return;
    m_picture->picked = !m_picture->path.isEmpty() && paths.contains(m_picture->path);
    update();
}

void Canvas::showTable()
{
    if (showsTable())
        return;
    m_picture.reset();
    zoomToFit();
    setInfluence({});
    announce();
}

const Frame *Canvas::currentFrame() const
{
    if (m_picture)
        return &*m_picture;
    return m_current < m_table.frames().size() ? &m_table.frames()[m_current] : nullptr;
}

bool Canvas::isSolo() const
{
    return m_picture.has_value() || m_solo || m_table.frames().size() <= 1;
}

void Canvas::setSolo(bool solo)
{
    m_solo = solo;
    zoomToFit();
}

void Canvas::zoomToFit()
{
    m_zoom = 0.0;
    m_pan = {};
    update();
    Q_EMIT zoomChanged();
}

void Canvas::zoomToPixels()
{
    m_solo = true;
    m_zoom = 1.0;
    clampPan();
    update();
    Q_EMIT zoomChanged();
}

void Canvas::toggleZoom()
{
    if (!isSolo())
        setSolo(true);
    else if (m_zoom == 0.0)
        zoomToPixels();
    else
        zoomToFit();
}

void Canvas::zoomBy(double factor)
{
    if (currentFrame() == nullptr)
        return;
    const double before = scale();
    m_solo = true;
    m_zoom = std::clamp(before * factor, kMinimumZoom, kMaximumZoom);
    m_pan *= m_zoom / before;
    clampPan();
    update();
    Q_EMIT zoomChanged();
}

double Canvas::scale() const
{
    const Frame *frame = currentFrame();
    if (frame == nullptr)
        return 0.0;
    const QRectF rect =
        pictureRect(*frame, isSolo() ? cell(0, 1) : cell(m_current, static_cast<int>(shownFrames().size())));
    return rect.width() * devicePixelRatioF() / frameSize(*frame).width();
}

void Canvas::setInfluence(const QImage &map)
{
    m_veil = {};
    if (!map.isNull()) {
        constexpr int kDarkest = 205;
        m_veil = QImage(map.size(), QImage::Format_ARGB32);
        const QImage grey = map.convertToFormat(QImage::Format_Grayscale8);
        for (int y = 0; y < grey.height(); ++y) {
            for (int x = 0; x < grey.width(); ++x)
                m_veil.setPixel(x, y, qRgba(0, 0, 0, kDarkest * (255 - grey.constScanLine(y)[x]) / 255));
        }
    }
    update();
}

QSize Canvas::minimumSizeHint() const
{
    const int line = fontMetrics().height();
    return {16 * line, 10 * line};
}

bool Canvas::event(QEvent *event)
{
    // The space bar would otherwise reach a button that happens to have a shortcut for it.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void Canvas::resizeEvent(QResizeEvent *)
{
    clampPan();
    Q_EMIT zoomChanged();
}

void Canvas::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressed = true;
    m_pressedAt = event->position();
    m_panAtPress = m_pan;
    const int index = indexAt(event->position());
    if (index >= 0)
        setCurrent(index);
}

void Canvas::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_pressed)
        point(event->position());
    const QPointF moved = event->position() - m_pressedAt;
    const Frame *frame = currentFrame();
    if (!m_pressed || frame == nullptr || moved.manhattanLength() < QApplication::startDragDistance())
        return;
    if (m_zoom > 0.0 && isSolo() && !rect().contains(pictureRect(*frame, cell(0, 1)).toAlignedRect())) {
        m_pan = m_panAtPress + moved;
        clampPan();
        update();
    } else if (indexAt(m_pressedAt) >= 0) {
        m_pressed = false;
        dragOut(*frame);
    }
}

void Canvas::point(const QPointF &at)
{
    const int index = indexAt(at);
    const bool inTable = index >= 0 && showsTable() && index < m_table.frames().size();
    const Frame *frame = index < 0 ? nullptr : inTable ? &m_table.frames()[index] : currentFrame();
    QRectF shown;
    if (frame != nullptr)
        shown = pictureRect(*frame, isSolo() ? cell(0, 1) : cell(index, static_cast<int>(shownFrames().size())));
    if (shown.contains(at)) {
        m_pointing = true;
        Q_EMIT pointedAt(*frame, {(at.x() - shown.left()) / shown.width(), (at.y() - shown.top()) / shown.height()});
    } else if (std::exchange(m_pointing, false)) {
        Q_EMIT pointedAway();
    }
}

void Canvas::leaveEvent(QEvent *)
{
    if (std::exchange(m_pointing, false))
        Q_EMIT pointedAway();
}

void Canvas::mouseReleaseEvent(QMouseEvent *)
{
    m_pressed = false;
}

void Canvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && showsTable() && m_table.frames().size() > 1)
        setSolo(!m_solo);
}

void Canvas::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        event->ignore();
        return;
    }
    zoomBy(std::pow(kWheelZoom, event->angleDelta().y() / 120.0));
    event->accept();
}

void Canvas::keyPressEvent(QKeyEvent *event)
{
    const int count = static_cast<int>(m_table.frames().size());
    const int columns = columnsFor(std::max(1, count));
    switch (event->key()) {
    case Qt::Key_Space:
        toggleZoom();
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (showsTable() && count > 1)
            setSolo(!m_solo);
        break;
    case Qt::Key_Backspace:
        if (!showsTable())
            showTable();
        else
            setSolo(false);
        break;
    case Qt::Key_Left:
        setCurrent(m_current - 1);
        break;
    case Qt::Key_Right:
        setCurrent(m_current + 1);
        break;
    case Qt::Key_Up:
        setCurrent(m_current - columns);
        break;
    case Qt::Key_Down:
        setCurrent(m_current + columns);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void Canvas::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->source() != this && hasPictures(event->mimeData()))
        event->acceptProposedAction();
}

void Canvas::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    Q_EMIT picturesDropped(incomingPictures(event->mimeData()));
}

void Canvas::setCurrent(int index)
{
    if (!showsTable() || index < 0 || index >= m_table.frames().size() || index == m_current)
        return;
    m_current = index;
    setInfluence({});
    announce();
}

QString Canvas::describe(int position) const
{
    const QVector<Frame> frames = shownFrames();
    if (position < 0 || position >= frames.size())
        return tr("No picture yet");
    const Frame &frame = frames[position];
    const int count = showsTable() ? static_cast<int>(m_table.frames().size()) : 1;
    const int index = !showsTable() ? 0 : isSolo() ? m_current : position;
    QStringList words{tr("Picture %1 of %2").arg(index + 1).arg(count), frame.label};
    if (frame.draft)
        words.append(tr("draft"));
    if (frame.picked)
        words.append(tr("picked"));
    if (frame.state == Frame::State::Painting && frame.total > 0)
        words.append(tr("step %1 of %2").arg(frame.done).arg(frame.total));
    words.append(frame.state == Frame::State::Finished ? tr("finished") : stateText(frame));
    words.removeAll(QString());
    return words.join(QStringLiteral(", "));
}

void Canvas::announce()
{
    const Frame *frame = currentFrame();
    setAccessibleDescription(describe(isSolo() ? 0 : m_current));
    for (const QAccessible::Event kind : {QAccessible::NameChanged, QAccessible::DescriptionChanged}) {
        QAccessibleEvent event(this, kind);
        QAccessible::updateAccessibility(&event);
    }
    if (hasFocus() && frame != nullptr) {
        // Where the focus is inside the table; a reader says what is there.
        QAccessibleEvent focus(this, QAccessible::Focus);
        focus.setChild(isSolo() ? 0 : m_current);
        QAccessible::updateAccessibility(&focus);
    }
    update();
    Q_EMIT currentChanged();
}

void Canvas::dragOut(const Frame &frame)
{
    if (frame.image.isNull() || frame.state != Frame::State::Finished)
        return;
    auto *drag = new QDrag(this);
    drag->setMimeData(pictureMime(frame.image, frame.path, frame.painting ? &frame.painting->recipe : nullptr));
    drag->setPixmap(QPixmap::fromImage(
        frame.image.scaled(kDragThumbnailPx, kDragThumbnailPx, Qt::KeepAspectRatio, Qt::SmoothTransformation)));
    drag->exec(Qt::CopyAction);
}

void Canvas::clampPan()
{
    const Frame *frame = currentFrame();
    if (frame == nullptr || m_zoom == 0.0) {
        m_pan = {};
        return;
    }
    const QSizeF size = frameSize(*frame) * (m_zoom / devicePixelRatioF());
    const double x = std::max(0.0, (size.width() - width()) / 2.0);
    const double y = std::max(0.0, (size.height() - height()) / 2.0);
    m_pan = {std::clamp(m_pan.x(), -x, x), std::clamp(m_pan.y(), -y, y)};
}

} // namespace palimpsest::ui
