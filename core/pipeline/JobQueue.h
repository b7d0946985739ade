#pragma once

#include "core/base/JobContext.h"
#include "core/base/Result.h"
#include "core/pipeline/PaintJob.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace palimpsest::pipeline {

/// Where the queue keeps things.
struct QueuePlaces {
    std::filesystem::path store;    ///< The file with the jobs; made when absent.
    std::filesystem::path pictures; ///< The folder that finished pictures go to: the history.
};

/// A picture in the queue.
struct QueuedJob {
    enum class State { Waiting, Running, Finished, Failed, Stopped };
    std::int64_t id = 0;
    State state = State::Waiting;
    PaintJob job;
    std::filesystem::path picture; ///< The file that it becomes, from its beginning on.
    int attempt = 0;               ///< How often it was begun.
    std::string created;           ///< ISO 8601 UTC, as the following; empty while it has not happened.
    std::string started;
    std::string ended;
    std::string reason; ///< Why it failed.
};

/// Stable lower-case name: "waiting", "running", "finished", "failed", "stopped".
std::string_view queueStateName(QueuedJob::State state);

/// Pictures that are to be painted, in the order of their turns, kept on disk: a program that ends in whatever way loses none,
/// and none is painted twice. What makes that hold: begin() decides on the name of the file, which no other job ever has,
/// before anything is painted; the file appears there whole or not at all; and takeOver() looks whether it did. Every function is
/// done when it returns, and done or undone after a crash. Thread-safe.
class JobQueue {
public:
    /// Corrupt, Unsupported, Io: see the file in `places.store`.
    static Result<std::unique_ptr<JobQueue>> open(QueuePlaces places);
    ~JobQueue();
    JobQueue(const JobQueue &) = delete;
    JobQueue &operator=(const JobQueue &) = delete;

    /// Becomes the one that paints the queue, as long as this object lives, and puts in order what another one left behind: a
    /// picture that was being painted is finished if its file is there, and waits again, in front, if not. False while another
    /// program paints it.
    [[nodiscard]] Result<bool> takeOver();

    enum class Place { Front, Back };
    /// Adds pictures, in this order, before or behind those that wait. Returns their ids.
    [[nodiscard]] Result<std::vector<std::int64_t>> add(std::span<const PaintJob> jobs, Place place);
    /// What is being painted, then what waits in the order of its turns. What cannot be read has failed.
    [[nodiscard]] Result<std::vector<QueuedJob>> unfinished();
    /// The latest that have ended, the last one first; what cannot be read is left out.
    [[nodiscard]] Result<std::vector<QueuedJob>> ended(int limit);

    /// Puts waiting pictures into this order; those that are not named come behind them.
    [[nodiscard]] Result<void> arrange(std::span<const std::int64_t> ids);
    /// Another picture in the place of a waiting one. NotFound when it does not wait.
    [[nodiscard]] Result<void> replace(std::int64_t id, const PaintJob &job);
    /// Takes pictures out of the queue; those that have ended are left alone.
    [[nodiscard]] Result<void> cancel(std::span<const std::int64_t> ids);
    /// Puts pictures that were cancelled, stopped, failed or begun back to where they were.
    [[nodiscard]] Result<void> putBack(std::span<const std::int64_t> ids);

    /// The turn of a waiting picture has come; returns the file that it is to be saved as, whole or not at all. `title` tells
    /// the file apart for people. NotFound when it does not wait. Only after takeOver().
    [[nodiscard]] Result<std::filesystem::path> begin(std::int64_t id, const std::string &title, std::uint64_t seed);
    /// Its file is there.
    [[nodiscard]] Result<void> finish(std::int64_t id);
    /// It cannot be painted.
    [[nodiscard]] Result<void> fail(std::int64_t id, const Error &error);

    /// Whether no further picture is to be begun.
    [[nodiscard]] Result<bool> isPaused();
    [[nodiscard]] Result<void> setPaused(bool paused);
    /// A number that is another one once another program has changed the queue.
    [[nodiscard]] Result<std::int64_t> foreignWrites();

private:
    struct Impl;
    explicit JobQueue(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

/// What working through a queue did.
struct QueueRun {
    int finished = 0;
    int failed = 0;
    bool paused = false; ///< It ended because the queue was paused.
};

/// How a queue is worked through.
struct QueueWork {
    /// Paints a job and saves it as the file, whole or not at all.
    std::function<Result<void>(const QueuedJob &job, const JobContext &context)> paint;
    std::function<void(const QueuedJob &)> began;                 ///< May be empty.
    std::function<void(const QueuedJob &)> finished;              ///< May be empty.
    std::function<void(const QueuedJob &, const Error &)> failed; ///< May be empty.
    int limit = 0;                                                ///< So many pictures at most; 0: all.
};

/// Paints what waits, one after the other, until nothing does, the queue is paused, or the limit is reached. A picture that
/// cannot be painted has failed, and the next one follows; one that is stopped waits again. Io when another program paints
/// this queue; Cancelled.
Result<QueueRun> runQueue(JobQueue &queue, const QueueWork &work, const JobContext &context);

/// The `paint` of QueueWork that paints with a studio, which must outlive it.
std::function<Result<void>(const QueuedJob &, const JobContext &)> queuePainterOf(Studio &studio, PaintOptions options);

} // namespace palimpsest::pipeline
