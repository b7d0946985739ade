#include "ui/models/MapMarks.h"

#include <algorithm>
#include <cstddef>

namespace palimpsest::ui {

namespace {

// So that even those that are no nearer than chance count a little.
constexpr double kLeastWeight = 1e-3;

/// The middle of places that count differently.
class WeightedMiddle {
public:
    void add(const MapPoint &place, double weight)
    {
        m_sum += QPointF(static_cast<double>(place.x), static_cast<double>(place.y)) * weight;
        m_weight += weight;
    }
    [[nodiscard]] std::optional<QPointF> place() const
    {
        return m_weight > 0.0 ? std::optional(m_sum / m_weight) : std::nullopt;
    }

private:
    QPointF m_sum;
    double m_weight = 0.0;
};

} // namespace

std::vector<MapNeighbour> neighboursOnMap(const MapLayout &layout, const std::vector<Neighbour> &neighbours)
{
    std::vector<MapNeighbour> found;
    for (const Neighbour &neighbour : neighbours) {
        const int row = layout.rowOf({neighbour.databaseId, neighbour.itemId});
        if (row >= 0)
            found.push_back({row, neighbour.score, neighbour.weight, neighbour.state});
    }
    return found;
}

std::optional<QPointF> queryPlace(std::span<const MapPoint> places, const std::vector<MapNeighbour> &neighbours)
{
    WeightedMiddle middle;
    for (const MapNeighbour &neighbour : neighbours) {
        if (isConditioning(neighbour.state, neighbour.weight))
            middle.add(places[static_cast<std::size_t>(neighbour.row)], std::max(kLeastWeight, neighbour.score));
    }
    return middle.place();
}

MapResult resultOf(const QString &path, const QString &title, const Recipe &recipe)
{
    MapResult result{path, title, {}};
    for (std::size_t i = 0; i < recipe.neighbours.size(); ++i) {
        const Neighbour &neighbour = recipe.neighbours[i];
        if (neighbour.databaseId.empty() || !isConditioning(neighbour.state, neighbour.weight))
            continue;
        const double influence = i < recipe.influence.size() ? recipe.influence[i] : neighbour.weight;
        result.drawnOn.push_back({{neighbour.databaseId, neighbour.itemId}, std::max(kLeastWeight, influence)});
    }
    return result;
}

std::vector<MapResultPlace> resultPlaces(const MapLayout &layout, std::span<const MapPoint> places,
                                         const std::vector<MapResult> &results)
{
    std::vector<MapResultPlace> found;
    for (std::size_t i = 0; i < results.size(); ++i) {
        WeightedMiddle middle;
        for (const MapResult::Share &share : results[i].drawnOn) {
            const int row = layout.rowOf(share.item);
            if (row >= 0)
                middle.add(places[static_cast<std::size_t>(row)], share.influence);
        }
        if (const auto place = middle.place())
            found.push_back({*place, static_cast<int>(i)});
    }
    return found;
}

} // namespace palimpsest::ui
