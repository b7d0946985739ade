#include "core/imaging/decode/TiffDirectory.h"

#include <algorithm>
#include <string_view>

namespace palimpsest::imaging {

namespace {

using namespace std::string_view_literals;

constexpr std::uint32_t kByte = 1;
constexpr std::uint32_t kShort = 3;
constexpr std::uint32_t kLong = 4;
constexpr std::uint32_t kUndefined = 7;
constexpr std::size_t kEntryBytes = 12;
constexpr std::size_t kInlineBytes = 4;

std::size_t typeBytes(std::uint32_t type)
{
    switch (type) {
    case kByte:
    case kUndefined:
        return 1;
    case kShort:
        return 2;
    case kLong:
        return 4;
    default:
        return 0;
    }
}

} // namespace

std::optional<TiffDirectory> TiffDirectory::parse(std::span<const std::uint8_t> data)
{
    const Bytes probe(data);
    Bytes::Order order = Bytes::Order::LittleEndian;
    if (probe.startsWith(0, "MM\0*"sv))
        order = Bytes::Order::BigEndian;
    else if (!probe.startsWith(0, "II*\0"sv))
        return std::nullopt;
    const Bytes bytes(data, order);
    const std::size_t start = bytes.u32(4);
    if (start == 0 || !bytes.has(start, 2))
        return std::nullopt;
    TiffDirectory directory(bytes);
    const std::size_t count = bytes.u16(start);
    for (std::size_t i = 0; i < count && bytes.has(start + 2 + i * kEntryBytes, kEntryBytes); ++i) {
        const std::size_t at = start + 2 + i * kEntryBytes;
        Entry entry{bytes.u16(at), bytes.u16(at + 2), bytes.u32(at + 4), at + 8};
        const std::size_t size = typeBytes(entry.type) * entry.count;
        if (size > kInlineBytes)
            entry.valueOffset = bytes.u32(at + 8);
        if (size > 0 && bytes.has(entry.valueOffset, size))
            directory.m_entries.push_back(entry);
    }
    return directory;
}

const TiffDirectory::Entry *TiffDirectory::find(Tag tag) const
{
    const auto found =
        std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry &entry) { return entry.tag == tag; });
    return found == m_entries.end() ? nullptr : &*found;
}

std::optional<std::uint32_t> TiffDirectory::number(Tag tag) const
{
    const Entry *entry = find(tag);
    if (entry == nullptr)
        return std::nullopt;
    switch (entry->type) {
    case kByte:
        return m_bytes.u8(entry->valueOffset);
    case kShort:
        return m_bytes.u16(entry->valueOffset);
    case kLong:
        return m_bytes.u32(entry->valueOffset);
    default:
        return std::nullopt;
    }
}

std::span<const std::uint8_t> TiffDirectory::bytes(Tag tag) const
{
    const Entry *entry = find(tag);
    if (entry == nullptr || typeBytes(entry->type) != 1)
        return {};
    return m_bytes.slice(entry->valueOffset, entry->count);
}

std::vector<std::uint8_t> TiffDirectory::withNumber(Tag tag, std::uint8_t value) const
{
    const std::span<const std::uint8_t> data = m_bytes.data();
    std::vector<std::uint8_t> copy(data.begin(), data.end());
    const Entry *entry = find(tag);
    if (entry == nullptr)
        return copy;
    const std::size_t size = typeBytes(entry->type);
    const bool isBigEndian = m_bytes.order() == Bytes::Order::BigEndian;
    for (std::size_t i = 0; i < size; ++i)
        copy[entry->valueOffset + i] = i == (isBigEndian ? size - 1 : 0) ? value : std::uint8_t{0};
    return copy;
}

int TiffDirectory::orientation() const
{
    const std::uint32_t value = number(Orientation).value_or(1);
    return value >= 1 && value <= 8 ? static_cast<int>(value) : 1;
}

int exifOrientation(std::span<const std::uint8_t> exif)
{
    const Bytes bytes(exif);
    const std::size_t skipped = bytes.startsWith(0, "Exif\0\0"sv) ? 6 : 0;
    const std::optional<TiffDirectory> directory = TiffDirectory::parse(exif.subspan(skipped));
    return directory ? directory->orientation() : 1;
}

} // namespace palimpsest::imaging
