#include "core/base/Embedding.h"
#include "core/base/Half.h"
#include "core/retrieval/FlatSearch.h"
#include "core/retrieval/Retriever.h"
#include "core/retrieval/RowScanner.h"

#include <QTest>

#include <algorithm>
#include <atomic>
#include <functional>
#include <limits>
#include <numeric>
#include <random>

using namespace palimpsest;
using namespace palimpsest::retrieval;

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr int kDimension = 32;

/// Random unit rows, as float16.
struct Rows {
    std::vector<std::uint16_t> values;
    EmbeddingView view;

    Rows(std::int64_t count, unsigned seed)
    {
        std::mt19937 random(seed);
        std::normal_distribution<float> normal;
        for (std::int64_t i = 0; i < count; ++i) {
            std::vector<float> row(kDimension);
            std::generate(row.begin(), row.end(), [&] { return normal(random); });
            normaliseL2(row);
            std::transform(row.begin(), row.end(), std::back_inserter(values), halfFromFloat);
        }
        view.halfRows = values.data();
        view.count = count;
        view.dimension = kDimension;
    }
};

/// What a stub is to do, and what was asked of it.
struct Orders {
    bool fails = false;
    bool saysNothing = false;
    std::atomic<int> asked = 0;
    std::atomic<int> made = 0;
    std::atomic<std::int64_t> limit = 0;
};

/// Scans a copy of the rows in double precision, last ones first among equals, as a careless card might.
class StubScanner : public RowScanner {
public:
    StubScanner(const EmbeddingView &rows, Orders &orders)
        : m_copy(rows.halfRows, rows.halfRows + rows.count * rows.dimension)
        , m_rows(rows)
        , m_orders(orders)
    {
        m_rows.halfRows = m_copy.data();
    }

    [[nodiscard]] Result<std::optional<RowProposal>> propose(std::span<const float> query, std::int64_t limit) override
    {
        ++m_orders.asked;
        m_orders.limit = limit;
        if (m_orders.fails)
            return Error{ErrorCode::OutOfMemory, "The card is full.", {}};
        if (m_orders.saysNothing)
            return std::optional<RowProposal>();
        std::vector<std::pair<double, std::int64_t>> scored;
        for (std::int64_t row = 0; row < m_rows.count; ++row) {
            const std::vector<float> values = m_rows.row(row);
            scored.emplace_back(std::inner_product(values.begin(), values.end(), query.begin(), 0.0), row);
        }
        std::sort(scored.rbegin(), scored.rend());
        RowProposal proposal;
        for (std::int64_t i = 0; i < limit; ++i)
            proposal.rows.push_back(scored[static_cast<std::size_t>(i)].second);
        proposal.restAtMost = limit == m_rows.count ? -kInfinity : scored[static_cast<std::size_t>(limit)].first;
        return std::optional(std::move(proposal));
    }

private:
    std::vector<std::uint16_t> m_copy;
    EmbeddingView m_rows;
    Orders &m_orders;
};

std::unique_ptr<Retriever> denseRetriever(const EmbeddingView &rows, Orders *orders,
                                          std::vector<std::int64_t> removed = {})
{
    Registry<RetrieverEntry> registry;
    registerRetrieverAll(registry);
    SearchSpace space{rows, {}, std::move(removed)};
    if (orders != nullptr) {
        space.scanners = [orders](const EmbeddingView &view) -> std::unique_ptr<RowScanner> {
            ++orders->made;
            return std::make_unique<StubScanner>(view, *orders);
        };
    }
    auto created = registry.find("dense")->create(space, {});
    return std::move(*created);
}

std::vector<float> queryNear(const Rows &rows, std::int64_t row)
{
    std::vector<float> query = Rows(1, static_cast<unsigned>(row) + 900).view.row(0);
    const std::vector<float> near = rows.view.row(row);
    std::transform(query.begin(), query.end(), near.begin(), query.begin(), std::plus<>());
    normaliseL2(query);
    return query;
}

} // namespace

class TestRowScanner : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void search_findsTheSameWithAScanner_data();
    void search_findsTheSameWithAScanner();
    void search_ranksTheFirstOfEqualRows();
    void search_goesItsUsualWay_whenTheScannerDoesNot_data();
    void search_goesItsUsualWay_whenTheScannerDoesNot();
    void search_doesNotAsk_whenFewRowsAreAllowed();
    void search_doesNotAsk_whenTooManyAreWanted();
    void search_fails_withoutAskingForNonsense();
    void retriever_asksAnotherScanner_whenRowsAreReplaced();
};

void TestRowScanner::search_findsTheSameWithAScanner_data()
{
    QTest::addColumn<int>("k");
    QTest::addColumn<int>("excluded");
    QTest::addColumn<int>("removed");
    QTest::addColumn<int>("refused");
    QTest::newRow("one") << 1 << 0 << 0 << 0;
    QTest::newRow("twenty") << 20 << 0 << 0 << 0;
    QTest::newRow("excluded") << 20 << 200 << 0 << 0;
    QTest::newRow("removed") << 20 << 0 << 200 << 0;
    QTest::newRow("both") << 20 << 100 << 100 << 0;
    QTest::newRow("some not allowed") << 20 << 10 << 10 << 500;
    QTest::newRow("all") << 3000 << 0 << 0 << 0;
    QTest::newRow("all but some") << 3000 << 5 << 7 << 0;
}

void TestRowScanner::search_findsTheSameWithAScanner()
{
    QFETCH(const int, k);
    QFETCH(const int, excluded);
    QFETCH(const int, removed);
    QFETCH(const int, refused);
    const Rows rows(3000, 1);
    for (std::int64_t near = 0; near < 5; ++near) {
        const std::vector<float> query = queryNear(rows, near * 500);
        // What is hidden lies nearest, where it is in the way.
        const auto nearest = flatSearch(rows.view, {query, excluded + removed + refused + 1});
        QVERIFY(nearest);
        std::vector<std::int64_t> hidden;
        std::vector<std::int64_t> gone;
        RowSet allowed = RowSet::all(3000);
        for (int i = 0; i < excluded; ++i)
            hidden.push_back((*nearest)[static_cast<std::size_t>(i)].row);
        for (int i = 0; i < removed; ++i)
            gone.push_back((*nearest)[static_cast<std::size_t>(excluded + i)].row);
        // These are spread over the database.
        for (int i = 0; i < refused; ++i)
            allowed.erase(std::int64_t{6} * i);
        const RowSet *filter = refused > 0 ? &allowed : nullptr;
        Orders orders;
        const auto usual = denseRetriever(rows.view, nullptr, gone)->search({query, k, hidden, filter});
        const auto scanned = denseRetriever(rows.view, &orders, gone)->search({query, k, hidden, filter});
        QVERIFY(usual && scanned);
        QCOMPARE(orders.asked.load(), 1);
        QVERIFY(orders.limit >= std::min(k + excluded + removed, 3000));
        QVERIFY(*usual == *scanned);
    }
}

void TestRowScanner::search_ranksTheFirstOfEqualRows()
{
    // More equal rows than candidates: the stub names the last ones.
    Rows rows(500, 2);
    for (std::ptrdiff_t row = 100; row < 300; ++row)
        std::copy_n(rows.values.begin(), kDimension, rows.values.begin() + row * kDimension);
    Orders orders;
    const auto hits = denseRetriever(rows.view, &orders)->search({rows.view.row(0), 3});
    QVERIFY(hits);
    QCOMPARE(orders.asked.load(), 1);
    QCOMPARE((*hits)[0].row, 0);
    QCOMPARE((*hits)[1].row, 100);
    QCOMPARE((*hits)[2].row, 101);
}

void TestRowScanner::search_goesItsUsualWay_whenTheScannerDoesNot_data()
{
    QTest::addColumn<bool>("fails");
    QTest::newRow("it fails") << true;
    QTest::newRow("it has no answer") << false;
}

void TestRowScanner::search_goesItsUsualWay_whenTheScannerDoesNot()
{
    QFETCH(const bool, fails);
    const Rows rows(2000, 3);
    Orders orders;
    orders.fails = fails;
    orders.saysNothing = !fails;
    const auto retriever = denseRetriever(rows.view, &orders);
    const std::vector<float> query = queryNear(rows, 17);
    for (int i = 1; i <= 3; ++i) {
        const auto hits = retriever->search({query, 10});
        QVERIFY(hits);
        QCOMPARE(orders.asked.load(), i);
        QVERIFY(*hits == *flatSearch(rows.view, {query, 10}));
    }
}

void TestRowScanner::search_doesNotAsk_whenFewRowsAreAllowed()
{
    const Rows rows(2000, 4);
    RowSet few(2000);
    for (std::int64_t row = 0; row < 900; ++row)
        few.insert(row);
    Orders orders;
    const auto hits = denseRetriever(rows.view, &orders)->search({queryNear(rows, 1500), 10, {}, &few});
    QVERIFY(hits);
    QCOMPARE(orders.asked.load(), 0);
    QVERIFY(std::all_of(hits->begin(), hits->end(), [](const Hit &hit) { return hit.row < 900; }));
}

void TestRowScanner::search_doesNotAsk_whenTooManyAreWanted()
{
    const Rows rows(20'000, 5);
    Orders orders;
    const auto hits = denseRetriever(rows.view, &orders)->search({queryNear(rows, 0), 17'000});
    QVERIFY(hits);
    QCOMPARE(hits->size(), std::size_t{17'000});
    QCOMPARE(orders.asked.load(), 0);
}

void TestRowScanner::search_fails_withoutAskingForNonsense()
{
    const Rows rows(100, 6);
    Orders orders;
    const auto retriever = denseRetriever(rows.view, &orders);
    const std::vector<float> wrong(kDimension - 1, 0.1F);
    const auto hits = retriever->search({wrong, 4});
    QVERIFY(!hits);
    QCOMPARE(hits.error().code, ErrorCode::InvalidArgument);
    QCOMPARE(orders.asked.load(), 0);
}

void TestRowScanner::retriever_asksAnotherScanner_whenRowsAreReplaced()
{
    // The same address and number of rows, as when a file is mapped again where its predecessor was.
    Rows rows(1500, 7);
    const Rows others(1500, 8);
    const std::vector<float> query = queryNear(others, 33);
    Orders orders;
    auto retriever = denseRetriever(rows.view, &orders);
    const auto before = retriever->search({query, 5});
    QVERIFY(before);
    retriever.reset();
    std::copy(others.values.begin(), others.values.end(), rows.values.begin());
    retriever = denseRetriever(rows.view, &orders);
    const auto after = retriever->search({query, 5});
    QVERIFY(after);
    QCOMPARE(orders.made.load(), 2);
    QCOMPARE(orders.asked.load(), 2);
    QVERIFY(*after == *flatSearch(others.view, {query, 5}));
    QCOMPARE(after->front().row, 33);
    QVERIFY(*after != *before);
}

QTEST_GUILESS_MAIN(TestRowScanner)
#include "tst_row_scanner.moc"
