#pragma once

#include "core/base/Result.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>

namespace palimpsest::neural::weights {

/// The table of contents of a zip file as PyTorch writes them: entries are stored, not compressed. Borrows the bytes;
/// immutable.
class ZipArchive {
public:
    struct Entry {
        std::size_t offset = 0; ///< First byte of the data in the file.
        std::size_t size = 0;   ///< Bytes.
        std::uint32_t crc = 0;
    };

    /// Reads the central directory (zip64 included) and checks each entry against its local header: everything inside
    /// the file, no two entries overlapping or of one name, no name that leads out of a folder.
    /// Corrupt or Unsupported (compressed, encrypted, in several parts), with a reason without a full stop as message.
    static Result<ZipArchive> open(std::span<const std::uint8_t> file);

    /// All entries by full name; folders are left out.
    [[nodiscard]] const std::map<std::string, Entry> &entries() const { return m_entries; }
    /// The entry, or null.
    [[nodiscard]] const Entry *find(const std::string &name) const;
    [[nodiscard]] std::span<const std::uint8_t> bytes(const Entry &entry) const
    {
        return m_file.subspan(entry.offset, entry.size);
    }
    /// Whether the entry's data has the checksum that the archive gives; reads all of it.
    [[nodiscard]] bool hasValidChecksum(const Entry &entry) const;

private:
    explicit ZipArchive(std::span<const std::uint8_t> file) : m_file(file) {}

    std::span<const std::uint8_t> m_file;
    std::map<std::string, Entry> m_entries;
};

} // namespace palimpsest::neural::weights
