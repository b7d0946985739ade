#include "ui/jobs/PictureConversion.h"

#include <QPainter>

#include <algorithm>

namespace palimpsest::ui {

QImage qImageFromImage(const Image &image)
{
    if (image.isEmpty())
        return {};
    const QImage borrowed(image.pixels().data(), image.width(), image.height(), qsizetype{image.width()} * 3,
                          QImage::Format_RGB888);
    return borrowed.convertToFormat(QImage::Format_RGB32);
}

Image imageFromQImage(const QImage &image)
{
    if (image.isNull())
        return {};
    QImage opaque(image.size(), QImage::Format_RGB888);
    opaque.fill(Qt::white);
    QPainter painter(&opaque);
    painter.drawImage(QRect(QPoint(0, 0), image.size()), image);
    painter.end();

    Image result(opaque.width(), opaque.height());
    const std::size_t rowBytes = static_cast<std::size_t>(opaque.width()) * 3;
    for (int y = 0; y < opaque.height(); ++y)
        std::copy_n(opaque.constScanLine(y), rowBytes, result.row(y));
    return result;
}

} // namespace palimpsest::ui
