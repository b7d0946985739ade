#include "core/base/Embedding.h"
#include "core/base/Half.h"
#include "core/retrieval/FlatSearch.h"
#include "core/retrieval/MultiSearch.h"
#include "core/retrieval/Retriever.h"
#include "core/retrieval/WeightedQuery.h"
#include "core/retrieval/detail/DotKernels.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>
#include <random>

using namespace palimpsest;
using namespace palimpsest::retrieval;

namespace {

// Random unit rows, as float16.
struct Rows {
    std::vector<std::uint16_t> values;
    EmbeddingView view;

    Rows(std::int64_t count, int dimension, unsigned seed)
    {
        std::mt19937 random(seed);
        std::normal_distribution<float> normal;
        for (std::int64_t i = 0; i < count; ++i) {
            std::vector<float> row(static_cast<std::size_t>(dimension));
            std::generate(row.begin(), row.end(), [&] { return normal(random); });
            normaliseL2(row);
            std::transform(row.begin(), row.end(), std::back_inserter(values), halfFromFloat);
        }
        view.halfRows = values.data();
        view.count = count;
        view.dimension = dimension;
    }
};

std::vector<float> randomQuery(int dimension, unsigned seed)
{
    return Rows(1, dimension, seed).view.row(0);
}

std::vector<Hit> bruteForce(const EmbeddingView &rows, const std::vector<float> &query, int k)
{
    std::vector<Hit> hits;
    for (std::int64_t row = 0; row < rows.count; ++row) {
        const std::vector<float> values = rows.row(row);
        double score = 0.0;
        for (std::size_t i = 0; i < query.size(); ++i)
            score += static_cast<double>(values[i]) * static_cast<double>(query[i]);
        hits.push_back({row, score});
    }
    std::stable_sort(hits.begin(), hits.end(), [](const Hit &a, const Hit &b) { return a.score > b.score; });
    hits.resize(std::min(hits.size(), static_cast<std::size_t>(k)));
    return hits;
}

std::vector<std::int64_t> rowsOf(const std::vector<Hit> &hits)
{
    std::vector<std::int64_t> rows;
    for (const Hit &hit : hits)
        rows.push_back(hit.row);
    return rows;
}

std::unique_ptr<Retriever> denseRetriever(const EmbeddingView &rows)
{
    Registry<RetrieverEntry> registry;
    registerRetrieverAll(registry);
    auto created = registry.find("dense")->create({rows, {}, {}}, {});
    return std::move(*created);
}

} // namespace

class TestSearch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void halfNumbers_roundTrip()
    {
        for (std::uint32_t bits = 0; bits < 65536; ++bits) {
            const auto half = static_cast<std::uint16_t>(bits);
            const float value = floatFromHalf(half);
            if (std::isnan(value))
                QVERIFY(std::isnan(floatFromHalf(halfFromFloat(value))));
            else
                QCOMPARE(halfFromFloat(value), half);
        }
        QCOMPARE(halfFromFloat(1.0F + 0x1p-11F), halfFromFloat(1.0F));
        QCOMPARE(halfFromFloat(1.0F + 0x3p-11F), halfFromFloat(1.0F + 0x2p-10F));
        QCOMPARE(halfFromFloat(65504.0F), std::uint16_t{0x7BFF});
        QCOMPARE(halfFromFloat(65519.9F), std::uint16_t{0x7BFF});
        QCOMPARE(halfFromFloat(65520.0F), std::uint16_t{0x7C00});
        QCOMPARE(halfFromFloat(0x1p-25F), std::uint16_t{0});
        QCOMPARE(halfFromFloat(0x1.8p-25F), std::uint16_t{1});
    }

    void everyRetrieverOfEmbeddings_findsTheExactNeighbours_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("dimension");
        QTest::addColumn<int>("k");
        // Those that read texts or patches as well have nothing else to go by here.
        for (const std::string id : {"dense", "rrf", "weighted"}) {
            QTest::addRow("%s usual", id.c_str()) << QString::fromStdString(id) << 3000 << 192 << 10;
            QTest::addRow("%s odd dimension", id.c_str()) << QString::fromStdString(id) << 1500 << 37 << 4;
            QTest::addRow("%s one row", id.c_str()) << QString::fromStdString(id) << 1 << 16 << 1;
            QTest::addRow("%s more than there are", id.c_str()) << QString::fromStdString(id) << 600 << 8 << 5000;
        }
    }

    void everyRetrieverOfEmbeddings_findsTheExactNeighbours()
    {
        QFETCH(QString, id);
        QFETCH(int, rows);
        QFETCH(int, dimension);
        QFETCH(int, k);
        const Rows database(rows, dimension, 1);
        Registry<RetrieverEntry> registry;
        registerRetrieverAll(registry);
        const auto retriever = registry.find(id.toStdString())->create({database.view, {}, {}}, {});
        QVERIFY(retriever.hasValue());
        for (unsigned seed = 10; seed < 15; ++seed) {
            const std::vector<float> query = randomQuery(dimension, seed);
            const auto hits = (*retriever)->search({query, k, {}});
            QVERIFY(hits.hasValue());
            QCOMPARE(rowsOf(*hits), rowsOf(bruteForce(database.view, query, k)));
        }
    }

    void searchesTogether_findWhatEachFindsAlone_data()
    {
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("dimension");
        QTest::addColumn<int>("queries");
        QTest::newRow("several passes") << 40'000 << 64 << 150;
        QTest::newRow("no whole tile") << 1031 << 37 << 7;
        QTest::newRow("one query") << 700 << 16 << 1;
        QTest::newRow("no rows") << 0 << 16 << 3;
    }

    void searchesTogether_findWhatEachFindsAlone()
    {
        QFETCH(int, rows);
        QFETCH(int, dimension);
        QFETCH(int, queries);
        const Rows database(rows, dimension, 1);
        const auto retriever = denseRetriever(database.view);
        std::vector<std::vector<float>> values;
        for (int i = 0; i < queries; ++i)
            values.push_back(randomQuery(dimension, static_cast<unsigned>(100 + i)));
        const std::vector<std::int64_t> excluded{5, 0};
        std::vector<SearchRequest> requests;
        for (const std::vector<float> &query : values)
            requests.push_back({query, 3 + static_cast<int>(requests.size() % 5), excluded});
        const auto together = retriever->searchMany(requests, {});
        QVERIFY(together.hasValue());
        QCOMPARE(together->size(), requests.size());
        for (std::size_t i = 0; i < requests.size(); ++i)
            QCOMPARE(together->at(i), *retriever->search(requests[i]));
        std::stop_source stop;
        stop.request_stop();
        if (rows > 0)
            QCOMPARE(retriever->searchMany(requests, {stop.get_token(), {}}).error().code, ErrorCode::Cancelled);
    }

    void kernels_agree_data()
    {
        QTest::addColumn<int>("dimension");
        for (const int dimension : {1, 7, 8, 15, 16, 17, 33, 64, 500, 512, 768})
            QTest::addRow("%d", dimension) << dimension;
    }

    void kernels_agree()
    {
        QFETCH(int, dimension);
        const Rows rows(4, dimension, 1);
        const auto width = static_cast<std::size_t>(dimension);
        std::vector<float> queries;
        for (unsigned i = 0; i < 4; ++i) {
            const std::vector<float> query = randomQuery(dimension, 20 + i);
            queries.insert(queries.end(), query.begin(), query.end());
        }
        for (const DotKernels &kernels : supportedKernels()) {
            std::array<float, 16> tile{};
            kernels.halfTile(rows.values.data(), queries.data(), width, tile.data());
            for (std::size_t i = 0; i < tile.size(); ++i) {
                const std::uint16_t *row = rows.values.data() + i / 4 * width;
                const float *query = queries.data() + i % 4 * width;
                QCOMPARE(tile[i], kernels.half(row, query, width));
                std::vector<float> floats(width);
                kernels.floatsFromHalves(row, floats.data(), width);
                QCOMPARE(floats, rows.view.row(static_cast<std::int64_t>(i / 4)));
                QCOMPARE(kernels.single(floats.data(), query, width), tile[i]);
                const double expected =
                    std::inner_product(floats.begin(), floats.end(), query, 0.0, std::plus<>(), [](float a, float b) {
                        return static_cast<double>(a) * static_cast<double>(b);
                    });
                QVERIFY2(std::abs(static_cast<double>(tile[i]) - expected) < 2e-6, kernels.name);
            }
        }
    }

    void manyEqualRows_comeByAscendingRow()
    {
        Rows database(30'000, 64, 1);
        for (std::size_t row = 11; row < 30'000; row += 13)
            std::copy_n(database.values.begin(), 64, database.values.begin() + static_cast<std::ptrdiff_t>(row * 64));
        const auto hits = flatSearch(database.view, {database.view.row(0), 200, {}});
        QCOMPARE(hits->front().row, 0);
        for (std::size_t i = 1; i < 200; ++i)
            QCOMPARE(hits->at(i).row, static_cast<std::int64_t>(11 + (i - 1) * 13));
        const std::vector<float> query = database.view.row(0);
        const std::vector<SearchRequest> requests(5, SearchRequest{query, 200, {}});
        const auto together = flatSearchMany(database.view, requests);
        QCOMPARE(together->at(4), *hits);
    }

    void removedRows_areNeverFound()
    {
        const Rows database(500, 32, 1);
        const std::vector<float> query = randomQuery(32, 2);
        const auto all = rowsOf(bruteForce(database.view, query, 8));
        Registry<RetrieverEntry> registry;
        registerRetrieverAll(registry);
        const auto retriever = registry.find("dense")->create({database.view, {}, {all[1], 99'999, all[0]}}, {});
        const std::vector<std::int64_t> excluded{all[2]};
        QCOMPARE(rowsOf(*(*retriever)->search({query, 2, excluded})), (std::vector<std::int64_t>{all[3], all[4]}));
        const std::vector<SearchRequest> requests{{query, 2, excluded}};
        QCOMPARE(rowsOf((*retriever)->searchMany(requests, {})->front()), (std::vector<std::int64_t>{all[3], all[4]}));
    }

    void search_returnsFewerThanK_whenIndexIsSmall()
    {
        const Rows database(3, 8, 1);
        const std::vector<float> query = randomQuery(8, 2);
        QCOMPARE(flatSearch(database.view, {query, 10, {}})->size(), std::size_t{3});
        EmbeddingView empty = database.view;
        empty.count = 0;
        QCOMPARE(flatSearch(empty, {query, 10, {}})->size(), std::size_t{0});
    }

    void equalScores_comeByAscendingRow()
    {
        Rows database(100, 16, 1);
        for (const std::size_t row : {90U, 3U, 50U})
            std::copy_n(database.values.begin() + 7 * 16, 16,
                        database.values.begin() + static_cast<std::ptrdiff_t>(row) * 16);
        const std::vector<float> query = database.view.row(7);
        QCOMPARE(rowsOf(*flatSearch(database.view, {query, 4, {}})), (std::vector<std::int64_t>{3, 7, 50, 90}));
        QCOMPARE(rowsOf(*flatSearch(database.view, {query, 2, {}})), (std::vector<std::int64_t>{3, 7}));
    }

    void excludedRows_arePassedOver()
    {
        const Rows database(500, 32, 1);
        const std::vector<float> query = randomQuery(32, 2);
        const auto all = rowsOf(bruteForce(database.view, query, 8));
        const std::vector<std::int64_t> excluded{all[3], all[0], 77777, -5};
        const auto hits = flatSearch(database.view, {query, 6, excluded});
        QCOMPARE(rowsOf(*hits), (std::vector<std::int64_t>{all[1], all[2], all[4], all[5], all[6], all[7]}));
    }

    void badRequests_areRefused()
    {
        const Rows database(5, 8, 1);
        std::vector<float> query = randomQuery(8, 2);
        QCOMPARE(flatSearch(database.view, {query, 0, {}}).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(flatSearch(database.view, {std::span(query).first(7), 1, {}}).error().code,
                 ErrorCode::InvalidArgument);
        query[3] = std::numeric_limits<float>::infinity();
        QCOMPARE(flatSearch(database.view, {query, 1, {}}).error().code, ErrorCode::InvalidArgument);
    }

    void brokenRow_comesLast()
    {
        Rows database(20, 8, 1);
        std::fill_n(database.values.begin() + 5 * 8, 8, std::uint16_t{0x7E00});
        const auto hits = flatSearch(database.view, {randomQuery(8, 2), 20, {}});
        QCOMPARE(hits->size(), std::size_t{20});
        QCOMPARE(hits->back().row, 5);
    }

    void severalDatabases_areSearchedAsOne()
    {
        const Rows whole(900, 24, 1);
        const std::vector<float> query = randomQuery(24, 2);
        EmbeddingView first = whole.view;
        first.count = 400;
        EmbeddingView second = whole.view;
        second.halfRows += 400 * 24;
        second.count = 500;
        const auto a = denseRetriever(first);
        const auto b = denseRetriever(second);
        const std::vector<SearchSource> sources{{a.get(), {}}, {b.get(), {}}};
        const auto merged = searchMerged(sources, query, 20);
        QVERIFY(merged.hasValue());
        std::vector<Hit> joined;
        for (const SourceHit &hit : *merged)
            joined.push_back({hit.hit.row + (hit.source == 1 ? 400 : 0), hit.hit.score});
        QCOMPARE(joined, bruteForce(whole.view, query, 20));
        QCOMPARE(searchMerged({}, query, 3).error().code, ErrorCode::InvalidArgument);
    }

    void equalScoresOfSeveralDatabases_comeInTheirOrder()
    {
        const Rows rows(10, 8, 1);
        const auto a = denseRetriever(rows.view);
        const auto b = denseRetriever(rows.view);
        const std::vector<SearchSource> sources{{a.get(), {}}, {b.get(), {}}};
        const auto merged = searchMerged(sources, rows.view.row(4), 2);
        QCOMPARE(merged->at(0).source, std::size_t{0});
        QCOMPARE(merged->at(1).source, std::size_t{1});
        QCOMPARE(merged->at(1).hit.row, 4);
    }

    void weightedQuery_isTheNormalisedSignedSum()
    {
        const std::vector<WeightedEmbedding> parts{{{"e", {1, 0, 0}}, 2.0}, {{"e", {0, 1, 0}}, -1.5}};
        const auto query = weightedQuery(parts);
        QVERIFY(query.hasValue());
        QCOMPARE(query->values, (std::vector<float>{0.8F, -0.6F, 0.0F}));
    }

    void weightedQuery_refuses_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what : {"nothing", "cancelling", "weight 0", "other encoder", "other dimension"})
            QTest::newRow(what) << QString(what);
    }

    void weightedQuery_refuses()
    {
        QFETCH(QString, what);
        std::vector<WeightedEmbedding> parts;
        if (what != "nothing")
            parts = {{{"e", {1, 0, 0}}, 1.0}, {{"e", {1, 0, 0}}, 1.0}};
        if (what == "cancelling")
            parts[1].weight = -1.0;
        if (what == "weight 0")
            parts[0].weight = parts[1].weight = 0.0;
        if (what == "other encoder")
            parts[1].embedding.encoderId = "f";
        if (what == "other dimension")
            parts[1].embedding.values = {1, 0};
        const auto query = weightedQuery(parts);
        QVERIFY(!query);
        QCOMPARE(query.error().code, ErrorCode::InvalidArgument);
    }

    void scanOfAMuseum_takesTensOfMilliseconds()
    {
        const Rows small(1000, 512, 1);
        std::vector<std::uint16_t> values;
        for (int i = 0; i < 140; ++i)
            values.insert(values.end(), small.values.begin(), small.values.end());
        EmbeddingView rows = small.view;
        rows.halfRows = values.data();
        rows.count = 140'000;
        const std::vector<float> query = randomQuery(512, 2);
        std::size_t found = 0;
        QBENCHMARK
        {
            found = flatSearch(rows, {query, 20, {}})->size();
        }
        QCOMPARE(found, std::size_t{20});
    }
};

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_search.moc"
