#include "core/neural/weights/ZipArchive.h"

#include "core/neural/weights/CorruptError.h"
#include "core/neural/weights/Crc32.h"

#include <algorithm>
#include <cstring>
#include <optional>
#include <utility>
#include <vector>

namespace palimpsest::neural::weights {

namespace {

using Bytes = std::span<const std::uint8_t>;

// Signatures and fixed sizes from APPNOTE.TXT 6.3.10, sections 4.3.7 to 4.3.16.
constexpr std::uint32_t kLocalSignature = 0x04034b50;
constexpr std::uint32_t kCentralSignature = 0x02014b50;
constexpr std::uint32_t kEndSignature = 0x06054b50;
constexpr std::uint32_t kEnd64Signature = 0x06064b50;
constexpr std::uint32_t kLocator64Signature = 0x07064b50;
constexpr std::size_t kLocalBytes = 30;
constexpr std::size_t kCentralBytes = 46;
constexpr std::size_t kEndBytes = 22;
constexpr std::size_t kEnd64Bytes = 56;
constexpr std::size_t kLocator64Bytes = 20;
constexpr std::size_t kMaxCommentBytes = 65535;
constexpr std::uint16_t kZip64ExtraId = 1;
constexpr std::uint16_t kEncryptedFlag = 1;
constexpr std::uint16_t kDescriptorFlag = 8;
constexpr std::uint32_t kIn64 = 0xFFFFFFFFU;
constexpr std::uint64_t kMaxEntries = 1'000'000;

/// The integer at `offset`, which must lie inside.
template<typename Integer>
Integer at(Bytes bytes, std::size_t offset)
{
    Integer value = 0;
    for (std::size_t i = 0; i < sizeof(Integer); ++i)
        value = static_cast<Integer>(value
                                     | static_cast<Integer>(static_cast<std::uint64_t>(bytes[offset + i]) << (8 * i)));
    return value;
}

bool fits(Bytes file, std::uint64_t offset, std::uint64_t size)
{
    return offset <= file.size() && size <= file.size() - offset;
}

/// Where the central directory lies.
struct Directory {
    std::uint64_t count = 0;
    std::uint64_t size = 0;
    std::uint64_t offset = 0;
};

/// An entry as the central directory gives it, before its local header was seen.
struct CentralEntry {
    std::string name;
    std::uint16_t flags = 0;
    std::uint16_t method = 0;
    std::uint32_t crc = 0;
    std::uint64_t storedSize = 0;
    std::uint64_t size = 0;
    std::uint64_t localOffset = 0;
    std::size_t recordBytes = 0;
};

std::optional<std::size_t> findEnd(Bytes file)
{
    if (file.size() < kEndBytes)
        return std::nullopt;
    const std::size_t last = file.size() - kEndBytes;
    const std::size_t first = last - std::min(last, kMaxCommentBytes);
    for (std::size_t offset = last + 1; offset-- > first;) {
        if (at<std::uint32_t>(file, offset) == kEndSignature
            && at<std::uint16_t>(file, offset + 20) == file.size() - offset - kEndBytes)
            return offset;
    }
    return std::nullopt;
}

Result<Directory> readDirectory64(Bytes file, std::size_t locator)
{
    const auto end = at<std::uint64_t>(file, locator + 8);
    if (!fits(file, end, kEnd64Bytes) || at<std::uint32_t>(file, static_cast<std::size_t>(end)) != kEnd64Signature)
        return corrupt("the end of its table of contents is missing");
    const auto base = static_cast<std::size_t>(end);
    if (at<std::uint32_t>(file, base + 16) != 0 || at<std::uint32_t>(file, base + 20) != 0)
        return Error{ErrorCode::Unsupported, "it is an archive in several parts", {}};
    return Directory{at<std::uint64_t>(file, base + 32), at<std::uint64_t>(file, base + 40),
                     at<std::uint64_t>(file, base + 48)};
}

Result<Directory> readDirectory(Bytes file)
{
    const auto end = findEnd(file);
    if (!end)
        return corrupt("its end is missing, as after an interrupted download");
    if (*end >= kLocator64Bytes && at<std::uint32_t>(file, *end - kLocator64Bytes) == kLocator64Signature)
        return readDirectory64(file, *end - kLocator64Bytes);
    if (at<std::uint16_t>(file, *end + 4) != 0 || at<std::uint16_t>(file, *end + 6) != 0)
        return Error{ErrorCode::Unsupported, "it is an archive in several parts", {}};
    return Directory{at<std::uint16_t>(file, *end + 10), at<std::uint32_t>(file, *end + 12),
                     at<std::uint32_t>(file, *end + 16)};
}

/// Replaces the fields that say "see the zip64 extra field"; false when that field is missing or too short.
bool applyZip64(Bytes extra, CentralEntry &entry)
{
    std::vector<std::uint64_t *> wanted;
    for (std::uint64_t *field : {&entry.size, &entry.storedSize, &entry.localOffset}) {
        if (*field == kIn64)
            wanted.push_back(field);
    }
    while (!wanted.empty() && extra.size() >= 4) {
        const std::size_t size = at<std::uint16_t>(extra, 2);
        if (size > extra.size() - 4)
            return false;
        if (at<std::uint16_t>(extra, 0) == kZip64ExtraId) {
            if (size < 8 * wanted.size())
                return false;
            for (std::size_t i = 0; i < wanted.size(); ++i)
                *wanted[i] = at<std::uint64_t>(extra, 4 + 8 * i);
            return true;
        }
        extra = extra.subspan(4 + size);
    }
    return wanted.empty();
}

std::optional<CentralEntry> readCentralEntry(Bytes record)
{
    if (record.size() < kCentralBytes || at<std::uint32_t>(record, 0) != kCentralSignature)
        return std::nullopt;
    CentralEntry entry;
    entry.flags = at<std::uint16_t>(record, 8);
    entry.method = at<std::uint16_t>(record, 10);
    entry.crc = at<std::uint32_t>(record, 16);
    entry.storedSize = at<std::uint32_t>(record, 20);
    entry.size = at<std::uint32_t>(record, 24);
    entry.localOffset = at<std::uint32_t>(record, 42);
    const std::size_t nameBytes = at<std::uint16_t>(record, 28);
    const std::size_t extraBytes = at<std::uint16_t>(record, 30);
    entry.recordBytes = kCentralBytes + nameBytes + extraBytes + at<std::uint16_t>(record, 32);
    if (entry.recordBytes > record.size())
        return std::nullopt;
    entry.name.assign(reinterpret_cast<const char *>(record.data()) + kCentralBytes, nameBytes);
    if (!applyZip64(record.subspan(kCentralBytes + nameBytes, extraBytes), entry))
        return std::nullopt;
    return entry;
}

/// Relative, and without empty, "." and ".." parts.
bool isSafeName(const std::string &name)
{
    if (name.empty() || name.find_first_of(std::string("\\\0:", 3)) != std::string::npos)
        return false;
    std::size_t start = 0;
    while (start < name.size()) {
        const std::size_t end = std::min(name.find('/', start), name.size());
        const std::string part = name.substr(start, end - start);
        if (part.empty() || part == "." || part == "..")
            return false;
        start = end + 1;
    }
    return true;
}

/// Checks the local header and gives the place of the data.
Result<ZipArchive::Entry> locate(Bytes file, const CentralEntry &entry)
{
    if (entry.method != 0 || (entry.flags & kEncryptedFlag) != 0)
        return Error{ErrorCode::Unsupported, "its entry \"" + entry.name + "\" is compressed or encrypted", {}};
    if (entry.size != entry.storedSize || !fits(file, entry.localOffset, kLocalBytes))
        return corrupt("its entry \"" + entry.name + "\" lies outside the file");
    const auto local = static_cast<std::size_t>(entry.localOffset);
    const std::size_t nameBytes = at<std::uint16_t>(file, local + 26);
    const std::size_t extraBytes = at<std::uint16_t>(file, local + 28);
    const std::size_t data = local + kLocalBytes + nameBytes + extraBytes;
    if (at<std::uint32_t>(file, local) != kLocalSignature || !fits(file, data, entry.size))
        return corrupt("its entry \"" + entry.name + "\" is not where the table of contents says");
    const bool sameName = nameBytes == entry.name.size()
                          && std::memcmp(file.data() + local + kLocalBytes, entry.name.data(), nameBytes) == 0;
    const auto localSize = at<std::uint32_t>(file, local + 22);
    const bool sameSize =
        (at<std::uint16_t>(file, local + 6) & kDescriptorFlag) != 0 || localSize == kIn64 || localSize == entry.size;
    if (!sameName || !sameSize || at<std::uint16_t>(file, local + 8) != entry.method)
        return corrupt("its entry \"" + entry.name + "\" contradicts the table of contents");
    return ZipArchive::Entry{data, static_cast<std::size_t>(entry.size), entry.crc};
}

bool haveOverlap(const std::map<std::string, ZipArchive::Entry> &entries)
{
    std::vector<std::pair<std::size_t, std::size_t>> ranges;
    for (const auto &[name, entry] : entries)
        ranges.emplace_back(entry.offset, entry.offset + entry.size);
    std::sort(ranges.begin(), ranges.end());
    for (std::size_t i = 1; i < ranges.size(); ++i) {
        if (ranges[i].first < ranges[i - 1].second)
            return true;
    }
    return false;
}

} // namespace

Result<ZipArchive> ZipArchive::open(Bytes file)
{
    const auto directory = readDirectory(file);
    if (!directory)
        return directory.error();
    if (!fits(file, directory->offset, directory->size) || directory->count > kMaxEntries)
        return corrupt("its table of contents lies outside the file");
    Bytes records =
        file.subspan(static_cast<std::size_t>(directory->offset), static_cast<std::size_t>(directory->size));
    ZipArchive archive(file);
    for (std::uint64_t i = 0; i < directory->count; ++i) {
        const auto central = readCentralEntry(records);
        if (!central)
            return corrupt("its table of contents cannot be read");
        records = records.subspan(central->recordBytes);
        if (!isSafeName(central->name))
            return corrupt("it holds an entry whose name leads out of the archive");
        const auto entry = locate(file, *central);
        if (!entry)
            return entry.error();
        if (central->name.back() == '/')
            continue;
        if (!archive.m_entries.emplace(central->name, *entry).second)
            return corrupt("its entry \"" + central->name + "\" is there twice");
    }
    if (!records.empty() || haveOverlap(archive.m_entries))
        return corrupt("its table of contents is not consistent");
    return archive;
}

const ZipArchive::Entry *ZipArchive::find(const std::string &name) const
{
    const auto found = m_entries.find(name);
    return found == m_entries.end() ? nullptr : &found->second;
}

bool ZipArchive::hasValidChecksum(const Entry &entry) const
{
    return crc32(bytes(entry)) == entry.crc;
}

} // namespace palimpsest::neural::weights
