#include "ui/widgets/MapRaster.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstring>

namespace palimpsest::ui {

namespace {

constexpr double kLeastDotPx = 1.6;
constexpr double kMostDotPx = 6.0;
constexpr double kShareOfSpacing = 0.4;
constexpr int kFullInk = 255;
constexpr int kPlainInk = 110; ///< Of one dot: two or three on one place are darker than one.
constexpr int kFaintInk = 26;
constexpr std::size_t kShades = 1024; ///< That sums of ink are told apart by.
constexpr double kSaturation = 200.0; ///< Ink that covers 63 % of the ground.
constexpr std::uint16_t kMostInk = 4 * kShades - 1;

using Shades = std::array<double, kShades>;

Shades coverOfInk()
{
    Shades cover{};
    for (std::size_t i = 0; i < kShades; ++i)
        cover[i] = 1.0 - std::exp(-static_cast<double>(4 * i) / kSaturation);
    return cover;
}

std::array<QRgb, kShades> mixtures(const QColor &ground, const QColor &ink)
{
    static const Shades cover = coverOfInk();
    std::array<QRgb, kShades> colours{};
    for (std::size_t i = 0; i < kShades; ++i) {
        const auto mix = [&](int a, int b) { return static_cast<int>(std::lround(a + (b - a) * cover[i])); };
        colours[i] =
            qRgb(mix(ground.red(), ink.red()), mix(ground.green(), ink.green()), mix(ground.blue(), ink.blue()));
    }
    return colours;
}

// Adds a stamp of `side` by `side` to a layer, from the corner of where it goes.
void press(const std::uint16_t *stamp, int side, std::uint16_t *corner, std::ptrdiff_t stride)
{
    for (int y = 0; y < side; ++y, corner += stride, stamp += side) {
        for (int x = 0; x < side; ++x)
            corner[x] = std::min<std::uint16_t>(kMostInk, static_cast<std::uint16_t>(corner[x] + stamp[x]));
    }
}

// The sizes that 138,000 dots have are worth a loop that the compiler can roll out.
void pressDot(const std::uint16_t *stamp, int side, std::uint16_t *corner, std::ptrdiff_t stride)
{
    switch (side) {
    case 3:
        return press(stamp, 3, corner, stride);
    case 5:
        return press(stamp, 5, corner, stride);
    default:
        return press(stamp, side, corner, stride);
    }
}

std::uint64_t fourAt(const std::uint16_t *inks)
{
    std::uint64_t four = 0;
    std::memcpy(&four, inks, sizeof four);
    return four;
}

} // namespace

double MapRaster::dotPx(std::size_t count, double scale)
{
    const double spacing = scale / std::sqrt(static_cast<double>(std::max<std::size_t>(1, count)));
    return std::clamp(kShareOfSpacing * spacing, kLeastDotPx, kMostDotPx);
}

void MapRaster::shapeStamps(double diameterPx)
{
    const double radius = diameterPx / 2.0;
    const int reach = static_cast<int>(std::ceil(radius - 0.5));
    m_stampSide = 2 * reach + 1;
    m_margin = m_stampSide;
    for (Stamp *stamp : {&m_plain, &m_faint, &m_full})
        stamp->clear();
    for (int y = -reach; y <= reach; ++y) {
        for (int x = -reach; x <= reach; ++x) {
            const double inside = std::clamp(radius + 0.5 - std::hypot(x, y), 0.0, 1.0);
            m_plain.push_back(static_cast<Ink>(std::lround(inside * kPlainInk)));
            m_faint.push_back(static_cast<Ink>(std::lround(inside * kFaintInk)));
            m_full.push_back(static_cast<Ink>(std::lround(inside * kFullInk)));
        }
    }
}

const QImage &MapRaster::draw(const Dots &dots, const MapCamera &camera, double ratio, const Colours &colours)
{
    const QSize size(static_cast<int>(std::ceil(camera.view.width() * ratio)),
                     static_cast<int>(std::ceil(camera.view.height() * ratio)));
    if (m_picture.size() != size)
        m_picture = QImage(size, QImage::Format_RGB32);
    m_picture.setDevicePixelRatio(ratio);
    shapeStamps(dotPx(dots.places.size(), camera.scale) * ratio);
    m_stride = size.width() + 2 * m_margin;
    const auto area = static_cast<std::size_t>(m_stride) * static_cast<std::size_t>(size.height() + 2 * m_margin);
    m_ink.assign(area, 0);
    m_hasChosen = std::any_of(dots.chosen.begin(), dots.chosen.end(), [](char chosen) { return chosen != 0; });
    m_chosenInk.assign(m_hasChosen ? area : 0, 0);

    const double scale = camera.scale * ratio;
    const QPointF corner = camera.toView(0.0, 0.0) * ratio;
    const int reach = m_stampSide / 2;
    // From here on corners of stamps, counted from the corner of the layer, which are never negative.
    const double left = corner.x() + m_margin - reach;
    const double top = corner.y() + m_margin - reach;
    const double right = size.width() + m_margin;
    const double bottom = size.height() + m_margin;
    const bool hasFaint = !dots.faint.empty();
    for (std::size_t row = 0; row < dots.places.size(); ++row) {
        const double x = static_cast<double>(dots.places[row].x) * scale + left;
        const double y = static_cast<double>(dots.places[row].y) * scale + top;
        if (!(x >= 0.0 && y >= 0.0 && x < right && y < bottom))
            continue;
        const std::ptrdiff_t place = static_cast<std::ptrdiff_t>(y) * m_stride + static_cast<std::ptrdiff_t>(x);
        if (m_hasChosen && dots.chosen[row] != 0)
            pressDot(m_full.data(), m_stampSide, m_chosenInk.data() + place, m_stride);
        else
            pressDot((hasFaint && dots.faint[row] != 0 ? m_faint : m_plain).data(), m_stampSide, m_ink.data() + place,
                     m_stride);
    }
    mixInks(colours);
    return m_picture;
}

void MapRaster::mixInks(const Colours &colours)
{
    const auto plain = mixtures(colours.ground, colours.ink);
    const auto chosen = mixtures(colours.ground, colours.chosen);
    const int width = m_picture.width();
    const int height = m_picture.height();
    for (int y = 0; y < height; ++y) {
        const std::ptrdiff_t first = static_cast<std::ptrdiff_t>(y + m_margin) * m_stride + m_margin;
        const Ink *ink = m_ink.data() + first;
        const Ink *above = m_hasChosen ? m_chosenInk.data() + first : ink;
        auto *to = reinterpret_cast<QRgb *>(m_picture.scanLine(y));
        const auto mix = [&](int x) {
            to[x] = m_hasChosen && above[x] != 0 ? chosen[above[x] / 4U] : plain[ink[x] / 4U];
        };
        int x = 0;
        // Most of a map is bare ground.
        for (; x + 4 <= width; x += 4) {
            if ((fourAt(ink + x) | fourAt(above + x)) == 0) {
                std::fill_n(to + x, 4, plain[0]);
                continue;
            }
            for (int next = x; next < x + 4; ++next)
                mix(next);
        }
        for (; x < width; ++x)
            mix(x);
    }
}

} // namespace palimpsest::ui
