#include "core/pipeline/detail/NeighbourSearch.h"

#include "core/retrieval/MixedSearch.h"
#include "core/retrieval/MultiSearch.h"
#include "core/retrieval/Redundancy.h"
#include "core/retrieval/ScoreCensus.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace palimpsest::pipeline {

namespace {

static_assert(kSameWork == retrieval::kSameWorkCosine);

// How many hits are asked for when some may be folded or cut off, and how far that may grow.
constexpr int kSpareFactor = 4;
constexpr int kFewestCandidates = 64;
constexpr int kMostCandidates = 4096;

bool isFront(const Neighbour &neighbour)
{
    return neighbour.state == NeighbourState::Pinned || neighbour.state == NeighbourState::AddedByHand;
}

/// One search over several databases.
class NeighbourSearch {
public:
    NeighbourSearch(const SearchedQuery &query, const RetrieveRequest &request,
                    const std::vector<SearchedDatabase> &databases, const JobContext &job)
        : m_query(query)
        , m_request(request)
        , m_databases(databases)
        , m_job(job)
    {
        for (const auto &[text, weight] : query.texts)
            m_texts.push_back({text, weight});
    }

    Result<RetrieveOutcome> run()
    {
        if (auto checked = check(); !checked)
            return checked.error();
        std::vector<Neighbour> excluded;
        for (const Neighbour &kept : m_request.kept) {
            if (isFront(kept))
                m_outcome.neighbours.push_back(kept);
            else if (kept.state == NeighbourState::Excluded)
                excluded.push_back(kept);
        }
        m_outcome.details.resize(m_outcome.neighbours.size());
        if (static_cast<int>(m_outcome.neighbours.size()) < m_request.k) {
            if (auto found = find(); !found)
                return found.error();
        }
        if (m_request.finding.judge && hasEmbedding()) {
            if (auto judged = judge(); !judged)
                return judged.error();
        }
        std::move(excluded.begin(), excluded.end(), std::back_inserter(m_outcome.neighbours));
        m_outcome.details.resize(m_outcome.neighbours.size());
        for (Neighbour &neighbour : m_outcome.neighbours)
            score(neighbour);
        return std::move(m_outcome);
    }

    Result<std::vector<ItemReference>> rank()
    {
        if (auto checked = check(); !checked)
            return checked.error();
        std::vector<std::vector<retrieval::Hit>> lists;
        for (const SearchedDatabase &searched : m_databases) {
            if (m_job.stopRequested())
                return cancelledError();
            const auto rows = std::min<std::int64_t>(m_request.k, searched.database->embeddings().count);
            auto hits = hitsOf(searched, static_cast<int>(std::max<std::int64_t>(1, rows)));
            if (!hits)
                return hits.error();
            lists.push_back(std::move(*hits));
        }
        retrieval::HitDealer dealer(std::move(lists), {});
        std::vector<ItemReference> items;
        while (static_cast<int>(items.size()) < m_request.k) {
            const auto dealt = dealer.next();
            if (!dealt)
                break;
            items.push_back({m_databases[dealt->source].database->info().id, dealt->hit.row});
            dealer.take();
        }
        return items;
    }

private:
    [[nodiscard]] bool hasEmbedding() const { return !m_query.embedding.values.empty(); }
    [[nodiscard]] bool folds() const { return m_request.finding.redundancy < 1.0; }
    [[nodiscard]] bool cutsOff() const { return m_request.finding.cutOff > -1.0 && hasEmbedding(); }

    [[nodiscard]] Result<void> check() const
    {
        for (const SearchedDatabase &searched : m_databases) {
            const DatabaseInfo &info = searched.database->info();
            if (info.encoderId != m_query.embedding.encoderId)
                return Error{ErrorCode::InvalidArgument,
                             "The database \"" + info.name
                                 + "\" was made with another encoder than this model's; import its pictures again.",
                             info.encoderId + " is not " + m_query.embedding.encoderId};
        }
        if (!(m_request.finding.redundancy > 0.0 && m_request.finding.redundancy <= 1.0))
            return Error{ErrorCode::InvalidArgument,
                         "Pictures can be folded from a cosine above 0 on, and 1 folds nothing.",
                         {}};
        return {};
    }

    // Without an embedding the score stays what the neighbour was found by.
    void score(Neighbour &neighbour) const
    {
        const Embedding &query = m_query.embedding;
        if (hasEmbedding() && neighbour.embedding.encoderId == query.encoderId
            && neighbour.embedding.dimension() == query.dimension())
            neighbour.score = cosine(neighbour.embedding.values, query.values);
    }

    [[nodiscard]] const RowSet *allowedOf(const SearchedDatabase &searched) const
    {
        return searched.allowed ? &*searched.allowed : searched.database->search().present();
    }

    // Rows that are kept already, whatever their state.
    [[nodiscard]] std::vector<std::int64_t> excludedRows(const OpenDatabase &database) const
    {
        std::vector<std::int64_t> rows;
        for (const Neighbour &kept : m_request.kept) {
            if (kept.databaseId != database.info().id || kept.state == NeighbourState::Retrieved)
                continue;
            // An item that has gone cannot be found either, so there is nothing to exclude.
            if (const auto item = database.database().item(kept.itemId); item)
                rows.push_back(item->row);
        }
        return rows;
    }

    Result<std::vector<retrieval::Hit>> hitsOf(const SearchedDatabase &searched, int k)
    {
        const OpenDatabase &database = *searched.database;
        const std::vector<std::int64_t> excluded = excludedRows(database);
        const retrieval::TokenSource rowTokens = [&](std::span<const std::int64_t> rows) {
            return database.search().tokens().tokensOf(database.database(), rows, m_query.encodeTokens, m_job);
        };
        retrieval::SearchRequest asked{m_query.embedding.values, k, excluded};
        asked.allowedRows = allowedOf(searched);
        asked.texts = m_texts;
        asked.queryTokens = m_query.tokens ? &*m_query.tokens : nullptr;
        asked.rowTokens = m_query.encodeTokens ? &rowTokens : nullptr;
        std::shared_ptr<const retrieval::Retriever> retriever;
        if (hasEmbedding()) {
            auto lent = database.search().retriever(m_request.finding.retrieverId, m_request.finding.retrieverParams,
                                                      searched.tags);
            if (!lent)
                return lent.error();
            retriever = std::move(*lent);
        }
        PALIMPSEST_ASSERT(retriever || !m_query.colours.empty());
        if (m_query.colours.empty())
            return retriever->search(asked);
        const auto colours = database.search().colourScores(m_query.colours, m_job);
        if (!colours)
            return colours.error();
        return retrieval::searchMixed(retriever.get(), asked, {*colours, m_query.colourShare});
    }

    // Asks for more hits as long as some were passed over and there may be others.
    Result<void> find()
    {
        const int wanted = m_request.k - static_cast<int>(m_outcome.neighbours.size());
        const bool spare = folds() || cutsOff();
        const RetrieveOutcome before = m_outcome;
        for (int k = spare ? std::max(wanted * kSpareFactor, kFewestCandidates) : wanted;; k *= kSpareFactor) {
            bool more = false;
            std::vector<std::vector<retrieval::Hit>> lists;
            for (const SearchedDatabase &searched : m_databases) {
                if (m_job.stopRequested())
                    return cancelledError();
                auto hits = hitsOf(searched, k);
                if (!hits)
                    return hits.error();
                more = more || static_cast<int>(hits->size()) >= k;
                lists.push_back(std::move(*hits));
            }
            m_outcome = before;
            auto chosen = choose(std::move(lists));
            if (!chosen)
                return chosen.error();
            if (static_cast<int>(m_outcome.neighbours.size()) >= m_request.k || !more || !spare || k >= kMostCandidates)
                return {};
        }
    }

    // Takes hits in turn until there are enough neighbours.
    Result<void> choose(std::vector<std::vector<retrieval::Hit>> lists)
    {
        std::vector<double> weights;
        for (const SearchedDatabase &searched : m_databases) {
            if (!m_request.finding.databaseWeights.empty())
                weights.push_back(searched.weight);
        }
        retrieval::HitDealer dealer(std::move(lists), std::move(weights));
        retrieval::RedundancyFilter filter(m_request.finding.redundancy);
        std::vector<std::size_t> places; // Of the chosen ones, among the neighbours.
        for (std::size_t i = 0; folds() && i < m_outcome.neighbours.size(); ++i) {
            if (!m_outcome.neighbours[i].embedding.values.empty()
                && !filter.choose(m_outcome.neighbours[i].embedding.values))
                places.push_back(i);
        }
        while (static_cast<int>(m_outcome.neighbours.size()) < m_request.k) {
            const auto dealt = dealer.next();
            if (!dealt)
                break;
            const OpenDatabase &database = *m_databases[dealt->source].database;
            if (auto taken = consider(database, dealt->hit, filter, places); !taken)
                return taken.error();
            else if (*taken)
                dealer.take();
        }
        return {};
    }

    // Whether the hit has become a neighbour.
    Result<bool> consider(const OpenDatabase &database, const retrieval::Hit &hit, retrieval::RedundancyFilter &filter,
                          std::vector<std::size_t> &places)
    {
        double similarity = hit.score;
        if (folds() || cutsOff()) {
            std::vector<float> values = database.embeddings().row(hit.row);
            normaliseL2(values);
            if (hasEmbedding())
                similarity = cosine(values, m_query.embedding.values);
            if (cutsOff() && similarity < m_request.finding.cutOff)
                return false;
            const auto repeated = folds() ? filter.choose(values) : std::nullopt;
            if (repeated) {
                m_outcome.details[places[*repeated]].folded.push_back({database.info().id, hit.row, similarity});
                return false;
            }
        }
        auto neighbour = database.neighbourAtRow(hit.row, hit.score);
        if (!neighbour)
            return neighbour.error();
        places.push_back(m_outcome.neighbours.size());
        m_outcome.neighbours.push_back(std::move(*neighbour));
        m_outcome.details.push_back({hit.score, Closeness::Unknown, {}});
        return true;
    }

    Result<void> judge()
    {
        ScoreCounts &counts = m_outcome.counts;
        counts.bins.assign(retrieval::ScoreCensus::kBins, 0);
        for (const SearchedDatabase &searched : m_databases) {
            const OpenDatabase &database = *searched.database;
            // Words are about the whole database; counts are about what may be found.
            const auto whole = retrieval::takeCensus(database.embeddings(), m_query.embedding.values,
                                                     database.search().present(), m_request.finding.cutOff);
            const auto scale = database.search().scale();
            if (!whole || !scale)
                return whole ? scale.error() : whole.error();
            auto counted = whole;
            if (searched.allowed)
                counted = retrieval::takeCensus(database.embeddings(), m_query.embedding.values, &*searched.allowed,
                                                m_request.finding.cutOff);
            if (!counted)
                return counted.error();
            addCounts(*counted);
            for (std::size_t i = 0; i < m_outcome.neighbours.size(); ++i) {
                Neighbour &neighbour = m_outcome.neighbours[i];
                score(neighbour);
                if (neighbour.databaseId == database.info().id)
                    m_outcome.details[i].closeness = closenessOf(scale->closenessOf(neighbour.score, *whole));
            }
        }
        return {};
    }

    void addCounts(const retrieval::ScoreCensus &census)
    {
        const auto scaled = [&census](std::int64_t count) {
            return static_cast<std::int64_t>(static_cast<double>(count) / census.share + 0.5);
        };
        ScoreCounts &counts = m_outcome.counts;
        counts.items += scaled(census.rows);
        counts.passing += scaled(census.passing);
        counts.estimated = counts.estimated || census.share < 1.0;
        for (std::size_t i = 0; i < census.bins.size(); ++i)
            counts.bins[i] += scaled(census.bins[i]);
    }

    static Closeness closenessOf(retrieval::Closeness closeness)
    {
        switch (closeness) {
        case retrieval::Closeness::Far:
            return Closeness::Far;
        case retrieval::Closeness::Loose:
            return Closeness::Loose;
        case retrieval::Closeness::Close:
            return Closeness::Close;
        case retrieval::Closeness::VeryClose:
            return Closeness::VeryClose;
        case retrieval::Closeness::Unknown:
            break;
        }
        return Closeness::Unknown;
    }

    const SearchedQuery &m_query;
    const RetrieveRequest &m_request;
    const std::vector<SearchedDatabase> &m_databases;
    const JobContext &m_job;
    std::vector<retrieval::WeightedText> m_texts;
    RetrieveOutcome m_outcome;
};

} // namespace

Result<RetrieveOutcome> findNeighbours(const SearchedQuery &query, const RetrieveRequest &request,
                                       const std::vector<SearchedDatabase> &databases, const JobContext &job)
{
    return NeighbourSearch(query, request, databases, job).run();
}

Result<std::vector<ItemReference>> rankItems(const SearchedQuery &query, const RetrieveRequest &request,
                                             const std::vector<SearchedDatabase> &databases, const JobContext &job)
{
    return NeighbourSearch(query, request, databases, job).rank();
}

} // namespace palimpsest::pipeline
