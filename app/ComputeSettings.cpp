#include "app/ComputeSettings.h"

#include <unistd.h>

#include <cstdlib>
#include <filesystem>

namespace palimpsest::app {

namespace {

// Blocks below 64 MiB come from the heap, which keeps up to 512 MiB of free memory at its end.
constexpr const char *kMemory =
    "glibc.malloc.mmap_threshold=67108864:glibc.malloc.trim_threshold=536870912:glibc.malloc.hugetlb=1";

// True when the variable was missing and is now set.
bool setMissing(const char *name, const char *value)
{
    return std::getenv(name) == nullptr && setenv(name, value, 0) == 0;
}

} // namespace

bool setComputeEnvironment()
{
    const bool userChoseWaiting = std::getenv("GOMP_SPINCOUNT") != nullptr;
    const bool waiting = !userChoseWaiting && setMissing("OMP_WAIT_POLICY", "passive");
    const bool memory = setMissing("GLIBC_TUNABLES", kMemory);
    return waiting || memory;
}

void restartWithComputeSettings(char **argv)
{
    if (!setComputeEnvironment())
        return;
    std::error_code code;
    const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", code);
    if (!code)
        execv(program.c_str(), argv); // Returns only if it fails.
}

} // namespace palimpsest::app
