#include "core/pipeline/detail/Retrieval.h"
#include "tests/pipeline/CircleFixture.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <filesystem>
#include <memory>
#include <set>

using namespace palimpsest;
using namespace palimpsest::pipeline;

namespace {

constexpr int kItems = 40;

// Wide enough apart for float16.
Result<void> makeFullCircle(const std::filesystem::path &directory, const std::string &name)
{
    std::vector<database::NewItem> items;
    for (int i = 0; i < kItems; ++i)
        items.push_back(circle::item(name, i, 9.0 * i));
    return circle::makeDatabase(directory, name, items);
}

} // namespace

/// Queries over databases whose items stand at known angles.
class TestRetrieval : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const std::filesystem::path root = m_folder.path().toStdString();
        QVERIFY(makeFullCircle(root / "alpha", "alpha").hasValue());
        QVERIFY(makeFullCircle(root / "beta", "beta").hasValue());
        m_library = std::make_unique<Library>(std::vector<std::filesystem::path>{}, root);
        m_library->refresh();
        QCOMPARE(m_library->databases().size(), std::size_t{2});
        m_query = {"circle", circle::direction(92.0)};
    }

    void nearestItems_comeFirst()
    {
        const auto found = find(request());
        QVERIFY(found.hasValue());
        QCOMPARE(circle::itemsOf(*found), (std::vector<std::int64_t>{10, 11, 9, 12}));
        QVERIFY(found->neighbours.front().score > 0.999);
    }

    void pinnedNeighbours_stayInFrontAndCount()
    {
        RetrieveRequest asked = request();
        auto pinned = m_library->item("alpha", 30);
        QVERIFY(pinned.hasValue());
        pinned->state = NeighbourState::Pinned;
        asked.kept = {*pinned};
        const auto found = find(asked);
        QVERIFY(found.hasValue());
        QCOMPARE(circle::itemsOf(*found), (std::vector<std::int64_t>{30, 10, 11, 9}));
        QVERIFY(std::abs(found->neighbours.front().score - std::cos(178.0 * 3.14159265 / 180.0)) < 1e-3);
    }

    void excludedNeighbours_arePassedOverAndHandedBack()
    {
        RetrieveRequest asked = request();
        auto excluded = m_library->item("alpha", 10);
        QVERIFY(excluded.hasValue());
        excluded->state = NeighbourState::Excluded;
        asked.kept = {*excluded};
        const auto found = find(asked);
        QVERIFY(found.hasValue());
        QCOMPARE(circle::itemsOf(*found), (std::vector<std::int64_t>{11, 9, 12, 8, 10}));
        QVERIFY(found->neighbours.back().state == NeighbourState::Excluded);
    }

    void passedOverItems_areNeitherFoundNorDrawn()
    {
        RetrieveRequest asked = request();
        asked.passedOver = {{"alpha", 10}, {"alpha", 9}, {"beta", 11}, {"alpha", 4000}};
        const auto found = find(asked);
        QVERIFY(found.hasValue());
        QCOMPARE(circle::itemsOf(*found), (std::vector<std::int64_t>{11, 12, 8, 13}));

        asked.passedOver.clear();
        for (std::int64_t item = 0; item < kItems; ++item) {
            if (item != 7)
                asked.passedOver.push_back({"alpha", item});
        }
        for (asked.seed = 0; asked.seed < 5; ++asked.seed) {
            const auto drawn = draw(asked);
            QVERIFY(drawn.hasValue());
            QCOMPARE(drawn->itemId, std::int64_t{7});
        }
    }

    void plainNeighboursOfBefore_areNotKept()
    {
        RetrieveRequest asked = request();
        const auto before = m_library->item("alpha", 30);
        QVERIFY(before.hasValue());
        asked.kept = {*before};
        const auto found = find(asked);
        QVERIFY(found.hasValue());
        QCOMPARE(found->neighbours.size(), std::size_t{4});
        QCOMPARE(found->neighbours.front().itemId, std::int64_t{10});
    }

    void severalDatabases_actAsOne()
    {
        RetrieveRequest asked = request();
        asked.databaseIds = {"alpha", "beta"};
        const auto found = find(asked);
        QVERIFY(found.hasValue());
        QCOMPARE(circle::itemsOf(*found), (std::vector<std::int64_t>{10, 10, 11, 11}));
    }

    void anotherEncodersDatabase_isRefused()
    {
        QCOMPARE(requireEncoder(*m_library, {"alpha"}, "square").error().code, ErrorCode::InvalidArgument);
        QCOMPARE(requireEncoder(*m_library, {}, "circle").error().code, ErrorCode::InvalidArgument);
        QCOMPARE(requireEncoder(*m_library, {"gamma"}, "circle").error().code, ErrorCode::NotFound);
        QVERIFY(requireEncoder(*m_library, {"alpha", "beta"}, "circle").hasValue());
    }

    void pseudoQuery_isTheSameForTheSameSeed()
    {
        RetrieveRequest asked = request();
        std::set<std::int64_t> drawn;
        for (std::uint64_t seed = 0; seed < 30; ++seed) {
            asked.seed = seed;
            const auto first = draw(asked);
            const auto second = draw(asked);
            QVERIFY(first.hasValue() && second.hasValue());
            QCOMPARE(first->itemId, second->itemId);
            drawn.insert(first->itemId);
        }
        QVERIFY(drawn.size() > 8);
    }

    void pseudoQuery_staysWithTypicalItems_whenTheShareIsSmall()
    {
        RetrieveRequest asked = request();
        asked.topM = 0.1;
        std::set<std::int64_t> drawn;
        for (std::uint64_t seed = 0; seed < 60; ++seed) {
            asked.seed = seed;
            const auto item = draw(asked);
            QVERIFY(item.hasValue());
            drawn.insert(item->itemId);
        }
        QVERIFY(drawn.size() <= 4);
    }

    void pseudoQuery_refusesAShareOutOfRange()
    {
        RetrieveRequest asked = request();
        for (const double share : {0.0, -1.0, 1.5, std::nan("")}) {
            asked.topM = share;
            QCOMPARE(draw(asked).error().code, ErrorCode::InvalidArgument);
        }
    }

private:
    Result<RetrieveOutcome> find(const RetrieveRequest &asked) const
    {
        SearchedQuery query;
        query.embedding = m_query;
        return circle::find(*m_library, asked, query);
    }

    Result<Neighbour> draw(const RetrieveRequest &asked) const
    {
        const auto databases = searchedDatabases(asked, *m_library);
        if (!databases)
            return databases.error();
        return drawPseudoQuery(asked, *databases, {});
    }

    RetrieveRequest request() const
    {
        RetrieveRequest result;
        result.databaseIds = {"alpha"};
        result.k = 4;
        return result;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Library> m_library;
    Embedding m_query;
};

QTEST_GUILESS_MAIN(TestRetrieval)
#include "tst_retrieval.moc"
