#include "core/retrieval/EmbeddingMap.h"
#include "core/retrieval/FlatSearch.h"
#include "core/retrieval/NearestGraph.h"
#include "core/retrieval/SyntheticVectors.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

using namespace palimpsest;
using namespace palimpsest::retrieval;

namespace {

/// Rows shaped like a picture database's, as float32.
struct Rows {
    std::vector<float> values;
    EmbeddingView view;

    Rows(int count, int dimension, std::uint64_t seed = 1)
    {
        ClusteredVectorsSpec spec;
        spec.dimension = dimension;
        spec.clusters = 64;
        spec.topics = 8;
        spec.seed = seed;
        const ClusteredVectors vectors(spec);
        values.resize(static_cast<std::size_t>(count) * static_cast<std::size_t>(dimension));
        for (int i = 0; i < count; ++i)
            vectors.draw(VectorStream::Rows, i,
                         std::span(values).subspan(static_cast<std::size_t>(i) * static_cast<std::size_t>(dimension),
                                                   static_cast<std::size_t>(dimension)));
        view = {nullptr, values.data(), count, dimension, false};
    }
};

double recallOf(const NearestGraph &graph, const EmbeddingView &rows, int samples)
{
    std::int64_t found = 0;
    for (int i = 0; i < samples; ++i) {
        const std::int64_t row = std::int64_t{i} * rows.count / samples;
        const std::vector<float> query = rows.row(row);
        const std::array excluded{row};
        const auto nearest = flatSearch(rows, {query, graph.k, excluded});
        const auto neighbours = graph.neighboursOf(row);
        found += std::count_if(nearest->begin(), nearest->end(), [&](const Hit &hit) {
            return std::find(neighbours.begin(), neighbours.end(), hit.row) != neighbours.end();
        });
    }
    return static_cast<double>(found) / (static_cast<double>(samples) * graph.k);
}

} // namespace

/// The nearest rows of every row, and the map that is made of them.
class TestMap : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void graph_ofFewRows_isExact();
    void graph_ofManyRows_findsNearlyAll_andTheSameEachTime();
    void graph_joinsParts_andKeepsToTheThreshold();
    void graph_refusesAndStops();
    void principalMap_showsTheLargestSpread();
    void refinedMap_keepsNeighbours_andIsTheSameForASeed();
    void refinedMap_reportsAndStops();
    void savedMap_comesBack_andIsRefusedForOtherRows();
    void newRows_arePlacedAmidTheirNeighbours();
    void smallDatabases_haveMapsToo();
};

void TestMap::graph_ofFewRows_isExact()
{
    const Rows rows(300, 24);
    NearestGraphOptions options;
    options.k = 7;
    const auto graph = nearestGraph(std::array{rows.view}, options, {});
    QVERIFY(graph);
    // float32 rows are compared as float16, which swaps a pair in thousands.
    QVERIFY(recallOf(*graph, rows.view, 300) > 0.995);
    for (std::int64_t row = 0; row < 300; ++row) {
        const auto scores = graph->scoresOf(row);
        QVERIFY(std::is_sorted(scores.begin(), scores.end(), std::greater<>()));
        const auto neighbours = graph->neighboursOf(row);
        QVERIFY(std::find(neighbours.begin(), neighbours.end(), row) == neighbours.end());
    }
}

void TestMap::graph_ofManyRows_findsNearlyAll_andTheSameEachTime()
{
    const Rows rows(6000, 32);
    const auto graph = nearestGraph(std::array{rows.view}, {}, {});
    QVERIFY(graph);
    const double recall = recallOf(*graph, rows.view, 200);
    QVERIFY2(recall > 0.95, std::to_string(recall).c_str());
    const auto again = nearestGraph(std::array{rows.view}, {}, {});
    QVERIFY(again && again->neighbours == graph->neighbours && again->scores == graph->scores);
}

void TestMap::graph_joinsParts_andKeepsToTheThreshold()
{
    const Rows rows(900, 16);
    EmbeddingView first = rows.view;
    first.count = 400;
    EmbeddingView second = rows.view;
    second.floatRows += 400 * 16;
    second.count = 500;
    const auto whole = nearestGraph(std::array{rows.view}, {}, {});
    const auto joined = nearestGraph(std::array{first, EmbeddingView{}, second}, {}, {});
    QVERIFY(whole && joined && whole->neighbours == joined->neighbours);
    NearestGraphOptions options;
    options.leastScore = 0.9F;
    const auto near = nearestGraph(std::array{rows.view}, options, {});
    QVERIFY(near);
    for (std::int64_t row = 0; row < near->rows; ++row) {
        for (std::size_t i = 0; i < static_cast<std::size_t>(near->k); ++i)
            QCOMPARE(near->neighboursOf(row)[i] >= 0, near->scoresOf(row)[i] >= 0.9F);
    }
}

void TestMap::graph_refusesAndStops()
{
    const Rows rows(400, 16);
    const Rows others(40, 8);
    QCOMPARE(nearestGraph(std::array{rows.view, others.view}, {}, {}).error().code, ErrorCode::InvalidArgument);
    NearestGraphOptions options;
    options.k = 0;
    QCOMPARE(nearestGraph(std::array{rows.view}, options, {}).error().code, ErrorCode::InvalidArgument);
    std::stop_source stop;
    stop.request_stop();
    QCOMPARE(nearestGraph(std::array{rows.view}, {}, {stop.get_token(), {}}).error().code, ErrorCode::Cancelled);
    const auto none = nearestGraph({}, {}, {});
    QVERIFY(none && none->rows == 0);
}

void TestMap::principalMap_showsTheLargestSpread()
{
    // Most along the third axis, then along the first, on a slope.
    std::mt19937 random(3);
    std::normal_distribution<float> normal;
    std::vector<float> values;
    for (int i = 0; i < 500; ++i) {
        const float major = 3.0F * normal(random);
        const float minor = normal(random);
        const std::array row{minor, 5.0F, major, 0.1F * normal(random), 0.1F * normal(random)};
        values.insert(values.end(), row.begin(), row.end());
    }
    const EmbeddingView view{nullptr, values.data(), 500, 5, false};
    const auto points = principalMap(view, {});
    QVERIFY(points);
    const auto [least, most] = std::minmax_element(points->begin(), points->end(),
                                                   [](const MapPoint &a, const MapPoint &b) { return a.x < b.x; });
    QVERIFY(std::abs(std::max(-least->x, most->x) - 10.0F) < 1e-4F);
    const float scale = (*points)[0].x / (values[2] - 0.0F);
    double difference = 0.0;
    for (std::size_t i = 0; i < 500; ++i)
        difference = std::max<double>(
            difference, std::abs((*points)[i].x - (*points)[0].x - scale * (values[5 * i + 2] - values[2])));
    QVERIFY2(difference < 1.5, std::to_string(difference).c_str());
}

void TestMap::refinedMap_keepsNeighbours_andIsTheSameForASeed()
{
    const Rows rows(3000, 32);
    const auto plane = principalMap(rows.view, {});
    QVERIFY(plane);
    MapOptions options;
    const auto refined = refineMap(rows.view, *plane, options, {}, {});
    QVERIFY(refined);
    const auto again = refineMap(rows.view, *plane, options, {}, {});
    QVERIFY(again && *again == *refined);
    options.seed = 2;
    const auto other = refineMap(rows.view, *plane, options, {}, {});
    QVERIFY(other && *other != *refined);
    const auto before = mapQuality(rows.view, *plane, 15, 200, {});
    const auto after = mapQuality(rows.view, *refined, 15, 200, {});
    QVERIFY(before && after);
    qInfo("kept %.3f -> %.3f, trustworthiness %.3f -> %.3f", before->kept, after->kept, before->trustworthiness,
          after->trustworthiness);
    QVERIFY(after->kept > 2.0 * before->kept);
    QVERIFY(after->trustworthiness > before->trustworthiness);
    for (const MapPoint &point : *refined)
        QVERIFY(std::isfinite(point.x) && std::isfinite(point.y));
}

void TestMap::refinedMap_reportsAndStops()
{
    const Rows rows(800, 16);
    const auto plane = principalMap(rows.view, {});
    QVERIFY(plane);
    MapOptions options;
    options.reportMs = 0;
    options.epochs = 20;
    int reports = 0;
    const auto refined =
        refineMap(rows.view, *plane, options,
                  [&](std::span<const MapPoint> points) { reports += points.size() == 800 ? 1 : 0; }, {});
    QVERIFY(refined);
    QCOMPARE(reports, 20);
    std::stop_source stop;
    const auto stopped = refineMap(rows.view, *plane, options, [&](std::span<const MapPoint>) { stop.request_stop(); },
                                   {stop.get_token(), {}});
    QVERIFY(!stopped && stopped.error().code == ErrorCode::Cancelled);
    const auto wrong = refineMap(rows.view, {}, options, {}, {});
    QVERIFY(!wrong && wrong.error().code == ErrorCode::InvalidArgument);
}

void TestMap::savedMap_comesBack_andIsRefusedForOtherRows()
{
    QTemporaryDir temporary;
    const std::filesystem::path file = std::filesystem::path(temporary.path().toStdString()) / "index" / "map.bin";
    const Rows rows(500, 16);
    EmbeddingView fewer = rows.view;
    fewer.count = 450;
    QCOMPARE(loadMap(file, rows.view).error().code, ErrorCode::NotFound);
    const auto plane = principalMap(fewer, {});
    QVERIFY(plane && saveMap(file, fewer, *plane));
    const auto back = loadMap(file, rows.view);
    QVERIFY(back && *back == *plane);
    EmbeddingView fewest = rows.view;
    fewest.count = 400;
    QCOMPARE(loadMap(file, fewest).error().code, ErrorCode::NotFound);
    const Rows others(500, 16, 7);
    QCOMPARE(loadMap(file, others.view).error().code, ErrorCode::NotFound);
    QFile raw(QString::fromStdString(file.string()));
    QVERIFY(raw.open(QIODevice::ReadWrite));
    const QByteArray bytes = raw.readAll();
    for (const qsizetype place : {qsizetype{0}, qsizetype{9}, qsizetype{25}, qsizetype{100}, bytes.size() - 1}) {
        QByteArray torn = bytes;
        torn[place] = static_cast<char>(torn[place] ^ 0x40);
        raw.resize(0);
        raw.seek(0);
        raw.write(torn);
        raw.flush();
        QVERIFY(!loadMap(file, rows.view));
    }
    raw.resize(20);
    QCOMPARE(loadMap(file, rows.view).error().code, ErrorCode::Corrupt);
}

void TestMap::newRows_arePlacedAmidTheirNeighbours()
{
    const Rows rows(600, 16);
    EmbeddingView known = rows.view;
    known.count = 560;
    auto points = principalMap(known, {});
    QVERIFY(points);
    const std::vector<MapPoint> before = *points;
    QVERIFY(placeNewRows(rows.view, *points, {}));
    QCOMPARE(points->size(), std::size_t{600});
    QVERIFY(std::equal(before.begin(), before.end(), points->begin()));
    const auto nearest = flatSearch(known, {rows.view.row(580), 5, {}});
    MapPoint mean;
    for (const Hit &hit : *nearest) {
        mean.x += before[static_cast<std::size_t>(hit.row)].x / 5.0F;
        mean.y += before[static_cast<std::size_t>(hit.row)].y / 5.0F;
    }
    QVERIFY(std::abs((*points)[580].x - mean.x) < 1e-4F && std::abs((*points)[580].y - mean.y) < 1e-4F);
}

void TestMap::smallDatabases_haveMapsToo()
{
    for (const int count : {0, 1, 2, 3, 17}) {
        const Rows rows(count, 8);
        const auto plane = principalMap(rows.view, {});
        QVERIFY(plane && plane->size() == static_cast<std::size_t>(count));
        const auto refined = refineMap(rows.view, *plane, {}, {}, {});
        QVERIFY(refined && refined->size() == plane->size());
        for (const MapPoint &point : *refined)
            QVERIFY(std::isfinite(point.x) && std::isfinite(point.y));
    }
}

QTEST_GUILESS_MAIN(TestMap)
#include "tst_map.moc"
