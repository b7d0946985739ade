#pragma once

#include "core/base/EmbeddingView.h"
#include "core/base/JobContext.h"
#include "core/base/ParamSpec.h"
#include "core/base/Registry.h"
#include "core/base/Result.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace palimpsest::retrieval {

/// One row that was found.
struct Hit {
    std::int64_t row = -1;
    double score = 0.0; ///< Cosine with the query, -1..1, computed in double precision.

    bool operator==(const Hit &other) const = default;
};

/// What a retriever searches: the rows of one database and where its index lives.
struct SearchSpace {
    EmbeddingView embeddings;              ///< Must outlive the retriever.
    std::filesystem::path indexDirectory;  ///< Empty or absent: no persisted index is used.
    std::vector<std::int64_t> removedRows; ///< Rows that are never found, in any order: a removal needs no new index.
};

/// One search.
struct SearchRequest {
    std::span<const float> query;               ///< (D) float32, L2-normalised.
    int k = 4;                                  ///< At least 1; more than there are rows returns all rows.
    std::span<const std::int64_t> excludedRows; ///< Rows to pass over, in any order; unknown rows do no harm.
};

/// Ranks the rows of one database against a query. Thread-safe after construction.
class Retriever {
public:
    virtual ~Retriever();

    /// At most k hits, best first, equal scores by ascending row. Fewer when the database is small.
    /// InvalidArgument for k < 1 or a query of another dimension or with a non-finite number.
    [[nodiscard]] virtual Result<std::vector<Hit>> search(const SearchRequest &request) const = 0;

    /// What search() finds for each request; faster where searches can share their work. Fails as search(); Cancelled.
    [[nodiscard]] virtual Result<std::vector<std::vector<Hit>>> searchMany(std::span<const SearchRequest> requests,
                                                                           const JobContext &job) const;
};

/// A member of the open set `retrievers/`.
struct RetrieverEntry {
    std::string id; ///< Stable, stored in recipes.
    std::string title;
    std::string summary; ///< One line.
    std::vector<ParamSpec> params;
    std::function<Result<std::unique_ptr<Retriever>>(const SearchSpace &, const ParamValues &)> create;
};

/// Adds every retriever of this build. The default is the first, "dense".
void registerRetrieverAll(Registry<RetrieverEntry> &registry);

} // namespace palimpsest::retrieval
