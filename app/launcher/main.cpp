#include "app/ComputeSettings.h"

#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <system_error>

// Starts the program that it belongs to in the environment that its libraries want. Apart from it, since loading LibTorch
// takes half a second, which a program that started itself anew would pay twice.
int main(int, char **argv)
{
    palimpsest::app::setComputeEnvironment();
    std::error_code code;
    const std::filesystem::path launcher = std::filesystem::read_symlink("/proc/self/exe", code);
    const std::filesystem::path program = (launcher.parent_path() / PALIMPSEST_PROGRAM).lexically_normal();
    if (!code)
        execv(program.c_str(), argv); // Returns only if it fails.
    std::fprintf(stderr, "%s: The program is missing at %s; install Palimpsest again.\n", PALIMPSEST_NAME,
                 program.c_str());
    constexpr int kCommandNotFound = 127;
    return kCommandNotFound;
}
