#include "ui/models/MapThumbnails.h"

#include <algorithm>
#include <cmath>

namespace palimpsest::ui {

std::vector<MapThumbnail> thumbnailsInSight(const MapLayout &layout, const MapCamera &camera, double sidePx)
{
    std::vector<MapThumbnail> thumbnails;
    const int finest = MapLayout::kLevels - 1;
    const int level = std::min(static_cast<int>(std::floor(std::log2(camera.scale / sidePx))), finest);
    if (layout.size() == 0 || level < 0)
        return thumbnails;
    // Items that lie on one place would never be seen otherwise.
    if (level < finest && layout.size() > kMostBehind * layout.occupied(level))
        return thumbnails;
    const QRectF sight = camera.inSight().intersected({0.0, 0.0, 1.0, 1.0});
    if (sight.isEmpty())
        return thumbnails;
    const MapLayout::Cell first = MapLayout::cellAt(level, sight.left(), sight.top());
    const MapLayout::Cell last = MapLayout::cellAt(level, sight.right(), sight.bottom());
    const double side = std::ldexp(1.0, -level);
    for (int y = first.y; y <= last.y; ++y) {
        for (int x = first.x; x <= last.x; ++x) {
            const auto rows = layout.rowsIn({level, x, y});
            if (rows.empty())
                continue;
            // The first of a cell is the first of one of its quarters too.
            const int row = *std::min_element(rows.begin(), rows.end());
            const QRectF cell(camera.toView(x * side, y * side), QSizeF(side * camera.scale, side * camera.scale));
            thumbnails.push_back({row, static_cast<int>(rows.size()) - 1, cell});
        }
    }
    std::stable_sort(thumbnails.begin(), thumbnails.end(),
                     [](const MapThumbnail &a, const MapThumbnail &b) { return a.behind > b.behind; });
    return thumbnails;
}

} // namespace palimpsest::ui
