#include "core/retrieval/MaxSim.h"
#include "core/retrieval/Retriever.h"
#include "core/retrieval/detail/RankedRows.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace palimpsest::retrieval {

void registerRetrieverLateInteraction(Registry<RetrieverEntry> &registry);

namespace {

constexpr std::array<std::string_view, 1> kProposing{"dense"};
constexpr double kDefaultDepth = 100.0;
// Rows whose tokens are in memory at a time.
constexpr std::size_t kRowsAtOnce = 64;
// Databases hold no tokens; making those of more pictures than this is nothing to wait for.
constexpr std::int64_t kMaximumRows = 20'000;

Result<void> checkTokens(const SearchRequest &request)
{
    if (auto checked = checkCount(request.k); !checked)
        return checked.error();
    if (request.queryTokens == nullptr || request.queryTokens->count() == 0 || request.rowTokens == nullptr)
        return Error{ErrorCode::InvalidArgument,
                     "Comparing patches needs words or a picture that are looked for; this query has none.",
                     {}};
    return {};
}

// Scores `rows` by their tokens; rows without tokens are left out.
Result<std::vector<Hit>> scoreRows(const SearchRequest &request, std::span<const std::int64_t> rows)
{
    std::vector<Hit> hits;
    for (std::size_t first = 0; first < rows.size(); first += kRowsAtOnce) {
        const auto some = rows.subspan(first, std::min(kRowsAtOnce, rows.size() - first));
        const auto tokens = (*request.rowTokens)(some);
        if (!tokens)
            return tokens.error();
        for (std::size_t i = 0; i < some.size() && i < tokens->size(); ++i) {
            const auto &document = (*tokens)[i];
            if (document && document->count() > 0 && document->dimension == request.queryTokens->dimension)
                hits.push_back({some[i], maxSim(*request.queryTokens, *document)});
        }
    }
    return bestHits(std::move(hits), request.k);
}

/// Late interaction over what the embeddings propose: the nearest `depth` rows, ordered anew by their patches.
class RerankRetriever : public Retriever {
public:
    RerankRetriever(Companions retrievers, int depth) : m_retrievers(std::move(retrievers)), m_depth(depth) {}

    [[nodiscard]] Result<std::vector<Hit>> search(const SearchRequest &request) const override
    {
        if (auto checked = checkTokens(request); !checked)
            return checked.error();
        SearchRequest deep = request;
        deep.k = std::max(m_depth, request.k);
        const auto proposed = m_retrievers[0].search(deep);
        if (!proposed)
            return proposed.error();
        std::vector<std::int64_t> rows;
        for (const Hit &hit : *proposed)
            rows.push_back(hit.row);
        return scoreRows(request, rows);
    }

private:
    Companions m_retrievers;
    int m_depth;
};

/// Late interaction with every row.
class LateInteractionRetriever : public Retriever {
public:
    explicit LateInteractionRetriever(const SearchSpace &space)
        : m_count(space.embeddings.count)
        , m_removed(sortedRows(space.removedRows))
    {
    }

    [[nodiscard]] Result<std::vector<Hit>> search(const SearchRequest &request) const override
    {
        if (auto checked = checkTokens(request); !checked)
            return checked.error();
        const std::vector<std::int64_t> hidden = hiddenRows(request, m_removed);
        const ScanFilter filter{hidden, request.allowedRows};
        std::vector<std::int64_t> rows;
        for (std::int64_t row = 0; row < m_count; ++row) {
            if (filter.passes(row))
                rows.push_back(row);
        }
        if (static_cast<std::int64_t>(rows.size()) > kMaximumRows)
            return Error{ErrorCode::Unsupported,
                         "Comparing the patches of " + std::to_string(rows.size())
                             + " pictures would take too long; narrow them down with facts, or let the patches only "
                               "order the nearest (rerank).",
                         {}};
        return scoreRows(request, rows);
    }

private:
    std::int64_t m_count;
    std::vector<std::int64_t> m_removed;
};

RetrieverEntry rerankEntry()
{
    ParamSpec depth;
    depth.key = "depth";
    depth.label = "Depth";
    depth.minimum = 1.0;
    depth.maximum = 10'000.0;
    depth.defaultValue = static_cast<std::int64_t>(kDefaultDepth);
    depth.help = "How many of the nearest pictures have their patches compared.";
    RetrieverEntry entry;
    entry.id = "rerank";
    entry.title = "Nearest pictures, then patches";
    entry.summary = "Orders the nearest pictures anew by their patches (late interaction), made on demand.";
    entry.params = {depth};
    entry.create = [](const SearchSpace &space, const ParamValues &values) -> Result<std::unique_ptr<Retriever>> {
        auto companions = Companions::of(space, kProposing);
        if (!companions)
            return companions.error();
        return std::unique_ptr<Retriever>(std::make_unique<RerankRetriever>(
            std::move(*companions), static_cast<int>(numberParam(values, "depth", kDefaultDepth))));
    };
    return entry;
}

} // namespace

void registerRetrieverLateInteraction(Registry<RetrieverEntry> &registry)
{
    RetrieverEntry entry;
    entry.id = "late";
    entry.title = "Patches of all pictures";
    entry.summary =
        "Compares the query's words or patches with every picture's patches, made on demand: small databases.";
    entry.create = [](const SearchSpace &space, const ParamValues &) -> Result<std::unique_ptr<Retriever>> {
        return std::unique_ptr<Retriever>(std::make_unique<LateInteractionRetriever>(space));
    };
    registry.add(std::move(entry));
    registry.add(rerankEntry());
}

} // namespace palimpsest::retrieval
