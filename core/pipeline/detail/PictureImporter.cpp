#include "core/pipeline/detail/PictureImporter.h"

#include "core/base/Embedding.h"

#include <algorithm>
#include <span>
#include <utility>

namespace palimpsest::pipeline {

namespace {

// Items that bring everything along cost next to nothing each, so a transaction is what costs.
constexpr int kStreamBatch = 1024;
constexpr int kStreamRead = 256;

/// How many pictures may lie ready or be in the making: the batch that the encoder takes next, and the one after that.
std::size_t windowOf(const ImportOptions &options)
{
    return options.workers.run ? 2 * static_cast<std::size_t>(options.batch) : 1;
}

std::string nameOf(const std::string &contentId, const std::optional<database::PatchRectangle> &patch)
{
    std::string name = contentId;
    for (const std::int32_t side : patch.value_or(database::PatchRectangle{-1, -1, -1, -1}))
        name += "," + std::to_string(side);
    return name;
}

} // namespace

PictureImporter::PictureImporter(const ImportOptions &options, const PictureEmbedder &embedder,
                                 database::DatabaseWriter &writer, ImportReport &report)
    : m_options(options)
    , m_embedder(embedder)
    , m_writer(writer)
    , m_report(report)
    , m_batch(static_cast<std::size_t>(options.batch))
{
}

Result<void> PictureImporter::run(const database::SourceListing &listing, const JobContext &job)
{
    for (const database::SourceRefusal &refusal : listing.refused)
        m_report.refused.push_back({refusal.path, refusal.reason});
    m_streamed = listing.stream != nullptr;
    m_progress.emplace(job, m_streamed ? listing.stream->count() : static_cast<std::int64_t>(listing.items.size()));
    auto done = m_streamed ? runStream(*listing.stream, job) : runFiles(listing, job);
    if (done)
        done = flush(job);
    if (done && !m_streamed)
        done = synchronise(listing);
    m_report.seconds = m_progress->seconds();
    return done;
}

Result<void> PictureImporter::runFiles(const database::SourceListing &listing, const JobContext &job)
{
    const PicturePreparation preparation(
        m_options,
        [this](const std::string &contentId) {
            const std::scoped_lock lock(m_writerMutex);
            return m_writer.knowsContent(contentId);
        },
        job.stop);
    OrderedTasks<PreparedPicture> ahead(m_options.workers);
    for (const database::SourceItem &item : listing.items) {
        const auto passed =
            passOver(database::SourceFile{listing.root.string(), item.path, item.bytes, item.modifiedNs}, job);
        if (!passed)
            return passed.error();
        if (*passed)
            continue;
        if (auto done = acceptDownTo(windowOf(m_options) - 1, ahead, job); !done)
            return done;
        ahead.add([&preparation, &listing, &item] { return preparation.prepareFile(listing.root, item); });
    }
    return acceptDownTo(0, ahead, job);
}

Result<void> PictureImporter::runStream(database::ItemStream &stream, const JobContext &job)
{
    const bool keepEmbeddings = stream.encoderId().empty() || stream.encoderId() == m_embedder.encoderId;
    if (keepEmbeddings && stream.dimension() != m_embedder.dimension)
        return Error{ErrorCode::InvalidArgument,
                     "These embeddings come from another encoder than \"" + m_embedder.encoderId
                         + "\"; import them with the one that made them.",
                     std::to_string(stream.dimension()) + " values, " + std::to_string(m_embedder.dimension)
                         + " expected"};
    if (keepEmbeddings)
        m_batch = std::max<std::size_t>(m_batch, kStreamBatch);
    const PicturePreparation preparation(m_options, {}, job.stop);
    OrderedTasks<PreparedPicture> ahead(m_options.workers);
    for (;;) {
        auto items = stream.next(kStreamRead);
        if (!items)
            return items.error();
        if (items->empty())
            break;
        for (database::StreamedItem &item : *items) {
            const auto passed = passOver(item.item, job);
            if (!passed)
                return passed.error();
            if (*passed)
                continue;
            if (auto done = acceptDownTo(windowOf(m_options) - 1, ahead, job); !done)
                return done;
            // Shared, because a std::function must be copyable and pictures' bytes are not worth copying.
            const auto shared = std::make_shared<database::StreamedItem>(std::move(item));
            ahead.add([&preparation, shared, keepEmbeddings] {
                return preparation.prepareStreamed(std::move(*shared), keepEmbeddings);
            });
        }
    }
    return acceptDownTo(0, ahead, job);
}

template<typename Named>
Result<bool> PictureImporter::passOver(const Named &named, const JobContext &job)
{
    m_progress->waitWhilePaused(m_options.pause);
    if (job.stopRequested())
        return cancelledError();
    auto known = isKnown(named);
    if (known && *known) {
        ++m_report.alreadyThere;
        m_progress->skipped();
    }
    return known;
}

Result<void> PictureImporter::acceptDownTo(std::size_t size, OrderedTasks<PreparedPicture> &ahead,
                                           const JobContext &job)
{
    while (ahead.size() > size) {
        if (auto done = accept(ahead.takeFirst(), job); !done)
            return done;
    }
    return {};
}

Result<bool> PictureImporter::isKnown(const database::SourceFile &file)
{
    // Copies carry no place and time, so only their content tells.
    if (m_options.copyPictures)
        return false;
    const std::scoped_lock lock(m_writerMutex);
    return m_writer.knowsFile(file);
}

Result<bool> PictureImporter::isKnown(const database::NewItem &item)
{
    if (m_contents.contains(nameOf(item.contentId, item.patch)))
        return true;
    const std::scoped_lock lock(m_writerMutex);
    return m_writer.knowsItem(item.contentId, item.patch);
}

Result<void> PictureImporter::accept(PreparedPicture prepared, const JobContext &job)
{
    auto done = count(std::move(prepared), job);
    if (done)
        m_progress->worked();
    return done;
}

Result<void> PictureImporter::count(PreparedPicture prepared, const JobContext &job)
{
    switch (prepared.outcome) {
    case PreparedPicture::Outcome::Ready:
        return take(std::move(prepared), job);
    case PreparedPicture::Outcome::Known:
        noteKnown(prepared);
        return {};
    case PreparedPicture::Outcome::Prohibited:
        ++m_report.prohibited;
        return {};
    case PreparedPicture::Outcome::Refused:
        refuse(prepared.file.path, prepared.refusal);
        return {};
    case PreparedPicture::Outcome::Stopped:
        break;
    }
    return cancelledError();
}

Result<void> PictureImporter::take(PreparedPicture prepared, const JobContext &job)
{
    // A copy of it may have been taken since this one was prepared.
    for (const database::NewItem &item : prepared.items) {
        const auto known = isKnown(item);
        if (!known)
            return known.error();
        if (*known) {
            noteKnown(prepared);
            return {};
        }
    }
    m_report.fromThumbnails += prepared.fromThumbnail ? 1 : 0;
    m_report.prohibited += !prepared.items.empty() && prepared.items.front().miningProhibited ? 1 : 0;
    for (Image &image : prepared.images) {
        m_imageItems.push_back(m_items.size() + static_cast<std::size_t>(&image - prepared.images.data()));
        m_images.push_back(std::move(image));
    }
    for (database::NewItem &item : prepared.items) {
        m_contents.insert(nameOf(item.contentId, item.patch));
        m_items.push_back(std::move(item));
    }
    // Between two pictures only, so that a picture's patches are in the database all or not at all.
    return m_items.size() >= m_batch ? flush(job) : Result<void>();
}

Result<void> PictureImporter::embed(const JobContext &job)
{
    const std::span<const Image> images(m_images);
    const auto step = static_cast<std::size_t>(m_options.batch);
    std::vector<bool> useless(m_items.size(), false);
    for (std::size_t first = 0; first < images.size(); first += step) {
        const auto part = images.subspan(first, std::min(step, images.size() - first));
        // Progress of the encoder would count its batch, not the import.
        auto embeddings = m_embedder.embed(part, {job.stop, {}});
        if (!embeddings)
            return embeddings.error();
        if (embeddings->size() != part.size())
            return Error{ErrorCode::Internal, "The encoder lost a picture; the log has details.", {}};
        for (std::size_t i = 0; i < part.size(); ++i) {
            const std::size_t item = m_imageItems[first + i];
            m_items[item].embedding = std::move((*embeddings)[i].values);
            std::vector<float> tried = m_items[item].embedding;
            useless[item] = !normaliseL2(tried);
        }
    }
    for (std::size_t i = m_items.size(); i-- > 0;) {
        if (!useless[i])
            continue;
        refuse(m_items[i].file.path, "The encoder can make nothing of it.");
        m_items.erase(m_items.begin() + static_cast<std::ptrdiff_t>(i));
    }
    return {};
}

Result<void> PictureImporter::flush(const JobContext &job)
{
    if (auto done = embed(job); !done)
        return done;
    {
        const std::scoped_lock lock(m_writerMutex);
        if (auto done = m_writer.commit(m_items, m_duplicates); !done)
            return done;
    }
    m_report.added += static_cast<std::int64_t>(m_items.size());
    m_items.clear();
    m_images.clear();
    m_imageItems.clear();
    m_duplicates.clear();
    m_contents.clear();
    return {};
}

Result<void> PictureImporter::synchronise(const database::SourceListing &listing)
{
    // Items of a database with copies do not know where they came from.
    if (m_options.copyPictures)
        return {};
    std::vector<std::string> present;
    present.reserve(listing.items.size());
    for (const database::SourceItem &item : listing.items)
        present.push_back(item.path);
    const std::scoped_lock lock(m_writerMutex);
    const auto outcome = m_writer.synchronise(listing.root.string(), present);
    if (!outcome)
        return outcome.error();
    m_report.moved = outcome->moved;
    m_report.replaced = outcome->replaced;
    m_report.vanished = outcome->vanished;
    return {};
}

void PictureImporter::noteKnown(const PreparedPicture &prepared)
{
    ++m_report.alreadyThere;
    if (!m_options.copyPictures && !m_streamed)
        m_duplicates.push_back({prepared.file, prepared.contentId});
}

void PictureImporter::refuse(const std::string &path, const std::string &reason)
{
    m_report.refused.push_back({path, reason});
    m_progress->refused();
}

} // namespace palimpsest::pipeline
