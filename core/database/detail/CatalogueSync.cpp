#include "core/database/detail/CatalogueImpl.h"

#include <SQLiteCpp/Transaction.h>

#include <optional>
#include <utility>

namespace palimpsest::database {

namespace {

// What the folder holds now, for the queries below; temporary tables are never written to the catalogue.
void listPresent(SQLite::Database &database, std::span<const std::string> present)
{
    database.exec("CREATE TEMP TABLE IF NOT EXISTS present(path TEXT PRIMARY KEY) WITHOUT ROWID;"
                  "DELETE FROM present");
    SQLite::Statement insert(database, "INSERT OR IGNORE INTO present VALUES (?)");
    for (const std::string &path : present) {
        insert.bind(1, path);
        insert.exec();
        insert.reset();
    }
}

struct Displaced {
    std::int64_t id = 0;
    std::string content;
    bool placeTaken = false; ///< There is a file at its path, but another picture in it.
};

// Items whose path does not lead to their picture any more.
std::vector<Displaced> displacedItems(SQLite::Database &database, std::int64_t root)
{
    SQLite::Statement query(database, R"(
SELECT items.id, items.content, files.path IS NOT NULL AND present.path IS NOT NULL
FROM items LEFT JOIN present ON present.path = items.path
  LEFT JOIN files ON files.root = items.root AND files.path = items.path AND files.content <> items.content
WHERE items.root = ? AND items.removed = 0 AND (present.path IS NULL OR files.path IS NOT NULL))");
    query.bind(1, root);
    std::vector<Displaced> items;
    while (query.executeStep())
        items.push_back(
            {query.getColumn(0).getInt64(), query.getColumn(1).getString(), query.getColumn(2).getInt() != 0});
    return items;
}

// Another file of the folder with the same content.
std::optional<std::string> presentCopy(SQLite::Database &database, std::int64_t root, const std::string &content)
{
    SQLite::Statement query(database, "SELECT files.path FROM files JOIN present ON present.path = files.path "
                                      "WHERE files.root = ? AND files.content = ? ORDER BY files.path LIMIT 1");
    query.bind(1, root);
    query.bind(2, content);
    if (!query.executeStep())
        return std::nullopt;
    return query.getColumn(0).getString();
}

void moveItem(SQLite::Database &database, std::int64_t id, const std::string &path)
{
    SQLite::Statement update(database, "UPDATE items SET path = ? WHERE id = ?");
    update.bind(1, path);
    update.bind(2, id);
    update.exec();
}

void removeItem(SQLite::Database &database, std::int64_t id)
{
    SQLite::Statement update(database, "UPDATE items SET removed = 1 WHERE id = ?");
    update.bind(1, id);
    update.exec();
}

// Files that are gone and whose pictures are known elsewhere need not be remembered.
void forgetMoved(SQLite::Database &database, std::int64_t root)
{
    SQLite::Statement remove(database, R"(
DELETE FROM files WHERE root = ?1 AND path NOT IN (SELECT path FROM present)
  AND NOT EXISTS (SELECT 1 FROM items WHERE items.root = ?1 AND items.path = files.path AND items.removed = 0))");
    remove.bind(1, root);
    remove.exec();
}

} // namespace

Result<SyncOutcome> Catalogue::synchronise(CatalogueState &state, const std::string &root,
                                           std::span<const std::string> present)
{
    return guarded(m_impl->directory, [&]() -> Result<SyncOutcome> {
        SQLite::Database &database = *m_impl->database;
        SyncOutcome outcome;
        listPresent(database, present);
        SQLite::Transaction transaction(database);
        const std::int64_t rootId = m_impl->rootId(root);
        for (const Displaced &item : displacedItems(database, rootId)) {
            if (const auto copy = presentCopy(database, rootId, item.content)) {
                moveItem(database, item.id, *copy);
                ++outcome.moved;
            } else if (item.placeTaken) {
                removeItem(database, item.id);
                ++outcome.replaced;
            } else {
                ++outcome.vanished;
            }
        }
        if (outcome.moved + outcome.replaced == 0)
            return outcome;
        forgetMoved(database, rootId);
        CatalogueState after = state;
        after.revision += 1;
        m_impl->writeState(after);
        transaction.commit();
        state = after;
        return outcome;
    });
}

} // namespace palimpsest::database
