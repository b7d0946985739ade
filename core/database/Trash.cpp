#include "core/database/Trash.h"

#include "core/database/detail/Files.h"
#include "core/database/detail/TrashInfo.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <optional>
#include <system_error>
#include <utility>

namespace palimpsest::database {

namespace {

namespace fs = std::filesystem;

constexpr int kMaximumNames = 10'000;

// A trash directory, and what paths in its info files are relative to; empty for the home trash, whose are absolute.
struct TrashPlace {
    fs::path directory;
    fs::path top;
};

std::optional<dev_t> deviceOf(const fs::path &path)
{
    struct stat status {};
    if (::lstat(path.c_str(), &status) != 0)
        return std::nullopt;
    return status.st_dev;
}

// The device that `path` is on, or would be on once it is made.
std::optional<dev_t> futureDeviceOf(fs::path path)
{
    auto device = deviceOf(path);
    while (!device && path.has_relative_path()) {
        path = path.parent_path();
        device = deviceOf(path);
    }
    return device;
}

// The highest directory above `path` that is on the same device.
fs::path topOf(const fs::path &path, dev_t device)
{
    fs::path top = path.parent_path();
    while (top.has_relative_path() && deviceOf(top.parent_path()) == device)
        top = top.parent_path();
    return top;
}

// Of a volume: the administrator's .Trash counts only when it is a real directory with the sticky bit.
fs::path volumeTrash(const fs::path &top)
{
    const std::string user = std::to_string(::getuid());
    struct stat status {};
    const fs::path shared = top / ".Trash";
    if (::lstat(shared.c_str(), &status) == 0 && S_ISDIR(status.st_mode) && (status.st_mode & S_ISVTX) != 0)
        return shared / user;
    return top / (".Trash-" + user);
}

// The trashes that may hold what lies at `path`, the right one first.
std::vector<TrashPlace> placesFor(const fs::path &homeTrash, const fs::path &path)
{
    std::vector<TrashPlace> places;
    const auto device = futureDeviceOf(path);
    if (!device || futureDeviceOf(homeTrash) == device)
        places.push_back({homeTrash, {}});
    if (device) {
        const fs::path top = topOf(path, *device);
        places.push_back({volumeTrash(top), top});
    }
    return places;
}

// Both sub-directories, for this person alone.
bool makePlace(const TrashPlace &place)
{
    std::error_code code;
    if (!place.top.empty()) {
        if (::mkdir(place.directory.c_str(), 0700) != 0 && errno != EEXIST)
            return false;
        // Another person may have put a link there.
        struct stat status {};
        if (::lstat(place.directory.c_str(), &status) != 0 || !S_ISDIR(status.st_mode) || status.st_uid != ::getuid())
            return false;
    } else {
        fs::create_directories(place.directory.parent_path(), code);
        ::mkdir(place.directory.c_str(), 0700);
    }
    for (const char *name : {"files", "info"}) {
        const fs::path directory = place.directory / name;
        ::mkdir(directory.c_str(), 0700);
        if (!fs::is_directory(directory, code))
            return false;
    }
    return true;
}

// Moves, but never onto something else.
bool renameOntoNothing(const fs::path &from, const fs::path &to)
{
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0)
        return true;
    if (errno != EINVAL && errno != ENOSYS)
        return false;
    // A file system that cannot promise it.
    struct stat status {};
    if (::lstat(to.c_str(), &status) == 0) {
        errno = EEXIST;
        return false;
    }
    return ::rename(from.c_str(), to.c_str()) == 0;
}

// Writes the info file of a name that is still free. The info comes first: it is what reserves the name.
std::optional<TrashedFile> reserve(const TrashPlace &place, const fs::path &path)
{
    const fs::path relative = place.top.empty() ? path : path.lexically_relative(place.top);
    const TrashInfo info{relative, localTimeText()};
    for (int number = 1; number < kMaximumNames; ++number) {
        std::string name = path.filename().string();
        if (number > 1)
            name += "." + std::to_string(number);
        const TrashedFile file{path, place.directory / "files" / name, place.directory / "info" / (name + ".trashinfo"),
                               info.deletedAt};
        if (writeTrashInfo(file.info, info)) {
            if (!deviceOf(file.trashed))
                return file;
            ::unlink(file.info.c_str());
        } else if (errno != EEXIST) {
            return std::nullopt;
        }
    }
    return std::nullopt;
}

void collect(const TrashPlace &place, const fs::path &directory, std::vector<TrashedFile> &files)
{
    std::error_code code;
    for (fs::directory_iterator entries(place.directory / "info", code); !code && entries != fs::directory_iterator();
         entries.increment(code)) {
        const fs::path infoPath = entries->path();
        if (infoPath.extension() != ".trashinfo")
            continue;
        const auto info = readTrashInfo(infoPath);
        if (!info || info->path.is_absolute() != place.top.empty())
            continue;
        const fs::path original = (place.top / info->path).lexically_normal();
        const fs::path relative = original.lexically_relative(directory);
        const TrashedFile file{original, place.directory / "files" / infoPath.stem(), infoPath, info->deletedAt};
        if (!relative.empty() && *relative.begin() != ".." && deviceOf(file.trashed))
            files.push_back(file);
    }
}

} // namespace

Result<TrashedFile> Trash::discard(const fs::path &path) const
{
    std::error_code code;
    fs::path absolute = fs::absolute(path, code).lexically_normal();
    if (!absolute.has_filename())
        absolute = absolute.parent_path();
    if (!deviceOf(absolute))
        return systemError(absolute, "moved to the trash");
    Error error{ErrorCode::Io,
                "\"" + absolute.string() + "\" cannot be moved to the trash, because its disk has none; it stays.",
                {}};
    for (const TrashPlace &place : placesFor(m_homeTrash, absolute)) {
        if (!makePlace(place))
            continue;
        const auto file = reserve(place, absolute);
        if (!file)
            continue;
        if (renameOntoNothing(absolute, file->trashed))
            return *file;
        const int number = errno;
        ::unlink(file->info.c_str());
        if (number != EXDEV) {
            errno = number;
            return systemError(absolute, "moved to the trash");
        }
    }
    return error;
}

Result<void> Trash::restore(const TrashedFile &file)
{
    std::error_code code;
    if (!deviceOf(file.trashed))
        return Error{ErrorCode::NotFound,
                     "\"" + file.original.filename().string() + "\" is not in the trash any more; it was emptied.",
                     file.trashed.string()};
    fs::create_directories(file.original.parent_path(), code);
    if (!renameOntoNothing(file.trashed, file.original)) {
        if (errno == EEXIST || errno == ENOTEMPTY)
            return Error{ErrorCode::InvalidArgument,
                         "There is something at \"" + file.original.string() + "\" again; move it away first.",
                         {}};
        return systemError(file.original, "restored");
    }
    ::unlink(file.info.c_str());
    return {};
}

std::vector<TrashedFile> Trash::discardedFrom(const fs::path &directory) const
{
    std::error_code code;
    const fs::path absolute = fs::absolute(directory, code).lexically_normal();
    std::vector<TrashedFile> files;
    for (const TrashPlace &place : placesFor(m_homeTrash, absolute / "x"))
        collect(place, absolute, files);
    std::stable_sort(files.begin(), files.end(),
                     [](const TrashedFile &a, const TrashedFile &b) { return a.deletedAt > b.deletedAt; });
    return files;
}

} // namespace palimpsest::database
