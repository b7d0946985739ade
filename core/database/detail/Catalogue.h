#pragma once

#include "core/base/Result.h"
#include "core/database/Database.h"
#include "core/database/DatabaseWriter.h"
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

/// What the catalogue vouches for; bytes of other files beyond it are left-overs of an interrupted write.
struct CatalogueState {
    std::int64_t revision = 0;
    std::int64_t items = 0; ///< Items, which is also rows of the embeddings file.
    std::int64_t thumbnailBytes = 0;
};

/// An item as it goes into the catalogue: the embedding and the JPEG bytes are already in their files.
struct CatalogueItem {
    const NewItem *item = nullptr;
    std::int64_t thumbnailOffset = 0;
};

/// A stretch of a file that one transaction wrote, and the checksum of its bytes.
struct Segment {
    enum class Kind { Embeddings = 0, Thumbnails = 1 };
    Kind kind = Kind::Embeddings;
    std::int64_t first = 0; ///< Offset in the file.
    std::int64_t bytes = 0;
    std::string checksum; ///< contentIdOfBytes().
};

/// What one transaction adds.
struct CatalogueBatch {
    std::vector<CatalogueItem> items;
    const std::vector<KnownFile> &duplicates;
    std::vector<Segment> segments;
    std::int64_t thumbnailBytes = 0; ///< Of the file afterwards.
};

/// catalogue.sqlite: the only place that knows SQL. One connection, not thread-safe: the caller guards it.
class Catalogue {
public:
    enum class Access {
        Read,
        Immutable, ///< The file is known not to change: no lock and no side file is made (read-only mounts).
        Write,     ///< With a write-ahead log, so that readers are not disturbed.
    };
    /// Makes an empty catalogue, in place of any that is there.
    static Result<std::unique_ptr<Catalogue>> create(const std::filesystem::path &directory);
    /// NotFound, Corrupt, Unsupported (newer version), Io.
    static Result<std::unique_ptr<Catalogue>> open(const std::filesystem::path &directory, Access access);
    /// Read or Immutable, whichever can work for this directory.
    static Access readAccess(const std::filesystem::path &directory, bool bundled);

    ~Catalogue();
    Catalogue(const Catalogue &) = delete;
    Catalogue &operator=(const Catalogue &) = delete;

    [[nodiscard]] Result<CatalogueState> state();
    /// The item with that id; NotFound.
    [[nodiscard]] Result<Item> item(std::int64_t id);
    [[nodiscard]] Result<Item> itemAtRow(std::int64_t row);
    [[nodiscard]] Result<bool> knowsFile(const SourceFile &file);
    [[nodiscard]] Result<bool> knowsContent(std::string_view contentId);
    [[nodiscard]] Result<bool> knowsItem(std::string_view contentId, const std::optional<PatchRectangle> &patch);
    /// Embedding rows of the removed items, ascending.
    [[nodiscard]] Result<std::vector<std::int64_t>> removedRows();
    /// Which pictures the first `count` items are, in order of ids, which are their rows. Corrupt when some are missing.
    [[nodiscard]] Result<std::vector<PictureKey>> pictureKeys(std::int64_t count);
    /// Where their thumbnails lie, likewise.
    [[nodiscard]] Result<std::vector<ThumbnailPlace>> thumbnailPlaces(std::int64_t count);
    /// In order of their offsets; none in a catalogue of version 1.
    [[nodiscard]] Result<std::vector<Segment>> segments(Segment::Kind kind);

    /// Every file, as an absolute path, that was seen with this content.
    [[nodiscard]] Result<std::vector<std::filesystem::path>> filesOfContent(std::string_view contentId);

    /// Appends items and files in one transaction that moves the state from `before` on; returns the new state.
    [[nodiscard]] Result<CatalogueState> append(const CatalogueState &before, const CatalogueBatch &batch);
    /// Marks items as removed, in one transaction. Returns the new state.
    [[nodiscard]] Result<CatalogueState> remove(const CatalogueState &before, std::span<const std::int64_t> ids);
    /// Takes that back.
    [[nodiscard]] Result<CatalogueState> restore(const CatalogueState &before, std::span<const std::int64_t> ids);
    /// Brings items into line with the files of a folder, in one transaction: see DatabaseWriter::synchronise().
    [[nodiscard]] Result<SyncOutcome> synchronise(CatalogueState &state, const std::string &root,
                                                  std::span<const std::string> present);
    /// What SQLite finds wrong with the file; empty when nothing is.
    [[nodiscard]] Result<std::vector<std::string>> faults();
    /// Hands every item to `visit`, in order of ids.
    [[nodiscard]] Result<void> visitItems(const std::function<void(const Item &)> &visit);
    /// For repairs, each in a transaction of its own that counts as a revision.
    [[nodiscard]] Result<CatalogueState> forgetThumbnails(const CatalogueState &before,
                                                          std::span<const std::int64_t> ids);
    [[nodiscard]] Result<CatalogueState> discard(const CatalogueState &before, std::span<const std::int64_t> ids);
    [[nodiscard]] Result<void> replaceSegments(Segment::Kind kind, const std::vector<Segment> &segments);
    [[nodiscard]] Result<void> rebuildIndexes();
    /// Moves the write-ahead log into the file.
    [[nodiscard]] Result<void> checkpoint();

private:
    struct Impl;
    explicit Catalogue(std::unique_ptr<Impl> impl);
    [[nodiscard]] Result<Item> itemWhere(const char *condition, std::int64_t value);
    [[nodiscard]] Result<CatalogueState> forEachItem(const CatalogueState &before, const char *statement,
                                                     std::span<const std::int64_t> ids);
    std::unique_ptr<Impl> m_impl;
};

} // namespace palimpsest::database
