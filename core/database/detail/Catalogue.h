#pragma once

#include "core/base/Result.h"
#include "core/database/Database.h"
#include "core/database/DatabaseWriter.h"

#include <cstdint>
#include <filesystem>
#include <memory>
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

    /// Every file, as an absolute path, that was seen with this content.
    [[nodiscard]] Result<std::vector<std::filesystem::path>> filesOfContent(std::string_view contentId);

    /// Appends items and files in one transaction that moves the state from `before` on; returns the new state.
    [[nodiscard]] Result<CatalogueState> append(const CatalogueState &before, const std::vector<CatalogueItem> &items,
                                                const std::vector<KnownFile> &duplicates, std::int64_t thumbnailBytes);
    /// Moves the write-ahead log into the file.
    [[nodiscard]] Result<void> checkpoint();

private:
    struct Impl;
    explicit Catalogue(std::unique_ptr<Impl> impl);
    [[nodiscard]] Result<Item> itemWhere(const char *condition, std::int64_t value);
    std::unique_ptr<Impl> m_impl;
};

} // namespace palimpsest::database
