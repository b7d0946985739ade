#include "core/retrieval/Retriever.h"
#include "core/retrieval/detail/Fusion.h"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <unordered_map>
#include <utility>
#include <vector>

namespace palimpsest::retrieval {

void registerRetrieverWeightedScores(Registry<RetrieverEntry> &registry);

namespace {

constexpr double kDefaultShare = 0.5;

using Scores = std::unordered_map<std::int64_t, double>;

// Maps the scores of `pool` linearly, the lowest to 0 and the highest to 1; a row without one counts as `lowest`.
void addNormalised(const std::vector<Hit> &hits, double lowest, double weight, Scores &pool)
{
    double highest = lowest;
    for (const Hit &hit : hits)
        highest = std::max(highest, hit.score);
    if (highest <= lowest)
        return;
    for (const Hit &hit : hits)
        pool[hit.row] += weight * (hit.score - lowest) / (highest - lowest);
}

/// The weighted sum of both scores, each mapped to 0..1 over the rows that either ranking proposes: score = (1 - words) *
/// dense + words * bm25. Every proposed row gets its true score of both, however late the other ranking has it.
class WeightedScoresRetriever : public Retriever {
public:
    WeightedScoresRetriever(FusedRankings rankings, std::int64_t rows, double words)
        : m_rankings(std::move(rankings))
        , m_rows(rows)
        , m_words(words)
    {
    }

    [[nodiscard]] Result<std::vector<Hit>> search(const SearchRequest &request) const override
    {
        if (auto checked = checkCount(request.k); !checked)
            return checked.error();
        const Retriever &dense = m_rankings.dense();
        const Retriever &words = m_rankings.words();
        if (request.texts.empty())
            return dense.search(request);
        SearchRequest asked = m_rankings.deepened(request);
        RowSet pool(m_rows);
        for (const Retriever *retriever : {&dense, &words}) {
            const auto hits = retriever->search(asked);
            if (!hits)
                return hits.error();
            for (const Hit &hit : *hits)
                pool.insert(hit.row);
        }
        asked.allowedRows = &pool;
        asked.k = static_cast<int>(std::max<std::int64_t>(pool.count(), 1));
        const auto near = dense.search(asked);
        const auto worded = words.search(asked);
        if (!near || !worded)
            return near ? worded.error() : near.error();
        Scores scores;
        pool.visit(0, m_rows, [&scores](std::int64_t row) { scores[row] = 0.0; });
        addNormalised(*near, near->empty() ? 0.0 : near->back().score, 1.0 - m_words, scores);
        addNormalised(*worded, 0.0, m_words, scores);
        return bestScored(scores, request.k);
    }

private:
    FusedRankings m_rankings;
    std::int64_t m_rows;
    double m_words;
};

std::vector<ParamSpec> params()
{
    ParamSpec words;
    words.key = "words";
    words.label = "Share of the texts";
    words.type = ParamSpec::Type::Real;
    words.maximum = 1.0;
    words.defaultValue = kDefaultShare;
    words.help = "0 is the embeddings alone, 1 the texts alone.";
    return {words, FusedRankings::depthParam("How many rows each ranking proposes")};
}

} // namespace

void registerRetrieverWeightedScores(Registry<RetrieverEntry> &registry)
{
    RetrieverEntry entry;
    entry.id = "weighted";
    entry.title = "Pictures and texts by score";
    entry.summary = "Adds up the scores of embeddings and of texts, each mapped to 0..1, with a weight.";
    entry.params = params();
    entry.create = [](const SearchSpace &space, const ParamValues &values) -> Result<std::unique_ptr<Retriever>> {
        auto rankings = FusedRankings::of(space, values);
        if (!rankings)
            return rankings.error();
        return std::unique_ptr<Retriever>(std::make_unique<WeightedScoresRetriever>(
            std::move(*rankings), space.embeddings.count, numberParam(values, "words", kDefaultShare)));
    };
    registry.add(std::move(entry));
}

} // namespace palimpsest::retrieval
