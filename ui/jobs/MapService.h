#pragma once

#include "core/base/MapPoint.h"
#include "core/base/Recipe.h"
#include "core/base/Result.h"
#include "core/pipeline/CollectionMap.h"
#include "core/pipeline/Studio.h"
#include "ui/jobs/Background.h"
#include "ui/jobs/BrowseService.h"
#include "ui/jobs/JobTypes.h"
#include "ui/models/MapLayout.h"
#include "ui/models/MapMarks.h"

#include <QHash>
#include <QObject>
#include <QString>
#include <QVector>

#include <functional>
#include <span>
#include <stop_token>

namespace palimpsest::ui {

struct HistoryEntry;

/// What maps are made with. Called on the service's threads, so all must be thread-safe.
struct MapFunctions {
    using Sink = std::function<void(std::span<const MapPoint>)>;
    ListFunction list;
    std::function<Result<pipeline::CollectionMap>(const QString &database, const JobContext &job)> show;
    std::function<Result<pipeline::CollectionMap>(const QString &database, const Sink &sink, const JobContext &job)>
        refine;
    std::function<Result<Recipe>(const QString &path)> recipe;
};

/// MapFunctions of a studio, which must outlive them.
[[nodiscard]] MapFunctions mapFunctionsOf(pipeline::Studio &studio);

/// Makes maps of databases away from the GUI thread. Opening another database replaces what is under way; what comes home
/// of it all the same is dropped. Lives on the GUI thread.
class MapService : public QObject {
    Q_OBJECT

public:
    explicit MapService(MapFunctions functions, QObject *parent = nullptr);
    ~MapService() override;

    /// Lists a database and finds its map; opened() or failed() follows.
    void open(const QString &database);
    /// Arranges the map that was opened last, in its list; moved() a few times, then arranged(), stopped() or failed().
    void refine(const MapLayout::List &list);
    /// Stops arranging; stopped() follows.
    void stop();
    /// Nothing follows any more.
    void cancel();
    [[nodiscard]] bool isOpening() const { return m_opening != 0; }
    [[nodiscard]] bool isRefining() const { return m_refining != 0; }

    /// Reads what pictures were drawn on; resultsRead() follows. Each file is read once.
    void readResults(const QVector<HistoryEntry> &entries);

Q_SIGNALS:
    void opened(const palimpsest::ui::MapLayout::Handle &layout, bool refined);
    void moved(const palimpsest::ui::MapLayout::Handle &layout);
    void arranged(const palimpsest::ui::MapLayout::Handle &layout);
    void progressed(qint64 done, qint64 total);
    void stopped();
    void failed(const palimpsest::Error &error);
    void resultsRead(const std::vector<palimpsest::ui::MapResult> &results);

private:
    void tell(JobId id, std::function<void()> report);

    MapFunctions m_functions;
    QString m_database;
    JobId m_lastId = 0;
    JobId m_opening = 0;
    JobId m_refining = 0;
    JobId m_reading = 0;
    std::stop_source m_openStop;
    std::stop_source m_refineStop;
    QHash<QString, MapResult> m_results; ///< By path.
    Background m_background;             // Last, so that its threads end before what they report to.
};

} // namespace palimpsest::ui
