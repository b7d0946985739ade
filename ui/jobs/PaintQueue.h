#pragma once

#include "ui/jobs/JobTypes.h"

#include "core/base/JobContext.h"

#include <QObject>
#include <QThread>

#include <deque>
#include <functional>
#include <stop_token>

namespace palimpsest::ui {

/// Paints one order; runs on the painting thread.
using PaintFunction = std::function<Result<pipeline::Painting>(const PaintOrder &order, const JobContext &job)>;

/// A PaintFunction that retrieves where the order asks for it, then makes the recipe and paints it. `studio` must outlive it.
[[nodiscard]] PaintFunction paintFunctionOf(pipeline::Studio &studio);

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

/// The orders waiting for the one painting thread, first come, first served. Lives on the GUI thread and never blocks
/// it, save for the destructor, which stops the running order and waits for it (one step at most).
class PaintQueue : public QObject {
    Q_OBJECT

public:
    explicit PaintQueue(PaintFunction paint, QObject *parent = nullptr);
    ~PaintQueue() override;

    /// Appends an order and returns the id that its signals will carry.
    JobId enqueue(PaintOrder order);

    /// Drops what waits and stops what runs. Each of them is reported stopped(); nothing else is reported of them.
    void stopAll();

    [[nodiscard]] bool isBusy() const { return m_running != 0 || !m_waiting.empty(); }
    [[nodiscard]] bool isStopping() const { return m_running != 0 && m_stopRequested; }

    /// Runs `work` on the painting thread before any order that is enqueued later.
    void callOnThread(std::function<void()> work);

Q_SIGNALS:
    void started(palimpsest::ui::JobId id);
    void progressed(palimpsest::ui::JobId id, const palimpsest::ui::PaintProgress &progress);
    void finished(palimpsest::ui::JobId id, const palimpsest::ui::PaintedPicture &picture);
    void failed(palimpsest::ui::JobId id, const palimpsest::Error &error);
    void stopped(palimpsest::ui::JobId id);
    /// The last order has ended, one way or another.
    void becameIdle();

private:
    void startNext();
    void onFinished(JobId id, const PaintedPicture &picture);
    void onFailed(JobId id, const Error &error);
    void leave(JobId id);

    QThread m_thread;
    PaintWorker *m_worker; // Deleted by the thread's end.
    std::deque<PaintOrder> m_waiting;
    std::stop_source m_stop;
    JobId m_lastId = 0;
    JobId m_running = 0;
    bool m_stopRequested = false;
};

} // namespace palimpsest::ui
