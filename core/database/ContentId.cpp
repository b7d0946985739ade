#include "core/database/ContentId.h"

#include <xxhash.h>

#include <array>
#include <string_view>

namespace palimpsest::database {

std::string contentIdOfBytes(std::span<const std::byte> bytes)
{
    constexpr std::string_view kDigits = "0123456789abcdef";
    XXH128_canonical_t canonical{};
    XXH128_canonicalFromHash(&canonical, XXH3_128bits(bytes.data(), bytes.size()));
    std::string id;
    id.reserve(2 * sizeof(canonical.digest));
    for (const unsigned char byte : canonical.digest) {
        id += kDigits[byte >> 4U];
        id += kDigits[byte & 0xFU];
    }
    return id;
}

bool isContentId(std::string_view text)
{
    return text.size() == 2 * sizeof(XXH128_canonical_t)
           && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

} // namespace palimpsest::database
