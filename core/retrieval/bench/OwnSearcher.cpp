#include "core/retrieval/IndexUpkeep.h"
#include "core/retrieval/Retriever.h"
#include "core/retrieval/bench/Searcher.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace palimpsest::retrieval {

namespace {

class OwnSearcher : public Searcher {
public:
    explicit OwnSearcher(const BenchmarkOptions &options) : m_options(options) {}

    Result<void> build(const EmbeddingView &rows, const JobContext &job) override
    {
        m_dimension = static_cast<std::size_t>(rows.dimension);
        EmbeddingView before = rows;
        before.count = std::max<std::int64_t>(0, rows.count - m_options.addedRows);
        if (auto done = open(before, job); !done || m_options.addedRows == 0)
            return done;
        const auto start = std::chrono::steady_clock::now();
        auto done = open(rows, job);
        m_addSeconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        return done;
    }

    [[nodiscard]] std::int64_t bytesNeeded(const EmbeddingView &) const override { return 0; }

    [[nodiscard]] Result<FoundRows> search(std::span<const float> queries, int k) const override
    {
        std::vector<SearchRequest> requests;
        for (std::size_t first = 0; first < queries.size(); first += m_dimension)
            requests.push_back({queries.subspan(first, m_dimension), k, {}});
        if (requests.size() == 1) {
            auto hits = m_retriever->search(requests.front());
            if (!hits)
                return hits.error();
            return FoundRows{rowsOf(*hits)};
        }
        const auto found = m_retriever->searchMany(requests, {});
        if (!found)
            return found.error();
        FoundRows rows;
        for (const std::vector<Hit> &hits : *found)
            rows.push_back(rowsOf(hits));
        return rows;
    }

    [[nodiscard]] std::string setup() const override
    {
        std::string text(indexKindName(m_facts.kind));
        for (const auto &[name, value] : m_facts.parameters)
            text += ", " + name + " " + std::to_string(value);
        return text;
    }

    [[nodiscard]] std::int64_t diskBytes() const override { return m_facts.bytes; }
    [[nodiscard]] double addSeconds() const override { return m_addSeconds; }
    [[nodiscard]] std::optional<IndexFacts> facts() const override { return m_facts; }
    [[nodiscard]] double storedBuildSeconds() const override { return m_facts.buildSeconds; }

private:
    /// Brings the index up to date and opens it, as the program does after an import.
    Result<void> open(const EmbeddingView &rows, const JobContext &job)
    {
        UpkeepOptions upkeep;
        upkeep.kind = m_options.kind;
        const auto report = refreshIndex(rows, m_options.directory, upkeep, job);
        if (!report)
            return report.error();
        m_facts = report->facts;
        Registry<RetrieverEntry> registry;
        registerRetrieverAll(registry);
        auto retriever = registry.find("dense")->create({rows, m_options.directory, {}}, {});
        if (!retriever)
            return retriever.error();
        m_retriever = std::move(*retriever);
        return {};
    }

    static std::vector<std::int64_t> rowsOf(const std::vector<Hit> &hits)
    {
        std::vector<std::int64_t> rows;
        for (const Hit &hit : hits)
            rows.push_back(hit.row);
        return rows;
    }

    BenchmarkOptions m_options;
    std::size_t m_dimension = 1;
    double m_addSeconds = 0.0;
    IndexFacts m_facts;
    std::unique_ptr<Retriever> m_retriever;
};

} // namespace

std::unique_ptr<Searcher> makeOwnSearcher(const BenchmarkOptions &options)
{
    return std::make_unique<OwnSearcher>(options);
}

} // namespace palimpsest::retrieval
