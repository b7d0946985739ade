#pragma once

#include "core/base/Result.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace palimpsest::retrieval {

/// How the nearest rows of a database are found.
enum class IndexKind {
    Exact,      ///< Every row is compared.
    Graph,      ///< A walk along the links between near rows (HNSW).
    Partitions, ///< Only the parts of the database near the query are looked into, as codes (IVF with OPQ).
};

/// Stable lower-case name: "exact", "graph", "partitions".
std::string_view indexKindName(IndexKind kind);
/// The kind of a name, or nothing.
std::optional<IndexKind> indexKindFromName(std::string_view name);

/// What was chosen for a database, why, and how well it does. Whatever proposes rows, they are ranked exactly from the
/// vectors themselves, so a score is never wrong; only a row can be missed.
struct IndexFacts {
    IndexKind kind = IndexKind::Exact;
    std::int64_t rows = 0; ///< That it covers, from the first; the rows after them are compared one by one.
    /// Of the 20 nearest rows, the share that is found: measured against the exact search when the index was built,
    /// with queries made of rows that the index was not allowed to see.
    double recall = 1.0;
    double mixedRecall = 1.0;   ///< The same for queries half way between two rows, which lie further from all rows.
    std::int64_t queries = 0;   ///< That were measured, of each kind; 0 when nothing was.
    double medianMs = 0.0;      ///< Of one search, on the machine that built it.
    double exactMedianMs = 0.0; ///< Of one exact search there, for comparison.
    double buildSeconds = 0.0;
    std::int64_t bytes = 0; ///< On disk.
    std::map<std::string, std::int64_t> parameters;
};

/// The facts of the index in `directory`. NotFound when there is none, which means Exact; Corrupt; Unsupported when a
/// newer program wrote it.
Result<IndexFacts> readIndexFacts(const std::filesystem::path &directory);

} // namespace palimpsest::retrieval
