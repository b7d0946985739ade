#include "core/imaging/extras/ExtrasReaders.h"
#include "core/imaging/support/Bytes.h"

#include <algorithm>
#include <string_view>

namespace palimpsest::imaging {

namespace {

using namespace std::string_view_literals;

constexpr std::string_view kExifPrefix = "Exif\0\0"sv;
constexpr std::string_view kXmpPrefix = "http://ns.adobe.com/xap/1.0/\0"sv;
constexpr std::string_view kExtensionPrefix = "http://ns.adobe.com/xmp/extension/\0"sv;
constexpr std::string_view kProfilePrefix = "ICC_PROFILE\0"sv;
constexpr std::string_view kMultiPicturePrefix = "MPF\0"sv;
constexpr std::size_t kGuidBytes = 32;
constexpr std::uint32_t kStartOfScan = 0xDA;
constexpr std::uint32_t kComment = 0xFE;

/// Puts the parts of extended XMP together (XMP specification, part 3, section 1.1.3.1).
class ExtendedXmp {
public:
    void add(const Bytes &content)
    {
        const std::size_t head = kExtensionPrefix.size();
        const auto guid = content.slice(head, kGuidBytes);
        const std::size_t total = content.u32(head + kGuidBytes);
        const std::size_t at = content.u32(head + kGuidBytes + 4);
        const auto part = content.slice(head + kGuidBytes + 8, content.size());
        if (guid.size() < kGuidBytes || total > kMaximumExtrasBytes || at > total || part.size() > total - at)
            return;
        if (m_guid.empty())
            m_guid.assign(guid.begin(), guid.end());
        if (!std::equal(guid.begin(), guid.end(), m_guid.begin()))
            return;
        m_text.resize(total);
        std::copy(part.begin(), part.end(), m_text.begin() + static_cast<std::ptrdiff_t>(at));
        m_received += part.size();
    }

    /// The text when it is whole and the packet names it.
    [[nodiscard]] std::string textFor(const std::string &packet) const
    {
        const bool isWhole = m_received == m_text.size() && !m_text.empty();
        return isWhole && packet.find(m_guid) != std::string::npos ? m_text : std::string();
    }

private:
    std::string m_guid;
    std::string m_text;
    std::size_t m_received = 0;
};

bool isOfThePixels(std::uint32_t marker, const Bytes &content)
{
    switch (marker) {
    case 0xE0: // JFIF and its preview.
    case 0xEE: // How Adobe has transformed the colours.
        return true;
    case 0xE2:
        return content.startsWith(0, kProfilePrefix) || content.startsWith(0, kMultiPicturePrefix);
    default:
        return false;
    }
}

} // namespace

PictureExtras jpegExtras(std::span<const std::uint8_t> file)
{
    const Bytes bytes(file, Bytes::Order::BigEndian);
    PictureExtras extras;
    ExtendedXmp extended;
    std::size_t kept = 0;
    std::size_t offset = 2;
    while (bytes.has(offset, 4) && bytes.u8(offset) == 0xFF) {
        const std::uint32_t marker = bytes.u8(offset + 1);
        const std::size_t count = bytes.u16(offset + 2);
        if (marker == kStartOfScan || count < 2 || !bytes.has(offset + 2, count))
            break;
        const Bytes content(bytes.slice(offset + 4, count - 2), Bytes::Order::BigEndian);
        offset += 2 + count;
        kept += count;
        if (kept > kMaximumExtrasBytes)
            break;
        const auto from = [&](std::size_t at) { return content.slice(at, content.size()); };
        if (marker == 0xE1 && content.startsWith(0, kExifPrefix)) {
            const auto block = from(kExifPrefix.size());
            extras.exif.assign(block.begin(), block.end());
        } else if (marker == 0xE1 && content.startsWith(0, kXmpPrefix)) {
            const auto packet = from(kXmpPrefix.size());
            extras.xmpPacket.assign(packet.begin(), packet.end());
        } else if (marker == 0xE1 && content.startsWith(0, kExtensionPrefix)) {
            extended.add(content);
        } else if (((marker & 0xF0U) == 0xE0 || marker == kComment) && !isOfThePixels(marker, content)) {
            const auto all = from(0);
            extras.segments.push_back({static_cast<int>(marker), {all.begin(), all.end()}});
            extras.hasManifest = extras.hasManifest || (marker == 0xEB && content.startsWith(0, "JP"sv));
        }
    }
    extras.extendedXmp = extended.textFor(extras.xmpPacket);
    return extras;
}

PictureExtras webpExtras(std::span<const std::uint8_t> file)
{
    const Bytes bytes(file, Bytes::Order::LittleEndian);
    PictureExtras extras;
    std::size_t kept = 0;
    constexpr std::size_t kFirstChunk = 12;
    for (std::size_t offset = kFirstChunk; bytes.has(offset, 8);) {
        const std::size_t count = bytes.u32(offset + 4);
        if (!bytes.has(offset + 8, count))
            break;
        auto content = bytes.slice(offset + 8, count);
        const bool isExif = bytes.startsWith(offset, "EXIF"sv);
        const bool isXmp = bytes.startsWith(offset, "XMP "sv);
        extras.hasManifest = extras.hasManifest || bytes.startsWith(offset, "C2PA"sv);
        offset += 8 + count + count % 2;
        kept += isExif || isXmp ? count : 0;
        if (kept > kMaximumExtrasBytes)
            break;
        if (isExif && Bytes(content).startsWith(0, kExifPrefix))
            content = content.subspan(kExifPrefix.size());
        if (isExif)
            extras.exif.assign(content.begin(), content.end());
        if (isXmp)
            extras.xmpPacket.assign(content.begin(), content.end());
    }
    return extras;
}

} // namespace palimpsest::imaging
