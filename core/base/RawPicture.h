#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace palimpsest {

/// A decoded 8-bit picture before any conversion to RGB, for the few places where the file's own layout matters.
struct RawPicture {
    std::string mode; ///< "RGB", "RGBA", "L" (grey), "LA" (grey and alpha) or "P" (indices into the palette).
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> bytes;   ///< (H,W,channels) row-major, no padding; channels as the mode has letters.
    std::vector<std::uint8_t> palette; ///< (n,3) RGB, mode "P" only; an index beyond it is black.
};

} // namespace palimpsest
