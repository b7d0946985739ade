#include "core/retrieval/bench/Searcher.h"

#if defined(PALIMPSEST_HNSWLIB)

#include "core/retrieval/detail/DotKernels.h"
#include "core/retrieval/detail/DotProduct.h"

#include <hnswlib/hnswlib.h>
#include <omp.h>

#include <algorithm>
#include <utility>

namespace palimpsest::retrieval {

namespace {

constexpr std::int64_t kBlockRows = 4096;

/// hnswlib chooses its loops when it is compiled, which is for the oldest processor here; with ours it is as fast as
/// this one allows.
class Products : public hnswlib::SpaceInterface<float> {
public:
    explicit Products(std::size_t dimension) : m_dimension(dimension) {}

    size_t get_data_size() override { return m_dimension * sizeof(float); }
    hnswlib::DISTFUNC<float> get_dist_func() override { return distance; }
    void *get_dist_func_param() override { return &m_dimension; }

private:
    static float distance(const void *a, const void *b, const void *dimension)
    {
        return 1.0F
               - bestKernels().single(static_cast<const float *>(a), static_cast<const float *>(b),
                                      *static_cast<const std::size_t *>(dimension));
    }

    std::size_t m_dimension;
};

class HnswlibSearcher : public Searcher {
public:
    Result<void> build(const EmbeddingView &rows, const JobContext &job) override
    {
        m_dimension = static_cast<std::size_t>(rows.dimension);
        m_space = std::make_unique<Products>(m_dimension);
        m_graph = std::make_unique<hnswlib::HierarchicalNSW<float>>(m_space.get(), static_cast<std::size_t>(rows.count),
                                                                    kBenchmarkLinks, kBenchmarkBuildBreadth);
        std::vector<float> values;
        for (std::int64_t first = 0; first < rows.count; first += kBlockRows) {
            if (job.stopRequested())
                return cancelledError();
            job.report({"Building hnswlib", first, rows.count, nullptr});
            const std::int64_t count = std::min(kBlockRows, rows.count - first);
            values.resize(static_cast<std::size_t>(count) * m_dimension);
            copyFloats(rows, first, values);
            // The first point must be there before threads add to it together.
            const std::int64_t alone = first == 0 ? 1 : 0;
            if (alone == 1)
                m_graph->addPoint(values.data(), 0);
#pragma omp parallel for schedule(dynamic, 16) num_threads(omp_get_num_procs())
            for (std::int64_t i = alone; i < count; ++i)
                m_graph->addPoint(values.data() + static_cast<std::size_t>(i) * m_dimension,
                                  static_cast<hnswlib::labeltype>(first + i));
        }
        return {};
    }

    [[nodiscard]] std::int64_t bytesNeeded(const EmbeddingView &rows) const override
    {
        return rows.count * (rows.dimension * static_cast<std::int64_t>(sizeof(float)) + kBenchmarkLinks * 10);
    }
    [[nodiscard]] std::vector<int> efforts() const override
    {
        return benchmarkBreadths();
    }
    void setEffort(int effort) override
    {
        m_breadth = effort;
        m_graph->setEf(static_cast<std::size_t>(effort));
    }

    [[nodiscard]] Result<FoundRows> search(std::span<const float> queries, int k) const override
    {
        FoundRows found(queries.size() / m_dimension);
        const auto count = static_cast<std::int64_t>(found.size());
#pragma omp parallel for schedule(dynamic) num_threads(count == 1 ? 1 : omp_get_num_procs())
        for (std::int64_t i = 0; i < count; ++i) {
            const auto query = static_cast<std::size_t>(i);
            auto nearest = m_graph->searchKnn(queries.data() + query * m_dimension, static_cast<std::size_t>(k));
            for (; !nearest.empty(); nearest.pop())
                found[query].push_back(static_cast<std::int64_t>(nearest.top().second));
            std::reverse(found[query].begin(), found[query].end());
        }
        return found;
    }

    [[nodiscard]] std::string setup() const override
    {
        return "hnswlib, float32, M " + std::to_string(kBenchmarkLinks) + ", ef_construction "
               + std::to_string(kBenchmarkBuildBreadth) + ", ef " + std::to_string(m_breadth);
    }

private:
    std::size_t m_dimension = 1;
    int m_breadth = 0;
    std::unique_ptr<Products> m_space;
    std::unique_ptr<hnswlib::HierarchicalNSW<float>> m_graph;
};

} // namespace

std::unique_ptr<Searcher> makeHnswlib()
{
    return std::make_unique<HnswlibSearcher>();
}

} // namespace palimpsest::retrieval

#else

namespace palimpsest::retrieval {

std::unique_ptr<Searcher> makeHnswlib()
{
    return nullptr;
}

} // namespace palimpsest::retrieval

#endif
