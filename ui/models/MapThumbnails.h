#pragma once

#include "ui/models/MapCamera.h"
#include "ui/models/MapLayout.h"

#include <QRectF>

#include <vector>

namespace palimpsest::ui {

/// An item that stands as a picture for all items of its cell.
struct MapThumbnail {
    int row = -1;
    int behind = 0; ///< Other items of the cell.
    QRectF cell;    ///< In the view.
};

/// Which pictures can be seen: one for each cell in sight, those that stand for the most items first. Cells are at least
/// `sidePx` and less than twice that in the view, so pictures of that size need not overlap. None while the map is looked
/// at from so far that a picture would stand for more than kMostBehind items on average: there the dots say more. Which item
/// stands for a cell depends on the cell alone, so panning and zooming exchange no pictures but for finer ones.
[[nodiscard]] std::vector<MapThumbnail> thumbnailsInSight(const MapLayout &layout, const MapCamera &camera,
                                                          double sidePx);

constexpr int kMostBehind = 20;

} // namespace palimpsest::ui
