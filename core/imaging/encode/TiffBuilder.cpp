#include "core/imaging/encode/TiffBuilder.h"

namespace palimpsest::imaging {

namespace {

// Types of TIFF 6.0, section 2.
constexpr std::uint16_t kByte = 1;
constexpr std::uint16_t kAscii = 2;
constexpr std::uint16_t kShort = 3;
constexpr std::uint16_t kLong = 4;
constexpr std::uint16_t kUndefined = 7;
constexpr std::size_t kEntryBytes = 12;
constexpr std::size_t kInlineBytes = 4;
constexpr std::uint16_t kMagic = 42;

std::size_t padded(std::size_t count)
{
    return count + count % 2;
}

} // namespace

void TiffDirectoryWriter::put16(std::vector<std::uint8_t> &target, std::uint16_t value) const
{
    const auto high = static_cast<std::uint8_t>(value >> 8U);
    const auto low = static_cast<std::uint8_t>(value & 0xFFU);
    if (m_order == Order::BigEndian)
        target.insert(target.end(), {high, low});
    else
        target.insert(target.end(), {low, high});
}

void TiffDirectoryWriter::put32(std::vector<std::uint8_t> &target, std::uint32_t value) const
{
    const auto high = static_cast<std::uint16_t>(value >> 16U);
    const auto low = static_cast<std::uint16_t>(value & 0xFFFFU);
    put16(target, m_order == Order::BigEndian ? high : low);
    put16(target, m_order == Order::BigEndian ? low : high);
}

void TiffDirectoryWriter::addAscii(std::uint16_t tag, std::string_view text)
{
    Field field{kAscii, static_cast<std::uint32_t>(text.size() + 1), {text.begin(), text.end()}};
    field.bytes.push_back(0);
    m_fields[tag] = std::move(field);
}

void TiffDirectoryWriter::addShorts(std::uint16_t tag, std::span<const std::uint16_t> values)
{
    Field field{kShort, static_cast<std::uint32_t>(values.size()), {}};
    for (const std::uint16_t value : values)
        put16(field.bytes, value);
    m_fields[tag] = std::move(field);
}

void TiffDirectoryWriter::addLongs(std::uint16_t tag, std::span<const std::uint32_t> values)
{
    Field field{kLong, static_cast<std::uint32_t>(values.size()), {}};
    for (const std::uint32_t value : values)
        put32(field.bytes, value);
    m_fields[tag] = std::move(field);
}

void TiffDirectoryWriter::addBytes(std::uint16_t tag, std::span<const std::uint8_t> bytes, bool isUndefined)
{
    m_fields[tag] = {
        isUndefined ? kUndefined : kByte, static_cast<std::uint32_t>(bytes.size()), {bytes.begin(), bytes.end()}};
}

std::size_t TiffDirectoryWriter::size() const
{
    std::size_t count = 2 + m_fields.size() * kEntryBytes + 4;
    for (const auto &[tag, field] : m_fields) {
        if (field.bytes.size() > kInlineBytes)
            count += padded(field.bytes.size());
    }
    return count;
}

std::vector<std::uint8_t> TiffDirectoryWriter::bytes(std::uint32_t offset) const
{
    std::vector<std::uint8_t> directory;
    std::vector<std::uint8_t> values;
    const auto valuesAt = offset + static_cast<std::uint32_t>(2 + m_fields.size() * kEntryBytes + 4);
    put16(directory, static_cast<std::uint16_t>(m_fields.size()));
    for (const auto &[tag, field] : m_fields) {
        put16(directory, tag);
        put16(directory, field.type);
        put32(directory, field.count);
        if (field.bytes.size() <= kInlineBytes) {
            directory.insert(directory.end(), field.bytes.begin(), field.bytes.end());
            directory.insert(directory.end(), kInlineBytes - field.bytes.size(), 0);
            continue;
        }
        put32(directory, valuesAt + static_cast<std::uint32_t>(values.size()));
        values.insert(values.end(), field.bytes.begin(), field.bytes.end());
        values.resize(padded(values.size()));
    }
    put32(directory, 0); // No other directory follows.
    directory.insert(directory.end(), values.begin(), values.end());
    return directory;
}

std::vector<std::uint8_t> TiffDirectoryWriter::header(std::uint32_t firstDirectory) const
{
    std::vector<std::uint8_t> result;
    const std::uint8_t letter = m_order == Order::BigEndian ? 'M' : 'I';
    result.insert(result.end(), {letter, letter});
    put16(result, kMagic);
    put32(result, firstDirectory);
    return result;
}

} // namespace palimpsest::imaging
