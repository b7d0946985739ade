#pragma once

#include "core/base/Documents.h"
#include "core/base/EmbeddingView.h"
#include "core/base/JobContext.h"
#include "core/base/ParamSpec.h"
#include "core/base/Registry.h"
#include "core/base/Result.h"
#include "core/base/RowSet.h"
#include "core/base/TokenEmbeddings.h"
#include "core/retrieval/RowScanner.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace palimpsest::retrieval {

/// One row that was found.
struct Hit {
    std::int64_t row = -1;
    double score = 0.0; ///< What the retriever ranks by; of "dense" the cosine with the query, in double precision.

    bool operator==(const Hit &other) const = default;
};

class Retriever;

/// What a retriever searches: the rows of one database and where its index lives.
struct SearchSpace {
    EmbeddingView embeddings;              ///< Must outlive the retriever.
    std::filesystem::path indexDirectory;  ///< Empty or absent: no persisted index is used.
    std::vector<std::int64_t> removedRows; ///< Rows that are never found, in any order: a removal needs no new index.
    Documents documents = {};              ///< The words of the rows, asked for when a retriever first needs them.
    /// Another retriever of the same space, so that one that combines them shares what they have built.
    /// Asked for inside RetrieverEntry::create only, and fails as it. Empty: whoever needs others makes them for itself.
    std::function<Result<std::shared_ptr<const Retriever>>(std::string_view id)> others = {};
    /// Who compares all rows faster; the retriever keeps the scanner for as long as it lives. Empty: nobody does.
    RowScannerSource scanners = {};
};

/// Words that are looked for.
struct WeightedText {
    std::string_view text;
    double weight = 1.0; ///< Negative: rows with these words are put back.
};

/// Hands over the token embeddings of rows, in the order of `rows`; null for a row that has none. Fails with Cancelled and
/// as the encoder does.
using TokenSource =
    std::function<Result<std::vector<std::shared_ptr<const TokenEmbeddings>>>(std::span<const std::int64_t> rows)>;

/// One search. A retriever uses what it ranks by and ignores the rest; everything that is borrowed lives for the call.
struct SearchRequest {
    std::span<const float> query = {};               ///< (D) float32, L2-normalised.
    int k = 4;                                       ///< At least 1; more than there are rows returns all rows.
    std::span<const std::int64_t> excludedRows = {}; ///< Rows to pass over, in any order; unknown rows do no harm.
    const RowSet *allowedRows = nullptr;             ///< Only rows in it are found; null allows all.
    std::span<const WeightedText> texts = {};        ///< The words of the query, for retrievers that read.
    const TokenEmbeddings *queryTokens = nullptr;    ///< The query before pooling, for late interaction.
    const TokenSource *rowTokens = nullptr;          ///< Of the rows, for late interaction.
};

/// Ranks the rows of one database against a query. Thread-safe after construction.
class Retriever {
public:
    virtual ~Retriever();

    /// At most k hits, best first, equal scores by ascending row. Fewer when the database is small, or when no more rows
    /// have anything of what is asked for. InvalidArgument for k < 1, and for a query of another dimension, with a
    /// non-finite number or without what this retriever ranks by.
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

/// Adds every retriever of this build; "dense" is the default.
void registerRetrieverAll(Registry<RetrieverEntry> &registry);

} // namespace palimpsest::retrieval
