#include "core/retrieval/RetrievalBenchmark.h"
#include "core/retrieval/SyntheticVectors.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace palimpsest;
using namespace palimpsest::retrieval;

class TestRetrievalBenchmark : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_temporary;

    static ClusteredVectorsSpec spec(int dimension)
    {
        ClusteredVectorsSpec result;
        result.dimension = dimension;
        return result;
    }

    std::filesystem::path path(const char *name) const
    {
        return std::filesystem::path(m_temporary.path().toStdString()) / name;
    }

private Q_SLOTS:
    void vectors_areUnitAndDependOnTheirNumberAlone_data()
    {
        QTest::addColumn<int>("dimension");
        QTest::newRow("power of two") << 512;
        QTest::newRow("not a power of two") << 200;
    }

    void vectors_areUnitAndDependOnTheirNumberAlone()
    {
        QFETCH(int, dimension);
        const ClusteredVectors one(spec(dimension));
        const ClusteredVectors other(spec(dimension));
        for (const VectorStream stream : {VectorStream::Rows, VectorStream::Queries, VectorStream::TextQueries}) {
            std::vector<float> a(static_cast<std::size_t>(dimension));
            std::vector<float> b(a.size());
            one.draw(stream, 3, b);
            one.draw(stream, 12345, a);
            other.draw(stream, 12345, b);
            QCOMPARE(a, b);
            double squares = 0.0;
            for (const float value : a)
                squares += static_cast<double>(value) * static_cast<double>(value);
            QVERIFY(std::abs(squares - 1.0) < 1e-5);
        }
    }

    void vectorFile_isContinuedAndGrows()
    {
        const auto file = path("rows.f16");
        std::stop_source stop;
        int blocks = 0;
        const JobContext job{stop.get_token(), [&](const Progress &) {
                                 if (++blocks == 2)
                                     stop.request_stop();
                             }};
        QCOMPARE(ClusteredVectorFile::open(file, spec(16), 40'000, job).error().code, ErrorCode::Cancelled);
        std::filesystem::resize_file(file, std::filesystem::file_size(file) - 10);
        const auto continued = ClusteredVectorFile::open(file, spec(16), 40'000, {});
        const auto fresh = ClusteredVectorFile::open(path("fresh.f16"), spec(16), 40'000, {});
        QVERIFY(continued.hasValue() && fresh.hasValue());
        QVERIFY(std::equal((*continued)->rows().halfRows, (*continued)->rows().halfRows + 40'000 * 16,
                           (*fresh)->rows().halfRows));
        QCOMPARE((*ClusteredVectorFile::open(file, spec(16), 100, {}))->rows().count, 100);
    }

    void everySearcher_isMeasured()
    {
        const auto file = ClusteredVectorFile::open(path("vectors.f16"), spec(64), 3000, {});
        const ClusteredVectors vectors(spec(64));
        const BenchmarkQueries queries{vectors.first(VectorStream::Queries, 20),
                                       vectors.first(VectorStream::TextQueries, 20)};
        BenchmarkOptions options;
        options.directory = path("index");
        options.vectorFile = path("vectors.f16");
        options.rounds = 1;
        const auto report = benchmarkRetrieval((*file)->rows(), queries, options, {});
        QVERIFY(report.hasValue());
        QCOMPARE(report->searchers.size(), benchmarkSearchers().size());
        QVERIFY(report->firstCosine > report->lastCosine && report->lastCosine > report->anyCosine);
        for (const SearcherResult &result : report->searchers) {
            if (!result.skipReason.empty())
                continue;
            QVERIFY2(result.recall > 0.9, result.name.c_str());
            QVERIFY(result.medianMs > 0.0 && result.p99Ms >= result.medianMs && result.batchPerSecond > 0.0);
        }
        QCOMPARE(report->searchers.front().identical, 20);
        options.kind = IndexKind::Partitions;
        options.searchers = {"palimpsest"};
        const auto partitions = benchmarkRetrieval((*file)->rows(), queries, options, {});
        QVERIFY(partitions.hasValue());
        QVERIFY(partitions->searchers.front().diskBytes > 0);
    }

    void nonsense_isRefused()
    {
        const auto file = ClusteredVectorFile::open(path("few.f16"), spec(16), 10, {});
        const BenchmarkQueries queries{ClusteredVectors(spec(16)).first(VectorStream::Queries, 2), {}};
        BenchmarkOptions options;
        options.searchers = {"abacus"};
        QCOMPARE(benchmarkRetrieval((*file)->rows(), queries, options, {}).error().code, ErrorCode::InvalidArgument);
        options.searchers = {};
        QCOMPARE(benchmarkRetrieval((*file)->rows(), {}, options, {}).error().code, ErrorCode::InvalidArgument);
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(benchmarkRetrieval((*file)->rows(), queries, options, {stop.get_token(), {}}).error().code,
                 ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestRetrievalBenchmark)
#include "tst_retrieval_benchmark.moc"
