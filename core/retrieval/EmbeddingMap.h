#pragma once

#include "core/base/EmbeddingView.h"
#include "core/base/JobContext.h"
#include "core/base/MapPoint.h"
#include "core/base/Result.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <vector>

namespace palimpsest::retrieval {

/// How a map is refined.
struct MapOptions {
    int neighbours = 15; ///< Of each row, that are to be near it.
    int epochs = 200;    ///< Passes over them.
    int strangers = 5;   ///< Rows drawn at random that are pushed away for each pull.
    std::uint64_t seed = 1;
    int reportMs = 250; ///< Between two reports to the sink.
};

/// Receives the points so far, on the thread that runs the call, which waits for it.
using MapSink = std::function<void(std::span<const MapPoint>)>;

/// The rows on the plane on which they spread most (principal components of up to 8,192 of them): a point a row, all
/// within -10 to 10. At once: 0.1 s for 138,000 rows of 192 values. Cancelled, OutOfMemory.
Result<std::vector<MapPoint>> principalMap(const EmbeddingView &rows, const JobContext &job);

/// Moves points so that rows with near embeddings come to lie near each other: UMAP (McInnes, Healy, Melville 2018) with
/// the kernel 1 / (1 + a d^2), on the graph of nearest rows. `points` is where to begin, a point a row; the same
/// beginning and seed end in the same map, on one kind of processor. Minutes for hundreds of thousands of rows; `sink`
/// (may be empty) sees the map grow. Progress: passes. Cancelled, OutOfMemory, InvalidArgument (not a point a row).
Result<std::vector<MapPoint>> refineMap(const EmbeddingView &rows, std::vector<MapPoint> points,
                                        const MapOptions &options, const MapSink &sink, const JobContext &job);

/// How true a map is.
struct MapQuality {
    double kept = 0.0; ///< The share of a row's k nearest rows that are among its k nearest on the map.
    /// 1 for a map that makes no strangers neighbours (Venna, Kaski 2001), 0.5 for points at random.
    double trustworthiness = 0.0;
};

/// Measured for `samples` rows, spread evenly, against all rows. Cancelled.
Result<MapQuality> mapQuality(const EmbeddingView &rows, std::span<const MapPoint> points, int k, int samples,
                              const JobContext &job);

/// Keeps a map in a file, complete or not at all. Io.
Result<void> saveMap(const std::filesystem::path &file, const EmbeddingView &rows, std::span<const MapPoint> points);
/// The points of the first rows, as many as there were when it was saved. NotFound when there is no file, or it belongs
/// to other rows; Corrupt; Io.
Result<std::vector<MapPoint>> loadMap(const std::filesystem::path &file, const EmbeddingView &rows);

/// Gives rows that a map lacks a place amid those of their nearest rows that it has. Fails as a search.
Result<void> placeNewRows(const EmbeddingView &rows, std::vector<MapPoint> &points, const JobContext &job);

} // namespace palimpsest::retrieval
