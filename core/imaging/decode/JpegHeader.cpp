#include "core/imaging/decode/Header.h"
#include "core/imaging/decode/Refusals.h"
#include "core/imaging/decode/TiffDirectory.h"

#include <string_view>

namespace palimpsest::imaging {

namespace {

using namespace std::string_view_literals;

constexpr std::uint32_t kStartOfImage = 0xD8;
constexpr std::uint32_t kEndOfImage = 0xD9;
constexpr std::uint32_t kStartOfScan = 0xDA;
constexpr std::uint32_t kExif = 0xE1;
constexpr std::uint32_t kIcc = 0xE2;
// One bit per 8x8 block and component is the least that the entropy coding needs: 512 pixels; twice that to be safe.
constexpr std::int64_t kMaximumPixelsPerByte = 1024;

bool isStartOfFrame(std::uint32_t marker)
{
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

bool standsAlone(std::uint32_t marker)
{
    return marker == kStartOfImage || marker == 0x01 || (marker >= 0xD0 && marker <= 0xD7);
}

/// The next marker at or after `offset`, past fill and junk bytes; 0 at the end. `offset` is left behind it.
std::uint32_t nextMarker(const Bytes &bytes, std::size_t &offset)
{
    while (bytes.has(offset, 2)) {
        const std::uint32_t marker = bytes.u8(offset + 1);
        if (bytes.u8(offset) == 0xFF && marker != 0xFF && marker != 0) {
            offset += 2;
            return marker;
        }
        ++offset;
    }
    return 0;
}

void readSegment(ParsedHeader &header, std::uint32_t marker, std::span<const std::uint8_t> content)
{
    const Bytes segment(content, Bytes::Order::BigEndian);
    if (marker == kExif && segment.startsWith(0, "Exif\0"sv))
        header.picture.orientation = exifOrientation(content);
    else if (marker == kIcc && segment.startsWith(0, "ICC_PROFILE\0"sv))
        header.picture.hasProfile = true;
    else if (isStartOfFrame(marker)) {
        header.storedHeightPx = static_cast<int>(segment.u16(1));
        header.storedWidthPx = static_cast<int>(segment.u16(3));
    }
}

} // namespace

Result<ParsedHeader> parseJpegHeader(const Bytes &littleEndian)
{
    const Bytes bytes(littleEndian.data(), Bytes::Order::BigEndian);
    ParsedHeader header;
    header.maximumPixelsPerByte = kMaximumPixelsPerByte;
    std::size_t offset = 0;
    while (const std::uint32_t marker = nextMarker(bytes, offset)) {
        if (marker == kStartOfScan || marker == kEndOfImage)
            break;
        if (standsAlone(marker))
            continue;
        const std::size_t length = bytes.u16(offset);
        if (length < 2)
            return damagedError("marker segment of " + std::to_string(length) + " bytes");
        if (!bytes.has(offset, length))
            break;
        readSegment(header, marker, bytes.slice(offset + 2, length - 2));
        offset += length;
    }
    if (header.storedWidthPx == 0 && !bytes.has(offset, 2))
        return cutOffError("no frame header");
    return header;
}

} // namespace palimpsest::imaging
