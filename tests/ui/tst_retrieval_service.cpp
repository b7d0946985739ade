#include "ui/jobs/RetrievalService.h"

#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>

using namespace palimpsest;
using namespace palimpsest::ui;

class TestRetrievalService : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keystrokes_areGathered_andTheLastWins();
    void requestNow_doesNotWait();
    void staleAnswer_isDropped();
    void queueOfStaleRequests_neverBuildsUp();
    void failure_ofTheLatest_isReported();
    void failure_ofAStaleOne_isNot();
    void cancel_forgetsEverything();
};

namespace {

using Outcome = std::shared_ptr<const pipeline::RetrieveOutcome>;

pipeline::RetrieveRequest requestFor(int k)
{
    pipeline::RetrieveRequest request;
    request.k = k;
    return request;
}

// The answer carries the question, so that tests can tell them apart.
pipeline::RetrieveOutcome outcomeOf(const pipeline::RetrieveRequest &request)
{
    pipeline::RetrieveOutcome outcome;
    outcome.pseudoQueryItem = request.k;
    return outcome;
}

// Blocks the first call until it is released; counts all calls.
struct SlowFirst {
    std::mutex mutex;
    std::condition_variable released;
    bool open = false;
    std::atomic<int> calls = 0;

    RetrieveFunction function(bool failFirst = false)
    {
        return [this, failFirst](const pipeline::RetrieveRequest &request,
                                 const JobContext &) -> Result<pipeline::RetrieveOutcome> {
            if (++calls == 1) {
                std::unique_lock lock(mutex);
                released.wait(lock, [this] { return open; });
                if (failFirst)
                    return Error{ErrorCode::Io, "First.", {}};
            }
            return outcomeOf(request);
        };
    }

    void release()
    {
        const std::lock_guard lock(mutex);
        open = true;
        released.notify_all();
    }
};

} // namespace

void TestRetrievalService::keystrokes_areGathered_andTheLastWins()
{
    std::atomic<int> calls = 0;
    RetrievalService service(
        [&calls](const pipeline::RetrieveRequest &request, const JobContext &) -> Result<pipeline::RetrieveOutcome> {
            ++calls;
            return outcomeOf(request);
        });
    QSignalSpy retrieved(&service, &RetrievalService::retrieved);
    JobId last = 0;
    for (int i = 1; i <= 5; ++i)
        last = service.request(requestFor(i));
    QVERIFY(service.isBusy());
    QTRY_COMPARE(retrieved.count(), 1);
    QCOMPARE(retrieved[0][0].value<JobId>(), last);
    QCOMPARE(retrieved[0][1].value<Outcome>()->pseudoQueryItem, std::int64_t{5});
    QCOMPARE(calls.load(), 1);
    QVERIFY(!service.isBusy());
}

void TestRetrievalService::requestNow_doesNotWait()
{
    std::atomic<bool> called = false;
    RetrievalService service(
        [&called](const pipeline::RetrieveRequest &request, const JobContext &) -> Result<pipeline::RetrieveOutcome> {
            called = true;
            return outcomeOf(request);
        });
    // Without returning to the event loop, so no timer can have fired.
    service.requestNow(requestFor(1));
    while (!called)
        std::this_thread::yield();
    QVERIFY(called);
}

void TestRetrievalService::staleAnswer_isDropped()
{
    SlowFirst slow;
    RetrievalService service(slow.function());
    QSignalSpy retrieved(&service, &RetrievalService::retrieved);
    service.requestNow(requestFor(1));
    QTRY_COMPARE(slow.calls.load(), 1);
    service.requestNow(requestFor(2));
    slow.release();
    QTRY_COMPARE(retrieved.count(), 1);
    QCOMPARE(retrieved[0][1].value<Outcome>()->pseudoQueryItem, std::int64_t{2});
}

void TestRetrievalService::queueOfStaleRequests_neverBuildsUp()
{
    SlowFirst slow;
    RetrievalService service(slow.function());
    QSignalSpy retrieved(&service, &RetrievalService::retrieved);
    service.requestNow(requestFor(1));
    QTRY_COMPARE(slow.calls.load(), 1);
    for (int i = 2; i < 50; ++i)
        service.requestNow(requestFor(i));
    slow.release();
    QTRY_COMPARE(retrieved.count(), 1);
    QCOMPARE(slow.calls.load(), 2);
    QCOMPARE(retrieved[0][1].value<Outcome>()->pseudoQueryItem, std::int64_t{49});
}

void TestRetrievalService::failure_ofTheLatest_isReported()
{
    RetrievalService service(
        [](const pipeline::RetrieveRequest &, const JobContext &) -> Result<pipeline::RetrieveOutcome> {
            return Error{ErrorCode::InvalidArgument, "Another encoder.", {}};
        });
    QSignalSpy failed(&service, &RetrievalService::failed);
    service.requestNow(requestFor(1));
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(failed[0][1].value<Error>().code, ErrorCode::InvalidArgument);
}

void TestRetrievalService::failure_ofAStaleOne_isNot()
{
    SlowFirst slow;
    RetrievalService service(slow.function(true));
    QSignalSpy failed(&service, &RetrievalService::failed);
    QSignalSpy retrieved(&service, &RetrievalService::retrieved);
    service.requestNow(requestFor(1));
    QTRY_COMPARE(slow.calls.load(), 1);
    service.requestNow(requestFor(2));
    slow.release();
    QTRY_COMPARE(retrieved.count(), 1);
    QCOMPARE(failed.count(), 0);
}

void TestRetrievalService::cancel_forgetsEverything()
{
    SlowFirst slow;
    RetrievalService service(slow.function());
    QSignalSpy retrieved(&service, &RetrievalService::retrieved);
    service.requestNow(requestFor(1));
    QTRY_COMPARE(slow.calls.load(), 1);
    service.request(requestFor(2));
    service.cancel();
    QVERIFY(!service.isBusy());
    slow.release();
    // What comes after is answered, and it alone.
    service.requestNow(requestFor(3));
    QTRY_COMPARE(retrieved.count(), 1);
    QCOMPARE(retrieved[0][1].value<Outcome>()->pseudoQueryItem, std::int64_t{3});
}

QTEST_GUILESS_MAIN(TestRetrievalService)
#include "tst_retrieval_service.moc"
