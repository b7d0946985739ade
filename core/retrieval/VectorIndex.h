#pragma once

#include "core/base/EmbeddingView.h"
#include "core/base/JobContext.h"
#include "core/base/Result.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <vector>

namespace palimpsest::retrieval {

/// What an index was built from. An index whose stamp differs from its database is stale and never used.
struct IndexStamp {
    std::int64_t rows = 0;
    std::int64_t revision = 0;
    int dimension = 0;

    bool operator==(const IndexStamp &other) const = default;
};

/// A partitioned index over the embeddings of one database: sqrt(N) cells, rows kept as 8-bit codes. It proposes
/// candidates; ranking them exactly is rankCandidates()'s work. Thread-safe after construction.
class VectorIndex {
public:
    /// Builds an index over `rows`. InvalidArgument when there are too few rows to partition, Cancelled, OutOfMemory.
    /// The same rows give the same index.
    static Result<std::unique_ptr<VectorIndex>> build(const EmbeddingView &rows, const JobContext &job);

    /// Loads the index in `directory`. NotFound when there is none or its stamp is not `expected`; Corrupt; Io.
    static Result<std::unique_ptr<VectorIndex>> load(const std::filesystem::path &directory,
                                                     const IndexStamp &expected);

    ~VectorIndex();
    VectorIndex(const VectorIndex &) = delete;
    VectorIndex &operator=(const VectorIndex &) = delete;

    /// Writes the index and its stamp into `directory`, which is made. A crash leaves no stamp, so no index. Io.
    [[nodiscard]] Result<void> save(const std::filesystem::path &directory, const IndexStamp &stamp) const;

    /// About `count` rows near `query` (D), unordered, from the cells nearest to it: `probedShare` (0..1] of all cells,
    /// at least one. Internal when the library fails.
    [[nodiscard]] Result<std::vector<std::int64_t>> candidates(std::span<const float> query, std::int64_t count,
                                                               double probedShare) const;

private:
    struct Impl;
    explicit VectorIndex(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace palimpsest::retrieval
