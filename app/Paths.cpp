#include "app/Paths.h"

#include <cstdlib>
#include <string_view>
#include <system_error>

namespace palimpsest::app {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view kProgram = "palimpsest";

fs::path homeDirectory()
{
    const char *home = std::getenv("HOME");
    return home != nullptr && *home != '\0' ? fs::path(home) : fs::path("/");
}

// The specification tells to ignore relative values.
fs::path baseDirectory(const char *variable, const fs::path &underHome)
{
    if (const char *value = std::getenv(variable); value != nullptr) {
        fs::path path(value);
        if (path.is_absolute())
            return path;
    }
    return homeDirectory() / underHome;
}

bool isDirectory(const fs::path &path)
{
    std::error_code ignored;
    return fs::is_directory(path, ignored);
}

// <prefix>/share/palimpsest of a program installed as <prefix>/libexec/palimpsest/palimpsest-program.
fs::path installedDirectory()
{
    std::error_code error;
    const fs::path executable = fs::read_symlink("/proc/self/exe", error);
    if (error)
        return {};
    return (executable.parent_path() / PALIMPSEST_DATA_FROM_PROGRAM).lexically_normal();
}

std::vector<fs::path> bundledDirectories(std::string_view kind)
{
    std::vector<fs::path> result;
    const fs::path installed = installedDirectory();
    if (!installed.empty() && isDirectory(installed / kind))
        result.push_back(installed / kind);
#ifdef PALIMPSEST_SOURCE_DIR
    const fs::path inSourceTree = fs::path(PALIMPSEST_SOURCE_DIR) / "resources" / kind;
    if (result.empty() && isDirectory(inSourceTree))
        result.push_back(inSourceTree);
#endif
    return result;
}

} // namespace

std::vector<std::filesystem::path> bundledModelDirectories()
{
    return bundledDirectories("models");
}

std::vector<std::filesystem::path> bundledDatabaseDirectories()
{
    return bundledDirectories("databases");
}

std::filesystem::path userDataDirectory()
{
    return baseDirectory("XDG_DATA_HOME", fs::path(".local") / "share") / kProgram;
}

std::filesystem::path userDatabaseDirectory()
{
    return userDataDirectory() / "databases";
}

std::filesystem::path userModelDirectory()
{
    return userDataDirectory() / "models";
}

std::filesystem::path homeTrashDirectory()
{
    return baseDirectory("XDG_DATA_HOME", fs::path(".local") / "share") / "Trash";
}

std::filesystem::path cacheDirectory()
{
    return baseDirectory("XDG_CACHE_HOME", ".cache") / kProgram;
}

std::filesystem::path configDirectory()
{
    return baseDirectory("XDG_CONFIG_HOME", ".config") / kProgram;
}

std::filesystem::path stateDirectory()
{
    return baseDirectory("XDG_STATE_HOME", fs::path(".local") / "state") / kProgram;
}

} // namespace palimpsest::app
