#pragma once

#include "core/base/ItemReference.h"
#include "core/base/JobContext.h"
#include "core/base/Result.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace palimpsest::pipeline {

class Library;

/// A database whose items are in a list, as it was when they were listed.
struct ListedDatabase {
    std::string id;
    std::string name;
    std::int64_t revision = 0;

    bool operator==(const ListedDatabase &other) const = default;
};

/// Every item of one database, or of several one after the other, with the facts to show and to order it by, compact
/// enough that a million fit into memory: equal texts are kept once. Immutable once made, so it may be read from any thread.
class ItemList {
public:
    /// What is known of each item as a text; any may be empty except the title.
    enum class Fact {
        Title, ///< Else the caption, else the name of the file without its suffix.
        Artist,
        Year, ///< As given: "1831", "c. 1650".
        Style,
        Licence,
    };
    static constexpr std::size_t kFacts = 5;

    /// Whose items these are, in order.
    [[nodiscard]] const std::vector<ListedDatabase> &databases() const { return m_databases; }

    /// Items, numbered from 0 database by database in the order in which they were imported; removed ones are not among
    /// them.
    [[nodiscard]] std::size_t size() const { return m_entries.size(); }
    [[nodiscard]] std::int64_t id(std::size_t row) const { return m_entries[row].id; }
    /// Which of databases() the item is in.
    [[nodiscard]] std::size_t databaseNumber(std::size_t row) const { return m_entries[row].database; }
    [[nodiscard]] ItemReference reference(std::size_t row) const
    {
        return {m_databases[databaseNumber(row)].id, id(row)};
    }
    /// Whether the item is a rectangle of its picture.
    [[nodiscard]] bool isPatch(std::size_t row) const { return m_entries[row].isPatch; }
    [[nodiscard]] std::string_view text(std::size_t row, Fact fact) const { return textAt(textNumber(row, fact)); }
    /// Where the picture was when it was imported, or empty; it may have gone since.
    [[nodiscard]] std::string picturePath(std::size_t row) const;

    /// The number of a text: two items have the same number just when they have the same text.
    [[nodiscard]] std::uint32_t textNumber(std::size_t row, Fact fact) const
    {
        return m_entries[row].facts[static_cast<std::size_t>(fact)];
    }
    [[nodiscard]] std::size_t textCount() const { return m_ends.size(); }
    [[nodiscard]] std::string_view textAt(std::uint32_t number) const;

    /// Makes a list item by item.
    class Builder;

private:
    struct Entry {
        std::int64_t id = -1;
        std::array<std::uint32_t, kFacts> facts{};
        std::uint32_t folder = 0;
        std::uint32_t file = 0;
        std::uint16_t database = 0;
        bool isPatch = false;
    };

    std::vector<ListedDatabase> m_databases;
    std::vector<Entry> m_entries;
    std::string m_texts;               ///< All texts, one behind the other.
    std::vector<std::uint32_t> m_ends; ///< Where in m_texts each ends.
};

/// One item as a Builder takes it.
struct ItemListEntry {
    std::int64_t id = -1;
    std::array<std::string_view, ItemList::kFacts> facts; ///< By ItemList::Fact.
    std::string_view folder;
    std::string_view file; ///< Name inside `folder`; empty when there is no picture.
    bool isPatch = false;
};

/// Belongs to one thread.
class ItemList::Builder {
public:
    /// An empty list of no database.
    Builder();
    ~Builder();
    Builder(const Builder &) = delete;
    Builder &operator=(const Builder &) = delete;

    /// The items that follow are of this one.
    void beginDatabase(ListedDatabase database);
    /// After beginDatabase(). False, and nothing is added, when the texts would exceed what the list can number (4 GiB).
    [[nodiscard]] bool add(const ItemListEntry &entry);
    /// The list; the builder is empty afterwards.
    [[nodiscard]] std::shared_ptr<const ItemList> finish();

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

/// The items of databases of `library`, by ids, names or directories; of none, an empty list. Reports how many have been
/// read; others can read the databases meanwhile. NotFound, Cancelled, OutOfMemory, and as opening a database fails.
/// Thread-safe.
[[nodiscard]] Result<std::shared_ptr<const ItemList>> listItems(Library &library,
                                                                std::span<const std::string> databaseIds,
                                                                const JobContext &job);

/// The items of one database. Fails likewise.
[[nodiscard]] Result<std::shared_ptr<const ItemList>> listItems(Library &library, const std::string &databaseId,
                                                                const JobContext &job);

} // namespace palimpsest::pipeline
