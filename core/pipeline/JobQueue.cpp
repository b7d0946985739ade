#include "core/pipeline/JobQueue.h"

#include "core/base/Words.h"
#include "core/database/QueueStore.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <string_view>
#include <system_error>
#include <utility>

namespace palimpsest::pipeline {

namespace {

namespace fs = std::filesystem;
using database::JobState;
using database::StoredJob;

constexpr int kKeptEnded = 1000;
constexpr std::size_t kLongestTitle = 48;

constexpr std::array<std::pair<QueuedJob::State, std::string_view>, 5> kStates{{
    {QueuedJob::State::Waiting, "waiting"},
    {QueuedJob::State::Running, "running"},
    {QueuedJob::State::Finished, "finished"},
    {QueuedJob::State::Failed, "failed"},
    {QueuedJob::State::Stopped, "stopped"},
}};

QueuedJob::State stateOf(JobState state)
{
    switch (state) {
    case JobState::Waiting:
        return QueuedJob::State::Waiting;
    case JobState::Running:
        return QueuedJob::State::Running;
    case JobState::Finished:
        return QueuedJob::State::Finished;
    case JobState::Failed:
        return QueuedJob::State::Failed;
    case JobState::Stopped:
        break;
    }
    return QueuedJob::State::Stopped;
}

// The words as they may stand in any file name: lower-case ASCII letters and digits with hyphens between.
std::string slugOf(const std::string &title)
{
    std::string slug;
    for (const char letter : searchFolded(title)) {
        if ((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9'))
            slug += letter;
        else if (!slug.empty() && slug.back() != '-')
            slug += '-';
    }
    slug.resize(std::min(slug.size(), kLongestTitle));
    while (!slug.empty() && slug.back() == '-')
        slug.pop_back();
    return slug.empty() ? "picture" : slug;
}

// Local time to the millisecond, as the names of the history begin.
std::string stampOfNow()
{
    const auto now = std::chrono::system_clock::now();
    const std::time_t seconds = std::chrono::system_clock::to_time_t(now);
    const auto milliseconds =
        std::chrono::duration_cast<std::chrono::milliseconds>(now.time_since_epoch()).count() % 1000;
    std::tm local{};
    localtime_r(&seconds, &local);
    char day[32];
    std::strftime(day, sizeof day, "%Y%m%d-%H%M%S", &local);
    char text[48];
    std::snprintf(text, sizeof text, "%s-%03d", day, static_cast<int>(milliseconds));
    return text;
}

std::vector<std::string> textsOf(std::span<const PaintJob> jobs)
{
    std::vector<std::string> texts;
    std::transform(jobs.begin(), jobs.end(), std::back_inserter(texts), paintJobToJson);
    return texts;
}

} // namespace

struct JobQueue::Impl {
    QueuePlaces places;
    std::unique_ptr<database::QueueStore> store;

    [[nodiscard]] Result<QueuedJob> read(StoredJob &&stored) const
    {
        auto job = paintJobFromJson(stored.order);
        if (!job)
            return job.error();
        const fs::path picture = stored.result.empty() ? fs::path() : places.pictures / stored.result;
        return QueuedJob{stored.id,
                         stateOf(stored.state),
                         std::move(*job),
                         picture,
                         stored.attempt,
                         std::move(stored.created),
                         std::move(stored.started),
                         std::move(stored.ended),
                         std::move(stored.reason)};
    }
};

std::string_view queueStateName(QueuedJob::State state)
{
    for (const auto &[value, name] : kStates) {
        if (value == state)
            return name;
    }
    return {};
}

JobQueue::JobQueue(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}

JobQueue::~JobQueue() = default;

Result<std::unique_ptr<JobQueue>> JobQueue::open(QueuePlaces places)
{
    auto store = database::QueueStore::open(places.store);
    if (!store)
        return store.error();
    return std::unique_ptr<JobQueue>(new JobQueue(std::make_unique<Impl>(Impl{std::move(places), std::move(*store)})));
}

Result<bool> JobQueue::takeOver()
{
    const auto taken = m_impl->store->tryToRun();
    if (!taken || !*taken)
        return taken;
    const auto jobs = m_impl->store->unfinished();
    if (!jobs)
        return jobs.error();
    std::vector<std::int64_t> done;
    std::vector<std::int64_t> again;
    std::vector<std::int64_t> order;
    for (const StoredJob &job : *jobs) {
        order.push_back(job.id);
        if (job.state != JobState::Running)
            continue;
        std::error_code code;
        const bool isThere = !job.result.empty() && fs::exists(m_impl->places.pictures / job.result, code);
        if (code)
            return Error{ErrorCode::Io, "The folder of the painted pictures cannot be read; check its permissions.",
                         code.message()};
        (isThere ? done : again).push_back(job.id);
    }
    if (auto ended = m_impl->store->end(done, JobState::Finished, {}); !ended)
        return ended.error();
    if (!again.empty()) {
        if (auto reopened = m_impl->store->reopen(again); !reopened)
            return reopened.error();
        if (auto arranged = m_impl->store->arrange(order); !arranged)
            return arranged.error();
    }
    if (auto pruned = m_impl->store->prune(kKeptEnded); !pruned)
        return pruned.error();
    return true;
}

Result<std::vector<std::int64_t>> JobQueue::add(std::span<const PaintJob> jobs, Place place)
{
    const auto at = place == Place::Front ? database::QueueStore::Place::Front : database::QueueStore::Place::Back;
    return m_impl->store->add(textsOf(jobs), at);
}

Result<std::vector<QueuedJob>> JobQueue::unfinished()
{
    auto stored = m_impl->store->unfinished();
    if (!stored)
        return stored.error();
    std::vector<QueuedJob> jobs;
    for (StoredJob &each : *stored) {
        const std::int64_t id = each.id;
        auto job = m_impl->read(std::move(each));
        if (job) {
            jobs.push_back(std::move(*job));
            continue;
        }
        if (auto failed = fail(id, job.error()); !failed)
            return failed.error();
    }
    return jobs;
}

Result<std::vector<QueuedJob>> JobQueue::ended(int limit)
{
    auto stored = m_impl->store->ended(limit);
    if (!stored)
        return stored.error();
    std::vector<QueuedJob> jobs;
    for (StoredJob &each : *stored) {
        if (auto job = m_impl->read(std::move(each)))
            jobs.push_back(std::move(*job));
    }
    return jobs;
}

Result<void> JobQueue::arrange(std::span<const std::int64_t> ids)
{
    return m_impl->store->arrange(ids);
}

Result<void> JobQueue::replace(std::int64_t id, const PaintJob &job)
{
    return m_impl->store->rewrite(id, paintJobToJson(job));
}

Result<void> JobQueue::cancel(std::span<const std::int64_t> ids)
{
    return m_impl->store->end(ids, JobState::Stopped, {});
}

Result<void> JobQueue::putBack(std::span<const std::int64_t> ids)
{
    return m_impl->store->reopen(ids);
}

Result<std::filesystem::path> JobQueue::begin(std::int64_t id, const std::string &title, std::uint64_t seed)
{
    // The id alone makes the name one of its own; it stands last, where nobody looks for words.
    const std::string name =
        stampOfNow() + "_" + slugOf(title) + "_" + std::to_string(seed) + "_q" + std::to_string(id) + ".png";
    if (auto begun = m_impl->store->begin(id, name); !begun)
        return begun.error();
    std::error_code code;
    fs::create_directories(m_impl->places.pictures, code);
    return m_impl->places.pictures / name;
}

Result<void> JobQueue::finish(std::int64_t id)
{
    return m_impl->store->end(std::span(&id, 1), JobState::Finished, {});
}

Result<void> JobQueue::fail(std::int64_t id, const Error &error)
{
    return m_impl->store->end(std::span(&id, 1), JobState::Failed, error.message);
}

Result<bool> JobQueue::isPaused()
{
    return m_impl->store->isPaused();
}

Result<void> JobQueue::setPaused(bool paused)
{
    return m_impl->store->setPaused(paused);
}

Result<std::int64_t> JobQueue::foreignWrites()
{
    return m_impl->store->foreignWrites();
}

} // namespace palimpsest::pipeline
