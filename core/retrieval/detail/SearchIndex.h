#pragma once

#include "core/base/EmbeddingView.h"
#include "core/base/JobContext.h"
#include "core/base/Result.h"
#include "core/retrieval/IndexFacts.h"
#include "core/retrieval/Retriever.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <new>
#include <span>
#include <vector>

namespace palimpsest::retrieval {

/// How hard an index looks.
struct SearchEffort {
    std::int64_t breadth = 64;   ///< Graph: rows kept in sight while walking. Partitions: parts that are opened.
    std::int64_t shortlist = 64; ///< Rows that are then ranked exactly.
};

/// Rows that must not be proposed.
struct RowFilter {
    std::span<const std::int64_t> excluded; ///< Ascending.
    std::span<const std::int64_t> removed;  ///< Ascending.
    std::int64_t unseen = -1;               ///< The index acts as if it had never met this row; for measuring.
    const RowSet *allowed = nullptr;        ///< Only these are proposed; null allows all.

    [[nodiscard]] bool passes(std::int64_t row) const;
    /// How many of the first `rows` rows may be proposed, at least 1.
    [[nodiscard]] std::int64_t left(std::int64_t rows) const;
};

/// What the bytes of an index file must be.
struct FileSeal {
    std::uint64_t bytes = 0;        ///< Of the file.
    std::uint64_t checkedBytes = 0; ///< From its beginning; whatever stands after them can be missed but not do harm.
    std::uint64_t checksum = 0;     ///< checksumOf() those.
};

/// Proposes rows near a query. Thread-safe after construction. May throw what FAISS throws; see guarded().
class SearchIndex {
public:
    SearchIndex() = default;
    virtual ~SearchIndex() = default;
    SearchIndex(const SearchIndex &) = delete;
    SearchIndex &operator=(const SearchIndex &) = delete;

    /// It covers rows [0, rows()).
    [[nodiscard]] virtual std::int64_t rows() const = 0;
    /// Rows that whoever builds it next should know it was trained on; the rest was only added.
    [[nodiscard]] virtual std::int64_t trainedRows() const = 0;
    /// About effort.shortlist rows near `query` (D), in no order. Uses up to `threads` threads.
    [[nodiscard]] virtual std::vector<std::int64_t> candidates(std::span<const float> query, const SearchEffort &effort,
                                                               const RowFilter &filter, int threads) const = 0;
    /// A larger SearchEffort::breadth than this makes no difference.
    [[nodiscard]] virtual std::int64_t maximumBreadth() const = 0;
    /// The kind's own parameters, for IndexFacts.
    [[nodiscard]] virtual std::map<std::string, std::int64_t> parameters() const = 0;
};

/// Runs `work` and turns what FAISS throws into an Error.
template<typename Work>
auto guarded(Work work) -> decltype(work())
{
    try {
        return work();
    } catch (const std::bad_alloc &) {
        return Error{ErrorCode::OutOfMemory, "There is not enough memory for the search index.", {}};
    } catch (const std::exception &exception) {
        return Error{ErrorCode::Internal, "The search index failed.", exception.what()};
    }
}

/// The Error of a file that contradicts itself or its header.
inline Error damagedIndexError(std::string detail)
{
    return {ErrorCode::Corrupt, "The search index is damaged; it will be built again.", std::move(detail)};
}

// Both kinds are made by two functions. build...() writes an index of all of `rows` to a new file; `before` may be an
// index of the same kind over the first of them, which is then extended. open...() maps or loads what was written;
// `rows` must outlive the index. InvalidArgument when there are too few rows for the kind; Cancelled, OutOfMemory, Io;
// Corrupt for a file that is not what the seal says.

Result<FileSeal> buildGraph(const EmbeddingView &rows, const SearchIndex *before, const std::filesystem::path &path,
                            const JobContext &job);
Result<std::unique_ptr<SearchIndex>> openGraph(const std::filesystem::path &path, const FileSeal &seal,
                                               const EmbeddingView &rows);

Result<FileSeal> buildPartitions(const EmbeddingView &rows, const SearchIndex *before,
                                 const std::filesystem::path &path, const JobContext &job);
Result<std::unique_ptr<SearchIndex>> openPartitions(const std::filesystem::path &path, const FileSeal &seal,
                                                    const EmbeddingView &rows);

} // namespace palimpsest::retrieval
