#include "core/database/detail/CatalogueImpl.h"

#include <SQLiteCpp/Transaction.h>

namespace palimpsest::database {

namespace {

constexpr int kMaxFaults = 20;

} // namespace

Result<std::vector<std::string>> Catalogue::faults()
{
    return guarded(m_impl->directory, [&]() -> Result<std::vector<std::string>> {
        SQLite::Statement query(*m_impl->database, "PRAGMA integrity_check(" + std::to_string(kMaxFaults) + ")");
        std::vector<std::string> faults;
        while (query.executeStep()) {
            if (std::string text = query.getColumn(0).getString(); text != "ok")
                faults.push_back(std::move(text));
        }
        return faults;
    });
}

Result<void> Catalogue::visitItems(const std::function<void(const Item &)> &visit)
{
    return guarded(m_impl->directory, [&]() -> Result<void> {
        SQLite::Statement query(*m_impl->database, itemQuery(m_impl->version, "ORDER BY items.id"));
        while (query.executeStep())
            visit(itemFromRow(query));
        return {};
    });
}

Result<CatalogueState> Catalogue::forgetThumbnails(const CatalogueState &before, std::span<const std::int64_t> ids)
{
    return forEachItem(before, "UPDATE items SET thumbnail_offset = 0, thumbnail_bytes = 0 WHERE id = ?", ids);
}

Result<CatalogueState> Catalogue::discard(const CatalogueState &before, std::span<const std::int64_t> ids)
{
    // The file is forgotten before the item is out of sight, so that the next import takes the picture again.
    auto after = forEachItem(before, "DELETE FROM files WHERE content = (SELECT content FROM items WHERE id = ?)", ids);
    return after ? remove(*after, ids) : after;
}

Result<void> Catalogue::replaceSegments(Segment::Kind kind, const std::vector<Segment> &segments)
{
    return guarded(m_impl->directory, [&]() -> Result<void> {
        SQLite::Transaction transaction(*m_impl->database);
        SQLite::Statement clear(*m_impl->database, "DELETE FROM segments WHERE kind = ?");
        clear.bind(1, static_cast<int>(kind));
        clear.exec();
        for (const Segment &segment : segments)
            m_impl->insertSegment(segment);
        transaction.commit();
        return {};
    });
}

Result<void> Catalogue::rebuildIndexes()
{
    return guarded(m_impl->directory, [&]() -> Result<void> {
        m_impl->database->exec("REINDEX");
        return {};
    });
}

} // namespace palimpsest::database
