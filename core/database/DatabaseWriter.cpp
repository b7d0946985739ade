#include "core/database/DatabaseWriter.h"

#include "core/base/Embedding.h"
#include "core/base/Half.h"
#include "core/database/ContentId.h"
#include "core/database/detail/Catalogue.h"
#include "core/database/detail/DescriptionFile.h"
#include "core/database/detail/EmbeddingFile.h"
#include "core/database/detail/Files.h"
#include "core/database/detail/WriterLock.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <system_error>
#include <utility>

namespace palimpsest::database {

namespace {

// Names that an interrupted create() may leave behind.
constexpr std::array<std::string_view, 9> kOwnNames{
    kDescriptionName,       kCatalogueName, kEmbeddingsName, kThumbnailsName,           "catalogue.sqlite-wal",
    "catalogue.sqlite-shm", kLockName,      kPicturesName,   "catalogue.sqlite-journal"};

Result<void> checkCanCreate(const std::filesystem::path &directory)
{
    const Error inUse{ErrorCode::InvalidArgument,
                      "\"" + directory.string() + "\" holds other files; choose an empty folder for the database.",
                      {}};
    if (Database::isDatabase(directory))
        return Error{ErrorCode::InvalidArgument,
                     "There is a database in \"" + directory.string() + "\" already; choose another folder.",
                     {}};
    std::error_code code;
    std::filesystem::create_directories(directory, code);
    if (code)
        return Error{ErrorCode::Io, "The folder \"" + directory.string() + "\" cannot be made; check its permissions.",
                     code.message()};
    std::filesystem::directory_iterator entries(directory, code);
    for (; !code && entries != std::filesystem::directory_iterator(); entries.increment(code)) {
        const std::string name = entries->path().filename().string();
        if (std::find(kOwnNames.begin(), kOwnNames.end(), name) == kOwnNames.end() && name != "database.json.new")
            return inUse;
    }
    if (code)
        return Error{ErrorCode::Io, "The folder \"" + directory.string() + "\" cannot be read; check its permissions.",
                     code.message()};
    return {};
}

} // namespace

struct DatabaseWriter::Impl {
    std::filesystem::path directory;
    DatabaseDescription description;
    CatalogueState state;
    File lock;
    File embeddings;
    File thumbnails;
    std::unique_ptr<Catalogue> catalogue;

    Result<void> openFiles();
    Result<void> dropTail();
    Result<void> storePictures(const std::vector<NewItem> &items) const;
    Result<void> appendEmbeddings(const std::vector<NewItem> &items, CatalogueBatch &batch);
    Result<void> appendThumbnails(const std::vector<NewItem> &items, CatalogueBatch &batch);
    static Result<void> appendBytes(File &file, Segment::Kind kind, std::uint64_t offset,
                                    std::span<const std::byte> bytes, CatalogueBatch &batch);
};

Result<void> DatabaseWriter::Impl::openFiles()
{
    const auto current = catalogue->state();
    if (!current)
        return current.error();
    state = *current;
    auto rows =
        openEmbeddingFile(directory, File::Mode::ReadWrite, description.dimension, description.encoderId, state.items);
    if (!rows)
        return rows.error();
    embeddings = std::move(*rows);
    auto packed = File::open(directory / kThumbnailsName, File::Mode::ReadWrite);
    if (!packed)
        return packed.error();
    thumbnails = std::move(*packed);
    return dropTail();
}

Result<void> DatabaseWriter::Impl::dropTail()
{
    const auto thumbnailBytes = static_cast<std::uint64_t>(state.thumbnailBytes);
    const auto size = thumbnails.size();
    if (!size)
        return size.error();
    if (*size < thumbnailBytes)
        return damagedError(directory, "thumbnails: " + std::to_string(*size) + " bytes, "
                                           + std::to_string(thumbnailBytes) + " expected");
    if (auto done = thumbnails.truncate(thumbnailBytes); !done)
        return done;
    return embeddings.truncate(embeddingOffset(state.items, description.dimension));
}

Result<void> DatabaseWriter::Impl::storePictures(const std::vector<NewItem> &items) const
{
    const std::filesystem::path folder = directory / kPicturesName;
    bool stored = false;
    for (const NewItem &item : items) {
        if (item.pictureJpeg.empty())
            continue;
        if (!isContentId(item.contentId))
            return Error{ErrorCode::InvalidArgument,
                         "The picture \"" + item.file.path + "\" cannot be stored; leave the picture out.",
                         "content id " + item.contentId};
        std::error_code code;
        std::filesystem::create_directory(folder, code);
        if (auto done =
                writeFileAtomically(folder / (item.contentId + ".jpg"), std::as_bytes(std::span(item.pictureJpeg)));
            !done)
            return done;
        stored = true;
    }
    if (stored)
        return syncDirectory(folder);
    return {};
}

Result<void> DatabaseWriter::Impl::appendEmbeddings(const std::vector<NewItem> &items, CatalogueBatch &batch)
{
    std::vector<std::uint16_t> rows;
    rows.reserve(items.size() * static_cast<std::size_t>(description.dimension));
    for (const NewItem &item : items) {
        if (item.storedEmbedding.size() == static_cast<std::size_t>(description.dimension)) {
            rows.insert(rows.end(), item.storedEmbedding.begin(), item.storedEmbedding.end());
            continue;
        }
        std::vector<float> values = item.embedding;
        if (values.size() != static_cast<std::size_t>(description.dimension))
            return Error{ErrorCode::InvalidArgument,
                         "The embedding does not fit this database; choose another database or model.",
                         std::to_string(values.size()) + " values, " + std::to_string(description.dimension)
                             + " expected"};
        if (!normaliseL2(values))
            return Error{ErrorCode::InvalidArgument,
                         "The encoder gave no usable embedding for \"" + item.file.path + "\"; leave the picture out.",
                         {}};
        std::transform(values.begin(), values.end(), std::back_inserter(rows), halfFromFloat);
    }
    return appendBytes(embeddings, Segment::Kind::Embeddings, embeddingOffset(state.items, description.dimension),
                       std::as_bytes(std::span(rows)), batch);
}

Result<void> DatabaseWriter::Impl::appendThumbnails(const std::vector<NewItem> &items, CatalogueBatch &batch)
{
    std::vector<std::uint8_t> packed;
    for (const NewItem &item : items) {
        batch.items.push_back({&item, batch.thumbnailBytes});
        packed.insert(packed.end(), item.thumbnailJpeg.begin(), item.thumbnailJpeg.end());
        batch.thumbnailBytes += static_cast<std::int64_t>(item.thumbnailJpeg.size());
    }
    return appendBytes(thumbnails, Segment::Kind::Thumbnails, static_cast<std::uint64_t>(state.thumbnailBytes),
                       std::as_bytes(std::span(packed)), batch);
}

Result<void> DatabaseWriter::Impl::appendBytes(File &file, Segment::Kind kind, std::uint64_t offset,
                                               std::span<const std::byte> bytes, CatalogueBatch &batch)
{
    if (bytes.empty())
        return {};
    if (auto done = file.writeAt(offset, bytes); !done)
        return done;
    batch.segments.push_back(
        {kind, static_cast<std::int64_t>(offset), static_cast<std::int64_t>(bytes.size()), contentIdOfBytes(bytes)});
    return file.sync();
}

DatabaseWriter::DatabaseWriter(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}

DatabaseWriter::~DatabaseWriter() = default;

Result<std::unique_ptr<DatabaseWriter>> DatabaseWriter::create(const std::filesystem::path &directory,
                                                               const DatabaseDescription &description)
{
    if (auto checked = checkDescription(description); !checked)
        return checked.error();
    if (auto checked = checkCanCreate(directory); !checked)
        return checked.error();
    auto impl = std::make_unique<Impl>();
    impl->directory = directory;
    impl->description = description;
    if (impl->description.id.empty())
        impl->description.id = newDatabaseId();
    auto lock = takeWriterLock(directory, nullptr);
    if (!lock)
        return lock.error();
    impl->lock = std::move(*lock);
    auto catalogue = Catalogue::create(directory);
    if (!catalogue)
        return catalogue.error();
    impl->catalogue = std::move(*catalogue);
    if (auto made = createEmbeddingFile(directory, description.dimension, description.encoderId); !made)
        return made.error();
    if (auto done = impl->openFiles(); !done)
        return done.error();
    // Last, because this file is what makes the directory a database.
    if (auto done = writeDescription(directory, impl->description); !done)
        return done.error();
    if (auto done = syncDirectory(directory); !done)
        return done.error();
    return std::unique_ptr<DatabaseWriter>(new DatabaseWriter(std::move(impl)));
}

Result<std::unique_ptr<DatabaseWriter>> DatabaseWriter::open(const std::filesystem::path &directory)
{
    return openLocked(directory, nullptr);
}

Result<std::unique_ptr<DatabaseWriter>> DatabaseWriter::open(const std::filesystem::path &directory,
                                                             const JobContext &job)
{
    return openLocked(directory, &job);
}

Result<std::unique_ptr<DatabaseWriter>> DatabaseWriter::openLocked(const std::filesystem::path &directory,
                                                                   const JobContext *job)
{
    auto description = readDescription(directory);
    if (!description)
        return description.error();
    auto impl = std::make_unique<Impl>();
    impl->directory = directory;
    impl->description = std::move(*description);
    auto lock = takeWriterLock(directory, job);
    if (!lock)
        return lock.error();
    impl->lock = std::move(*lock);
    auto catalogue = Catalogue::open(directory, Catalogue::Access::Write);
    if (!catalogue)
        return catalogue.error();
    impl->catalogue = std::move(*catalogue);
    if (auto done = impl->openFiles(); !done)
        return done.error();
    return std::unique_ptr<DatabaseWriter>(new DatabaseWriter(std::move(impl)));
}

const DatabaseDescription &DatabaseWriter::description() const
{
    return m_impl->description;
}

std::int64_t DatabaseWriter::itemCount() const
{
    return m_impl->state.items;
}

std::int64_t DatabaseWriter::revision() const
{
    return m_impl->state.revision;
}

Result<bool> DatabaseWriter::knowsFile(const SourceFile &file)
{
    return m_impl->catalogue->knowsFile(file);
}

Result<bool> DatabaseWriter::knowsContent(std::string_view contentId)
{
    return m_impl->catalogue->knowsContent(contentId);
}

Result<bool> DatabaseWriter::knowsItem(std::string_view contentId, const std::optional<PatchRectangle> &patch)
{
    return m_impl->catalogue->knowsItem(contentId, patch);
}

Result<void> DatabaseWriter::commit(const std::vector<NewItem> &items, const std::vector<KnownFile> &duplicates)
{
    PALIMPSEST_ASSERT(m_impl->catalogue != nullptr);
    if (items.empty() && duplicates.empty())
        return {};
    CatalogueBatch batch{{}, duplicates, {}, m_impl->state.thumbnailBytes};
    if (auto done = m_impl->storePictures(items); !done)
        return done;
    if (auto done = m_impl->appendEmbeddings(items, batch); !done)
        return done;
    if (auto done = m_impl->appendThumbnails(items, batch); !done)
        return done;
    const auto state = m_impl->catalogue->append(m_impl->state, batch);
    if (!state)
        return state.error();
    m_impl->state = *state;
    return {};
}

Result<void> DatabaseWriter::remove(std::span<const std::int64_t> ids)
{
    PALIMPSEST_ASSERT(m_impl->catalogue != nullptr);
    if (ids.empty())
        return {};
    const auto state = m_impl->catalogue->remove(m_impl->state, ids);
    if (!state)
        return state.error();
    m_impl->state = *state;
    return {};
}

Result<void> DatabaseWriter::restore(std::span<const std::int64_t> ids)
{
    PALIMPSEST_ASSERT(m_impl->catalogue != nullptr);
    if (ids.empty())
        return {};
    const auto state = m_impl->catalogue->restore(m_impl->state, ids);
    if (!state)
        return state.error();
    m_impl->state = *state;
    return {};
}

Result<SyncOutcome> DatabaseWriter::synchronise(const std::string &root, std::span<const std::string> present)
{
    PALIMPSEST_ASSERT(m_impl->catalogue != nullptr);
    return m_impl->catalogue->synchronise(m_impl->state, root, present);
}

Result<void> DatabaseWriter::close()
{
    if (!m_impl->catalogue)
        return {};
    auto done = m_impl->catalogue->checkpoint();
    m_impl->catalogue.reset();
    return done;
}

} // namespace palimpsest::database
