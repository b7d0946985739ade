#pragma once

#include "core/base/Neighbour.h"
#include "core/base/Result.h"
#include "core/database/ItemSource.h"

#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace palimpsest::database {

/// A column of a layout's table and the fact it gives.
struct FactColumn {
    std::string_view name; ///< Lower-case, as in the table's header.
    std::string ItemFacts::*member;
};

/// Visits the rows of a CSV file of any size: `visit` gets the key column's text and the facts of the row.
/// NotFound, Io, Corrupt (no table, or one without the key column).
Result<void> visitFacts(const std::filesystem::path &csv, std::string_view keyColumn,
                        std::span<const FactColumn> columns,
                        const std::function<void(const std::string &key, ItemFacts facts)> &visit);

/// The header of a CSV file; empty when it is none.
std::vector<std::string> headerOfCsv(const std::filesystem::path &csv);

/// The table that the request names, or else a CSV file at the top of the location whose header holds all `columns`;
/// empty when there is none.
std::filesystem::path csvWithColumns(const SourceRequest &request, std::span<const std::string_view> columns);

} // namespace palimpsest::database
