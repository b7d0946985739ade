#pragma once

#include "ui/jobs/Background.h"
#include "ui/jobs/JobTypes.h"
#include "ui/models/BrowseFilter.h"
#include "ui/models/ResultModel.h"

#include "core/base/Neighbour.h"
#include "core/base/Result.h"
#include "core/pipeline/History.h"
#include "core/pipeline/Studio.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QString>
#include <QTimer>

#include <atomic>
#include <memory>
#include <optional>
#include <stop_token>

namespace palimpsest::ui {

/// Which results are asked for.
struct ResultRequest {
    QString text = {}; ///< As in core/base/HistoryQuery.h; empty: all.
    BrowseFilter filter = {};
    std::optional<Neighbour> drawnOn = std::nullopt; ///< Only what drew on this picture.
};

/// Lists and searches the history away from the GUI thread, and keeps it in step with its folder. What is asked for replaces
/// what was asked for before; where that comes home all the same it is dropped. Lives on the GUI thread.
class HistoryService : public QObject {
    Q_OBJECT

public:
    /// `history` and what `curation` gives must outlive the service.
    HistoryService(pipeline::History &history, pipeline::CurationSource curation, QObject *parent = nullptr);
    ~HistoryService() override;

    /// listed(), misread() or failed() follows.
    void request(const ResultRequest &request);
    /// Looks for files that have come, changed or gone, now and whenever the folder changes from now on; changed() follows
    /// when there are any.
    void sync();
    /// What has been said of results is not what it was; the next request reads it again.
    void forgetMarks();
    [[nodiscard]] bool isBusy() const { return m_awaited != 0; }
    [[nodiscard]] bool isSyncing() const { return m_syncing; }

Q_SIGNALS:
    void listed(const palimpsest::ui::ResultListing &listing);
    /// What was typed cannot be understood; a sentence.
    void misread(const QString &mistake);
    void failed(const palimpsest::Error &error);
    /// The history has other results than before.
    void changed();
    void progressed(qint64 done, qint64 total);

private:
    struct Outcome {
        Result<ResultListing> listing;
        bool misread = false;
    };
    /// The marks of a list, as long as nothing else is said; touched by the service's thread alone, except `stale`.
    struct KnownMarks {
        std::shared_ptr<const pipeline::ResultList> list;
        ResultListing::Marks marks;
        std::atomic<bool> stale = false;
    };
    static Result<ResultListing::Marks> marksOf(const pipeline::CurationSource &source,
                                                const std::shared_ptr<const pipeline::ResultList> &list,
                                                KnownMarks &known);
    static Outcome work(pipeline::History &history, const pipeline::CurationSource &curation,
                        const ResultRequest &request, KnownMarks &known);
    void watch();

    pipeline::History &m_history;
    pipeline::CurationSource m_curation;
    JobId m_lastId = 0;
    JobId m_awaited = 0;
    std::shared_ptr<KnownMarks> m_marks = std::make_shared<KnownMarks>();
    bool m_syncing = false;
    bool m_syncAgain = false;
    QFileSystemWatcher m_watcher;
    QTimer m_settle;         ///< Many files come in a moment.
    Background m_background; // The threads come last, so that they end before what they report to.
    Background m_reader;
};

} // namespace palimpsest::ui
