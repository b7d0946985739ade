#include "core/database/PictureKey.h"

#include "core/database/ContentId.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <string>

namespace palimpsest::database {

namespace {

static_assert(std::endian::native == std::endian::little, "patches are stored as they lie in memory");

std::uint8_t digitValue(char digit)
{
    return static_cast<std::uint8_t>(digit <= '9' ? digit - '0' : digit - 'a' + 10);
}

} // namespace

PictureKey PictureKey::of(std::string_view contentId, const std::optional<PatchRectangle> &patch)
{
    std::string hashed;
    if (!isContentId(contentId)) {
        hashed = contentIdOfBytes(std::as_bytes(std::span(contentId)));
        contentId = hashed;
    }
    PictureKey key;
    for (std::size_t i = 0; i < key.content.size(); ++i)
        key.content[i] =
            static_cast<std::uint8_t>(digitValue(contentId[2 * i]) << 4U | digitValue(contentId[2 * i + 1]));
    if (patch)
        key.patch = *patch;
    return key;
}

std::size_t PictureKey::toBytes(std::span<std::uint8_t, kMaximumBytes> bytes) const
{
    std::copy(content.begin(), content.end(), bytes.begin());
    if (patch == PatchRectangle{})
        return content.size();
    std::memcpy(bytes.data() + content.size(), patch.data(), sizeof(patch));
    return kMaximumBytes;
}

std::optional<PictureKey> PictureKey::fromBytes(std::span<const std::uint8_t> bytes)
{
    PictureKey key;
    if (bytes.size() != key.content.size() && bytes.size() != kMaximumBytes)
        return std::nullopt;
    std::copy_n(bytes.begin(), key.content.size(), key.content.begin());
    if (bytes.size() == kMaximumBytes)
        std::memcpy(key.patch.data(), bytes.data() + key.content.size(), sizeof(key.patch));
    return key;
}

std::size_t PictureKeyHash::operator()(const PictureKey &key) const
{
    std::array<std::uint64_t, 2> halves{};
    std::memcpy(halves.data(), key.content.data(), sizeof(halves));
    std::uint64_t hash = halves[0] ^ (halves[1] * 0x9E3779B97F4A7C15U);
    for (const std::int32_t side : key.patch)
        hash = (hash ^ static_cast<std::uint32_t>(side)) * 0x9E3779B97F4A7C15U;
    return static_cast<std::size_t>(hash);
}

} // namespace palimpsest::database
