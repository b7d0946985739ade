#include "core/pipeline/detail/CurationState.h"

#include <algorithm>
#include <iterator>
#include <unordered_map>
#include <utility>

namespace palimpsest::pipeline {

namespace {

using database::CollectedItem;
using database::StoredCollection;

StoredCollection::Kind storedKind(Collection::Kind kind)
{
    return kind == Collection::Kind::Smart ? StoredCollection::Kind::Smart : StoredCollection::Kind::Plain;
}

Collection headOf(const StoredCollection &stored)
{
    Collection collection;
    collection.id = stored.id;
    collection.name = stored.name;
    collection.kind = stored.kind == StoredCollection::Kind::Smart ? Collection::Kind::Smart : Collection::Kind::Plain;
    collection.query = stored.query;
    collection.databaseIds = stored.databaseIds;
    return collection;
}

// Thousands of items are looked for at once, so not by searching lists.
class ItemSet {
public:
    ItemSet() = default;
    explicit ItemSet(const std::vector<CollectedItem> &items)
    {
        for (const CollectedItem &item : items)
            add(item);
    }
    bool contains(const CollectedItem &item) const
    {
        const auto [first, last] = m_databases.equal_range(item.key);
        return std::any_of(first, last, [&](const auto &entry) { return entry.second == item.databaseId; });
    }
    void add(const CollectedItem &item) { m_databases.emplace(item.key, item.databaseId); }

private:
    std::unordered_multimap<database::PictureKey, std::string, database::PictureKeyHash> m_databases;
};

std::vector<CollectedItem> withoutRepeats(const std::vector<CollectedItem> &items)
{
    ItemSet seen;
    std::vector<CollectedItem> unique;
    for (const CollectedItem &item : items) {
        if (seen.contains(item))
            continue;
        seen.add(item);
        unique.push_back(item);
    }
    return unique;
}

} // namespace

Result<std::vector<CollectedItem>> Curation::Impl::collected(std::span<const ItemReference> items)
{
    const auto keys = keysOf(items);
    if (!keys)
        return keys.error();
    std::vector<CollectedItem> result;
    result.reserve(items.size());
    for (std::size_t i = 0; i < items.size(); ++i)
        result.push_back({items[i].databaseId, (*keys)[i]});
    return withoutRepeats(result);
}

std::optional<ItemReference> Curation::Impl::found(const CollectedItem &item)
{
    const std::scoped_lock lock(mutex);
    const auto entry = marked(item.databaseId);
    if (!entry)
        return std::nullopt;
    const auto row = (*entry)->marks.rowOf(item.key);
    if (!row)
        return std::nullopt;
    return ItemReference{item.databaseId, *row};
}

Result<StoredCollection> Curation::Impl::plainCollection(std::int64_t id)
{
    auto stored = store->collection(id);
    if (stored && stored->kind != StoredCollection::Kind::Plain)
        return Error{ErrorCode::InvalidArgument,
                     "\"" + stored->name + "\" is found by its query; change that instead of its pictures.",
                     {}};
    return stored;
}

Result<CollectionMade> Curation::Impl::storeCollection(std::string label, const StoredCollection &collection,
                                                       std::optional<StoredCollection> before)
{
    const auto id = store->storeCollection(collection);
    if (!id)
        return id.error();
    const auto after = std::make_shared<StoredCollection>(collection);
    after->id = *id;
    CollectionMade made{*id, {}};
    made.change.label = std::move(label);
    made.change.isEmpty = before && *before == *after;
    const auto stored = std::make_shared<const std::optional<StoredCollection>>(std::move(before));
    const auto write = [this](const StoredCollection &side) -> Result<void> {
        const auto written = store->storeCollection(side);
        return written ? Result<void>() : Result<void>(written.error());
    };
    made.change.apply = [write, after] { return write(*after); };
    made.change.revert = [this, write, stored, after] {
        return *stored ? write(**stored) : store->removeCollection(after->id);
    };
    return made;
}

Result<std::vector<Collection>> Curation::collections()
{
    const auto stored = m_impl->store->collections();
    if (!stored)
        return stored.error();
    std::vector<Collection> collections;
    std::transform(stored->begin(), stored->end(), std::back_inserter(collections), headOf);
    return collections;
}

Result<Collection> Curation::collection(std::int64_t id)
{
    const auto stored = m_impl->store->collection(id);
    if (!stored)
        return stored.error();
    Collection collection = headOf(*stored);
    for (const CollectedItem &item : stored->items) {
        if (auto reference = m_impl->found(item))
            collection.items.push_back(std::move(*reference));
        else
            ++collection.missing;
    }
    return collection;
}

Result<CollectionMade> Curation::makeCollection(const Collection &collection)
{
    StoredCollection stored;
    stored.name = collection.name;
    stored.kind = storedKind(collection.kind);
    if (collection.kind == Collection::Kind::Smart) {
        stored.query = collection.query;
        stored.databaseIds = collection.databaseIds;
    } else {
        auto items = m_impl->collected(collection.items);
        if (!items)
            return items.error();
        stored.items = std::move(*items);
    }
    return m_impl->storeCollection("Make the collection \"" + stored.name + "\"", stored, std::nullopt);
}

Result<Change> Curation::describeCollection(const Collection &collection)
{
    auto before = m_impl->store->collection(collection.id);
    if (!before)
        return before.error();
    StoredCollection after = *before;
    after.name = collection.name;
    if (after.kind == StoredCollection::Kind::Smart) {
        after.query = collection.query;
        after.databaseIds = collection.databaseIds;
    }
    auto made = m_impl->storeCollection("Change the collection \"" + before->name + "\"", after, *before);
    if (!made)
        return made.error();
    return std::move(made->change);
}

Result<Change> Curation::arrangeCollection(std::int64_t id, std::span<const ItemReference> items, std::size_t position)
{
    auto before = m_impl->plainCollection(id);
    if (!before)
        return before.error();
    const auto moved = m_impl->collected(items);
    if (!moved)
        return moved.error();
    StoredCollection after = *before;
    const auto split = before->items.begin() + static_cast<std::ptrdiff_t>(std::min(position, before->items.size()));
    std::vector<CollectedItem> head(before->items.begin(), split);
    std::vector<CollectedItem> tail(split, before->items.end());
    const ItemSet moving(*moved);
    std::erase_if(head, [&](const CollectedItem &item) { return moving.contains(item); });
    std::erase_if(tail, [&](const CollectedItem &item) { return moving.contains(item); });
    after.items = std::move(head);
    after.items.insert(after.items.end(), moved->begin(), moved->end());
    after.items.insert(after.items.end(), tail.begin(), tail.end());
    auto made = m_impl->storeCollection("Put " + picturesText(moved->size()) + " into \"" + before->name + "\"", after,
                                        *before);
    if (!made)
        return made.error();
    return std::move(made->change);
}

Result<Change> Curation::takeFromCollection(std::int64_t id, std::span<const ItemReference> items)
{
    auto before = m_impl->plainCollection(id);
    if (!before)
        return before.error();
    const auto taken = m_impl->collected(items);
    if (!taken)
        return taken.error();
    StoredCollection after = *before;
    const ItemSet leaving(*taken);
    std::erase_if(after.items, [&](const CollectedItem &item) { return leaving.contains(item); });
    auto made = m_impl->storeCollection("Take " + picturesText(before->items.size() - after.items.size()) + " out of \""
                                            + before->name + "\"",
                                        after, *before);
    if (!made)
        return made.error();
    return std::move(made->change);
}

Result<Change> Curation::removeCollection(std::int64_t id)
{
    auto before = m_impl->store->collection(id);
    if (!before)
        return before.error();
    if (auto done = m_impl->store->removeCollection(id); !done)
        return done.error();
    Change change;
    change.label = "Remove the collection \"" + before->name + "\"";
    const auto stored = std::make_shared<const StoredCollection>(std::move(*before));
    Impl *impl = m_impl.get();
    change.revert = [impl, stored]() -> Result<void> {
        const auto written = impl->store->storeCollection(*stored);
        return written ? Result<void>() : Result<void>(written.error());
    };
    change.apply = [impl, stored] { return impl->store->removeCollection(stored->id); };
    return change;
}

} // namespace palimpsest::pipeline
