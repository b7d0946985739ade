#pragma once

#include <algorithm>
#include <cstdint>

namespace palimpsest::pipeline {

/// How large the longer side of a picture has to be decoded for an encoder: enough for its input, and more for long
/// strips, so that their shorter side fills it too. Import and query must agree, or a picture would not find itself.
inline int embeddingSidePx(int widthPx, int heightPx)
{
    constexpr int kLongSidePx = 512;
    constexpr int kShortSidePx = 256;
    constexpr int kMaximumSidePx = 4096;
    const std::int64_t longer = std::max(widthPx, heightPx);
    const std::int64_t shorter = std::max(1, std::min(widthPx, heightPx));
    return std::max(kLongSidePx,
                    static_cast<int>(std::min<std::int64_t>(kMaximumSidePx, kShortSidePx * longer / shorter)));
}

} // namespace palimpsest::pipeline
