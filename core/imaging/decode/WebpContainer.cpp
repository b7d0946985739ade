#include "core/imaging/decode/WebpContainer.h"

#include "core/imaging/decode/Header.h"
#include "core/imaging/decode/Refusals.h"
#include "core/imaging/decode/TiffDirectory.h"

#include <algorithm>

namespace palimpsest::imaging {

namespace {

// WebP container specification: the flags of VP8X, and the sizes of the fixed parts.
constexpr std::uint32_t kFlagAlpha = 0x10;
constexpr std::uint32_t kFlagExif = 0x08;
constexpr std::uint32_t kFlagIcc = 0x20;
constexpr std::size_t kFileHeaderBytes = 12;
constexpr std::size_t kFrameHeaderBytes = 16;
constexpr std::size_t kMaximumChunks = 100'000;

void setSize(ParsedHeader &header, std::uint32_t width, std::uint32_t height)
{
    header.storedWidthPx = static_cast<int>(width);
    header.storedHeightPx = static_cast<int>(height);
}

/// The size in a VP8, VP8L or VP8X chunk.
void readSize(ParsedHeader &header, const RiffChunk &chunk)
{
    const Bytes content(chunk.content);
    if (chunk.name == "VP8X") {
        setSize(header, content.u24(4) + 1, content.u24(7) + 1);
    } else if (chunk.name == "VP8L" && content.has(0, 5)) {
        const std::uint32_t bits = content.u32(1);
        setSize(header, (bits & 0x3FFFU) + 1, (bits >> 14U & 0x3FFFU) + 1);
    } else if (chunk.name == "VP8 ") {
        setSize(header, content.u16(6) & 0x3FFFU, content.u16(8) & 0x3FFFU);
    }
}

void appendNumber(std::vector<std::uint8_t> &target, std::uint32_t value, int count)
{
    for (int i = 0; i < count; ++i)
        target.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
}

void appendChunk(std::vector<std::uint8_t> &target, std::string_view name, std::span<const std::uint8_t> content)
{
    target.insert(target.end(), name.begin(), name.end());
    appendNumber(target, static_cast<std::uint32_t>(content.size()), 4);
    target.insert(target.end(), content.begin(), content.end());
    if (content.size() % 2 == 1)
        target.push_back(0);
}

std::vector<std::uint8_t> stillFile(const Bytes &frame)
{
    const std::vector<RiffChunk> parts = riffChunks(frame, kFrameHeaderBytes);
    const bool hasAlpha =
        std::any_of(parts.begin(), parts.end(), [](const RiffChunk &part) { return part.name == "ALPH"; });
    std::vector<std::uint8_t> body{'W', 'E', 'B', 'P'};
    if (hasAlpha) {
        std::vector<std::uint8_t> extended;
        appendNumber(extended, kFlagAlpha, 4);
        appendNumber(extended, frame.u24(6), 3);
        appendNumber(extended, frame.u24(9), 3);
        appendChunk(body, "VP8X", extended);
    }
    for (const RiffChunk &part : parts) {
        if (part.name == "ALPH" || part.name == "VP8 " || part.name == "VP8L")
            appendChunk(body, part.name, part.content);
    }
    std::vector<std::uint8_t> file;
    file.reserve(body.size() + 8);
    appendChunk(file, "RIFF", body);
    return file;
}

} // namespace

std::vector<RiffChunk> riffChunks(const Bytes &bytes, std::size_t offset)
{
    std::vector<RiffChunk> chunks;
    while (bytes.has(offset, 8) && chunks.size() < kMaximumChunks) {
        const std::size_t length = bytes.u32(offset + 4);
        const auto *name = reinterpret_cast<const char *>(bytes.data().data() + offset);
        chunks.push_back({std::string_view(name, 4), bytes.slice(offset + 8, length), length});
        offset += 8 + length + length % 2;
    }
    return chunks;
}

WebpFrame firstWebpFrame(const Bytes &bytes)
{
    for (const RiffChunk &chunk : riffChunks(bytes, kFileHeaderBytes)) {
        if (chunk.name != "ANMF" || chunk.content.size() < kFrameHeaderBytes)
            continue;
        const Bytes frame(chunk.content);
        return {stillFile(frame), static_cast<int>(frame.u24(0)) * 2, static_cast<int>(frame.u24(3)) * 2};
    }
    return {};
}

Result<ParsedHeader> parseWebpHeader(const Bytes &bytes)
{
    if (!bytes.startsWith(0, "RIFF"))
        return notAPictureError("no RIFF header");
    ParsedHeader header;
    std::uint32_t promised = 0;
    for (const RiffChunk &chunk : riffChunks(bytes, kFileHeaderBytes)) {
        const bool isComplete = chunk.content.size() == chunk.announcedBytes;
        if (header.storedWidthPx == 0)
            readSize(header, chunk);
        if (chunk.name == "VP8X")
            promised = Bytes(chunk.content).u8(0) & (kFlagExif | kFlagIcc);
        if (chunk.name == "EXIF" && isComplete) {
            header.picture.orientation = exifOrientation(chunk.content);
            promised &= ~kFlagExif;
        }
        if (chunk.name == "ICCP" && isComplete) {
            header.profile = chunk.content;
            header.picture.hasProfile = true;
            promised &= ~kFlagIcc;
        }
    }
    header.needsMoreBytes = promised != 0;
    if (header.storedWidthPx == 0)
        return cutOffError("no picture chunk");
    return header;
}

} // namespace palimpsest::imaging
