#pragma once

#include "core/base/MapPoint.h"
#include "core/pipeline/ItemList.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace palimpsest::ui {

/// Where the items of a list lie on their map, in a square from 0 to 1, and which of them share a cell of it. On level n
/// the square has 2^n by 2^n cells. Immutable once made, so it may be read from any thread.
class MapLayout {
public:
    using List = std::shared_ptr<const pipeline::ItemList>;
    using Handle = std::shared_ptr<const MapLayout>;

    static constexpr int kLevels = 16; ///< 0..15

    /// A cell of a level.
    struct Cell {
        int level = 0;
        int x = 0;
        int y = 0;
    };

    /// Takes the places of the listed items out of `points`, which are by item id, and brings them into the square: the
    /// longer side fills it, so nothing is distorted. Items without a point lie in the middle. Milliseconds for 138,000.
    static Handle make(List list, std::span<const MapPoint> points);

    [[nodiscard]] const List &list() const { return m_list; }
    [[nodiscard]] int size() const { return static_cast<int>(m_places.size()); }
    /// By row of the list.
    [[nodiscard]] const std::vector<MapPoint> &places() const { return m_places; }
    /// The row of an item, or -1 when it is not listed.
    [[nodiscard]] int rowOf(const ItemReference &item) const;

    /// How many cells of a level hold items.
    [[nodiscard]] int occupied(int level) const { return m_occupied[static_cast<std::size_t>(level)]; }
    /// The rows in a cell, in no order that means anything; empty for cells outside the square.
    [[nodiscard]] std::span<const std::int32_t> rowsIn(const Cell &cell) const;
    [[nodiscard]] static Cell cellAt(int level, double x, double y);

private:
    void index();

    List m_list;
    std::vector<MapPoint> m_places;
    std::vector<std::int32_t> m_order;  ///< Rows along a curve on which every cell is one stretch.
    std::vector<std::uint32_t> m_codes; ///< Where on the curve they lie, ascending.
    std::array<int, kLevels> m_occupied{};
};

} // namespace palimpsest::ui
