#include "core/neural/nn/FreedMemory.h"

#include <atomic>
#include <cstdlib> // Says which C library this is.
#if defined(__GLIBC__)
#include <malloc.h>
#endif

namespace palimpsest::neural::nn {

void giveBackFreed(std::int64_t bytes)
{
    constexpr std::int64_t kEnough = std::int64_t{64} << 20;
    static std::atomic<std::int64_t> freed{0};
    if (freed.fetch_add(bytes) + bytes < kEnough)
        return;
    freed.store(0);
    giveBackUnused();
}

void giveBackUnused()
{
#if defined(__GLIBC__)
    malloc_trim(0);
#endif
}

} // namespace palimpsest::neural::nn
