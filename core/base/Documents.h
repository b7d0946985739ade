#pragma once

#include "core/base/Result.h"

#include <cstdint>
#include <functional>
#include <string_view>

namespace palimpsest {

/// The words that belong to the rows of a database (titles, artists, captions, ...), handed over when they are asked
/// for. A value type; thread-safe when `visit` is.
struct Documents {
    using Visitor = std::function<void(std::int64_t row, std::string_view text)>;

    std::int64_t count = 0; ///< Rows that there are.
    /// Calls the visitor with every row's words, rows in any order; one that is called for twice has both texts. Rows
    /// without words need not be named. Empty: there are no words at all.
    std::function<Result<void>(const Visitor &)> visit;
};

} // namespace palimpsest
