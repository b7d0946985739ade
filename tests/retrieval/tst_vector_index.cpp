#include "core/base/Embedding.h"
#include "core/retrieval/FlatSearch.h"
#include "core/retrieval/Retriever.h"
#include "core/retrieval/VectorIndex.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <random>

using namespace palimpsest;
using namespace palimpsest::retrieval;

class TestVectorIndex : public QObject {
    Q_OBJECT

private:
    static constexpr int kDimension = 24;
    std::vector<float> m_values;
    EmbeddingView m_rows;
    QTemporaryDir m_temporary;

    std::filesystem::path directory() const
    {
        return std::filesystem::path(m_temporary.path().toStdString()) / "index";
    }
    IndexStamp stamp() const { return {m_rows.count, 7, kDimension}; }

    std::vector<float> query(unsigned seed) const
    {
        std::mt19937 random(seed);
        std::normal_distribution<float> normal;
        std::vector<float> values = m_rows.row(static_cast<std::int64_t>(seed) * 37 % m_rows.count);
        for (float &value : values)
            value += 0.1F * normal(random);
        normaliseL2(values);
        return values;
    }

private Q_SLOTS:
    void initTestCase()
    {
        std::mt19937 random(1);
        std::normal_distribution<float> normal;
        m_values.resize(6000 * kDimension);
        for (std::size_t i = 0; i < m_values.size(); i += kDimension) {
            const std::span<float> row(m_values.data() + i, kDimension);
            std::generate(row.begin(), row.end(), [&] { return normal(random); });
            normaliseL2(row);
        }
        m_rows.floatRows = m_values.data();
        m_rows.count = 6000;
        m_rows.dimension = kDimension;
    }

    void index_findsNearRowsAndSurvivesTheDisk()
    {
        const auto built = VectorIndex::build(m_rows, {});
        QVERIFY(built.hasValue());
        QVERIFY((*built)->save(directory(), stamp()).hasValue());
        const auto loaded = VectorIndex::load(directory(), stamp());
        QVERIFY(loaded.hasValue());
        int found = 0;
        for (unsigned seed = 0; seed < 20; ++seed) {
            const auto wanted = flatSearch(m_rows, {query(seed), 1, {}});
            const auto candidates = (*loaded)->candidates(query(seed), 200, 0.2);
            QVERIFY(candidates.hasValue());
            QCOMPARE(*candidates, *(*built)->candidates(query(seed), 200, 0.2));
            found += std::count(candidates->begin(), candidates->end(), wanted->front().row) > 0 ? 1 : 0;
        }
        QVERIFY2(found >= 18, qPrintable(QString::number(found)));
    }

    void allCells_giveTheExactNeighbours()
    {
        Registry<RetrieverEntry> registry;
        registerRetrieverAll(registry);
        const SearchSpace space{m_rows, directory(), stamp().revision};
        const auto retriever = registry.find("partitioned")->create(space, {{"probed_share", 1.0}});
        QVERIFY(retriever.hasValue());
        for (unsigned seed = 0; seed < 5; ++seed)
            QCOMPARE(*(*retriever)->search({query(seed), 4, {}}), *flatSearch(m_rows, {query(seed), 4, {}}));
    }

    void staleIndex_isNeverUsed_data()
    {
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("revision");
        QTest::addColumn<int>("dimension");
        QTest::newRow("rows") << 6001 << 7 << kDimension;
        QTest::newRow("revision") << 6000 << 8 << kDimension;
        QTest::newRow("dimension") << 6000 << 7 << kDimension + 1;
    }

    void staleIndex_isNeverUsed()
    {
        QFETCH(int, rows);
        QFETCH(int, revision);
        QFETCH(int, dimension);
        const auto loaded = VectorIndex::load(directory(), {rows, revision, dimension});
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().code, ErrorCode::NotFound);
    }

    void damagedIndex_isRefusedAndTheScanTakesOver()
    {
        QFile file(QString::fromStdString((directory() / "partitioned.faiss").string()));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.write(QByteArray(64, 'z')) == 64);
        file.close();
        const auto loaded = VectorIndex::load(directory(), stamp());
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().code, ErrorCode::Corrupt);
        Registry<RetrieverEntry> registry;
        registerRetrieverAll(registry);
        const auto retriever = registry.find("partitioned")->create({m_rows, directory(), stamp().revision}, {});
        QVERIFY(retriever.hasValue());
        QCOMPARE(*(*retriever)->search({query(3), 4, {}}), *flatSearch(m_rows, {query(3), 4, {}}));
        QVERIFY(file.resize(1000));
        QVERIFY(!VectorIndex::load(directory(), stamp()));
    }

    void build_refusesFewRowsAndIsCancelled()
    {
        EmbeddingView few = m_rows;
        few.count = 100;
        QCOMPARE(VectorIndex::build(few, {}).error().code, ErrorCode::InvalidArgument);
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(VectorIndex::build(m_rows, {stop.get_token(), {}}).error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestVectorIndex)
#include "tst_vector_index.moc"
