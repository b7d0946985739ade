#include "core/retrieval/FlatSearch.h"
#include "core/retrieval/Retriever.h"
#include "core/retrieval/VectorIndex.h"

#include <algorithm>
#include <utility>

namespace palimpsest::retrieval {

void registerRetrieverPartitioned(Registry<RetrieverEntry> &registry);

namespace {

// The share of cells that the original programs search, and how many times k they rank again.
constexpr double kDefaultProbedShare = 0.05;
constexpr std::int64_t kCandidatesPerNeighbour = 8;
constexpr std::int64_t kMinimumCandidates = 200;

class PartitionedRetriever : public Retriever {
public:
    PartitionedRetriever(EmbeddingView rows, std::unique_ptr<VectorIndex> index, double probedShare)
        : m_rows(rows)
        , m_index(std::move(index))
        , m_probedShare(probedShare)
    {
    }

    [[nodiscard]] Result<std::vector<Hit>> search(const SearchRequest &request) const override
    {
        const auto excluded = static_cast<std::int64_t>(request.excludedRows.size());
        const std::int64_t wanted = std::max(kMinimumCandidates, request.k * kCandidatesPerNeighbour) + excluded;
        // Without an index, with a wrong query, or where most of the database is asked for, the scan is the answer.
        if (!m_index || request.query.size() != static_cast<std::size_t>(m_rows.dimension) || wanted * 4 > m_rows.count)
            return flatSearch(m_rows, request);
        const auto candidates = m_index->candidates(request.query, wanted, m_probedShare);
        if (!candidates)
            return candidates.error();
        auto hits = rankCandidates(m_rows, request, *candidates);
        if (hits && hits->size() < static_cast<std::size_t>(request.k))
            return flatSearch(m_rows, request);
        return hits;
    }

private:
    EmbeddingView m_rows;
    std::unique_ptr<VectorIndex> m_index;
    double m_probedShare;
};

Result<std::unique_ptr<Retriever>> create(const SearchSpace &space, const ParamValues &params)
{
    double probedShare = kDefaultProbedShare;
    if (const auto given = params.find("probed_share");
        given != params.end() && std::holds_alternative<double>(given->second))
        probedShare = std::clamp(std::get<double>(given->second), 0.001, 1.0);
    auto index =
        VectorIndex::load(space.indexDirectory, {space.embeddings.count, space.revision, space.embeddings.dimension});
    // An index is only a shortcut: without a current, sound one the exact scan gives the same neighbours, later.
    std::unique_ptr<VectorIndex> usable = index ? std::move(*index) : nullptr;
    return std::unique_ptr<Retriever>(
        std::make_unique<PartitionedRetriever>(space.embeddings, std::move(usable), probedShare));
}

} // namespace

void registerRetrieverPartitioned(Registry<RetrieverEntry> &registry)
{
    RetrieverEntry entry;
    entry.id = "partitioned";
    entry.title = "Nearest pictures, by index";
    entry.summary = "Looks only where near pictures are likely; for databases of more than a million pictures.";
    ParamSpec share;
    share.key = "probed_share";
    share.label = "Share of the index to search";
    share.type = ParamSpec::Type::Real;
    share.minimum = 0.001;
    share.maximum = 1.0;
    share.defaultValue = kDefaultProbedShare;
    share.help = "More finds neighbours that a smaller share would miss, and takes longer.";
    entry.params.push_back(std::move(share));
    entry.create = create;
    registry.add(std::move(entry));
}

} // namespace palimpsest::retrieval
