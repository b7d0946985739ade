#include "ui/widgets/CompareView.h"

#include "ui/widgets/CardPainting.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

// How pictures that are compared are arranged, zoomed and moved; CompareViewPainting.cpp shows them.

namespace palimpsest::ui {

namespace {

constexpr double kLargestZoom = 32.0;
constexpr double kZoomStep = 1.25;
constexpr double kMoveStep = 0.05;
constexpr double kDivideStep = 0.02;
constexpr double kLargestGain = 64.0;
constexpr double kWheelUnit = 120.0;
constexpr int kGrabPx = 8;

} // namespace

CompareView::CompareView(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Pictures side by side"));
}

void CompareView::setPictures(std::vector<ComparedPicture> pictures)
{
    const bool another = pictures.size() != m_pictures.size()
                         || !std::equal(pictures.begin(), pictures.end(), m_pictures.begin(),
                                        [](const auto &a, const auto &b) { return a.path == b.path; });
    m_pictures = std::move(pictures);
    if (another) {
        m_current = 0;
        zoomToFit();
    }
    forgetDifferences();
    describe();
    update();
}

void CompareView::setMode(Mode mode)
{
    m_mode = mode;
    describe();
    update();
}

void CompareView::setCurrent(int index)
{
    if (count() == 0)
        return;
    const int wanted = (index + count()) % count();
    if (wanted == m_current)
        return;
    m_current = wanted;
    describe();
    update();
    Q_EMIT currentChanged(m_current);
}

int CompareView::other() const
{
    return m_current == 0 ? std::min(1, count() - 1) : m_current;
}

QRectF CompareView::cell(int index) const
{
    const double margin = 2.0 * card::step(fontMetrics());
    const QRectF all = QRectF(rect()).adjusted(margin, margin, -margin, -margin);
    if (m_mode != Mode::SideBySide || count() == 0)
        return all;
    // The arrangement with the largest pictures.
    const QSizeF size = m_pictures.front().image.size();
    const double aspect = size.isEmpty() ? 1.0 : size.width() / size.height();
    int columns = 1;
    double largest = 0.0;
    for (int tried = 1; tried <= count(); ++tried) {
        const int lines = (count() + tried - 1) / tried;
        const double side = std::min(all.width() / tried / aspect, all.height() / lines);
        if (side > largest) {
            largest = side;
            columns = tried;
        }
    }
    const int lines = (count() + columns - 1) / columns;
    const QSizeF each(all.width() / columns, all.height() / lines);
    const double gap = margin / 4.0;
    return QRectF(all.left() + (index % columns) * each.width(), all.top() + (index / columns) * each.height(),
                  each.width(), each.height())
        .adjusted(gap, gap, -gap, -gap);
}

double CompareView::shownZoom() const
{
    if (m_zoom > 0.0)
        return m_zoom;
    const QSizeF size = count() == 0 ? QSizeF() : QSizeF(m_pictures.front().image.size());
    if (size.isEmpty())
        return 1.0;
    const QSizeF room = cell(0).size() * devicePixelRatioF();
    return std::min(room.width() / size.width(), room.height() / size.height());
}

QRectF CompareView::place(int index) const
{
    const QSizeF first = m_pictures.front().image.size();
    QSizeF size = m_pictures[static_cast<std::size_t>(index)].image.size();
    if (size.isEmpty())
        size = first;
    // Whatever its pixels, each picture is as large as the first one, so that the same point is at the same place.
    size.scale(first, Qt::KeepAspectRatio);
    size *= shownZoom() / devicePixelRatioF();
    const QPointF middle = cell(index).center();
    return {middle.x() - m_centre.x() * size.width(), middle.y() - m_centre.y() * size.height(), size.width(),
            size.height()};
}

QRectF CompareView::pictureRect(int index) const
{
    return index >= 0 && index < count() ? place(index) : QRectF();
}

int CompareView::indexAt(const QPointF &at) const
{
    if (m_mode != Mode::SideBySide)
        return m_current;
    for (int i = 0; i < count(); ++i) {
        if (cell(i).contains(at))
            return i;
    }
    return -1;
}

void CompareView::zoomToFit()
{
    m_zoom = 0.0;
    m_centre = {0.5, 0.5};
    describe();
    update();
}

void CompareView::zoomBy(double factor)
{
    zoomAround(factor, cell(std::max(0, m_current)).center());
}

void CompareView::zoomAround(double factor, const QPointF &at)
{
    const int index = indexAt(at);
    if (count() == 0 || index < 0)
        return;
    const QRectF before = place(index);
    if (before.isEmpty())
        return;
    const QPointF share((at.x() - before.left()) / before.width(), (at.y() - before.top()) / before.height());
    const double now = shownZoom();
    m_zoom = 0.0;
    const double least = shownZoom();
    const double wanted = std::clamp(now * factor, least, std::max(least, kLargestZoom));
    m_zoom = wanted <= least ? 0.0 : wanted;
    if (m_zoom == 0.0) {
        m_centre = {0.5, 0.5};
    } else {
        const QRectF after = place(index);
        const QPointF moved(after.left() + share.x() * after.width(), after.top() + share.y() * after.height());
        m_centre += QPointF((moved.x() - at.x()) / after.width(), (moved.y() - at.y()) / after.height());
        clampCentre();
    }
    describe();
    update();
}

void CompareView::moveBy(const QPointF &shares)
{
    m_centre += shares;
    clampCentre();
    update();
}

void CompareView::clampCentre()
{
    if (count() == 0)
        return;
    const QRectF room = cell(0);
    const QRectF shown = place(0);
    const auto held = [](double value, double room, double size) {
        if (size <= room)
            return 0.5;
        const double half = room / size / 2.0;
        return std::clamp(value, half, 1.0 - half);
    };
    m_centre = {held(m_centre.x(), room.width(), shown.width()), held(m_centre.y(), room.height(), shown.height())};
}

void CompareView::setDivide(double share)
{
    m_divide = std::clamp(share, 0.0, 1.0);
    describe();
    update();
}

void CompareView::setGain(double gain)
{
    m_gain = std::clamp(gain, 1.0, kLargestGain);
    m_differences.assign(m_pictures.size(), {});
    describe();
    update();
}

void CompareView::forgetDifferences()
{
    m_differences.assign(m_pictures.size(), {});
    m_means.assign(m_pictures.size(), -1.0);
}

const QImage &CompareView::differenceTo(int index)
{
    const auto at = static_cast<std::size_t>(index);
    if (m_differences[at].isNull())
        m_differences[at] = differenceImage(m_pictures.front().image, m_pictures[at].image, m_gain);
    if (m_means[at] < 0.0)
        m_means[at] = meanDifference(m_pictures.front().image, m_pictures[at].image);
    return m_differences[at];
}

// For those who are read to: what is shown, in words.
void CompareView::describe()
{
    if (count() == 0) {
        setAccessibleDescription({});
        return;
    }
    const auto name = [this](int index) {
        return tr("picture %1, %2").arg(index + 1).arg(m_pictures[static_cast<std::size_t>(index)].title);
    };
    const QLocale locale;
    switch (m_mode) {
    case Mode::SideBySide:
        setAccessibleDescription(tr("%n pictures, the current one is %1", nullptr, count()).arg(name(m_current)));
        break;
    case Mode::Slider:
        setAccessibleDescription(tr("Left %1, right %2, the line at %3 %")
                                     .arg(name(0), name(other()), locale.toString(std::lround(m_divide * 100.0))));
        break;
    case Mode::Flicker:
        setAccessibleDescription(name(m_current));
        break;
    case Mode::Difference:
        setAccessibleDescription(
            tr("Difference of %1 and %2, %3 times as bright").arg(name(0), name(other()), locale.toString(m_gain)));
        break;
    }
}

QSize CompareView::minimumSizeHint() const
{
    constexpr int kLines = 10;
    const int side = kLines * fontMetrics().height();
    return {side, side};
}

void CompareView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    clampCentre();
}

void CompareView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || count() == 0)
        return;
    m_lastMouse = event->position();
    const double line = place(0).left() + m_divide * place(0).width();
    m_dividing = m_mode == Mode::Slider && (m_zoom == 0.0 || std::abs(line - event->position().x()) < kGrabPx);
    m_dragging = !m_dividing;
    if (m_dividing)
        setDivide((event->position().x() - place(0).left()) / place(0).width());
    else if (const int index = indexAt(event->position()); index >= 0)
        setCurrent(index);
}

void CompareView::mouseMoveEvent(QMouseEvent *event)
{
    if (count() == 0)
        return;
    if (m_dividing) {
        setDivide((event->position().x() - place(0).left()) / place(0).width());
    } else if (m_dragging) {
        const QPointF by = event->position() - std::exchange(m_lastMouse, event->position());
        moveBy({-by.x() / place(0).width(), -by.y() / place(0).height()});
    } else if (m_mode == Mode::Slider) {
        const double line = place(0).left() + m_divide * place(0).width();
        setCursor(std::abs(line - event->position().x()) < kGrabPx ? Qt::SplitHCursor : Qt::ArrowCursor);
    } else {
        unsetCursor();
    }
}

void CompareView::mouseReleaseEvent(QMouseEvent *)
{
    m_dragging = false;
    m_dividing = false;
}

void CompareView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const int index = indexAt(event->position()); index >= 0 && count() > 0)
        Q_EMIT activated(index);
}

void CompareView::wheelEvent(QWheelEvent *event)
{
    zoomAround(std::pow(kZoomStep, event->angleDelta().y() / kWheelUnit), event->position());
    event->accept();
}

void CompareView::keyPressEvent(QKeyEvent *event)
{
    const int side = isRightToLeft() ? -1 : 1;
    const bool shifted = event->modifiers().testFlag(Qt::ShiftModifier);
    const int across = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
    const int down = event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Up ? -1 : 0;
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT closeRequested();
    } else if (event->key() >= Qt::Key_1 && event->key() <= Qt::Key_9) {
        if (const int index = event->key() - Qt::Key_1; index < count())
            setCurrent(index);
    } else if (event->key() == Qt::Key_Space) {
        // To and fro between the first one and another is what flickering is.
        setCurrent(m_mode == Mode::Flicker && count() == 2 ? 1 - m_current : m_current + (shifted ? -1 : 1));
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (count() > 0)
            Q_EMIT activated(m_current);
    } else if (across != 0 && m_mode == Mode::Slider && !shifted) {
        setDivide(m_divide + across * kDivideStep);
    } else if (down != 0 && m_mode == Mode::Difference && !shifted) {
        setGain(down < 0 ? m_gain * 2.0 : m_gain / 2.0);
    } else if (shifted && (across != 0 || down != 0)) {
        moveBy({across * kMoveStep, down * kMoveStep});
    } else if (across != 0) {
        setCurrent(m_current + across * side);
    } else {
        QWidget::keyPressEvent(event);
    }
}

bool CompareView::event(QEvent *event)
{
    // These keys are the window's elsewhere.
    if (event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        constexpr std::array kOurs{Qt::Key_Escape, Qt::Key_Space, Qt::Key_Left,   Qt::Key_Right,
                                   Qt::Key_Up,     Qt::Key_Down,  Qt::Key_Return, Qt::Key_Enter};
        const bool digit =
            key >= Qt::Key_1 && key <= Qt::Key_9 && static_cast<QKeyEvent *>(event)->modifiers() == Qt::NoModifier;
        if (digit || std::find(kOurs.begin(), kOurs.end(), key) != kOurs.end()) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

} // namespace palimpsest::ui
