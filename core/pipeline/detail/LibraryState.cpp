#include "core/pipeline/detail/LibraryState.h"

#include "core/base/Words.h"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <set>
#include <string_view>
#include <system_error>
#include <utility>

namespace palimpsest::pipeline {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kNamesInMessage = 12;

std::int64_t bytesOf(const fs::path &path)
{
    std::error_code code;
    const auto bytes = fs::file_size(path, code);
    return code ? -1 : static_cast<std::int64_t>(bytes);
}

std::int64_t timeOf(const fs::path &path)
{
    std::error_code code;
    const auto time = fs::last_write_time(path, code);
    return code ? 0 : static_cast<std::int64_t>(time.time_since_epoch().count());
}

// The directories of databases directly inside `parent`, sorted.
std::vector<fs::path> databasesIn(const fs::path &parent)
{
    std::vector<fs::path> found;
    std::error_code code;
    fs::directory_iterator entries(parent, code);
    for (; !code && entries != fs::directory_iterator(); entries.increment(code)) {
        if (database::Database::isDatabase(entries->path()))
            found.push_back(entries->path());
    }
    std::sort(found.begin(), found.end());
    return found;
}

// Collects what is readable, those of one directory sorted by name, and why the rest is not.
class Shelf {
public:
    void addAllIn(const fs::path &parent, bool bundled)
    {
        const auto before = static_cast<std::ptrdiff_t>(databases.size());
        for (const fs::path &directory : databasesIn(parent))
            add(directory, bundled);
        std::stable_sort(databases.begin() + before, databases.end(), [](const DatabaseInfo &a, const DatabaseInfo &b) {
            return caseFolded(a.name) < caseFolded(b.name);
        });
    }

    // One that is here already, as itself or as a copy, is no problem.
    void addOne(const fs::path &directory)
    {
        if (database::Database::isDatabase(directory))
            add(directory, false, Copies::Overlook);
    }

    std::vector<DatabaseInfo> databases;
    std::vector<Error> problems;

private:
    enum class Copies { Report, Overlook };

    void add(const fs::path &directory, bool bundled, Copies copies = Copies::Report)
    {
        const auto database = database::Database::open(directory);
        if (!database) {
            problems.push_back(database.error());
            return;
        }
        DatabaseInfo info = databaseInfo(**database);
        info.bundled = info.bundled || bundled;
        if (!m_ids.insert(info.id).second) {
            if (copies == Copies::Report)
                problems.push_back(
                    {ErrorCode::InvalidArgument,
                     "\"" + directory.string() + "\" is a copy of a database that is here already; it is left out.",
                     info.id});
            return;
        }
        databases.push_back(std::move(info));
    }

    std::set<std::string> m_ids;
};

Error notFound(std::string_view asked, const std::vector<DatabaseInfo> &databases)
{
    std::string message = "There is no database \"" + std::string(asked) + "\"";
    if (databases.empty())
        return {ErrorCode::NotFound, message + "; import a folder of pictures to make one.", {}};
    message += "; there are: ";
    for (std::size_t i = 0; i < std::min(databases.size(), kNamesInMessage); ++i)
        message += (i == 0 ? "" : ", ") + databases[i].name;
    return {ErrorCode::NotFound, message + (databases.size() > kNamesInMessage ? ", ..." : "."), {}};
}

} // namespace

CatalogueSignature CatalogueSignature::of(const fs::path &directory)
{
    const fs::path catalogue = directory / "catalogue.sqlite";
    const fs::path log = directory / "catalogue.sqlite-wal";
    return {bytesOf(catalogue), timeOf(catalogue), bytesOf(log), timeOf(log),
            timeOf(directory / "index" / "search.json")};
}

void Library::Impl::refresh()
{
    Shelf shelf;
    for (const fs::path &directory : bundledDirectories)
        shelf.addAllIn(directory, true);
    shelf.addAllIn(userDirectory, false);
    std::vector<fs::path> added;
    {
        const std::scoped_lock lock(mutex);
        added = addedDirectories;
    }
    for (const fs::path &directory : added)
        shelf.addOne(directory);
    const std::scoped_lock lock(mutex);
    databases = std::move(shelf.databases);
    problems = std::move(shelf.problems);
    std::erase_if(opened, [](const auto &entry) { return !database::Database::isDatabase(entry.first); });
}

Result<DatabaseInfo> Library::Impl::find(std::string_view idNameOrPath)
{
    {
        const std::scoped_lock lock(mutex);
        for (const DatabaseInfo &info : databases) {
            if (info.id == idNameOrPath)
                return info;
        }
        const std::string folded = caseFolded(idNameOrPath);
        for (const DatabaseInfo &info : databases) {
            if (caseFolded(info.name) == folded)
                return info;
        }
        // Databases elsewhere that were named by their path before.
        for (const auto &[directory, entry] : opened) {
            if (entry.database->info().id == idNameOrPath)
                return entry.database->info();
        }
    }
    std::error_code code;
    const fs::path directory = fs::canonical(fs::path(idNameOrPath), code);
    if (!code && database::Database::isDatabase(directory)) {
        const auto database = open(directory);
        if (!database)
            return database.error();
        add((*database)->info());
        return (*database)->info();
    }
    const std::scoped_lock lock(mutex);
    return notFound(idNameOrPath, databases);
}

void Library::Impl::add(const DatabaseInfo &info)
{
    const std::scoped_lock lock(mutex);
    if (std::find(addedDirectories.begin(), addedDirectories.end(), info.directory) != addedDirectories.end())
        return;
    addedDirectories.push_back(info.directory);
    const bool known =
        std::any_of(databases.begin(), databases.end(), [&](const DatabaseInfo &other) { return other.id == info.id; });
    if (!known)
        databases.push_back(info);
}

Result<std::shared_ptr<const OpenDatabase>> Library::Impl::open(const fs::path &directory)
{
    // Taken before opening: a write in between makes the next call open it again.
    const CatalogueSignature signature = CatalogueSignature::of(directory);
    retrieval::RowScannerSource helpers;
    {
        const std::scoped_lock lock(mutex);
        const auto cached = opened.find(directory);
        if (cached != opened.end() && cached->second.signature == signature)
            return cached->second.database;
        helpers = scanners;
    }
    auto database = OpenDatabase::open(directory, helpers);
    if (!database)
        return database;
    const std::scoped_lock lock(mutex);
    opened[directory] = {signature, *database};
    for (DatabaseInfo &info : databases) {
        if (info.directory == directory) {
            info.items = (*database)->info().items;
            info.revision = (*database)->info().revision;
            info.search = (*database)->info().search;
        }
    }
    return database;
}

} // namespace palimpsest::pipeline
