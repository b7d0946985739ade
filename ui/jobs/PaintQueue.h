#pragma once

#include "ui/jobs/JobTypes.h"

#include "core/base/JobContext.h"

#include <QObject>
#include <QThread>
#include <QVector>

#include <deque>
#include <functional>
#include <optional>
#include <stop_token>

namespace palimpsest::ui {

/// Paints one order; runs on the painting thread.
using PaintFunction = std::function<Result<pipeline::Painting>(const PaintOrder &order, const JobContext &job)>;

/// Lives on the painting thread and paints one order at a time. Previews are reported at most ten times a second.
class PaintWorker : public QObject {
    Q_OBJECT

public:
    explicit PaintWorker(PaintFunction paint);

    /// Paints `order` and reports its end exactly once.
    void run(const PaintOrder &order, const std::stop_token &stop);
    /// Runs anything else that has to happen on this thread, such as loading the model.
    void call(const std::function<void()> &work);

Q_SIGNALS:
    void progressed(palimpsest::ui::JobId id, const palimpsest::ui::PaintProgress &progress);
    void finished(palimpsest::ui::JobId id, const palimpsest::ui::PaintedPicture &picture);
    void failed(palimpsest::ui::JobId id, const palimpsest::Error &error);

private:
    PaintFunction m_paint;
};

/// The orders waiting for the one painting thread, in the order of their turns, which can be changed. Lives on the GUI thread
/// and never blocks it, save for the destructor, which stops the running order and waits for it (one step at most).
class PaintQueue : public QObject {
    Q_OBJECT

public:
    explicit PaintQueue(PaintFunction paint, QObject *parent = nullptr);
    ~PaintQueue() override;

    /// Appends an order and returns the id that its signals will carry.
    JobId enqueue(PaintOrder order);
    /// Puts an order before the `index`-th of those that wait. One without an id gets a new one, and one that was taken out keeps
    /// its own. Returns it.
    JobId insert(int index, PaintOrder order);

    /// Drops what waits and stops what runs. Each of them is reported stopped(); nothing else is reported of them.
    void stopAll();
    /// The same for these alone; ids that are not here do no harm.
    void stop(const QVector<JobId> &ids);
    /// Takes an order that waits out of the queue without a report; nothing when it does not wait.
    [[nodiscard]] std::optional<PaintOrder> take(JobId id);
    /// Puts waiting orders into this order; those that are not named come behind them.
    void arrange(const QVector<JobId> &ids);
    /// Another order in the place and with the id of one that waits. False when it does not wait.
    bool replace(JobId id, PaintOrder order);
    /// Passes over this waiting order when its turn comes, until another one, or 0, is held.
    void hold(JobId id);
    [[nodiscard]] JobId held() const { return m_held; }

    /// Begins no further order; what runs is finished.
    void setPaused(bool paused);
    [[nodiscard]] bool isPaused() const { return m_paused; }
    /// The program ends: what runs is asked to stop, nothing is begun any more, and nothing is reported.
    void close();

    /// Whether something runs or is about to.
    [[nodiscard]] bool isBusy() const { return m_running != 0 || (!m_paused && nextIndex() >= 0); }
    [[nodiscard]] bool isStopping() const { return m_running != 0 && m_stopRequested; }
    [[nodiscard]] const std::deque<PaintOrder> &waiting() const { return m_waiting; }
    /// Place among those that wait, or -1.
    [[nodiscard]] int indexOf(JobId id) const;
    /// Null when nothing runs.
    [[nodiscard]] const PaintOrder *running() const { return m_running == 0 ? nullptr : &m_current; }

    /// Runs `work` on the painting thread before any order that is begun later.
    void callOnThread(std::function<void()> work);

Q_SIGNALS:
    void started(palimpsest::ui::JobId id);
    void progressed(palimpsest::ui::JobId id, const palimpsest::ui::PaintProgress &progress);
    void finished(palimpsest::ui::JobId id, const palimpsest::ui::PaintedPicture &picture);
    void failed(palimpsest::ui::JobId id, const palimpsest::Error &error);
    void stopped(palimpsest::ui::JobId id);
    /// Nothing runs or is about to.
    void becameIdle();
    /// What waits, its order, or whether the queue is paused is not what it was.
    void changed();

private:
    [[nodiscard]] int nextIndex() const;
    void startNext();
    void startSoon();
    void onFinished(JobId id, const PaintedPicture &picture);
    void onFailed(JobId id, const Error &error);
    void leave(JobId id);

    QThread m_thread;
    PaintWorker *m_worker; // Deleted by the thread's end.
    std::deque<PaintOrder> m_waiting;
    PaintOrder m_current; ///< What runs.
    std::stop_source m_stop;
    JobId m_lastId = 0;
    JobId m_running = 0;
    JobId m_held = 0;
    bool m_stopRequested = false;
    bool m_paused = false;
    bool m_closed = false;
};

} // namespace palimpsest::ui
