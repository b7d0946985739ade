#include "core/retrieval/NearestGraph.h"

#include "core/retrieval/detail/DotKernels.h"
#include "core/retrieval/detail/JoinedRows.h"
#include "core/retrieval/detail/MixedBits.h"
#include "core/retrieval/detail/RowForest.h"
#include "core/retrieval/detail/SearchIndex.h"

#include <omp.h>

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace palimpsest::retrieval {

namespace {

constexpr std::size_t kLeavesAtOnce = 64;
constexpr std::int64_t kRowsAtOnce = 4096;

// Keeps the best k of what is offered to one row, best first, each once; equal scores by ascending row.
class BestNeighbours {
public:
    BestNeighbours(NearestGraph &graph, std::int64_t row)
        : m_rows(graph.neighbours.data() + row * graph.k)
        , m_scores(graph.scores.data() + row * graph.k)
        , m_k(graph.k)
    {
    }

    void offer(std::int32_t row, float score)
    {
        if (!isBefore(score, row, m_k - 1) || holds(row))
            return;
        int place = m_k - 1;
        for (; place > 0 && isBefore(score, row, place - 1); --place) {
            m_rows[place] = m_rows[place - 1];
            m_scores[place] = m_scores[place - 1];
        }
        m_rows[place] = row;
        m_scores[place] = score;
    }

    [[nodiscard]] bool holds(std::int32_t row) const { return std::find(m_rows, m_rows + m_k, row) != m_rows + m_k; }

private:
    [[nodiscard]] bool isBefore(float score, std::int32_t row, int place) const
    {
        return score > m_scores[place] || (score == m_scores[place] && (m_rows[place] < 0 || row < m_rows[place]));
    }

    std::int32_t *m_rows;
    float *m_scores;
    int m_k;
};

// Compares the rows of a leaf each with each.
class LeafComparison {
public:
    LeafComparison(const JoinedRows &rows, float leastScore) : m_rows(rows), m_leastScore(leastScore) {}

    void compare(std::span<const std::int32_t> leaf, NearestGraph &graph)
    {
        constexpr std::size_t kTile = DotKernels::kTileRows;
        static_assert(DotKernels::kTileRows == DotKernels::kTileQueries);
        const auto dimension = static_cast<std::size_t>(m_rows.dimension());
        const std::size_t padded = (leaf.size() + kTile - 1) / kTile * kTile;
        m_halves.assign(padded * dimension, 0);
        m_floats.assign(padded * dimension, 0.0F);
        for (std::size_t i = 0; i < leaf.size(); ++i) {
            m_rows.copyHalves(leaf[i], std::span(m_halves).subspan(i * dimension, dimension));
            bestKernels().floatsFromHalves(m_halves.data() + i * dimension, m_floats.data() + i * dimension, dimension);
        }
        std::array<float, kTile * kTile> scores{};
        for (std::size_t a = 0; a < padded; a += kTile) {
            for (std::size_t b = a; b < padded; b += kTile) {
                bestKernels().halfTile(m_halves.data() + a * dimension, m_floats.data() + b * dimension, dimension,
                                       scores.data());
                offerTile(leaf, a, b, scores, graph);
            }
        }
    }

private:
    void offerTile(std::span<const std::int32_t> leaf, std::size_t firstA, std::size_t firstB,
                   std::span<const float> scores, NearestGraph &graph) const
    {
        constexpr std::size_t kTile = DotKernels::kTileRows;
        for (std::size_t i = 0; i < kTile; ++i) {
            for (std::size_t j = 0; j < kTile; ++j) {
                const std::size_t a = firstA + i;
                const std::size_t b = firstB + j;
                const float score = scores[i * kTile + j];
                if (a >= b || b >= leaf.size() || score < m_leastScore)
                    continue;
                BestNeighbours(graph, leaf[a]).offer(leaf[b], score);
                BestNeighbours(graph, leaf[b]).offer(leaf[a], score);
            }
        }
    }

    const JoinedRows &m_rows;
    float m_leastScore;
    std::vector<std::uint16_t> m_halves;
    std::vector<float> m_floats;
};

// The leaves of a tree share no row, so that they can be compared at once.
Result<void> compareLeaves(const JoinedRows &rows, const std::vector<std::vector<std::int32_t>> &leaves,
                           const NearestGraphOptions &options, NearestGraph &graph, const JobContext &job)
{
    for (std::size_t first = 0; first < leaves.size(); first += kLeavesAtOnce) {
        if (job.stopRequested())
            return cancelledError();
        const std::size_t end = std::min(leaves.size(), first + kLeavesAtOnce);
#pragma omp parallel num_threads(omp_get_num_procs())
        {
            LeafComparison comparison(rows, options.leastScore);
#pragma omp for schedule(dynamic)
            for (std::size_t i = first; i < end; ++i)
                comparison.compare(leaves[i], graph);
        }
    }
    return {};
}

// Who has a row among its neighbours: (rows + 1) offsets and the rows, ascending.
struct ReverseGraph {
    std::vector<std::int64_t> offsets;
    std::vector<std::int32_t> rows;

    explicit ReverseGraph(const NearestGraph &graph) : offsets(static_cast<std::size_t>(graph.rows) + 1, 0)
    {
        for (const std::int32_t row : graph.neighbours) {
            if (row >= 0)
                ++offsets[static_cast<std::size_t>(row) + 1];
        }
        for (std::size_t i = 1; i < offsets.size(); ++i)
            offsets[i] += offsets[i - 1];
        rows.resize(static_cast<std::size_t>(offsets.back()));
        std::vector<std::int64_t> next(offsets.begin(), offsets.end() - 1);
        for (std::int64_t from = 0; from < graph.rows; ++from) {
            for (const std::int32_t row : graph.neighboursOf(from)) {
                if (row >= 0)
                    rows[static_cast<std::size_t>(next[static_cast<std::size_t>(row)]++)] =
                        static_cast<std::int32_t>(from);
            }
        }
    }

    // At most `limit`: everybody's neighbour must not cost more than others.
    [[nodiscard]] std::span<const std::int32_t> of(std::int32_t row, std::size_t limit) const
    {
        const auto first = static_cast<std::size_t>(offsets[static_cast<std::size_t>(row)]);
        const auto last = static_cast<std::size_t>(offsets[static_cast<std::size_t>(row) + 1]);
        return std::span(rows).subspan(first, std::min(last - first, limit));
    }
};

// Looks for better neighbours of one row among the neighbours of its neighbours.
class Widening {
public:
    Widening(const JoinedRows &rows, const NearestGraph &before, const ReverseGraph &reverse,
             const NearestGraphOptions &options)
        : m_rows(rows)
        , m_before(before)
        , m_reverse(reverse)
        , m_options(options)
        , m_seenBy(static_cast<std::size_t>(before.rows), -1)
        , m_query(static_cast<std::size_t>(rows.dimension()))
    {
    }

    void widen(std::int32_t row, NearestGraph &graph)
    {
        m_rows.copyFloats(row, m_query);
        m_seenBy[static_cast<std::size_t>(row)] = row;
        const auto near = m_before.neighboursOf(row);
        const auto limit = static_cast<std::size_t>(m_options.k);
        for (const std::int32_t neighbour : near) {
            if (neighbour >= 0)
                m_seenBy[static_cast<std::size_t>(neighbour)] = row;
        }
        lookAt(m_reverse.of(row, limit), row, graph);
        for (const std::int32_t neighbour : near) {
            if (neighbour < 0)
                break;
            lookAt(m_before.neighboursOf(neighbour), row, graph);
        }
    }

private:
    void lookAt(std::span<const std::int32_t> candidates, std::int32_t row, NearestGraph &graph)
    {
        for (const std::int32_t candidate : candidates) {
            if (candidate < 0)
                break;
            std::int32_t &seenBy = m_seenBy[static_cast<std::size_t>(candidate)];
            if (std::exchange(seenBy, row) == row)
                continue;
            const float score = m_rows.dot(candidate, m_query);
            if (score >= m_options.leastScore)
                BestNeighbours(graph, row).offer(candidate, score);
        }
    }

    const JoinedRows &m_rows;
    const NearestGraph &m_before;
    const ReverseGraph &m_reverse;
    const NearestGraphOptions &m_options;
    std::vector<std::int32_t> m_seenBy;
    std::vector<float> m_query;
};

Result<void> widenAll(const JoinedRows &rows, const NearestGraphOptions &options, NearestGraph &graph,
                      const JobContext &job, std::int64_t doneBefore, std::int64_t total)
{
    const NearestGraph before = graph;
    const ReverseGraph reverse(before);
    bool stopped = false;
#pragma omp parallel num_threads(omp_get_num_procs())
    {
        Widening widening(rows, before, reverse, options);
        for (std::int64_t first = 0; first < graph.rows; first += kRowsAtOnce) {
#pragma omp single
            {
                stopped = job.stopRequested();
                job.report({"Finding neighbours", doneBefore + first, total, nullptr});
            }
            if (stopped)
                break;
            const std::int64_t end = std::min(graph.rows, first + kRowsAtOnce);
#pragma omp for schedule(dynamic, 64)
            for (std::int64_t row = first; row < end; ++row)
                widening.widen(static_cast<std::int32_t>(row), graph);
        }
    }
    return stopped ? Result<void>(cancelledError()) : Result<void>();
}

Result<NearestGraph> build(const JoinedRows &rows, const NearestGraphOptions &options, const JobContext &job)
{
    NearestGraph graph;
    graph.rows = rows.count();
    graph.k = options.k;
    graph.neighbours.assign(static_cast<std::size_t>(graph.rows * graph.k), -1);
    graph.scores.assign(graph.neighbours.size(), -std::numeric_limits<float>::infinity());
    const bool exact = graph.rows <= options.leafRows;
    const int trees = exact ? 1 : options.trees;
    const int rounds = exact ? 0 : options.rounds;
    const std::int64_t total = graph.rows * (trees + rounds);
    for (int tree = 0; tree < trees; ++tree) {
        job.report({"Finding neighbours", graph.rows * tree, total, nullptr});
        const auto leaves =
            cutIntoLeaves(rows, options.leafRows, mixedBits(options.seed + static_cast<unsigned>(tree)), job);
        if (!leaves)
            return leaves.error();
        if (auto done = compareLeaves(rows, *leaves, options, graph, job); !done)
            return done.error();
    }
    for (int round = 0; round < rounds; ++round) {
        if (auto done = widenAll(rows, options, graph, job, graph.rows * (trees + round), total); !done)
            return done.error();
    }
    return graph;
}

} // namespace

Result<NearestGraph> nearestGraph(std::span<const EmbeddingView> parts, const NearestGraphOptions &options,
                                  const JobContext &job)
{
    const auto rows = JoinedRows::join(parts);
    if (!rows)
        return rows.error();
    if (options.k < 1 || options.leafRows < 2 || options.trees < 1)
        return Error{ErrorCode::InvalidArgument, "A graph has at least one neighbour a picture.", {}};
    return guarded([&] { return build(*rows, options, job); });
}

} // namespace palimpsest::retrieval
