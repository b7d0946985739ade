#pragma once

#include "core/base/Half.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace palimpsest {

/// Borrowed rows of L2-normalised embeddings, row-major (count, dimension), either float16 (what databases store) or
/// float32 (what is read from elsewhere). Exactly one of the two pointers is set unless the view is empty. A value
/// type; whoever hands it out says how long the memory lives.
struct EmbeddingView {
    const std::uint16_t *halfRows = nullptr;
    const float *floatRows = nullptr;
    std::int64_t count = 0;
    int dimension = 0;
    bool isMapped = false; ///< The rows are a file mapped read-only, whose pages can be dropped and are read again.

    /// Writes row `row` (D) as float32; 0 <= row < count and out.size() == dimension.
    void copyRow(std::int64_t row, std::span<float> out) const
    {
        const std::size_t offset = static_cast<std::size_t>(row) * static_cast<std::size_t>(dimension);
        if (floatRows != nullptr) {
            std::copy_n(floatRows + offset, out.size(), out.begin());
            return;
        }
        std::transform(halfRows + offset, halfRows + offset + out.size(), out.begin(), floatFromHalf);
    }

    /// Row `row` (D) as float32.
    [[nodiscard]] std::vector<float> row(std::int64_t row) const
    {
        std::vector<float> values(static_cast<std::size_t>(dimension));
        copyRow(row, values);
        return values;
    }
};

} // namespace palimpsest
