#include "core/database/detail/CatalogueSchema.h"

#include "core/database/detail/Files.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Transaction.h>

#include <array>
#include <string>

namespace palimpsest::database {

namespace {

constexpr int kApplicationId = 0x504C4D50; // "PLMP"

constexpr const char *kFirstSchema = R"(
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

// What leads from version n + 1 to version n + 2.
constexpr std::array<const char *, kCatalogueVersion - 1> kMigrations{R"(
ALTER TABLE items ADD COLUMN removed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE items ADD COLUMN mining_prohibited INTEGER NOT NULL DEFAULT 0;
CREATE INDEX items_removed ON items(embedding_row) WHERE removed <> 0;
CREATE TABLE segments(
  kind INTEGER NOT NULL, first INTEGER NOT NULL, bytes INTEGER NOT NULL, checksum TEXT NOT NULL,
  PRIMARY KEY (kind, first)) STRICT, WITHOUT ROWID;
)"};

void runMigrations(SQLite::Database &database, int from)
{
    for (int version = from; version < kCatalogueVersion; ++version)
        database.exec(kMigrations[static_cast<std::size_t>(version - 1)]);
    database.exec("PRAGMA user_version = " + std::to_string(kCatalogueVersion));
}

} // namespace

void createSchema(SQLite::Database &database)
{
    database.exec("PRAGMA application_id = " + std::to_string(kApplicationId));
    SQLite::Transaction transaction(database);
    database.exec(kFirstSchema);
    runMigrations(database, 1);
    transaction.commit();
}

Result<int> schemaVersion(SQLite::Database &database, const std::filesystem::path &directory)
{
    if (database.execAndGet("PRAGMA application_id").getInt() != kApplicationId)
        return damagedError(directory, "catalogue: not one of ours");
    const int version = database.execAndGet("PRAGMA user_version").getInt();
    if (version > kCatalogueVersion)
        return Error{ErrorCode::Unsupported,
                     "The database in \"" + directory.string()
                         + "\" was made by a newer Palimpsest; update the program to open it.",
                     "catalogue version " + std::to_string(version)};
    // A catalogue may come from anyone. A view or a trigger in the place of a table could answer with anything.
    if (database.execAndGet("SELECT count(*) FROM sqlite_schema WHERE type IN ('view', 'trigger')").getInt() != 0)
        return damagedError(directory, "catalogue: holds views or triggers");
    if (version < 1)
        return damagedError(directory, "catalogue: version " + std::to_string(version));
    return version;
}

void migrateSchema(SQLite::Database &database, int from)
{
    SQLite::Transaction transaction(database);
    runMigrations(database, from);
    transaction.commit();
}

} // namespace palimpsest::database
