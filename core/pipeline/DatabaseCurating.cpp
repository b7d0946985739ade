#include "core/pipeline/DatabaseCurating.h"

#include "core/database/DatabaseWriter.h"
#include "core/database/DerivedDatabase.h"
#include "core/pipeline/detail/CurationState.h"
#include "core/pipeline/detail/DatabaseTrash.h"
#include "core/pipeline/detail/LibraryAccess.h"
#include "core/pipeline/detail/WritableDatabase.h"

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <utility>

namespace palimpsest::pipeline {

namespace {

namespace fs = std::filesystem;

using OpenDatabases = std::vector<std::shared_ptr<const OpenDatabase>>;

struct Sources {
    OpenDatabases opened; ///< Keeps what `items` points to.
    std::vector<database::SourceItems> items;
};

// Runs of items of one database, so that their order is kept.
Result<Sources> sourcesOf(Library &library, std::span<const ItemReference> items)
{
    Sources sources;
    for (const ItemReference &item : items) {
        if (sources.opened.empty() || sources.opened.back()->info().id != item.databaseId) {
            auto opened = LibraryAccess::open(library, item.databaseId);
            if (!opened)
                return opened.error();
            sources.items.push_back({&(*opened)->database(), std::vector<std::int64_t>()});
            sources.opened.push_back(std::move(*opened));
        }
        sources.items.back().ids->push_back(item.itemId);
    }
    return sources;
}

Result<MadeDatabase> make(Curation &curation, const std::string &name, const Sources &sources, fs::path directory,
                          const JobContext &job)
{
    if (name.empty())
        return Error{ErrorCode::InvalidArgument, "The database needs a name.", {}};
    Library &library = curation.library();
    if (directory.empty())
        directory = ownDatabaseDirectory(library, name);
    const auto report = database::deriveDatabase(directory, name, sources.items, job);
    if (!report)
        return report.error();
    // It is there and whole; without an index it is searched by comparing, so a job that stops here has lost nothing.
    if (auto done = refreshIndex(directory, job); !done && done.error().code != ErrorCode::Cancelled)
        return done.error();
    LibraryAccess::databaseChanged(library, directory);
    const auto opened = LibraryAccess::open(library, directory.string());
    if (!opened)
        return opened.error();
    MadeDatabase made;
    made.database = (*opened)->info();
    made.repeated = report->repeated;
    made.missing = report->missing;
    made.change = directoryChange(curation, "Make the database \"" + name + "\"", directory, TrashSide::Restored);
    return made;
}

} // namespace

fs::path ownDatabaseDirectory(Library &library, const std::string &name)
{
    std::string folder = name;
    std::replace_if(
        folder.begin(), folder.end(), [](char c) { return c == '/' || static_cast<unsigned char>(c) < 0x20; }, '-');
    if (folder.starts_with('.'))
        folder.front() = '-';
    return library.userDirectory() / folder;
}

Result<MadeDatabase> makeDatabase(Curation &curation, const std::string &name, std::span<const ItemReference> items,
                                  const fs::path &directory, const JobContext &job)
{
    const auto sources = sourcesOf(curation.library(), items);
    if (!sources)
        return sources.error();
    return make(curation, name, *sources, directory, job);
}

Result<MadeDatabase> mergeDatabases(Curation &curation, const std::string &name,
                                    std::span<const std::string> databaseIds, const fs::path &directory,
                                    const JobContext &job)
{
    Sources sources;
    std::set<std::string> ids;
    for (const std::string &id : databaseIds) {
        auto opened = LibraryAccess::open(curation.library(), id);
        if (!opened)
            return opened.error();
        if (!ids.insert((*opened)->info().id).second)
            continue;
        sources.items.push_back({&(*opened)->database(), std::nullopt});
        sources.opened.push_back(std::move(*opened));
    }
    if (sources.opened.size() < 2)
        return Error{ErrorCode::InvalidArgument, "Name two or more databases to make one of.", {}};
    return make(curation, name, sources, directory, job);
}

Result<Change> removeItems(Curation &curation, std::span<const ItemReference> items)
{
    std::map<std::string, std::vector<std::int64_t>> ids;
    for (const ItemReference &item : items)
        ids[item.databaseId].push_back(item.itemId);
    std::vector<Change> changes;
    std::size_t count = 0;
    for (auto &[databaseId, wanted] : ids) {
        auto there = presentItems(curation.library(), databaseId, std::move(wanted));
        if (!there)
            return there.error();
        count += there->size();
        changes.push_back(removalOf(curation.library(), databaseId, std::move(*there)));
    }
    Change change = combinedChange("Remove " + picturesText(count), std::move(changes));
    change.isEmpty = count == 0;
    if (auto done = change.apply(); !done)
        return done.error();
    return change;
}

Result<Change> trashDatabase(Curation &curation, const std::string &databaseId)
{
    const auto info = curation.library().find(databaseId);
    if (!info)
        return info.error();
    if (auto writable = checkWritable(*info); !writable)
        return writable.error();
    Change change =
        directoryChange(curation, "Delete the database \"" + info->name + "\"", info->directory, TrashSide::Discarded);
    if (auto done = change.apply(); !done)
        return done.error();
    return change;
}

} // namespace palimpsest::pipeline
