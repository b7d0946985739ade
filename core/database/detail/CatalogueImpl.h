#pragma once

#include "core/database/detail/Catalogue.h"
#include "core/database/detail/CatalogueSchema.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Statement.h>

#include <cstdint>
#include <exception>
#include <filesystem>
#include <memory>
#include <new>
#include <string>

namespace palimpsest::database {

/// The Error that a failure of SQLite means.
Error errorFromSqlite(const std::filesystem::path &directory, const SQLite::Exception &exception);

/// Runs `work` and turns what it throws into an Error.
template<typename Work>
auto guarded(const std::filesystem::path &directory, Work work) -> decltype(work())
{
    try {
        return work();
    } catch (const SQLite::Exception &exception) {
        return errorFromSqlite(directory, exception);
    } catch (const std::bad_alloc &) {
        return Error{ErrorCode::OutOfMemory,
                     "There is not enough memory to read the database; close other programs and try again.",
                     {}};
    } catch (const std::exception &exception) {
        return Error{ErrorCode::Internal, "The database could not be read; start the program again.", exception.what()};
    }
}

/// A query for whole items, whatever the catalogue's version; `condition` follows the FROM clause.
std::string itemQuery(int version, const std::string &condition);
/// The item of a row of itemQuery().
Item itemFromRow(SQLite::Statement &row);

/// The open file. Its functions throw SQLite::Exception.
struct Catalogue::Impl {
    std::filesystem::path directory;
    std::unique_ptr<SQLite::Database> database;
    bool writing = false;
    int version = kCatalogueVersion;

    std::int64_t rootId(const std::string &path);
    void rememberFile(const SourceFile &file, std::int64_t root, const std::string &contentId);
    void insertSegment(const Segment &segment);
    void insertItem(std::int64_t id, const CatalogueItem &entry);
    void writeState(const CatalogueState &state);
};

} // namespace palimpsest::database
