#include "ui/models/MaskImage.h"

#include <QPainter>
#include <QPen>

#include <algorithm>
#include <cstddef>

namespace palimpsest::ui::mask {

namespace {

QColor inkOf(bool erases)
{
    return erases ? QColor(Qt::black) : QColor(Qt::white);
}

} // namespace

QImage blank(const QSize &size)
{
    QImage mask(size, QImage::Format_Grayscale8);
    mask.fill(Qt::black);
    return mask;
}

void draw(QImage &mask, const QPointF &from, const QPointF &to, double diameterPx, bool erases)
{
    QPainter painter(&mask);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(inkOf(erases), diameterPx, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (from == to)
        painter.drawPoint(from);
    else
        painter.drawLine(from, to);
}

void fill(QImage &mask, const QRectF &rectangle, bool erases)
{
    QPainter painter(&mask);
    painter.fillRect(rectangle, inkOf(erases));
}

void invert(QImage &mask)
{
    mask.invertPixels();
}

bool marksNothing(const QImage &mask)
{
    for (int y = 0; y < mask.height(); ++y) {
        const uchar *row = mask.constScanLine(y);
        if (std::any_of(row, row + mask.width(), [](uchar value) { return value > 0; }))
            return false;
    }
    return true;
}

double markedShare(const QImage &mask)
{
    qint64 marked = 0;
    for (int y = 0; y < mask.height(); ++y) {
        const uchar *row = mask.constScanLine(y);
        marked += std::count_if(row, row + mask.width(), [](uchar value) { return value > 0; });
    }
    const qint64 all = qint64{mask.width()} * mask.height();
    return all == 0 ? 0.0 : static_cast<double>(marked) / static_cast<double>(all);
}

Mask toMask(const QImage &mask)
{
    if (marksNothing(mask))
        return {};
    Mask result{mask.width(), mask.height(), {}};
    result.values.reserve(static_cast<std::size_t>(mask.width()) * static_cast<std::size_t>(mask.height()));
    for (int y = 0; y < mask.height(); ++y) {
        const uchar *row = mask.constScanLine(y);
        result.values.insert(result.values.end(), row, row + mask.width());
    }
    return result;
}

} // namespace palimpsest::ui::mask
