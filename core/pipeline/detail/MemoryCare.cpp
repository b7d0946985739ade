#include "core/pipeline/detail/MemoryCare.h"

#include "core/pipeline/PaintForecast.h"

#include <string>

namespace palimpsest::pipeline {

namespace {

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

bool hasRoomFor(std::int64_t bytes, std::int64_t available)
{
    return available <= 0 || bytes <= available - reservedBytes(available);
}

Result<neural::MemoryUse> makeRoom(const MemoryNeeds &needs, const MemorySource &available, const MemoryRelief &relief)
{
    if (hasRoomFor(needs.usualBytes, available()))
        return neural::MemoryUse::Usual;
    for (const auto &measure : {relief.giveBackUnused, relief.unloadNetworks}) {
        measure();
        if (hasRoomFor(needs.usualBytes, available()))
            return neural::MemoryUse::Usual;
    }
    const std::int64_t left = available();
    if (hasRoomFor(needs.oneByOneBytes, left))
        return neural::MemoryUse::OneByOne;
    if (hasRoomFor(needs.leastBytes, left))
        return neural::MemoryUse::Least;
    return noRoom(needs, left);
}

} // namespace palimpsest::pipeline
