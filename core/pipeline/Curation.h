#pragma once

#include "core/base/Change.h"
#include "core/base/ItemReference.h"
#include "core/base/Marks.h"
#include "core/base/Result.h"
#include "core/pipeline/Library.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace palimpsest::pipeline {

/// Where curating keeps things.
struct CurationPlaces {
    std::filesystem::path store;     ///< The file with this person's marks and collections; made when absent.
    std::filesystem::path cache;     ///< A folder for what can be made again; made when absent.
    std::filesystem::path homeTrash; ///< $XDG_DATA_HOME/Trash.
};

/// A list of items in the artist's order, or a query whose answer is looked up each time it is shown.
struct Collection {
    enum class Kind { Plain, Smart };
    std::int64_t id = 0;
    std::string name;
    Kind kind = Kind::Plain;
    std::string query;                    ///< Smart only: as it stands in the query bar.
    std::vector<std::string> databaseIds; ///< Smart only: where to look; empty means everywhere.
    std::vector<ItemReference> items;     ///< Plain only: those that are there now.
    std::int64_t missing = 0; ///< Plain only: items whose database or picture is not there now. They are kept.
};

/// A collection that was made, and how to take that back.
struct CollectionMade {
    std::int64_t id = 0;
    Change change;
};

/// The tag in the form in which tags are compared: lower case, single spaces, nothing around the first ':' which parts
/// the kind from the word ("Artist : Claude  Monet" is "artist:claude monet"). InvalidArgument when nothing is left, or
/// it is longer than 200 bytes or holds control characters.
Result<std::string> normalisedTag(std::string_view text);

/// What the artist says about pictures: marks (tags, ratings, flags, colours) and collections, for items of any database,
/// those that cannot be written too. Marks belong to the picture, by its content: the same picture (or the same part of
/// one) in another database wears the same marks. What changes something has done so when it returns, in one
/// transaction, and returns a Change that takes exactly that back. Thread-safe.
class Curation {
public:
    /// `library` must outlive it. Corrupt, Unsupported, Io: see the file in `places.store`.
    static Result<std::unique_ptr<Curation>> open(Library &library, CurationPlaces places);
    ~Curation();
    Curation(const Curation &) = delete;
    Curation &operator=(const Curation &) = delete;

    [[nodiscard]] Library &library();

    /// Edits the marks of items, each once however often it is named; items that have them already do not change.
    /// NotFound (database or item), InvalidArgument (a rating out of range, a tag that is none), Io.
    [[nodiscard]] Result<Change> mark(std::span<const ItemReference> items, const MarkEdit &edit);
    /// Of items, in order. NotFound.
    [[nodiscard]] Result<std::vector<Marks>> marks(std::span<const ItemReference> items);
    /// The items of a database whose marks pass, ascending; they are its embedding rows too. Milliseconds, once the
    /// database has been asked before. NotFound, InvalidArgument (a tag that is none), Io.
    [[nodiscard]] Result<std::vector<std::int64_t>> markedItems(const std::string &databaseId,
                                                                const MarkFilter &filter);
    /// The marks of all items of a database by item id, without their tags, as a copy. As quick as markedItems(). Fails
    /// likewise.
    [[nodiscard]] Result<std::vector<CullMarks>> cullMarks(const std::string &databaseId);
    /// The same for pictures by content id, whether or not they are items of a database: results of the history. Tags are
    /// written as they stand. InvalidArgument (a rating out of range), Io.
    [[nodiscard]] Result<Change> markPictures(std::span<const std::string> contentIds, const MarkEdit &edit);
    /// Of pictures by content id, in order, without their tags. Quick for all pictures of a history at once.
    [[nodiscard]] Result<std::vector<CullMarks>> cullMarksOfPictures(std::span<const std::string> contentIds);

    /// Every tag in a database, or anywhere when it is empty, ascending.
    [[nodiscard]] Result<std::vector<TagCount>> tags(const std::string &databaseId);

    /// Ascending by name, without their items.
    [[nodiscard]] Result<std::vector<Collection>> collections();
    /// With its items. NotFound.
    [[nodiscard]] Result<Collection> collection(std::int64_t id);
    /// A new one from name, kind, query, databases and items. InvalidArgument when the name is empty or taken.
    [[nodiscard]] Result<CollectionMade> makeCollection(const Collection &collection);
    /// Another name, and for a smart collection another query and other databases. Fails likewise; NotFound.
    [[nodiscard]] Result<Change> describeCollection(const Collection &collection);
    /// Puts items into a plain collection, before its item number `position` (beyond the end: at the end); those that
    /// are in it already move there. NotFound; InvalidArgument for a smart collection.
    [[nodiscard]] Result<Change> arrangeCollection(std::int64_t id, std::span<const ItemReference> items,
                                                   std::size_t position);
    /// Takes items out of a plain collection. Fails likewise.
    [[nodiscard]] Result<Change> takeFromCollection(std::int64_t id, std::span<const ItemReference> items);
    /// Removes a collection; its pictures stay. NotFound.
    [[nodiscard]] Result<Change> removeCollection(std::int64_t id);

private:
    friend class CurationAccess;
    struct Impl;
    explicit Curation(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace palimpsest::pipeline
