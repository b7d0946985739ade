#include "core/pipeline/detail/StartCanvas.h"

#include "core/imaging/Resample.h"
#include "core/pipeline/StartPicture.h"
#include "core/pipeline/detail/Canvas.h"
#include "core/pipeline/detail/PictureFile.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <string>
#include <utility>

namespace palimpsest::pipeline {

namespace {

constexpr std::int64_t kMaximumPixels = 100'000'000;
constexpr int kMapSide = 32; // Longer side of a map over a whole picture.

Result<Image> pictureOf(const RecipeStart &start)
{
    const std::filesystem::path path(start.path);
    if (!path.has_parent_path())
        return Error{ErrorCode::NotFound,
                     "The painting begins from the picture \"" + start.path
                         + "\", which this recipe only names; say where it is.",
                     {}};
    auto file = readPictureFile(path);
    if (!file)
        return file.error();
    if (!start.contentId.empty() && file->contentId != start.contentId)
        return Error{ErrorCode::Corrupt,
                     "\"" + path.filename().string()
                         + "\" is not the picture that this painting began from; it has changed since.",
                     file->contentId + ", not " + start.contentId};
    return std::move(file->picture);
}

Result<Mask> maskOf(const RecipeStart &start, const Image &picture)
{
    if (start.maskPng.empty())
        return Mask();
    auto mask = maskFromPng(start.maskPng);
    if (mask && (mask->widthPx != picture.width() || mask->heightPx != picture.height()))
        return Error{ErrorCode::Corrupt, "The recipe's mask is for a picture of another size; paint the mask anew.",
                     std::to_string(mask->widthPx) + " x " + std::to_string(mask->heightPx) + ", not "
                         + std::to_string(picture.width()) + " x " + std::to_string(picture.height())};
    return mask;
}

} // namespace

Result<StartCanvas> StartCanvas::create(const RecipeStart &start, int nativePx, int multiplePx)
{
    auto picture = pictureOf(start);
    if (!picture)
        return picture.error();
    StartCanvas canvas;
    canvas.m_strength = start.strength;
    switch (start.kind) {
    case RecipeStart::Kind::Repaint: {
        auto mask = maskOf(start, *picture);
        if (!mask)
            return mask.error();
        canvas.m_mask = std::move(*mask);
        canvas.m_canvas = std::move(*picture);
        break;
    }
    case RecipeStart::Kind::Outpaint:
        if (std::int64_t{picture->width() + start.margins.left + start.margins.right}
                * (picture->height() + start.margins.top + start.margins.bottom)
            > kMaximumPixels)
            return Error{ErrorCode::InvalidArgument, "The canvas would become too large; let it grow less.", {}};
        canvas.m_canvas = grownCanvas(*picture, start.margins);
        canvas.m_mask = marginMask(canvas.m_canvas.width(), canvas.m_canvas.height(), start.margins);
        break;
    case RecipeStart::Kind::Enlarge: {
        auto enlarged = enlargedPicture(*picture, start.enlargement);
        if (!enlarged)
            return enlarged.error();
        canvas.m_canvas = std::move(*enlarged);
        break;
    }
    }
    PixelRectangle bounds{0, 0, canvas.m_canvas.width(), canvas.m_canvas.height()};
    if (!canvas.m_mask.isEmpty()) {
        bounds = paintedBounds(canvas.m_mask);
        canvas.m_opacity = opacities(canvas.m_mask, start.featherPx);
    }
    // What is painted beside a picture has to know all that it continues, or it begins the picture once more.
    const int contextPx = start.kind == RecipeStart::Kind::Outpaint ? nativePx : nativePx / 4;
    canvas.m_window =
        windowAround(bounds, canvas.m_canvas.width(), canvas.m_canvas.height(), nativePx, contextPx, multiplePx);
    canvas.m_inTiles = start.kind == RecipeStart::Kind::Enlarge
                       || std::max(canvas.m_window.widthPx, canvas.m_window.heightPx) > 2 * nativePx;
    return canvas;
}

neural::StartPicture StartCanvas::startPicture() const
{
    neural::StartPicture start;
    start.picture = windowOf(m_canvas, m_window);
    if (!m_mask.isEmpty())
        start.mask = windowOf(m_mask, m_window);
    start.strength = m_strength;
    start.inTiles = m_inTiles;
    return start;
}

Image StartCanvas::finished(const Image &painted) const
{
    Image over = m_canvas;
    const int width = std::min(m_window.widthPx, m_canvas.width() - m_window.left);
    const int height = std::min(m_window.heightPx, m_canvas.height() - m_window.top);
    for (int y = 0; y < height; ++y)
        std::memcpy(over.row(m_window.top + y) + static_cast<std::ptrdiff_t>(3) * m_window.left, painted.row(y),
                    static_cast<std::size_t>(width) * 3);
    if (m_mask.isEmpty())
        return over;
    Image result = m_canvas;
    layOver(result, over, m_opacity);
    return result;
}

Painting::Map StartCanvas::placed(const Painting::Map &map) const
{
    const bool isWhole = m_window.widthPx >= m_canvas.width() && m_window.heightPx >= m_canvas.height();
    if (isWhole || map.share.empty())
        return map;
    const double scale = static_cast<double>(kMapSide) / std::max(m_canvas.width(), m_canvas.height());
    const auto side = [scale](int px) { return std::max(1, static_cast<int>(std::lround(px * scale))); };
    Painting::Map whole{side(m_canvas.width()), side(m_canvas.height()), {}};
    for (int y = 0; y < whole.height; ++y) {
        for (int x = 0; x < whole.width; ++x) {
            const double px = (x + 0.5) * m_canvas.width() / whole.width - m_window.left;
            const double py = (y + 0.5) * m_canvas.height() / whole.height - m_window.top;
            const int column = static_cast<int>(std::floor(px * map.width / m_window.widthPx));
            const int row = static_cast<int>(std::floor(py * map.height / m_window.heightPx));
            const bool isInside = column >= 0 && column < map.width && row >= 0 && row < map.height;
            whole.share.push_back(isInside ? map.share[static_cast<std::size_t>(row * map.width + column)] : 0.0F);
        }
    }
    return whole;
}

} // namespace palimpsest::pipeline
