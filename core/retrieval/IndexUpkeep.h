#pragma once

#include "core/base/EmbeddingView.h"
#include "core/base/JobContext.h"
#include "core/base/Result.h"
#include "core/retrieval/IndexFacts.h"

#include <filesystem>
#include <optional>

namespace palimpsest::retrieval {

/// How an index is chosen. The program takes the defaults; tests and measurements do not.
struct UpkeepOptions {
    std::optional<IndexKind> kind; ///< Empty: by size and by measurement.
    double exactMs = 12.0;         ///< An exact search that takes no longer needs no index.
    double comfortableMs = 10.0;   ///< How long a search may take for the sake of a higher recall.
    double goodRecall = 0.99;      ///< More than this is not worth any time.
    double leastRecall = 0.95;     ///< Less than this is not accepted for the sake of speed.
    std::int64_t queries = 128;    ///< Of each kind that are measured.
    std::int64_t tailRows = 0;     ///< Rows that an index may lack; 0: as many as take about two milliseconds.
};

/// What refreshIndex() did.
enum class UpkeepAction {
    None,     ///< The index is good enough as it is; new rows are compared one by one.
    Chosen,   ///< Measured, and the exact search is fast enough.
    Extended, ///< New rows were added to the index.
    Built,    ///< A new index was built.
};

struct UpkeepReport {
    UpkeepAction action = UpkeepAction::None;
    IndexFacts facts; ///< Of what is in place now.
};

/// Keeps the index in `directory` (made when absent) good for `rows`: nothing for a small database or a few new rows,
/// an extension for more, a new index when there is none, when it is damaged, or when there are twice as many rows as
/// it was trained on. A long call without threads of its own: searches go on meanwhile, with the index that they have
/// open, and the new one replaces the old one in one step. Memory: a sample of the rows and what the index keeps, never
/// a copy of all rows. Another program that is building already makes this a call that does nothing.
/// Cancelled (what was in place stays), OutOfMemory, Io, InvalidArgument (too few rows for options.kind).
Result<UpkeepReport> refreshIndex(const EmbeddingView &rows, const std::filesystem::path &directory,
                                  const UpkeepOptions &options, const JobContext &job);

} // namespace palimpsest::retrieval
