#pragma once

#include <filesystem>
#include <vector>

/// Where the program finds what ships with it and where it keeps what it makes. Base directories follow the
/// freedesktop specification 0.8: a variable that is unset, empty or relative counts as its default. Nothing is
/// created here. All functions are thread-safe as long as nobody changes the environment.
namespace palimpsest::app {

/// Directories with the model bundles that ship with the program: those of the installation when it has any, else those
/// of the source tree. May be empty.
[[nodiscard]] std::vector<std::filesystem::path> bundledModelDirectories();

/// Directories whose sub-directories are the databases that ship with the program; same order as for the models.
[[nodiscard]] std::vector<std::filesystem::path> bundledDatabaseDirectories();

/// `$XDG_DATA_HOME/palimpsest`: databases, models and history of this person.
[[nodiscard]] std::filesystem::path userDataDirectory();

/// `$XDG_DATA_HOME/palimpsest/databases`: where an import makes a database.
[[nodiscard]] std::filesystem::path userDatabaseDirectory();

/// `$XDG_DATA_HOME/palimpsest/models`: bundles that this person installed.
[[nodiscard]] std::filesystem::path userModelDirectory();

/// `$XDG_DATA_HOME/Trash`: the desktop's.
[[nodiscard]] std::filesystem::path homeTrashDirectory();

/// `$XDG_CACHE_HOME/palimpsest`: may be deleted at any time.
[[nodiscard]] std::filesystem::path cacheDirectory();

/// `$XDG_CONFIG_HOME/palimpsest`: settings.
[[nodiscard]] std::filesystem::path configDirectory();

/// `$XDG_STATE_HOME/palimpsest`: window layout and log.
[[nodiscard]] std::filesystem::path stateDirectory();

} // namespace palimpsest::app
