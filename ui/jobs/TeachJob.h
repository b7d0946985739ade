#pragma once

#include "core/base/JobContext.h"
#include "core/base/Result.h"
#include "core/pipeline/Studio.h"
#include "core/pipeline/Teach.h"

#include "ui/jobs/Background.h"

#include <QImage>
#include <QList>
#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <stop_token>

namespace palimpsest::ui {

/// How far a teaching is; `samples` are ready to be drawn and empty when none were painted.
struct TeachProgress {
    qint64 step = 0;
    double minutes = 0.0;
    double share = 0.0;
    double loss = 0.0;
    double heldOutLoss = -1.0;
    QList<QImage> samples;
};

/// Teaches one request; runs on the teaching thread.
using TeachFunction = std::function<Result<pipeline::TeachReport>(
    const pipeline::TeachRequest &request, const std::function<void(const pipeline::TeachStatus &)> &watch,
    const JobContext &job)>;

/// A TeachFunction that uses the studio's library and models. `studio` must outlive it.
[[nodiscard]] TeachFunction teachFunctionOf(pipeline::Studio &studio);

/// Teaches one model at a time on a thread of its own, beside the painting. Stopping keeps what was learned; starting the same
/// request again goes on. Lives on the GUI thread; its destructor stops the teaching and waits for its checkpoint.
class TeachJob : public QObject {
    Q_OBJECT

public:
    explicit TeachJob(TeachFunction teach, QObject *parent = nullptr);
    ~TeachJob() override;

    /// Ignored while another teaching runs.
    void start(const pipeline::TeachRequest &request);
    void stop();
    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] bool isStopping() const { return m_busy && m_stop.stop_requested(); }
    /// The last one that was started.
    [[nodiscard]] const pipeline::TeachRequest &request() const { return m_request; }

Q_SIGNALS:
    void started();
    /// Before the first step: what is being prepared.
    void preparing(const QString &stage, qint64 done, qint64 total);
    /// At most ten times a second, but no samples and no measurement are left out.
    void progressed(const palimpsest::ui::TeachProgress &progress);
    void finished(const palimpsest::pipeline::TeachReport &report);
    void stopped();
    void failed(const palimpsest::Error &error);

private:
    void end(const Result<pipeline::TeachReport> &report);
    [[nodiscard]] Result<pipeline::TeachReport> run(const pipeline::TeachRequest &request, const std::stop_token &stop);

    TeachFunction m_teach;
    pipeline::TeachRequest m_request;
    std::stop_source m_stop;
    bool m_busy = false;
    Background m_background; // Last, so that its thread ends before what it reports to.
};

} // namespace palimpsest::ui

Q_DECLARE_METATYPE(palimpsest::ui::TeachProgress)
