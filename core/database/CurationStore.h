#pragma once

#include "core/base/Marks.h"
#include "core/base/Result.h"
#include "core/database/PictureKey.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace palimpsest::database {

/// A picture and what is said about it.
struct MarkedPicture {
    PictureKey key;
    Marks marks;

    bool operator==(const MarkedPicture &other) const = default;
};

/// The marks of some pictures before and after an edit, in the same order; pictures that did not change are not among
/// them. Writing either side puts back exactly that state.
struct MarkChange {
    std::vector<MarkedPicture> before;
    std::vector<MarkedPicture> after;
};

/// A member of a collection: which picture, and in which database the artist put it there.
struct CollectedItem {
    std::string databaseId;
    PictureKey key;

    bool operator==(const CollectedItem &other) const = default;
};

/// A list of items in the artist's order, or a query whose answer is looked up each time.
struct StoredCollection {
    enum class Kind { Plain, Smart };
    std::int64_t id = 0; ///< Handed out by the store and never used again; 0: not stored yet.
    std::string name;    ///< Unique.
    Kind kind = Kind::Plain;
    std::string query;                    ///< Smart only.
    std::vector<std::string> databaseIds; ///< Smart only: where to look; empty means everywhere.
    std::vector<CollectedItem> items;     ///< Plain only.

    bool operator==(const StoredCollection &other) const = default;
};

/// What became of a suggested tag.
enum class SuggestionVerdict : std::uint8_t { Accepted, Dismissed };

/// The artist's own words about pictures: one SQLite file of this person, apart from all databases, so that databases
/// that cannot be written (bundled, mounted) are curated like others, and that a database can be handed on without
/// what was said about it. Every function is one transaction that a crash leaves done or undone. Several programs may
/// use the file at once. Thread-safe: the one connection is guarded by a mutex inside.
class CurationStore {
public:
    /// Opens the file, or makes it and its folder. Corrupt when it is something else or damaged, Unsupported when a
    /// newer program wrote it, Io.
    static Result<std::unique_ptr<CurationStore>> open(const std::filesystem::path &file);
    ~CurationStore();
    CurationStore(const CurationStore &) = delete;
    CurationStore &operator=(const CurationStore &) = delete;

    /// Applies an edit to pictures, each once however often it is named. Tags must be in normal form.
    /// InvalidArgument for a rating out of range; Io, e.g. a full disk.
    [[nodiscard]] Result<MarkChange> edit(std::span<const PictureKey> keys, const MarkEdit &edit);
    /// Makes the marks of these pictures exactly these.
    [[nodiscard]] Result<void> write(std::span<const MarkedPicture> pictures);
    /// The marks of pictures, in order; empty ones for those that have none.
    [[nodiscard]] Result<std::vector<Marks>> marks(std::span<const PictureKey> keys);
    /// Hands over every picture that has marks, in no order.
    [[nodiscard]] Result<void> visit(const std::function<void(const MarkedPicture &)> &visitor);
    /// Every tag that a picture wears, ascending.
    [[nodiscard]] Result<std::vector<TagCount>> tags();
    /// A number that is another one once another program, or another store on the same file, has written to it.
    [[nodiscard]] Result<std::int64_t> foreignWrites();

    /// Ascending by name, without their items.
    [[nodiscard]] Result<std::vector<StoredCollection>> collections();
    /// With its items. NotFound.
    [[nodiscard]] Result<StoredCollection> collection(std::int64_t id);
    /// Stores a collection in place of the one with its id; id 0 gets a new one. Returns the id.
    /// InvalidArgument when the name is empty or another collection has it.
    [[nodiscard]] Result<std::int64_t> storeCollection(const StoredCollection &collection);
    /// Nothing there is not an error.
    [[nodiscard]] Result<void> removeCollection(std::int64_t id);

    /// Remembers what became of a suggestion; no verdict forgets it.
    [[nodiscard]] Result<void> recordVerdict(const PictureKey &key, std::string_view tag,
                                             std::optional<SuggestionVerdict> verdict);
    /// The tags that were suggested for a picture and dismissed, ascending.
    [[nodiscard]] Result<std::vector<std::string>> dismissedTags(const PictureKey &key);

private:
    struct Impl;
    explicit CurationStore(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace palimpsest::database
