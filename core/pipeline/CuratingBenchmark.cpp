#include "core/pipeline/CuratingBenchmark.h"

#include "core/base/Embedding.h"
#include "core/base/Half.h"
#include "core/imaging/PerceptualHash.h"
#include "core/pipeline/detail/LibraryAccess.h"
#include "core/pipeline/detail/SharedWork.h"
#include "core/pipeline/detail/StarGroups.h"
#include "core/retrieval/EmbeddingMap.h"
#include "core/retrieval/FlatSearch.h"
#include "core/retrieval/NearestGraph.h"
#include "core/retrieval/SyntheticVectors.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <random>
#include <span>
#include <utility>
#include <vector>

namespace palimpsest::pipeline {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::int64_t kCopyEvery = 10;
constexpr double kCopyNoise = 0.175; // Against a unit vector: a cosine of 0.985.
constexpr float kLeastCosine = 0.97F;
constexpr int kJudged = 500;
constexpr int kNeighbours = 15;

double secondsSince(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

bool isCopy(std::int64_t item)
{
    return item > 0 && item % kCopyEvery == 0;
}

// Which earlier item a copy is one of; never a copy itself.
std::int64_t originalOf(std::int64_t item, std::mt19937_64 &random)
{
    std::int64_t original = 0;
    do {
        original = static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(item));
    } while (isCopy(original));
    return original;
}

Result<std::vector<imaging::PerceptualHash>> hashThumbnails(const database::Database &database, const Workers &workers,
                                                            const JobContext &job)
{
    const auto places = database.thumbnailPlaces();
    if (!places)
        return places.error();
    std::vector<imaging::PerceptualHash> hashes(places->size());
    const auto done = shareWork(
        workers, static_cast<std::int64_t>(places->size()), 16, job, [&](std::int64_t first, std::int64_t end) {
            for (std::int64_t i = first; i < end; ++i) {
                const auto jpeg = database.thumbnail((*places)[static_cast<std::size_t>(i)]);
                const auto hash = jpeg ? imaging::hashThumbnail(*jpeg) : Result<imaging::PerceptualHash>(jpeg.error());
                if (hash)
                    hashes[static_cast<std::size_t>(i)] = *hash;
            }
        });
    if (!done)
        return done.error();
    return hashes;
}

double shareTogether(const std::vector<StarGroup> &groups,
                     const std::vector<std::pair<std::int64_t, std::int64_t>> &made, std::int64_t count)
{
    std::vector<std::int32_t> groupOf(static_cast<std::size_t>(count), -1);
    for (std::size_t i = 0; i < groups.size(); ++i) {
        for (const std::int32_t member : groups[i].members)
            groupOf[static_cast<std::size_t>(member)] = static_cast<std::int32_t>(i);
    }
    const auto together = std::count_if(made.begin(), made.end(), [&](const auto &pair) {
        const std::int32_t group = groupOf[static_cast<std::size_t>(pair.first)];
        return group >= 0 && group == groupOf[static_cast<std::size_t>(pair.second)];
    });
    return static_cast<double>(together) / static_cast<double>(std::max<std::size_t>(made.size(), 1));
}

// Half of the pictures have shapes of real thumbnails with some bits turned, so that there are as many near ones as
// there are in a collection of one hand; half are drawn at random.
Result<void> benchLooks(std::span<const imaging::PerceptualHash> real, const CuratingBenchmarkOptions &options,
                        const JobContext &job, CuratingFigures &figures)
{
    std::mt19937_64 random(options.seed);
    std::vector<imaging::PerceptualHash> hashes(static_cast<std::size_t>(options.items));
    std::vector<std::pair<std::int64_t, std::int64_t>> made;
    for (std::int64_t i = 0; i < options.items; ++i) {
        imaging::PerceptualHash &hash = hashes[static_cast<std::size_t>(i)];
        if (isCopy(i)) {
            made.emplace_back(originalOf(i, random), i);
            hash = hashes[static_cast<std::size_t>(made.back().first)];
            for (int flips = 0; flips < 4; ++flips)
                hash.shape ^= std::uint64_t{1} << (random() % 63U);
            continue;
        }
        hash = real[random() % real.size()];
        const bool near = i % 2 == 0;
        for (int flips = 0; near && flips < 14; ++flips)
            hash.shape ^= std::uint64_t{1} << (random() % 63U);
        if (!near)
            hash.shape = random() >> 1U;
    }
    const auto start = Clock::now();
    auto pairs = nearHashes(hashes, {}, job);
    if (!pairs)
        return pairs.error();
    const auto groups = starGroups(options.items, std::move(*pairs));
    figures.looksSeconds = secondsSince(start);
    figures.looksGroups = static_cast<std::int64_t>(groups.size());
    figures.looksFound = shareTogether(groups, made, options.items);
    return {};
}

// Rows as a database has them, with copies.
struct MadeRows {
    std::vector<std::uint16_t> halves;
    std::vector<std::pair<std::int64_t, std::int64_t>> made;
    EmbeddingView view;
};

Result<MadeRows> makeRows(const CuratingBenchmarkOptions &options, const JobContext &job)
{
    retrieval::ClusteredVectorsSpec spec;
    spec.dimension = options.dimension;
    spec.seed = options.seed;
    const retrieval::ClusteredVectors vectors(spec);
    const auto dimension = static_cast<std::size_t>(options.dimension);
    MadeRows rows;
    rows.halves.resize(static_cast<std::size_t>(options.items) * dimension);
    const auto drawn = shareWork(options.workers, options.items, 256, job, [&](std::int64_t first, std::int64_t end) {
        std::vector<float> values(dimension);
        for (std::int64_t i = first; i < end; ++i) {
            vectors.draw(retrieval::VectorStream::Rows, i, values);
            std::transform(values.begin(), values.end(), rows.halves.begin() + i * static_cast<std::int64_t>(dimension),
                           halfFromFloat);
        }
    });
    if (!drawn)
        return drawn.error();
    rows.view = {rows.halves.data(), nullptr, options.items, options.dimension, false};
    std::mt19937_64 random(options.seed);
    std::normal_distribution<float> normal(0.0F, static_cast<float>(kCopyNoise / std::sqrt(options.dimension)));
    for (std::int64_t i = kCopyEvery; i < options.items; i += kCopyEvery) {
        rows.made.emplace_back(originalOf(i, random), i);
        std::vector<float> values = rows.view.row(rows.made.back().first);
        for (float &value : values)
            value += normal(random);
        normaliseL2(values);
        std::transform(values.begin(), values.end(), rows.halves.begin() + i * static_cast<std::int64_t>(dimension),
                       halfFromFloat);
    }
    return rows;
}

Result<void> benchMeanings(const MadeRows &rows, const JobContext &job, CuratingFigures &figures)
{
    const auto start = Clock::now();
    auto pairs = nearEmbeddings(std::array{rows.view}, kLeastCosine, job);
    if (!pairs)
        return pairs.error();
    const auto groups = starGroups(rows.view.count, std::move(*pairs));
    figures.meansSeconds = secondsSince(start);
    figures.meansGroups = static_cast<std::int64_t>(groups.size());
    figures.meansFound = shareTogether(groups, rows.made, rows.view.count);
    return {};
}

Result<double> recallOf(const retrieval::NearestGraph &graph, const EmbeddingView &rows)
{
    std::int64_t found = 0;
    std::int64_t wanted = 0;
    for (int i = 0; i < kJudged; ++i) {
        const std::int64_t row = std::int64_t{i} * rows.count / kJudged;
        const std::vector<float> query = rows.row(row);
        const std::array excluded{row};
        const auto nearest = retrieval::flatSearch(rows, {query, graph.k, excluded});
        if (!nearest)
            return nearest.error();
        const auto neighbours = graph.neighboursOf(row);
        wanted += static_cast<std::int64_t>(nearest->size());
        found += std::count_if(nearest->begin(), nearest->end(), [&](const retrieval::Hit &hit) {
            return std::find(neighbours.begin(), neighbours.end(), hit.row) != neighbours.end();
        });
    }
    return static_cast<double>(found) / static_cast<double>(std::max<std::int64_t>(wanted, 1));
}

Result<void> benchMap(EmbeddingView rows, std::int64_t count, const JobContext &job, CuratingFigures &figures)
{
    rows.count = std::min(rows.count, count);
    auto start = Clock::now();
    auto points = retrieval::principalMap(rows, job);
    if (!points)
        return points.error();
    figures.planeSeconds = secondsSince(start);
    const auto plane = retrieval::mapQuality(rows, *points, kNeighbours, kJudged, job);
    if (!plane)
        return plane.error();
    figures.planeKept = plane->kept;
    figures.planeTrustworthiness = plane->trustworthiness;
    start = Clock::now();
    const auto graph = retrieval::nearestGraph(std::array{rows}, {}, job);
    if (!graph)
        return graph.error();
    figures.graphSeconds = secondsSince(start);
    const auto recall = recallOf(*graph, rows);
    if (!recall)
        return recall.error();
    figures.graphRecall = *recall;
    start = Clock::now();
    points = retrieval::refineMap(rows, std::move(*points), {}, {}, job);
    if (!points)
        return points.error();
    figures.refineSeconds = secondsSince(start);
    const auto map = retrieval::mapQuality(rows, *points, kNeighbours, kJudged, job);
    if (!map)
        return map.error();
    figures.mapKept = map->kept;
    figures.mapTrustworthiness = map->trustworthiness;
    return {};
}

} // namespace

Result<CuratingFigures> benchCurating(Library &library, const CuratingBenchmarkOptions &options, const JobContext &job)
{
    const auto opened = LibraryAccess::open(library, options.databaseId);
    if (!opened)
        return opened.error();
    CuratingFigures figures;
    auto start = Clock::now();
    const auto hashes = hashThumbnails((*opened)->database(), options.workers, job);
    if (!hashes)
        return hashes.error();
    figures.hashSeconds = secondsSince(start);
    figures.thumbnails = static_cast<std::int64_t>(hashes->size());
    if (hashes->empty())
        return Error{ErrorCode::InvalidArgument, "This database has no pictures to measure with.", {}};
    if (auto done = benchLooks(*hashes, options, job, figures); !done)
        return done.error();
    const auto rows = makeRows(options, job);
    if (!rows)
        return rows.error();
    if (auto done = benchMeanings(*rows, job, figures); !done)
        return done.error();
    if (auto done = benchMap(rows->view, options.mapItems, job, figures); !done)
        return done.error();
    return figures;
}

} // namespace palimpsest::pipeline
