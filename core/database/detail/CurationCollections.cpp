#include "core/database/detail/CurationImpl.h"

#include <SQLiteCpp/Transaction.h>

#include <utility>

namespace palimpsest::database {

namespace {

using Kind = StoredCollection::Kind;

StoredCollection headOf(SQLite::Statement &row)
{
    StoredCollection collection;
    collection.id = row.getColumn(0).getInt64();
    collection.name = row.getColumn(1).getString();
    collection.kind = row.getColumn(2).getInt() == static_cast<int>(Kind::Smart) ? Kind::Smart : Kind::Plain;
    collection.query = row.getColumn(3).getString();
    return collection;
}

void readDatabases(SQLite::Database &database, StoredCollection &collection)
{
    SQLite::Statement query(database,
                            "SELECT database FROM collection_databases WHERE collection = ? ORDER BY position");
    query.bind(1, collection.id);
    while (query.executeStep())
        collection.databaseIds.push_back(query.getColumn(0).getString());
}

void readItems(SQLite::Database &database, StoredCollection &collection)
{
    SQLite::Statement query(database,
                            "SELECT database, picture FROM collection_items WHERE collection = ? ORDER BY position");
    query.bind(1, collection.id);
    while (query.executeStep()) {
        if (const auto key = keyAt(query, 1))
            collection.items.push_back({query.getColumn(0).getString(), *key});
    }
}

void writeParts(SQLite::Database &database, std::int64_t id, const StoredCollection &collection)
{
    for (const char *table : {"collection_databases", "collection_items"}) {
        SQLite::Statement clear(database, std::string("DELETE FROM ") + table + " WHERE collection = ?");
        clear.bind(1, id);
        clear.exec();
    }
    SQLite::Statement addDatabase(database, "INSERT INTO collection_databases VALUES (?, ?, ?)");
    for (std::size_t i = 0; i < collection.databaseIds.size(); ++i) {
        addDatabase.reset();
        addDatabase.bind(1, id);
        addDatabase.bind(2, static_cast<std::int64_t>(i));
        addDatabase.bind(3, collection.databaseIds[i]);
        addDatabase.exec();
    }
    SQLite::Statement addItem(database, "INSERT INTO collection_items VALUES (?, ?, ?, ?)");
    for (std::size_t i = 0; i < collection.items.size(); ++i) {
        addItem.reset();
        addItem.bind(1, id);
        addItem.bind(2, static_cast<std::int64_t>(i));
        addItem.bind(3, collection.items[i].databaseId);
        bindKey(addItem, 4, collection.items[i].key);
        addItem.exec();
    }
}

// The row itself; the id stays the one that was asked for, so that undoing brings back the same collection.
std::int64_t writeHead(SQLite::Database &database, const StoredCollection &collection)
{
    SQLite::Statement write(
        database, "INSERT INTO collections(id, name, kind, query) VALUES (?, ?, ?, ?) ON CONFLICT(id) DO "
                  "UPDATE SET name = excluded.name, kind = excluded.kind, query = excluded.query RETURNING id");
    if (collection.id > 0)
        write.bind(1, collection.id);
    write.bind(2, collection.name);
    write.bind(3, static_cast<int>(collection.kind));
    write.bind(4, collection.query);
    write.executeStep();
    return write.getColumn(0).getInt64();
}

} // namespace

Result<std::vector<StoredCollection>> CurationStore::collections()
{
    return m_impl->guarded([&]() -> Result<std::vector<StoredCollection>> {
        SQLite::Transaction transaction(*m_impl->database);
        SQLite::Statement query(*m_impl->database, "SELECT id, name, kind, query FROM collections ORDER BY name");
        std::vector<StoredCollection> collections;
        while (query.executeStep()) {
            collections.push_back(headOf(query));
            readDatabases(*m_impl->database, collections.back());
        }
        return collections;
    });
}

Result<StoredCollection> CurationStore::collection(std::int64_t id)
{
    return m_impl->guarded([&]() -> Result<StoredCollection> {
        SQLite::Transaction transaction(*m_impl->database);
        SQLite::Statement query(*m_impl->database, "SELECT id, name, kind, query FROM collections WHERE id = ?");
        query.bind(1, id);
        if (!query.executeStep())
            return Error{ErrorCode::NotFound, "This collection is not there any more; choose another one.",
                         std::to_string(id)};
        StoredCollection collection = headOf(query);
        readDatabases(*m_impl->database, collection);
        readItems(*m_impl->database, collection);
        return collection;
    });
}

Result<std::int64_t> CurationStore::storeCollection(const StoredCollection &collection)
{
    if (collection.name.empty())
        return Error{ErrorCode::InvalidArgument, "A collection needs a name.", {}};
    return m_impl->guarded([&]() -> Result<std::int64_t> {
        SQLite::Transaction transaction(*m_impl->database, SQLite::TransactionBehavior::IMMEDIATE);
        SQLite::Statement taken(*m_impl->database, "SELECT 1 FROM collections WHERE name = ? AND id <> ?");
        taken.bind(1, collection.name);
        taken.bind(2, collection.id);
        if (taken.executeStep())
            return Error{ErrorCode::InvalidArgument,
                         "There is a collection \"" + collection.name + "\" already; choose another name.",
                         {}};
        const std::int64_t id = writeHead(*m_impl->database, collection);
        writeParts(*m_impl->database, id, collection);
        transaction.commit();
        return id;
    });
}

Result<void> CurationStore::removeCollection(std::int64_t id)
{
    return m_impl->guarded([&]() -> Result<void> {
        SQLite::Statement remove(*m_impl->database, "DELETE FROM collections WHERE id = ?");
        remove.bind(1, id);
        remove.exec();
        return {};
    });
}

Result<void> CurationStore::recordVerdict(const PictureKey &key, std::string_view tag,
                                          std::optional<SuggestionVerdict> verdict)
{
    return m_impl->guarded([&]() -> Result<void> {
        SQLite::Statement write(*m_impl->database, verdict ? "INSERT OR REPLACE INTO verdicts VALUES (?, ?, ?)"
                                                           : "DELETE FROM verdicts WHERE picture = ? AND tag = ?");
        bindKey(write, 1, key);
        write.bind(2, std::string(tag));
        if (verdict)
            write.bind(3, static_cast<int>(*verdict));
        write.exec();
        return {};
    });
}

Result<std::vector<std::string>> CurationStore::dismissedTags(const PictureKey &key)
{
    return m_impl->guarded([&]() -> Result<std::vector<std::string>> {
        SQLite::Statement query(*m_impl->database,
                                "SELECT tag FROM verdicts WHERE picture = ? AND verdict = ? ORDER BY tag");
        bindKey(query, 1, key);
        query.bind(2, static_cast<int>(SuggestionVerdict::Dismissed));
        std::vector<std::string> tags;
        while (query.executeStep())
            tags.push_back(query.getColumn(0).getString());
        return tags;
    });
}

} // namespace palimpsest::database
