#include "core/database/QueueStore.h"

#include "core/database/detail/CatalogueImpl.h"
#include "core/database/detail/Files.h"
#include "core/database/detail/StoreFile.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>

#include <exception>
#include <mutex>
#include <new>
#include <optional>
#include <system_error>
#include <utility>

namespace palimpsest::database {

namespace {

constexpr int kApplicationId = 0x504C4D51; // "PLMQ"
constexpr int kVersion = 1;
constexpr int kBusyTimeoutMs = 5000;

constexpr const char *kSchema = R"(
CREATE TABLE jobs(
  id INTEGER PRIMARY KEY AUTOINCREMENT, position INTEGER NOT NULL, state INTEGER NOT NULL, job TEXT NOT NULL,
  result TEXT NOT NULL DEFAULT '', attempt INTEGER NOT NULL DEFAULT 0, created TEXT NOT NULL,
  started TEXT NOT NULL DEFAULT '', ended TEXT NOT NULL DEFAULT '', reason TEXT NOT NULL DEFAULT '') STRICT;
CREATE INDEX jobs_by_turn ON jobs(state, position, id);
CREATE TABLE state(paused INTEGER NOT NULL) STRICT;
INSERT INTO state(paused) VALUES(0);
)";

constexpr const char *kColumns = "SELECT id, state, job, result, attempt, created, started, ended, reason FROM jobs ";
constexpr const char *kNow = "strftime('%Y-%m-%dT%H:%M:%fZ', 'now')";

Error foreignFile(const std::filesystem::path &file, std::string detail)
{
    return {
        ErrorCode::Corrupt,
        "\"" + file.string()
            + "\" should hold the pictures that wait to be painted, but is damaged or something else; restore it from "
              "a copy or move it away.",
        std::move(detail)};
}

constexpr StoreKind kKind{kApplicationId, kVersion, kSchema, "The queue in", "was", foreignFile};

Error queueError(const std::filesystem::path &file, const SQLite::Exception &exception)
{
    Error error = errorFromSqlite(file, exception);
    if (error.code == ErrorCode::Corrupt)
        return foreignFile(file, error.detail);
    if (error.code == ErrorCode::OutOfMemory)
        error.message = "There is not enough memory for the queue; close other programs and try again.";
    else if (error.code == ErrorCode::Io && error.message.find("disk is full") == std::string::npos)
        error.message =
            "The queue in \"" + file.string() + "\" cannot be read or written; check that its disk is connected.";
    return error;
}

Error doesNotWait(std::int64_t id)
{
    return {ErrorCode::NotFound, "Picture " + std::to_string(id) + " does not wait in the queue any more.", {}};
}

StoredJob jobFromRow(SQLite::Statement &row)
{
    StoredJob job;
    job.id = row.getColumn(0).getInt64();
    const int state = row.getColumn(1).getInt();
    job.state =
        state >= 0 && state <= static_cast<int>(JobState::Stopped) ? static_cast<JobState>(state) : JobState::Failed;
    job.order = row.getColumn(2).getString();
    job.result = row.getColumn(3).getString();
    job.attempt = row.getColumn(4).getInt();
    job.created = row.getColumn(5).getString();
    job.started = row.getColumn(6).getString();
    job.ended = row.getColumn(7).getString();
    job.reason = row.getColumn(8).getString();
    return job;
}

std::vector<StoredJob> jobsOf(SQLite::Statement &query)
{
    std::vector<StoredJob> jobs;
    while (query.executeStep())
        jobs.push_back(jobFromRow(query));
    return jobs;
}

} // namespace

/// The open file. The mutex guards all of it.
struct QueueStore::Impl {
    std::filesystem::path file;
    std::mutex mutex;
    std::unique_ptr<SQLite::Database> database;
    std::optional<File> lock;

    /// Runs `work` under the mutex and turns what it throws into an Error.
    template<typename Work>
    auto guarded(Work work) -> decltype(work())
    {
        const std::scoped_lock guard(mutex);
        try {
            return work();
        } catch (const SQLite::Exception &exception) {
            return queueError(file, exception);
        } catch (const std::bad_alloc &) {
            return Error{ErrorCode::OutOfMemory,
                         "There is not enough memory for the queue; close other programs and try again.",
                         {}};
        } catch (const std::exception &exception) {
            return Error{ErrorCode::Internal, "The queue could not be read; start the program again.",
                         exception.what()};
        }
    }
};

QueueStore::QueueStore(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}

QueueStore::~QueueStore() = default;

Result<std::unique_ptr<QueueStore>> QueueStore::open(const std::filesystem::path &file)
{
    std::error_code code;
    std::filesystem::create_directories(file.parent_path(), code);
    auto impl = std::make_unique<Impl>();
    Impl *opened = impl.get();
    opened->file = file;
    return opened->guarded([&]() -> Result<std::unique_ptr<QueueStore>> {
        opened->database = std::make_unique<SQLite::Database>(
            file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, kBusyTimeoutMs);
        opened->database->exec("PRAGMA trusted_schema = OFF");
        if (auto prepared = prepareStore(*opened->database, file, kKind); !prepared)
            return prepared.error();
        opened->database->exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
        return std::unique_ptr<QueueStore>(new QueueStore(std::move(impl)));
    });
}

Result<bool> QueueStore::tryToRun()
{
    return m_impl->guarded([&]() -> Result<bool> {
        if (m_impl->lock)
            return true;
        std::filesystem::path path = m_impl->file;
        path += ".lock";
        auto lock = File::open(path, File::Mode::ReadWrite);
        if (!lock)
            return lock.error();
        auto taken = lock->tryLock();
        if (taken && *taken)
            m_impl->lock = std::move(*lock);
        return taken;
    });
}

Result<std::vector<std::int64_t>> QueueStore::add(std::span<const std::string> orders, Place place)
{
    return m_impl->guarded([&]() -> Result<std::vector<std::int64_t>> {
        SQLite::Transaction transaction(*m_impl->database, SQLite::TransactionBehavior::IMMEDIATE);
        const auto count = static_cast<std::int64_t>(orders.size());
        const std::int64_t first =
            place == Place::Back
                ? m_impl->database->execAndGet("SELECT ifnull(max(position), 0) + 1 FROM jobs").getInt64()
                : m_impl->database->execAndGet("SELECT ifnull(min(position), 0) FROM jobs").getInt64() - count;
        SQLite::Statement insert(*m_impl->database,
                                 std::string("INSERT INTO jobs(position, state, job, created) VALUES(?, 0, ?, ") + kNow
                                     + ")");
        std::vector<std::int64_t> ids;
        for (const std::string &order : orders) {
            insert.bind(1, first + static_cast<std::int64_t>(ids.size()));
            insert.bind(2, order);
            insert.exec();
            insert.reset();
            ids.push_back(m_impl->database->getLastInsertRowid());
        }
        transaction.commit();
        return ids;
    });
}

Result<std::vector<StoredJob>> QueueStore::unfinished()
{
    return m_impl->guarded([&]() -> Result<std::vector<StoredJob>> {
        SQLite::Statement query(*m_impl->database,
                                std::string(kColumns) + "WHERE state IN (0, 1) ORDER BY state DESC, position, id");
        return jobsOf(query);
    });
}

Result<std::vector<StoredJob>> QueueStore::ended(int limit)
{
    return m_impl->guarded([&]() -> Result<std::vector<StoredJob>> {
        SQLite::Statement query(*m_impl->database,
                                std::string(kColumns) + "WHERE state > 1 ORDER BY ended DESC, id DESC LIMIT ?");
        query.bind(1, limit);
        return jobsOf(query);
    });
}

Result<StoredJob> QueueStore::find(std::int64_t id)
{
    return m_impl->guarded([&]() -> Result<StoredJob> {
        SQLite::Statement query(*m_impl->database, std::string(kColumns) + "WHERE id = ?");
        query.bind(1, id);
        if (!query.executeStep())
            return Error{ErrorCode::NotFound,
                         "There is no picture " + std::to_string(id) + " in the queue; it may be painted already.",
                         {}};
        return jobFromRow(query);
    });
}

Result<void> QueueStore::arrange(std::span<const std::int64_t> ids)
{
    return m_impl->guarded([&]() -> Result<void> {
        SQLite::Transaction transaction(*m_impl->database, SQLite::TransactionBehavior::IMMEDIATE);
        // Positions of those that run or have ended stay; only the order among the waiting ones counts.
        std::int64_t next = m_impl->database->execAndGet("SELECT ifnull(max(position), 0) + 1 FROM jobs").getInt64();
        SQLite::Statement move(*m_impl->database, "UPDATE jobs SET position = ? WHERE id = ? AND state = 0");
        const auto place = [&](std::int64_t id) {
            move.bind(1, next++);
            move.bind(2, id);
            move.exec();
            move.reset();
        };
        const std::int64_t firstNew = next;
        for (const std::int64_t id : ids)
            place(id);
        SQLite::Statement others(*m_impl->database,
                                 "SELECT id FROM jobs WHERE state = 0 AND position < ? ORDER BY position, id");
        others.bind(1, firstNew);
        std::vector<std::int64_t> rest;
        while (others.executeStep())
            rest.push_back(others.getColumn(0).getInt64());
        for (const std::int64_t id : rest)
            place(id);
        transaction.commit();
        return {};
    });
}

Result<void> QueueStore::rewrite(std::int64_t id, const std::string &order)
{
    return m_impl->guarded([&]() -> Result<void> {
        SQLite::Statement update(*m_impl->database, "UPDATE jobs SET job = ? WHERE id = ? AND state = 0");
        update.bind(1, order);
        update.bind(2, id);
        return update.exec() == 1 ? Result<void>() : doesNotWait(id);
    });
}

Result<void> QueueStore::begin(std::int64_t id, const std::string &result)
{
    return m_impl->guarded([&]() -> Result<void> {
        SQLite::Statement update(*m_impl->database,
                                 std::string("UPDATE jobs SET state = 1, attempt = attempt + 1, result = ?, started = ")
                                     + kNow + " WHERE id = ? AND state = 0");
        update.bind(1, result);
        update.bind(2, id);
        return update.exec() == 1 ? Result<void>() : doesNotWait(id);
    });
}

Result<void> QueueStore::end(std::span<const std::int64_t> ids, JobState state, const std::string &reason)
{
    PALIMPSEST_ASSERT(state != JobState::Waiting && state != JobState::Running);
    return m_impl->guarded([&]() -> Result<void> {
        SQLite::Transaction transaction(*m_impl->database, SQLite::TransactionBehavior::IMMEDIATE);
        SQLite::Statement update(*m_impl->database, std::string("UPDATE jobs SET state = ?, reason = ?, ended = ")
                                                        + kNow + " WHERE id = ? AND state IN (0, 1)");
        for (const std::int64_t id : ids) {
            update.bind(1, static_cast<int>(state));
            update.bind(2, reason);
            update.bind(3, id);
            update.exec();
            update.reset();
        }
        transaction.commit();
        return {};
    });
}

Result<void> QueueStore::reopen(std::span<const std::int64_t> ids)
{
    return m_impl->guarded([&]() -> Result<void> {
        SQLite::Transaction transaction(*m_impl->database, SQLite::TransactionBehavior::IMMEDIATE);
        SQLite::Statement update(*m_impl->database, "UPDATE jobs SET state = 0, reason = '', result = '', ended = '' "
                                                    "WHERE id = ? AND state IN (1, 3, 4)");
        for (const std::int64_t id : ids) {
            update.bind(1, id);
            update.exec();
            update.reset();
        }
        transaction.commit();
        return {};
    });
}

Result<void> QueueStore::prune(int kept)
{
    return m_impl->guarded([&]() -> Result<void> {
        SQLite::Statement remove(*m_impl->database,
                                 "DELETE FROM jobs WHERE state > 1 AND id NOT IN (SELECT id FROM jobs WHERE state > 1 "
                                 "ORDER BY ended DESC, id DESC LIMIT ?)");
        remove.bind(1, kept);
        remove.exec();
        return {};
    });
}

Result<bool> QueueStore::isPaused()
{
    return m_impl->guarded(
        [&]() -> Result<bool> { return m_impl->database->execAndGet("SELECT paused FROM state").getInt() != 0; });
}

Result<void> QueueStore::setPaused(bool paused)
{
    return m_impl->guarded([&]() -> Result<void> {
        SQLite::Statement update(*m_impl->database, "UPDATE state SET paused = ?");
        update.bind(1, paused ? 1 : 0);
        update.exec();
        return {};
    });
}

Result<std::int64_t> QueueStore::foreignWrites()
{
    return m_impl->guarded(
        [&]() -> Result<std::int64_t> { return m_impl->database->execAndGet("PRAGMA data_version").getInt64(); });
}

} // namespace palimpsest::database
