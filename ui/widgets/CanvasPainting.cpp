#include "ui/widgets/Appearance.h"
#include "ui/widgets/Canvas.h"
#include "ui/widgets/CardPainting.h"

#include "ui/widgets/MarkPainting.h"
#include "ui/widgets/Metrics.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>
#include <cmath>

// How the canvas arranges and draws its frames; what happens to it is in Canvas.cpp.

namespace palimpsest::ui {

namespace {

constexpr double kNativeSidePx = 256.0; ///< Of a picture that is not there yet.

constexpr double kMostHeading = 0.18; ///< Of the width, for headings of rows.
constexpr int kMostHeadingLines = 3;  ///< Of those of columns.
constexpr int kManyColumns = 10;      ///< More than these have smaller headings.

// The canvas is always the same grey, so what is written on it is always white.
constexpr Qt::GlobalColor kOnGrey = Qt::white;

} // namespace

QSizeF Canvas::frameSize(const Frame &frame)
{
    return frame.image.isNull() ? QSizeF(kNativeSidePx, kNativeSidePx) : QSizeF(frame.image.size());
}

QVector<Frame> Canvas::shownFrames() const
{
    if (m_picture)
        return {*m_picture};
    if (isSolo() && m_current < m_table.frames().size())
        return {m_table.frames()[m_current]};
    return m_table.frames();
}

QRectF Canvas::shownRect(int position) const
{
    const QVector<Frame> frames = shownFrames();
    if (position < 0 || position >= frames.size())
        return {};
    return pictureRect(frames[position], cell(position, static_cast<int>(frames.size())));
}

int Canvas::columnsFor(int count) const
{
    if (m_table.layout().columns > 0 && !m_picture)
        return m_table.layout().columns;
    // The arrangement with the largest squares.
    int best = 1;
    double largest = 0.0;
    for (int columns = 1; columns <= count; ++columns) {
        const int rows = (count + columns - 1) / columns;
        const double side = std::min(width() / static_cast<double>(columns), height() / static_cast<double>(rows));
        if (side > largest) {
            largest = side;
            best = columns;
        }
    }
    return best;
}

QRectF Canvas::cell(int position, int count) const
{
    const double margin = 3.0 * card::step(fontMetrics());
    const QRectF all = QRectF(rect()).adjusted(margin, margin, -margin, -margin);
    if (showsGrid() && count > 1)
        return gridCell(position, all);
    const int columns = columnsFor(count);
    const int rows = (count + columns - 1) / columns;
    // Cells stay square, so that neighbouring pictures stand together instead of drifting apart on a wide screen.
    const double label = m_table.layout().labelled && !m_picture ? fontMetrics().height() + margin / 3.0 : 0.0;
    const double side =
        std::min((all.width() - (columns - 1) * margin) / columns, (all.height() - (rows - 1) * margin) / rows - label);
    if (count == 1)
        return all;
    const double width = columns * side + (columns - 1) * margin;
    const double height = rows * (side + label) + (rows - 1) * margin;
    const QPointF origin(all.center().x() - width / 2.0, all.center().y() - height / 2.0);
    return {origin.x() + (position % columns) * (side + margin),
            origin.y() + (position / columns) * (side + label + margin), side, side + label};
}

bool Canvas::showsGrid() const
{
    return m_table.layout().isGrid() && !m_picture && !isSolo();
}

QSizeF Canvas::headingRoom(const QRectF &all) const
{
    const TableLayout &layout = m_table.layout();
    const QFontMetrics metrics(headingFont());
    const double step = card::step(fontMetrics());
    double beside = 0.0;
    for (const QString &heading : layout.rowHeadings)
        beside = std::max(beside, metrics.horizontalAdvance(heading) + 3.0 * step);
    beside = std::min(beside, all.width() * kMostHeading);
    // At least as narrow as a cell will be.
    const int columns = std::max(1, layout.columns);
    const auto rows = std::max<qsizetype>(1, m_table.frames().size() / columns);
    const double width =
        std::min((all.width() - beside) / columns - 2.0 * step, all.height() / static_cast<double>(rows));
    int above = metrics.lineSpacing();
    for (const QString &heading : layout.columnHeadings)
        above =
            std::max(above, metrics.boundingRect(0, 0, static_cast<int>(width), 1, Qt::TextWordWrap, heading).height());
    return {beside, std::min(above, kMostHeadingLines * metrics.lineSpacing()) + step};
}

QFont Canvas::headingFont() const
{
    return m_table.layout().columns > kManyColumns ? card::smallFont(font()) : font();
}

QRectF Canvas::gridCell(int position, const QRectF &all) const
{
    const int columns = std::max(1, m_table.layout().columns);
    const int rows = (static_cast<int>(m_table.frames().size()) + columns - 1) / columns;
    const double gap = 1.5 * card::step(fontMetrics());
    const QSizeF head = headingRoom(all);
    const double side = std::min((all.width() - head.width() - (columns - 1) * gap) / columns,
                                 (all.height() - head.height() - (rows - 1) * gap) / rows);
    const double width = head.width() + columns * side + (columns - 1) * gap;
    const double height = head.height() + rows * side + (rows - 1) * gap;
    return {all.center().x() - width / 2.0 + head.width() + (position % columns) * (side + gap),
            all.center().y() - height / 2.0 + head.height() + (position / columns) * (side + gap), side, side};
}

QRectF Canvas::pictureRect(const Frame &frame, const QRectF &cell) const
{
    const double ratio = devicePixelRatioF();
    QRectF room = cell;
    if (!frame.label.isEmpty() && !showsGrid())
        room.setBottom(room.bottom() - fontMetrics().height() - card::step(fontMetrics()));
    QSizeF size = frameSize(frame);
    if (m_zoom > 0.0 && isSolo())
        size *= m_zoom / ratio;
    else
        size.scale(room.size(), Qt::KeepAspectRatio);
    const QPointF pan = isSolo() ? m_pan : QPointF();
    QRectF result(room.center() + pan - QPointF(size.width() / 2.0, size.height() / 2.0), size);
    // On whole device pixels, or 100 % would blur.
    result.moveTo(std::round(result.x() * ratio) / ratio, std::round(result.y() * ratio) / ratio);
    return result;
}

int Canvas::indexAt(const QPointF &at) const
{
    if (isSolo())
        return m_current;
    const int count = static_cast<int>(m_table.frames().size());
    for (int i = 0; i < count; ++i) {
        if (cell(i, count).contains(at))
            return i;
    }
    return -1;
}

void Canvas::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter.fillRect(rect(), neutralGrey());
    const QVector<Frame> frames = shownFrames();
    if (frames.isEmpty())
        paintEmpty(painter);
    const int count = static_cast<int>(frames.size());
    for (int i = 0; i < count; ++i)
        paintFrame(painter, frames[i], cell(i, count), isSolo() || i == m_current);
    if (showsGrid())
        paintHeadings(painter);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2.0));
        painter.drawRect(QRectF(rect()).adjusted(1.0, 1.0, -1.0, -1.0));
    }
}

void Canvas::paintFrame(QPainter &painter, const Frame &frame, const QRectF &cell, bool current)
{
    const QRectF rect = pictureRect(frame, cell);
    if (frame.image.isNull()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(0, 0, 0, 34));
        painter.drawRect(rect);
    } else {
        // Enlarged many times, pixels are what one wants to see.
        const double shown = rect.width() * devicePixelRatioF() / frame.image.width();
        painter.setRenderHint(QPainter::SmoothPixmapTransform, m_zoom == 0.0 || (shown != 1.0 && shown < 4.0));
        painter.drawImage(rect, frame.image);
    }
    if (current && !m_veil.isNull()) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(rect, m_veil);
    }
    paintFrameState(painter, frame, rect);
    paintBadges(painter, frame, rect);
    if (current && !isSolo()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(kOnGrey, 2.0));
        painter.drawRect(rect.adjusted(-3.0, -3.0, 3.0, 3.0));
    }
    if (!frame.label.isEmpty() && !showsGrid()) {
        const int line = fontMetrics().height();
        const QRectF label(cell.left(), rect.bottom() + card::step(fontMetrics()), cell.width(), line);
        painter.setPen(kOnGrey);
        painter.drawText(label, Qt::AlignCenter,
                         fontMetrics().elidedText(frame.label, Qt::ElideRight, static_cast<int>(label.width())));
    }
}

QString Canvas::stateText(const Frame &frame)
{
    switch (frame.state) {
    case Frame::State::Waiting:
        return tr("waiting");
    case Frame::State::Painting:
        return frame.image.isNull() && frame.total == 0 ? tr("beginning") : QString();
    case Frame::State::Stopped:
        return tr("stopped");
    case Frame::State::Failed:
        return tr("could not be painted");
    case Frame::State::Finished:
        break;
    }
    return {};
}

void Canvas::paintFrameState(QPainter &painter, const Frame &frame, const QRectF &rect)
{
    if (frame.state == Frame::State::Painting && frame.total > 0) {
        QRectF bar(rect.left(), rect.bottom() - 4.0, rect.width(), 4.0);
        painter.fillRect(bar, QColor(0, 0, 0, 140));
        bar.setWidth(bar.width() * static_cast<double>(frame.done) / static_cast<double>(frame.total));
        painter.fillRect(bar, kOnGrey);
        return;
    }
    const QString text = stateText(frame);
    if (text.isEmpty())
        return;
    if (frame.image.isNull()) {
        painter.setPen(kOnGrey);
        painter.drawText(rect, Qt::AlignCenter, text);
        return;
    }
    const int inset = card::step(fontMetrics());
    card::paintPill(&painter, rect.toRect().topLeft() + QPoint(inset, inset), Qt::TopLeftCorner, text, font());
}

void Canvas::paintBadges(QPainter &painter, const Frame &frame, const QRectF &rect)
{
    const int inset = card::step(fontMetrics());
    if (frame.draft && frame.state != Frame::State::Stopped && frame.state != Frame::State::Failed)
        card::paintPill(&painter, rect.toRect().topLeft() + QPoint(inset, inset), Qt::TopLeftCorner, tr("draft"),
                        card::smallFont(font()));
    if (!frame.picked)
        return;
    const QPixmap flag = flagBadge(PickFlag::Picked, font(), devicePixelRatioF());
    const double width = flag.width() / flag.devicePixelRatio();
    painter.drawPixmap(QPointF(rect.right() - width - inset, rect.top() + inset), flag);
}

void Canvas::paintHeadings(QPainter &painter)
{
    const TableLayout &layout = m_table.layout();
    const int count = static_cast<int>(m_table.frames().size());
    const double margin = 3.0 * card::step(fontMetrics());
    const QSizeF head = headingRoom(QRectF(rect()).adjusted(margin, margin, -margin, -margin));
    const double step = card::step(fontMetrics());
    painter.setPen(kOnGrey);
    painter.setFont(headingFont());
    for (int column = 0; column < layout.columns && column < layout.columnHeadings.size(); ++column) {
        const QRectF below = cell(column, count);
        // A word that is a little wider than its column may reach into the gaps beside it.
        const QRectF place(below.left() - step, below.top() - head.height(), below.width() + 2.0 * step,
                           head.height() - step);
        painter.drawText(place, Qt::AlignHCenter | Qt::AlignBottom | Qt::TextWordWrap, layout.columnHeadings[column]);
    }
    for (int row = 0; row < layout.rowHeadings.size(); ++row) {
        const QRectF beside = cell(row * layout.columns, count);
        const QRectF place(beside.left() - head.width(), beside.top(), head.width() - 2.0 * step, beside.height());
        painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter | Qt::TextWordWrap, layout.rowHeadings[row]);
    }
}

void Canvas::paintEmpty(QPainter &painter)
{
    const int line = fontMetrics().height();
    const QFont title = metrics::displayFont(font());
    const QRectF middle(2.0 * line, height() / 2.0 - 2.0 * line, width() - 4.0 * line, 2.0 * line);
    painter.setPen(kOnGrey);
    painter.setFont(title);
    //: %1 is a key, such as Ctrl+Enter.
    painter.drawText(middle, Qt::AlignCenter, tr("%1 paints the first picture").arg(tr("Ctrl+Enter")));
    painter.setFont(font());
    painter.drawText(middle.translated(0.0, 2.0 * line).adjusted(0.0, 0.0, 0.0, 2.0 * line),
                     Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap,
                     tr("The pictures in the strip above guide it. Pin those you like, exclude those you do not."));
}

} // namespace palimpsest::ui
