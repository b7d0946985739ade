#pragma once

#include "core/base/Result.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace palimpsest::database {

/// A table with named columns.
struct CsvTable {
    std::vector<std::string> header;            ///< Lower-case, without surrounding spaces.
    std::vector<std::vector<std::string>> rows; ///< Each as long as the header.

    /// The index of a column, or -1.
    [[nodiscard]] int column(std::string_view name) const;
};

/// Parses RFC 4180 text in UTF-8 (a byte order mark is allowed): fields may be quoted and then hold separators, doubled
/// quotes and line ends. The separator is the one of , ; and tab that is most frequent in the header. Short rows are
/// filled up with empty fields, empty lines skipped. Corrupt when the text is not UTF-8, a quote is never closed or a
/// row has more fields than the header.
Result<CsvTable> parseCsv(std::string_view text);

/// The same, but hands each row (as long as the header) to `visit` instead of keeping it, for tables larger than memory.
/// Returns the header.
Result<std::vector<std::string>> visitCsv(
    std::string_view text,
    const std::function<void(const std::vector<std::string> &header, std::vector<std::string> &row)> &visit);

/// The columns of the first line of a table: what it is, without reading it. Empty when it is no table.
std::vector<std::string> csvHeader(std::string_view text);

/// Whether `text` is well-formed UTF-8.
bool isUtf8(std::string_view text);

} // namespace palimpsest::database
