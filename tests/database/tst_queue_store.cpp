#include "core/database/QueueStore.h"
#include "tests/database/DatabaseFixture.h"

#include <SQLiteCpp/Database.h>

#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <memory>
#include <string>
#include <vector>

using namespace palimpsest;
using namespace palimpsest::database;

using Ids = std::vector<std::int64_t>;
using Place = QueueStore::Place;

class TestQueueStore : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<QueueStore> m_store;

    [[nodiscard]] std::filesystem::path file() const { return m_home->filePath("queue.sqlite").toStdString(); }

    /// Adds jobs and returns their ids.
    Ids add(const std::vector<std::string> &orders, Place place = Place::Back)
    {
        auto ids = m_store->add(orders, place);
        return ids ? *ids : Ids();
    }

    /// The orders of what is running and waits.
    [[nodiscard]] std::string turns()
    {
        const auto jobs = m_store->unfinished();
        std::string text;
        for (std::size_t i = 0; jobs && i < jobs->size(); ++i)
            text += (*jobs)[i].order;
        return text;
    }

private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        auto store = QueueStore::open(file());
        VERIFY_RESULT(store);
        m_store = std::move(*store);
    }

    void cleanup() { m_store.reset(); }

    void jobs_comeInTheOrderOfTheirTurns_alsoAfterReopening()
    {
        const Ids ids = add({"a", "b", "c"});
        add({"d", "e"}, Place::Front);
        QCOMPARE(turns(), "deabc");
        const Ids order{ids[2], ids[0]};
        QVERIFY(m_store->arrange(order));
        QCOMPARE(turns(), "cadeb");
        QVERIFY(m_store->begin(ids[1], "b.png"));
        QCOMPARE(turns(), "bcade");
        m_store = QueueStore::open(file()).value();
        QCOMPARE(turns(), "bcade");
        const auto running = m_store->find(ids[1]);
        VERIFY_RESULT(running);
        QCOMPARE(running->state, JobState::Running);
        QCOMPARE(running->attempt, 1);
        QCOMPARE(running->result, "b.png");
        QVERIFY(running->created.ends_with("Z") && running->started >= running->created && running->ended.empty());
    }

    void onlyWhatWaits_isBegunOrRewritten()
    {
        const Ids ids = add({"a", "b"});
        QVERIFY(m_store->rewrite(ids[0], "A"));
        QVERIFY(m_store->begin(ids[0], "a.png"));
        QCOMPARE(turns(), "Ab");
        QCOMPARE(m_store->rewrite(ids[0], "x").error().code, ErrorCode::NotFound);
        QCOMPARE(m_store->begin(ids[0], "again.png").error().code, ErrorCode::NotFound);
        QVERIFY(m_store->end(std::span(&ids[1], 1), JobState::Stopped, {}));
        QCOMPARE(m_store->begin(ids[1], "b.png").error().code, ErrorCode::NotFound);
        QCOMPARE(m_store->find(99).error().code, ErrorCode::NotFound);
    }

    void ends_areFinal_forFinishedJobsAlone()
    {
        const Ids ids = add({"a", "b", "c"});
        for (const std::int64_t id : ids)
            QVERIFY(m_store->begin(id, "x.png"));
        QVERIFY(m_store->end(std::span(&ids[0], 1), JobState::Finished, {}));
        QVERIFY(m_store->end(std::span(&ids[1], 1), JobState::Failed, "Too large."));
        QVERIFY(m_store->end(ids, JobState::Stopped, {}));
        QCOMPARE(m_store->find(ids[0])->state, JobState::Finished);
        QCOMPARE(m_store->find(ids[1])->reason, "Too large.");
        QVERIFY(m_store->reopen(ids));
        QCOMPARE(turns(), "bc");
        QCOMPARE(m_store->find(ids[0])->state, JobState::Finished);
        const auto again = m_store->find(ids[1]);
        QVERIFY(again->reason.empty() && again->result.empty() && again->ended.empty());
        QCOMPARE(again->attempt, 1);
    }

    void reopened_isWhereItWas()
    {
        const Ids ids = add({"a", "b", "c"});
        QVERIFY(m_store->end(std::span(&ids[1], 1), JobState::Stopped, {}));
        QCOMPARE(turns(), "ac");
        QVERIFY(m_store->reopen(std::span(&ids[1], 1)));
        QCOMPARE(turns(), "abc");
    }

    void ids_areNeverUsedAgain()
    {
        const Ids first = add({"a"});
        QVERIFY(m_store->end(first, JobState::Stopped, {}));
        QVERIFY(m_store->prune(0));
        QCOMPARE(m_store->ended(10)->size(), std::size_t{0});
        QVERIFY(add({"b"}).front() > first.front());
    }

    void prune_keepsTheLatest_andAllThatIsUnfinished()
    {
        const Ids ids = add({"a", "b", "c", "d"});
        QVERIFY(m_store->end(std::span(ids).first(3), JobState::Finished, {}));
        QVERIFY(m_store->prune(2));
        const auto ended = m_store->ended(10);
        QCOMPARE(ended->size(), std::size_t{2});
        QCOMPARE(ended->front().id, ids[2]);
        QCOMPARE(turns(), "d");
    }

    void oneProgramAlone_runsTheQueue()
    {
        auto other = QueueStore::open(file()).value();
        QVERIFY(*m_store->tryToRun());
        QVERIFY(*m_store->tryToRun());
        QVERIFY(!*other->tryToRun());
        const std::vector<std::string> orders{"a"};
        QVERIFY(other->add(orders, Place::Back));
        QCOMPARE(turns(), "a");
        m_store.reset();
        QVERIFY(*other->tryToRun());
    }

    void foreignWrites_tellOfOthersAlone()
    {
        auto other = QueueStore::open(file()).value();
        const auto before = *m_store->foreignWrites();
        add({"a"});
        QVERIFY(m_store->setPaused(true));
        QCOMPARE(*m_store->foreignWrites(), before);
        QVERIFY(*other->isPaused());
        QVERIFY(other->setPaused(false));
        QVERIFY(*m_store->foreignWrites() != before);
        QVERIFY(!*m_store->isPaused());
    }

    void otherFiles_areRefused()
    {
        const auto refusal = [](const std::filesystem::path &path) {
            const auto opened = QueueStore::open(path);
            return opened ? ErrorCode::Internal : opened.error().code;
        };
        const std::filesystem::path garbage = m_home->filePath("garbage").toStdString();
        std::ofstream(garbage) << std::string(5000, 'x');
        QCOMPARE(refusal(garbage), ErrorCode::Corrupt);
        const std::filesystem::path foreign = m_home->filePath("foreign").toStdString();
        SQLite::Database(foreign.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE).exec("CREATE TABLE t(x)");
        QCOMPARE(refusal(foreign), ErrorCode::Corrupt);
        m_store.reset();
        SQLite::Database(file().string(), SQLite::OPEN_READWRITE).exec("PRAGMA user_version = 2");
        QCOMPARE(refusal(file()), ErrorCode::Unsupported);
        QCOMPARE(refusal("/proc/nowhere/queue.sqlite"), ErrorCode::Io);
    }
};

QTEST_GUILESS_MAIN(TestQueueStore)
#include "tst_queue_store.moc"
