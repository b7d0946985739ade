#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <algorithm>

namespace palimpsest::ui {

/// Which part of a map is looked at: pure arithmetic. The map is a square from 0 to 1, the view has its origin in its corner.
struct MapCamera {
    static constexpr double kMostScale = 1 << 21; ///< View pixels a side of the map.
    static constexpr double kFitShare = 0.92;

    QPointF centre{0.5, 0.5}; ///< Of the view, on the map.
    double scale = 1.0;       ///< View pixels a side of the map.
    QSizeF view;              ///< In logical pixels.

    /// The whole map in the middle of a view.
    static MapCamera fitting(const QSizeF &view)
    {
        return {{0.5, 0.5}, std::max(1.0, kFitShare * std::min(view.width(), view.height())), view};
    }

    [[nodiscard]] QPointF toView(double x, double y) const
    {
        return {(x - centre.x()) * scale + view.width() / 2.0, (y - centre.y()) * scale + view.height() / 2.0};
    }
    [[nodiscard]] QPointF toMap(const QPointF &at) const
    {
        return {(at.x() - view.width() / 2.0) / scale + centre.x(),
                (at.y() - view.height() / 2.0) / scale + centre.y()};
    }
    /// The part of the map in sight.
    [[nodiscard]] QRectF inSight() const
    {
        return {toMap({0.0, 0.0}), QSizeF(view.width() / scale, view.height() / scale)};
    }

    /// Larger or smaller by `factor`; what is under `at` stays there.
    void zoom(double factor, const QPointF &at)
    {
        const QPointF fixed = toMap(at);
        const double least = fitting(view).scale / 2.0;
        scale = std::clamp(scale * factor, least, kMostScale);
        centre += fixed - toMap(at);
        hold();
    }
    /// Moves what is in sight by pixels of the view.
    void pan(const QPointF &by)
    {
        centre -= by / scale;
        hold();
    }
    /// Never loses the map out of sight.
    void hold() { centre = {std::clamp(centre.x(), 0.0, 1.0), std::clamp(centre.y(), 0.0, 1.0)}; }
};

} // namespace palimpsest::ui
