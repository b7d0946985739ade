#pragma once

#include "core/base/Result.h"

#include <SQLiteCpp/Database.h>

#include <filesystem>
#include <string>

namespace palimpsest::database {

/// What tells a store of one kind from other SQLite files, and how the artist is told of it.
struct StoreKind {
    int applicationId; ///< PRAGMA application_id.
    int version;       ///< PRAGMA user_version of the files that are written; older ones from 1 on are read.
    const char *schema;
    const char *subject; ///< Begins a sentence before the file: "Your tags and ratings in".
    const char *verb;    ///< Goes on behind it: "were".
    Error (*foreign)(const std::filesystem::path &file, std::string detail); ///< For a file that is something else.
};

/// Makes a store of an empty file, in one transaction; anything else must be one of this kind: Corrupt when it is not,
/// Unsupported when a newer program wrote it. Throws SQLite::Exception.
Result<void> prepareStore(SQLite::Database &database, const std::filesystem::path &file, const StoreKind &kind);

} // namespace palimpsest::database
