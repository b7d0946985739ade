#include "core/pipeline/OwnResults.h"

#include "core/base/SafetensorsView.h"
#include "core/database/ContentId.h"
#include "core/database/DatabaseWriter.h"
#include "core/imaging/Decode.h"
#include "core/imaging/Thumbnails.h"
#include "core/pipeline/detail/LibraryAccess.h"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <set>
#include <span>
#include <string>
#include <system_error>
#include <utility>

namespace palimpsest::pipeline {

namespace {

namespace fs = std::filesystem;

constexpr const char *kId = "my-results";
constexpr const char *kName = "My results";
constexpr int kThumbnailSidePx = 256;
constexpr std::uint64_t kMaximumFileBytes = std::uint64_t{512} << 20;

// The database of an encoder: the first one has the plain name.
Result<fs::path> directoryFor(const fs::path &shelf, const std::string &encoderId)
{
    const fs::path plain = shelf / kId;
    if (!database::Database::isDatabase(plain))
        return plain;
    const auto opened = database::Database::open(plain);
    if (!opened)
        return opened.error();
    if ((*opened)->description().encoderId == encoderId)
        return plain;
    std::string folder = std::string(kId) + "-" + encoderId;
    std::replace(folder.begin(), folder.end(), '/', '-');
    return shelf / folder;
}

Result<std::unique_ptr<database::DatabaseWriter>> openWriter(const fs::path &directory, const PictureEmbedder &embedder,
                                                             const JobContext &job)
{
    if (database::Database::isDatabase(directory))
        return database::DatabaseWriter::open(directory, job);
    database::DatabaseDescription description;
    description.id = directory.filename().string();
    description.name = description.id == kId ? kName : std::string(kName) + " (" + embedder.encoderId + ")";
    description.encoderId = embedder.encoderId;
    description.dimension = embedder.dimension;
    return database::DatabaseWriter::create(directory, description);
}

// The words of a query as they would be said: "a lighthouse, charcoal, not boats".
std::string wordsOf(const Query &query)
{
    std::string words;
    for (const QueryPart &part : query.parts) {
        if (part.kind == QueryPart::Kind::Image || part.text.empty() || part.weight == 0.0)
            continue;
        words += (words.empty() ? "" : ", ") + std::string(part.weight < 0.0 ? "not " : "") + part.text;
    }
    return words;
}

std::string sourceOf(const Recipe &recipe)
{
    std::string source = "Painted with Palimpsest";
    for (std::size_t i = 0; i < recipe.databases.size(); ++i)
        source += (i == 0 ? " from " : ", ") + recipe.databases[i].name;
    return source;
}

// What is known of one result; no value when its file is no picture any more.
struct Prepared {
    database::NewItem item;
    std::shared_ptr<const Image> image;
};

Result<Prepared> prepare(const OwnResult &result)
{
    std::error_code code;
    const fs::path file = fs::absolute(result.file, code);
    const auto bytes = readFileBytes(file, kMaximumFileBytes);
    if (!bytes)
        return bytes.error();
    Prepared prepared;
    prepared.image = result.image;
    if (!prepared.image) {
        auto decoded =
            imaging::decodePicture(std::span(reinterpret_cast<const std::uint8_t *>(bytes->data()), bytes->size()));
        if (!decoded)
            return decoded.error();
        prepared.image = std::make_shared<const Image>(std::move(*decoded));
    }
    auto thumbnail = imaging::makeThumbnail(*prepared.image, kThumbnailSidePx);
    if (!thumbnail)
        return thumbnail.error();
    database::NewItem &item = prepared.item;
    const auto time = fs::last_write_time(file, code);
    const auto sinceEpoch = std::chrono::file_clock::to_sys(time).time_since_epoch();
    item.file = {file.parent_path().string(), file.filename().string(), static_cast<std::int64_t>(bytes->size()),
                 std::chrono::duration_cast<std::chrono::nanoseconds>(sinceEpoch).count()};
    item.contentId = database::contentIdOfBytes(*bytes);
    item.facts.title = wordsOf(result.recipe.query);
    item.facts.caption = item.facts.title;
    item.facts.source = sourceOf(result.recipe);
    item.widthPx = prepared.image->width();
    item.heightPx = prepared.image->height();
    item.thumbnailJpeg = std::move(thumbnail->jpeg);
    return prepared;
}

Result<std::vector<Prepared>> newOnes(database::DatabaseWriter &writer, std::span<const OwnResult> results,
                                      const JobContext &job, OwnResultsReport &report)
{
    std::vector<Prepared> fresh;
    std::set<std::string> seen;
    for (const OwnResult &result : results) {
        if (job.stopRequested())
            return cancelledError();
        auto prepared = prepare(result);
        if (!prepared && prepared.error().code == ErrorCode::OutOfMemory)
            return prepared.error();
        if (!prepared) {
            ++report.unreadable;
            continue;
        }
        const auto known = writer.knowsContent(prepared->item.contentId);
        if (!known)
            return known.error();
        if (*known || !seen.insert(prepared->item.contentId).second)
            ++report.alreadyThere;
        else
            fresh.push_back(std::move(*prepared));
    }
    return fresh;
}

} // namespace

Result<OwnResultsReport> addOwnResults(Library &library, const PictureEmbedder &embedder,
                                       std::span<const OwnResult> results, const JobContext &job)
{
    if (embedder.encoderId.empty() || !embedder.embed)
        return Error{
            ErrorCode::InvalidArgument, "There is no encoder to look at results with; install a model first.", {}};
    const auto directory = directoryFor(library.userDirectory(), embedder.encoderId);
    if (!directory)
        return directory.error();
    auto writer = openWriter(*directory, embedder, job);
    if (!writer)
        return writer.error();
    OwnResultsReport report;
    auto fresh = newOnes(**writer, results, job, report);
    if (!fresh)
        return fresh.error();
    std::vector<Image> images;
    std::transform(fresh->begin(), fresh->end(), std::back_inserter(images),
                   [](const Prepared &prepared) { return *prepared.image; });
    const auto embeddings =
        images.empty() ? Result<std::vector<Embedding>>(std::vector<Embedding>()) : embedder.embed(images, job);
    if (!embeddings)
        return embeddings.error();
    std::vector<database::NewItem> items;
    for (std::size_t i = 0; i < fresh->size(); ++i) {
        (*fresh)[i].item.embedding = (*embeddings)[i].values;
        items.push_back(std::move((*fresh)[i].item));
    }
    if (auto done = (*writer)->commit(items, {}); !done)
        return done.error();
    report.added = static_cast<std::int64_t>(items.size());
    if (auto done = (*writer)->close(); !done)
        return done.error();
    writer->reset();
    LibraryAccess::databaseChanged(library, *directory);
    const auto opened = LibraryAccess::open(library, directory->string());
    if (!opened)
        return opened.error();
    report.database = (*opened)->info();
    return report;
}

} // namespace palimpsest::pipeline
