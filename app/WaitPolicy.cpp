#include "app/WaitPolicy.h"

#include <unistd.h>

#include <cstdlib>
#include <filesystem>

namespace palimpsest::app {

void letWaitingThreadsSleep(char **argv)
{
    if (std::getenv("OMP_WAIT_POLICY") != nullptr || std::getenv("GOMP_SPINCOUNT") != nullptr)
        return;
    std::error_code code;
    const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", code);
    if (!code && setenv("OMP_WAIT_POLICY", "passive", 1) == 0)
        execv(program.c_str(), argv); // Returns only if it fails.
}

} // namespace palimpsest::app
