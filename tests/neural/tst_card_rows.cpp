#include "core/base/Half.h"
#include "core/neural/CardRows.h"
#include "core/neural/ScanBenchmark.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <random>
#include <set>

using namespace palimpsest;
using namespace palimpsest::neural;

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

void normalise(std::span<float> values)
{
    const float squares = std::inner_product(values.begin(), values.end(), values.begin(), 0.0F);
    for (float &value : values)
        value /= std::sqrt(squares);
}

std::vector<float> randomUnit(int dimension, std::mt19937 &random)
{
    std::normal_distribution<float> normal;
    std::vector<float> values(static_cast<std::size_t>(dimension));
    std::generate(values.begin(), values.end(), [&] { return normal(random); });
    normalise(values);
    return values;
}

/// Random unit rows, as float16 or as float32.
struct Rows {
    std::vector<std::uint16_t> halves;
    std::vector<float> floats;
    EmbeddingView view;

    Rows(std::int64_t count, int dimension, bool half, unsigned seed = 1)
    {
        std::mt19937 random(seed);
        for (std::int64_t row = 0; row < count; ++row) {
            const std::vector<float> values = randomUnit(dimension, random);
            if (half)
                std::transform(values.begin(), values.end(), std::back_inserter(halves), halfFromFloat);
            else
                floats.insert(floats.end(), values.begin(), values.end());
        }
        view.halfRows = half ? halves.data() : nullptr;
        view.floatRows = half ? nullptr : floats.data();
        view.count = count;
        view.dimension = dimension;
    }

    /// Row `to` becomes row `from`, with its numbers from `place` on negated.
    void imitate(std::int64_t from, std::int64_t to, int place)
    {
        const auto source = halves.begin() + from * view.dimension;
        const auto target = halves.begin() + to * view.dimension;
        for (int i = 0; i < view.dimension; ++i)
            target[i] = static_cast<std::uint16_t>(source[i] ^ (i >= place ? 0x8000U : 0U));
    }
};

/// Scores of all rows in double precision.
std::vector<double> exactScores(const EmbeddingView &rows, std::span<const float> query)
{
    std::vector<double> scores;
    for (std::int64_t row = 0; row < rows.count; ++row) {
        const std::vector<float> values = rows.row(row);
        scores.push_back(std::inner_product(values.begin(), values.end(), query.begin(), 0.0));
    }
    return scores;
}

std::vector<std::int64_t> bestOf(const std::vector<double> &scores, std::size_t limit)
{
    std::vector<std::int64_t> rows(scores.size());
    std::iota(rows.begin(), rows.end(), 0);
    std::stable_sort(rows.begin(), rows.end(), [&](std::int64_t a, std::int64_t b) {
        return scores[static_cast<std::size_t>(a)] > scores[static_cast<std::size_t>(b)];
    });
    rows.resize(std::min(rows.size(), limit));
    return rows;
}

std::unique_ptr<CardRows> heldOnCpu(const EmbeddingView &rows)
{
    CardRowsOptions options;
    options.device = "cpu";
    auto held = CardRows::create(rows, options);
    if (!held || !(*held)->copyMore(std::numeric_limits<std::int64_t>::max()))
        return nullptr;
    return std::move(*held);
}

} // namespace

class TestCardRows : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void best_areThoseOfBruteForce_data();
    void best_areThoseOfBruteForce();
    void best_namesAllRows_whenMoreAreAskedFor();
    void best_boundsTheRest_whenRowsNearlyTie();
    void best_saysNothingOfTheRest_whenARowIsNoNumber();
    void copyMore_goesStepByStep();
    void create_fails_whenRowsDoNotFit();
    void create_fails_withoutDeviceOrRows();
    void best_refusesWhatMakesNoSense();
    void benchmark_findsTheExactNeighbours();
};

void TestCardRows::best_areThoseOfBruteForce_data()
{
    QTest::addColumn<bool>("half");
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("dimension");
    QTest::newRow("float16") << true << 5000 << 64;
    QTest::newRow("float16, odd dimension") << true << 700 << 51;
    QTest::newRow("float16, several products") << true << 40'000 << 16;
    QTest::newRow("float32") << false << 5000 << 64;
    QTest::newRow("float32, odd dimension") << false << 700 << 51;
}

void TestCardRows::best_areThoseOfBruteForce()
{
    QFETCH(const bool, half);
    QFETCH(const int, count);
    QFETCH(const int, dimension);
    const Rows rows(count, dimension, half);
    const auto held = heldOnCpu(rows.view);
    QVERIFY(held);
    std::mt19937 random(7);
    for (int i = 0; i < 5; ++i) {
        const std::vector<float> query = randomUnit(dimension, random);
        const std::vector<double> scores = exactScores(rows.view, query);
        const auto best = held->best(query, 60);
        QVERIFY(best);
        QCOMPARE(best->rows.size(), std::size_t{60});
        const std::set<std::int64_t> found(best->rows.begin(), best->rows.end());
        // The last few may be others, where float32 cannot tell.
        for (const std::int64_t row : bestOf(scores, 40))
            QVERIFY2(found.contains(row), qPrintable(QString::number(row)));
        double weakest = kInfinity;
        double rest = -kInfinity;
        for (std::int64_t row = 0; row < count; ++row) {
            const double score = scores[static_cast<std::size_t>(row)];
            if (found.contains(row))
                weakest = std::min(weakest, score);
            else
                rest = std::max(rest, score);
        }
        QVERIFY(rest <= best->restAtMost);
        // Tight enough to be of use.
        QVERIFY(std::abs(best->restAtMost - weakest) < 1e-5);
    }
}

void TestCardRows::best_namesAllRows_whenMoreAreAskedFor()
{
    const Rows rows(30, 16, true);
    const auto held = heldOnCpu(rows.view);
    QVERIFY(held);
    auto best = held->best(rows.view.row(3), 100);
    QVERIFY(best);
    std::sort(best->rows.begin(), best->rows.end());
    std::vector<std::int64_t> all(30);
    std::iota(all.begin(), all.end(), 0);
    QCOMPARE(best->rows, all);
    QCOMPARE(best->restAtMost, -kInfinity);
}

void TestCardRows::best_boundsTheRest_whenRowsNearlyTie()
{
    // The query has nothing where the twins differ, but for one number too small for float32 sums to show.
    Rows rows(2000, 64, true);
    std::vector<float> query = rows.view.row(0);
    std::fill(query.begin() + 32, query.end(), 0.0F);
    normalise(query);
    query[40] = 1e-10F;
    for (std::int64_t row = 100; row < 160; ++row)
        rows.imitate(0, row, row % 2 == 0 ? 32 : 64);
    const auto held = heldOnCpu(rows.view);
    QVERIFY(held);
    const auto best = held->best(query, 20);
    QVERIFY(best);
    const std::vector<double> scores = exactScores(rows.view, query);
    // All that was found scores the same up to 1e-10, and so does what was not: the bound must leave that open.
    for (const std::int64_t row : best->rows)
        QVERIFY(scores[static_cast<std::size_t>(row)] <= best->restAtMost);
    // By as much as 64 roundings may come to.
    QVERIFY(scores[static_cast<std::size_t>(bestOf(scores, 1).front())] + 64 * 0x1p-24 <= best->restAtMost);
}

void TestCardRows::best_saysNothingOfTheRest_whenARowIsNoNumber()
{
    Rows rows(500, 16, true);
    rows.halves[16 * 77] = 0x7E00U;
    const auto held = heldOnCpu(rows.view);
    QVERIFY(held);
    const auto best = held->best(rows.view.row(3), 20);
    QVERIFY(best);
    QCOMPARE(best->restAtMost, kInfinity);
}

void TestCardRows::copyMore_goesStepByStep()
{
    const Rows rows(100, 16, true);
    CardRowsOptions options;
    options.device = "cpu";
    const auto held = CardRows::create(rows.view, options);
    QVERIFY(held);
    QCOMPARE((*held)->deviceBytes(), std::int64_t{100 * (16 * 2 + 4)});
    int steps = 0;
    while (!(*held)->isComplete()) {
        QVERIFY(!(*held)->best(rows.view.row(0), 5));
        QVERIFY((*held)->copyMore(16 * 2 * 30));
        ++steps;
    }
    QCOMPARE(steps, 4);
    const auto best = (*held)->best(rows.view.row(99), 1);
    QVERIFY(best);
    QCOMPARE(best->rows, std::vector<std::int64_t>{99});
}

void TestCardRows::create_fails_whenRowsDoNotFit()
{
    const Rows rows(100, 16, true);
    CardRowsOptions options;
    options.device = "cpu";
    options.shareOfFreeMemory = 1e-9;
    const auto held = CardRows::create(rows.view, options);
    QVERIFY(!held);
    QCOMPARE(held.error().code, ErrorCode::OutOfMemory);
}

void TestCardRows::create_fails_withoutDeviceOrRows()
{
    const Rows rows(10, 16, true);
    CardRowsOptions options;
    options.device = "cuda:97";
    const auto nowhere = CardRows::create(rows.view, options);
    QVERIFY(!nowhere);
    QCOMPARE(nowhere.error().code, ErrorCode::Unsupported);
    options.device = "cpu";
    const auto nothing = CardRows::create({}, options);
    QVERIFY(!nothing);
    QCOMPARE(nothing.error().code, ErrorCode::InvalidArgument);
}

void TestCardRows::best_refusesWhatMakesNoSense()
{
    const Rows rows(10, 16, true);
    const auto held = heldOnCpu(rows.view);
    QVERIFY(held);
    const auto none = held->best(rows.view.row(0), 0);
    QVERIFY(!none);
    QCOMPARE(none.error().code, ErrorCode::InvalidArgument);
    const auto other = held->best(std::vector<float>(15), 4);
    QVERIFY(!other);
    QCOMPARE(other.error().code, ErrorCode::InvalidArgument);
}

void TestCardRows::benchmark_findsTheExactNeighbours()
{
    ScanBenchmarkOptions options;
    options.device = "cpu";
    options.rows = 8000;
    options.dimension = 48;
    options.queries = 10;
    options.rounds = 2;
    const auto found = benchmarkScan(options);
    QVERIFY(found);
    QCOMPARE(found->identical, 10);
    QCOMPARE(found->proven, 10);
    QVERIFY(found->medianMs > 0.0 && found->p99Ms >= found->medianMs && found->gigabytesPerSecond > 0.0);
    options.queries = 0;
    const auto nonsense = benchmarkScan(options);
    QVERIFY(!nonsense);
    QCOMPARE(nonsense.error().code, ErrorCode::InvalidArgument);
    std::stop_source stop;
    stop.request_stop();
    options.queries = 1;
    const auto stopped = benchmarkScan(options, {stop.get_token(), {}});
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(TestCardRows)
#include "tst_card_rows.moc"
