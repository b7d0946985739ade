#include "core/pipeline/detail/LibraryAccess.h"

#include "core/pipeline/detail/LibraryState.h"
#include "core/retrieval/MultiSearch.h"

#include <algorithm>
#include <system_error>
#include <utility>

namespace palimpsest::pipeline {

namespace {

using OpenDatabases = std::vector<std::shared_ptr<const OpenDatabase>>;

// The named databases, each once, all of the query's encoder.
Result<OpenDatabases> openSearched(Library &library, std::span<const std::string> databaseIds, const Embedding &query)
{
    OpenDatabases databases;
    for (const std::string &id : databaseIds) {
        auto database = LibraryAccess::open(library, id);
        if (!database)
            return database.error();
        const DatabaseInfo &info = (*database)->info();
        if (info.encoderId != query.encoderId)
            return Error{ErrorCode::InvalidArgument,
                         "The database \"" + info.name
                             + "\" was made with another encoder than this model's; import its pictures again.",
                         info.encoderId + " is not " + query.encoderId};
        const bool repeated = std::any_of(databases.begin(), databases.end(),
                                          [&](const auto &other) { return other->info().id == info.id; });
        if (!repeated)
            databases.push_back(std::move(*database));
    }
    return databases;
}

std::vector<std::int64_t> excludedRows(const OpenDatabase &database, std::span<const ItemReference> excluded)
{
    std::vector<std::int64_t> rows = database.database().removedRows();
    for (const ItemReference &reference : excluded) {
        if (reference.databaseId != database.info().id)
            continue;
        // An item that has gone cannot be found either, so there is nothing to exclude.
        if (const auto item = database.database().item(reference.itemId); item)
            rows.push_back(item->row);
    }
    return rows;
}

} // namespace

Result<std::shared_ptr<const OpenDatabase>> LibraryAccess::open(Library &library, const std::string &idNameOrPath)
{
    const auto info = library.m_impl->find(idNameOrPath);
    if (!info)
        return info.error();
    return library.m_impl->open(info->directory);
}

Result<std::vector<Neighbour>> LibraryAccess::search(Library &library, std::span<const std::string> databaseIds,
                                                     const Embedding &query, int k,
                                                     std::span<const ItemReference> excluded)
{
    const auto databases = openSearched(library, databaseIds, query);
    if (!databases)
        return databases.error();
    std::vector<retrieval::SearchSource> sources;
    for (const auto &database : *databases)
        sources.push_back({&database->retriever(), excludedRows(*database, excluded)});
    const auto hits = retrieval::searchMerged(sources, query.values, k);
    if (!hits)
        return hits.error();
    std::vector<Neighbour> neighbours;
    for (const retrieval::SourceHit &found : *hits) {
        auto neighbour = (*databases)[found.source]->neighbourAtRow(found.hit.row, found.hit.score);
        if (!neighbour)
            return neighbour.error();
        neighbours.push_back(std::move(*neighbour));
    }
    return neighbours;
}

void LibraryAccess::databaseChanged(Library &library, const std::filesystem::path &directory)
{
    std::error_code code;
    const std::filesystem::path canonical = std::filesystem::canonical(directory, code);
    {
        const std::scoped_lock lock(library.m_impl->mutex);
        library.m_impl->opened.erase(directory);
        if (!code)
            library.m_impl->opened.erase(canonical);
    }
    library.refresh();
}

} // namespace palimpsest::pipeline
