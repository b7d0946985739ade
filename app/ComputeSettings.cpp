#include "app/ComputeSettings.h"

#include <dlfcn.h>
#include <unistd.h>

#include <algorithm>
#include <array>
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

constexpr const char *kBlasCore = "OPENBLAS_CORETYPE";

// What OpenBLAS takes the processor for; empty when the system's BLAS is another.
std::string detectedBlasCore()
{
    void *blas = dlopen("libblas.so.3", RTLD_LAZY | RTLD_LOCAL);
    if (blas == nullptr)
        return {};
    const auto coreName = reinterpret_cast<const char *(*)()>(dlsym(blas, "openblas_get_corename"));
    std::string name = coreName != nullptr ? coreName() : "";
    dlclose(blas);
    return name;
}

bool setBlasCore()
{
#if defined(__x86_64__)
    if (std::getenv(kBlasCore) != nullptr)
        return false;
    const bool avx2 = __builtin_cpu_supports("avx2") != 0 && __builtin_cpu_supports("fma") != 0;
    const bool avx512 = avx2 && __builtin_cpu_supports("avx512f") != 0 && __builtin_cpu_supports("avx512bw") != 0
                        && __builtin_cpu_supports("avx512vl") != 0 && __builtin_cpu_supports("avx512dq") != 0
                        && __builtin_cpu_supports("avx512cd") != 0;
    const std::string core = blasCore(detectedBlasCore(), avx2, avx512);
    return !core.empty() && setMissing(kBlasCore, core.c_str());
#else
    return false;
#endif
}

} // namespace

std::string blasCore(std::string_view detected, bool hasAvx2, bool hasAvx512)
{
    // Those whose kernels use AVX2 or more.
    constexpr std::array<std::string_view, 5> kModern{"Haswell", "Zen", "SkylakeX", "Cooperlake", "SapphireRapids"};
    if (detected.empty() || !hasAvx2 || std::find(kModern.begin(), kModern.end(), detected) != kModern.end())
        return {};
    return hasAvx512 ? "SkylakeX" : "Haswell";
}

bool setComputeEnvironment()
{
    const bool userChoseWaiting = std::getenv("GOMP_SPINCOUNT") != nullptr;
    const bool waiting = !userChoseWaiting && setMissing("OMP_WAIT_POLICY", "passive");
    const bool memory = setMissing("GLIBC_TUNABLES", kMemory);
    const bool blas = setBlasCore();
    return waiting || memory || blas;
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
