#pragma once

#include "core/base/Result.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace palimpsest::imaging {

/// One text of a PNG file. Both are UTF-8 here, whatever the chunk's own encoding.
struct PngText {
    std::string keyword; ///< 1 to 79 Latin-1 characters without leading, trailing or double spaces.
    std::string text;    ///< No NUL characters.

    bool operator==(const PngText &other) const = default;
};

/// The keyword under which the XMP packet is kept.
inline constexpr const char *kXmpKeyword = "XML:com.adobe.xmp";

/// What a stranger's file may cost.
struct PngTextLimits {
    std::size_t maximumTextBytes = std::size_t{16}
                                   << 20; ///< Of one text, after decompression; longer ones are left out.
    std::size_t maximumTotalBytes = std::size_t{64} << 20; ///< Of all texts; reading stops there.
    int maximumChunks = 100'000;                           ///< Of any kind; reading stops there.
};

/// All texts of a PNG file (tEXt, zTXt and iTXt, before and after the pixels), in the file's order; damaged ones are
/// left out and a file that is cut off gives those before the cut. The pixels are skipped, not read. Fails with
/// NotFound, InvalidArgument (not a regular file), Unsupported (not a PNG) or Io. Thread-safe.
Result<std::vector<PngText>> readPngText(const std::filesystem::path &path, const PngTextLimits &limits = {});

} // namespace palimpsest::imaging
