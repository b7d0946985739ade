#pragma once

#include "core/imaging/support/Bytes.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace palimpsest::imaging {

/// The first directory of a TIFF file or of an EXIF block, which is a TIFF file without pixels.
class TiffDirectory {
public:
    /// Tags used here (TIFF 6.0, section 8; ICC.1 annex B.4).
    enum Tag : std::uint32_t {
        ImageWidth = 256,
        ImageLength = 257,
        BitsPerSample = 258,
        Compression = 259,
        Photometric = 262,
        Orientation = 274,
        SamplesPerPixel = 277,
        TileWidth = 322,
        TileLength = 323,
        ExtraSamples = 338,
        IccProfile = 34675,
    };

    /// Parses `data`, which must outlive the directory; nothing when it is no classic TIFF or its directory is not
    /// there. Damaged entries are left out.
    static std::optional<TiffDirectory> parse(std::span<const std::uint8_t> data);

    /// The first value of a BYTE, SHORT or LONG tag.
    [[nodiscard]] std::optional<std::uint32_t> number(Tag tag) const;

    /// The bytes of a BYTE or UNDEFINED tag, within the data; empty when absent.
    [[nodiscard]] std::span<const std::uint8_t> bytes(Tag tag) const;

    /// A copy of the data in which the first value of a BYTE, SHORT or LONG tag is `value` (0..255); unchanged when
    /// the tag is absent.
    [[nodiscard]] std::vector<std::uint8_t> withNumber(Tag tag, std::uint8_t value) const;

    /// The orientation, 1..8; 1 when absent or out of range.
    [[nodiscard]] int orientation() const;

private:
    struct Entry {
        std::uint32_t tag = 0;
        std::uint32_t type = 0;
        std::uint32_t count = 0;
        std::size_t valueOffset = 0;
    };

    explicit TiffDirectory(Bytes bytes) : m_bytes(bytes) {}
    [[nodiscard]] const Entry *find(Tag tag) const;

    Bytes m_bytes;
    std::vector<Entry> m_entries;
};

/// The orientation of an EXIF block, with or without its "Exif\0\0" prefix; 1 when it says nothing valid.
int exifOrientation(std::span<const std::uint8_t> exif);

} // namespace palimpsest::imaging
