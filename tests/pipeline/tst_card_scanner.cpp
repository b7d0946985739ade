#include "core/base/Half.h"
#include "core/neural/Device.h"
#include "core/pipeline/detail/CardScanner.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

using namespace palimpsest;
using namespace palimpsest::pipeline;

namespace {

/// Random float16 rows of a length near 1.
struct Rows {
    std::vector<std::uint16_t> values;
    EmbeddingView view;

    Rows(std::int64_t count, int dimension) : values(static_cast<std::size_t>(count * dimension))
    {
        std::mt19937 random(1);
        std::normal_distribution<float> normal(0.0F, 1.0F / std::sqrt(static_cast<float>(dimension)));
        std::generate(values.begin(), values.end(), [&] { return halfFromFloat(normal(random)); });
        view.halfRows = values.data();
        view.count = count;
        view.dimension = dimension;
    }
};

neural::CardRowsOptions on(const char *device)
{
    neural::CardRowsOptions options;
    options.device = device;
    return options;
}

} // namespace

class TestCardScanner : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void propose_answersFromTheSecondSearchOn();
    void propose_reportsItsFailureOnce();
    void propose_saysNothing_whenThereIsNoCard();
};

void TestCardScanner::propose_answersFromTheSecondSearchOn()
{
    const Rows rows(2000, 64);
    int failures = 0;
    CardScanner scanner(rows.view, on("cpu"), [&failures](const Error &) { ++failures; });
    const std::vector<float> query = rows.view.row(1234);
    const auto first = scanner.propose(query, 10);
    QVERIFY(first && !*first);
    for (int i = 0; i < 2; ++i) {
        const auto proposed = scanner.propose(query, 10);
        QVERIFY(proposed && *proposed);
        QCOMPARE((*proposed)->rows.size(), std::size_t{10});
        QCOMPARE(std::count((*proposed)->rows.begin(), (*proposed)->rows.end(), 1234), 1);
        QVERIFY((*proposed)->restAtMost < 0.9);
    }
    QCOMPARE(failures, 0);
}

void TestCardScanner::propose_reportsItsFailureOnce()
{
    const Rows rows(100, 64);
    std::vector<Error> failures;
    neural::CardRowsOptions options = on("cpu");
    options.shareOfFreeMemory = 1e-9;
    CardScanner scanner(rows.view, options, [&failures](const Error &error) { failures.push_back(error); });
    for (int i = 0; i < 4; ++i) {
        const auto proposed = scanner.propose(rows.view.row(3), 10);
        QVERIFY(proposed && !*proposed);
    }
    QCOMPARE(failures.size(), std::size_t{1});
    QCOMPARE(failures.front().code, ErrorCode::OutOfMemory);
    CardScanner silent(rows.view, options, {});
    for (int i = 0; i < 2; ++i)
        QVERIFY(silent.propose(rows.view.row(3), 10));
}

void TestCardScanner::propose_saysNothing_whenThereIsNoCard()
{
    if (neural::availableDevices().size() > 1)
        QSKIP("There is a card here.");
    const Rows rows(100, 64);
    int failures = 0;
    CardScanner scanner(rows.view, on("auto"), [&failures](const Error &) { ++failures; });
    for (int i = 0; i < 3; ++i) {
        const auto proposed = scanner.propose(rows.view.row(3), 10);
        QVERIFY(proposed && !*proposed);
    }
    QCOMPARE(failures, 0);
}

QTEST_GUILESS_MAIN(TestCardScanner)
#include "tst_card_scanner.moc"
