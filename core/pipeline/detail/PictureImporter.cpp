#include "core/pipeline/detail/PictureImporter.h"

#include "core/base/SafetensorsView.h"
#include "core/database/ContentId.h"
#include "core/imaging/Decode.h"
#include "core/imaging/Encode.h"
#include "core/imaging/Resample.h"
#include "core/imaging/Thumbnails.h"

#include <algorithm>
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

// A refused picture is the artist's news; these are reasons to stop the import.
bool stopsImport(ErrorCode code)
{
    return code == ErrorCode::Cancelled;
}

Result<void> addJpegs(database::NewItem &item, const Image &image, const ImportOptions &options)
{
    auto thumbnail = imaging::makeThumbnail(image, options.thumbnailSidePx);
    if (!thumbnail)
        return thumbnail.error();
    item.thumbnailJpeg = std::move(thumbnail->jpeg);
    if (!options.copyPictures)
        return {};
    const auto fitted = imaging::fitPicture(image, options.pictureSidePx);
    if (!fitted)
        return fitted.error();
    auto jpeg = imaging::encodeJpeg(*fitted, options.jpegQuality);
    if (!jpeg)
        return jpeg.error();
    item.pictureJpeg = std::move(*jpeg);
    return {};
}

} // namespace

PictureImporter::PictureImporter(const ImportOptions &options, const PictureEmbedder &embedder,
                                 database::DatabaseWriter &writer, ImportReport &report)
    : m_options(options)
    , m_embedder(embedder)
    , m_writer(writer)
    , m_report(report)
{
}

Result<void> PictureImporter::run(const database::SourceListing &listing, const JobContext &job)
{
    for (const database::SourceRefusal &refusal : listing.refused)
        m_report.refused.push_back({refusal.path, refusal.reason});
    ImportProgress progress(job, static_cast<std::int64_t>(listing.items.size()));
    for (const database::SourceItem &item : listing.items) {
        if (job.stopRequested())
            return cancelledError();
        const std::int64_t knownBefore = m_report.alreadyThere;
        if (auto done = take(listing, item, job); !done)
            return done;
        if (static_cast<int>(m_items.size()) >= m_options.batch) {
            if (auto done = flush(job); !done)
                return done;
        }
        if (m_report.alreadyThere > knownBefore)
            progress.skipped();
        else
            progress.worked();
    }
    auto done = flush(job);
    m_report.seconds = progress.seconds();
    return done;
}

Result<bool> PictureImporter::isKnown(const database::SourceFile &file) const
{
    // Copies carry no place and time, so only their content tells.
    if (m_options.copyPictures)
        return false;
    return m_writer.knowsFile(file);
}

Result<void> PictureImporter::take(const database::SourceListing &listing, const database::SourceItem &source,
                                   const JobContext &job)
{
    database::NewItem item;
    item.file = {m_options.copyPictures ? std::string() : listing.root.string(), source.path, source.bytes,
                 m_options.copyPictures ? 0 : source.modifiedNs};
    const auto known = isKnown(item.file);
    if (!known)
        return known.error();
    if (*known) {
        ++m_report.alreadyThere;
        return {};
    }
    const auto bytes = readFileBytes(listing.root / source.path, imaging::DecodeOptions{}.maximumFileBytes);
    if (!bytes) {
        refuse(source.path, bytes.error());
        return {};
    }
    item.contentId = database::contentIdOfBytes(*bytes);
    const auto sameContent = m_writer.knowsContent(item.contentId);
    if (!sameContent)
        return sameContent.error();
    if (*sameContent || m_contents.contains(item.contentId)) {
        ++m_report.alreadyThere;
        if (!m_options.copyPictures)
            m_duplicates.push_back({item.file, item.contentId});
        return {};
    }
    item.facts = source.facts;
    if (item.facts.style.empty())
        item.facts.style = m_options.style;
    if (item.facts.licence.empty())
        item.facts.licence = m_options.licence;
    return decode(std::move(item), *bytes, job);
}

Result<void> PictureImporter::decode(database::NewItem item, std::span<const std::byte> bytes, const JobContext &job)
{
    const std::span<const std::uint8_t> file(reinterpret_cast<const std::uint8_t *>(bytes.data()), bytes.size());
    const auto header = imaging::probePicture(file);
    if (!header) {
        refuse(item.file.path, header.error());
        return {};
    }
    imaging::DecodeOptions decodeOptions;
    decodeOptions.maximumSidePx = decodeSidePx(header->widthPx, header->heightPx, m_options);
    decodeOptions.stop = job.stop;
    auto image = imaging::decodePicture(file, decodeOptions);
    if (!image && stopsImport(image.error().code))
        return image.error();
    if (!image) {
        refuse(item.file.path, image.error());
        return {};
    }
    item.widthPx = header->widthPx;
    item.heightPx = header->heightPx;
    if (const auto done = addJpegs(item, *image, m_options); !done) {
        refuse(item.file.path, done.error());
        return {};
    }
    m_contents.insert(item.contentId);
    m_items.push_back(std::move(item));
    m_images.push_back(std::move(*image));
    return {};
}

Result<void> PictureImporter::flush(const JobContext &job)
{
    if (!m_items.empty()) {
        // Progress of the encoder would count its batch, not the import.
        auto embeddings = m_embedder.embed(m_images, {job.stop, {}});
        if (!embeddings)
            return embeddings.error();
        if (embeddings->size() != m_items.size())
            return Error{ErrorCode::Internal, "The encoder lost a picture.", {}};
        for (std::size_t i = 0; i < m_items.size(); ++i)
            m_items[i].embedding = std::move((*embeddings)[i].values);
    }
    if (auto done = m_writer.commit(m_items, m_duplicates); !done)
        return done;
    m_report.added += static_cast<std::int64_t>(m_items.size());
    m_items.clear();
    m_images.clear();
    m_duplicates.clear();
    m_contents.clear();
    return {};
}

void PictureImporter::refuse(const std::string &path, const Error &error)
{
    m_report.refused.push_back({path, error.message});
}

} // namespace palimpsest::pipeline
