#pragma once

#include "core/base/ItemReference.h"
#include "core/base/Neighbour.h"
#include "core/base/Recipe.h"
#include "ui/models/MapLayout.h"

#include <QPointF>
#include <QString>

#include <optional>
#include <span>
#include <vector>

namespace palimpsest::ui {

/// A neighbour of the query that lies on the map.
struct MapNeighbour {
    int row = -1;
    double score = 0.0;
    double weight = 1.0;
    NeighbourState state = NeighbourState::Retrieved;
};

/// A painted picture and what it was drawn on; where it lies follows from that.
struct MapResult {
    struct Share {
        ItemReference item;
        double influence = 0.0;
    };
    QString path;
    QString title;
    std::vector<Share> drawnOn;
};

/// A painted picture where it lies on the map that is shown.
struct MapResultPlace {
    QPointF place;
    int result = -1; ///< In the list that it was made from.
};

/// Those of `neighbours` that are on the map, in order.
[[nodiscard]] std::vector<MapNeighbour> neighboursOnMap(const MapLayout &layout,
                                                        const std::vector<Neighbour> &neighbours);

/// The middle of the neighbours that condition, weighted by their scores: a query has no place of its own. Nothing when
/// none of them is on the map.
[[nodiscard]] std::optional<QPointF> queryPlace(std::span<const MapPoint> places,
                                                const std::vector<MapNeighbour> &neighbours);

/// What a recipe says of where its picture lies: its neighbours by the influence they had, or, where that was not
/// measured, by their weights.
[[nodiscard]] MapResult resultOf(const QString &path, const QString &title, const Recipe &recipe);

/// Those of `results` that were drawn on items of the map, each in the middle of these, weighted by influence.
[[nodiscard]] std::vector<MapResultPlace> resultPlaces(const MapLayout &layout, std::span<const MapPoint> places,
                                                       const std::vector<MapResult> &results);

} // namespace palimpsest::ui
