#pragma once

#include <cstdint>

namespace palimpsest::imaging::gallery {

/// One step of SplitMix64 (Steele, Lea, Flood 2014): a well-mixed 64-bit hash of `value`.
constexpr std::uint64_t mixBits(std::uint64_t value)
{
    value += 0x9E3779B97F4A7C15ULL;
    value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9ULL;
    value = (value ^ (value >> 27)) * 0x94D049BB133111EBULL;
    return value ^ (value >> 31);
}

/// A small generator (SplitMix64) whose numbers are the same with every compiler and library. Not thread-safe.
class Random {
public:
    explicit Random(std::uint64_t seed) : m_state(mixBits(seed)) {}

    std::uint64_t bits()
    {
        const std::uint64_t result = mixBits(m_state);
        m_state += 0x9E3779B97F4A7C15ULL;
        return result;
    }

    /// Uniform in [0, 1), 24 bits.
    float uniform() { return static_cast<float>(bits() >> 40) * 0x1.0p-24F; }
    float uniform(float low, float high) { return low + (high - low) * uniform(); }

    /// Uniform in 0 .. count-1; count > 0.
    int index(int count) { return static_cast<int>(((bits() >> 32) * static_cast<std::uint64_t>(count)) >> 32); }

    bool chance(float probability) { return uniform() < probability; }

    /// Nearly normal: the sum of four 16-bit uniforms (Irwin-Hall, variance 4/12), within 3.46 deviations. Exact integer
    /// arithmetic, so that it does not depend on the maths library.
    float normal()
    {
        const std::uint64_t b = bits();
        const auto sum =
            static_cast<std::int64_t>((b & 0xFFFF) + ((b >> 16) & 0xFFFF) + ((b >> 32) & 0xFFFF) + (b >> 48));
        return static_cast<float>(sum - 131070) * (1.7320508F / 65536.0F);
    }
    float normal(float mean, float deviation) { return mean + deviation * normal(); }

private:
    std::uint64_t m_state;
};

} // namespace palimpsest::imaging::gallery
