#pragma once

#include "core/base/EmbeddingView.h"
#include "core/base/Result.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace palimpsest::retrieval {

/// Rows among which the nearest are, and what is known of the others.
struct RowProposal {
    std::vector<std::int64_t> rows; ///< In any order; unknown ones do no harm.
    /// No other row's exact score is above this; -infinity when all rows are named, +infinity when nothing is known.
    double restAtMost = 0.0;
};

/// Compares a query with all rows faster than this module can, as a graphics card does. Made for the rows of one view, which
/// outlive it and do not change meanwhile; other rows get another scanner. Thread-safe.
class RowScanner {
public:
    virtual ~RowScanner() = default;

    /// About the `limit` rows with the highest scores for `query` (D) float32. Nothing when it cannot say now, be it that the rows
    /// are still under way to it. Nothing and an error both make the search go its usual way, and neither is shown to the artist.
    [[nodiscard]] virtual Result<std::optional<RowProposal>> propose(std::span<const float> query,
                                                                     std::int64_t limit) = 0;
};

/// Makes the scanner for rows, or null where there is none for them. Thread-safe.
using RowScannerSource = std::function<std::unique_ptr<RowScanner>(const EmbeddingView &rows)>;

} // namespace palimpsest::retrieval
