#include "ui/models/MapScene.h"

#include <QImage>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <utility>

namespace palimpsest::ui {

namespace {

constexpr int kMaskPx = 1024;        ///< The longer side of a loop; finer than a hand draws.
constexpr double kLeastCosine = 0.6; ///< A little more than 45 degrees, so that no item is out of reach.

MapLayout::Handle emptyLayout()
{
    return std::make_shared<const MapLayout>();
}

QPointF pointOf(const MapPoint &place)
{
    return {static_cast<double>(place.x), static_cast<double>(place.y)};
}

double squaredLength(const QPointF &way)
{
    return QPointF::dotProduct(way, way);
}

/// Asks quickly whether places are inside a loop, whatever its number of corners.
class LoopMask {
public:
    explicit LoopMask(const QPolygonF &loop) : m_bounds(loop.boundingRect())
    {
        const double side = std::max({m_bounds.width(), m_bounds.height(), 1e-12});
        m_scale = kMaskPx / side;
        m_mask = QImage(static_cast<int>(m_bounds.width() * m_scale) + 1,
                        static_cast<int>(m_bounds.height() * m_scale) + 1, QImage::Format_Grayscale8);
        m_mask.fill(0);
        QPainter painter(&m_mask);
        painter.scale(m_scale, m_scale);
        painter.translate(-m_bounds.topLeft());
        QPainterPath path;
        path.setFillRule(Qt::WindingFill);
        path.addPolygon(loop);
        painter.fillPath(path, Qt::white);
    }
    [[nodiscard]] bool contains(const MapPoint &place) const
    {
        const double x = (static_cast<double>(place.x) - m_bounds.x()) * m_scale;
        const double y = (static_cast<double>(place.y) - m_bounds.y()) * m_scale;
        if (!(x >= 0.0 && y >= 0.0 && x < m_mask.width() && y < m_mask.height()))
            return false;
        return m_mask.constScanLine(static_cast<int>(y))[static_cast<int>(x)] != 0;
    }

private:
    QRectF m_bounds;
    double m_scale = 1.0;
    QImage m_mask;
};

} // namespace

MapScene::MapScene(QObject *parent) : QObject(parent), m_layout(emptyLayout()) {}

QPointF MapScene::place(int row) const
{
    return pointOf(m_places[static_cast<std::size_t>(row)]);
}

std::vector<int> MapScene::rowsOf(const std::vector<ItemReference> &items) const
{
    std::vector<int> rows;
    for (const ItemReference &item : items) {
        if (const int row = m_layout->rowOf(item); row >= 0)
            rows.push_back(row);
    }
    return rows;
}

void MapScene::setLayout(MapLayout::Handle layout)
{
    takeLayout(std::move(layout));
    Q_EMIT layoutChanged();
    Q_EMIT changed();
}

void MapScene::glideTo(MapLayout::Handle layout)
{
    if (layout->list() != m_layout->list()) {
        setLayout(std::move(layout));
        return;
    }
    m_layout = std::move(layout);
    m_from = m_places;
    Q_EMIT layoutChanged();
    Q_EMIT changed();
}

void MapScene::advanceGlide(double share)
{
    if (!isGliding())
        return;
    const std::vector<MapPoint> &to = m_layout->places();
    if (share >= 1.0) {
        m_places = to;
        m_from.clear();
    } else {
        // Fast at first and gently to rest.
        const auto way = static_cast<float>(1.0 - (1.0 - share) * (1.0 - share));
        for (std::size_t row = 0; row < m_places.size(); ++row) {
            m_places[row] = {m_from[row].x + way * (to[row].x - m_from[row].x),
                             m_from[row].y + way * (to[row].y - m_from[row].y)};
        }
    }
    Q_EMIT changed();
}

void MapScene::clear()
{
    setLayout(emptyLayout());
}

void MapScene::takeLayout(MapLayout::Handle layout)
{
    const std::vector<ItemReference> chosen = chosenItems();
    std::vector<ItemReference> current;
    if (m_current >= 0)
        current.push_back(m_layout->list()->reference(static_cast<std::size_t>(m_current)));
    m_layout = std::move(layout);
    m_places = m_layout->places();
    m_from.clear();
    if (m_layout->list()) {
        RowOrder rows(static_cast<std::size_t>(m_layout->size()));
        std::iota(rows.begin(), rows.end(), 0U);
        m_items.setList(m_layout->list(), std::move(rows), BrowseOrder::AsImported);
    } else {
        m_items.clear();
    }
    m_isChosen.assign(static_cast<std::size_t>(size()), 0);
    m_chosen.clear();
    setChosen(rowsOf(chosen));
    const std::vector<int> still = rowsOf(current);
    m_current = still.empty() ? -1 : still.front();
    Q_EMIT currentChanged();
    markPassedOver();
    m_neighbours = neighboursOnMap(*m_layout, m_givenNeighbours);
}

int MapScene::rowAt(const QPointF &place, double radius) const
{
    const int level =
        std::clamp(static_cast<int>(std::floor(-std::log2(std::max(radius, 1e-9)))), 0, MapLayout::kLevels - 1);
    const MapLayout::Cell middle = MapLayout::cellAt(level, place.x(), place.y());
    int nearest = -1;
    double least = radius * radius;
    for (int x = middle.x - 1; x <= middle.x + 1; ++x) {
        for (int y = middle.y - 1; y <= middle.y + 1; ++y) {
            for (const std::int32_t row : m_layout->rowsIn({level, x, y})) {
                const double distance = squaredLength(this->place(row) - place);
                if (distance <= least) {
                    least = distance;
                    nearest = row;
                }
            }
        }
    }
    return nearest;
}

int MapScene::rowTowards(int row, const QPointF &direction) const
{
    if (row < 0 || row >= size())
        return -1;
    const QPointF start = place(row);
    const double length = std::sqrt(squaredLength(direction));
    int nearest = -1;
    double least = 0.0;
    for (int other = 0; other < size(); ++other) {
        const QPointF way = place(other) - start;
        const double along = QPointF::dotProduct(way, direction) / length;
        if (along <= 0.0)
            continue;
        const double distance = std::sqrt(squaredLength(way));
        if (along < kLeastCosine * distance)
            continue;
        // What lies aside counts as farther away.
        const double cost = 2.0 * distance - along;
        if (nearest < 0 || cost < least) {
            nearest = other;
            least = cost;
        }
    }
    return nearest;
}

void MapScene::setCurrent(int row)
{
    if (row == m_current || row >= size())
        return;
    m_current = row;
    Q_EMIT currentChanged();
}

void MapScene::setChosen(std::vector<int> rows)
{
    std::sort(rows.begin(), rows.end());
    for (const int row : m_chosen)
        m_isChosen[static_cast<std::size_t>(row)] = 0;
    m_chosen = std::move(rows);
    for (const int row : m_chosen)
        m_isChosen[static_cast<std::size_t>(row)] = 1;
    Q_EMIT chosenChanged();
    Q_EMIT changed();
}

void MapScene::chooseInside(const QPolygonF &loop)
{
    const LoopMask mask(loop);
    std::vector<int> rows;
    for (int row = 0; row < size(); ++row) {
        if (mask.contains(m_places[static_cast<std::size_t>(row)]))
            rows.push_back(row);
    }
    setChosen(std::move(rows));
}

void MapScene::chooseAround(int row, int count)
{
    std::vector<std::pair<double, int>> ways;
    ways.reserve(static_cast<std::size_t>(size()));
    for (int other = 0; other < size(); ++other)
        ways.emplace_back(squaredLength(place(other) - place(row)), other);
    const std::size_t kept = std::min(ways.size(), static_cast<std::size_t>(count));
    std::nth_element(ways.begin(), ways.begin() + static_cast<std::ptrdiff_t>(kept), ways.end());
    std::vector<int> rows;
    for (std::size_t i = 0; i < kept; ++i)
        rows.push_back(ways[i].second);
    setChosen(std::move(rows));
}

std::vector<ItemReference> MapScene::chosenItems() const
{
    std::vector<ItemReference> items;
    for (const int row : m_chosen)
        items.push_back(m_layout->list()->reference(static_cast<std::size_t>(row)));
    return items;
}

std::vector<int> MapScene::chosenNearestTheMiddle(std::size_t count) const
{
    QPointF middle;
    for (const int row : m_chosen)
        middle += place(row) / static_cast<double>(m_chosen.size());
    std::vector<int> rows = m_chosen;
    const std::size_t kept = std::min(count, rows.size());
    std::partial_sort(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(kept), rows.end(), [&](int a, int b) {
        return squaredLength(place(a) - middle) < squaredLength(place(b) - middle);
    });
    rows.resize(kept);
    return rows;
}

void MapScene::setPassedOver(const std::vector<ItemReference> &items)
{
    m_passedOver = items;
    markPassedOver();
    Q_EMIT changed();
}

void MapScene::markPassedOver()
{
    m_isPassedOver.assign(static_cast<std::size_t>(size()), 0);
    for (const ItemReference &item : m_passedOver) {
        if (const int row = m_layout->rowOf(item); row >= 0)
            m_isPassedOver[static_cast<std::size_t>(row)] = 1;
    }
    m_passedOverCount = static_cast<int>(std::count(m_isPassedOver.begin(), m_isPassedOver.end(), 1));
}

void MapScene::setNeighbours(std::vector<Neighbour> neighbours)
{
    m_givenNeighbours = std::move(neighbours);
    m_neighbours = neighboursOnMap(*m_layout, m_givenNeighbours);
    Q_EMIT changed();
}

void MapScene::setResults(std::vector<MapResult> results)
{
    m_results = std::move(results);
    Q_EMIT changed();
}

std::vector<MapResultPlace> MapScene::resultsOnMap() const
{
    return resultPlaces(*m_layout, m_places, m_results);
}

} // namespace palimpsest::ui
