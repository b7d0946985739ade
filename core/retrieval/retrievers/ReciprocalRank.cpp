#include "core/retrieval/Retriever.h"
#include "core/retrieval/detail/RankedRows.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

namespace palimpsest::retrieval {

void registerRetrieverReciprocalRank(Registry<RetrieverEntry> &registry);

namespace {

constexpr std::array<std::string_view, 2> kFused{"dense", "bm25"};
constexpr double kDefaultConstant = 60.0;
constexpr double kDefaultDepth = 200.0;
constexpr int kDepthPerNeighbour = 4;

/// Reciprocal rank fusion (Cormack, Clarke and Buettcher 2009, SIGIR): score = sum over the rankings of 1 / (constant + rank),
/// ranks from 1, with constant = 60 as in the paper. A row that a ranking does not reach gets nothing from it.
class ReciprocalRankRetriever : public Retriever {
public:
    ReciprocalRankRetriever(Companions retrievers, double constant, int depth)
        : m_retrievers(std::move(retrievers))
        , m_constant(constant)
        , m_depth(depth)
    {
    }

    [[nodiscard]] Result<std::vector<Hit>> search(const SearchRequest &request) const override
    {
        if (auto checked = checkCount(request.k); !checked)
            return checked.error();
        SearchRequest deep = request;
        deep.k = std::max(m_depth, request.k * kDepthPerNeighbour);
        std::unordered_map<std::int64_t, double> scores;
        for (std::size_t i = 0; i < kFused.size(); ++i) {
            // A query without words, such as a picture, has only the ranking of its embedding.
            if (kFused[i] == "bm25" && request.texts.empty())
                continue;
            const auto hits = m_retrievers[i].search(deep);
            if (!hits)
                return hits.error();
            for (std::size_t rank = 1; rank <= hits->size(); ++rank)
                scores[(*hits)[rank - 1].row] += 1.0 / (m_constant + static_cast<double>(rank));
        }
        std::vector<Hit> fused;
        fused.reserve(scores.size());
        for (const auto &[row, score] : scores)
            fused.push_back({row, score});
        return bestHits(std::move(fused), request.k);
    }

private:
    Companions m_retrievers;
    double m_constant;
    int m_depth;
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
    ParamSpec depth;
    depth.key = "depth";
    depth.label = "Depth";
    depth.minimum = 10.0;
    depth.maximum = 10'000.0;
    depth.defaultValue = static_cast<std::int64_t>(kDefaultDepth);
    depth.help =
        "How many places of each ranking are joined, and four times as many as neighbours are asked for at least.";
    return {constant, depth};
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
        auto companions = Companions::of(space, kFused);
        if (!companions)
            return companions.error();
        return std::unique_ptr<Retriever>(std::make_unique<ReciprocalRankRetriever>(
            std::move(*companions), numberParam(values, "constant", kDefaultConstant),
            static_cast<int>(numberParam(values, "depth", kDefaultDepth))));
    };
    registry.add(std::move(entry));
}

} // namespace palimpsest::retrieval
