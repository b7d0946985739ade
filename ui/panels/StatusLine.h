#pragma once

#include "ui/jobs/ProgressTracker.h"

#include <QTimer>
#include <QWidget>

#include <chrono>
#include <functional>
#include <optional>
#include <utility>

class QAction;
class QLabel;
class QProgressBar;
class QToolButton;

namespace palimpsest::ui {

/// The one line of truth at the bottom: what is being done, how far, how long still, with what, and Stop.
/// GUI thread only.
class StatusLine : public QWidget {
    Q_OBJECT

public:
    using TimeLeft = std::function<std::optional<std::chrono::milliseconds>()>;

    explicit StatusLine(QWidget *parent = nullptr);

    void setStopAction(QAction *stop);
    /// Shown beside a job that is not the painting.
    void setPauseAction(QAction *pause);
    /// Watches `progress` until setIdle(); it must outlive the line.
    void setPainting(const ProgressTracker &progress);
    void setStopping();
    /// A job beside the painting, such as an import.
    void setOtherJob(const QString &stage, qint64 done, qint64 total);
    void setIdle(const QString &text);
    /// How long the painting still takes; without one the progress says it.
    void setTimeLeft(TimeLeft timeLeft) { m_timeLeft = std::move(timeLeft); }
    /// The painter and where it runs.
    void setPainter(const QString &painter);
    [[nodiscard]] QString text() const;

    void refresh();

private:
    QLabel *m_stage;
    QProgressBar *m_bar;
    QLabel *m_eta;
    QLabel *m_painter;
    QToolButton *m_pause;
    QToolButton *m_stop;
    QTimer m_tick;
    TimeLeft m_timeLeft;
    const ProgressTracker *m_progress = nullptr;
};

} // namespace palimpsest::ui
