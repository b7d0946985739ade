#include "ui/jobs/PaintRecord.h"

#include <QDir>
#include <QStandardPaths>

#include <filesystem>

namespace palimpsest::ui {

namespace {

/// The same file as the command line's.
std::filesystem::path timesFile()
{
    const QDir cache(QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation));
    return cache.filePath(QStringLiteral("palimpsest/paint-times.json")).toStdString();
}

} // namespace

Result<pipeline::PaintForecast> forecastFor(const pipeline::Studio &studio, const Recipe &recipe,
                                            std::int64_t idleBytes)
{
    auto options = studio.forecastOptions();
    if (!options)
        return options.error();
    options->modelIsLoaded = true;
    options->idleBytes = idleBytes;
    return pipeline::forecastPainting(recipe, *options, pipeline::PaintTimes(timesFile()));
}

Result<pipeline::Painting> paintRecorded(const pipeline::Studio &studio, const JobContext &job,
                                         const std::function<Result<pipeline::Painting>(const JobContext &)> &paint)
{
    const auto before = studio.forecastOptions();
    const pipeline::PaintWatch watch(job);
    auto painting = paint(watch.context());
    // What was short of memory took longer than it will otherwise.
    if (!painting || !painting->note.empty())
        return painting;
    const auto times = watch.times(painting->seconds);
    auto options = studio.forecastOptions();
    if (!times || !options)
        return painting;
    options->hasPainted = before && before->hasPainted && before->modelDirectory == options->modelDirectory;
    if (const auto load = pipeline::paintLoadOf(painting->recipe, *options)) {
        // A time that cannot be kept is measured again with the next picture; the picture is what counts.
        static_cast<void>(pipeline::PaintTimes(timesFile()).learn(*load, *times));
    }
    return painting;
}

} // namespace palimpsest::ui
