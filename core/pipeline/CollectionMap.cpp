#include "core/pipeline/CollectionMap.h"

#include "core/pipeline/detail/CacheFile.h"
#include "core/pipeline/detail/CurationState.h"
#include "core/pipeline/detail/LibraryAccess.h"
#include "core/pipeline/detail/WritableDatabase.h"
#include "core/retrieval/EmbeddingMap.h"

#include <filesystem>
#include <utility>

namespace palimpsest::pipeline {

namespace {

constexpr int kJudgedNeighbours = 15;
constexpr std::int64_t kNewShare = 10;

// Where the map of a database is kept.
std::filesystem::path mapFile(Curation &curation, const OpenDatabase &opened)
{
    const auto info = curation.library().find(opened.info().id);
    if (info && checkWritable(*info))
        return opened.database().directory() / "index" / "map.bin";
    return CurationAccess::of(curation).places.cache / (cacheName(opened.info().id) + ".map");
}

} // namespace

Result<CollectionMap> showMap(Curation &curation, const std::string &databaseId, const JobContext &job)
{
    const auto opened = LibraryAccess::open(curation.library(), databaseId);
    if (!opened)
        return opened.error();
    const EmbeddingView rows = (*opened)->embeddings();
    auto kept = retrieval::loadMap(mapFile(curation, **opened), rows);
    const std::int64_t missing = kept ? rows.count - static_cast<std::int64_t>(kept->size()) : 0;
    if (kept && missing <= rows.count / kNewShare) {
        if (auto done = retrieval::placeNewRows(rows, *kept, job); !done)
            return done.error();
        return CollectionMap{std::move(*kept), true, missing};
    }
    auto points = retrieval::principalMap(rows, job);
    if (!points)
        return points.error();
    return CollectionMap{std::move(*points), false, 0};
}

Result<CollectionMap> refineMap(Curation &curation, const std::string &databaseId, const MapRequest &request,
                                const JobContext &job)
{
    const auto opened = LibraryAccess::open(curation.library(), databaseId);
    if (!opened)
        return opened.error();
    const EmbeddingView rows = (*opened)->embeddings();
    auto points = retrieval::principalMap(rows, job);
    if (!points)
        return points.error();
    retrieval::MapOptions options;
    options.epochs = request.epochs;
    options.seed = request.seed;
    options.reportMs = request.reportMs;
    points = retrieval::refineMap(rows, std::move(*points), options, request.sink, job);
    if (!points)
        return points.error();
    if (auto kept = retrieval::saveMap(mapFile(curation, **opened), rows, *points); !kept)
        return kept.error();
    return CollectionMap{std::move(*points), true, 0};
}

Result<MapTruth> measureMap(Curation &curation, const std::string &databaseId, std::span<const MapPoint> points,
                            int samples, const JobContext &job)
{
    const auto opened = LibraryAccess::open(curation.library(), databaseId);
    if (!opened)
        return opened.error();
    const auto quality = retrieval::mapQuality((*opened)->embeddings(), points, kJudgedNeighbours, samples, job);
    if (!quality)
        return quality.error();
    return MapTruth{quality->kept, quality->trustworthiness};
}

} // namespace palimpsest::pipeline
