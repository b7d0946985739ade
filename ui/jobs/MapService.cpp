#include "ui/jobs/MapService.h"

#include "ui/jobs/HistoryStore.h"

#include <utility>

namespace palimpsest::ui {

namespace {

// A map that is being stopped, the one that takes its place, and the reading of recipes.
constexpr int kThreads = 3;

struct Opened {
    MapLayout::Handle layout;
    bool refined = false;
};

Result<Opened> openMap(const MapFunctions &functions, const QString &database, const JobContext &job)
{
    auto list = functions.list({database}, job);
    if (!list)
        return list.error();
    const auto map = functions.show(database, job);
    if (!map)
        return map.error();
    return Opened{MapLayout::make(std::move(*list), map->points), map->refined};
}

} // namespace

MapFunctions mapFunctionsOf(pipeline::Studio &studio)
{
    using Map = Result<pipeline::CollectionMap>;
    MapFunctions functions;
    functions.list = listFunctionOf(studio.library());
    functions.show = [&studio](const QString &database, const JobContext &job) -> Map {
        const auto curation = studio.curation();
        return curation ? pipeline::showMap(**curation, database.toStdString(), job) : Map(curation.error());
    };
    functions.refine = [&studio](const QString &database, const MapFunctions::Sink &sink,
                                 const JobContext &job) -> Map {
        const auto curation = studio.curation();
        if (!curation)
            return curation.error();
        pipeline::MapRequest request;
        request.sink = sink;
        return pipeline::refineMap(**curation, database.toStdString(), request, job);
    };
    functions.recipe = [&studio](const QString &path) { return studio.recipeFromPicture(path.toStdString()); };
    return functions;
}

MapService::MapService(MapFunctions functions, QObject *parent)
    : QObject(parent)
    , m_functions(std::move(functions))
    , m_background(kThreads)
{
}

MapService::~MapService()
{
    m_openStop.request_stop();
    m_refineStop.request_stop();
}

void MapService::tell(JobId id, std::function<void()> report)
{
    QMetaObject::invokeMethod(
        this,
        [this, id, report = std::move(report)] {
            if (id == m_refining)
                report();
        },
        Qt::QueuedConnection);
}

void MapService::open(const QString &database)
{
    if (database != m_database)
        cancel();
    m_openStop.request_stop();
    m_openStop = std::stop_source();
    m_database = database;
    const JobId id = ++m_lastId;
    m_opening = id;
    m_background.run(
        this,
        [functions = m_functions, database, token = m_openStop.get_token()](const std::stop_token &) {
            return openMap(functions, database, {token, {}});
        },
        [this, id](const Result<Opened> &outcome) {
            if (id != m_opening)
                return;
            m_opening = 0;
            if (outcome)
                Q_EMIT opened(outcome->layout, outcome->refined);
            else
                Q_EMIT failed(outcome.error());
        });
}

void MapService::refine(const MapLayout::List &list)
{
    using Arranged = Result<MapLayout::Handle>;
    m_refineStop.request_stop();
    m_refineStop = std::stop_source();
    const JobId id = ++m_lastId;
    m_refining = id;
    JobContext job;
    job.stop = m_refineStop.get_token();
    job.progress = [this, id](const Progress &progress) {
        tell(id, [this, done = progress.done, total = progress.total] { Q_EMIT progressed(done, total); });
    };
    const MapFunctions::Sink sink = [this, id, list](std::span<const MapPoint> points) {
        tell(id, [this, layout = MapLayout::make(list, points)] { Q_EMIT moved(layout); });
    };
    m_background.run(
        this,
        [refine = m_functions.refine, database = m_database, list, sink, job](const std::stop_token &) -> Arranged {
            const auto map = refine(database, sink, job);
            return map ? Arranged(MapLayout::make(list, map->points)) : Arranged(map.error());
        },
        [this, id](const Arranged &layout) {
            if (id != m_refining)
                return;
            m_refining = 0;
            if (layout)
                Q_EMIT arranged(*layout);
            else if (layout.error().code == ErrorCode::Cancelled)
                Q_EMIT stopped();
            else
                Q_EMIT failed(layout.error());
        });
}

void MapService::stop()
{
    m_refineStop.request_stop();
}

void MapService::cancel()
{
    m_openStop.request_stop();
    m_refineStop.request_stop();
    m_opening = 0;
    m_refining = 0;
    m_database.clear();
}

void MapService::readResults(const QVector<HistoryEntry> &entries)
{
    QVector<HistoryEntry> unread;
    for (const HistoryEntry &entry : entries) {
        if (!m_results.contains(entry.path))
            unread.append(entry);
    }
    const JobId id = ++m_lastId;
    m_reading = id;
    m_background.run(
        this,
        [recipeOf = m_functions.recipe, unread](const std::stop_token &stop) {
            std::vector<MapResult> read;
            for (const HistoryEntry &entry : unread) {
                if (stop.stop_requested())
                    break;
                // A picture without a recipe was drawn on nothing, and so lies nowhere.
                const auto recipe = recipeOf(entry.path);
                read.push_back(resultOf(entry.path, entry.title, recipe ? *recipe : Recipe()));
            }
            return read;
        },
        [this, id, entries](const std::vector<MapResult> &read) {
            for (const MapResult &result : read)
                m_results.insert(result.path, result);
            if (id != m_reading)
                return;
            std::vector<MapResult> results;
            for (const HistoryEntry &entry : entries)
                results.push_back(m_results.value(entry.path));
            Q_EMIT resultsRead(results);
        });
}

} // namespace palimpsest::ui
