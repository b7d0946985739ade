#include "ui/widgets/Appearance.h"
#include "ui/widgets/CardPainting.h"
#include "ui/widgets/CompareView.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

// How pictures that are compared look.

namespace palimpsest::ui {

namespace {

constexpr Qt::GlobalColor kOnGrey = Qt::white; // The ground is always the same grey.
// From here on one sees the pixels themselves.
constexpr double kPixelsZoom = 2.0;

} // namespace

void CompareView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), neutralGrey());
    if (count() == 0)
        return;
    switch (m_mode) {
    case Mode::SideBySide:
        for (int i = 0; i < count(); ++i) {
            paintPicture(painter, m_pictures[static_cast<std::size_t>(i)].image, i, cell(i));
            paintCaption(painter, i, {});
        }
        if (count() > 1) {
            QPen ring(palette().color(QPalette::Highlight), 2.0);
            painter.setPen(hasFocus() ? ring : QPen(kOnGrey, 1.0));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(cell(m_current).intersected(place(m_current)).adjusted(-1, -1, 1, 1));
        }
        break;
    case Mode::Slider:
        paintSlider(painter);
        break;
    case Mode::Flicker:
        paintPicture(painter, m_pictures[static_cast<std::size_t>(m_current)].image, m_current, cell(m_current));
        paintCaption(painter, m_current, tr("%1 of %2").arg(m_current + 1).arg(count()));
        break;
    case Mode::Difference:
        paintDifference(painter);
        break;
    }
}

void CompareView::paintPicture(QPainter &painter, const QImage &image, int index, const QRectF &clip) const
{
    painter.save();
    painter.setClipRect(clip);
    if (image.isNull()) {
        painter.setPen(kOnGrey);
        painter.drawText(clip, Qt::AlignCenter, tr("This picture cannot be read."));
    } else {
        const bool pixels = shownZoom() * m_pictures.front().image.width() / std::max(1, image.width()) >= kPixelsZoom;
        painter.setRenderHint(QPainter::SmoothPixmapTransform, !pixels || m_zoom == 0.0);
        painter.drawImage(place(index), image);
    }
    painter.restore();
}

void CompareView::paintCaption(QPainter &painter, int index, const QString &more) const
{
    const QRectF shown = cell(index).intersected(place(index));
    const int inset = card::step(fontMetrics());
    QString text = QStringLiteral("%1 · %2").arg(index + 1).arg(m_pictures[static_cast<std::size_t>(index)].title);
    if (!more.isEmpty())
        text += QStringLiteral(" · ") + more;
    const QString cut = fontMetrics().elidedText(text, Qt::ElideRight, static_cast<int>(shown.width()) - 4 * inset);
    card::paintPill(&painter, shown.topLeft().toPoint() + QPoint(inset, inset), Qt::TopLeftCorner, cut, font());
}

void CompareView::paintSlider(QPainter &painter)
{
    const QRectF room = cell(0);
    const QRectF whole = place(0);
    const double line = std::clamp(whole.left() + m_divide * whole.width(), room.left(), room.right());
    paintPicture(painter, m_pictures.front().image, 0, QRectF(room.topLeft(), QPointF(line, room.bottom())));
    paintPicture(painter, m_pictures[static_cast<std::size_t>(other())].image, other(),
                 QRectF(QPointF(line, room.top()), room.bottomRight()));
    const QRectF shown = room.intersected(whole);
    painter.setPen(QPen(kOnGrey, 2.0));
    painter.drawLine(QPointF(line, shown.top()), QPointF(line, shown.bottom()));
    const double radius = 2.0 * card::step(fontMetrics());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(QColor(0, 0, 0, 160));
    painter.drawEllipse(QPointF(line, shown.center().y()), radius, radius);
    painter.setRenderHint(QPainter::Antialiasing, false);
    const int inset = card::step(fontMetrics());
    card::paintPill(&painter, shown.topLeft().toPoint() + QPoint(inset, inset), Qt::TopLeftCorner, QStringLiteral("1"),
                    font());
    card::paintPill(&painter, shown.topRight().toPoint() + QPoint(-inset, inset), Qt::TopRightCorner,
                    QString::number(other() + 1), font());
}

void CompareView::paintDifference(QPainter &painter)
{
    const int index = other();
    paintPicture(painter, differenceTo(index), 0, cell(0));
    const QRectF shown = cell(0).intersected(place(0));
    const int inset = card::step(fontMetrics());
    const QLocale locale;
    //: Of two pictures: "1 and 3 · mean 4.2 of 255 · shown 8 times as bright"
    const QString text =
        tr("1 and %1 · mean %2 of 255 · shown %3 times as bright")
            .arg(index + 1)
            .arg(locale.toString(m_means[static_cast<std::size_t>(index)], 'f', 1), locale.toString(m_gain));
    card::paintPill(&painter, shown.topLeft().toPoint() + QPoint(inset, inset), Qt::TopLeftCorner, text, font());
}

} // namespace palimpsest::ui
