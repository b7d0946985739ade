#include "core/imaging/decode/Header.h"
#include "core/imaging/decode/Refusals.h"
#include "core/imaging/decode/TiffDirectory.h"

#include <limits>

namespace palimpsest::imaging {

namespace {

constexpr std::size_t kSignatureBytes = 8;
constexpr std::size_t kChunkOverheadBytes = 12;
constexpr std::uint32_t kMaximumSide = std::numeric_limits<std::int32_t>::max();
// Deflate makes at most 1032 bytes of one, and a byte holds 8 pixels of one bit.
constexpr std::int64_t kMaximumPixelsPerByte = 1032 * 8;

} // namespace

Result<ParsedHeader> parsePngHeader(const Bytes &littleEndian)
{
    const Bytes bytes(littleEndian.data(), Bytes::Order::BigEndian);
    if (!bytes.startsWith(kSignatureBytes + 4, "IHDR"))
        return damagedError("no IHDR chunk");
    if (!bytes.has(kSignatureBytes, 25))
        return cutOffError("IHDR chunk");
    const std::uint32_t width = bytes.u32(16);
    const std::uint32_t height = bytes.u32(20);
    if (width > kMaximumSide || height > kMaximumSide)
        return damagedError("IHDR sizes");
    ParsedHeader header;
    header.storedWidthPx = static_cast<int>(width);
    header.storedHeightPx = static_cast<int>(height);
    header.maximumPixelsPerByte = kMaximumPixelsPerByte;
    std::size_t offset = kSignatureBytes;
    while (bytes.has(offset, kChunkOverheadBytes) && !bytes.startsWith(offset + 4, "IEND")) {
        const std::size_t length = bytes.u32(offset);
        if (bytes.startsWith(offset + 4, "iCCP"))
            header.picture.hasProfile = true;
        else if (bytes.startsWith(offset + 4, "eXIf"))
            header.picture.orientation = exifOrientation(bytes.slice(offset + 8, length));
        offset += length + kChunkOverheadBytes;
    }
    header.needsMoreBytes = !bytes.startsWith(offset + 4, "IEND");
    return header;
}

} // namespace palimpsest::imaging
