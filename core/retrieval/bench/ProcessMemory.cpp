#include "core/retrieval/bench/ProcessMemory.h"

#if defined(__GLIBC__)
#include <malloc.h>
#endif
#include <unistd.h>

#include <fstream>
#include <sstream>
#include <string>
#include <system_error>

namespace palimpsest::retrieval {

namespace {

constexpr std::int64_t kKibibyte = 1024;

// The number after `key` in a file of lines "key: number kB".
std::int64_t kibibytesOf(const char *file, const std::string &key)
{
    std::ifstream stream(file);
    for (std::string line; std::getline(stream, line);) {
        if (line.starts_with(key))
            return std::stoll(line.substr(key.size())) * kKibibyte;
    }
    return 0;
}

} // namespace

std::int64_t residentBytes()
{
    return kibibytesOf("/proc/self/status", "VmRSS:");
}

std::int64_t residentBytesOf(const std::filesystem::path &file)
{
    std::error_code code;
    const std::string name = std::filesystem::canonical(file, code).string();
    std::ifstream stream("/proc/self/smaps");
    std::int64_t sum = 0;
    bool ours = false;
    for (std::string line; std::getline(stream, line);) {
        // A mapping begins with its addresses; only those lines have a '-' before the first space.
        if (line.find('-') < line.find(' '))
            ours = !code && line.ends_with(name);
        else if (ours && line.starts_with("Rss:"))
            sum += std::stoll(line.substr(4)) * kKibibyte;
    }
    return sum;
}

std::int64_t availableBytes()
{
    return kibibytesOf("/proc/meminfo", "MemAvailable:");
}

double systemLoad()
{
    std::ifstream stream("/proc/loadavg");
    double load = 0.0;
    stream >> load;
    return load;
}

void releaseFreedMemory()
{
#if defined(__GLIBC__)
    malloc_trim(0);
#endif
}

} // namespace palimpsest::retrieval
