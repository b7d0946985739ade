#pragma once

#include "core/database/HistoryIndex.h"
#include "core/database/detail/CatalogueImpl.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Statement.h>

#include <cstdint>
#include <exception>
#include <filesystem>
#include <memory>
#include <mutex>
#include <new>
#include <string>
#include <string_view>
#include <vector>

namespace palimpsest::database {

/// The Error that a failure of SQLite on the index means.
Error historyError(const std::filesystem::path &file, const SQLite::Exception &exception);

/// The text of settings as it is indexed and looked for: a number is one word, so that 3 does not find 3.5.
std::string settingWords(std::string_view text);

/// The open file. The mutex guards all of it; functions other than guarded() and relatives() throw SQLite::Exception.
struct HistoryIndex::Impl {
    std::filesystem::path file;
    std::mutex mutex;
    std::unique_ptr<SQLite::Database> database;
    std::int64_t ownChanges = 0;

    /// Runs `work` under the mutex and turns what it throws into an Error.
    template<typename Work>
    auto guarded(Work work) -> decltype(work())
    {
        const std::scoped_lock lock(mutex);
        try {
            return work();
        } catch (const SQLite::Exception &exception) {
            return historyError(file, exception);
        } catch (const std::bad_alloc &) {
            return Error{
                ErrorCode::OutOfMemory,
                "There is not enough memory for the index of your history; close other programs and try again.",
                {}};
        } catch (const std::exception &exception) {
            return Error{ErrorCode::Internal, "The index of your history could not be read; start the program again.",
                         exception.what()};
        }
    }

    /// The first column of a query with at most one text to bind.
    [[nodiscard]] std::vector<std::int64_t> ids(const char *sql, const std::string &bound = {}) const;
    /// Ascending.
    [[nodiscard]] std::vector<std::int64_t> idsOfSeeds(const std::vector<std::uint64_t> &seeds) const;
    /// What a query about result ?1 says: id and kinship. Each other result once, with its nearest kinship.
    [[nodiscard]] Result<std::vector<Relative>> relatives(const char *sql, std::int64_t id);
};

/// Writes results with statements that are prepared once; for use inside one transaction.
class ResultTable {
public:
    explicit ResultTable(SQLite::Database &database);
    void put(const IndexedResult &result);
    void remove(std::int64_t id);

private:
    void writeTexts(std::int64_t id, const IndexedResult &result);
    void writeDrawn(std::int64_t id, const std::vector<DrawnItem> &items);
    [[nodiscard]] std::int64_t drawnId(const DrawnItem &item);

    SQLite::Statement m_find;
    SQLite::Statement m_insert;
    SQLite::Statement m_remove;
    SQLite::Statement m_removeTexts;
    SQLite::Statement m_insertTexts;
    SQLite::Statement m_findDrawn;
    SQLite::Statement m_insertDrawn;
    SQLite::Statement m_use;
    SQLite::Statement m_parent;
};

} // namespace palimpsest::database
