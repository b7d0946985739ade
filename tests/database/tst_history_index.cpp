#include "tests/database/DatabaseFixture.h"
#include "tests/database/HistoryFixture.h"

#include <SQLiteCpp/Database.h>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <memory>
#include <thread>

using namespace palimpsest;
using namespace palimpsest::database;

/// The index of a history.
class TestHistoryIndex : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void list_isNewestFirst();
    void put_replacesByName_andLeavesWhatIsTheSame();
    void removed_isFoundNoMore();
    void find_data();
    void find();
    void find_bySeed();
    void drawingOn_findsThePicture_inAnyDatabase();
    void family_goesFromParentsToChildren();
    void revision_changes_withEveryWriter();
    void open_refuses_data();
    void open_refuses();
    void killed_losesAtMostTheCallInFlight();

private:
    [[nodiscard]] std::filesystem::path file() const { return m_home->path().toStdString() + "/history.sqlite"; }
    void put(std::initializer_list<int> numbers) const
    {
        std::vector<IndexedResult> results;
        for (const int number : numbers)
            results.push_back(testResult(number));
        VERIFY_RESULT(m_index->update(results, {}));
    }
    [[nodiscard]] std::vector<std::string> names(const std::vector<std::int64_t> &ids) const
    {
        std::vector<std::string> result;
        const auto files = m_index->files();
        for (const std::int64_t id : ids) {
            for (const auto &[known, listed] : *files) {
                if (known == id)
                    result.push_back(listed.name);
            }
        }
        return result;
    }
    [[nodiscard]] std::int64_t idOf(int number) const
    {
        const auto files = m_index->files();
        for (const auto &[id, listed] : *files) {
            if (listed.name == testResult(number).file.name)
                return id;
        }
        return -1;
    }

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<HistoryIndex> m_index;
};

void TestHistoryIndex::init()
{
    m_index.reset();
    m_home = std::make_unique<QTemporaryDir>();
    auto opened = HistoryIndex::open(file());
    VERIFY_RESULT(opened);
    m_index = std::move(*opened);
}

void TestHistoryIndex::list_isNewestFirst()
{
    put({2, 5, 3});
    std::vector<std::string> seen;
    VERIFY_RESULT(m_index->visit([&seen](const ResultRow &row) {
        seen.emplace_back(row.name);
        QCOMPARE(row.contentId, std::string_view(resultContent(static_cast<int>(row.paintedMs / 1000))));
        QVERIFY(row.words.starts_with("a "));
    }));
    QCOMPARE(seen, (std::vector<std::string>{"5.png", "3.png", "2.png"}));
}

void TestHistoryIndex::put_replacesByName_andLeavesWhatIsTheSame()
{
    put({1, 2});
    const std::int64_t id = idOf(1);
    put({1});
    QCOMPARE(idOf(1), id);
    IndexedResult changed = testResult(1);
    changed.file.modifiedNs += 1;
    changed.query = "something else entirely";
    VERIFY_RESULT(m_index->update(std::span(&changed, 1), {}));
    QVERIFY(idOf(1) != id);
    QCOMPARE(m_index->files()->size(), std::size_t{2});
    QCOMPARE(names(*m_index->find(*parseHistoryQuery("entirely"))), std::vector<std::string>{"1.png"});
    QVERIFY(m_index->find(*parseHistoryQuery("query:sailing"))->empty());
}

void TestHistoryIndex::removed_isFoundNoMore()
{
    put({1, 2});
    const std::vector<std::int64_t> gone{idOf(1)};
    VERIFY_RESULT(m_index->update({}, gone));
    QCOMPARE(names(*m_index->find({})), std::vector<std::string>{"2.png"});
    QVERIFY(m_index->find(*parseHistoryQuery("sailing"))->empty());
    QVERIFY(m_index->drawingOn({{}, -1, "content7"})->empty());
    QVERIFY(m_index->parents(idOf(2))->empty());
}

void TestHistoryIndex::find_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<std::vector<std::string>>("found");
    const auto row = [](const char *text, std::vector<std::string> found) {
        QTest::newRow(text) << QByteArray(text) << found;
    };
    // 0 lighthouse, 1 sailing boat, 2 storm, 3 old oak, 4 market square
    row("", {"0.png", "1.png", "2.png", "3.png", "4.png"});
    row("light", {"0.png"});
    row("\"light\"", {});
    row("\"sailing boat\"", {"1.png"});
    row("boat sailing", {"1.png"});
    row("-storm", {"0.png", "1.png", "3.png", "4.png"});
    row("a -storm -oak", {"0.png", "1.png", "4.png"});
    row("database:oil", {"0.png", "3.png"});
    row("database:oil -light", {"3.png"});
    row("artist:artist131", {"0.png"});
    row("artist:harbour", {});
    row("title:harbour market", {"4.png"});
    row("title:\"no 131\"", {"0.png"});
    row("model:starter steps:25", {"1.png", "2.png", "3.png"});
    row("steps:2", {"0.png", "4.png"});
    row("guidance:3", {"1.png", "3.png"});
    row("guidance:3.5", {"0.png", "2.png", "4.png"});
    row("sampler:dd", {"0.png", "1.png", "2.png", "3.png", "4.png"});
    row("query:harbour", {});
    row("\xC3\xA9t\xC3\xA9", {});
    row("a\"b OR (", {});
    row("NEAR AND \"", {});
}

void TestHistoryIndex::find()
{
    put({0, 1, 2, 3, 4});
    QFETCH(QByteArray, text);
    const auto query = parseHistoryQuery(text.constData());
    VERIFY_RESULT(query);
    const auto ids = m_index->find(*query);
    VERIFY_RESULT(ids);
    QVERIFY(std::is_sorted(ids->begin(), ids->end()));
    QTEST(names(*ids), "found");
}

void TestHistoryIndex::find_bySeed()
{
    put({1, 2, 3});
    IndexedResult large = testResult(4);
    large.seed = 18446744073709551615ULL;
    VERIFY_RESULT(m_index->update(std::span(&large, 1), {}));
    QCOMPARE(names(*m_index->find(*parseHistoryQuery("seed:2 seed:3"))), (std::vector<std::string>{"2.png", "3.png"}));
    QCOMPARE(names(*m_index->find(*parseHistoryQuery("seed:18446744073709551615"))), std::vector<std::string>{"4.png"});
    QVERIFY(m_index->find(*parseHistoryQuery("seed:2 oak"))->empty());
}

void TestHistoryIndex::drawingOn_findsThePicture_inAnyDatabase()
{
    put({1, 3});
    // 1 drew on woodcut 138, 3 on oil 152; both are known by content as well.
    QCOMPARE(names(*m_index->drawingOn({"woodcut", 138, {}})), std::vector<std::string>{"1.png"});
    QVERIFY(m_index->drawingOn({"oil", 138, {}})->empty());
    QCOMPARE(names(*m_index->drawingOn({"another", 9, "content138"})), std::vector<std::string>{"1.png"});
    QVERIFY(m_index->drawingOn({})->empty());
}

void TestHistoryIndex::family_goesFromParentsToChildren()
{
    put({10, 11, 12});
    IndexedResult drawn = testResult(20);
    drawn.drawnOn = {{"my-results", 0, resultContent(11)}};
    drawn.parents = {
        {"12.png", Kinship::Query}, {resultContent(11), Kinship::Recipe}, {"stranger.png", Kinship::Query}};
    VERIFY_RESULT(m_index->update(std::span(&drawn, 1), {}));
    QVERIFY(m_index->parents(idOf(10))->empty());
    QCOMPARE(*m_index->parents(idOf(12)), (std::vector<Relative>{{idOf(11), Kinship::Recipe}}));
    // Each relative once, with the nearest kinship.
    QCOMPARE(*m_index->parents(idOf(20)),
             (std::vector<Relative>{{idOf(11), Kinship::Recipe}, {idOf(12), Kinship::Query}}));
    QCOMPARE(*m_index->children(idOf(11)),
             (std::vector<Relative>{{idOf(12), Kinship::Recipe}, {idOf(20), Kinship::Recipe}}));
    QCOMPARE(*m_index->children(idOf(12)), (std::vector<Relative>{{idOf(20), Kinship::Query}}));
}

void TestHistoryIndex::revision_changes_withEveryWriter()
{
    const auto first = *m_index->revision();
    QCOMPARE(*m_index->revision(), first);
    put({1});
    const auto second = *m_index->revision();
    QVERIFY(second != first);
    const auto other = HistoryIndex::open(file());
    VERIFY_RESULT(other);
    const IndexedResult result = testResult(2);
    VERIFY_RESULT((*other)->update(std::span(&result, 1), {}));
    QVERIFY(*m_index->revision() != second);
}

void TestHistoryIndex::open_refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("statement");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("garbage") << QByteArray(4096, 'x') << QByteArray() << ErrorCode::Corrupt;
    QTest::newRow("another program's") << QByteArray() << QByteArray("PRAGMA application_id = 7") << ErrorCode::Corrupt;
    QTest::newRow("newer") << QByteArray() << QByteArray("PRAGMA user_version = 99") << ErrorCode::Unsupported;
}

void TestHistoryIndex::open_refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, statement);
    put({1});
    m_index.reset();
    if (!bytes.isEmpty()) {
        QFile damaged(QString::fromStdString(file().string()));
        QVERIFY(damaged.open(QIODevice::WriteOnly));
        damaged.write(bytes);
    } else {
        SQLite::Database database(file().string(), SQLite::OPEN_READWRITE);
        database.exec(statement.constData());
    }
    const auto opened = HistoryIndex::open(file());
    QVERIFY(!opened);
    QTEST(opened.error().code, "code");
}

void TestHistoryIndex::killed_losesAtMostTheCallInFlight()
{
    m_index.reset();
    const pid_t child = fork();
    if (child == 0) {
        auto index = HistoryIndex::open(file());
        for (int number = 0; index && number < 1'000'000; ++number) {
            const IndexedResult result = testResult(number);
            if (!(*index)->update(std::span(&result, 1), {}))
                break;
        }
        _exit(1);
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
    kill(child, SIGKILL);
    int status = 0;
    waitpid(child, &status, 0);
    QVERIFY(WIFSIGNALED(status));
    auto opened = HistoryIndex::open(file());
    VERIFY_RESULT(opened);
    m_index = std::move(*opened);
    const auto files = m_index->files();
    VERIFY_RESULT(files);
    QVERIFY(!files->empty());
    // What is listed is searched, whole.
    for (std::size_t i = 0; i < files->size(); ++i) {
        const auto found = m_index->find(*parseHistoryQuery("seed:" + std::to_string(i) + " artist:surname"));
        VERIFY_RESULT(found);
        QCOMPARE(found->size(), std::size_t{1});
    }
}

QTEST_APPLESS_MAIN(TestHistoryIndex)
#include "tst_history_index.moc"
