#pragma once

#include "ui/jobs/JobTypes.h"

#include "core/base/JobContext.h"

#include <QObject>
#include <QThread>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

namespace palimpsest::ui {

/// Answers one retrieval; runs on the retrieval thread.
using RetrieveFunction =
    std::function<Result<pipeline::RetrieveOutcome>(const pipeline::RetrieveRequest &request, const JobContext &job)>;

/// A RetrieveFunction over `studio`, which must outlive it.
[[nodiscard]] RetrieveFunction retrieveFunctionOf(pipeline::Studio &studio);

/// Lives on the retrieval thread and answers one request at a time.
class RetrievalWorker : public QObject {
    Q_OBJECT

public:
    explicit RetrievalWorker(RetrieveFunction retrieve);
    void run(JobId id, const pipeline::RetrieveRequest &request, const std::stop_token &stop);
    void call(const std::function<void()> &work);

Q_SIGNALS:
    void finished(palimpsest::ui::JobId id, std::shared_ptr<const palimpsest::pipeline::RetrieveOutcome> outcome);
    void failed(palimpsest::ui::JobId id, const palimpsest::Error &error);

private:
    RetrieveFunction m_retrieve;
};

/// Retrieval while typing: requests are gathered for a moment, the latest wins, and an answer to anything but the
/// latest request is dropped. At most one request is on the thread. Lives on the GUI thread; its destructor waits.
class RetrievalService : public QObject {
    Q_OBJECT

public:
    static constexpr int kDebounceMs = 60;

    explicit RetrievalService(RetrieveFunction retrieve, QObject *parent = nullptr);
    ~RetrievalService() override;

    /// Asks once no newer request has come for kDebounceMs.
    JobId request(pipeline::RetrieveRequest request);
    /// Asks without waiting for further keystrokes.
    JobId requestNow(pipeline::RetrieveRequest request);
    /// Forgets what was asked; no answer to it will come.
    void cancel();

    [[nodiscard]] bool isBusy() const { return m_wanted != 0; }

    /// Runs `work` on the retrieval thread before any request that is sent later.
    void callOnThread(std::function<void()> work);

Q_SIGNALS:
    void retrieved(palimpsest::ui::JobId id, std::shared_ptr<const palimpsest::pipeline::RetrieveOutcome> outcome);
    void failed(palimpsest::ui::JobId id, const palimpsest::Error &error);

private:
    void send();
    void onFinished(JobId id, const std::shared_ptr<const pipeline::RetrieveOutcome> &outcome);
    void onFailed(JobId id, const Error &error);
    bool leave(JobId id);

    QThread m_thread;
    RetrievalWorker *m_worker; // Deleted by the thread's end.
    QTimer m_debounce;
    std::optional<pipeline::RetrieveRequest> m_pending;
    std::stop_source m_stop;
    JobId m_wanted = 0; ///< The latest request while it is unanswered.
    JobId m_running = 0;
    JobId m_lastId = 0;
};

} // namespace palimpsest::ui
