#pragma once

#include "core/base/Neighbour.h"
#include "core/base/Result.h"
#include "core/database/Database.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
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
    std::vector<float> embedding;            ///< (dimension) float32; normalised when written.
    std::vector<std::uint8_t> thumbnailJpeg; ///< May be empty.
    std::vector<std::uint8_t> pictureJpeg;   ///< Stored in pictures/ when not empty.
};

/// A file whose content is in the database already, under another name or from an earlier import.
struct KnownFile {
    SourceFile file;
    std::string contentId;
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

    ~DatabaseWriter();
    DatabaseWriter(const DatabaseWriter &) = delete;
    DatabaseWriter &operator=(const DatabaseWriter &) = delete;

    [[nodiscard]] const DatabaseDescription &description() const;
    [[nodiscard]] std::int64_t itemCount() const;
    [[nodiscard]] std::int64_t revision() const;

    /// Whether this very file (root, path, size and time) has been imported.
    [[nodiscard]] Result<bool> knowsFile(const SourceFile &file);
    /// Whether a picture with this content is in the database.
    [[nodiscard]] Result<bool> knowsContent(std::string_view contentId);

    /// Adds `items`, and remembers `duplicates` so that a resumed import steps over them, in one transaction that a
    /// crash leaves either done or undone. Nothing to add is not an error and not a transaction.
    /// InvalidArgument when an embedding has another dimension, is zero or is not finite; Io, e.g. a full disk.
    [[nodiscard]] Result<void> commit(const std::vector<NewItem> &items, const std::vector<KnownFile> &duplicates);

    /// Writes everything into catalogue.sqlite itself, so that the directory can be archived. Called by the destructor
    /// too, where a failure has no one to hear it. No commit() afterwards.
    [[nodiscard]] Result<void> close();

private:
    struct Impl;
    explicit DatabaseWriter(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace palimpsest::database
