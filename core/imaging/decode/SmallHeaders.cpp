// TIFF, BMP and GIF: the formats whose header is a few numbers.
#include "core/imaging/decode/Header.h"
#include "core/imaging/decode/Refusals.h"
#include "core/imaging/decode/TiffDirectory.h"

#include <limits>
#include <optional>

namespace palimpsest::imaging {

namespace {

constexpr std::uint32_t kCoreHeaderBytes = 12; // BITMAPCOREHEADER, with 16-bit sizes.
constexpr std::uint32_t kInfoHeaderBytes = 40; // BITMAPINFOHEADER and its longer successors.
constexpr std::uint32_t kBitmapBitfields = 3;
constexpr std::uint32_t kTiffCompressionFaxFirst = 2;
constexpr std::uint32_t kTiffCompressionFaxLast = 4;
constexpr std::uint32_t kMaximumTileSidePx = 1U << 16;
// LZW (12-bit codes) is the densest of TIFF's general compressions: 4096 bytes in 1.5; times 8 pixels of one bit.
constexpr std::int64_t kTiffPixelsPerByte = 2731 * 8;

} // namespace

Result<ParsedHeader> parseTiffHeader(const Bytes &bytes)
{
    const std::optional<TiffDirectory> directory = TiffDirectory::parse(bytes.data());
    if (!directory)
        return cutOffError("no TIFF directory");
    const std::uint32_t width = directory->number(TiffDirectory::ImageWidth).value_or(0);
    const std::uint32_t height = directory->number(TiffDirectory::ImageLength).value_or(0);
    constexpr std::uint32_t kMaximumSide = std::numeric_limits<std::int32_t>::max();
    if (width > kMaximumSide || height > kMaximumSide)
        return damagedError("TIFF sizes");
    const std::uint32_t tileWidth = directory->number(TiffDirectory::TileWidth).value_or(0);
    const std::uint32_t tileHeight = directory->number(TiffDirectory::TileLength).value_or(0);
    if (tileWidth > kMaximumTileSidePx || tileHeight > kMaximumTileSidePx)
        return damagedError("TIFF tiles");
    ParsedHeader header;
    header.storedWidthPx = static_cast<int>(width);
    header.storedHeightPx = static_cast<int>(height);
    header.picture.orientation = directory->orientation();
    header.profile = directory->bytes(TiffDirectory::IccProfile);
    header.picture.hasProfile = !header.profile.empty();
    const std::uint32_t compression = directory->number(TiffDirectory::Compression).value_or(1);
    if (compression < kTiffCompressionFaxFirst || compression > kTiffCompressionFaxLast)
        header.maximumPixelsPerByte = kTiffPixelsPerByte;
    return header;
}

Result<ParsedHeader> parseBmpHeader(const Bytes &bytes)
{
    constexpr std::size_t kFileHeaderBytes = 14;
    const std::uint32_t headerBytes = bytes.u32(kFileHeaderBytes);
    ParsedHeader header;
    if (headerBytes == kCoreHeaderBytes) {
        header.storedWidthPx = static_cast<int>(bytes.u16(18));
        header.storedHeightPx = static_cast<int>(bytes.u16(20));
        return header;
    }
    if (headerBytes < kInfoHeaderBytes || headerBytes > 1024)
        return notAPictureError("no bitmap header");
    if (!bytes.has(kFileHeaderBytes, kInfoHeaderBytes))
        return cutOffError("bitmap header");
    const auto width = static_cast<std::int32_t>(bytes.u32(18));
    const auto height = static_cast<std::int32_t>(bytes.u32(22));
    if (height == std::numeric_limits<std::int32_t>::min())
        return damagedError("bitmap height");
    header.storedWidthPx = width;
    header.storedHeightPx = height < 0 ? -height : height; // Negative: rows run from top to bottom.
    const std::uint32_t compression = bytes.u32(30);
    if (compression > kBitmapBitfields)
        return unsupportedError("bitmap compression " + std::to_string(compression));
    if (compression == 0 || compression == kBitmapBitfields)
        header.maximumPixelsPerByte = 8;
    return header;
}

Result<ParsedHeader> parseGifHeader(const Bytes &bytes)
{
    if (!bytes.has(0, 13))
        return cutOffError("GIF screen descriptor");
    ParsedHeader header;
    header.storedWidthPx = static_cast<int>(bytes.u16(6));
    header.storedHeightPx = static_cast<int>(bytes.u16(8));
    return header;
}

} // namespace palimpsest::imaging
