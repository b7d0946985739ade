#pragma once

#include "core/base/Image.h"
#include "core/base/Result.h"
#include "core/imaging/PictureExtras.h"
#include "core/imaging/PngText.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace palimpsest::imaging {

/// The kinds of files that pictures are saved as.
enum class SaveFormat { Png, Jpeg, WebP, Tiff };

/// How a picture is saved.
struct SaveEncoding {
    static constexpr int kLossless = 101;

    SaveFormat format = SaveFormat::Png;
    int quality = 92; ///< JPEG 1..100, WebP 1..101, where kLossless loses nothing.
    int bits = 8;     ///< 16: PNG and TIFF only.
    int widthPx = 0;  ///< With heightPx, the size in the file, by lanczosPicture(); 0 = as it is.
    int heightPx = 0;
};

/// What is saved with a picture; everything may be empty.
struct SaveTexts {
    std::string recipe;     ///< Our JSON: in PNG the text kRecipeTextKeyword, else palimpsest:Recipe in the XMP packet.
    std::string parameters; ///< In PNG the text "parameters", else EXIF UserComment.
    std::string software;   ///< In PNG the text "Software", else EXIF Software.
    std::string xmpPacket;  ///< As xmpPacket() makes it.
    /// Of the file that is saved again. Its XMP packet and EXIF are taken where there is none of ours.
    PictureExtras extras;
};

/// The bytes of a file with `image`, tagged as sRGB. Recipes too long for a JPEG's XMP packet stand in extended XMP. Fails
/// with InvalidArgument (empty picture, a size, quality or number of bits that the format has not, a text that it cannot
/// hold) or OutOfMemory. Thread-safe.
Result<std::vector<std::uint8_t>> encodeForSaving(const Image &image, const SaveEncoding &encoding,
                                                  const SaveTexts &texts);

/// What became of writeNewFile().
enum class NewFile {
    Written,
    AlreadyThere, ///< There is something of that name, which stays as it is.
};

/// Makes a file that is not there yet: written beside it under the passing name `<name>.part`, brought to the disk, then
/// put in place in one step that replaces nothing. What a crash left under the passing name is replaced. Fails with
/// NotFound (no such folder) or Io, and then leaves nothing behind. Thread-safe, but not two at once for one path.
Result<NewFile> writeNewFile(const std::filesystem::path &path, std::span<const std::uint8_t> bytes);

/// Makes `bytes` the content of `path`, in one step. Fails likewise.
Result<void> replaceFile(const std::filesystem::path &path, std::span<const std::uint8_t> bytes);

} // namespace palimpsest::imaging
