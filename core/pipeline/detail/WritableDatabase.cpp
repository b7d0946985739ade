#include "core/pipeline/detail/WritableDatabase.h"

#include "core/database/DatabaseWriter.h"
#include "core/pipeline/detail/LibraryAccess.h"

#include <unistd.h>

#include <algorithm>
#include <memory>
#include <span>
#include <utility>

namespace palimpsest::pipeline {

namespace {

using WriterStep = Result<void> (database::DatabaseWriter::*)(std::span<const std::int64_t>);

Result<void> write(Library &library, const std::string &databaseId, std::span<const std::int64_t> ids, WriterStep step)
{
    if (ids.empty())
        return {};
    const auto info = library.find(databaseId);
    if (!info)
        return info.error();
    auto writer = database::DatabaseWriter::open(info->directory);
    if (!writer)
        return writer.error();
    if (auto done = ((**writer).*step)(ids); !done)
        return done;
    auto closed = (*writer)->close();
    writer->reset();
    LibraryAccess::databaseChanged(library, info->directory);
    return closed;
}

} // namespace

Result<void> checkWritable(const DatabaseInfo &info)
{
    if (info.bundled)
        return Error{ErrorCode::InvalidArgument,
                     "The database \"" + info.name
                         + "\" ships with the program and stays as it is; reject its pictures, or make a database of "
                           "those you want.",
                     {}};
    if (::access(info.directory.c_str(), W_OK) != 0)
        return Error{ErrorCode::InvalidArgument,
                     "The database \"" + info.name
                         + "\" cannot be written; reject its pictures, or make a database of those you want.",
                     info.directory.string()};
    return {};
}

Result<std::vector<std::int64_t>> presentItems(Library &library, const std::string &databaseId,
                                               std::vector<std::int64_t> ids)
{
    const auto opened = LibraryAccess::open(library, databaseId);
    if (!opened)
        return opened.error();
    // The shelf knows better than the database whether it is bundled: it knows where it was found.
    const auto info = library.find(databaseId);
    if (auto writable = checkWritable(info ? *info : (*opened)->info()); !writable)
        return writable.error();
    const database::Database &database = (*opened)->database();
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    if (!ids.empty() && (ids.front() < 0 || ids.back() >= database.itemCount()))
        return Error{ErrorCode::NotFound,
                     "The database has no item " + std::to_string(ids.front() < 0 ? ids.front() : ids.back())
                         + "; retrieve the neighbours again.",
                     databaseId};
    const std::vector<std::int64_t> &removed = database.removedRows();
    std::erase_if(ids, [&](std::int64_t id) { return std::binary_search(removed.begin(), removed.end(), id); });
    return ids;
}

Change removalOf(Library &library, const std::string &databaseId, std::vector<std::int64_t> ids)
{
    Change change;
    change.isEmpty = ids.empty();
    const auto shared = std::make_shared<const std::vector<std::int64_t>>(std::move(ids));
    Library *shelf = &library;
    change.apply = [shelf, databaseId, shared] {
        return write(*shelf, databaseId, *shared, &database::DatabaseWriter::remove);
    };
    change.revert = [shelf, databaseId, shared] {
        return write(*shelf, databaseId, *shared, &database::DatabaseWriter::restore);
    };
    return change;
}

} // namespace palimpsest::pipeline
