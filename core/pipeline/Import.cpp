#include "core/pipeline/Import.h"

#include "core/database/Database.h"
#include "core/database/DatabaseWriter.h"
#include "core/database/ItemSource.h"
#include "core/neural/Encoder.h"
#include "core/pipeline/detail/OpenDatabase.h"
#include "core/pipeline/detail/PictureImporter.h"

#include <algorithm>
#include <new>
#include <utility>

namespace palimpsest::pipeline {

namespace {

constexpr int kMaximumBatch = 1024;
constexpr int kMaximumPatches = 64;

Result<void> check(const ImportOptions &options, const PictureEmbedder &embedder)
{
    if (options.batch < 1 || options.batch > kMaximumBatch)
        return Error{ErrorCode::InvalidArgument, "A batch has 1 to 1024 pictures.", std::to_string(options.batch)};
    if (options.patches < 0 || options.patches > kMaximumPatches)
        return Error{ErrorCode::InvalidArgument, "A picture gives 0 to 64 patches.", std::to_string(options.patches)};
    if (options.databaseDirectory.empty())
        return Error{ErrorCode::InvalidArgument, "Choose a folder for the database.", {}};
    if (embedder.encoderId.empty() || !embedder.embed)
        return Error{ErrorCode::InvalidArgument, "There is no encoder to import with; install a model first.", {}};
    return {};
}

Registry<database::ItemSource> allSources()
{
    Registry<database::ItemSource> sources;
    database::registerSourceAll(sources);
    return sources;
}

Result<database::SourceListing> listSource(const ImportOptions &options, const JobContext &job, ImportReport &report)
{
    const Registry<database::ItemSource> sources = allSources();
    const database::SourceRequest request{options.source, options.csv};
    const database::ItemSource *source =
        options.sourceId.empty() ? recogniseSource(sources, request) : sources.find(options.sourceId);
    if (source == nullptr && !options.sourceId.empty())
        return Error{
            ErrorCode::InvalidArgument, "There is no layout called \"" + options.sourceId + "\"; check the name.", {}};
    if (source == nullptr)
        return Error{ErrorCode::NotFound,
                     "There is no folder of pictures at \"" + options.source.string() + "\"; check the name.",
                     {}};
    report.source = source->title;
    return source->list(request, job);
}

Result<std::unique_ptr<database::DatabaseWriter>> createDatabase(const ImportOptions &options,
                                                                 const PictureEmbedder &embedder,
                                                                 const std::filesystem::path &sourceRoot)
{
    database::DatabaseDescription description;
    description.id = options.id;
    description.name = options.name.empty() ? sourceRoot.filename().string() : options.name;
    description.style = options.style;
    description.encoderId = embedder.encoderId;
    description.dimension = embedder.dimension;
    description.licence = options.licence;
    description.heldOut = options.heldOut;
    description.bundled = options.bundled;
    description.storesPictures = options.copyPictures;
    return database::DatabaseWriter::create(options.databaseDirectory, description);
}

Result<std::unique_ptr<database::DatabaseWriter>> continueDatabase(const ImportOptions &options,
                                                                   const PictureEmbedder &embedder,
                                                                   const JobContext &job)
{
    auto writer = database::DatabaseWriter::open(options.databaseDirectory, job);
    if (!writer)
        return writer;
    const database::DatabaseDescription &description = (*writer)->description();
    if (description.encoderId != embedder.encoderId || description.dimension != embedder.dimension)
        return Error{ErrorCode::InvalidArgument,
                     "The database \"" + description.name
                         + "\" was made with another encoder; import into a new database instead.",
                     description.encoderId + " is not " + embedder.encoderId};
    return writer;
}

Result<ImportReport> run(const ImportOptions &options, const PictureEmbedder &embedder, const JobContext &job)
{
    if (auto checked = check(options, embedder); !checked)
        return checked.error();
    ImportReport report;
    const auto listing = listSource(options, job, report);
    if (!listing)
        return listing.error();
    auto writer = database::Database::isDatabase(options.databaseDirectory)
                      ? continueDatabase(options, embedder, job)
                      : createDatabase(options, embedder, listing->root);
    if (!writer)
        return writer.error();
    // A database goes on as it was begun, whatever this import was asked for.
    ImportOptions effective = options;
    effective.copyPictures = (*writer)->description().storesPictures;
    if (auto done = PictureImporter(effective, embedder, **writer, report).run(*listing, job); !done)
        return done.error();
    if (auto done = (*writer)->close(); !done)
        return done.error();
    writer->reset();
    if (auto done = refreshIndex(options.databaseDirectory, job); !done)
        return done.error();
    const auto database = database::Database::open(options.databaseDirectory);
    if (!database)
        return database.error();
    report.database = databaseInfo(**database);
    return report;
}

} // namespace

PictureEmbedder pictureEmbedder(neural::Encoder &encoder)
{
    return {encoder.id(), encoder.dimension(), [&encoder](std::span<const Image> images, const JobContext &job) {
                return encoder.encodeImages(images, job);
            }};
}

std::vector<ImportSource> importSources()
{
    std::vector<ImportSource> sources;
    const Registry<database::ItemSource> all = allSources();
    for (const database::ItemSource &source : all.entries())
        sources.push_back({source.id, source.title, source.summary});
    return sources;
}

Result<ImportOptions> reembeddingOf(const std::filesystem::path &directory, const std::string &encoderId,
                                    const std::filesystem::path &parent)
{
    const auto opened = database::Database::open(directory);
    if (!opened)
        return opened.error();
    const database::DatabaseDescription &description = (*opened)->description();
    if (description.encoderId == encoderId)
        return Error{ErrorCode::InvalidArgument,
                     "The database \"" + description.name
                         + "\" is embedded for this encoder already; there is nothing to do.",
                     encoderId};
    ImportOptions options;
    options.source = directory;
    options.name = description.name + " (" + encoderId + ")";
    options.style = description.style;
    options.licence = description.licence;
    options.heldOut = description.heldOut;
    options.copyPictures = description.storesPictures;
    // What the artist has in the database once is there to stay.
    options.includeProhibited = true;
    std::string folder = options.name;
    std::replace(folder.begin(), folder.end(), '/', '-');
    options.databaseDirectory = parent / folder;
    return options;
}

Result<ImportReport> importPictures(const ImportOptions &options, const PictureEmbedder &embedder,
                                    const JobContext &job)
{
    try {
        return run(options, embedder, job);
    } catch (const std::bad_alloc &) {
        return Error{ErrorCode::OutOfMemory,
                     "There is not enough memory to import these pictures; close other programs and try again.",
                     {}};
    } catch (const std::exception &exception) {
        return Error{ErrorCode::Internal, "The import failed; the log has details.", exception.what()};
    }
}

} // namespace palimpsest::pipeline
