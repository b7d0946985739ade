#pragma once

#include "core/base/JobContext.h"
#include "core/base/MapPoint.h"
#include "core/base/Result.h"
#include "core/pipeline/Curation.h"

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace palimpsest::pipeline {

/// Where the items of a database lie on its map.
struct CollectionMap {
    std::vector<MapPoint> points; ///< By item id, the removed ones too; the units mean nothing.
    bool refined = false;         ///< Near items are near on the map; else only their main differences show.
    std::int64_t placed = 0;      ///< Items that came after the map was refined and were placed by their neighbours.
};

/// A map that can be shown at once: the one that was refined before, when it still fits (up to a tenth of new items is
/// placed among the others), else the plane of the main differences. At most a second for 138,000 items.
/// NotFound (no such database), Cancelled, OutOfMemory, Io.
Result<CollectionMap> showMap(Curation &curation, const std::string &databaseId, const JobContext &job);

/// How a map is refined.
struct MapRequest {
    int epochs = 200;       ///< More make it calmer and take longer.
    std::uint64_t seed = 1; ///< The same seed makes the same map.
    /// Receives the points so far, a few times a second, on the calling thread; may be empty.
    std::function<void(std::span<const MapPoint>)> sink;
    int reportMs = 250; ///< Between two of them.
};

/// Arranges the items so that near ones lie near each other, and keeps the map beside the database's index (for databases
/// that cannot be written in the curation's cache), where showMap() finds it. A minute for 138,000 items.
/// NotFound, Cancelled (what was kept before stays), OutOfMemory; a map that cannot be kept is Io.
Result<CollectionMap> refineMap(Curation &curation, const std::string &databaseId, const MapRequest &request,
                                const JobContext &job);

/// How true a map is, measured for some items.
struct MapTruth {
    double kept = 0.0;            ///< The share of an item's 15 nearest items that are among its 15 nearest on the map.
    double trustworthiness = 0.0; ///< 1 when the map makes no strangers neighbours (Venna, Kaski 2001).
};
/// InvalidArgument when there are too few items or the map is of other ones; NotFound, Cancelled.
Result<MapTruth> measureMap(Curation &curation, const std::string &databaseId, std::span<const MapPoint> points,
                            int samples, const JobContext &job);

} // namespace palimpsest::pipeline
