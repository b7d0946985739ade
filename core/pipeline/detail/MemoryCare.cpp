#include "core/pipeline/detail/MemoryCare.h"

#include "core/pipeline/PaintForecast.h"

#include <string>

namespace palimpsest::pipeline {

namespace {

/// What may be used of it; nothing is known of a machine that says 0.
bool fits(std::int64_t needed, std::int64_t available)
{
    return available <= 0 || needed <= available - reservedBytes(available);
}

std::string megabytes(std::int64_t bytes)
{
    constexpr std::int64_t kMega = 1'000'000;
    return std::to_string((bytes + kMega - 1) / kMega) + " MB";
}

Error noRoom(const MemoryNeeds &needs, std::int64_t available)
{
    return {ErrorCode::OutOfMemory,
            "Painting at " + std::to_string(needs.widthPx) + " x " + std::to_string(needs.heightPx) + " needs about "
                + megabytes(needs.leastBytes) + " more memory than the program has, and " + megabytes(available)
                + " are free; choose a smaller size, or close other programs.",
            "as usual " + megabytes(needs.usualBytes)};
}

} // namespace

Result<neural::MemoryUse> makeRoom(const MemoryNeeds &needs, const MemorySource &available, const MemoryRelief &relief)
{
    if (fits(needs.usualBytes, available()))
        return neural::MemoryUse::Usual;
    for (const auto &measure : {relief.giveBackUnused, relief.unloadNetworks}) {
        measure();
        if (fits(needs.usualBytes, available()))
            return neural::MemoryUse::Usual;
    }
    const std::int64_t left = available();
    if (fits(needs.oneByOneBytes, left))
        return neural::MemoryUse::OneByOne;
    if (fits(needs.leastBytes, left))
        return neural::MemoryUse::Least;
    return noRoom(needs, left);
}

} // namespace palimpsest::pipeline
