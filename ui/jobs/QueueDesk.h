#pragma once

#include "ui/jobs/PaintQueue.h"
#include "ui/jobs/QueueEta.h"
#include "ui/jobs/QueueKeeper.h"
#include "ui/models/QueueModel.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>
#include <QVector>

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QUndoStack;

namespace palimpsest::ui {

/// The queue as the artist has it: what is being painted and what waits, kept on disk, shown in a model, and changed by deeds
/// that can be taken back. Owns the painting thread. Lives on the GUI thread.
class QueueDesk : public QObject {
    Q_OBJECT

public:
    /// All but `places` must outlive the desk. `nameOf` gives the name of a database for its id.
    QueueDesk(pipeline::Studio &studio, pipeline::QueuePlaces places, QUndoStack &undo,
              std::function<QString(const QString &)> nameOf, QObject *parent = nullptr);
    ~QueueDesk() override;

    /// Looks what is left from the last run; leftOver() follows if it is anything and does not go on by itself.
    void start();
    /// Whether what is left from the last run goes on by itself.
    void setGoesOn(bool goesOn) { m_goesOn = goesOn; }
    [[nodiscard]] bool goesOn() const { return m_goesOn; }
    /// The program ends: what is being painted and what waits is for the next run.
    void close();

    enum class Turn {
        InOrder, ///< Behind all that was asked for in this run of the program.
        Next,    ///< Before all that waits.
    };
    /// Puts the pictures of one press of Paint into the queue. What is left from the last run comes behind them and goes on.
    QVector<JobId> paint(std::vector<PaintOrder> orders, Turn turn);
    /// Stops what is being painted, with all that was asked for by the same press of Paint.
    void stopPress();
    /// Stops what is being painted and takes out all that waits.
    void stopAll();

    /// Deeds on the undo stack. Pictures that are being painted are stopped instead, which cannot be taken back.
    void cancel(const QVector<JobId> &ids);
    /// Before another one; 0: behind all others.
    void move(const QVector<JobId> &ids, JobId before);
    void moveToFront(const QVector<JobId> &ids);
    /// Another picture in the place of one that waits. False when it does not wait any more.
    bool replace(JobId id, const PaintOrder &order);

    void setPaused(bool paused);
    [[nodiscard]] bool isPaused() const { return m_queue.isPaused(); }
    /// Passes over a picture while the artist changes it; 0: none.
    void hold(JobId id) { m_queue.hold(id); }
    [[nodiscard]] JobId held() const { return m_queue.held(); }

    [[nodiscard]] bool isBusy() const { return m_queue.isBusy(); }
    [[nodiscard]] bool isStopping() const { return m_queue.isStopping(); }
    [[nodiscard]] bool isRunning() const { return m_queue.running() != nullptr; }
    [[nodiscard]] int waitingCount() const { return static_cast<int>(m_queue.waiting().size()); }
    /// That is being painted or waits, or null.
    [[nodiscard]] const PaintOrder *find(JobId id) const;
    /// All that is being painted or waits of the press of Paint that `id` belongs to, in order.
    [[nodiscard]] std::vector<PaintOrder> pressOf(JobId id) const;
    [[nodiscard]] QueueModel &model() { return m_model; }
    /// Until the last picture is finished; nothing while it is unknown.
    [[nodiscard]] std::optional<std::chrono::milliseconds> remaining() const;

    /// The steps of a picture that does not say how many it has.
    void setUsualSteps(double steps) { m_usualSteps = steps; }
    /// A preview with every n-th step of what is begun from now on; 0: none.
    void setPreviewEvery(int steps) { m_previewEvery = steps; }
    [[nodiscard]] int previewEvery() const { return m_previewEvery; }

    /// The file name that a finished picture is to be saved as; empty: any.
    [[nodiscard]] QString fileNameOf(JobId id) const { return m_keeper.pictureOf(id); }
    /// It has been saved so, as the file `path`.
    void setSaved(JobId id, const QString &path);
    /// What has been painted of a grid, some pictures of which are being painted or wait, by its press of Paint.
    [[nodiscard]] QVector<PaintedCell> paintedCells(const QString &press) const { return m_cells.value(press); }

    /// Runs `work` on the painting thread before any picture that is begun later.
    void callOnThread(std::function<void()> work) { m_queue.callOnThread(std::move(work)); }

Q_SIGNALS:
    void started(palimpsest::ui::JobId id);
    void progressed(palimpsest::ui::JobId id, const palimpsest::ui::PaintProgress &progress);
    void finished(palimpsest::ui::JobId id, const palimpsest::ui::PaintedPicture &picture);
    void failed(palimpsest::ui::JobId id, const palimpsest::Error &error);
    void stopped(palimpsest::ui::JobId id);
    void becameIdle();
    /// What waits, its order, or whether the queue is paused is not what it was.
    void changed();
    /// Pictures of the last run are still waiting.
    void leftOver(int count);
    /// The queue itself cannot be read or written.
    void keepingFailed(const palimpsest::Error &error);

private:
    void connectQueue();
    void takeIn(const KeptQueue &kept, bool first);
    void insertAt(int index, const std::vector<PaintOrder> &orders);
    void doCancel(const QVector<JobId> &ids);
    void doArrange(const QVector<JobId> &ids);
    void doReplace(const PaintOrder &order);
    [[nodiscard]] QVector<JobId> waitingIds() const;
    [[nodiscard]] double stepsOf(const PaintOrder &order) const;
    void showSoon();
    void show();
    [[nodiscard]] QueueRow rowOf(const PaintOrder &order) const;

    QUndoStack &m_undo;
    std::function<QString(const QString &)> m_nameOf;
    QueueModel m_model;
    QueueEta m_eta;
    QHash<JobId, PaintOrder> m_unsavedCells; ///< Pictures of grids on their way to the disk.
    QHash<QString, QVector<PaintedCell>> m_cells;
    QSet<JobId> m_left;            ///< From the last run, and not begun yet.
    bool m_waitsForArtist = false; ///< Paused because of them.
    bool m_goesOn = false;
    double m_usualSteps = 16.0;
    std::atomic<int> m_previewEvery = 1;
    PaintProgress m_progress; ///< Of what is being painted.
    QTimer m_refresh;         ///< Many changes in a moment are shown once.
    QTimer m_tick;
    QTimer m_look;
    // The threads come last, so that they have ended before anything that they report to goes.
    QueueKeeper m_keeper;
    PaintQueue m_queue;
};

} // namespace palimpsest::ui
