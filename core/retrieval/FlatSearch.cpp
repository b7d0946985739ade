#include "core/retrieval/FlatSearch.h"

#include "core/retrieval/detail/DotProduct.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace palimpsest::retrieval {

namespace {

// float32 sums may swap rows that are nearly equal; this many more candidates are ranked in double precision.
constexpr std::int64_t kSpareCandidates = 32;
constexpr std::size_t kBlockRows = 512;

struct Candidate {
    float score;
    std::int64_t row;
};

bool better(const Candidate &a, const Candidate &b)
{
    return a.score != b.score ? a.score > b.score : a.row < b.row;
}

Result<void> check(const EmbeddingView &rows, const SearchRequest &request)
{
    if (request.k < 1)
        return Error{ErrorCode::InvalidArgument, "At least one neighbour must be asked for.",
                     "k = " + std::to_string(request.k)};
    if (request.query.size() != static_cast<std::size_t>(rows.dimension))
        return Error{ErrorCode::InvalidArgument, "The query was encoded for another kind of database.",
                     std::to_string(request.query.size()) + " values, " + std::to_string(rows.dimension) + " expected"};
    if (!std::all_of(request.query.begin(), request.query.end(), [](float value) { return std::isfinite(value); }))
        return Error{ErrorCode::InvalidArgument, "The query could not be encoded.", "a value is not finite"};
    return {};
}

// The best `limit` rows seen so far; the worst of them is on top of the heap.
class BestRows {
public:
    explicit BestRows(std::size_t limit) : m_limit(limit) {}

    [[nodiscard]] bool wants(const Candidate &candidate) const
    {
        return m_heap.size() < m_limit || better(candidate, m_heap.front());
    }

    void add(const Candidate &candidate)
    {
        if (m_heap.size() == m_limit) {
            std::pop_heap(m_heap.begin(), m_heap.end(), better);
            m_heap.pop_back();
        }
        m_heap.push_back(candidate);
        std::push_heap(m_heap.begin(), m_heap.end(), better);
    }

    [[nodiscard]] std::vector<std::int64_t> rows() const
    {
        std::vector<std::int64_t> result;
        for (const Candidate &candidate : m_heap)
            result.push_back(candidate.row);
        return result;
    }

private:
    std::size_t m_limit;
    std::vector<Candidate> m_heap;
};

std::vector<std::int64_t> sorted(std::span<const std::int64_t> values)
{
    std::vector<std::int64_t> result(values.begin(), values.end());
    std::sort(result.begin(), result.end());
    return result;
}

} // namespace

Result<std::vector<Hit>> rankCandidates(const EmbeddingView &rows, const SearchRequest &request,
                                        std::span<const std::int64_t> candidates)
{
    if (auto checked = check(rows, request); !checked)
        return checked.error();
    const std::vector<std::int64_t> excluded = sorted(request.excludedRows);
    std::vector<Hit> hits;
    for (const std::int64_t row : candidates) {
        const bool inside = row >= 0 && row < rows.count;
        if (inside && !std::binary_search(excluded.begin(), excluded.end(), row))
            hits.push_back({row, exactDotProduct(rows, row, request.query)});
    }
    std::sort(hits.begin(), hits.end(),
              [](const Hit &a, const Hit &b) { return a.score != b.score ? a.score > b.score : a.row < b.row; });
    hits.resize(std::min(hits.size(), static_cast<std::size_t>(request.k)));
    return hits;
}

Result<std::vector<Hit>> flatSearch(const EmbeddingView &rows, const SearchRequest &request)
{
    if (auto checked = check(rows, request); !checked)
        return checked.error();
    const std::vector<std::int64_t> excluded = sorted(request.excludedRows);
    BestRows best(
        static_cast<std::size_t>(std::min(request.k + kSpareCandidates, std::max<std::int64_t>(rows.count, 1))));
    std::array<float, kBlockRows> block{};
    for (std::int64_t first = 0; first < rows.count; first += static_cast<std::int64_t>(kBlockRows)) {
        const std::span<float> scores(block.data(),
                                      static_cast<std::size_t>(std::min<std::int64_t>(kBlockRows, rows.count - first)));
        dotProducts(rows, first, request.query.data(), scores);
        for (std::size_t i = 0; i < scores.size(); ++i) {
            const Candidate candidate{scores[i], first + static_cast<std::int64_t>(i)};
            if (best.wants(candidate) && !std::binary_search(excluded.begin(), excluded.end(), candidate.row))
                best.add(candidate);
        }
    }
    return rankCandidates(rows, request, best.rows());
}

} // namespace palimpsest::retrieval
