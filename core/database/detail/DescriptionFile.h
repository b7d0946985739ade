#pragma once

#include "core/base/Result.h"
#include "core/database/Database.h"

#include <filesystem>

namespace palimpsest::database {

/// Reads and checks database.json. NotFound, Corrupt, Unsupported (a newer format), Io.
Result<DatabaseDescription> readDescription(const std::filesystem::path &directory);

/// Writes database.json, atomically.
Result<void> writeDescription(const std::filesystem::path &directory, const DatabaseDescription &description);

/// InvalidArgument when a database cannot be made from this: no name, no encoder, a dimension out of range.
Result<void> checkDescription(const DatabaseDescription &description);

/// A new random UUID (version 4), lower-case.
std::string newDatabaseId();

} // namespace palimpsest::database
