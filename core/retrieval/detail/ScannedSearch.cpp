#include "core/retrieval/detail/ScannedSearch.h"

#include "core/retrieval/FlatSearch.h"
#include "core/retrieval/detail/ExactScan.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <utility>

namespace palimpsest::retrieval {

namespace {

// Ranking more candidates than this takes as long as a scan.
constexpr std::int64_t kMostCandidates = 16'384;
// Where fewer than one row in so many may be found, most candidates would be in vain.
constexpr std::int64_t kAllowedShare = 2;

std::int64_t candidatesFor(const SearchRequest &request, std::int64_t hidden)
{
    const std::int64_t wanted = request.k + kSpareCandidates;
    return (request.allowedRows == nullptr ? wanted : wanted * kAllowedShare) + hidden;
}

} // namespace

Result<std::optional<std::vector<Hit>>> searchScanned(RowScanner &scanner, const IndexedRows &space,
                                                      const SearchRequest &request)
{
    using Found = std::optional<std::vector<Hit>>;
    if (auto checked = checkRequest(space.rows, request); !checked)
        return checked.error();
    const RowSet *allowed = request.allowedRows;
    if (allowed != nullptr && allowed->count() * kAllowedShare < space.rows.count)
        return Found();
    std::vector<std::int64_t> hidden(request.excludedRows.begin(), request.excludedRows.end());
    hidden.insert(hidden.end(), space.removed.begin(), space.removed.end());
    const std::int64_t limit = candidatesFor(request, static_cast<std::int64_t>(hidden.size()));
    if (limit > kMostCandidates)
        return Found();
    auto proposed = scanner.propose(request.query, std::min(limit, space.rows.count));
    if (!proposed || !*proposed) {
        // It may have read the rows to copy them.
        releaseRows(space.rows, 0, space.rows.count);
        return Found();
    }
    RowProposal &proposal = **proposed;
    std::erase_if(proposal.rows, [&space](std::int64_t row) { return row < 0 || row >= space.rows.count; });
    auto hits = rankInFile(space, {request.query, request.k, hidden, allowed}, std::move(proposal.rows));
    if (!hits)
        return hits.error();
    // An equal score is not enough: of two equal rows the first one is nearer.
    const bool full = hits->size() == static_cast<std::size_t>(request.k);
    const bool nothingElse = proposal.restAtMost == -std::numeric_limits<double>::infinity();
    if (nothingElse || (full && hits->back().score > proposal.restAtMost))
        return Found(std::move(*hits));
    return Found();
}

} // namespace palimpsest::retrieval
