#pragma once

#include "core/base/EmbeddingView.h"
#include "core/base/Result.h"
#include "core/retrieval/IndexFacts.h"
#include "core/retrieval/detail/SearchIndex.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

namespace palimpsest::retrieval {

// A directory of an index holds search.json, which is this header, and the file that it names. A new index gets a new
// file; replacing the header is what makes it current, so that readers see the old one or the new one and nothing else.

constexpr const char *kHeaderName = "search.json";
constexpr const char *kFilePrefix = "search-";

/// What search.json says.
struct IndexHeader {
    IndexFacts facts;
    int dimension = 0;
    std::uint64_t fingerprint = 0; ///< fingerprintOf() the rows that it covers.
    std::string fileName;          ///< Empty for Exact.
    FileSeal seal;
    SearchEffort effort; ///< For k = 20.
};

/// A value that changes when any of a few hundred of the first `count` rows does: another database in its place.
std::uint64_t fingerprintOf(const EmbeddingView &rows, std::int64_t count);

/// NotFound, Corrupt, Unsupported, Io.
Result<IndexHeader> readIndexHeader(const std::filesystem::path &directory);
/// Makes the index that `header` describes the current one, and removes the files of earlier ones. Io.
Result<void> writeIndexHeader(const std::filesystem::path &directory, const IndexHeader &header);

/// An index with what is known about it.
struct OpenIndex {
    IndexHeader header;
    std::unique_ptr<SearchIndex> index; ///< Null for Exact.
};

/// Opens the current index in `directory` if it is sound and covers the beginning of `rows`, which must outlive it.
/// NotFound when there is none or it belongs to other rows; Corrupt, Unsupported, Io.
Result<OpenIndex> openIndex(const std::filesystem::path &directory, const EmbeddingView &rows);

/// Opens the file of an index of a kind other than Exact.
Result<std::unique_ptr<SearchIndex>> openIndexFile(const std::filesystem::path &path, IndexKind kind,
                                                   const FileSeal &seal, const EmbeddingView &rows);

} // namespace palimpsest::retrieval
