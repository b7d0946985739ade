#pragma once

#include <cstdint>

namespace palimpsest::retrieval {

/// SplitMix64 (Steele, Lea, Flood 2014): one well-mixed number from a seed, the same everywhere.
inline std::uint64_t mixedBits(std::uint64_t seed)
{
    std::uint64_t z = seed + 0x9E3779B97F4A7C15ULL;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31U);
}

} // namespace palimpsest::retrieval
