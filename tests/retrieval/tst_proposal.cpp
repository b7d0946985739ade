#include "core/retrieval/ProposalDistribution.h"

#include <QTest>

#include <limits>
#include <map>

using namespace palimpsest;
using namespace palimpsest::retrieval;

class TestProposal : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void counts_rankRows()
    {
        const std::vector<std::int64_t> neighbours{5, 9, 5, 2, 9, 5, 7};
        const auto all = ProposalDistribution::fromNeighbourRows(neighbours);
        QVERIFY(all.hasValue());
        QCOMPARE(all->rows(), (std::vector<std::int64_t>{5, 9, 2, 7}));
        QCOMPARE(all->counts(), (std::vector<std::int64_t>{3, 2, 1, 1}));
        QCOMPARE(all->topRows(2)->weights(), (std::vector<double>{0.6, 0.4}));
        QCOMPARE(all->topRows(99)->size(), 4);
        QCOMPARE(all->topShare(0.99)->size(), 3);
        QCOMPARE(all->topShare(1.0)->size(), 4);
    }

    void nothingLeft_isAnError_data()
    {
        QTest::addColumn<double>("share");
        for (const double share : {0.0, -0.5, 1.001, 0.009, std::numeric_limits<double>::quiet_NaN()})
            QTest::addRow("%g", share) << share;
    }

    void nothingLeft_isAnError()
    {
        QFETCH(double, share);
        const auto all = ProposalDistribution::uniform(100);
        QVERIFY(all.hasValue());
        QCOMPARE(all->topShare(share).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(all->topRows(0).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(ProposalDistribution::uniform(0).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(ProposalDistribution::fromNeighbourRows({}).error().code, ErrorCode::InvalidArgument);
    }

    void draw_isRepeatableAndFollowsTheWeights()
    {
        std::vector<std::int64_t> neighbours(60, 4);
        neighbours.insert(neighbours.end(), 40, 8);
        const auto all = ProposalDistribution::fromNeighbourRows(neighbours);
        std::map<std::int64_t, int> uniform;
        std::map<std::int64_t, int> byCount;
        constexpr int kDraws = 20000;
        for (std::uint64_t seed = 0; seed < kDraws; ++seed) {
            QCOMPARE(all->draw(seed), all->draw(seed));
            ++uniform[all->draw(seed)];
            ++byCount[all->draw(seed, ProposalDistribution::Draw::ByCount)];
        }
        QVERIFY(qAbs(uniform[4] - kDraws / 2) < 400);
        QVERIFY(qAbs(byCount[4] - kDraws * 6 / 10) < 400);
        QCOMPARE(byCount[4] + byCount[8], kDraws);
    }

    void neighboursWithinTheDatabase_includeTheRowItself()
    {
        // Three axes: every row is nearest to itself.
        const std::vector<float> values{1, 0, 0, 0, 1, 0, 0, 0, 1};
        EmbeddingView rows;
        rows.floatRows = values.data();
        rows.count = 3;
        rows.dimension = 3;
        Registry<RetrieverEntry> registry;
        registerRetrieverAll(registry);
        const auto retriever = registry.find("dense")->create({rows, {}, {}}, {});
        const auto neighbours = neighbourRowsWithin(**retriever, rows, 1, 100, {});
        QVERIFY(neighbours.hasValue());
        QCOMPARE(*neighbours, (std::vector<std::int64_t>{0, 1, 2}));
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(neighbourRowsWithin(**retriever, rows, 1, 100, {stop.get_token(), {}}).error().code,
                 ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestProposal)
#include "tst_proposal.moc"
