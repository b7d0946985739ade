#pragma once

#include "core/base/Result.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace palimpsest::database {

/// How far a job is. The numbers are stored.
enum class JobState : std::uint8_t { Waiting = 0, Running = 1, Finished = 2, Failed = 3, Stopped = 4 };

/// A job of the queue.
struct StoredJob {
    std::int64_t id = 0; ///< Handed out by the store and never used again.
    JobState state = JobState::Waiting;
    std::string order;  ///< What is to be done, as the caller wrote it.
    std::string result; ///< Name of the file that it makes, from its beginning on.
    int attempt = 0;    ///< How often it was begun.
    std::string created;
    std::string started; ///< The last time. Times are ISO 8601 UTC, empty while it has not happened.
    std::string ended;
    std::string reason; ///< Why it failed, for the artist.

    bool operator==(const StoredJob &other) const = default;
};

/// Jobs in the order in which their turns come, in one SQLite file. Every function is one transaction that a crash leaves
/// done or undone. Several programs may look at the file and add to it at once; the one that works through it holds
/// tryToRun(). Thread-safe: the one connection is guarded by a mutex inside.
class QueueStore {
public:
    /// Opens the file, or makes it and its folder. Corrupt when it is something else or damaged, Unsupported when a newer
    /// program wrote it, Io.
    static Result<std::unique_ptr<QueueStore>> open(const std::filesystem::path &file);
    ~QueueStore();
    QueueStore(const QueueStore &) = delete;
    QueueStore &operator=(const QueueStore &) = delete;

    /// Becomes the one that works through the jobs, until it is destroyed or its process ends in whatever way. False while
    /// another one does. Io.
    [[nodiscard]] Result<bool> tryToRun();

    enum class Place { Front, Back };
    /// Adds waiting jobs, in this order, before or behind those that wait. Returns their ids.
    [[nodiscard]] Result<std::vector<std::int64_t>> add(std::span<const std::string> orders, Place place);
    /// The running jobs, then the waiting ones in the order of their turns.
    [[nodiscard]] Result<std::vector<StoredJob>> unfinished();
    /// The latest that have ended, the last one first.
    [[nodiscard]] Result<std::vector<StoredJob>> ended(int limit);
    /// NotFound.
    [[nodiscard]] Result<StoredJob> find(std::int64_t id);

    /// Puts waiting jobs into this order. Waiting ones that are not named come behind them, as they were; ids that do not
    /// wait do no harm.
    [[nodiscard]] Result<void> arrange(std::span<const std::int64_t> ids);
    /// Another order for a job that waits. NotFound when it does not.
    [[nodiscard]] Result<void> rewrite(std::int64_t id, const std::string &order);
    /// A waiting job becomes a running one that makes the file `result`. NotFound when it does not wait.
    [[nodiscard]] Result<void> begin(std::int64_t id, const std::string &result);
    /// Ends jobs that wait or run; others are left alone. `state` is an end.
    [[nodiscard]] Result<void> end(std::span<const std::int64_t> ids, JobState state, const std::string &reason);
    /// Makes jobs wait that ran, failed or were stopped, where they were in the order; finished ones are left alone.
    [[nodiscard]] Result<void> reopen(std::span<const std::int64_t> ids);
    /// Forgets ended jobs but the latest `kept`.
    [[nodiscard]] Result<void> prune(int kept);

    /// Whether no further job is to be begun.
    [[nodiscard]] Result<bool> isPaused();
    [[nodiscard]] Result<void> setPaused(bool paused);
    /// A number that is another one once another program, or another store on the same file, has written to it.
    [[nodiscard]] Result<std::int64_t> foreignWrites();

private:
    struct Impl;
    explicit QueueStore(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace palimpsest::database
