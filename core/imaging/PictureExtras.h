#pragma once

#include "core/base/Result.h"
#include "core/imaging/PngText.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace palimpsest::imaging {

/// A chunk of a PNG file, as it stands.
struct PngChunk {
    std::string type; ///< Four ASCII letters.
    std::vector<std::uint8_t> content;

    bool operator==(const PngChunk &other) const = default;
};

/// An APPn or comment segment of a JPEG file, as it stands.
struct JpegSegment {
    int marker = 0; ///< 0xE0 to 0xEF, or 0xFE.
    std::vector<std::uint8_t> content;

    bool operator==(const JpegSegment &other) const = default;
};

/// What a picture file holds beside its pixels, their colour space and what only its own pixels can have (animation,
/// previews). What one kind of file cannot hold of another is not lost here, but is left out there.
struct PictureExtras {
    std::vector<PngChunk> chunks;      ///< PNG: texts, XMP, EXIF, C2PA and chunks nobody knows, in the file's order.
    std::vector<JpegSegment> segments; ///< JPEG: all but EXIF and XMP.
    std::vector<std::uint8_t> exif;    ///< Without a prefix.
    std::string xmpPacket;
    std::string extendedXmp;  ///< JPEG: what was too long for the packet.
    bool hasManifest = false; ///< There is a C2PA manifest, which no longer fits once the file is saved again.

    [[nodiscard]] bool isEmpty() const
    {
        return chunks.empty() && segments.empty() && exif.empty() && xmpPacket.empty() && extendedXmp.empty();
    }
};

/// The extras of a PNG, JPEG, WebP or TIFF file; other pictures have none. Of damaged files what stands before the damage.
/// At most 64 MB are taken of a file. Fails with NotFound, InvalidArgument (not a regular file), Unsupported (longer than
/// 512 MB) or Io. Thread-safe.
Result<PictureExtras> readPictureExtras(const std::filesystem::path &path);

/// `extras` with the picture upright: decodePicture() has turned it already.
PictureExtras uprightExtras(PictureExtras extras);

/// The keyword of our own recipe, in all files.
inline constexpr const char *kRecipeTextKeyword = "palimpsest";

/// All texts of a picture file under the keywords that PNG files have them by, whatever kind of file it is: those of a PNG
/// as readPngText() gives them; else what other picture generators put into EXIF ("parameters", and "prompt" and
/// "workflow"), our recipe, and the XMP packet (kXmpKeyword). Files without any give none. Fails like
/// readPictureExtras(). Thread-safe.
Result<std::vector<PngText>> readPictureTexts(const std::filesystem::path &path);

} // namespace palimpsest::imaging
