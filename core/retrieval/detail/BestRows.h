#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace palimpsest::retrieval {

/// A row that may be among the nearest.
struct Candidate {
    float score = 0.0F;
    std::int64_t row = -1;
};

/// Higher scores first, equal ones by ascending row.
inline bool better(const Candidate &a, const Candidate &b)
{
    return a.score != b.score ? a.score > b.score : a.row < b.row;
}

/// The best `limit` rows seen so far; the worst of them is on top of the heap. Allocates only in the constructor.
class BestRows {
public:
    explicit BestRows(std::size_t limit) : m_limit(limit) { m_heap.reserve(limit + 1); }

    [[nodiscard]] bool wants(const Candidate &candidate) const
    {
        return m_heap.size() < m_limit || (m_limit > 0 && better(candidate, m_heap.front()));
    }

    /// `candidate` must be wanted.
    void add(const Candidate &candidate)
    {
        if (m_heap.size() == m_limit) {
            std::pop_heap(m_heap.begin(), m_heap.end(), better);
            m_heap.pop_back();
        }
        m_heap.push_back(candidate);
        std::push_heap(m_heap.begin(), m_heap.end(), better);
    }

    void addAll(const BestRows &other)
    {
        for (const Candidate &candidate : other.m_heap) {
            if (wants(candidate))
                add(candidate);
        }
    }

    /// In no order; of an object that stays, since the span does not keep it.
    [[nodiscard]] std::span<const Candidate> candidates() const & { return m_heap; }
    std::span<const Candidate> candidates() && = delete;

private:
    std::size_t m_limit;
    std::vector<Candidate> m_heap;
};

/// One for each of several threads that look for the same; room for everything is made at once.
inline std::vector<BestRows> bestRowsPerThread(int threads, std::size_t limit)
{
    std::vector<BestRows> bests;
    bests.reserve(static_cast<std::size_t>(threads));
    for (int thread = 0; thread < threads; ++thread)
        bests.emplace_back(limit);
    return bests;
}

/// The best `limit` of what all threads have found.
inline BestRows mergedBest(std::span<const BestRows> parts, std::size_t limit)
{
    BestRows merged(limit);
    for (const BestRows &part : parts)
        merged.addAll(part);
    return merged;
}

} // namespace palimpsest::retrieval
