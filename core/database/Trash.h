#pragma once

#include "core/base/Result.h"

#include <filesystem>
#include <string>
#include <vector>

namespace palimpsest::database {

/// Something that lies in a trash.
struct TrashedFile {
    std::filesystem::path original; ///< Where it was, absolute.
    std::filesystem::path trashed;  ///< Where it lies now.
    std::filesystem::path info;     ///< The .trashinfo that says so.
    std::string deletedAt;          ///< Local time, YYYY-MM-DDThh:mm:ss.
};

/// The trash of the desktop (freedesktop.org Trash specification 1.0), which file managers show and empty: the one in
/// the home directory, and for files on other volumes that of the volume ($topdir/.Trash/$uid where an administrator
/// has made .Trash, else $topdir/.Trash-$uid). Nothing is ever copied or deleted: a file is renamed or it stays. Killed
/// at any time, it leaves the file in one of its two places. Immutable, thread-safe.
class Trash {
public:
    /// `homeTrash` is $XDG_DATA_HOME/Trash and is made when it is needed.
    explicit Trash(std::filesystem::path homeTrash) : m_homeTrash(std::move(homeTrash)) {}

    /// Moves a file or a directory into the trash. NotFound; Io when its volume has no trash and none can be made, or
    /// when it may not be moved: it then stays where it is.
    [[nodiscard]] Result<TrashedFile> discard(const std::filesystem::path &path) const;
    /// Moves it back; a folder that it was in is made again. NotFound when it is not in the trash any more;
    /// InvalidArgument when there is something else in its place; Io.
    [[nodiscard]] static Result<void> restore(const TrashedFile &file);
    /// What was discarded from inside of `directory` and can be restored, the latest first. Unreadable entries are left
    /// out.
    [[nodiscard]] std::vector<TrashedFile> discardedFrom(const std::filesystem::path &directory) const;

private:
    std::filesystem::path m_homeTrash;
};

} // namespace palimpsest::database
