#include "core/pipeline/detail/PicturePreparation.h"

#include "core/base/SafetensorsView.h"
#include "core/database/ContentId.h"
#include "core/imaging/Decode.h"
#include "core/imaging/Encode.h"
#include "core/imaging/PictureFacts.h"
#include "core/imaging/Resample.h"
#include "core/imaging/Thumbnails.h"
#include "core/pipeline/detail/Patches.h"

#include <algorithm>
#include <new>
#include <span>
#include <utility>

namespace palimpsest::pipeline {

namespace {

// Pictures are decoded no larger than encoder, thumbnail and copy need: this much on the longer side, more for long
// strips so that the shorter side still fills an encoder's input.
constexpr int kDecodeSidePx = 512;
constexpr int kMinimumShortSidePx = 256;
constexpr int kMaximumDecodeSidePx = 4096;

int decodeSidePx(int widthPx, int heightPx, const ImportOptions &options)
{
    const int longer = std::max(widthPx, heightPx);
    const int shorter = std::max(1, std::min(widthPx, heightPx));
    const int strip = static_cast<int>(
        std::min<std::int64_t>(kMaximumDecodeSidePx, std::int64_t{kMinimumShortSidePx} * longer / shorter));
    return std::max({kDecodeSidePx, strip, options.thumbnailSidePx, options.copyPictures ? options.pictureSidePx : 0});
}

std::span<const std::uint8_t> asPicture(std::span<const std::byte> bytes)
{
    return {reinterpret_cast<const std::uint8_t *>(bytes.data()), bytes.size()};
}

const std::string &firstOf(const std::string &first, const std::string &second, const std::string &third)
{
    return !first.empty() ? first : !second.empty() ? second : third;
}

// What the table says, else what stands in the picture, else what the names say. The camera's year comes last, because
// it is not that of the work.
ItemFacts mergedFacts(const database::SourceItem &source, const imaging::PictureFacts &inside)
{
    const ItemFacts &stated = source.stated;
    const ItemFacts &named = source.facts;
    ItemFacts facts;
    facts.title = firstOf(stated.title, inside.title, named.title);
    facts.artist = firstOf(stated.artist, inside.artist, named.artist);
    facts.year = firstOf(stated.year, inside.year, firstOf(named.year, inside.yearTaken, {}));
    facts.style = firstOf(stated.style, {}, named.style);
    facts.caption = firstOf(stated.caption, inside.caption, named.caption);
    facts.licence = firstOf(stated.licence, inside.licence, named.licence);
    facts.source = firstOf(stated.source, inside.source, named.source);
    return facts;
}

PreparedPicture ended(PreparedPicture prepared, PreparedPicture::Outcome outcome)
{
    prepared.outcome = outcome;
    prepared.items.clear();
    prepared.images.clear();
    return prepared;
}

PreparedPicture failed(PreparedPicture prepared, const Error &error)
{
    prepared.refusal = error.message;
    return ended(std::move(prepared), error.code == ErrorCode::Cancelled ? PreparedPicture::Outcome::Stopped
                                                                         : PreparedPicture::Outcome::Refused);
}

template<typename Prepare>
PreparedPicture guarded(const database::SourceFile &file, Prepare prepare)
{
    PreparedPicture lost;
    lost.file = file;
    try {
        return prepare();
    } catch (const std::bad_alloc &) {
        return failed(std::move(lost),
                      {ErrorCode::OutOfMemory, "There is not enough memory for this picture; use a smaller one.", {}});
    } catch (const std::exception &exception) {
        return failed(std::move(lost), {ErrorCode::Internal, "This picture could not be prepared; the log has details.",
                                        exception.what()});
    }
}

Result<Image> decoded(std::span<const std::uint8_t> file, int sidePx, const std::stop_token &stop)
{
    imaging::DecodeOptions options;
    options.maximumSidePx = sidePx;
    options.stop = stop;
    return imaging::decodePicture(file, options);
}

} // namespace

PicturePreparation::PicturePreparation(const ImportOptions &options, KnowsContent knowsContent, std::stop_token stop)
    : m_options(options)
    , m_knowsContent(std::move(knowsContent))
    , m_stop(std::move(stop))
{
}

PreparedPicture PicturePreparation::prepareFile(const std::filesystem::path &root,
                                                const database::SourceItem &source) const
{
    database::SourceFile file;
    file.path = source.path;
    return guarded(file, [&] { return fileUnguarded(root, source); });
}

PreparedPicture PicturePreparation::prepareStreamed(database::StreamedItem streamed, bool keepEmbedding) const
{
    const database::SourceFile file = streamed.item.file;
    return guarded(file, [&] { return streamedUnguarded(std::move(streamed), keepEmbedding); });
}

PreparedPicture PicturePreparation::fileUnguarded(const std::filesystem::path &root,
                                                  const database::SourceItem &source) const
{
    PreparedPicture prepared;
    // Databases with copies must not depend on where their pictures lay.
    prepared.file = {m_options.copyPictures ? std::string() : root.string(), source.path, source.bytes,
                     m_options.copyPictures ? 0 : source.modifiedNs};
    if (m_stop.stop_requested())
        return ended(std::move(prepared), PreparedPicture::Outcome::Stopped);
    const auto bytes = readFileBytes(root / source.path, imaging::DecodeOptions{}.maximumFileBytes);
    if (!bytes)
        return failed(std::move(prepared), bytes.error());
    prepared.contentId = database::contentIdOfBytes(*bytes);
    const auto known = m_knowsContent(prepared.contentId);
    if (!known)
        return failed(std::move(prepared), known.error());
    if (*known)
        return ended(std::move(prepared), PreparedPicture::Outcome::Known);
    const imaging::PictureFacts inside = imaging::readPictureFacts(asPicture(*bytes));
    if (inside.miningProhibited && !m_options.includeProhibited)
        return ended(std::move(prepared), PreparedPicture::Outcome::Prohibited);
    database::NewItem item;
    item.file = prepared.file;
    item.contentId = prepared.contentId;
    item.facts = mergedFacts(source, inside);
    item.miningProhibited = inside.miningProhibited;
    if (item.facts.style.empty())
        item.facts.style = m_options.style;
    if (item.facts.licence.empty())
        item.facts.licence = m_options.licence;
    if (const auto done = addItems(prepared, std::move(item), asPicture(*bytes)); !done)
        return failed(std::move(prepared), done.error());
    return prepared;
}

Result<void> PicturePreparation::addItems(PreparedPicture &prepared, database::NewItem whole,
                                          std::span<const std::uint8_t> file) const
{
    const auto header = imaging::probePicture(file);
    if (!header)
        return header.error();
    whole.widthPx = header->widthPx;
    whole.heightPx = header->heightPx;
    const auto patches = patchesOf(whole.widthPx, whole.heightPx, m_options.patches, whole.contentId);
    int sidePx = decodeSidePx(whole.widthPx, whole.heightPx, m_options);
    if (!patches.empty())
        sidePx = std::clamp(sideForPatch(whole.widthPx, whole.heightPx, patches[0],
                                         std::max(kMinimumShortSidePx, m_options.thumbnailSidePx)),
                            sidePx, std::max(sidePx, kMaximumDecodeSidePx));
    auto image = decoded(file, sidePx, m_stop);
    if (!image)
        return image.error();
    for (const auto &patch : patches) {
        auto part = cropToPatch(*image, whole.widthPx, whole.heightPx, patch);
        if (!part)
            return part.error();
        database::NewItem item = whole;
        item.patch = patch;
        if (auto done = addJpegs(item, *part, *image); !done)
            return done;
        prepared.items.push_back(std::move(item));
        prepared.images.push_back(std::move(*part));
        // One copy of the picture is enough for all its parts.
        if (prepared.items.size() > 1)
            prepared.items.back().pictureJpeg.clear();
    }
    if (!patches.empty())
        return {};
    if (auto done = addJpegs(whole, *image, *image); !done)
        return done;
    prepared.items.push_back(std::move(whole));
    prepared.images.push_back(std::move(*image));
    return {};
}

Result<void> PicturePreparation::addJpegs(database::NewItem &item, const Image &shown, const Image &whole) const
{
    if (item.thumbnailJpeg.empty()) {
        auto thumbnail = imaging::makeThumbnail(shown, m_options.thumbnailSidePx);
        if (!thumbnail)
            return thumbnail.error();
        item.thumbnailJpeg = std::move(thumbnail->jpeg);
    }
    if (!m_options.copyPictures)
        return {};
    const auto fitted = imaging::fitPicture(whole, m_options.pictureSidePx);
    if (!fitted)
        return fitted.error();
    auto jpeg = imaging::encodeJpeg(*fitted, m_options.jpegQuality);
    if (!jpeg)
        return jpeg.error();
    item.pictureJpeg = std::move(*jpeg);
    return {};
}

PreparedPicture PicturePreparation::streamedUnguarded(database::StreamedItem streamed, bool keepEmbedding) const
{
    PreparedPicture prepared;
    database::NewItem &item = streamed.item;
    prepared.file = item.file;
    prepared.contentId = item.contentId;
    if (m_stop.stop_requested())
        return ended(std::move(prepared), PreparedPicture::Outcome::Stopped);
    if (!streamed.refusal.empty())
        return failed(std::move(prepared), {ErrorCode::Corrupt, streamed.refusal, {}});
    if (item.miningProhibited && !m_options.includeProhibited)
        return ended(std::move(prepared), PreparedPicture::Outcome::Prohibited);
    if (!keepEmbedding)
        item.embedding.clear();
    const bool needsPicture = !keepEmbedding || item.thumbnailJpeg.empty() || m_options.copyPictures;
    Result<Image> whole = Error{ErrorCode::NotFound, "Its picture is gone and there is no thumbnail of it.", {}};
    if (needsPicture && !streamed.picture.empty()) {
        imaging::DecodeOptions options;
        options.maximumSidePx = item.patch ? kMaximumDecodeSidePx : kDecodeSidePx;
        options.stop = m_stop;
        whole = imaging::decodePicture(streamed.picture, options);
    }
    Result<Image> shown = whole;
    if (whole && item.patch)
        shown = cropToPatch(*whole, item.widthPx, item.heightPx, *item.patch);
    if (!shown && !keepEmbedding && !item.thumbnailJpeg.empty()) {
        shown = imaging::decodeThumbnail(item.thumbnailJpeg);
        prepared.fromThumbnail = true;
    }
    if (!shown && !keepEmbedding)
        return failed(std::move(prepared), shown.error());
    if (const auto header = imaging::probePicture(streamed.picture); whole && header && item.widthPx == 0) {
        item.widthPx = header->widthPx;
        item.heightPx = header->heightPx;
    }
    if (shown) {
        if (const auto done = addJpegs(item, *shown, whole ? *whole : *shown); !done)
            return failed(std::move(prepared), done.error());
        if (!keepEmbedding)
            prepared.images.push_back(std::move(*shown));
    }
    prepared.items.push_back(std::move(item));
    return prepared;
}

} // namespace palimpsest::pipeline
