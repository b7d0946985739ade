#include "core/neural/weights/PickleStream.h"

#include <algorithm>

namespace palimpsest::neural::weights {

namespace {

constexpr std::size_t kMaxLineBytes = 1000;

} // namespace

void requirePickle(bool condition, const char *why)
{
    if (!condition)
        throw PickleRefused(ErrorCode::Corrupt, why);
}

std::span<const std::uint8_t> PickleStream::take(std::uint64_t count)
{
    requirePickle(count <= remaining(), "its object description ends too early");
    const auto part = m_bytes.subspan(m_position, static_cast<std::size_t>(count));
    m_position += part.size();
    return part;
}

std::uint64_t PickleStream::number(unsigned byteCount)
{
    std::uint64_t value = 0;
    unsigned shift = 0;
    for (const std::uint8_t part : take(byteCount)) {
        value |= std::uint64_t{part} << shift;
        shift += 8;
    }
    return value;
}

std::string PickleStream::line()
{
    const auto rest = m_bytes.subspan(m_position, std::min(remaining(), kMaxLineBytes));
    const auto end = std::find(rest.begin(), rest.end(), std::uint8_t{'\n'});
    requirePickle(end != rest.end(), "a name in its object description has no end");
    std::string text(rest.begin(), end);
    m_position += text.size() + 1;
    return text;
}

bool isValidUtf8(std::span<const std::uint8_t> bytes)
{
    std::size_t i = 0;
    while (i < bytes.size()) {
        const std::uint8_t lead = bytes[i];
        const std::size_t more = lead < 0x80U   ? 0
                                 : lead < 0xC2U ? 4
                                 : lead < 0xE0U ? 1
                                 : lead < 0xF0U ? 2
                                 : lead < 0xF5U ? 3
                                                : 4;
        if (more == 4 || more >= bytes.size() - i)
            return false;
        for (std::size_t k = 1; k <= more; ++k) {
            if ((bytes[i + k] & 0xC0U) != 0x80U)
                return false;
        }
        // Overlong forms, surrogates and values above U+10FFFF.
        const std::uint8_t second = more > 0 ? bytes[i + 1] : 0;
        if ((lead == 0xE0U && second < 0xA0U) || (lead == 0xEDU && second > 0x9FU) || (lead == 0xF0U && second < 0x90U)
            || (lead == 0xF4U && second > 0x8FU))
            return false;
        i += more + 1;
    }
    return true;
}

} // namespace palimpsest::neural::weights
