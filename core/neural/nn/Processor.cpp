#include "core/neural/nn/Processor.h"

#include "core/neural/nn/TileMath.h"

#include <cstdlib>
#include <string_view>

#ifdef PALIMPSEST_HAVE_TILES
#include <cpuid.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

namespace palimpsest::neural::nn {

namespace {

#ifdef PALIMPSEST_HAVE_TILES
/// The system keeps the tiles' registers of a thread only for processes that ask (Linux, arch_prctl(2)).
bool askForTiles()
{
    constexpr long kRequestPermission = 0x1023;
    constexpr long kTileData = 18;
    return syscall(SYS_arch_prctl, kRequestPermission, kTileData) == 0;
}

bool hasTileInstructions()
{
    unsigned a = 0;
    unsigned b = 0;
    unsigned c = 0;
    unsigned d = 0;
    constexpr unsigned kFeatures = 7;
    constexpr unsigned kBfloat16 = 1U << 22U;
    constexpr unsigned kTiles = 1U << 24U;
    return __get_cpuid_count(kFeatures, 0, &a, &b, &c, &d) != 0 && (d & kBfloat16) != 0 && (d & kTiles) != 0
           && __builtin_cpu_supports("avx512bf16") != 0;
}
#endif

Processor find()
{
    Processor found;
#if defined(__x86_64__)
    found.avx2 = __builtin_cpu_supports("avx2") != 0 && __builtin_cpu_supports("fma") != 0;
    found.avx512 = found.avx2 && __builtin_cpu_supports("avx512f") != 0 && __builtin_cpu_supports("avx512bw") != 0
                   && __builtin_cpu_supports("avx512vl") != 0 && __builtin_cpu_supports("avx512dq") != 0;
#endif
#ifdef PALIMPSEST_HAVE_TILES
    found.tiles = found.avx512 && hasTileInstructions();
#endif
    const char *limit = std::getenv("ONEDNN_MAX_CPU_ISA");
    found = limitedTo(found, limit != nullptr ? limit : std::getenv("DNNL_MAX_CPU_ISA"));
#ifdef PALIMPSEST_HAVE_TILES
    found.tiles = found.tiles && askForTiles();
#endif
    return found;
}

} // namespace

const Processor &processor()
{
    static const Processor found = find();
    return found;
}

Processor limitedTo(Processor found, const char *limit)
{
    const std::string_view name = limit == nullptr ? "" : limit;
    const bool below2 = name == "SSE41" || name == "AVX";
    const bool below512 = below2 || name == "AVX2" || name == "AVX2_VNNI";
    const bool belowTiles = below512 || (name.starts_with("AVX512_") && name.find("AMX") == std::string_view::npos);
    found.avx2 = found.avx2 && !below2;
    found.avx512 = found.avx512 && !below512;
    found.tiles = found.tiles && !belowTiles;
    return found;
}

} // namespace palimpsest::neural::nn
