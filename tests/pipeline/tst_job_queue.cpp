#include "core/database/QueueStore.h"
#include "core/pipeline/JobQueue.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <fstream>
#include <map>
#include <memory>
#include <random>
#include <string>
#include <thread>
#include <vector>

using namespace palimpsest;
using namespace palimpsest::pipeline;
namespace fs = std::filesystem;

namespace {

/// A quarter of the longest time until a kill, so that no child of the kill test paints more than a few pictures, however fast the machine.
constexpr std::chrono::milliseconds kPaintingTime{6};

PaintJob jobWithSeed(std::uint64_t seed)
{
    PaintJob job;
    QueryPart words;
    words.text = "A Mühle, at dusk";
    job.recipe.query.parts.push_back(words);
    job.recipe.databases.push_back({"woodcut", "Woodcut", 0});
    job.recipe.seed = seed;
    return job;
}

std::vector<PaintJob> jobs(int count)
{
    std::vector<PaintJob> result;
    for (int i = 0; i < count; ++i)
        result.push_back(jobWithSeed(static_cast<std::uint64_t>(i)));
    return result;
}

/// The file appears whole or not at all, as a picture does.
Result<void> writeWhole(const fs::path &path)
{
    const fs::path partial = path.string() + ".part";
    std::ofstream(partial) << "picture";
    fs::rename(partial, path);
    return {};
}

/// How many files there are of each job.
std::map<std::int64_t, int> picturesOf(const fs::path &folder)
{
    std::map<std::int64_t, int> counts;
    for (const auto &entry : fs::directory_iterator(folder)) {
        const std::string name = entry.path().filename().string();
        if (name.ends_with(".png"))
            ++counts[std::stoll(name.substr(name.rfind("_q") + 2))];
    }
    return counts;
}

} // namespace

class TestJobQueue : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_home;

    [[nodiscard]] QueuePlaces places() const
    {
        return {m_home->filePath("queue.sqlite").toStdString(), m_home->filePath("history").toStdString()};
    }
    [[nodiscard]] std::unique_ptr<JobQueue> opened() const { return JobQueue::open(places()).value(); }

    [[nodiscard]] static QueueWork painter()
    {
        QueueWork work;
        work.paint = [](const QueuedJob &job, const JobContext &) { return writeWhole(job.picture); };
        return work;
    }

    /// Runs the queue in a child that is killed after `delay`; -1 when it had ended by itself.
    int killedAfter(std::chrono::microseconds delay) const
    {
        const pid_t child = fork();
        if (child == 0) {
            QueueWork work;
            work.paint = [](const QueuedJob &job, const JobContext &) -> Result<void> {
                // Nothing may be painted whose picture is there.
                for (const auto &entry : fs::directory_iterator(job.picture.parent_path())) {
                    if (entry.path().filename().string().ends_with("_q" + std::to_string(job.id) + ".png"))
                        _exit(9);
                }
                std::this_thread::sleep_for(kPaintingTime);
                return writeWhole(job.picture);
            };
            const auto queue = JobQueue::open(places());
            _exit(queue && runQueue(**queue, work, {}) ? 0 : 1);
        }
        // The moment is what this is about, so there is nothing to wait for but time.
        std::this_thread::sleep_for(delay);
        kill(child, SIGKILL);
        int status = 0;
        waitpid(child, &status, 0);
        return WIFSIGNALED(status) ? 0 : WEXITSTATUS(status) == 0 ? -1 : WEXITSTATUS(status);
    }

private Q_SLOTS:
    void init() { m_home = std::make_unique<QTemporaryDir>(); }

    void job_isTheSameAfterItsText()
    {
        PaintJob job = jobWithSeed(7);
        job.label = "Woodcut";
        job.press = "p";
        job.recipe.widthPx = 0;
        job.recipe.params["steps"] = std::int64_t{12};
        job.recipe.params["guidance"] = 3.0;
        job.retrieval = LateRetrieval{{{"woodcut", 4}}, 0.5, 99, {}};
        job.retrieval->finding.retrieverId = "rrf";
        job.retrieval->finding.databaseWeights = {1.0, 0.25};
        job.retrieval->finding.retrieverParams["k"] = std::int64_t{60};
        const std::string text = paintJobToJson(job);
        const auto read = paintJobFromJson(text);
        QVERIFY(read);
        QCOMPARE(paintJobToJson(*read), text);
        QCOMPARE(read->recipe.widthPx, 0);
        QVERIFY(read->recipe.params == job.recipe.params);
        QCOMPARE(read->retrieval->passedOver.front().itemId, 4);
        QCOMPARE(read->retrieval->finding.databaseWeights.size(), std::size_t{2});
        QCOMPARE(paintJobFromJson("{}").error().code, ErrorCode::Corrupt);
        QCOMPARE(paintJobFromJson("[").error().code, ErrorCode::Corrupt);
        QCOMPARE(paintJobFromJson(R"({"palimpsest_job":2})").error().code, ErrorCode::Unsupported);
    }

    void takeOver_finishesWhatIsThere_andPaintsTheRestAgain()
    {
        auto queue = opened();
        const auto ids = *queue->add(jobs(3), JobQueue::Place::Back);
        QVERIFY(*queue->takeOver());
        const auto first = queue->begin(ids[0], "A Mühle, at dusk", 7);
        QVERIFY(first);
        QVERIFY(queue->begin(ids[2], "", 8));
        const std::string name = first->filename().string();
        QVERIFY2(name.ends_with("_a-muhle-at-dusk_7_q1.png"), name.c_str());
        QVERIFY(writeWhole(*first));
        queue = opened();
        QVERIFY(*queue->takeOver());
        const auto left = *queue->unfinished();
        QCOMPARE(left.size(), std::size_t{2});
        QCOMPARE(left[0].id, ids[2]);
        QCOMPARE(left[0].state, QueuedJob::State::Waiting);
        QCOMPARE(left[0].attempt, 1);
        QCOMPARE(left[1].id, ids[1]);
        QCOMPARE(queue->ended(1)->front().state, QueuedJob::State::Finished);
    }

    void run_paintsAllInOrder_andGoesOnAfterAFailure()
    {
        auto queue = opened();
        QVERIFY(queue->add(jobs(3), JobQueue::Place::Back));
        std::vector<std::uint64_t> begun;
        QueueWork work = painter();
        work.began = [&](const QueuedJob &job) { begun.push_back(job.job.recipe.seed); };
        work.paint = [](const QueuedJob &job, const JobContext &) -> Result<void> {
            return job.job.recipe.seed == 1 ? Result<void>(Error{ErrorCode::OutOfMemory, "Too large.", {}})
                                            : writeWhole(job.picture);
        };
        const auto run = runQueue(*queue, work, {});
        QVERIFY(run);
        QCOMPARE(run->finished, 2);
        QCOMPARE(run->failed, 1);
        QCOMPARE(begun, (std::vector<std::uint64_t>{0, 1, 2}));
        QVERIFY(queue->unfinished()->empty());
        QCOMPARE(picturesOf(places().pictures).size(), std::size_t{2});
        QCOMPARE((*queue->ended(3))[1].reason, "Too large.");
    }

    void stoppedRun_letsItsPictureWaitAgain()
    {
        auto queue = opened();
        QVERIFY(queue->add(jobs(2), JobQueue::Place::Back));
        QueueWork work;
        work.paint = [](const QueuedJob &, const JobContext &) -> Result<void> { return cancelledError(); };
        QCOMPARE(runQueue(*queue, work, {}).error().code, ErrorCode::Cancelled);
        const auto left = *queue->unfinished();
        QCOMPARE(left.size(), std::size_t{2});
        QCOMPARE(left.front().state, QueuedJob::State::Waiting);
        QCOMPARE(left.front().job.recipe.seed, std::uint64_t{0});
    }

    void pausedOrLimitedRun_endsAfterItsPicture()
    {
        auto queue = opened();
        QVERIFY(queue->add(jobs(4), JobQueue::Place::Back));
        QueueWork work = painter();
        work.limit = 1;
        QCOMPARE(runQueue(*queue, work, {})->finished, 1);
        work.limit = 0;
        work.finished = [&](const QueuedJob &) { QVERIFY(queue->setPaused(true)); };
        const auto run = runQueue(*queue, work, {});
        QCOMPARE(run->finished, 1);
        QVERIFY(run->paused);
        QCOMPARE(queue->unfinished()->size(), std::size_t{2});
    }

    void twoProgramsAtOnce_areRefused()
    {
        auto queue = opened();
        QVERIFY(*queue->takeOver());
        auto other = opened();
        QVERIFY(!*other->takeOver());
        QCOMPARE(runQueue(*other, painter(), {}).error().code, ErrorCode::Io);
    }

    void damagedJob_fails_andHoldsUpNoOther()
    {
        {
            auto store = database::QueueStore::open(places().store).value();
            const std::vector<std::string> orders{"no job", paintJobToJson(jobWithSeed(5))};
            QVERIFY(store->add(orders, database::QueueStore::Place::Back));
        }
        auto queue = opened();
        const auto run = runQueue(*queue, painter(), {});
        QVERIFY(run);
        QCOMPARE(run->finished, 1);
        QVERIFY(queue->unfinished()->empty());
    }

    void killedAtRandomMoments_losesNoPicture_andPaintsNoneTwice()
    {
        constexpr int kJobs = 60;
        constexpr int kKills = 120;
        auto queue = opened();
        const auto ids = *queue->add(jobs(kJobs), JobQueue::Place::Back);
        queue.reset();
        fs::create_directories(places().pictures);
        std::mt19937 random(20261126);
        int kills = 0;
        int outcome = 0;
        while (outcome == 0 && kills < kKills) {
            outcome = killedAfter(std::chrono::microseconds(1000 + random() % 24'000));
            kills += outcome == 0 ? 1 : 0;
        }
        qInfo("%d kills, %zu of %d pictures were there then", kills, picturesOf(places().pictures).size(), kJobs);
        QVERIFY2(outcome <= 0, "A picture that was there was painted again, or the run failed.");
        QVERIFY(kills >= 10);
        queue = opened();
        QVERIFY(runQueue(*queue, painter(), {}));
        QVERIFY(queue->unfinished()->empty());
        const auto pictures = picturesOf(places().pictures);
        QCOMPARE(pictures.size(), std::size_t{kJobs});
        for (const std::int64_t id : ids)
            QCOMPARE(pictures.at(id), 1);
        const auto ended = queue->ended(kJobs);
        for (const QueuedJob &job : *ended) {
            QCOMPARE(job.state, QueuedJob::State::Finished);
            QVERIFY(fs::exists(job.picture));
        }
    }
};

QTEST_GUILESS_MAIN(TestJobQueue)
#include "tst_job_queue.moc"
