#include "core/pipeline/detail/CurationState.h"

#include "core/pipeline/detail/LibraryAccess.h"

#include <utility>

namespace palimpsest::pipeline {

std::string picturesText(std::size_t count)
{
    return std::to_string(count) + (count == 1 ? " picture" : " pictures");
}

Result<Curation::Impl::MarkedDatabase *> Curation::Impl::marked(const std::string &databaseId)
{
    auto opened = LibraryAccess::open(*library, databaseId);
    if (!opened)
        return opened.error();
    const auto foreign = store->foreignWrites();
    if (!foreign)
        return foreign.error();
    // Another program has marked something; which database it was in, only the store can tell.
    if (*foreign != foreignWrites)
        databases.clear();
    foreignWrites = *foreign;
    const std::string id = (*opened)->info().id;
    const auto known = databases.find(id);
    if (known != databases.end() && known->second.database == *opened)
        return &known->second;
    auto marks = database::RowMarks::read((*opened)->database(), *store);
    if (!marks)
        return marks.error();
    MarkedDatabase &entry = databases[id];
    entry.database = std::move(*opened);
    entry.marks = std::move(*marks);
    return &entry;
}

Result<std::vector<database::PictureKey>> Curation::Impl::keysOf(std::span<const ItemReference> items)
{
    const std::scoped_lock lock(mutex);
    std::vector<database::PictureKey> keys;
    keys.reserve(items.size());
    MarkedDatabase *current = nullptr;
    const std::string *currentId = nullptr;
    for (const ItemReference &item : items) {
        if (currentId == nullptr || *currentId != item.databaseId) {
            const auto entry = marked(item.databaseId);
            if (!entry)
                return entry.error();
            current = *entry;
            currentId = &item.databaseId;
        }
        if (item.itemId < 0 || item.itemId >= current->marks.rowCount())
            return Error{ErrorCode::NotFound,
                         "The database has no item " + std::to_string(item.itemId) + "; retrieve the neighbours again.",
                         item.databaseId};
        keys.push_back(current->marks.key(item.itemId));
    }
    return keys;
}

Result<Change> Curation::Impl::edit(std::span<const database::PictureKey> keys, const MarkEdit &edit,
                                    std::string (*label)(const MarkEdit &edit, std::size_t pictures))
{
    const std::scoped_lock lock(mutex);
    auto written = store->edit(keys, edit);
    if (!written)
        return written.error();
    for (auto &[id, entry] : databases)
        entry.marks.update(written->after);
    std::string words = label(edit, written->after.size());
    return markChange(std::move(words), std::move(*written));
}

Result<void> Curation::Impl::writeMarks(std::span<const database::MarkedPicture> pictures)
{
    const std::scoped_lock lock(mutex);
    if (auto done = store->write(pictures); !done)
        return done;
    for (auto &[id, entry] : databases)
        entry.marks.update(pictures);
    return {};
}

Change Curation::Impl::markChange(std::string label, database::MarkChange written)
{
    Change change;
    change.label = std::move(label);
    change.isEmpty = written.after.empty();
    const auto sides = std::make_shared<const database::MarkChange>(std::move(written));
    change.revert = [this, sides] { return writeMarks(sides->before); };
    change.apply = [this, sides] { return writeMarks(sides->after); };
    return change;
}

} // namespace palimpsest::pipeline
