#include "core/database/Database.h"

#include "core/database/ContentId.h"
#include "core/database/PictureKey.h"
#include "core/database/detail/Catalogue.h"
#include "core/database/detail/DescriptionFile.h"
#include "core/database/detail/EmbeddingFile.h"
#include "core/database/detail/Files.h"

#include <algorithm>
#include <mutex>
#include <system_error>
#include <utility>

namespace palimpsest::database {

namespace {

constexpr std::int64_t kMaxThumbnailBytes = std::int64_t{16} << 20;

Result<std::unique_ptr<Catalogue>> openCatalogue(const std::filesystem::path &directory, bool bundled)
{
    return Catalogue::open(directory, Catalogue::readAccess(directory, bundled));
}

} // namespace

struct Database::Impl {
    std::filesystem::path directory;
    DatabaseDescription description;
    CatalogueState state;
    std::vector<std::int64_t> removedRows; ///< Ascending; an item's row is its id.
    MappedFile embeddings;
    File thumbnails;
    std::mutex mutex; ///< Guards the catalogue's connection.
    std::unique_ptr<Catalogue> catalogue;
};

Database::Database(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}

Database::~Database() = default;

Result<std::unique_ptr<Database>> Database::open(const std::filesystem::path &directory)
{
    auto impl = std::make_unique<Impl>();
    impl->directory = directory;
    auto description = readDescription(directory);
    if (!description)
        return description.error();
    impl->description = std::move(*description);
    auto catalogue = openCatalogue(directory, impl->description.bundled);
    if (!catalogue)
        return catalogue.error();
    impl->catalogue = std::move(*catalogue);
    const auto state = impl->catalogue->state();
    if (!state)
        return state.error();
    impl->state = *state;
    auto removed = impl->catalogue->removedRows();
    if (!removed)
        return removed.error();
    impl->removedRows = std::move(*removed);
    const auto embeddings = openEmbeddingFile(directory, File::Mode::Read, impl->description.dimension,
                                              impl->description.encoderId, impl->state.items);
    if (!embeddings)
        return embeddings.error();
    auto mapped = mapEmbeddings(*embeddings, impl->state.items, impl->description.dimension);
    if (!mapped)
        return mapped.error();
    impl->embeddings = std::move(*mapped);
    auto thumbnails = File::open(directory / kThumbnailsName, File::Mode::Read);
    if (!thumbnails)
        return damagedError(directory, "thumbnails: " + thumbnails.error().detail);
    impl->thumbnails = std::move(*thumbnails);
    const auto thumbnailBytes = impl->thumbnails.size();
    if (!thumbnailBytes || *thumbnailBytes < static_cast<std::uint64_t>(impl->state.thumbnailBytes))
        return damagedError(directory, "thumbnails: shorter than " + std::to_string(impl->state.thumbnailBytes));
    return std::unique_ptr<Database>(new Database(std::move(impl)));
}

const std::filesystem::path &Database::directory() const
{
    return m_impl->directory;
}

const DatabaseDescription &Database::description() const
{
    return m_impl->description;
}

std::int64_t Database::itemCount() const
{
    return m_impl->state.items;
}

const std::vector<std::int64_t> &Database::removedRows() const
{
    return m_impl->removedRows;
}

std::int64_t Database::revision() const
{
    return m_impl->state.revision;
}

EmbeddingView Database::embeddings() const
{
    return embeddingView(m_impl->embeddings, m_impl->state.items, m_impl->description.dimension);
}

Result<Item> Database::item(std::int64_t id) const
{
    const std::scoped_lock lock(m_impl->mutex);
    return m_impl->catalogue->item(id);
}

Result<Item> Database::itemAtRow(std::int64_t row) const
{
    const std::scoped_lock lock(m_impl->mutex);
    return m_impl->catalogue->itemAtRow(row);
}

Result<void> Database::visitItems(const std::function<void(const Item &)> &visit) const
{
    const auto catalogue = openCatalogue(m_impl->directory, m_impl->description.bundled);
    if (!catalogue)
        return catalogue.error();
    // A writer may have added or removed items since this database was opened.
    return (*catalogue)->visitItems([&](const Item &item) {
        const bool removed = std::binary_search(m_impl->removedRows.begin(), m_impl->removedRows.end(), item.row);
        if (item.row >= 0 && item.row < itemCount() && !removed)
            visit(item);
    });
}

Result<std::vector<PictureKey>> Database::pictureKeys() const
{
    const std::scoped_lock lock(m_impl->mutex);
    return m_impl->catalogue->pictureKeys(m_impl->state.items);
}

Result<std::vector<std::int64_t>> Database::sampleItems(int count) const
{
    // Ids run from 0 without gaps, see Item::id, and are the rows.
    const std::vector<std::int64_t> &removed = m_impl->removedRows;
    const std::int64_t there = itemCount() - static_cast<std::int64_t>(removed.size());
    const std::int64_t wanted = std::min<std::int64_t>(std::max(count, 0), there);
    std::vector<std::int64_t> ids;
    std::size_t passed = 0;
    for (std::int64_t i = 0; i < wanted; ++i) {
        const auto among = static_cast<std::int64_t>(static_cast<double>(i) * static_cast<double>(there)
                                                     / static_cast<double>(wanted));
        while (passed < removed.size() && removed[passed] <= among + static_cast<std::int64_t>(passed))
            ++passed;
        ids.push_back(among + static_cast<std::int64_t>(passed));
    }
    return ids;
}

Result<std::vector<ThumbnailPlace>> Database::thumbnailPlaces() const
{
    const std::scoped_lock lock(m_impl->mutex);
    return m_impl->catalogue->thumbnailPlaces(m_impl->state.items);
}

Result<std::vector<std::uint8_t>> Database::thumbnail(const Item &item) const
{
    return thumbnail(ThumbnailPlace{item.thumbnailOffset, item.thumbnailBytes});
}

Result<std::vector<std::uint8_t>> Database::thumbnail(const ThumbnailPlace &place) const
{
    if (place.bytes == 0)
        return Error{ErrorCode::NotFound, "This item has no thumbnail; its file may have been moved or deleted.", {}};
    const bool inside = place.bytes > 0 && place.bytes <= kMaxThumbnailBytes && place.offset >= 0
                        && place.offset <= m_impl->state.thumbnailBytes - place.bytes;
    if (!inside)
        return damagedError(m_impl->directory,
                            "thumbnail at " + std::to_string(place.offset) + " lies outside the file");
    std::vector<std::uint8_t> bytes(static_cast<std::size_t>(place.bytes));
    const auto read =
        m_impl->thumbnails.readAt(static_cast<std::uint64_t>(place.offset), std::as_writable_bytes(std::span(bytes)));
    if (!read)
        return read.error();
    return bytes;
}

std::filesystem::path Database::importedPath(const Item &item) const
{
    // The catalogue may come from anyone: a content id that is no hash must not lead out of the folder.
    if (m_impl->description.storesPictures && isContentId(item.contentId))
        return m_impl->directory / kPicturesName / (item.contentId + ".jpg");
    if (item.sourceRoot.empty() || item.path.empty())
        return {};
    return std::filesystem::path(item.sourceRoot) / item.path;
}

std::filesystem::path Database::picturePath(const Item &item) const
{
    std::filesystem::path imported = importedPath(item);
    std::error_code code;
    const bool inside = m_impl->description.storesPictures && isContentId(item.contentId);
    if (inside || imported.empty() || std::filesystem::exists(imported, code))
        return imported;
    // A later import may have met the same picture somewhere else.
    const std::scoped_lock lock(m_impl->mutex);
    const auto copies = m_impl->catalogue->filesOfContent(item.contentId);
    for (const std::filesystem::path &copy : copies ? *copies : std::vector<std::filesystem::path>()) {
        if (std::filesystem::exists(copy, code))
            return copy;
    }
    return imported;
}

Result<std::int64_t> Database::revisionOnDisk(const std::filesystem::path &directory)
{
    const auto description = readDescription(directory);
    if (!description)
        return description.error();
    const auto catalogue = openCatalogue(directory, description->bundled);
    if (!catalogue)
        return catalogue.error();
    const auto state = (*catalogue)->state();
    if (!state)
        return state.error();
    return state->revision;
}

bool Database::isDatabase(const std::filesystem::path &directory)
{
    std::error_code code;
    return std::filesystem::is_regular_file(directory / kDescriptionName, code);
}

} // namespace palimpsest::database
