#pragma once

#include "core/base/Query.h"
#include "core/base/Result.h"
#include "core/base/RowSet.h"
#include "core/database/Database.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace palimpsest::pipeline {

/// The years that a text names: "1831", "c. 1650", "1850-1861", "1850/51", "1890s", "19th century". Empty when it names none.
std::optional<std::pair<int, int>> yearsOf(std::string_view text);

/// The facts of all items of a database in columns, made for telling quickly which rows fit conditions: every value is
/// held once, and each row refers to it. Immutable, so thread-safe.
class FactTable {
public:
    /// Reads the whole catalogue. Fails as Database::open(); OutOfMemory.
    static Result<FactTable> build(const database::Database &database);

    /// The rows that are there and fit, see fittingRows(). Conditions on tags, ratings and the database are not the table's,
    /// and are not looked at.
    [[nodiscard]] RowSet matching(std::span<const FactCondition> conditions) const;

private:
    /// One fact of all rows.
    struct Column {
        std::vector<std::string> values; ///< searchFolded(), each once; the first is the empty one.
        std::vector<std::uint32_t> ids;  ///< By row, of the values.
    };
    class Builder;

    [[nodiscard]] RowSet rowsOf(const FactCondition &condition) const;
    [[nodiscard]] RowSet rowsWithText(const Column &column, const std::string &text) const;

    RowSet m_present;
    std::array<Column, 6> m_columns;                ///< Title, artist, style, caption, licence, source.
    std::vector<std::pair<int, int>> m_years;       ///< By row; first > second is unknown.
};

} // namespace palimpsest::pipeline
