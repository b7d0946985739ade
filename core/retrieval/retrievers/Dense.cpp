#include "core/retrieval/FlatSearch.h"
#include "core/retrieval/Retriever.h"
#include "core/retrieval/detail/ExactScan.h"
#include "core/retrieval/detail/IndexHeader.h"
#include "core/retrieval/detail/IndexedSearch.h"
#include "core/retrieval/detail/ScannedSearch.h"

#include <omp.h>

#include <algorithm>
#include <atomic>
#include <memory>
#include <utility>

namespace palimpsest::retrieval {

void registerRetrieverDense(Registry<RetrieverEntry> &registry);

namespace {

// Searches of a batch between two looks at whether it should stop.
constexpr std::size_t kSearchesAtOnce = 64;

class DenseRetriever : public Retriever {
public:
    DenseRetriever(const SearchSpace &space, OpenIndex index)
        : m_rows(space.embeddings)
        , m_removed(sortedRows(space.removedRows))
        , m_index(std::move(index))
        , m_scanner(space.scanners ? space.scanners(space.embeddings) : nullptr)
    {
    }

    [[nodiscard]] Result<std::vector<Hit>> search(const SearchRequest &request) const override
    {
        if (m_scanner) {
            auto scanned = searchScanned(*m_scanner, indexedRows(), request);
            if (!scanned)
                return scanned.error();
            if (*scanned)
                return std::move(**scanned);
        }
        if (m_index.index)
            return searchIndexed(indexedRows(), request, scanThreads(m_rows.count * m_rows.dimension));
        if (m_removed.empty())
            return flatSearch(m_rows, request);
        const std::vector<std::int64_t> hidden = withRemoved(request.excludedRows);
        return flatSearch(m_rows, {request.query, request.k, hidden, request.allowedRows});
    }

    [[nodiscard]] Result<std::vector<std::vector<Hit>>> searchMany(std::span<const SearchRequest> requests,
                                                                   const JobContext &job) const override
    {
        return m_index.index ? searchManyIndexed(requests, job) : searchManyExact(requests, job);
    }

private:
    [[nodiscard]] IndexedRows indexedRows() const
    {
        return {m_rows, m_index.index.get(), m_index.header.effort, m_removed, &m_ranked};
    }

    [[nodiscard]] std::vector<std::int64_t> withRemoved(std::span<const std::int64_t> excluded) const
    {
        std::vector<std::int64_t> hidden(excluded.begin(), excluded.end());
        hidden.insert(hidden.end(), m_removed.begin(), m_removed.end());
        return hidden;
    }

    [[nodiscard]] Result<std::vector<std::vector<Hit>>> searchManyExact(std::span<const SearchRequest> requests,
                                                                        const JobContext &job) const
    {
        if (m_removed.empty())
            return flatSearchMany(m_rows, requests, job);
        std::vector<std::vector<std::int64_t>> hidden;
        std::vector<SearchRequest> visible;
        for (const SearchRequest &request : requests) {
            hidden.push_back(withRemoved(request.excludedRows));
            visible.push_back({request.query, request.k, hidden.back(), request.allowedRows});
        }
        return flatSearchMany(m_rows, visible, job);
    }

    // Every search on one thread and several at once is faster than one after another on all threads.
    [[nodiscard]] Result<std::vector<std::vector<Hit>>> searchManyIndexed(std::span<const SearchRequest> requests,
                                                                          const JobContext &job) const
    {
        const IndexedRows space = indexedRows();
        std::vector<std::vector<Hit>> results;
        for (std::size_t first = 0; first < requests.size(); first += kSearchesAtOnce) {
            if (job.stopRequested())
                return cancelledError();
            const auto some = requests.subspan(first, std::min(kSearchesAtOnce, requests.size() - first));
            std::vector<Result<std::vector<Hit>>> found(some.size(), std::vector<Hit>());
#pragma omp parallel for schedule(dynamic) num_threads(omp_get_num_procs())
            for (std::size_t i = 0; i < some.size(); ++i)
                found[i] = searchIndexed(space, some[i], 1);
            for (Result<std::vector<Hit>> &hits : found) {
                if (!hits)
                    return hits.error();
                results.push_back(std::move(*hits));
            }
        }
        return results;
    }

    EmbeddingView m_rows;
    std::vector<std::int64_t> m_removed;
    OpenIndex m_index;                     ///< Without one every search is exact.
    std::unique_ptr<RowScanner> m_scanner; ///< May be null. With one that answers every single search is exact.
    mutable std::atomic<std::int64_t> m_ranked = 0;
};

} // namespace

void registerRetrieverDense(Registry<RetrieverEntry> &registry)
{
    RetrieverEntry entry;
    entry.id = "dense";
    entry.title = "Nearest pictures";
    entry.summary = "Finds the pictures whose embeddings are nearest to the query; large databases by their index.";
    entry.create = [](const SearchSpace &space, const ParamValues &) -> Result<std::unique_ptr<Retriever>> {
        auto index = openIndex(space.indexDirectory, space.embeddings);
        // An index is only a shortcut: without a current, sound one the exact search finds the same, later.
        return std::unique_ptr<Retriever>(
            std::make_unique<DenseRetriever>(space, index ? std::move(*index) : OpenIndex{}));
    };
    registry.add(std::move(entry));
}

} // namespace palimpsest::retrieval
