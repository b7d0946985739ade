#pragma once

#include "core/base/Result.h"

#include <filesystem>

namespace SQLite {
class Database;
}

namespace palimpsest::database {

/// The version that this program writes. Earlier ones are read as they are and brought up to it when they are written.
///   1  items, files, roots, state
///   2  items can be removed and can be forbidden to data mining; a checksum a segment
constexpr int kCatalogueVersion = 2;

/// Makes the tables in an empty file. Throws SQLite::Exception, like everything here.
void createSchema(SQLite::Database &database);

/// What version an open catalogue has. Corrupt when it is not one of ours, Unsupported when a newer program wrote it.
Result<int> schemaVersion(SQLite::Database &database, const std::filesystem::path &directory);

/// Brings a catalogue of version `from` up to kCatalogueVersion, in one transaction.
void migrateSchema(SQLite::Database &database, int from);

} // namespace palimpsest::database
