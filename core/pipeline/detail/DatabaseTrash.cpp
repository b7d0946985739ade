#include "core/pipeline/detail/DatabaseTrash.h"

#include "core/database/DatabaseWriter.h"
#include "core/database/Trash.h"
#include "core/pipeline/DatabaseCurating.h"
#include "core/pipeline/detail/CurationState.h"
#include "core/pipeline/detail/LibraryAccess.h"
#include "core/pipeline/detail/WritableDatabase.h"
#include "core/pipeline/detail/TrashedFiles.h"

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <set>
#include <span>
#include <system_error>
#include <utility>

namespace palimpsest::pipeline {

namespace {

namespace fs = std::filesystem;

// Nobody may be writing to what is moved away.
Result<void> checkNobodyWrites(const fs::path &directory)
{
    const auto writer = database::DatabaseWriter::open(directory);
    // A damaged database can be thrown away like any other.
    if (!writer && writer.error().code == ErrorCode::Io)
        return writer.error();
    return {};
}

std::vector<fs::path> picturesOf(const OpenDatabase &opened, const std::vector<database::Item> &items)
{
    std::set<fs::path> paths;
    for (const database::Item &item : items) {
        if (fs::path path = opened.database().picturePath(item); !path.empty())
            paths.insert(std::move(path));
    }
    return {paths.begin(), paths.end()};
}

// All items that show these pictures, or parts of them.
Result<std::vector<std::int64_t>> itemsShowing(const OpenDatabase &opened, std::span<const std::int64_t> ids)
{
    const auto keys = opened.database().pictureKeys();
    if (!keys)
        return keys.error();
    std::set<std::array<std::uint8_t, 16>> contents;
    for (const std::int64_t id : ids)
        contents.insert((*keys)[static_cast<std::size_t>(id)].content);
    std::vector<std::int64_t> all;
    for (std::size_t row = 0; row < keys->size(); ++row) {
        if (contents.contains((*keys)[row].content))
            all.push_back(static_cast<std::int64_t>(row));
    }
    return all;
}

struct Showing {
    std::vector<std::int64_t> ids;
    std::vector<fs::path> pictures;
};

Result<Showing> showing(Library &library, const std::string &databaseId, std::vector<std::int64_t> ids)
{
    auto there = presentItems(library, databaseId, std::move(ids));
    if (!there)
        return there.error();
    const auto opened = LibraryAccess::open(library, databaseId);
    if (!opened)
        return opened.error();
    auto all = itemsShowing(**opened, *there);
    if (!all)
        return all.error();
    all = presentItems(library, databaseId, std::move(*all));
    if (!all)
        return all.error();
    std::vector<database::Item> items;
    for (const std::int64_t id : *there) {
        auto item = (*opened)->database().item(id);
        if (!item)
            return item.error();
        items.push_back(std::move(*item));
    }
    return Showing{std::move(*all), picturesOf(**opened, items)};
}

} // namespace

Change directoryChange(Curation &curation, std::string label, const fs::path &directory, TrashSide side,
                       std::optional<database::TrashedFile> lies)
{
    const auto files =
        std::make_shared<TrashedFiles>(CurationAccess::of(curation).places.homeTrash, std::vector{directory});
    if (lies)
        files->remember(std::move(*lies));
    Library *library = &curation.library();
    const auto discard = [files, directory, library]() -> Result<void> {
        if (auto free = checkNobodyWrites(directory); !free)
            return free;
        auto done = files->discard();
        LibraryAccess::databaseChanged(*library, directory);
        return done;
    };
    const auto restore = [files, directory, library]() -> Result<void> {
        auto done = files->restore();
        LibraryAccess::databaseChanged(*library, directory);
        return done;
    };
    Change change;
    change.label = std::move(label);
    change.apply = side == TrashSide::Discarded ? std::function<Result<void>()>(discard) : restore;
    change.revert = side == TrashSide::Discarded ? std::function<Result<void>()>(restore) : discard;
    return change;
}

Result<Change> trashPictures(Curation &curation, std::span<const ItemReference> items)
{
    std::map<std::string, std::vector<std::int64_t>> ids;
    for (const ItemReference &item : items)
        ids[item.databaseId].push_back(item.itemId);
    std::vector<fs::path> pictures;
    std::vector<Change> changes(1);
    for (auto &[databaseId, wanted] : ids) {
        auto shown = showing(curation.library(), databaseId, std::move(wanted));
        if (!shown)
            return shown.error();
        pictures.insert(pictures.end(), shown->pictures.begin(), shown->pictures.end());
        changes.push_back(removalOf(curation.library(), databaseId, std::move(shown->ids)));
    }
    std::sort(pictures.begin(), pictures.end());
    pictures.erase(std::unique(pictures.begin(), pictures.end()), pictures.end());
    const std::size_t count = pictures.size();
    const auto files =
        std::make_shared<TrashedFiles>(CurationAccess::of(curation).places.homeTrash, std::move(pictures));
    // The pictures first: killed in between, the items are still there and say that their pictures are gone.
    changes.front().apply = [files] { return files->discard(); };
    changes.front().revert = [files] { return files->restore(); };
    Change change = combinedChange("Delete " + picturesText(count), std::move(changes));
    change.isEmpty = items.empty();
    if (auto done = change.apply(); !done)
        return done.error();
    return change;
}

std::vector<TrashedDatabase> trashedDatabases(Curation &curation)
{
    const database::Trash trash(CurationAccess::of(curation).places.homeTrash);
    std::vector<TrashedDatabase> databases;
    for (const database::TrashedFile &file : trash.discardedFrom(curation.library().userDirectory())) {
        const auto opened = database::Database::open(file.trashed);
        if (opened)
            databases.push_back({(*opened)->description().name, file.original, file.trashed, file.deletedAt});
    }
    return databases;
}

Result<Change> restoreDatabase(Curation &curation, const TrashedDatabase &database)
{
    const database::Trash trash(CurationAccess::of(curation).places.homeTrash);
    for (const database::TrashedFile &file : trash.discardedFrom(curation.library().userDirectory())) {
        if (file.trashed != database.trashed)
            continue;
        Change change = directoryChange(curation, "Restore the database \"" + database.name + "\"", file.original,
                                        TrashSide::Restored, file);
        if (auto done = change.apply(); !done)
            return done.error();
        return change;
    }
    return Error{ErrorCode::NotFound,
                 "The database \"" + database.name + "\" is not in the trash any more; import its pictures again.",
                 {}};
}

} // namespace palimpsest::pipeline
