#pragma once

#include "core/base/Embedding.h"
#include "core/base/JobContext.h"
#include "core/base/Result.h"
#include "core/pipeline/Library.h"
#include "core/pipeline/Studio.h"

#include <cstdint>
#include <string>
#include <vector>

namespace palimpsest::pipeline {

/// Refuses databases whose embeddings `encoderId` has not made. NotFound, InvalidArgument.
Result<void> requireEncoder(Library &library, const std::vector<std::string> &databaseIds,
                            const std::string &encoderId);

/// The neighbours of `query`: those that the artist has kept in front, then the nearest ones up to request.k, then the
/// excluded ones. Every neighbour with an embedding is scored against the query.
Result<std::vector<Neighbour>> neighboursOf(const Embedding &query, const RetrieveRequest &request, Library &library);

/// Draws the item of a pseudo-query (arXiv 2204.11824, section 3.2), the same one for the same seed: the proposal
/// distribution counts how often an item is among the neighbours of others, and the share request.topM of the most
/// likely items can be drawn. NotFound when the databases are empty; InvalidArgument when the share is no item at all.
Result<Neighbour> drawPseudoQuery(const RetrieveRequest &request, Library &library, const JobContext &job);

} // namespace palimpsest::pipeline
