#include "core/pipeline/detail/DatabaseSearch.h"

#include <cstddef>
#include <utility>

namespace palimpsest::pipeline {

namespace {

constexpr std::string_view kDense = "dense";
// Moving a slider makes a retriever for every value; those with parameters are then forgotten all at once.
constexpr std::size_t kKeptRetrievers = 12;

std::string keyOf(std::string_view id, const ParamValues &params)
{
    std::string key(id);
    for (const auto &[name, value] : params) {
        key += "\n" + name + "=";
        if (const auto *text = std::get_if<std::string>(&value))
            key += *text;
        else if (const auto *real = std::get_if<double>(&value))
            key += std::to_string(*real);
        else if (const auto *integer = std::get_if<std::int64_t>(&value))
            key += std::to_string(*integer);
        else
            key += std::get<bool>(value) ? "true" : "false";
    }
    return key;
}

// What a search by words reads of an item.
std::string wordsOfItem(const ItemFacts &facts)
{
    return facts.title + "\n" + facts.artist + "\n" + facts.style + "\n" + facts.caption;
}

Documents documentsOf(const database::Database &database, std::shared_ptr<const RowTags> tags)
{
    Documents documents;
    documents.count = database.itemCount();
    documents.visit = [&database, tags = std::move(tags)](const Documents::Visitor &visit) {
        auto read =
            database.visitItems([&visit](const database::Item &item) { visit(item.row, wordsOfItem(item.facts)); });
        for (std::size_t i = 0; read && i < tags->size(); ++i)
            visit((*tags)[i].first, (*tags)[i].second);
        return read;
    };
    return documents;
}

} // namespace

DatabaseSearch::DatabaseSearch(const database::Database &database) : m_database(database)
{
    retrieval::registerRetrieverAll(m_registry);
    if (database.removedRows().empty())
        return;
    m_present = RowSet::all(database.itemCount());
    for (const std::int64_t row : database.removedRows())
        m_present->erase(row);
}

retrieval::SearchSpace DatabaseSearch::space() const
{
    retrieval::SearchSpace space{m_database.embeddings(), m_indexDirectory, m_database.removedRows()};
    space.documents = documentsOf(m_database, m_tags);
    space.others = [this](std::string_view id) { return keptRetriever(id, {}); };
    return space;
}

Result<std::unique_ptr<DatabaseSearch>> DatabaseSearch::create(const database::Database &database,
                                                               const std::filesystem::path &indexDirectory,
                                                               const retrieval::RowScannerSource &scanners)
{
    std::unique_ptr<DatabaseSearch> search(new DatabaseSearch(database));
    search->m_indexDirectory = indexDirectory;
    const retrieval::RetrieverEntry *entry = search->m_registry.find(kDense);
    PALIMPSEST_ASSERT(entry != nullptr);
    retrieval::SearchSpace space = search->space();
    space.scanners = scanners;
    auto dense = entry->create(space, {});
    if (!dense)
        return dense.error();
    search->m_dense = std::move(*dense);
    return search;
}

Result<std::shared_ptr<const retrieval::Retriever>> DatabaseSearch::retriever(std::string_view id,
                                                                              const ParamValues &params,
                                                                              const RowTags &tags) const
{
    if (id == kDense)
        return m_dense;
    const std::scoped_lock lock(m_retrieverMutex);
    if (tags != *m_tags) {
        m_tags = std::make_shared<RowTags>(tags);
        m_retrievers.clear();
    }
    return keptRetriever(id, params);
}

Result<std::shared_ptr<const retrieval::Retriever>> DatabaseSearch::keptRetriever(std::string_view id,
                                                                                  const ParamValues &params) const
{
    if (id == kDense)
        return m_dense;
    const std::string key = keyOf(id, params);
    if (const auto made = m_retrievers.find(key); made != m_retrievers.end())
        return made->second;
    const retrieval::RetrieverEntry *entry = m_registry.find(id);
    if (entry == nullptr) {
        std::string known;
        for (const std::string &name : m_registry.ids())
            known += (known.empty() ? "" : ", ") + name;
        return Error{
            ErrorCode::NotFound, "There is no retriever \"" + std::string(id) + "\"; there are: " + known + ".", {}};
    }
    auto made = entry->create(space(), params);
    if (!made)
        return made.error();
    if (m_retrievers.size() >= kKeptRetrievers)
        std::erase_if(m_retrievers, [](const auto &kept) { return kept.first.find('\n') != std::string::npos; });
    return m_retrievers[key] = std::shared_ptr<const retrieval::Retriever>(std::move(*made));
}

Result<RowSet> DatabaseSearch::matching(std::span<const FactCondition> conditions) const
{
    const std::scoped_lock lock(m_factMutex);
    if (!m_facts) {
        auto built = FactTable::build(m_database);
        if (!built)
            return built.error();
        m_facts.emplace(std::move(*built));
    }
    return m_facts->matching(conditions);
}

Result<std::vector<float>> DatabaseSearch::colourScores(std::span<const QueryColour> colours,
                                                        const JobContext &job) const
{
    std::shared_ptr<const ColourTable> table;
    {
        const std::scoped_lock lock(m_colourMutex);
        if (!m_colours) {
            auto made = ColourTable::make(m_database, job);
            if (!made)
                return made.error();
            m_colours = std::move(*made);
        }
        table = m_colours;
    }
    return table->scores(colours);
}

Result<retrieval::ScoreScale> DatabaseSearch::scale() const
{
    const std::scoped_lock lock(m_scaleMutex);
    if (!m_scale) {
        const auto measured = retrieval::measureScale(m_database.embeddings(), *m_dense, present());
        if (!measured)
            return measured.error();
        m_scale = *measured;
    }
    return *m_scale;
}

} // namespace palimpsest::pipeline
