#include "core/pipeline/detail/Retrieval.h"

#include "core/pipeline/detail/LibraryAccess.h"
#include "core/retrieval/ProposalDistribution.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <memory>
#include <random>
#include <utility>

namespace palimpsest::pipeline {

namespace {

// Searches that estimate the proposal distribution of one database; enough to tell typical items from odd ones.
constexpr std::int64_t kProposalProbes = 512;

bool isFront(const Neighbour &neighbour)
{
    return neighbour.state == NeighbourState::Pinned || neighbour.state == NeighbourState::AddedByHand;
}

void score(Neighbour &neighbour, const Embedding &query)
{
    if (neighbour.embedding.encoderId == query.encoderId && neighbour.embedding.dimension() == query.dimension())
        neighbour.score = cosine(neighbour.embedding.values, query.values);
}

/// From which rows of `database` a pseudo-query is drawn.
Result<retrieval::ProposalDistribution> proposalOf(const OpenDatabase &database, const RetrieveRequest &request,
                                                   const JobContext &job)
{
    const EmbeddingView embeddings = database.embeddings();
    if (request.topM >= 1.0)
        return retrieval::ProposalDistribution::uniform(embeddings.count);
    const auto neighbourRows =
        retrieval::neighbourRowsWithin(database.retriever(), embeddings, request.k, kProposalProbes, job);
    if (!neighbourRows)
        return neighbourRows.error();
    const auto all = retrieval::ProposalDistribution::fromNeighbourRows(*neighbourRows);
    if (!all)
        return all.error();
    return all->topShare(request.topM);
}

// Rows of removed items are passed over: the seed's next draw takes their place.
Result<Neighbour> drawItem(const OpenDatabase &database, const retrieval::ProposalDistribution &proposal,
                           std::uint64_t seed)
{
    constexpr std::uint64_t kMaximumDraws = 10'000;
    const std::vector<std::int64_t> &removed = database.database().removedRows();
    for (std::uint64_t draw = 0; draw < kMaximumDraws; ++draw) {
        const std::int64_t row = proposal.draw(seed + draw);
        if (!std::binary_search(removed.begin(), removed.end(), row))
            return database.neighbourAtRow(row, 1.0);
    }
    return Error{ErrorCode::NotFound, "The database is empty; import pictures into it or choose another.", {}};
}

using OpenDatabases = std::vector<std::shared_ptr<const OpenDatabase>>;

Result<OpenDatabases> openAll(const std::vector<std::string> &ids, Library &library)
{
    OpenDatabases databases;
    for (const std::string &id : ids) {
        auto database = LibraryAccess::open(library, id);
        if (!database)
            return database.error();
        databases.push_back(std::move(*database));
    }
    return databases;
}

} // namespace

Result<void> requireEncoder(Library &library, const std::vector<std::string> &databaseIds, const std::string &encoderId)
{
    if (databaseIds.empty())
        return Error{ErrorCode::InvalidArgument, "No database is chosen; choose one to search in.", {}};
    for (const std::string &id : databaseIds) {
        const auto info = library.find(id);
        if (!info)
            return info.error();
        if (info->encoderId != encoderId) {
            return Error{ErrorCode::InvalidArgument,
                         "The database \"" + info->name + "\" was made for another model (encoder \"" + info->encoderId
                             + "\", not \"" + encoderId + "\"); import its pictures again for this one.",
                         {}};
        }
    }
    return {};
}

Result<std::vector<Neighbour>> neighboursOf(const Embedding &query, const RetrieveRequest &request, Library &library)
{
    std::vector<Neighbour> front;
    std::vector<Neighbour> excluded;
    std::vector<ItemReference> passedOver;
    for (const Neighbour &kept : request.kept) {
        if (!isFront(kept) && kept.state != NeighbourState::Excluded)
            continue;
        if (!kept.databaseId.empty())
            passedOver.push_back({kept.databaseId, kept.itemId});
        (isFront(kept) ? front : excluded).push_back(kept);
    }
    const int wanted = request.k - static_cast<int>(front.size());
    std::vector<Neighbour> neighbours = std::move(front);
    if (wanted > 0) {
        auto found = LibraryAccess::search(library, request.databaseIds, query, wanted, passedOver);
        if (!found)
            return found.error();
        std::move(found->begin(), found->end(), std::back_inserter(neighbours));
    }
    std::move(excluded.begin(), excluded.end(), std::back_inserter(neighbours));
    for (Neighbour &neighbour : neighbours)
        score(neighbour, query);
    return neighbours;
}

Result<Neighbour> drawPseudoQuery(const RetrieveRequest &request, Library &library, const JobContext &job)
{
    if (!(request.topM > 0.0 && request.topM <= 1.0))
        return Error{ErrorCode::InvalidArgument, "The share of typical pictures must be above 0 and at most 1.", {}};
    const auto databases = openAll(request.databaseIds, library);
    if (!databases)
        return databases.error();
    std::int64_t total = 0;
    for (const auto &database : *databases)
        total += database->embeddings().count;
    if (total == 0)
        return Error{ErrorCode::NotFound, "The database is empty; import pictures into it or choose another.", {}};

    // Large databases are drawn from more often, so that several act as one.
    std::int64_t place = static_cast<std::int64_t>(std::mt19937_64(request.seed)() % static_cast<std::uint64_t>(total));
    std::size_t index = 0;
    while (place >= (*databases)[index]->embeddings().count)
        place -= (*databases)[index++]->embeddings().count;
    const OpenDatabase &database = *(*databases)[index];
    const auto proposal = proposalOf(database, request, job);
    if (!proposal)
        return proposal.error();
    return drawItem(database, *proposal, request.seed);
}

} // namespace palimpsest::pipeline
