#pragma once

#include "core/base/EmbeddingView.h"
#include "core/base/Neighbour.h"
#include "core/base/Result.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

/// A database is one directory that can be moved, copied, archived or mounted read-only:
///   database.json     what it is (DatabaseDescription)
///   catalogue.sqlite  the items; the only authority on how much of the other files counts, and their checksums
///   embeddings.f16    header, then one row of float16 per item, row-major (rows, dimension), L2-normalised
///   thumbnails.bin    JPEG files end to end, found by offset and size in the catalogue
///   pictures/         copies of the pictures, named by content; only when the database stores its pictures
///   index/            search indexes, which can always be rebuilt
///   lock              held by the one process that writes
namespace palimpsest::database {

/// What a database is, as database.json holds it.
struct DatabaseDescription {
    std::string id; ///< Unique: a UUID, or a fixed name for bundled ones. Empty when creating: a new UUID.
    std::string name;
    std::string style;     ///< The style that all of it shares, or empty.
    std::string encoderId; ///< Whose embeddings it holds.
    int dimension = 0;     ///< Of an embedding.
    std::string licence;
    bool heldOut = false;        ///< A style that no training has seen.
    bool bundled = false;        ///< Ships with the program.
    bool storesPictures = false; ///< The pictures themselves are inside, not only thumbnails.

    bool operator==(const DatabaseDescription &other) const = default;
};

/// A rectangle of a picture in pixels: left, top, right, bottom; right and bottom are outside.
using PatchRectangle = std::array<std::int32_t, 4>;

/// One item of the catalogue.
struct Item {
    std::int64_t id = -1;   ///< Handed out in order from 0 and never used again.
    std::int64_t row = -1;  ///< Its row among the embeddings.
    std::string sourceRoot; ///< Absolute path of the folder it came from; empty when unknown.
    std::string path;       ///< Relative to sourceRoot.
    std::string contentId;  ///< XXH3-128 of the source file's bytes, 32 hexadecimal digits.
    ItemFacts facts;
    int widthPx = 0; ///< Of the source picture; 0 when unknown.
    int heightPx = 0;
    std::optional<PatchRectangle> patch; ///< Set when the item is a part of its picture.
    std::int64_t thumbnailOffset = 0;
    std::int64_t thumbnailBytes = 0; ///< 0 when there is none.
    bool removed = false;            ///< Stays in its row, but is found no more.
    bool miningProhibited = false;   ///< Its maker has forbidden data mining; it is here because the artist insisted.
};

struct PictureKey;

/// Where in thumbnails.bin a thumbnail lies; no bytes when there is none.
struct ThumbnailPlace {
    std::int64_t offset = 0;
    std::int64_t bytes = 0;
};

/// A database opened for reading. Sees the state at the time of opening: a writer may append meanwhile. Never writes,
/// so it works on a read-only mount. Thread-safe: the one SQLite connection is guarded by a mutex inside.
class Database {
public:
    /// Opens the database in `directory`. NotFound when there is none; Corrupt when its files contradict each other;
    /// Unsupported when a newer program wrote it; Io.
    static Result<std::unique_ptr<Database>> open(const std::filesystem::path &directory);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    [[nodiscard]] const std::filesystem::path &directory() const;
    [[nodiscard]] const DatabaseDescription &description() const;
    /// Items and rows in all, the removed ones among them.
    [[nodiscard]] std::int64_t itemCount() const;
    /// Embedding rows of the removed items, ascending.
    [[nodiscard]] const std::vector<std::int64_t> &removedRows() const;
    /// Counts the write transactions.
    [[nodiscard]] std::int64_t revision() const;

    /// The embeddings (rows, dimension) float16, mapped from the file; valid as long as the database object.
    [[nodiscard]] EmbeddingView embeddings() const;

    /// The item with that id. NotFound.
    [[nodiscard]] Result<Item> item(std::int64_t id) const;
    /// The item of an embedding row. NotFound.
    [[nodiscard]] Result<Item> itemAtRow(std::int64_t row) const;
    /// Hands every item that is not removed to `visit`, in order of rows. Reads through a connection of its own, so that
    /// other reads go on meanwhile. Fails as open().
    [[nodiscard]] Result<void> visitItems(const std::function<void(const Item &)> &visit) const;
    /// Which pictures the items are, row by row, the removed ones too. Reads the whole catalogue: 0.1 s for 138,000 items.
    [[nodiscard]] Result<std::vector<PictureKey>> pictureKeys() const;
    /// Where the thumbnails of all items lie, row by row. As quick.
    [[nodiscard]] Result<std::vector<ThumbnailPlace>> thumbnailPlaces() const;
    /// Up to `count` items that are not removed, spread evenly over the database, ascending.
    [[nodiscard]] Result<std::vector<std::int64_t>> sampleItems(int count) const;

    /// The JPEG bytes of an item's thumbnail. NotFound when it has none; Corrupt; Io.
    [[nodiscard]] Result<std::vector<std::uint8_t>> thumbnail(const Item &item) const;
    [[nodiscard]] Result<std::vector<std::uint8_t>> thumbnail(const ThumbnailPlace &place) const;
    /// Where the item's picture was put or found when it was imported. Asks the disk nothing; empty when it has no picture.
    [[nodiscard]] std::filesystem::path importedPath(const Item &item) const;
    /// Where the item's picture is: inside the database when it stores pictures, else in the source folder, else where
    /// a later import met a copy of it. The file may have gone. Empty when the item has no picture.
    [[nodiscard]] std::filesystem::path picturePath(const Item &item) const;

    /// The revision that a database has on disk now, without opening all of it. Fails as open().
    static Result<std::int64_t> revisionOnDisk(const std::filesystem::path &directory);
    /// True when `directory` holds a database.json.
    static bool isDatabase(const std::filesystem::path &directory);

private:
    struct Impl;
    explicit Database(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace palimpsest::database
