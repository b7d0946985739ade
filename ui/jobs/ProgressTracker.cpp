#include "ui/jobs/ProgressTracker.h"

#include <QCoreApplication>

#include <algorithm>

namespace palimpsest::ui {

void ProgressTracker::begin(int frames, Clock::time_point now)
{
    m_frames = frames;
    m_finished = 0;
    m_latest = {};
    m_eta.start(now);
}

void ProgressTracker::advance(const PaintProgress &progress, Clock::time_point now)
{
    // Loading the model is no measure for painting.
    const bool stageBegins = progress.stage != m_latest.stage && (progress.done == 0 || !m_latest.stage.isEmpty());
    if (m_finished == 0 && stageBegins)
        m_eta.start(now);
    m_latest = progress;
    m_latest.preview = {};
    if (progress.total > 0) {
        const auto total = static_cast<double>(progress.total);
        m_eta.advance(m_finished * total + static_cast<double>(progress.done), m_frames * total, now);
    }
}

void ProgressTracker::finishFrame(Clock::time_point now)
{
    ++m_finished;
    if (m_latest.total > 0) {
        const auto total = static_cast<double>(m_latest.total);
        m_eta.advance(m_finished * total, m_frames * total, now);
    }
    m_latest.done = 0;
}

double ProgressTracker::share() const
{
    if (m_frames == 0)
        return 0.0;
    const double current =
        m_latest.total > 0 ? static_cast<double>(m_latest.done) / static_cast<double>(m_latest.total) : 0.0;
    return std::clamp((m_finished + current) / m_frames, 0.0, 1.0);
}

std::optional<std::chrono::milliseconds> ProgressTracker::remaining(Clock::time_point now) const
{
    return m_eta.remaining(now);
}

QString durationText(std::chrono::milliseconds duration)
{
    constexpr qint64 kMinute = 60;
    constexpr qint64 kHour = 60 * kMinute;
    const qint64 seconds = (duration.count() + 999) / 1000;
    if (seconds < kMinute)
        return QCoreApplication::translate("Duration", "%1 s").arg(std::max<qint64>(1, seconds));
    if (seconds < kHour)
        return QCoreApplication::translate("Duration", "%1 min %2 s").arg(seconds / kMinute).arg(seconds % kMinute);
    return QCoreApplication::translate("Duration", "%1 h %2 min").arg(seconds / kHour).arg(seconds % kHour / kMinute);
}

} // namespace palimpsest::ui
