#include "core/database/detail/CatalogueImpl.h"

#include "core/database/detail/Files.h"

#include <sqlite3.h>

namespace palimpsest::database {

namespace {

// Catalogues of version 1 know neither removed items nor marks.
constexpr const char *kNewColumns[] = {"", "0, 0", "removed, mining_prohibited"};

void bindFacts(SQLite::Statement &statement, int first, const ItemFacts &facts)
{
    int index = first;
    for (const std::string *text :
         {&facts.title, &facts.artist, &facts.year, &facts.style, &facts.caption, &facts.licence, &facts.source})
        statement.bind(index++, *text);
}

} // namespace

Error errorFromSqlite(const std::filesystem::path &directory, const SQLite::Exception &exception)
{
    const std::string detail =
        std::string(exception.what()) + " (" + std::to_string(exception.getExtendedErrorCode()) + ")";
    switch (exception.getErrorCode()) {
    case SQLITE_FULL:
        return {ErrorCode::Io, "The disk is full; make room and try again.", detail};
    case SQLITE_NOMEM:
        return {ErrorCode::OutOfMemory,
                "There is not enough memory to read the database; close other programs and try again.", detail};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorCode::Io, "The database in \"" + directory.string() + "\" is busy; try again.", detail};
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_IOERR:
    case SQLITE_PERM:
        return {ErrorCode::Io,
                "The database in \"" + directory.string()
                    + "\" cannot be read or written; check that its disk is connected.",
                detail};
    default:
        return damagedError(directory, detail);
    }
}

std::string itemQuery(int version, const std::string &condition)
{
    return std::string("SELECT items.id, embedding_row, roots.path, items.path, content, title, artist, year, style, ")
           + "caption, licence, source, width, height, patch_left, patch_top, patch_right, patch_bottom, "
           + "thumbnail_offset, thumbnail_bytes, " + kNewColumns[version]
           + " FROM items JOIN roots ON roots.id = items.root " + condition;
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
    item.removed = row.getColumn(20).getInt() != 0;
    item.miningProhibited = row.getColumn(21).getInt() != 0;
    return item;
}

std::int64_t Catalogue::Impl::rootId(const std::string &path)
{
    SQLite::Statement insert(*database, "INSERT INTO roots(path) VALUES (?) ON CONFLICT DO NOTHING");
    insert.bind(1, path);
    insert.exec();
    SQLite::Statement select(*database, "SELECT id FROM roots WHERE path = ?");
    select.bind(1, path);
    select.executeStep();
    return select.getColumn(0).getInt64();
}

void Catalogue::Impl::rememberFile(const SourceFile &file, std::int64_t root, const std::string &contentId)
{
    SQLite::Statement insert(*database, "INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?, ?)");
    insert.bind(1, root);
    insert.bind(2, file.path);
    insert.bind(3, file.bytes);
    insert.bind(4, file.modifiedNs);
    insert.bind(5, contentId);
    insert.exec();
}

void Catalogue::Impl::insertSegment(const Segment &segment)
{
    SQLite::Statement insert(*database, "INSERT OR REPLACE INTO segments VALUES (?, ?, ?, ?)");
    insert.bind(1, static_cast<int>(segment.kind));
    insert.bind(2, segment.first);
    insert.bind(3, segment.bytes);
    insert.bind(4, segment.checksum);
    insert.exec();
}

void Catalogue::Impl::writeState(const CatalogueState &state)
{
    SQLite::Statement update(*database, "UPDATE state SET revision = ?, items = ?, thumbnail_bytes = ?");
    update.bind(1, state.revision);
    update.bind(2, state.items);
    update.bind(3, state.thumbnailBytes);
    update.exec();
}

void Catalogue::Impl::insertItem(std::int64_t id, const CatalogueItem &entry)
{
    const NewItem &item = *entry.item;
    const std::int64_t root = rootId(item.file.root);
    SQLite::Statement insert(*database, "INSERT INTO items VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,0,?)");
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
    insert.bind(21, item.miningProhibited ? 1 : 0);
    insert.exec();
    // What came from a collection is no file that could be met again.
    if (item.file.bytes > 0)
        rememberFile(item.file, root, item.contentId);
}

} // namespace palimpsest::database
