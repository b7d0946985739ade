#include "core/retrieval/FlatSearch.h"
#include "core/retrieval/Retriever.h"

#include <utility>

namespace palimpsest::retrieval {

void registerRetrieverDense(Registry<RetrieverEntry> &registry);

namespace {

class DenseRetriever : public Retriever {
public:
    explicit DenseRetriever(EmbeddingView rows) : m_rows(rows) {}

    [[nodiscard]] Result<std::vector<Hit>> search(const SearchRequest &request) const override
    {
        return flatSearch(m_rows, request);
    }

private:
    EmbeddingView m_rows;
};

} // namespace

void registerRetrieverDense(Registry<RetrieverEntry> &registry)
{
    RetrieverEntry entry;
    entry.id = "dense";
    entry.title = "Nearest pictures";
    entry.summary = "Compares the query with every picture of the database; exact.";
    entry.create = [](const SearchSpace &space, const ParamValues &) -> Result<std::unique_ptr<Retriever>> {
        return std::unique_ptr<Retriever>(std::make_unique<DenseRetriever>(space.embeddings));
    };
    registry.add(std::move(entry));
}

} // namespace palimpsest::retrieval
