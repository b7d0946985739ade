#include "core/retrieval/bench/Searcher.h"
#include "core/retrieval/detail/DotProduct.h"

#include <faiss/IndexFlat.h>
#include <faiss/IndexHNSW.h>

#include <algorithm>
#include <utility>

namespace palimpsest::retrieval {

namespace {

constexpr std::int64_t kBlockRows = 4096;

// float32 copies of the vectors, which is what FAISS keeps in both.
std::int64_t copyBytes(const EmbeddingView &rows)
{
    return rows.count * rows.dimension * static_cast<std::int64_t>(sizeof(float));
}

class FaissSearcher : public Searcher {
public:
    Result<void> build(const EmbeddingView &rows, const JobContext &job) override
    {
        m_index = makeIndex(rows.dimension);
        std::vector<float> values;
        for (std::int64_t first = 0; first < rows.count; first += kBlockRows) {
            if (job.stopRequested())
                return cancelledError();
            job.report({"Building " + setup(), first, rows.count, nullptr});
            const std::int64_t count = std::min(kBlockRows, rows.count - first);
            values.resize(static_cast<std::size_t>(count * rows.dimension));
            copyFloats(rows, first, values);
            m_index->add(count, values.data());
        }
        return {};
    }

    [[nodiscard]] Result<FoundRows> search(std::span<const float> queries, int k) const override
    {
        const std::size_t count = queries.size() / static_cast<std::size_t>(m_index->d);
        const auto each = static_cast<std::size_t>(k);
        std::vector<float> scores(count * each);
        std::vector<faiss::Index::idx_t> labels(scores.size(), -1);
        m_index->search(static_cast<faiss::Index::idx_t>(count), queries.data(), k, scores.data(), labels.data());
        FoundRows found(count);
        for (std::size_t i = 0; i < labels.size(); ++i) {
            if (labels[i] >= 0)
                found[i / each].push_back(labels[i]);
        }
        return found;
    }

protected:
    [[nodiscard]] virtual std::unique_ptr<faiss::Index> makeIndex(int dimension) const = 0;

    std::unique_ptr<faiss::Index> m_index;
};

class FaissFlat : public FaissSearcher {
public:
    [[nodiscard]] std::int64_t bytesNeeded(const EmbeddingView &rows) const override { return 2 * copyBytes(rows); }
    [[nodiscard]] std::string setup() const override { return "FAISS IndexFlatIP, float32"; }

protected:
    [[nodiscard]] std::unique_ptr<faiss::Index> makeIndex(int dimension) const override
    {
        return std::make_unique<faiss::IndexFlatIP>(dimension);
    }
};

class FaissGraph : public FaissSearcher {
public:
    [[nodiscard]] std::int64_t bytesNeeded(const EmbeddingView &rows) const override
    {
        return 2 * copyBytes(rows) + rows.count * kBenchmarkLinks * 10;
    }
    [[nodiscard]] std::vector<int> efforts() const override { return benchmarkBreadths(); }
    void setEffort(int effort) override
    {
        m_breadth = effort;
        dynamic_cast<faiss::IndexHNSW &>(*m_index).hnsw.efSearch = effort;
    }
    [[nodiscard]] std::string setup() const override
    {
        return "FAISS IndexHNSWFlat, float32, M " + std::to_string(kBenchmarkLinks) + ", efConstruction "
               + std::to_string(kBenchmarkBuildBreadth) + ", efSearch " + std::to_string(m_breadth);
    }

protected:
    [[nodiscard]] std::unique_ptr<faiss::Index> makeIndex(int dimension) const override
    {
        auto index = std::make_unique<faiss::IndexHNSWFlat>(dimension, kBenchmarkLinks, faiss::METRIC_INNER_PRODUCT);
        index->hnsw.efConstruction = kBenchmarkBuildBreadth;
        return index;
    }

private:
    int m_breadth = 0;
};

} // namespace

std::unique_ptr<Searcher> makeFaissFlat()
{
    return std::make_unique<FaissFlat>();
}

std::unique_ptr<Searcher> makeFaissGraph()
{
    return std::make_unique<FaissGraph>();
}

} // namespace palimpsest::retrieval
