#pragma once

#include "core/base/JobContext.h"
#include "core/base/Result.h"
#include "core/pipeline/Library.h"
#include "core/pipeline/Studio.h"
#include "core/pipeline/detail/NeighbourSearch.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace palimpsest::pipeline {

/// Refuses databases whose embeddings `encoderId` has not made. NotFound, InvalidArgument.
Result<void> requireEncoder(Library &library, const std::vector<std::string> &databaseIds,
                            const std::string &encoderId);

/// Draws the item of a pseudo-query (arXiv 2204.11824, section 3.2), the same one for the same seed: the proposal
/// distribution counts how often an item is among the neighbours of others, and the share request.topM of the most
/// likely items can be drawn. Only items that may be found are drawn; where the likely ones are none of them, one of the
/// others is. NotFound when there are none; InvalidArgument when the share is no item at all.
Result<Neighbour> drawPseudoQuery(const RetrieveRequest &request, const std::vector<SearchedDatabase> &databases,
                                  const JobContext &job);

/// Gives weights to the neighbours at the places named, from 0. InvalidArgument when there is no neighbour at one of them.
Result<void> giveWeights(const std::vector<std::pair<std::size_t, double>> &weights,
                         std::vector<Neighbour> &neighbours);

} // namespace palimpsest::pipeline
