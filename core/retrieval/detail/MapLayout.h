#pragma once

#include "core/base/JobContext.h"
#include "core/base/Result.h"
#include "core/retrieval/EmbeddingMap.h"
#include "core/retrieval/NearestGraph.h"

#include <cstdint>
#include <vector>

namespace palimpsest::retrieval {

/// A pull between two rows.
struct MapEdge {
    std::int32_t a = 0;
    std::int32_t b = 0;
    float weight = 0.0F; ///< 0 to 1.
};

/// How strongly rows belong together: for each row, exp(-(d - rho) / sigma) of its neighbours' distances d, with rho the
/// smallest and sigma so that they add up to log2 k; then a + b - a b of both directions (UMAP, section 3.1). a < b,
/// ascending.
std::vector<MapEdge> mapEdges(const NearestGraph &graph);

/// Moves the points by pulls along edges, each as often as its weight says, and pushes between rows drawn at random.
/// Cancelled.
Result<void> layOut(const std::vector<MapEdge> &edges, const MapOptions &options, std::vector<MapPoint> &points,
                    const MapSink &sink, const JobContext &job);

} // namespace palimpsest::retrieval
