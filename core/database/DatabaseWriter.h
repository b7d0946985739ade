#pragma once

#include "core/base/JobContext.h"
#include "core/base/Neighbour.h"
#include "core/base/Result.h"
#include "core/database/Database.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace palimpsest::database {

/// A file of a source folder, as it is recognised again without reading it.
struct SourceFile {
    std::string
        root; ///< Absolute path of the folder; empty for databases that must not depend on where they were made.
    std::string path; ///< Relative to the root, with '/'.
    std::int64_t bytes = 0;
    std::int64_t modifiedNs = 0; ///< Since 1970, as the file system gives it; 0 when it must not matter.
};

/// An item to be added.
struct NewItem {
    SourceFile file;
    std::string contentId; ///< contentIdOfBytes() of the file.
    ItemFacts facts;
    int widthPx = 0;
    int heightPx = 0;
    std::optional<PatchRectangle> patch;
    bool miningProhibited = false;
    std::vector<float> embedding;               ///< (dimension) float32; normalised when written.
    std::vector<std::uint16_t> storedEmbedding; ///< (dimension) float16 of another database, taken over as it is.
    std::vector<std::uint8_t> thumbnailJpeg;    ///< May be empty.
    std::vector<std::uint8_t> pictureJpeg;      ///< Stored in pictures/ when not empty.
};

/// A file whose content is in the database already, under another name or from an earlier import.
struct KnownFile {
    SourceFile file;
    std::string contentId;
};

/// What bringing a database into line with a folder has changed.
struct SyncOutcome {
    std::int64_t moved = 0;    ///< Items whose picture now lies elsewhere in the folder.
    std::int64_t replaced = 0; ///< Items removed, because another picture has taken the place of theirs.
    std::int64_t vanished = 0; ///< Items whose picture is gone; they stay, with their thumbnails.
};

/// Appends to a database. One writer per database at a time, across processes; readers are not disturbed.
/// Not thread-safe: belongs to one thread. Destroying it closes the files; whatever commit() returned for is on disk.
class DatabaseWriter {
public:
    /// Makes a database in `directory`, which must be empty or absent. An empty id becomes a new UUID.
    /// InvalidArgument (no name, no encoder, dimension out of range, directory in use); Io.
    static Result<std::unique_ptr<DatabaseWriter>> create(const std::filesystem::path &directory,
                                                          const DatabaseDescription &description);

    /// Opens an existing database and cuts off what an interrupted write has left behind. Io when another writer is at
    /// work or the directory is read-only; otherwise as Database::open().
    static Result<std::unique_ptr<DatabaseWriter>> open(const std::filesystem::path &directory);
    /// The same, but waits for another writer and says so as progress. Cancelled.
    static Result<std::unique_ptr<DatabaseWriter>> open(const std::filesystem::path &directory, const JobContext &job);

    ~DatabaseWriter();
    DatabaseWriter(const DatabaseWriter &) = delete;
    DatabaseWriter &operator=(const DatabaseWriter &) = delete;

    [[nodiscard]] const DatabaseDescription &description() const;
    [[nodiscard]] std::int64_t itemCount() const;
    [[nodiscard]] std::int64_t revision() const;

    /// Whether this very file (root, path, size and time) has been imported.
    [[nodiscard]] Result<bool> knowsFile(const SourceFile &file);
    /// Whether a picture with this content, or parts of it, are in the database.
    [[nodiscard]] Result<bool> knowsContent(std::string_view contentId);
    /// Whether this part of that picture is in the database; no part means the whole picture.
    [[nodiscard]] Result<bool> knowsItem(std::string_view contentId, const std::optional<PatchRectangle> &patch);

    /// Adds `items`, and remembers `duplicates` so that a resumed import steps over them, in one transaction that a
    /// crash leaves either done or undone. Nothing to add is not an error and not a transaction.
    /// InvalidArgument when an embedding has another dimension, is zero or is not finite; Io, e.g. a full disk.
    [[nodiscard]] Result<void> commit(const std::vector<NewItem> &items, const std::vector<KnownFile> &duplicates);

    /// Takes items out of the database at once; their rows and thumbnails stay behind unseen.
    [[nodiscard]] Result<void> remove(std::span<const std::int64_t> ids);
    /// Puts items back that remove() has taken out, in one transaction.
    [[nodiscard]] Result<void> restore(std::span<const std::int64_t> ids);

    /// Brings the items that came from the folder `root` into line with the files `present` in it now (relative paths):
    /// an item follows its picture when that was moved, is removed when another picture has taken its place, and stays
    /// when its picture is gone. To be called when every file that is present has been committed.
    [[nodiscard]] Result<SyncOutcome> synchronise(const std::string &root, std::span<const std::string> present);

    /// Writes everything into catalogue.sqlite itself, so that the directory can be archived. Called by the destructor
    /// too, where a failure has no one to hear it. No commit() afterwards.
    [[nodiscard]] Result<void> close();

private:
    struct Impl;
    explicit DatabaseWriter(std::unique_ptr<Impl> impl);
    static Result<std::unique_ptr<DatabaseWriter>> openLocked(const std::filesystem::path &directory,
                                                              const JobContext *job);
    std::unique_ptr<Impl> m_impl;
};

} // namespace palimpsest::database
