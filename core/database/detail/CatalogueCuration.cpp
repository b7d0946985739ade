#include "core/database/detail/CatalogueImpl.h"

#include "core/database/detail/Files.h"

#include <optional>

namespace palimpsest::database {

Result<std::vector<PictureKey>> Catalogue::pictureKeys(std::int64_t count)
{
    return guarded(m_impl->directory, [&]() -> Result<std::vector<PictureKey>> {
        SQLite::Statement query(*m_impl->database, "SELECT content, patch_left, patch_top, patch_right, patch_bottom "
                                                   "FROM items WHERE id < ? ORDER BY id");
        query.bind(1, count);
        std::vector<PictureKey> keys;
        keys.reserve(static_cast<std::size_t>(count));
        while (query.executeStep()) {
            std::optional<PatchRectangle> patch;
            if (!query.isColumnNull(1)) {
                patch.emplace();
                for (int side = 0; side < 4; ++side)
                    (*patch)[static_cast<std::size_t>(side)] = query.getColumn(1 + side).getInt();
            }
            keys.push_back(PictureKey::of(query.getColumn(0).getText(), patch));
        }
        if (static_cast<std::int64_t>(keys.size()) != count)
            return damagedError(m_impl->directory, "catalogue: " + std::to_string(keys.size()) + " items, "
                                                       + std::to_string(count) + " expected");
        return keys;
    });
}

Result<std::vector<ThumbnailPlace>> Catalogue::thumbnailPlaces(std::int64_t count)
{
    return guarded(m_impl->directory, [&]() -> Result<std::vector<ThumbnailPlace>> {
        SQLite::Statement query(*m_impl->database,
                                "SELECT thumbnail_offset, thumbnail_bytes FROM items WHERE id < ? ORDER BY id");
        query.bind(1, count);
        std::vector<ThumbnailPlace> places;
        places.reserve(static_cast<std::size_t>(count));
        while (query.executeStep())
            places.push_back({query.getColumn(0).getInt64(), query.getColumn(1).getInt64()});
        if (static_cast<std::int64_t>(places.size()) != count)
            return damagedError(m_impl->directory, "catalogue: " + std::to_string(places.size()) + " items, "
                                                       + std::to_string(count) + " expected");
        return places;
    });
}

Result<CatalogueState> Catalogue::restore(const CatalogueState &before, std::span<const std::int64_t> ids)
{
    return forEachItem(before, "UPDATE items SET removed = 0 WHERE id = ?", ids);
}

} // namespace palimpsest::database
