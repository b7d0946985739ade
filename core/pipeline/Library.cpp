#include "core/pipeline/Library.h"

#include "core/imaging/Decode.h"
#include "core/imaging/Resample.h"
#include "core/imaging/Thumbnails.h"
#include "core/pipeline/detail/LibraryAccess.h"
#include "core/pipeline/detail/LibraryState.h"
#include "core/pipeline/detail/Patches.h"

#include <algorithm>
#include <system_error>
#include <utility>

namespace palimpsest::pipeline {

namespace {

Result<Image> fitted(Result<Image> image, int maximumSidePx)
{
    if (!image || maximumSidePx <= 0 || std::max(image->width(), image->height()) <= maximumSidePx)
        return image;
    return imaging::fitPicture(*image, maximumSidePx);
}

Result<Image> thumbnailOf(const database::Database &database, const database::Item &item)
{
    const auto jpeg = database.thumbnail(item);
    if (!jpeg)
        return jpeg.error();
    return imaging::decodeThumbnail(*jpeg);
}

// Whether a thumbnail shows as much as the picture itself could.
bool suffices(const Image &thumbnail, const database::Item &item, int maximumSidePx)
{
    const int side = std::max(thumbnail.width(), thumbnail.height());
    const bool full = item.widthPx > 0 && !item.patch && side >= std::max(item.widthPx, item.heightPx);
    return full || (maximumSidePx > 0 && side >= maximumSidePx);
}

Result<Image> pictureFile(const database::Database &database, const database::Item &item, int maximumSidePx)
{
    const std::filesystem::path path = database.picturePath(item);
    if (path.empty())
        return Error{ErrorCode::NotFound, "This item has no picture; its file may have been moved or deleted.", {}};
    imaging::DecodeOptions options;
    options.maximumSidePx = std::max(maximumSidePx, 0);
    if (!item.patch)
        return imaging::decodePicture(path, options);
    if (maximumSidePx > 0)
        options.maximumSidePx = sideForPatch(item.widthPx, item.heightPx, *item.patch, maximumSidePx);
    const auto whole = imaging::decodePicture(path, options);
    if (!whole)
        return whole.error();
    return fitted(cropToPatch(*whole, item.widthPx, item.heightPx, *item.patch), maximumSidePx);
}

} // namespace

Library::Library(std::vector<std::filesystem::path> bundledDirectories, std::filesystem::path userDirectory)
    : m_impl(std::make_unique<Impl>())
{
    m_impl->bundledDirectories = std::move(bundledDirectories);
    m_impl->userDirectory = std::move(userDirectory);
    m_impl->refresh();
}

Library::~Library() = default;

void Library::refresh()
{
    m_impl->refresh();
}

std::vector<DatabaseInfo> Library::databases() const
{
    const std::scoped_lock lock(m_impl->mutex);
    return m_impl->databases;
}

std::vector<Error> Library::problems() const
{
    const std::scoped_lock lock(m_impl->mutex);
    return m_impl->problems;
}

Result<DatabaseInfo> Library::find(std::string_view idNameOrPath)
{
    return m_impl->find(idNameOrPath);
}

Result<Image> Library::picture(const std::string &databaseId, std::int64_t itemId, int maximumSidePx)
{
    const auto opened = LibraryAccess::open(*this, databaseId);
    if (!opened)
        return opened.error();
    const database::Database &database = (*opened)->database();
    const auto item = database.item(itemId);
    if (!item)
        return item.error();
    auto thumbnail = thumbnailOf(database, *item);
    if (thumbnail && suffices(*thumbnail, *item, maximumSidePx))
        return fitted(std::move(thumbnail), maximumSidePx);
    auto picture = pictureFile(database, *item, maximumSidePx);
    // The picture may have moved; a small one is better than none.
    if (!picture && thumbnail)
        return fitted(std::move(thumbnail), maximumSidePx);
    return picture;
}

Result<std::vector<std::int64_t>> Library::sampleItems(const std::string &databaseId, int count)
{
    const auto opened = LibraryAccess::open(*this, databaseId);
    if (!opened)
        return opened.error();
    return (*opened)->database().sampleItems(count);
}

Result<Neighbour> Library::item(const std::string &databaseId, std::int64_t itemId)
{
    const auto opened = LibraryAccess::open(*this, databaseId);
    if (!opened)
        return opened.error();
    return (*opened)->neighbour(itemId, 0.0);
}

const std::filesystem::path &Library::userDirectory() const
{
    return m_impl->userDirectory;
}

} // namespace palimpsest::pipeline
