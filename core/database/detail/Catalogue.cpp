#include "core/database/detail/Catalogue.h"

#include "core/database/detail/CatalogueImpl.h"
#include "core/database/detail/CatalogueSchema.h"
#include "core/database/detail/Files.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <unistd.h>

#include <string>
#include <system_error>

namespace palimpsest::database {

namespace {

constexpr int kBusyTimeoutMs = 5000;
constexpr std::int64_t kMaxItems = std::int64_t{1} << 40;

// SQLite's URI form of a path; only these three characters mean something in it.
std::string uriOf(const std::filesystem::path &path)
{
    std::string uri = "file:";
    for (const char character : path.string()) {
        if (character == '%')
            uri += "%25";
        else if (character == '?')
            uri += "%3f";
        else if (character == '#')
            uri += "%23";
        else
            uri += character;
    }
    return uri + "?immutable=1";
}

std::filesystem::path rollbackJournal(const std::filesystem::path &catalogue)
{
    return std::filesystem::path(catalogue) += "-journal";
}

// A writer that was killed while it made or closed the catalogue leaves a journal, which has to be rolled back before
// anyone can read, and a connection that only reads must not.
void rollBackWhatWasCutOff(const std::filesystem::path &catalogue)
{
    std::error_code code;
    if (!std::filesystem::exists(rollbackJournal(catalogue), code))
        return;
    SQLite::Database database(catalogue.string(), SQLite::OPEN_READWRITE, kBusyTimeoutMs);
    database.execAndGet("SELECT count(*) FROM sqlite_schema");
}

} // namespace

Catalogue::Catalogue(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}

Catalogue::~Catalogue()
{
    if (m_impl->writing && m_impl->database) {
        // Leaves one plain file where no reader holds the log open; otherwise the log stays, which is harmless.
        m_impl->database->tryExec("PRAGMA journal_mode = DELETE");
    }
}

Catalogue::Access Catalogue::readAccess(const std::filesystem::path &directory, bool bundled)
{
    std::error_code code;
    const std::filesystem::path file = directory / kCatalogueName;
    const auto logBytes = std::filesystem::file_size(std::filesystem::path(file) += "-wal", code);
    const bool logPending = (!code && logBytes > 0) || std::filesystem::exists(rollbackJournal(file), code);
    const bool writable = ::access(directory.c_str(), W_OK) == 0;
    return !logPending && (bundled || !writable) ? Access::Immutable : Access::Read;
}

Result<std::unique_ptr<Catalogue>> Catalogue::create(const std::filesystem::path &directory)
{
    const std::filesystem::path path = directory / kCatalogueName;
    std::error_code code;
    for (const char *suffix : {"", "-wal", "-shm", "-journal"})
        std::filesystem::remove(std::filesystem::path(path) += suffix, code);
    return guarded(directory, [&]() -> Result<std::unique_ptr<Catalogue>> {
        SQLite::Database database(path.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, kBusyTimeoutMs);
        createSchema(database);
        return open(directory, Access::Write);
    });
}

Result<std::unique_ptr<Catalogue>> Catalogue::open(const std::filesystem::path &directory, Access access)
{
    const std::filesystem::path path = directory / kCatalogueName;
    std::error_code code;
    if (!std::filesystem::is_regular_file(path, code))
        return damagedError(directory, "no catalogue");
    return guarded(directory, [&]() -> Result<std::unique_ptr<Catalogue>> {
        const std::string name = access == Access::Immutable ? uriOf(std::filesystem::absolute(path)) : path.string();
        const int flags = access == Access::Write       ? SQLite::OPEN_READWRITE
                          : access == Access::Immutable ? SQLite::OPEN_READONLY | SQLite::OPEN_URI
                                                        : SQLite::OPEN_READONLY;
        if (access == Access::Read)
            rollBackWhatWasCutOff(path);
        auto impl = std::make_unique<Impl>();
        impl->directory = directory;
        impl->writing = access == Access::Write;
        impl->database = std::make_unique<SQLite::Database>(name, flags, kBusyTimeoutMs);
        impl->database->exec("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON");
        const auto version = schemaVersion(*impl->database, directory);
        if (!version)
            return version.error();
        impl->version = *version;
        if (impl->writing)
            impl->database->exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON");
        if (impl->writing && impl->version < kCatalogueVersion) {
            migrateSchema(*impl->database, impl->version);
            impl->version = kCatalogueVersion;
        }
        return std::unique_ptr<Catalogue>(new Catalogue(std::move(impl)));
    });
}

Result<CatalogueState> Catalogue::state()
{
    return guarded(m_impl->directory, [&]() -> Result<CatalogueState> {
        SQLite::Statement query(*m_impl->database, "SELECT revision, items, thumbnail_bytes FROM state");
        if (!query.executeStep())
            return damagedError(m_impl->directory, "catalogue: no state");
        const CatalogueState state{query.getColumn(0).getInt64(), query.getColumn(1).getInt64(),
                                   query.getColumn(2).getInt64()};
        if (state.revision < 0 || state.items < 0 || state.items > kMaxItems || state.thumbnailBytes < 0)
            return damagedError(m_impl->directory, "catalogue: impossible state");
        return state;
    });
}

Result<Item> Catalogue::itemWhere(const char *condition, std::int64_t value)
{
    return guarded(m_impl->directory, [&]() -> Result<Item> {
        SQLite::Statement query(*m_impl->database, itemQuery(m_impl->version, std::string("WHERE ") + condition));
        query.bind(1, value);
        if (!query.executeStep())
            return Error{ErrorCode::NotFound,
                         "The database has no item " + std::to_string(value) + "; retrieve the neighbours again.",
                         condition};
        return itemFromRow(query);
    });
}

Result<Item> Catalogue::item(std::int64_t id)
{
    return itemWhere("items.id = ?", id);
}

Result<Item> Catalogue::itemAtRow(std::int64_t row)
{
    return itemWhere("embedding_row = ?", row);
}

Result<bool> Catalogue::knowsFile(const SourceFile &file)
{
    return guarded(m_impl->directory, [&]() -> Result<bool> {
        SQLite::Statement query(*m_impl->database,
                                "SELECT 1 FROM files JOIN roots ON roots.id = files.root WHERE "
                                "roots.path = ? AND files.path = ? AND bytes = ? AND modified_ns = ?");
        query.bind(1, file.root);
        query.bind(2, file.path);
        query.bind(3, file.bytes);
        query.bind(4, file.modifiedNs);
        return query.executeStep();
    });
}

Result<bool> Catalogue::knowsContent(std::string_view contentId)
{
    return guarded(m_impl->directory, [&]() -> Result<bool> {
        SQLite::Statement query(*m_impl->database, "SELECT 1 FROM items WHERE content = ? AND removed = 0 LIMIT 1");
        query.bind(1, std::string(contentId));
        return query.executeStep();
    });
}

Result<bool> Catalogue::knowsItem(std::string_view contentId, const std::optional<PatchRectangle> &patch)
{
    return guarded(m_impl->directory, [&]() -> Result<bool> {
        SQLite::Statement query(*m_impl->database,
                                "SELECT 1 FROM items WHERE content = ? AND removed = 0 AND patch_left IS ? AND "
                                "patch_top IS ? AND patch_right IS ? AND patch_bottom IS ? LIMIT 1");
        query.bind(1, std::string(contentId));
        for (int side = 0; side < 4 && patch; ++side)
            query.bind(2 + side, (*patch)[static_cast<std::size_t>(side)]);
        return query.executeStep();
    });
}

Result<std::vector<std::int64_t>> Catalogue::removedRows()
{
    std::vector<std::int64_t> rows;
    if (m_impl->version < 2)
        return rows;
    return guarded(m_impl->directory, [&]() -> Result<std::vector<std::int64_t>> {
        SQLite::Statement query(*m_impl->database,
                                "SELECT embedding_row FROM items WHERE removed <> 0 ORDER BY embedding_row");
        while (query.executeStep())
            rows.push_back(query.getColumn(0).getInt64());
        return rows;
    });
}

Result<std::vector<Segment>> Catalogue::segments(Segment::Kind kind)
{
    std::vector<Segment> segments;
    if (m_impl->version < 2)
        return segments;
    return guarded(m_impl->directory, [&]() -> Result<std::vector<Segment>> {
        SQLite::Statement query(*m_impl->database,
                                "SELECT first, bytes, checksum FROM segments WHERE kind = ? ORDER BY first");
        query.bind(1, static_cast<int>(kind));
        while (query.executeStep())
            segments.push_back(
                {kind, query.getColumn(0).getInt64(), query.getColumn(1).getInt64(), query.getColumn(2).getString()});
        return segments;
    });
}

Result<std::vector<std::filesystem::path>> Catalogue::filesOfContent(std::string_view contentId)
{
    return guarded(m_impl->directory, [&]() -> Result<std::vector<std::filesystem::path>> {
        SQLite::Statement query(*m_impl->database,
                                "SELECT roots.path, files.path FROM files JOIN roots ON roots.id = files.root "
                                "WHERE content = ? AND roots.path <> ''");
        query.bind(1, std::string(contentId));
        std::vector<std::filesystem::path> files;
        while (query.executeStep())
            files.push_back(std::filesystem::path(query.getColumn(0).getString()) / query.getColumn(1).getString());
        return files;
    });
}

Result<CatalogueState> Catalogue::append(const CatalogueState &before, const CatalogueBatch &batch)
{
    return guarded(m_impl->directory, [&]() -> Result<CatalogueState> {
        CatalogueState after = before;
        SQLite::Transaction transaction(*m_impl->database);
        for (const CatalogueItem &item : batch.items)
            m_impl->insertItem(after.items++, item);
        for (const KnownFile &duplicate : batch.duplicates)
            m_impl->rememberFile(duplicate.file, m_impl->rootId(duplicate.file.root), duplicate.contentId);
        for (const Segment &segment : batch.segments)
            m_impl->insertSegment(segment);
        after.revision += 1;
        after.thumbnailBytes = batch.thumbnailBytes;
        m_impl->writeState(after);
        transaction.commit();
        return after;
    });
}

Result<CatalogueState> Catalogue::forEachItem(const CatalogueState &before, const char *statement,
                                              std::span<const std::int64_t> ids)
{
    return guarded(m_impl->directory, [&]() -> Result<CatalogueState> {
        CatalogueState after = before;
        SQLite::Transaction transaction(*m_impl->database);
        SQLite::Statement update(*m_impl->database, statement);
        for (const std::int64_t id : ids) {
            update.bind(1, id);
            update.exec();
            update.reset();
        }
        after.revision += 1;
        m_impl->writeState(after);
        transaction.commit();
        return after;
    });
}

Result<CatalogueState> Catalogue::remove(const CatalogueState &before, std::span<const std::int64_t> ids)
{
    return forEachItem(before, "UPDATE items SET removed = 1 WHERE id = ?", ids);
}

Result<void> Catalogue::checkpoint()
{
    return guarded(m_impl->directory, [&]() -> Result<void> {
        m_impl->database->exec("PRAGMA wal_checkpoint(TRUNCATE)");
        return {};
    });
}

} // namespace palimpsest::database
