#include "core/base/Embedding.h"
#include "core/base/Half.h"
#include "core/retrieval/FlatSearch.h"
#include "core/retrieval/IndexUpkeep.h"
#include "core/retrieval/Retriever.h"
#include "core/retrieval/SyntheticVectors.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <fcntl.h>
#include <functional>
#include <sys/file.h>
#include <unistd.h>

using namespace palimpsest;
using namespace palimpsest::retrieval;

namespace {

constexpr int kDimension = 32;
constexpr int kNeighbours = 20;

ClusteredVectorsSpec spec()
{
    ClusteredVectorsSpec result;
    result.dimension = kDimension;
    result.topics = 4;
    result.clusters = 40;
    return result;
}

/// Made-up rows as float16, with room for more.
struct Rows {
    std::vector<std::uint16_t> values;

    explicit Rows(std::int64_t count)
    {
        const ClusteredVectors vectors(spec());
        std::vector<float> row(kDimension);
        for (std::int64_t i = 0; i < count; ++i) {
            vectors.draw(VectorStream::Rows, i, row);
            std::transform(row.begin(), row.end(), std::back_inserter(values), halfFromFloat);
        }
    }

    void repeat(std::int64_t from, std::int64_t to)
    {
        std::copy_n(values.begin() + from * kDimension, kDimension, values.begin() + to * kDimension);
    }

    [[nodiscard]] EmbeddingView view(std::int64_t count = -1) const
    {
        EmbeddingView view;
        view.halfRows = values.data();
        view.count = count >= 0 ? count : static_cast<std::int64_t>(values.size()) / kDimension;
        view.dimension = kDimension;
        return view;
    }
};

std::vector<std::vector<float>> queries(int count)
{
    return ClusteredVectors(spec()).first(VectorStream::Queries, count);
}

std::unique_ptr<Retriever> retrieverOf(const EmbeddingView &rows, const std::filesystem::path &directory,
                                       std::vector<std::int64_t> removed = {})
{
    Registry<RetrieverEntry> registry;
    registerRetrieverAll(registry);
    auto created = registry.find("dense")->create({rows, directory, std::move(removed)}, {});
    return std::move(*created);
}

// The share of the exact neighbours that is found; rows with equal scores stand for each other.
double recallOf(const Retriever &retriever, const EmbeddingView &rows, int k, int count)
{
    double sum = 0.0;
    for (const std::vector<float> &query : queries(count)) {
        const auto exact = flatSearch(rows, {query, k, {}});
        const auto hits = retriever.search({query, k, {}});
        if (!exact || !hits || hits->size() != exact->size())
            return -1.0;
        if (exact->empty())
            sum += 1.0;
        else
            sum += static_cast<double>(std::count_if(hits->begin(), hits->end(),
                                                     [&](const Hit &hit) { return hit.score >= exact->back().score; }))
                   / static_cast<double>(exact->size());
    }
    return sum / count;
}

UpkeepOptions quickly(IndexKind kind)
{
    UpkeepOptions options;
    options.kind = kind;
    options.queries = 64;
    return options;
}

} // namespace

class TestSearchIndex : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_temporary;
    int m_directories = 0;

    std::filesystem::path newDirectory()
    {
        return std::filesystem::path(m_temporary.path().toStdString()) / std::to_string(m_directories++);
    }

    static void addKinds()
    {
        QTest::addColumn<QString>("kind");
        for (const char *kind : {"graph", "partitions"})
            QTest::newRow(kind) << QString(kind);
    }

    static IndexKind fetchKind()
    {
        QFETCH(QString, kind);
        return *indexKindFromName(kind.toStdString());
    }

    static QString dataFile(const std::filesystem::path &directory)
    {
        const QDir folder(QString::fromStdString(directory.string()));
        return folder.filePath(folder.entryList({QStringLiteral("search-*")}).value(0));
    }

private Q_SLOTS:
    void everyKind_findsWhatItStates_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("repeated");
        for (const char *kind : {"exact", "graph", "partitions"}) {
            for (const int rows : {0, 1, kNeighbours - 1, kNeighbours, 300, 1024, 4000})
                QTest::addRow("%s, %d rows", kind, rows) << QString(kind) << rows << 0;
            QTest::addRow("%s, duplicates", kind) << QString(kind) << 3000 << 3;
            QTest::addRow("%s, mostly duplicates", kind) << QString(kind) << 2000 << 1;
        }
    }

    void everyKind_findsWhatItStates()
    {
        QFETCH(QString, kind);
        QFETCH(int, rows);
        QFETCH(int, repeated);
        Rows data(rows);
        for (int row = 1; repeated > 0 && row < rows; row += repeated)
            data.repeat(row % 50, row);
        const auto directory = newDirectory();
        const auto report = refreshIndex(data.view(), directory, quickly(*indexKindFromName(kind.toStdString())), {});
        double stated = 1.0;
        // Where most rows are copies, those that it was measured with say less about queries that are not.
        const double margin = repeated == 1 ? 0.05 : 0.02;
        if (report) {
            QCOMPARE(indexKindName(report->facts.kind), kind.toStdString());
            QCOMPARE(report->facts.rows, rows);
            stated = report->facts.recall;
        } else {
            QCOMPARE(report.error().code, ErrorCode::InvalidArgument);
        }
        const auto retriever = retrieverOf(data.view(), directory);
        for (const int k : {1, kNeighbours, 2 * kNeighbours}) {
            const double recall = recallOf(*retriever, data.view(), k, 64);
            QVERIFY2(recall >= stated - margin, qPrintable(QString::number(recall)));
            if (kind == QStringLiteral("exact"))
                QCOMPARE(recall, 1.0);
        }
        QVERIFY2(stated >= 0.95 || repeated == 1, qPrintable(QString::number(stated)));
    }

    void searchesTogether_findWhatEachFindsAlone_data() { addKinds(); }
    void searchesTogether_findWhatEachFindsAlone()
    {
        const Rows data(4000);
        const auto directory = newDirectory();
        QVERIFY(refreshIndex(data.view(), directory, quickly(fetchKind()), {}));
        const auto retriever = retrieverOf(data.view(), directory);
        const auto values = queries(70);
        std::vector<SearchRequest> requests;
        for (const std::vector<float> &query : values)
            requests.push_back({query, 5, {}});
        const auto together = retriever->searchMany(requests, {});
        QVERIFY(together.hasValue());
        for (std::size_t i = 0; i < requests.size(); ++i)
            QCOMPARE(together->at(i), *retriever->search(requests[i]));
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(retriever->searchMany(requests, {stop.get_token(), {}}).error().code, ErrorCode::Cancelled);
    }

    void facts_areStoredWithTheIndex_data() { addKinds(); }
    void facts_areStoredWithTheIndex()
    {
        const Rows data(3000);
        const auto directory = newDirectory();
        const auto report = refreshIndex(data.view(), directory, quickly(fetchKind()), {});
        QVERIFY(report.hasValue());
        QCOMPARE(report->action, UpkeepAction::Built);
        const auto facts = readIndexFacts(directory);
        QVERIFY(facts.hasValue());
        QCOMPARE(facts->kind, fetchKind());
        QCOMPARE(facts->recall, report->facts.recall);
        QCOMPARE(facts->queries, 64);
        QCOMPARE(facts->parameters, report->facts.parameters);
        QCOMPARE(facts->bytes, QFile(dataFile(directory)).size());
        QVERIFY(facts->medianMs > 0.0);
    }

    void newRows_areFoundAtOnce_data() { addKinds(); }
    void newRows_areFoundAtOnce()
    {
        const Rows data(4100);
        const auto directory = newDirectory();
        QVERIFY(refreshIndex(data.view(4000), directory, quickly(fetchKind()), {}));
        const auto again = refreshIndex(data.view(), directory, quickly(fetchKind()), {});
        QCOMPARE(again->action, UpkeepAction::None);
        QCOMPARE(again->facts.rows, 4000);
        const auto retriever = retrieverOf(data.view(), directory);
        for (std::int64_t row = 4000; row < 4100; row += 7)
            QCOMPARE(retriever->search({data.view().row(row), 1, {}})->front().row, row);
    }

    void manyNewRows_extendTheIndexAndMoreReplaceIt_data() { addKinds(); }
    void manyNewRows_extendTheIndexAndMoreReplaceIt()
    {
        const Rows data(6500);
        const auto directory = newDirectory();
        UpkeepOptions options = quickly(fetchKind());
        options.tailRows = 100;
        QVERIFY(refreshIndex(data.view(3000), directory, options, {}));
        const QString first = dataFile(directory);
        // Searches that are open keep what they have.
        const auto before = retrieverOf(data.view(3000), directory);
        const auto extended = refreshIndex(data.view(4000), directory, options, {});
        QCOMPARE(extended->action, UpkeepAction::Extended);
        QCOMPARE(extended->facts.rows, 4000);
        QVERIFY(dataFile(directory) != first);
        QVERIFY(!QFile::exists(first));
        QVERIFY(recallOf(*before, data.view(3000), kNeighbours, 32) > 0.95);
        QVERIFY(recallOf(*retrieverOf(data.view(4000), directory), data.view(4000), kNeighbours, 32) > 0.95);
        const auto larger = refreshIndex(data.view(), directory, options, {});
        QCOMPARE(larger->facts.rows, 6500);
        QVERIFY(larger->action == UpkeepAction::Built || fetchKind() == IndexKind::Graph);
        QVERIFY(recallOf(*retrieverOf(data.view(), directory), data.view(), kNeighbours, 32) > 0.95);
    }

    void removedAndExcludedRows_areNotFound_data() { addKinds(); }
    void removedAndExcludedRows_areNotFound()
    {
        const Rows data(4000);
        const auto directory = newDirectory();
        QVERIFY(refreshIndex(data.view(), directory, quickly(fetchKind()), {}));
        const std::vector<float> query = queries(1).front();
        const auto exact = flatSearch(data.view(), {query, 60, {}});
        std::vector<std::int64_t> removed;
        std::vector<std::int64_t> excluded;
        std::vector<std::int64_t> left;
        for (const Hit &hit : *exact)
            (hit.row % 3 == 0 ? removed : hit.row % 3 == 1 ? excluded : left).push_back(hit.row);
        const auto hits = retrieverOf(data.view(), directory, removed)->search({query, 10, excluded});
        QVERIFY(hits.hasValue());
        int found = 0;
        for (const Hit &hit : *hits) {
            QVERIFY(std::find(removed.begin(), removed.end(), hit.row) == removed.end());
            QVERIFY(std::find(excluded.begin(), excluded.end(), hit.row) == excluded.end());
            found += std::find(left.begin(), left.begin() + 10, hit.row) != left.begin() + 10 ? 1 : 0;
        }
        QVERIFY(found >= 9);
    }

    void indexOfOtherRows_isNeverUsed_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what : {"other values", "fewer rows", "other dimension"})
            QTest::newRow(what) << QString(what);
    }

    void indexOfOtherRows_isNeverUsed()
    {
        QFETCH(QString, what);
        Rows data(3000);
        const auto directory = newDirectory();
        QVERIFY(refreshIndex(data.view(), directory, quickly(IndexKind::Graph), {}));
        EmbeddingView rows = data.view();
        if (what == QStringLiteral("other values"))
            std::reverse(data.values.begin(), data.values.end());
        if (what == QStringLiteral("fewer rows"))
            rows.count = 2000;
        if (what == QStringLiteral("other dimension"))
            rows.dimension = kDimension / 2;
        std::vector<float> query = rows.row(17);
        normaliseL2(query);
        const auto hits = retrieverOf(rows, directory)->search({query, 8, {}});
        QVERIFY(hits.hasValue());
        QCOMPARE(*hits, *flatSearch(rows, {query, 8, {}}));
        const auto report = refreshIndex(rows, directory, quickly(IndexKind::Graph), {});
        QCOMPARE(report->action, UpkeepAction::Built);
        QCOMPARE(report->facts.rows, rows.count);
    }

    void damagedIndex_isNeverUsedAndBuiltAgain_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("damage");
        for (const char *kind : {"graph", "partitions"}) {
            for (const char *damage : {"cut", "grown", "overwritten", "gone", "header cut", "header of nonsense"})
                QTest::addRow("%s, %s", kind, damage) << QString(kind) << QString(damage);
        }
    }

    void damagedIndex_isNeverUsedAndBuiltAgain()
    {
        QFETCH(QString, damage);
        const Rows data(3000);
        const auto directory = newDirectory();
        QVERIFY(refreshIndex(data.view(), directory, quickly(fetchKind()), {}));
        const bool header = damage.startsWith(QStringLiteral("header"));
        QFile file(header ? QString::fromStdString((directory / "search.json").string()) : dataFile(directory));
        if (damage == QStringLiteral("gone")) {
            QVERIFY(file.remove());
        } else {
            QVERIFY(file.open(QIODevice::ReadWrite));
            if (damage.endsWith(QStringLiteral("cut")))
                QVERIFY(file.resize(file.size() / 2));
            else if (damage == QStringLiteral("grown"))
                QVERIFY(file.resize(file.size() + 1));
            else if (header)
                QVERIFY(file.resize(0) && file.write(R"({"version": 2, "kind": "graph", "rows": -1})") > 0);
            else
                QVERIFY(file.seek(200) && file.write(QByteArray(64, 'z')) == 64);
            file.close();
        }
        const std::vector<float> query = queries(1).front();
        QCOMPARE(*retrieverOf(data.view(), directory)->search({query, 8, {}}),
                 *flatSearch(data.view(), {query, 8, {}}));
        QCOMPARE(refreshIndex(data.view(), directory, quickly(fetchKind()), {})->action, UpkeepAction::Built);
        QCOMPARE(refreshIndex(data.view(), directory, quickly(fetchKind()), {})->action, UpkeepAction::None);
    }

    void nonsenseInTheLists_doesNoHarm()
    {
        const Rows data(3000);
        const auto directory = newDirectory();
        const auto report = refreshIndex(data.view(), directory, quickly(IndexKind::Partitions), {});
        QFile file(dataFile(directory));
        QVERIFY(file.open(QIODevice::ReadWrite));
        // Row numbers and codes are the one part that is not summed up when the index is opened.
        const qint64 listBytes = 3000 * (4 + kDimension / 8);
        QVERIFY(file.seek(file.size() - listBytes));
        QVERIFY(file.write(QByteArray(static_cast<int>(listBytes), '\xEE')) == listBytes);
        file.close();
        const auto retriever = retrieverOf(data.view(), directory);
        for (const std::vector<float> &query : queries(20)) {
            const auto hits = retriever->search({query, 8, {}});
            QVERIFY(hits.hasValue());
            for (const Hit &hit : *hits)
                QVERIFY(hit.row >= 0 && hit.row < 3000);
        }
    }

    void indexOfANewerProgram_isNamedAndNotUsed()
    {
        const auto directory = newDirectory();
        QVERIFY(std::filesystem::create_directories(directory));
        QFile file(QString::fromStdString((directory / "search.json").string()));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(R"({"version": 99})") > 0);
        file.close();
        QCOMPARE(readIndexFacts(directory).error().code, ErrorCode::Unsupported);
        QCOMPARE(readIndexFacts(newDirectory()).error().code, ErrorCode::NotFound);
        const Rows data(100);
        QCOMPARE(retrieverOf(data.view(), directory)->search({data.view().row(3), 1, {}})->front().row, 3);
    }

    void stoppedBuild_leavesWhatWasThere_data() { addKinds(); }
    void stoppedBuild_leavesWhatWasThere()
    {
        const Rows data(6500);
        const auto directory = newDirectory();
        UpkeepOptions options = quickly(fetchKind());
        options.tailRows = 1;
        QVERIFY(refreshIndex(data.view(3000), directory, options, {}));
        const QString current = dataFile(directory);
        std::stop_source stop;
        int reports = 0;
        const JobContext job{stop.get_token(), [&](const Progress &) {
                                 if (++reports == 3)
                                     stop.request_stop();
                             }};
        QCOMPARE(refreshIndex(data.view(), directory, options, job).error().code, ErrorCode::Cancelled);
        QCOMPARE(dataFile(directory), current);
        QCOMPARE(readIndexFacts(directory)->rows, 3000);
        const QDir folder(QString::fromStdString(directory.string()));
        QCOMPARE(folder.entryList(QDir::Files).size(), 3);
    }

    void buildOfAnotherProgram_isNotDisturbed()
    {
        const Rows data(3000);
        const auto directory = newDirectory();
        QVERIFY(std::filesystem::create_directories(directory));
        const int lock = ::open((directory / "lock").c_str(), O_RDWR | O_CREAT, 0644);
        QVERIFY(lock >= 0 && ::flock(lock, LOCK_EX | LOCK_NB) == 0);
        QCOMPARE(refreshIndex(data.view(), directory, quickly(IndexKind::Graph), {})->action, UpkeepAction::None);
        QVERIFY(!readIndexFacts(directory));
        ::close(lock);
        QCOMPARE(refreshIndex(data.view(), directory, quickly(IndexKind::Graph), {})->action, UpkeepAction::Built);
    }

    void placeWithoutRightToWrite_isAnError()
    {
        const Rows data(3000);
        const auto report = refreshIndex(data.view(), "/proc/nowhere", quickly(IndexKind::Graph), {});
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::Io);
    }

    void smallDatabases_needNoIndex()
    {
        const Rows data(2000);
        const auto directory = newDirectory();
        const auto report = refreshIndex(data.view(), directory, {}, {});
        QCOMPARE(report->action, UpkeepAction::None);
        QCOMPARE(report->facts.kind, IndexKind::Exact);
        QVERIFY(!std::filesystem::exists(directory));
    }

    void choice_followsTheMeasurement()
    {
        // Large enough to be measured: 600,000 rows of 32 are 38 MB.
        Rows data(60'000);
        for (int i = 0; i < 9; ++i)
            data.values.insert(data.values.end(), data.values.begin(), data.values.begin() + 60'000 * kDimension);
        UpkeepOptions options;
        options.exactMs = 1e9;
        const auto directory = newDirectory();
        const auto report = refreshIndex(data.view(), directory, options, {});
        QCOMPARE(report->action, UpkeepAction::Chosen);
        QCOMPARE(report->facts.kind, IndexKind::Exact);
        QVERIFY(report->facts.medianMs > 0.0);
        QCOMPARE(refreshIndex(data.view(), directory, options, {})->action, UpkeepAction::None);
        QCOMPARE(readIndexFacts(directory)->rows, 600'000);

        options.exactMs = 0.0;
        options.goodRecall = 0.5;
        options.comfortableMs = 1e9;
        options.queries = 16;
        const auto other = newDirectory();
        const auto built = refreshIndex(data.view(), other, options, {});
        QCOMPARE(built->action, UpkeepAction::Built);
        QCOMPARE(built->facts.kind, IndexKind::Partitions);
        QVERIFY(built->facts.exactMedianMs > 0.0);
        QCOMPARE(refreshIndex(data.view(), other, options, {})->action, UpkeepAction::None);
    }

    // So many rows that an index is asked and not the scan.
    void filteredSearch_findsAllowedRowsOnly_data() { addKinds(); }

    void filteredSearch_findsAllowedRowsOnly()
    {
        const IndexKind kind = fetchKind();
        constexpr std::int64_t kRows = 44'000;
        const Rows rows(kRows);
        const std::filesystem::path directory = newDirectory();
        QVERIFY(refreshIndex(rows.view(), directory, quickly(kind), {}).hasValue());
        const auto retriever = retrieverOf(rows.view(), directory);
        for (const bool few : {false, true}) {
            RowSet allowed(kRows);
            for (std::int64_t row = 0; row < kRows; ++row) {
                if (few ? row % 50 == 0 : row % 4 != 0)
                    allowed.insert(row);
            }
            int found = 0;
            int all = 0;
            for (const std::vector<float> &query : queries(20)) {
                SearchRequest request{query, kNeighbours};
                request.allowedRows = &allowed;
                const auto exact = flatSearch(rows.view(), request);
                const auto hits = retriever->search(request);
                QVERIFY(exact.hasValue() && hits.hasValue());
                QCOMPARE(hits->size(), std::size_t{kNeighbours});
                for (const Hit &hit : *hits) {
                    QVERIFY(allowed.contains(hit.row));
                    found += hit.score >= exact->back().score ? 1 : 0;
                }
                all += kNeighbours;
            }
            QVERIFY2(found >= all * (few ? 1.0 : 0.93), qPrintable(QString::number(found)));
        }
    }
};

QTEST_GUILESS_MAIN(TestSearchIndex)
#include "tst_search_index.moc"
