#pragma once

#include "core/base/Embedding.h"
#include "core/base/ItemReference.h"
#include "core/base/JobContext.h"
#include "core/base/Query.h"
#include "core/base/Result.h"
#include "core/base/TokenEmbeddings.h"
#include "core/pipeline/Studio.h"
#include "core/pipeline/detail/SearchedDatabases.h"
#include "core/pipeline/detail/TokenCache.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace palimpsest::pipeline {

/// A query as it is searched for.
struct SearchedQuery {
    Embedding embedding;                                    ///< Without values when only colours are looked for.
    std::vector<std::pair<std::string, double>> texts = {}; ///< The words of its parts, with their weights.
    std::vector<QueryColour> colours = {};
    double colourShare = Query::kDefaultColourShare;
    std::optional<TokenEmbeddings> tokens = {}; ///< For late interaction.
    TokenEncoder encodeTokens = {};             ///< For late interaction; may be empty.
};

/// The neighbours of `query`: those that the artist has kept in front, then the found ones up to request.k, then the
/// excluded ones. Every neighbour with an embedding is scored against the query, where that has one. Cancelled;
/// InvalidArgument when a database's encoder is not the query's.
Result<RetrieveOutcome> findNeighbours(const SearchedQuery &query, const RetrieveRequest &request,
                                       const std::vector<SearchedDatabase> &databases, const JobContext &job);

/// The items that `query` finds, best first, at most request.k, without looking at what is known of them: quick for
/// thousands. Nothing is kept, folded or cut off. Fails likewise.
Result<std::vector<ItemReference>> rankItems(const SearchedQuery &query, const RetrieveRequest &request,
                                             const std::vector<SearchedDatabase> &databases, const JobContext &job);

} // namespace palimpsest::pipeline
