#include "core/database/detail/Catalogue.h"

#include "core/database/detail/Files.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <sqlite3.h>
#include <unistd.h>

#include <new>
#include <string>
#include <system_error>

namespace palimpsest::database {

namespace {

constexpr int kVersion = 1;
constexpr int kApplicationId = 0x504C4D50; // "PLMP"
constexpr int kBusyTimeoutMs = 5000;
constexpr std::int64_t kMaxItems = std::int64_t{1} << 40;

constexpr const char *kSchema = R"(
CREATE TABLE state(
  only INTEGER PRIMARY KEY CHECK (only = 0),
  revision INTEGER NOT NULL, items INTEGER NOT NULL, thumbnail_bytes INTEGER NOT NULL) STRICT;
INSERT INTO state VALUES (0, 0, 0, 0);
CREATE TABLE roots(id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE items(
  id INTEGER PRIMARY KEY, embedding_row INTEGER NOT NULL UNIQUE,
  root INTEGER NOT NULL REFERENCES roots(id), path TEXT NOT NULL, content TEXT NOT NULL,
  title TEXT NOT NULL, artist TEXT NOT NULL, year TEXT NOT NULL, style TEXT NOT NULL, caption TEXT NOT NULL,
  licence TEXT NOT NULL, source TEXT NOT NULL,
  width INTEGER NOT NULL, height INTEGER NOT NULL,
  patch_left INTEGER, patch_top INTEGER, patch_right INTEGER, patch_bottom INTEGER,
  thumbnail_offset INTEGER NOT NULL, thumbnail_bytes INTEGER NOT NULL) STRICT;
CREATE INDEX items_by_content ON items(content);
CREATE TABLE files(
  root INTEGER NOT NULL REFERENCES roots(id), path TEXT NOT NULL,
  bytes INTEGER NOT NULL, modified_ns INTEGER NOT NULL, content TEXT NOT NULL,
  PRIMARY KEY (root, path)) STRICT, WITHOUT ROWID;
CREATE INDEX files_by_content ON files(content);
)";

constexpr const char *kItemColumns = R"(
SELECT items.id, embedding_row, roots.path, items.path, content, title, artist, year, style, caption, licence, source,
  width, height, patch_left, patch_top, patch_right, patch_bottom, thumbnail_offset, thumbnail_bytes
FROM items JOIN roots ON roots.id = items.root WHERE )";

Error errorFromSqlite(const std::filesystem::path &directory, const SQLite::Exception &exception)
{
    const std::string detail =
        std::string(exception.what()) + " (" + std::to_string(exception.getExtendedErrorCode()) + ")";
    switch (exception.getErrorCode()) {
    case SQLITE_FULL:
        return {ErrorCode::Io, "The disk is full; make room and try again.", detail};
    case SQLITE_NOMEM:
        return {ErrorCode::OutOfMemory, "There is not enough memory to read the database.", detail};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorCode::Io, "The database in \"" + directory.string() + "\" is busy; try again.", detail};
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_IOERR:
    case SQLITE_PERM:
        return {ErrorCode::Io, "The database in \"" + directory.string() + "\" cannot be read or written.", detail};
    default:
        return damagedError(directory, detail);
    }
}

// Runs `work` and turns what it throws into an Error.
template<typename Work>
auto guarded(const std::filesystem::path &directory, Work work) -> decltype(work())
{
    try {
        return work();
    } catch (const SQLite::Exception &exception) {
        return errorFromSqlite(directory, exception);
    } catch (const std::bad_alloc &) {
        return Error{ErrorCode::OutOfMemory, "There is not enough memory to read the database.", {}};
    } catch (const std::exception &exception) {
        return Error{ErrorCode::Internal, "The database could not be read.", exception.what()};
    }
}

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

void bindFacts(SQLite::Statement &statement, int first, const ItemFacts &facts)
{
    int index = first;
    for (const std::string *text :
         {&facts.title, &facts.artist, &facts.year, &facts.style, &facts.caption, &facts.licence, &facts.source})
        statement.bind(index++, *text);
}

Item itemFromRow(SQLite::Statement &row)
{
    Item item;
    item.id = row.getColumn(0).getInt64();
    item.row = row.getColumn(1).getInt64();
    item.sourceRoot = row.getColumn(2).getString();
    item.path = row.getColumn(3).getString();
    item.contentId = row.getColumn(4).getString();
    int column = 5;
    for (std::string *text : {&item.facts.title, &item.facts.artist, &item.facts.year, &item.facts.style,
                              &item.facts.caption, &item.facts.licence, &item.facts.source})
        *text = row.getColumn(column++).getString();
    item.widthPx = row.getColumn(12).getInt();
    item.heightPx = row.getColumn(13).getInt();
    if (!row.isColumnNull(14)) {
        item.patch.emplace();
        for (int side = 0; side < 4; ++side)
            (*item.patch)[static_cast<std::size_t>(side)] = row.getColumn(14 + side).getInt();
    }
    item.thumbnailOffset = row.getColumn(18).getInt64();
    item.thumbnailBytes = row.getColumn(19).getInt64();
    return item;
}

} // namespace

struct Catalogue::Impl {
    std::filesystem::path directory;
    std::unique_ptr<SQLite::Database> database;
    bool writing = false;

    std::int64_t rootId(const std::string &path)
    {
        SQLite::Statement insert(*database, "INSERT INTO roots(path) VALUES (?) ON CONFLICT DO NOTHING");
        insert.bind(1, path);
        insert.exec();
        SQLite::Statement select(*database, "SELECT id FROM roots WHERE path = ?");
        select.bind(1, path);
        select.executeStep();
        return select.getColumn(0).getInt64();
    }

    void rememberFile(const SourceFile &file, std::int64_t root, const std::string &contentId)
    {
        SQLite::Statement insert(*database, "INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?, ?)");
        insert.bind(1, root);
        insert.bind(2, file.path);
        insert.bind(3, file.bytes);
        insert.bind(4, file.modifiedNs);
        insert.bind(5, contentId);
        insert.exec();
    }

    void insertItem(std::int64_t id, const CatalogueItem &entry)
    {
        const NewItem &item = *entry.item;
        const std::int64_t root = rootId(item.file.root);
        SQLite::Statement insert(*database, "INSERT INTO items VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
        insert.bind(1, id);
        insert.bind(2, id);
        insert.bind(3, root);
        insert.bind(4, item.file.path);
        insert.bind(5, item.contentId);
        bindFacts(insert, 6, item.facts);
        insert.bind(13, item.widthPx);
        insert.bind(14, item.heightPx);
        for (int side = 0; side < 4 && item.patch; ++side)
            insert.bind(15 + side, (*item.patch)[static_cast<std::size_t>(side)]);
        insert.bind(19, entry.thumbnailOffset);
        insert.bind(20, static_cast<std::int64_t>(item.thumbnailJpeg.size()));
        insert.exec();
        rememberFile(item.file, root, item.contentId);
    }
};

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
    const bool logPending = !code && logBytes > 0;
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
        database.exec("PRAGMA application_id = " + std::to_string(kApplicationId));
        SQLite::Transaction transaction(database);
        database.exec(kSchema);
        database.exec("PRAGMA user_version = " + std::to_string(kVersion));
        transaction.commit();
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
        auto impl = std::make_unique<Impl>();
        impl->directory = directory;
        impl->writing = access == Access::Write;
        impl->database = std::make_unique<SQLite::Database>(name, flags, kBusyTimeoutMs);
        if (impl->database->execAndGet("PRAGMA application_id").getInt() != kApplicationId)
            return damagedError(directory, "catalogue: not one of ours");
        const int version = impl->database->execAndGet("PRAGMA user_version").getInt();
        if (version > kVersion)
            return Error{ErrorCode::Unsupported,
                         "The database in \"" + directory.string()
                             + "\" was made by a newer Palimpsest; update the program to open it.",
                         "catalogue version " + std::to_string(version)};
        if (version != kVersion)
            return damagedError(directory, "catalogue: version " + std::to_string(version));
        if (impl->writing)
            impl->database->exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON");
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
        SQLite::Statement query(*m_impl->database, std::string(kItemColumns) + condition);
        query.bind(1, value);
        if (!query.executeStep())
            return Error{ErrorCode::NotFound, "The database has no item " + std::to_string(value) + ".", condition};
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
        SQLite::Statement query(*m_impl->database, "SELECT 1 FROM items WHERE content = ? LIMIT 1");
        query.bind(1, std::string(contentId));
        return query.executeStep();
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

Result<CatalogueState> Catalogue::append(const CatalogueState &before, const std::vector<CatalogueItem> &items,
                                         const std::vector<KnownFile> &duplicates, std::int64_t thumbnailBytes)
{
    return guarded(m_impl->directory, [&]() -> Result<CatalogueState> {
        CatalogueState after = before;
        SQLite::Transaction transaction(*m_impl->database);
        for (const CatalogueItem &item : items)
            m_impl->insertItem(after.items++, item);
        for (const KnownFile &duplicate : duplicates)
            m_impl->rememberFile(duplicate.file, m_impl->rootId(duplicate.file.root), duplicate.contentId);
        after.revision += 1;
        after.thumbnailBytes = thumbnailBytes;
        SQLite::Statement update(*m_impl->database, "UPDATE state SET revision = ?, items = ?, thumbnail_bytes = ?");
        update.bind(1, after.revision);
        update.bind(2, after.items);
        update.bind(3, after.thumbnailBytes);
        update.exec();
        transaction.commit();
        return after;
    });
}

Result<void> Catalogue::checkpoint()
{
    return guarded(m_impl->directory, [&]() -> Result<void> {
        m_impl->database->exec("PRAGMA wal_checkpoint(TRUNCATE)");
        return {};
    });
}

} // namespace palimpsest::database
