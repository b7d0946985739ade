#include "core/imaging/encode/ExifBlock.h"
#include "core/imaging/encode/Writers.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>

namespace palimpsest::imaging {

namespace {

// Tags of TIFF 6.0, its Supplement 2 and XMP part 3.
constexpr std::uint16_t kWidth = 256;
constexpr std::uint16_t kHeight = 257;
constexpr std::uint16_t kBitsPerSample = 258;
constexpr std::uint16_t kCompression = 259;
constexpr std::uint16_t kPhotometric = 262;
constexpr std::uint16_t kStripOffsets = 273;
constexpr std::uint16_t kSamplesPerPixel = 277;
constexpr std::uint16_t kRowsPerStrip = 278;
constexpr std::uint16_t kStripBytes = 279;
constexpr std::uint16_t kPlanar = 284;
constexpr std::uint16_t kSoftware = 305;
constexpr std::uint16_t kPredictor = 317;
constexpr std::uint16_t kXmp = 700;
constexpr std::uint16_t kExifDirectory = 34665;
constexpr std::uint16_t kProfile = 34675;

constexpr std::uint16_t kDeflate = 8;
constexpr std::uint16_t kRgb = 2;
constexpr std::uint16_t kHorizontal = 2;
constexpr std::size_t kStripTargetBytes = std::size_t{256} << 10;
constexpr std::size_t kChannels = 3;
constexpr std::uint32_t kHeaderBytes = 8;
constexpr int kCompressionLevel = 6;

using Order = TiffDirectoryWriter::Order;

/// A row as differences from the pixel on the left, little-endian.
template<typename Sample>
void appendDifferences(std::vector<std::uint8_t> &strip, const std::uint8_t *row, std::size_t samples)
{
    std::array<Sample, kChannels> before{};
    for (std::size_t i = 0; i < samples; ++i) {
        Sample value{};
        std::memcpy(&value, row + i * sizeof(Sample), sizeof(Sample));
        const auto difference = static_cast<Sample>(value - before[i % kChannels]);
        before[i % kChannels] = value;
        for (std::size_t byte = 0; byte < sizeof(Sample); ++byte)
            strip.push_back(static_cast<std::uint8_t>(static_cast<unsigned>(difference) >> (8 * byte)));
    }
}

struct Strips {
    std::vector<std::uint8_t> bytes;
    std::vector<std::uint32_t> offsets; ///< Of the file.
    std::vector<std::uint32_t> counts;
    std::uint32_t rowsEach = 0;
};

Result<Strips> stripsOf(const PixelRows &rows)
{
    Strips strips;
    strips.rowsEach = static_cast<std::uint32_t>(
        std::clamp<std::size_t>(kStripTargetBytes / rows.rowBytes(), 1, static_cast<std::size_t>(rows.heightPx)));
    const std::size_t samples = static_cast<std::size_t>(rows.widthPx) * kChannels;
    std::vector<std::uint8_t> strip;
    std::vector<std::uint8_t> packed;
    for (int top = 0; top < rows.heightPx; top += static_cast<int>(strips.rowsEach)) {
        strip.clear();
        for (int y = top; y < std::min(rows.heightPx, top + static_cast<int>(strips.rowsEach)); ++y) {
            if (rows.bits == 16)
                appendDifferences<std::uint16_t>(strip, rows.row(y), samples);
            else
                appendDifferences<std::uint8_t>(strip, rows.row(y), samples);
        }
        uLongf count = compressBound(static_cast<uLong>(strip.size()));
        packed.resize(count);
        if (compress2(packed.data(), &count, strip.data(), static_cast<uLong>(strip.size()), kCompressionLevel) != Z_OK)
            return Error{ErrorCode::Internal, "The picture could not be saved as TIFF; save it as PNG.", "compress2"};
        strips.offsets.push_back(static_cast<std::uint32_t>(kHeaderBytes + strips.bytes.size()));
        strips.counts.push_back(static_cast<std::uint32_t>(count));
        strips.bytes.insert(strips.bytes.end(), packed.begin(), packed.begin() + static_cast<std::ptrdiff_t>(count));
        strips.bytes.resize(strips.bytes.size() + strips.bytes.size() % 2);
        if (strips.bytes.size() > std::numeric_limits<std::uint32_t>::max() / 2)
            return Error{ErrorCode::OutOfMemory, "This picture is too large for TIFF; choose a smaller size.", {}};
    }
    return strips;
}

} // namespace

Result<std::vector<std::uint8_t>> tiffBytes(const PixelRows &rows, const PlainParts &parts)
{
    const auto strips = stripsOf(rows);
    if (!strips)
        return strips.error();
    const auto one = [](std::uint16_t value) { return std::array{value}; };
    const auto bits = static_cast<std::uint16_t>(rows.bits);
    TiffDirectoryWriter directory(Order::LittleEndian);
    directory.addLongs(kWidth, std::array{static_cast<std::uint32_t>(rows.widthPx)});
    directory.addLongs(kHeight, std::array{static_cast<std::uint32_t>(rows.heightPx)});
    directory.addShorts(kBitsPerSample, std::array{bits, bits, bits});
    directory.addShorts(kCompression, one(kDeflate));
    directory.addShorts(kPhotometric, one(kRgb));
    directory.addLongs(kStripOffsets, strips->offsets);
    directory.addShorts(kSamplesPerPixel, one(kChannels));
    directory.addLongs(kRowsPerStrip, std::array{strips->rowsEach});
    directory.addLongs(kStripBytes, strips->counts);
    directory.addShorts(kPlanar, one(1));
    directory.addShorts(kPredictor, one(kHorizontal));
    if (!parts.software.empty())
        directory.addAscii(kSoftware, parts.software);
    if (!parts.xmpPacket.empty())
        directory.addBytes(kXmp,
                           {reinterpret_cast<const std::uint8_t *>(parts.xmpPacket.data()), parts.xmpPacket.size()});
    if (!parts.profile.empty())
        directory.addBytes(kProfile, parts.profile, true);
    const auto at = static_cast<std::uint32_t>(kHeaderBytes + strips->bytes.size());
    std::vector<std::uint8_t> second;
    if (!parts.parameters.empty()) {
        directory.addLongs(kExifDirectory, std::array{std::uint32_t{0}});
        const auto secondAt = static_cast<std::uint32_t>(at + directory.size());
        directory.addLongs(kExifDirectory, std::array{secondAt});
        second = exifDirectory(Order::LittleEndian, parts.parameters).bytes(secondAt);
    }
    std::vector<std::uint8_t> file = directory.header(at);
    for (const auto &part : {strips->bytes, directory.bytes(at), second})
        file.insert(file.end(), part.begin(), part.end());
    return file;
}

} // namespace palimpsest::imaging
