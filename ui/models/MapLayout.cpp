#include "ui/models/MapLayout.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace palimpsest::ui {

namespace {

constexpr int kFinest = MapLayout::kLevels - 1;

// Puts a zero between every two bits.
std::uint32_t spread(std::uint32_t bits)
{
    bits &= 0xffffU;
    bits = (bits | (bits << 8U)) & 0x00ff00ffU;
    bits = (bits | (bits << 4U)) & 0x0f0f0f0fU;
    bits = (bits | (bits << 2U)) & 0x33333333U;
    return (bits | (bits << 1U)) & 0x55555555U;
}

// The place of a cell of the finest level on the Z-order curve (Morton 1966).
std::uint32_t codeOf(const MapLayout::Cell &cell)
{
    return spread(static_cast<std::uint32_t>(cell.x)) | (spread(static_cast<std::uint32_t>(cell.y)) << 1U);
}

// Into the square from 0 to 1, in its middle along the shorter side.
void bringIntoSquare(std::vector<MapPoint> &places)
{
    if (places.empty())
        return;
    const auto byX = [](const MapPoint &a, const MapPoint &b) { return a.x < b.x; };
    const auto byY = [](const MapPoint &a, const MapPoint &b) { return a.y < b.y; };
    const auto [left, right] = std::minmax_element(places.begin(), places.end(), byX);
    const auto [top, bottom] = std::minmax_element(places.begin(), places.end(), byY);
    const MapPoint middle{(left->x + right->x) / 2.0F, (top->y + bottom->y) / 2.0F};
    const float side = std::max(right->x - left->x, bottom->y - top->y);
    const float scale = side > 0.0F ? 1.0F / side : 0.0F;
    for (MapPoint &place : places)
        place = {0.5F + (place.x - middle.x) * scale, 0.5F + (place.y - middle.y) * scale};
}

} // namespace

MapLayout::Handle MapLayout::make(List list, std::span<const MapPoint> points)
{
    auto layout = std::make_shared<MapLayout>();
    layout->m_places.reserve(list->size());
    for (std::size_t row = 0; row < list->size(); ++row) {
        const auto item = static_cast<std::size_t>(list->id(row));
        layout->m_places.push_back(item < points.size() ? points[item] : MapPoint());
    }
    layout->m_list = std::move(list);
    bringIntoSquare(layout->m_places);
    layout->index();
    return layout;
}

void MapLayout::index()
{
    std::vector<std::pair<std::uint32_t, std::int32_t>> sorted;
    sorted.reserve(m_places.size());
    for (std::size_t row = 0; row < m_places.size(); ++row) {
        const Cell cell = cellAt(kFinest, static_cast<double>(m_places[row].x), static_cast<double>(m_places[row].y));
        sorted.emplace_back(codeOf(cell), static_cast<std::int32_t>(row));
    }
    std::sort(sorted.begin(), sorted.end());
    for (const auto &[code, row] : sorted) {
        m_codes.push_back(code);
        m_order.push_back(row);
    }
    for (int level = 0; level < kLevels; ++level) {
        const auto shift = static_cast<unsigned>(2 * (kFinest - level));
        int cells = m_codes.empty() ? 0 : 1;
        for (std::size_t i = 1; i < m_codes.size(); ++i)
            cells += (m_codes[i] >> shift) != (m_codes[i - 1] >> shift) ? 1 : 0;
        m_occupied[static_cast<std::size_t>(level)] = cells;
    }
}

int MapLayout::rowOf(const ItemReference &item) const
{
    if (!m_list || m_list->databases().front().id != item.databaseId)
        return -1;
    // Items are listed as they were imported, so their ids ascend.
    std::size_t first = 0;
    std::size_t count = m_list->size();
    while (count > 0) {
        const std::size_t half = count / 2;
        if (m_list->id(first + half) < item.itemId) {
            first += half + 1;
            count -= half + 1;
        } else {
            count = half;
        }
    }
    return first < m_list->size() && m_list->id(first) == item.itemId ? static_cast<int>(first) : -1;
}

MapLayout::Cell MapLayout::cellAt(int level, double x, double y)
{
    const int side = 1 << level;
    const auto along = [side](double share) { return std::clamp(static_cast<int>(share * side), 0, side - 1); };
    return {level, along(x), along(y)};
}

std::span<const std::int32_t> MapLayout::rowsIn(const Cell &cell) const
{
    const int side = 1 << cell.level;
    if (cell.x < 0 || cell.y < 0 || cell.x >= side || cell.y >= side)
        return {};
    const auto shift = static_cast<unsigned>(2 * (kFinest - cell.level));
    const std::uint32_t code = codeOf(cell);
    const auto first = std::lower_bound(m_codes.begin(), m_codes.end(), code << shift);
    const auto last = std::upper_bound(first, m_codes.end(), (code << shift) | ((1U << shift) - 1U));
    return {m_order.data() + (first - m_codes.begin()), static_cast<std::size_t>(last - first)};
}

} // namespace palimpsest::ui
