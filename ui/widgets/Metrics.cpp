#include "ui/widgets/Metrics.h"

#include <QFontMetrics>

#include <algorithm>
#include <cmath>

namespace palimpsest::ui::metrics {

namespace {

constexpr double kSmall = 0.88;
constexpr double kTitle = 1.25;
constexpr double kDisplay = 1.5;

QFont scaled(const QFont &body, double times)
{
    QFont result = body;
    if (body.pointSizeF() > 0.0)
        result.setPointSizeF(body.pointSizeF() * times);
    else
        result.setPixelSize(static_cast<int>(std::lround(body.pixelSize() * times)));
    return result;
}

} // namespace

int step(const QFontMetrics &font)
{
    return std::max(3, font.height() / 4);
}

QFont smallFont(const QFont &body)
{
    return scaled(body, kSmall);
}

QFont headingFont(const QFont &body)
{
    QFont result = body;
    result.setWeight(QFont::DemiBold);
    return result;
}

QFont titleFont(const QFont &body)
{
    return headingFont(scaled(body, kTitle));
}

QFont displayFont(const QFont &body)
{
    return scaled(body, kDisplay);
}

} // namespace palimpsest::ui::metrics
