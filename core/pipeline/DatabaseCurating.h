#pragma once

#include "core/base/Change.h"
#include "core/base/ItemReference.h"
#include "core/base/JobContext.h"
#include "core/base/Result.h"
#include "core/pipeline/Curation.h"
#include "core/pipeline/Library.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

/// Whole databases, and items in them, made from others and thrown away; everything can be taken back. The Changes hold
/// on to the Curation, which must outlive them. Thread-safe, as far as only one program writes to a database at a time.
namespace palimpsest::pipeline {

/// A database that was made from others.
struct MadeDatabase {
    DatabaseInfo database;
    std::int64_t repeated = 0; ///< Pictures that were in it already, from another of the databases.
    std::int64_t missing = 0;  ///< Items that are not there any more.
    Change change;             ///< Its revert() moves the database to the trash.
};

/// Makes a database of these items, in this order, without copying or embedding any picture. `directory` empty: in the
/// user's own, under its name. The items may come from several databases of one encoder. What is said about the pictures
/// (marks) holds for them there too.
/// NotFound (a database), InvalidArgument (no name, no items, other encoders, the place is taken), Cancelled, Io.
Result<MadeDatabase> makeDatabase(Curation &curation, const std::string &name, std::span<const ItemReference> items,
                                  const std::filesystem::path &directory, const JobContext &job);

/// Makes one database of all items of several; the same picture once. Fails likewise.
Result<MadeDatabase> mergeDatabases(Curation &curation, const std::string &name,
                                    std::span<const std::string> databaseIds, const std::filesystem::path &directory,
                                    const JobContext &job);

/// Takes items out of their databases; the pictures stay. A database at a time in one transaction, and when one of them
/// cannot be written, nothing is changed. InvalidArgument for databases that ship with the program or may not be
/// written; NotFound; Io.
Result<Change> removeItems(Curation &curation, std::span<const ItemReference> items);

/// Moves the pictures of items to the trash and takes all items that show them, or parts of them, out of these databases.
/// Pictures that are gone already are no failure. Fails as removeItems(), and with Io when a picture cannot be moved;
/// then nothing is changed.
Result<Change> trashPictures(Curation &curation, std::span<const ItemReference> items);

/// Moves a whole database to the trash. The pictures that it refers to stay. Fails as removeItems().
Result<Change> trashDatabase(Curation &curation, const std::string &databaseId);

/// A database that lies in the trash.
struct TrashedDatabase {
    std::string name;
    std::filesystem::path directory; ///< Where it was.
    std::filesystem::path trashed;   ///< Where it lies.
    std::string deletedAt;           ///< Local time, YYYY-MM-DDThh:mm:ss.
};

/// The user's own databases in the trash, the latest first.
std::vector<TrashedDatabase> trashedDatabases(Curation &curation);
/// Puts one back. NotFound (the trash was emptied), InvalidArgument (its place is taken), Io.
Result<Change> restoreDatabase(Curation &curation, const TrashedDatabase &database);

/// Where a database of this name goes among the user's own.
std::filesystem::path ownDatabaseDirectory(Library &library, const std::string &name);

} // namespace palimpsest::pipeline
