#include "core/pipeline/FreeMemory.h"

#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <optional>
#include <sstream>
#include <string>

namespace palimpsest::pipeline {

namespace {

/// The number in a file of one; nothing for "max", or where there is no file.
std::optional<std::int64_t> numberIn(const std::filesystem::path &file)
{
    std::ifstream stream(file);
    std::int64_t number = 0;
    if (stream >> number)
        return number;
    return std::nullopt;
}

/// The number behind a word at the beginning of a line.
std::optional<std::int64_t> numberBehind(const std::filesystem::path &file, const std::string &word)
{
    std::ifstream stream(file);
    for (std::string text; std::getline(stream, text);) {
        std::istringstream words(text);
        std::string key;
        std::int64_t number = 0;
        if (words >> key >> number && key == word)
            return number;
    }
    return std::nullopt;
}

/// What one control group leaves; nothing without a limit.
std::optional<std::int64_t> leftIn(const std::filesystem::path &group, const char *limitFile, const char *usedFile,
                                   const char *droppable)
{
    const auto limit = numberIn(group / limitFile);
    const auto used = numberIn(group / usedFile);
    if (!limit || !used)
        return std::nullopt;
    const std::int64_t pages = numberBehind(group / "memory.stat", droppable).value_or(0);
    return std::max<std::int64_t>(0, *limit - *used + pages);
}

/// The paths that this process has in the hierarchy of groups of version 2, innermost first.
std::filesystem::path groupOf(const std::filesystem::path &root)
{
    std::ifstream stream(root / "proc/self/cgroup");
    const std::string unified = "0::/";
    for (std::string text; std::getline(stream, text);) {
        if (text.starts_with(unified))
            return text.substr(unified.size());
    }
    return {};
}

} // namespace

std::int64_t availableBytes(const std::filesystem::path &root)
{
    constexpr std::int64_t kKibi = 1024;
    std::optional<std::int64_t> least;
    const auto limitTo = [&least](std::optional<std::int64_t> left) {
        if (left)
            least = std::min(least.value_or(*left), *left);
    };
    if (const auto kibibytes = numberBehind(root / "proc/meminfo", "MemAvailable:"))
        limitTo(*kibibytes * kKibi);
    const std::filesystem::path groups = root / "sys/fs/cgroup";
    for (std::filesystem::path group = groupOf(root); !group.empty(); group = group.parent_path())
        limitTo(leftIn(groups / group, "memory.max", "memory.current", "inactive_file"));
    limitTo(leftIn(groups, "memory.max", "memory.current", "inactive_file"));
    limitTo(leftIn(groups / "memory", "memory.limit_in_bytes", "memory.usage_in_bytes", "total_inactive_file"));
    // 0 says that nothing is known.
    return least ? std::max<std::int64_t>(1, *least) : 0;
}

std::int64_t residentBytes()
{
    std::ifstream file("/proc/self/statm");
    std::int64_t all = 0;
    std::int64_t resident = 0;
    return file >> all >> resident ? resident * static_cast<std::int64_t>(sysconf(_SC_PAGESIZE)) : 0;
}

} // namespace palimpsest::pipeline
