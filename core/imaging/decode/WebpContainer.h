#pragma once

#include "core/imaging/support/Bytes.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace palimpsest::imaging {

/// One chunk of a RIFF file.
struct RiffChunk {
    std::string_view name;                 ///< Four characters, within the file's bytes.
    std::span<const std::uint8_t> content; ///< Shorter than announced when the file is cut off.
    std::size_t announcedBytes = 0;
};

/// The chunks in `bytes`, starting at `offset` (12 for a file); stops at the end or at what is no chunk.
std::vector<RiffChunk> riffChunks(const Bytes &bytes, std::size_t offset);

/// The first frame of an animated WebP as a still one, and where it lies on the canvas.
struct WebpFrame {
    std::vector<std::uint8_t> file; ///< Empty when the file is not animated or holds no frame.
    int left = 0;
    int top = 0;
};
WebpFrame firstWebpFrame(const Bytes &bytes);

} // namespace palimpsest::imaging
