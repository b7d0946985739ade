#pragma once

#include "core/database/CurationStore.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Statement.h>

#include <cstdint>
#include <exception>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <new>
#include <optional>
#include <string>

namespace palimpsest::database {

/// The Error that a failure of SQLite on the curation file means.
Error curationError(const std::filesystem::path &file, const SQLite::Exception &exception);

/// Binds a key as parameter `index`; the bytes are copied.
void bindKey(SQLite::Statement &statement, int index, const PictureKey &key);
/// The key in column `column`.
std::optional<PictureKey> keyAt(SQLite::Statement &row, int column);

/// The open file. The mutex guards all of it; functions other than guarded() throw SQLite::Exception.
struct CurationStore::Impl {
    std::filesystem::path file;
    std::mutex mutex;
    std::unique_ptr<SQLite::Database> database;

    /// Runs `work` under the mutex and turns what it throws into an Error.
    template<typename Work>
    auto guarded(Work work) -> decltype(work())
    {
        const std::scoped_lock lock(mutex);
        try {
            return work();
        } catch (const SQLite::Exception &exception) {
            return curationError(file, exception);
        } catch (const std::bad_alloc &) {
            return Error{ErrorCode::OutOfMemory,
                         "There is not enough memory for your tags and ratings; close other programs and try again.",
                         {}};
        } catch (const std::exception &exception) {
            return Error{ErrorCode::Internal, "Your tags and ratings could not be read; start the program again.",
                         exception.what()};
        }
    }
};

/// Reads and writes marks with statements that are prepared once; for use inside one transaction.
class MarkTable {
public:
    explicit MarkTable(SQLite::Database &database);
    [[nodiscard]] Marks read(const PictureKey &key);
    void write(const PictureKey &key, const Marks &marks);

private:
    [[nodiscard]] std::int64_t tagId(const std::string &tag);
    void writeTags(std::int64_t picture, const std::vector<std::string> &tags);

    SQLite::Statement m_find;
    SQLite::Statement m_tags;
    SQLite::Statement m_upsert;
    SQLite::Statement m_remove;
    SQLite::Statement m_clearTags;
    SQLite::Statement m_addTag;
    SQLite::Statement m_newTag;
    SQLite::Statement m_findTag;
    std::map<std::string, std::int64_t> m_tagIds;
};

} // namespace palimpsest::database
