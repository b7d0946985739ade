#include "core/retrieval/EmbeddingMap.h"

#include "core/retrieval/FlatSearch.h"
#include "core/retrieval/NearestGraph.h"
#include "core/retrieval/detail/JoinedRows.h"
#include "core/retrieval/detail/MapLayout.h"
#include "core/retrieval/detail/PrincipalPlane.h"
#include "core/retrieval/detail/SearchIndex.h"

#include <omp.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_set>
#include <utility>

namespace palimpsest::retrieval {

namespace {

constexpr float kExtent = 10.0F;
constexpr int kPlacingNeighbours = 5;
constexpr std::int64_t kPlacedAtOnce = 256;

std::vector<MapPoint> project(const EmbeddingView &rows)
{
    std::vector<MapPoint> points(static_cast<std::size_t>(rows.count));
    if (rows.count == 0)
        return points;
    const PrincipalPlane plane = principalPlane(rows);
    const auto joined = JoinedRows::join(std::span(&rows, 1));
    PALIMPSEST_ASSERT(joined.hasValue());
#pragma omp parallel for schedule(static) num_threads(omp_get_num_procs())
    for (std::int64_t row = 0; row < rows.count; ++row) {
        points[static_cast<std::size_t>(row)] = {joined->dot(row, plane.axes[0]) - plane.centre[0],
                                                 joined->dot(row, plane.axes[1]) - plane.centre[1]};
    }
    float largest = 0.0F;
    for (const MapPoint &point : points)
        largest = std::max({largest, std::abs(point.x), std::abs(point.y)});
    const float scale = largest > 0.0F ? kExtent / largest : 1.0F;
    for (MapPoint &point : points)
        point = {point.x * scale, point.y * scale};
    return points;
}

float squaredDistance(const MapPoint &a, const MapPoint &b)
{
    return (a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y);
}

// All rows but `own`, the nearest on the map first; only the first k are in order.
std::vector<std::int64_t> nearestOnMap(std::span<const MapPoint> points, std::int64_t own, std::size_t k)
{
    std::vector<std::pair<float, std::int64_t>> all;
    all.reserve(points.size());
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (static_cast<std::int64_t>(i) != own)
            all.emplace_back(squaredDistance(points[i], points[static_cast<std::size_t>(own)]),
                             static_cast<std::int64_t>(i));
    }
    k = std::min(k, all.size());
    std::partial_sort(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(k), all.end());
    std::vector<std::int64_t> rows;
    for (std::size_t i = 0; i < k; ++i)
        rows.push_back(all[i].second);
    return rows;
}

// By how many rows too far those are that the map makes neighbours: the sum in Venna and Kaski's measure for one row.
double intrusion(const EmbeddingView &rows, std::int64_t own, std::span<const float> query,
                 const std::vector<std::int64_t> &neighbours, const std::vector<Hit> &nearest)
{
    std::unordered_set<std::int64_t> known;
    for (const Hit &hit : nearest)
        known.insert(hit.row);
    const auto joined = JoinedRows::join(std::span(&rows, 1));
    PALIMPSEST_ASSERT(joined.hasValue());
    std::vector<float> scores(static_cast<std::size_t>(rows.count));
#pragma omp parallel for schedule(static) num_threads(omp_get_num_procs())
    for (std::int64_t row = 0; row < rows.count; ++row)
        scores[static_cast<std::size_t>(row)] = joined->dot(row, query);
    double sum = 0.0;
    for (const std::int64_t neighbour : neighbours) {
        if (known.contains(neighbour))
            continue;
        const float score = scores[static_cast<std::size_t>(neighbour)];
        auto nearer = std::count_if(scores.begin(), scores.end(), [&](float other) { return other > score; });
        nearer -= scores[static_cast<std::size_t>(own)] > score ? 1 : 0;
        sum += std::max(0.0, static_cast<double>(nearer) + 1.0 - static_cast<double>(neighbours.size()));
    }
    return sum;
}

} // namespace

Result<std::vector<MapPoint>> principalMap(const EmbeddingView &rows, const JobContext &job)
{
    if (job.stopRequested())
        return cancelledError();
    return guarded([&]() -> Result<std::vector<MapPoint>> { return project(rows); });
}

Result<std::vector<MapPoint>> refineMap(const EmbeddingView &rows, std::vector<MapPoint> points,
                                        const MapOptions &options, const MapSink &sink, const JobContext &job)
{
    if (static_cast<std::int64_t>(points.size()) != rows.count || options.neighbours < 2 || options.epochs < 1)
        return Error{ErrorCode::InvalidArgument, "The map does not fit its database.",
                     std::to_string(points.size()) + " points, " + std::to_string(rows.count) + " rows"};
    NearestGraphOptions graphOptions;
    graphOptions.k = options.neighbours;
    graphOptions.seed = options.seed;
    const auto graph = nearestGraph(std::span(&rows, 1), graphOptions, job);
    if (!graph)
        return graph.error();
    return guarded([&]() -> Result<std::vector<MapPoint>> {
        if (auto done = layOut(mapEdges(*graph), options, points, sink, job); !done)
            return done.error();
        return std::move(points);
    });
}

Result<MapQuality> mapQuality(const EmbeddingView &rows, std::span<const MapPoint> points, int k, int samples,
                              const JobContext &job)
{
    MapQuality quality;
    const std::int64_t count = std::min<std::int64_t>(samples, rows.count);
    if (k < 1 || rows.count <= 2 * std::int64_t{k} || static_cast<std::int64_t>(points.size()) != rows.count)
        return Error{ErrorCode::InvalidArgument, "There are too few pictures to judge a map.", {}};
    double intrusions = 0.0;
    for (std::int64_t i = 0; i < count; ++i) {
        if (job.stopRequested())
            return cancelledError();
        const std::int64_t own = i * rows.count / count;
        const std::vector<float> query = rows.row(own);
        const std::array excluded{own};
        const auto nearest = flatSearch(rows, {query, k, excluded});
        if (!nearest)
            return nearest.error();
        const std::vector<std::int64_t> neighbours = nearestOnMap(points, own, static_cast<std::size_t>(k));
        const auto kept = std::count_if(nearest->begin(), nearest->end(), [&](const Hit &hit) {
            return std::find(neighbours.begin(), neighbours.end(), hit.row) != neighbours.end();
        });
        quality.kept += static_cast<double>(kept) / k;
        intrusions += intrusion(rows, own, query, neighbours, *nearest);
    }
    const auto n = static_cast<double>(rows.count);
    const auto m = static_cast<double>(count);
    quality.kept /= m;
    quality.trustworthiness = 1.0 - 2.0 / (m * k * (2.0 * n - 3.0 * k - 1.0)) * intrusions;
    return quality;
}

Result<void> placeNewRows(const EmbeddingView &rows, std::vector<MapPoint> &points, const JobContext &job)
{
    EmbeddingView known = rows;
    known.count = static_cast<std::int64_t>(points.size());
    if (known.count == 0 || known.count >= rows.count)
        return {};
    for (std::int64_t first = known.count; first < rows.count; first += kPlacedAtOnce) {
        std::vector<std::vector<float>> queries;
        for (std::int64_t row = first; row < std::min(rows.count, first + kPlacedAtOnce); ++row)
            queries.push_back(rows.row(row));
        std::vector<SearchRequest> requests;
        for (const std::vector<float> &query : queries)
            requests.push_back({query, kPlacingNeighbours, {}});
        const auto found = flatSearchMany(known, requests, job);
        if (!found)
            return found.error();
        for (const std::vector<Hit> &hits : *found) {
            MapPoint mean;
            for (const Hit &hit : hits) {
                mean.x += points[static_cast<std::size_t>(hit.row)].x / static_cast<float>(hits.size());
                mean.y += points[static_cast<std::size_t>(hit.row)].y / static_cast<float>(hits.size());
            }
            points.push_back(mean);
        }
    }
    return {};
}

} // namespace palimpsest::retrieval
