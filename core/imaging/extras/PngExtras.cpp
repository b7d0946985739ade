#include "core/imaging/extras/ExtrasReaders.h"
#include "core/imaging/support/Bytes.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace palimpsest::imaging {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t kSignatureBytes = 8;
constexpr std::size_t kFrameBytes = 12; ///< Length, type and checksum of a chunk.
constexpr std::size_t kMaximumChunks = 100'000;

// What belongs to the pixels of this very file.
bool isOfThePixels(std::string_view type)
{
    constexpr std::array kTypes{"IHDR"sv, "PLTE"sv, "IDAT"sv, "IEND"sv, "gAMA"sv, "cHRM"sv, "iCCP"sv,
                                "sRGB"sv, "sBIT"sv, "bKGD"sv, "hIST"sv, "tRNS"sv, "sPLT"sv, "cICP"sv,
                                "mDCV"sv, "cLLI"sv, "acTL"sv, "fcTL"sv, "fdAT"sv};
    return std::find(kTypes.begin(), kTypes.end(), type) != kTypes.end();
}

bool isType(std::string_view type)
{
    return std::all_of(type.begin(), type.end(), [](char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
    });
}

} // namespace

PictureExtras pngExtras(std::span<const std::uint8_t> file)
{
    const Bytes bytes(file, Bytes::Order::BigEndian);
    PictureExtras extras;
    std::size_t kept = 0;
    std::size_t offset = kSignatureBytes;
    for (std::size_t i = 0; i < kMaximumChunks && bytes.has(offset, kFrameBytes); ++i) {
        const std::size_t count = bytes.u32(offset);
        const auto name = bytes.slice(offset + 4, 4);
        const std::string type(name.begin(), name.end());
        if (!bytes.has(offset + 8, count + 4) || !isType(type) || type == "IEND")
            break;
        const auto content = bytes.slice(offset + 8, count);
        offset += kFrameBytes + count;
        // A critical chunk that is not known here says that the pixels cannot be understood without it.
        if (isOfThePixels(type) || (type[0] >= 'A' && type[0] <= 'Z'))
            continue;
        kept += count;
        if (kept > kMaximumExtrasBytes)
            break;
        if (type == "eXIf")
            extras.exif.assign(content.begin(), content.end());
        else
            extras.chunks.push_back({type, {content.begin(), content.end()}});
        extras.hasManifest = extras.hasManifest || type == "caBX";
    }
    return extras;
}

} // namespace palimpsest::imaging
