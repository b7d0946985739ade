#include "core/imaging/encode/ExifBlock.h"

#include "core/imaging/support/Unicode.h"

#include <array>
#include <string_view>

namespace palimpsest::imaging {

namespace {

// EXIF 2.32, tables 4 and 7.
constexpr std::uint16_t kSoftware = 0x0131;
constexpr std::uint16_t kExifDirectory = 0x8769;
constexpr std::uint16_t kExifVersion = 0x9000;
constexpr std::uint16_t kUserComment = 0x9286;
constexpr std::string_view kVersion = "0232";
constexpr std::array<std::uint8_t, 8> kUnicode{'U', 'N', 'I', 'C', 'O', 'D', 'E', 0};
constexpr std::uint32_t kHeaderBytes = 8;

using Order = TiffDirectoryWriter::Order;

void append(std::vector<std::uint8_t> &target, char16_t unit, Order order)
{
    const auto high = static_cast<std::uint8_t>(unit >> 8U);
    const auto low = static_cast<std::uint8_t>(unit & 0xFFU);
    target.push_back(order == Order::BigEndian ? high : low);
    target.push_back(order == Order::BigEndian ? low : high);
}

std::vector<std::uint8_t> userComment(const std::string &text, Order order)
{
    std::vector<std::uint8_t> bytes(kUnicode.begin(), kUnicode.end());
    for (const char32_t character : charactersFromUtf8(text)) {
        if (character < 0x10000) {
            append(bytes, static_cast<char16_t>(character), order);
            continue;
        }
        append(bytes, static_cast<char16_t>(0xD800 + ((character - 0x10000) >> 10U)), order);
        append(bytes, static_cast<char16_t>(0xDC00 + ((character - 0x10000) & 0x3FFU)), order);
    }
    return bytes;
}

} // namespace

TiffDirectoryWriter exifDirectory(Order order, const std::string &parameters)
{
    TiffDirectoryWriter directory(order);
    const std::vector<std::uint8_t> version(kVersion.begin(), kVersion.end());
    directory.addBytes(kExifVersion, version, true);
    directory.addBytes(kUserComment, userComment(parameters, order), true);
    return directory;
}

std::vector<std::uint8_t> exifBlock(const std::string &software, const std::string &parameters)
{
    if (software.empty() && parameters.empty())
        return {};
    TiffDirectoryWriter first(Order::BigEndian);
    if (!software.empty())
        first.addAscii(kSoftware, software);
    if (parameters.empty()) {
        std::vector<std::uint8_t> block = first.header(kHeaderBytes);
        const auto directory = first.bytes(kHeaderBytes);
        block.insert(block.end(), directory.begin(), directory.end());
        return block;
    }
    const std::array<std::uint32_t, 1> unknown{0};
    first.addLongs(kExifDirectory, unknown);
    const auto second = static_cast<std::uint32_t>(kHeaderBytes + first.size());
    first.addLongs(kExifDirectory, std::array{second});
    std::vector<std::uint8_t> block = first.header(kHeaderBytes);
    for (const auto &part : {first.bytes(kHeaderBytes), exifDirectory(Order::BigEndian, parameters).bytes(second)})
        block.insert(block.end(), part.begin(), part.end());
    return block;
}

} // namespace palimpsest::imaging
