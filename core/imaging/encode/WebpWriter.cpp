#include "core/imaging/encode/Writers.h"
#include "core/imaging/support/Bytes.h"

#include <span>
#include <string_view>

namespace palimpsest::imaging {

namespace {

using namespace std::string_view_literals;

// WebP container specification, "Extended File Format".
constexpr std::size_t kFileHeadBytes = 12;
constexpr std::uint32_t kHasProfile = 0x20;
constexpr std::uint32_t kHasExif = 0x08;
constexpr std::uint32_t kHasXmp = 0x04;

void put(std::vector<std::uint8_t> &target, std::uint32_t value, int bytes)
{
    for (int i = 0; i < bytes; ++i)
        target.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
}

void appendChunk(std::vector<std::uint8_t> &target, std::string_view type, std::span<const std::uint8_t> content)
{
    if (content.empty())
        return;
    target.insert(target.end(), type.begin(), type.end());
    put(target, static_cast<std::uint32_t>(content.size()), 4);
    target.insert(target.end(), content.begin(), content.end());
    if (content.size() % 2 != 0)
        target.push_back(0);
}

} // namespace

Result<std::vector<std::uint8_t>> webpWithParts(const std::vector<std::uint8_t> &simple, int widthPx, int heightPx,
                                                const PlainParts &parts)
{
    const Bytes bytes(simple);
    const bool isSimple = bytes.startsWith(kFileHeadBytes, "VP8 "sv) || bytes.startsWith(kFileHeadBytes, "VP8L"sv);
    if (!bytes.startsWith(0, "RIFF"sv) || !isSimple)
        return Error{ErrorCode::Corrupt, "The picture could not be saved as WebP; save it as PNG.", "no simple WebP"};
    std::vector<std::uint8_t> flags;
    put(flags,
        (parts.profile.empty() ? 0 : kHasProfile) | (parts.exif.empty() ? 0 : kHasExif)
            | (parts.xmpPacket.empty() ? 0 : kHasXmp),
        4);
    put(flags, static_cast<std::uint32_t>(widthPx - 1), 3);
    put(flags, static_cast<std::uint32_t>(heightPx - 1), 3);
    std::vector<std::uint8_t> body{'W', 'E', 'B', 'P'};
    appendChunk(body, "VP8X", flags);
    appendChunk(body, "ICCP", parts.profile);
    body.insert(body.end(), simple.begin() + kFileHeadBytes, simple.end());
    appendChunk(body, "EXIF", parts.exif);
    appendChunk(body, "XMP ", {reinterpret_cast<const std::uint8_t *>(parts.xmpPacket.data()), parts.xmpPacket.size()});
    std::vector<std::uint8_t> file{'R', 'I', 'F', 'F'};
    put(file, static_cast<std::uint32_t>(body.size()), 4);
    file.insert(file.end(), body.begin(), body.end());
    return file;
}

} // namespace palimpsest::imaging
