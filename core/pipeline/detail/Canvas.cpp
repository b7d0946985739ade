#include "core/pipeline/detail/Canvas.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstring>
#include <vector>

namespace palimpsest::pipeline {

namespace {

/// The place of `i` in a line of `length` that is mirrored at both ends.
int mirrored(int i, int length)
{
    const int period = 2 * length;
    const int place = ((i % period) + period) % period;
    return place < length ? place : period - 1 - place;
}

/// Means over 2 radius + 1 pixels along lines of `count` pixels `stride` apart, the line mirrored at its ends.
void blurLine(const std::uint8_t *from, std::uint8_t *to, int count, std::size_t stride, int radius)
{
    const auto at = [&](int i) {
        return static_cast<int>(from[static_cast<std::size_t>(mirrored(i, count)) * stride]);
    };
    int sum = 0;
    for (int i = -radius; i <= radius; ++i)
        sum += at(i);
    for (int i = 0; i < count; ++i) {
        to[static_cast<std::size_t>(i) * stride] = static_cast<std::uint8_t>(sum / (2 * radius + 1));
        sum += at(i + radius + 1) - at(i - radius);
    }
}

/// Twice a box each way, which comes near to a bell curve.
Image blurred(Image picture, int radius)
{
    Image other(picture.width(), picture.height());
    const auto rowBytes = static_cast<std::size_t>(picture.width()) * 3;
    for (int pass = 0; pass < 2; ++pass) {
        for (int y = 0; y < picture.height(); ++y) {
            for (int c = 0; c < 3; ++c)
                blurLine(picture.row(y) + c, other.row(y) + c, picture.width(), 3, radius);
        }
        for (std::size_t x = 0; x < rowBytes; ++x)
            blurLine(other.pixels().data() + x, picture.pixels().data() + x, picture.height(), rowBytes, radius);
    }
    return picture;
}

/// How far (x, y) lies outside the picture within the canvas, in pixels.
double distanceOutside(int x, int y, const CanvasMargins &margins, const Image &picture)
{
    const int dx = std::max({margins.left - x, x - (margins.left + picture.width() - 1), 0});
    const int dy = std::max({margins.top - y, y - (margins.top + picture.height() - 1), 0});
    return std::hypot(dx, dy);
}

struct Span {
    int first = 0;
    int length = 0;
};

Span spanAround(Span painted, int canvasPx, int nativePx, int contextPx, int multiplePx)
{
    const auto roundedUp = [multiplePx](int length) { return (length + multiplePx - 1) / multiplePx * multiplePx; };
    const int wanted = roundedUp(std::max(nativePx, painted.length + 2 * contextPx));
    if (wanted >= canvasPx)
        return {0, roundedUp(canvasPx)};
    return {std::clamp(painted.first + painted.length / 2 - wanted / 2, 0, canvasPx - wanted), wanted};
}

} // namespace

Image grownCanvas(const Image &picture, const CanvasMargins &margins)
{
    constexpr int kNearRadius = 4;
    constexpr int kFarRadius = 20;
    constexpr double kNearPx = 10.0; // Where the first blur has taken over.
    constexpr double kFarPx = 60.0;  // Where the second has.
    const PixelRectangle whole{-margins.left, -margins.top, picture.width() + margins.left + margins.right,
                               picture.height() + margins.top + margins.bottom};
    Image canvas = windowOf(picture, whole);
    const Image near = blurred(canvas, kNearRadius);
    const Image far = blurred(near, kFarRadius);
    for (int y = 0; y < canvas.height(); ++y) {
        for (int x = 0; x < canvas.width(); ++x) {
            const double distance = distanceOutside(x, y, margins, picture);
            if (distance == 0.0)
                continue;
            const double toNear = std::min(1.0, distance / kNearPx);
            const double toFar = std::min(1.0, distance / kFarPx);
            for (int c = 3 * x; c < 3 * x + 3; ++c) {
                const double first = canvas.row(y)[c] + toNear * (near.row(y)[c] - canvas.row(y)[c]);
                canvas.row(y)[c] = static_cast<std::uint8_t>(std::lround(first + toFar * (far.row(y)[c] - first)));
            }
        }
    }
    return canvas;
}

Mask marginMask(int canvasWidthPx, int canvasHeightPx, const CanvasMargins &margins)
{
    constexpr std::uint8_t kPainted = 255;
    Mask mask{canvasWidthPx, canvasHeightPx, {}};
    mask.values.assign(static_cast<std::size_t>(canvasWidthPx) * static_cast<std::size_t>(canvasHeightPx), kPainted);
    for (int y = margins.top; y < canvasHeightPx - margins.bottom; ++y) {
        const auto row = mask.values.begin() + static_cast<std::ptrdiff_t>(y) * canvasWidthPx;
        std::fill(row + margins.left, row + canvasWidthPx - margins.right, std::uint8_t{0});
    }
    return mask;
}

PixelRectangle windowAround(const PixelRectangle &bounds, int canvasWidthPx, int canvasHeightPx, int nativePx,
                            int contextPx, int multiplePx)
{
    const Span across = spanAround({bounds.left, bounds.widthPx}, canvasWidthPx, nativePx, contextPx, multiplePx);
    const Span down = spanAround({bounds.top, bounds.heightPx}, canvasHeightPx, nativePx, contextPx, multiplePx);
    return {across.first, down.first, across.length, down.length};
}

Image windowOf(const Image &picture, const PixelRectangle &window)
{
    Image part(window.widthPx, window.heightPx);
    for (int y = 0; y < window.heightPx; ++y) {
        const std::uint8_t *source = picture.row(mirrored(window.top + y, picture.height()));
        for (int x = 0; x < window.widthPx; ++x)
            std::memcpy(part.row(y) + 3 * x, source + 3 * mirrored(window.left + x, picture.width()), 3);
    }
    return part;
}

Mask windowOf(const Mask &mask, const PixelRectangle &window)
{
    Mask part{window.widthPx, window.heightPx, {}};
    part.values.assign(static_cast<std::size_t>(window.widthPx) * static_cast<std::size_t>(window.heightPx), 0);
    const int width = std::min(window.widthPx, mask.widthPx - window.left);
    for (int y = 0; y < std::min(window.heightPx, mask.heightPx - window.top); ++y) {
        const auto from =
            mask.values.begin() + static_cast<std::ptrdiff_t>(window.top + y) * mask.widthPx + window.left;
        std::copy_n(from, width, part.values.begin() + static_cast<std::ptrdiff_t>(y) * window.widthPx);
    }
    return part;
}

} // namespace palimpsest::pipeline
