#pragma once

#include "core/base/Change.h"
#include "core/database/CurationStore.h"
#include "core/database/RowMarks.h"
#include "core/database/Trash.h"
#include "core/pipeline/Curation.h"
#include "core/pipeline/detail/OpenDatabase.h"

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace palimpsest::pipeline {

/// What a Curation holds. The mutex guards `databases`; the store guards itself.
struct Curation::Impl {
    Library *library = nullptr;
    CurationPlaces places;
    std::unique_ptr<database::CurationStore> store;

    struct MarkedDatabase {
        std::shared_ptr<const OpenDatabase> database; ///< Whose items `marks` was read for.
        database::RowMarks marks;
    };
    std::mutex mutex;
    std::map<std::string, MarkedDatabase> databases; ///< By id.
    std::int64_t foreignWrites = 0;

    /// The marks of a database as they are now, by id, name or path; under the mutex, valid as long as it is held.
    Result<MarkedDatabase *> marked(const std::string &databaseId);
    /// Which pictures items are. NotFound.
    Result<std::vector<database::PictureKey>> keysOf(std::span<const ItemReference> items);
    /// Edits the marks of pictures in the store and in what is in memory; `label` is asked for the change's words.
    Result<Change> edit(std::span<const database::PictureKey> keys, const MarkEdit &edit,
                        std::string (*label)(const MarkEdit &edit, std::size_t pictures));
    /// Writes marks to the store and to what is in memory.
    Result<void> writeMarks(std::span<const database::MarkedPicture> pictures);
    /// A change whose sides are these marks.
    Change markChange(std::string label, database::MarkChange written);

    /// Stores or removes a collection and returns a change that puts back what was there.
    Result<CollectionMade> storeCollection(std::string label, const database::StoredCollection &collection,
                                           std::optional<database::StoredCollection> before);
    Result<database::StoredCollection> plainCollection(std::int64_t id);
    Result<std::vector<database::CollectedItem>> collected(std::span<const ItemReference> items);
    /// The item of a collection's member that is there now.
    std::optional<ItemReference> found(const database::CollectedItem &item);
};

/// What the rest of this module needs of a Curation beyond its public face.
class CurationAccess {
public:
    static Curation::Impl &of(Curation &curation) { return *curation.m_impl; }
};

/// "1 picture", "12 pictures".
std::string picturesText(std::size_t count);

} // namespace palimpsest::pipeline
