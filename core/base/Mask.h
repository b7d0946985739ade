#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace palimpsest {

/// Where a picture is painted anew: values (H,W) uint8, row-major, 0 = stays as it is, above 0 = painted anew. A value type.
struct Mask {
    int widthPx = 0;
    int heightPx = 0;
    std::vector<std::uint8_t> values;

    [[nodiscard]] bool isEmpty() const { return values.empty(); }
    /// 0 <= x < widthPx, 0 <= y < heightPx.
    [[nodiscard]] bool isPainted(int x, int y) const
    {
        return values[static_cast<std::size_t>(y) * static_cast<std::size_t>(widthPx) + static_cast<std::size_t>(x)]
               > 0;
    }
    bool operator==(const Mask &other) const = default;
};

} // namespace palimpsest
