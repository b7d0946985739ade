#pragma once

#include "ui/models/BrowseModel.h"
#include "ui/models/MapLayout.h"
#include "ui/models/MapMarks.h"

#include <QObject>
#include <QPolygonF>

#include <cstdint>
#include <vector>

namespace palimpsest::ui {

/// What is on a map: the items where they lie now, which of them are chosen, the query, its neighbours and what was
/// painted. Knows no widgets. Rows are those of the list; places are in the square of MapLayout. GUI thread only.
class MapScene : public QObject {
    Q_OBJECT

public:
    explicit MapScene(QObject *parent = nullptr);

    /// Shows a map at once. Of the same database, what is current and chosen stays as far as it is still listed.
    void setLayout(MapLayout::Handle layout);
    /// Lets the items move from where they are to where `layout` has them; advanceGlide() moves them.
    void glideTo(MapLayout::Handle layout);
    /// Moves the items to `share` of their way, 0..1; at 1 they have arrived.
    void advanceGlide(double share);
    [[nodiscard]] bool isGliding() const { return !m_from.empty(); }
    void clear();

    /// Never null; without items at first.
    [[nodiscard]] const MapLayout &layout() const { return *m_layout; }
    /// Where the items are now, by row.
    [[nodiscard]] const std::vector<MapPoint> &places() const { return m_places; }
    [[nodiscard]] QPointF place(int row) const;
    [[nodiscard]] int size() const { return m_layout->size(); }
    /// The facts of the items, by row.
    [[nodiscard]] const BrowseModel &items() const { return m_items; }

    /// The nearest item within `radius` of a place, or -1.
    [[nodiscard]] int rowAt(const QPointF &place, double radius) const;
    /// The nearest item that lies rather in this direction than in another, or -1.
    [[nodiscard]] int rowTowards(int row, const QPointF &direction) const;

    [[nodiscard]] int current() const { return m_current; }
    void setCurrent(int row);

    /// Ascending.
    [[nodiscard]] const std::vector<int> &chosen() const { return m_chosen; }
    /// Not 0 for the chosen ones, by row.
    [[nodiscard]] const std::vector<char> &chosenFlags() const { return m_isChosen; }
    [[nodiscard]] bool isChosen(int row) const { return m_isChosen[static_cast<std::size_t>(row)] != 0; }
    void setChosen(std::vector<int> rows);
    /// Chooses what lies inside a loop.
    void chooseInside(const QPolygonF &loop);
    /// Chooses an item and those around it, `count` in all.
    void chooseAround(int row, int count);
    /// The chosen items, ascending.
    [[nodiscard]] std::vector<ItemReference> chosenItems() const;
    /// Up to `count` of the chosen rows, nearest to the middle of all of them first.
    [[nodiscard]] std::vector<int> chosenNearestTheMiddle(std::size_t count) const;

    /// Items that are not to be found; those of other databases are not shown.
    void setPassedOver(const std::vector<ItemReference> &items);
    [[nodiscard]] bool isPassedOver(int row) const { return m_isPassedOver[static_cast<std::size_t>(row)] != 0; }
    /// Not 0 for those that are passed over, by row.
    [[nodiscard]] const std::vector<char> &passedOver() const { return m_isPassedOver; }
    [[nodiscard]] int passedOverCount() const { return m_passedOverCount; }

    void setNeighbours(std::vector<Neighbour> neighbours);
    [[nodiscard]] const std::vector<MapNeighbour> &neighbours() const { return m_neighbours; }
    [[nodiscard]] std::optional<QPointF> query() const { return queryPlace(m_places, m_neighbours); }
    void setResults(std::vector<MapResult> results);
    [[nodiscard]] const std::vector<MapResult> &results() const { return m_results; }
    [[nodiscard]] std::vector<MapResultPlace> resultsOnMap() const;

Q_SIGNALS:
    /// Anything that is seen but which item is current.
    void changed();
    /// Items have come, gone, or begun to glide.
    void layoutChanged();
    void currentChanged();
    void chosenChanged();

private:
    void takeLayout(MapLayout::Handle layout);
    void markPassedOver();
    [[nodiscard]] std::vector<int> rowsOf(const std::vector<ItemReference> &items) const;

    MapLayout::Handle m_layout;
    BrowseModel m_items;
    std::vector<MapPoint> m_places;
    std::vector<MapPoint> m_from; ///< Where a glide began; empty between glides.
    int m_current = -1;
    std::vector<int> m_chosen;
    std::vector<char> m_isChosen;
    std::vector<ItemReference> m_passedOver;
    std::vector<char> m_isPassedOver;
    int m_passedOverCount = 0;
    std::vector<Neighbour> m_givenNeighbours;
    std::vector<MapNeighbour> m_neighbours;
    std::vector<MapResult> m_results;
};

} // namespace palimpsest::ui
