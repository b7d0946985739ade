#include "core/pipeline/detail/OpenDatabase.h"

#include "core/base/Embedding.h"
#include "core/retrieval/IndexFacts.h"
#include "core/retrieval/IndexUpkeep.h"

#include <system_error>
#include <utility>

namespace palimpsest::pipeline {

namespace {

std::filesystem::path indexDirectory(const std::filesystem::path &directory)
{
    return directory / "index";
}

SearchInfo searchInfo(const database::Database &database)
{
    SearchInfo info;
    const auto facts = retrieval::readIndexFacts(indexDirectory(database.directory()));
    if (!facts)
        return info;
    info.kind = retrieval::indexKindName(facts->kind);
    info.rows = facts->rows;
    info.recall = facts->recall;
    info.mixedRecall = facts->mixedRecall;
    info.measuredQueries = facts->queries;
    info.medianMs = facts->medianMs;
    info.buildSeconds = facts->buildSeconds;
    info.bytes = facts->bytes;
    info.parameters = facts->parameters;
    return info;
}

} // namespace

DatabaseInfo databaseInfo(const database::Database &database)
{
    const database::DatabaseDescription &description = database.description();
    DatabaseInfo info;
    info.id = description.id;
    info.name = description.name;
    info.style = description.style;
    info.encoderId = description.encoderId;
    info.licence = description.licence;
    info.items = database.itemCount() - static_cast<std::int64_t>(database.removedRows().size());
    info.revision = database.revision();
    info.bundled = description.bundled;
    info.heldOut = description.heldOut;
    info.directory = database.directory();
    info.search = searchInfo(database);
    return info;
}

Result<void> refreshIndex(const std::filesystem::path &directory, const JobContext &job)
{
    const auto database = database::Database::open(directory);
    if (!database)
        return database.error();
    const auto report = retrieval::refreshIndex((*database)->embeddings(), indexDirectory(directory), {}, job);
    if (!report)
        return report.error();
    return {};
}

Result<std::shared_ptr<const OpenDatabase>> OpenDatabase::open(const std::filesystem::path &directory,
                                                               const retrieval::RowScannerSource &scanners)
{
    auto database = database::Database::open(directory);
    if (!database)
        return database.error();
    auto search = DatabaseSearch::create(**database, indexDirectory(directory), scanners);
    if (!search)
        return search.error();
    const std::shared_ptr<OpenDatabase> opened(new OpenDatabase());
    opened->m_info = databaseInfo(**database);
    opened->m_database = std::move(*database);
    opened->m_search = std::move(*search);
    return std::shared_ptr<const OpenDatabase>(opened);
}

Neighbour OpenDatabase::neighbourFromItem(const database::Item &item, double score) const
{
    Neighbour neighbour;
    neighbour.databaseId = m_info.id;
    neighbour.itemId = item.id;
    neighbour.contentId = item.contentId;
    std::error_code code;
    if (const std::filesystem::path picture = m_database->picturePath(item); !picture.empty()) {
        neighbour.picturePath = std::filesystem::absolute(picture, code).string();
        neighbour.pictureGone = !std::filesystem::exists(picture, code);
    }
    neighbour.miningProhibited = item.miningProhibited;
    neighbour.facts = item.facts;
    neighbour.score = score;
    neighbour.embedding = {m_info.encoderId, embeddings().row(item.row)};
    // float16 rounds the length a little.
    normaliseL2(neighbour.embedding.values);
    return neighbour;
}

Result<Neighbour> OpenDatabase::neighbour(std::int64_t itemId, double score) const
{
    const auto item = m_database->item(itemId);
    if (!item)
        return item.error();
    if (item->row < 0 || item->row >= m_database->itemCount())
        return Error{ErrorCode::NotFound,
                     "The database has no item " + std::to_string(itemId) + "; retrieve the neighbours again.",
                     {}};
    return neighbourFromItem(*item, score);
}

Result<Neighbour> OpenDatabase::neighbourAtRow(std::int64_t row, double score) const
{
    if (row < 0 || row >= m_database->itemCount())
        return Error{ErrorCode::NotFound,
                     "The database has no row " + std::to_string(row) + "; retrieve the neighbours again.",
                     {}};
    const auto item = m_database->itemAtRow(row);
    if (!item)
        return item.error();
    return neighbourFromItem(*item, score);
}

} // namespace palimpsest::pipeline
