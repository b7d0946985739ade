#pragma once

#include "core/base/Result.h"
#include "core/neural/Generator.h"
#include "core/pipeline/FreeMemory.h"

#include <cstdint>
#include <functional>

namespace palimpsest::pipeline {

/// What a painting needs beside what the program holds.
struct MemoryNeeds {
    std::int64_t usualBytes = 0;
    std::int64_t oneByOneBytes = 0; ///< neural::MemoryUse::OneByOne
    std::int64_t leastBytes = 0;
    int widthPx = 0;
    int heightPx = 0;
};

/// What can be given up to make room.
struct MemoryRelief {
    std::function<void()> giveBackUnused; ///< What the allocator holds for nobody.
    std::function<void()> unloadNetworks; ///< Networks that this painting does without.
};

/// Whether so many bytes more fit into what the machine can give, less a reserve; 0 available says nothing, and has room.
bool hasRoomFor(std::int64_t bytes, std::int64_t available);

/// Makes room for a painting: when it does not fit into what `available` says, less a reserve, unused memory is given back, then
/// networks are unloaded, then the result says how it is to be painted with less. OutOfMemory, with both sizes and a remedy, when
/// not even the least fits. A machine that says nothing has room.
Result<neural::MemoryUse> makeRoom(const MemoryNeeds &needs, const MemorySource &available, const MemoryRelief &relief);

} // namespace palimpsest::pipeline
