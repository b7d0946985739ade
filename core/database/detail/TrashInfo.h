#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace palimpsest::database {

/// What a .trashinfo file says.
struct TrashInfo {
    std::filesystem::path path; ///< Absolute in the home trash, relative to the volume in others.
    std::string deletedAt;      ///< Local time, YYYY-MM-DDThh:mm:ss.
};

/// The time now, as it is written there.
std::string localTimeText();

/// Writes a new file; false with errno when it cannot be, which is EEXIST when there is one already.
bool writeTrashInfo(const std::filesystem::path &file, const TrashInfo &info);

/// Nothing when the file cannot be read, is none, or names a path that leads upwards.
std::optional<TrashInfo> readTrashInfo(const std::filesystem::path &file);

} // namespace palimpsest::database
