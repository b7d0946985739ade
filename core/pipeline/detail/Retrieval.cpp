#include "core/pipeline/detail/Retrieval.h"

#include "core/retrieval/ProposalDistribution.h"

#include <cstddef>
#include <cstdint>
#include <random>
#include <utility>
#include <vector>

namespace palimpsest::pipeline {

namespace {

// Searches that estimate the proposal distribution of one database; enough to tell typical items from odd ones.
constexpr std::int64_t kProposalProbes = 512;

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

Error nothingToDraw(bool byFacts)
{
    return {ErrorCode::NotFound,
            byFacts ? "No picture of the database fits the facts that are asked for; ask for fewer."
                    : "The database is empty; import pictures into it or choose another.",
            {}};
}

// Rows that may not be found are passed over: the seed's next draw takes their place.
Result<Neighbour> drawItem(const SearchedDatabase &searched, const retrieval::ProposalDistribution &proposal,
                           std::uint64_t seed)
{
    constexpr std::uint64_t kMaximumDraws = 10'000;
    const OpenDatabase &database = *searched.database;
    const RowSet *allowed = searched.allowed ? &*searched.allowed : database.search().present();
    for (std::uint64_t draw = 0; draw < kMaximumDraws; ++draw) {
        const std::int64_t row = proposal.draw(seed + draw);
        if (allowed == nullptr || allowed->contains(row))
            return database.neighbourAtRow(row, 1.0);
    }
    std::vector<std::int64_t> rows;
    allowed->visit(0, allowed->rows(), [&rows](std::int64_t row) { rows.push_back(row); });
    if (rows.empty())
        return nothingToDraw(searched.allowed.has_value());
    return database.neighbourAtRow(rows[std::mt19937_64(seed)() % rows.size()], 1.0);
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

Result<Neighbour> drawPseudoQuery(const RetrieveRequest &request, const std::vector<SearchedDatabase> &databases,
                                  const JobContext &job)
{
    if (!(request.topM > 0.0 && request.topM <= 1.0))
        return Error{ErrorCode::InvalidArgument, "The share of typical pictures must be above 0 and at most 1.", {}};
    // Large databases are drawn from more often, so that several act as one. Removed rows are there to keep what a seed
    // draws the same after a removal.
    const auto drawable = [](const SearchedDatabase &searched) {
        return searched.allowed ? searched.allowed->count() : searched.database->embeddings().count;
    };
    std::int64_t total = 0;
    bool byFacts = false;
    for (const SearchedDatabase &searched : databases) {
        total += drawable(searched);
        byFacts = byFacts || searched.allowed.has_value();
    }
    if (total == 0)
        return nothingToDraw(byFacts);
    std::int64_t place = static_cast<std::int64_t>(std::mt19937_64(request.seed)() % static_cast<std::uint64_t>(total));
    std::size_t index = 0;
    while (place >= drawable(databases[index]))
        place -= drawable(databases[index++]);
    const auto proposal = proposalOf(*databases[index].database, request, job);
    if (!proposal)
        return proposal.error();
    return drawItem(databases[index], *proposal, request.seed);
}

Result<void> giveWeights(const std::vector<std::pair<std::size_t, double>> &weights, std::vector<Neighbour> &neighbours)
{
    for (const auto &[place, weight] : weights) {
        if (place >= neighbours.size())
            return Error{ErrorCode::InvalidArgument,
                         "There is no neighbour " + std::to_string(place + 1) + "; only "
                             + std::to_string(neighbours.size()) + " were found.",
                         {}};
        neighbours[place].weight = weight;
    }
    return {};
}

} // namespace palimpsest::pipeline
