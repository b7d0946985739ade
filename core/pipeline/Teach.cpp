#include "core/pipeline/Teach.h"

#include "core/neural/Device.h"
#include "core/neural/Training.h"
#include "core/pipeline/detail/LibraryAccess.h"
#include "core/pipeline/detail/ModelSearch.h"
#include "core/pipeline/detail/TeachingPictures.h"
#include "core/pipeline/detail/TeachingRecords.h"

#include <utility>

namespace palimpsest::pipeline {

namespace {

TeachStatus statusOf(const neural::TrainStatus &status)
{
    return {status.step, status.minutes, status.share, status.loss, status.heldOutLoss, status.samples};
}

neural::RdmTrainOptions optionsOf(const TeachRequest &request)
{
    neural::RdmTrainOptions options;
    options.out = request.directory;
    options.name = request.name;
    options.minutes = request.minutes;
    options.steps = request.steps;
    options.batch = request.batch;
    options.learningRate = request.learningRate;
    options.checkpointMinutes = request.checkpointMinutes;
    options.sampleMinutes = request.sampleMinutes;
    options.samplePrompt = request.samplePrompt;
    return options;
}

/// A damaged or foreign folder must not be written into.
Result<void> requireOwnFolder(const std::filesystem::path &directory)
{
    std::error_code failure;
    if (!std::filesystem::exists(directory, failure) || std::filesystem::is_empty(directory, failure)
        || readTeachingRecord(directory))
        return {};
    return Error{ErrorCode::InvalidArgument,
                 "The folder \"" + directory.filename().string() + "\" holds other files; choose another name.",
                 directory.string()};
}

} // namespace

Result<void> prepareTeaching(Library &library, const std::vector<std::filesystem::path> &modelDirectories,
                             const std::string &databaseId, const std::string &baseModel,
                             neural::RdmTrainOptions &options)
{
    const auto base = findGenerator(modelDirectories, baseModel);
    if (!base)
        return base.error();
    const auto encoder = findEncoder(modelDirectories, *base);
    if (!encoder)
        return encoder.error();
    auto database = LibraryAccess::open(library, databaseId);
    if (!database)
        return database.error();
    options.from = base->directory;
    options.encoder = encoder->directory;
    options.set = teachingSet(library, std::move(*database), base->encoderId);
    return {};
}

Result<TeachReport> teach(Library &library, const std::vector<std::filesystem::path> &modelDirectories,
                          const TeachRequest &request, const std::function<void(const TeachStatus &)> &watch,
                          const JobContext &job)
{
    neural::RdmTrainOptions options = optionsOf(request);
    if (auto prepared = prepareTeaching(library, modelDirectories, request.databaseId, request.baseModel, options);
        !prepared)
        return prepared.error();
    if (auto own = requireOwnFolder(request.directory); !own)
        return own.error();
    const auto database = library.find(request.databaseId);
    if (!database)
        return database.error();
    TeachingRecord record;
    record.request = request;
    record.databaseName = database->name;
    if (const auto earlier = readTeachingRecord(request.directory); earlier)
        record.minutesDone = earlier->minutesDone;
    if (auto written = writeTeachingRecord(record); !written)
        return written.error();
    options.watch = [&](const neural::TrainStatus &status) {
        record.minutesDone = status.minutes;
        if (watch)
            watch(statusOf(status));
    };
    if (request.threads > 0)
        neural::setComputeThreads(request.threads);
    const auto trained = neural::trainRdm(options, job);
    record.finished = trained.hasValue();
    if (auto written = writeTeachingRecord(record); !written && trained)
        return written.error();
    if (!trained)
        return trained.error();
    const auto made = neural::readModelInfo(request.directory);
    if (!made)
        return made.error();
    return TeachReport{made->id, made->name, request.directory, trained->steps, trained->minutes, trained->loss};
}

} // namespace palimpsest::pipeline
