#include "core/retrieval/Retriever.h"
#include "core/retrieval/detail/Fusion.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <unordered_map>
#include <utility>
#include <vector>

namespace palimpsest::retrieval {

void registerRetrieverReciprocalRank(Registry<RetrieverEntry> &registry);

namespace {

constexpr double kDefaultConstant = 60.0;

/// Reciprocal rank fusion (Cormack, Clarke and Buettcher 2009, SIGIR): score = sum over the rankings of 1 / (constant + rank),
/// ranks from 1, with constant = 60 as in the paper. A row that a ranking does not reach gets nothing from it.
class ReciprocalRankRetriever : public Retriever {
public:
    ReciprocalRankRetriever(FusedRankings rankings, double constant)
        : m_rankings(std::move(rankings))
        , m_constant(constant)
    {
    }

    [[nodiscard]] Result<std::vector<Hit>> search(const SearchRequest &request) const override
    {
        if (auto checked = checkCount(request.k); !checked)
            return checked.error();
        const SearchRequest deep = m_rankings.deepened(request);
        std::unordered_map<std::int64_t, double> scores;
        for (const Retriever *ranking : {&m_rankings.dense(), &m_rankings.words()}) {
            // A query without words, such as a picture, has only the ranking of its embedding.
            if (ranking == &m_rankings.words() && request.texts.empty())
                continue;
            const auto hits = ranking->search(deep);
            if (!hits)
                return hits.error();
            for (std::size_t rank = 1; rank <= hits->size(); ++rank)
                scores[(*hits)[rank - 1].row] += 1.0 / (m_constant + static_cast<double>(rank));
        }
        return bestScored(scores, request.k);
    }

private:
    FusedRankings m_rankings;
    double m_constant;
};

std::vector<ParamSpec> params()
{
    ParamSpec constant;
    constant.key = "constant";
    constant.label = "Constant";
    constant.type = ParamSpec::Type::Real;
    constant.minimum = 1.0;
    constant.maximum = 1000.0;
    constant.defaultValue = kDefaultConstant;
    constant.help = "The larger it is, the less the first places count more than later ones.";
    return {constant, FusedRankings::depthParam("How many places of each ranking are joined")};
}

} // namespace

void registerRetrieverReciprocalRank(Registry<RetrieverEntry> &registry)
{
    RetrieverEntry entry;
    entry.id = "rrf";
    entry.title = "Pictures and texts by rank";
    entry.summary = "Joins the rankings of embeddings and of texts by reciprocal rank.";
    entry.params = params();
    entry.create = [](const SearchSpace &space, const ParamValues &values) -> Result<std::unique_ptr<Retriever>> {
        auto rankings = FusedRankings::of(space, values);
        if (!rankings)
            return rankings.error();
        return std::unique_ptr<Retriever>(std::make_unique<ReciprocalRankRetriever>(
            std::move(*rankings), numberParam(values, "constant", kDefaultConstant)));
    };
    registry.add(std::move(entry));
}

} // namespace palimpsest::retrieval
