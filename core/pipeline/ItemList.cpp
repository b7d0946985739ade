#include "core/pipeline/ItemList.h"

#include "core/database/Database.h"
#include "core/pipeline/Library.h"
#include "core/pipeline/detail/LibraryAccess.h"

#include <filesystem>
#include <functional>
#include <limits>
#include <new>
#include <unordered_map>
#include <utility>
#include <vector>

namespace palimpsest::pipeline {

namespace {

constexpr int kReportEvery = 2000; ///< Items.

// Lets a map of strings be asked for a view.
struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};

bool addItem(ItemList::Builder &builder, const database::Database &database, const database::Item &item)
{
    const std::filesystem::path path = database.importedPath(item);
    const std::string folder = path.parent_path().string();
    const std::string file = path.filename().string();
    const std::string stem = std::filesystem::path(item.path).stem().string();
    const ItemFacts &facts = item.facts;
    const std::string &title = !facts.title.empty() ? facts.title : !facts.caption.empty() ? facts.caption : stem;
    return builder.add(
        {item.id, {title, facts.artist, facts.year, facts.style, facts.licence}, folder, file, item.patch.has_value()});
}

} // namespace

struct ItemList::Builder::Impl {
    std::shared_ptr<ItemList> list = std::make_shared<ItemList>();
    std::unordered_map<std::string, std::uint32_t, TextHash, std::equal_to<>> numbers;

    std::uint32_t numberOf(std::string_view text)
    {
        if (const auto known = numbers.find(text); known != numbers.end())
            return known->second;
        const auto number = static_cast<std::uint32_t>(list->m_ends.size());
        list->m_texts.append(text);
        list->m_ends.push_back(static_cast<std::uint32_t>(list->m_texts.size()));
        numbers.emplace(text, number);
        return number;
    }
};

std::string_view ItemList::textAt(std::uint32_t number) const
{
    const std::uint32_t first = number == 0 ? 0 : m_ends[number - 1];
    return std::string_view(m_texts).substr(first, m_ends[number] - first);
}

std::string ItemList::picturePath(std::size_t row) const
{
    const Entry &entry = m_entries[row];
    const std::string_view file = textAt(entry.file);
    if (file.empty())
        return {};
    return (std::filesystem::path(textAt(entry.folder)) / file).string();
}

ItemList::Builder::Builder() : m_impl(std::make_unique<Impl>()) {}

ItemList::Builder::~Builder() = default;

void ItemList::Builder::beginDatabase(ListedDatabase database)
{
    m_impl->list->m_databases.push_back(std::move(database));
}

bool ItemList::Builder::add(const ItemListEntry &entry)
{
    PALIMPSEST_ASSERT(!m_impl->list->m_databases.empty());
    std::size_t bytes = entry.folder.size() + entry.file.size();
    for (const std::string_view fact : entry.facts)
        bytes += fact.size();
    if (m_impl->list->m_texts.size() + bytes > std::numeric_limits<std::uint32_t>::max())
        return false;
    Entry added;
    added.id = entry.id;
    for (std::size_t i = 0; i < kFacts; ++i)
        added.facts[i] = m_impl->numberOf(entry.facts[i]);
    added.folder = m_impl->numberOf(entry.folder);
    added.file = m_impl->numberOf(entry.file);
    added.database = static_cast<std::uint16_t>(m_impl->list->m_databases.size() - 1);
    added.isPatch = entry.isPatch;
    m_impl->list->m_entries.push_back(added);
    return true;
}

std::shared_ptr<const ItemList> ItemList::Builder::finish()
{
    m_impl->numbers.clear();
    m_impl->list->m_texts.shrink_to_fit();
    m_impl->list->m_ends.shrink_to_fit();
    m_impl->list->m_entries.shrink_to_fit();
    return std::exchange(m_impl->list, std::make_shared<ItemList>());
}

Result<std::shared_ptr<const ItemList>> listItems(Library &library, std::span<const std::string> databaseIds,
                                                  const JobContext &job)
try {
    std::vector<std::shared_ptr<const OpenDatabase>> databases;
    std::int64_t total = 0;
    for (const std::string &id : databaseIds) {
        auto opened = LibraryAccess::open(library, id);
        if (!opened)
            return opened.error();
        total += (*opened)->info().items;
        databases.push_back(std::move(*opened));
    }
    ItemList::Builder builder;
    std::int64_t done = 0;
    for (const auto &database : databases) {
        const DatabaseInfo &info = database->info();
        builder.beginDatabase({info.id, info.name, info.revision});
        bool fits = true;
        const auto visited = database->database().visitItems([&](const database::Item &item) {
            if (!fits || job.stopRequested())
                return;
            fits = addItem(builder, database->database(), item);
            if (++done % kReportEvery == 0)
                job.report({"Reading the database", done, total, nullptr});
        });
        if (job.stopRequested())
            return Error{ErrorCode::Cancelled, "Listing was stopped.", {}};
        if (!visited)
            return visited.error();
        if (!fits)
            return Error{ErrorCode::OutOfMemory,
                         "The database \"" + info.name
                             + "\" is too large to be listed; close other programs and try again.",
                         {}};
    }
    return builder.finish();
} catch (const std::bad_alloc &) {
    return Error{ErrorCode::OutOfMemory,
                 "There is not enough memory to list the databases; close other programs and try again.",
                 {}};
}

Result<std::shared_ptr<const ItemList>> listItems(Library &library, const std::string &databaseId,
                                                  const JobContext &job)
{
    return listItems(library, std::span(&databaseId, 1), job);
}

} // namespace palimpsest::pipeline
